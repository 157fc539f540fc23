using System.Globalization;

namespace Tera.Core.Rumus;

/// <summary>Words to tree, by recursive descent; after an error it goes on, so that all errors are told at once.</summary>
internal sealed class Pengurai
{
    // Stands where nothing could be read; an error has told so.
    internal static readonly Simpul Pengganti = new Bilangan(0);

    private readonly List<KesalahanRumus> _kesalahan = [];
    private readonly List<Token> _token;
    private int _letak;
    private int _simpul;
    private int _dalam;
    private bool _berhenti;

    private Pengurai(string teks) => _token = Pemindai.Pindai(teks, Salah);

    private Token Kini => _token[_letak];

    public static (Simpul? Pohon, IReadOnlyList<KesalahanRumus> Kesalahan) Urai(string teks)
    {
        if (string.IsNullOrWhiteSpace(teks))
        {
            return (null, [new(1, "Rumus kosong; tulis misalnya realisasi / target * 100.")]);
        }

        if (teks.Length > Batas.Panjang)
        {
            return (null, [new(Batas.Panjang + 1, $"Rumus terlalu panjang; paling banyak {Batas.Panjang} karakter.")]);
        }

        var pengurai = new Pengurai(teks);
        var pohon = pengurai.Seluruhnya();
        var kesalahan = pengurai._kesalahan.OrderBy(k => k.Posisi).Take(Batas.Kesalahan).ToList();
        return kesalahan.Count == 0 ? (pohon, kesalahan) : (null, kesalahan);
    }

    private Simpul Seluruhnya()
    {
        var pohon = Ekspresi();
        while (Kini.Jenis != JenisToken.Akhir)
        {
            switch (Kini.Jenis)
            {
                case JenisToken.Tutup:
                    Salah(Kini.Posisi, "Kurung tutup ini tidak punya pasangan; hapus atau tambahkan kurung buka.");
                    break;
                case JenisToken.TitikKoma:
                    Salah(Kini.Posisi, "Titik koma hanya untuk memisahkan isian fungsi; hapus.");
                    break;
                case JenisToken.Banding:
                    Salah(Kini.Posisi, Susunan.BandingSalahTempat);
                    break;
                default:
                    Salah(Kini.Posisi, $"Tanda hitung hilang sebelum “{Kini.Teks}”; tambahkan +, -, *, atau /.");
                    Ekspresi();
                    continue;
            }

            _letak++;
            if (Kini.Jenis is not (JenisToken.Akhir or JenisToken.Tutup or JenisToken.TitikKoma or JenisToken.Banding))
            {
                Lanjutan();
            }
        }

        return pohon;
    }

    // What follows a stray mark may begin with the operator of what stood before it.
    private void Lanjutan()
    {
        if (Kini.Jenis is JenisToken.Kali or JenisToken.Bagi or JenisToken.Tambah or JenisToken.Persen)
        {
            _letak++;
        }

        if (Kini.Jenis is not JenisToken.Akhir)
        {
            Ekspresi();
        }
    }

    private Simpul Ekspresi() => Deret(false, JenisToken.Tambah, JenisToken.Kurang, Perkalian);

    private Simpul Perkalian() => Deret(true, JenisToken.Kali, JenisToken.Bagi, Bertanda);

    private Simpul Deret(bool kali, JenisToken biasa, JenisToken balik, Func<Simpul> bagian)
    {
        var pertama = bagian();
        if (Kini.Jenis != biasa && Kini.Jenis != balik)
        {
            return pertama;
        }

        var suku = new List<Suku> { new(false, pertama) };
        while (Kini.Jenis == biasa || Kini.Jenis == balik)
        {
            var terbalik = Ambil().Jenis == balik;
            suku.Add(new(terbalik, bagian()));
        }

        return Hitung(new Rantai(kali, suku));
    }

    private Simpul Bertanda()
    {
        if (Kini.Jenis is not (JenisToken.Kurang or JenisToken.Tambah))
        {
            return Berpersen();
        }

        var negatif = Ambil().Jenis == JenisToken.Kurang;
        var isi = Dalam(Bertanda);
        return negatif ? Hitung(new Negatif(isi)) : isi;
    }

    private Simpul Berpersen()
    {
        var isi = Pokok();
        if (Kini.Jenis != JenisToken.Persen)
        {
            return isi;
        }

        _letak++;
        for (; Kini.Jenis == JenisToken.Persen; _letak++)
        {
            Salah(Kini.Posisi, "Tanda % berulang; tulis sekali saja.");
        }

        return Hitung(new Perseratus(isi));
    }

    private Simpul Pokok()
    {
        var kata = Kini;
        switch (kata.Jenis)
        {
            case JenisToken.Angka:
                _letak++;
                return Hitung(new Bilangan(kata.Nilai));
            case JenisToken.Nama:
                _letak++;
                return Kini.Jenis == JenisToken.Buka ? PanggilFungsi(kata) : Hitung(new Nama(kata.Teks));
            case JenisToken.Sigma:
                _letak++;
                return Sigma(kata);
            case JenisToken.Buka:
                _letak++;
                var isi = Dalam(Ekspresi);
                Tutup(kata.Posisi);
                return isi;
            default:
                Salah(kata.Posisi, kata.Jenis == JenisToken.Akhir
                    ? "Rumus terputus; tambahkan angka atau variabel di sini."
                    : $"Angka atau variabel hilang sebelum “{kata.Teks}”; tambahkan di sini.");
                return Pengganti;
        }
    }

    private Simpul Sigma(Token sigma)
    {
        if (Kini.Jenis == JenisToken.Nama && _token[_letak + 1].Jenis != JenisToken.Buka)
        {
            return Hitung(new Deretan(Fungsi.Sigma, Ambil().Teks));
        }

        if (Kini.Jenis == JenisToken.Buka)
        {
            return PanggilFungsi(sigma with { Teks = Fungsi.Sigma.Nama });
        }

        Salah(sigma.Posisi, "Sesudah Σ tulis satu variabel, atau isian dalam kurung: Σ(a; b).");
        return Pengganti;
    }

    private Simpul PanggilFungsi(Token nama)
    {
        var buka = Ambil();
        var isian = new List<Simpul>();
        if (Kini.Jenis != JenisToken.Tutup)
        {
            isian.Add(Dalam(Isian));
            while (Kini.Jenis == JenisToken.TitikKoma)
            {
                _letak++;
                isian.Add(Dalam(Isian));
            }
        }

        Tutup(buka.Posisi);
        if (!Fungsi.TryCari(nama.Teks, out var fungsi))
        {
            Salah(nama.Posisi, $"Fungsi “{nama.Teks}” tidak dikenal; yang ada: {Fungsi.Daftar}.");
            return Pengganti;
        }

        if (isian.Count < fungsi.MinIsian || isian.Count > fungsi.MaksIsian)
        {
            Salah(nama.Posisi, string.Create(CultureInfo.InvariantCulture, $"Fungsi {fungsi.Nama} diberi {isian.Count} isian; tulis seperti {fungsi.Contoh}."));
            return Pengganti;
        }

        return Hitung(Susunan.Panggilan(fungsi, isian, nama.Posisi, Salah));
    }

    private Simpul Isian()
    {
        var kiri = Ekspresi();
        return Kini.Jenis == JenisToken.Banding ? Hitung(new Banding(Ambil().Teks, kiri, Ekspresi())) : kiri;
    }

    private void Tutup(int buka)
    {
        while (Kini.Jenis is not (JenisToken.Tutup or JenisToken.Akhir))
        {
            // The rest of the parenthesis is read for its own errors.
            Salah(Kini.Posisi, Kini.Jenis == JenisToken.Banding ? Susunan.BandingSalahTempat : $"Tanda hitung atau kurung tutup hilang sebelum “{Kini.Teks}”.");
            _letak += Kini.Jenis is JenisToken.Banding or JenisToken.TitikKoma ? 1 : 0;
            Dalam(Ekspresi);
        }

        if (Kini.Jenis == JenisToken.Tutup)
        {
            _letak++;
            return;
        }

        Salah(Kini.Posisi, string.Create(CultureInfo.InvariantCulture, $"Kurung tutup hilang untuk kurung buka di karakter ke-{buka}; tambahkan “)”."));
    }

    private Simpul Dalam(Func<Simpul> urai)
    {
        if (_dalam >= Batas.Kedalaman)
        {
            Berhenti($"Kurung dan tanda bersarang terlalu dalam; paling banyak {Batas.Kedalaman} tingkat.");
            return Pengganti;
        }

        _dalam++;
        var simpul = urai();
        _dalam--;
        return simpul;
    }

    private Simpul Hitung(Simpul simpul)
    {
        if (++_simpul == Batas.Simpul + 1)
        {
            Berhenti($"Rumus terlalu rumit; paling banyak {Batas.Simpul} bagian.");
        }

        return simpul;
    }

    private Token Ambil() => _token[_letak++];

    // No more errors after this one: the rest is not read.
    private void Berhenti(string pesan)
    {
        Salah(Kini.Posisi, pesan);
        _letak = _token.Count - 1;
        _berhenti = true;
    }

    private void Salah(int posisi, string pesan)
    {
        if (!_berhenti)
        {
            _kesalahan.Add(new(posisi, pesan));
        }
    }
}
