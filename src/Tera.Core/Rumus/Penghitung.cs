using Tera.Core.Nilai;

namespace Tera.Core.Rumus;

/// <summary>Calculates a tree exactly, or stops at the first reason why it cannot.</summary>
internal sealed class Penghitung(KonteksRumus konteks)
{
    private Hasil? _gagal;
    private int _langkah;

    public Hasil Hitung(Simpul pohon, Geser geser = default)
    {
        var nilai = Nilai(pohon, geser);
        return _gagal ?? nilai.KeHasil();
    }

    private Pecahan Nilai(Simpul simpul, Geser geser)
    {
        if (!Maju(1))
        {
            return default;
        }

        var nilai = simpul switch
        {
            Bilangan bilangan => Pecahan.Dari(bilangan.Nilai),
            Nama nama => konteks.Nilai(nama.Teks, geser.Tahun, geser.Triwulan) is { } angka ? Pecahan.Dari(angka) : Gagal(Alasan.VariabelKosong, geser.Sebut(nama.Teks)),
            Negatif negatif => -Nilai(negatif.Isi, geser),
            Perseratus persen => Nilai(persen.Isi, geser) / Pecahan.Dari(100),
            Rantai rantai => rantai.Kali ? Kalikan(rantai, geser) : Jumlahkan(rantai, geser),
            Deretan deretan => Deret(deretan, geser),
            Lampau lampau => Nilai(lampau.Isi, geser.Mundur(lampau, konteks.PerTriwulan)),
            Panggilan { Fungsi.Jenis: JenisFungsi.Jika } jika => Nilai(jika.Isian[Benar((Banding)jika.Isian[0], geser) ? 1 : 2], geser),
            Panggilan panggilan => Panggil(panggilan.Fungsi.Jenis, panggilan.Isian.Select(i => Nilai(i, geser)).ToList()),
            _ => throw new InvalidOperationException($"Simpul {simpul.GetType().Name} bukan nilai."),
        };
        return _gagal is null && nilai.TerlaluPanjang ? Gagal(Alasan.TerlaluBesar) : nilai;
    }

    private Pecahan Jumlahkan(Rantai rantai, Geser geser)
    {
        var jumlah = Pecahan.Dari(0);
        foreach (var suku in rantai.Suku)
        {
            var nilai = Nilai(suku.Isi, geser);
            if (!Muat(jumlah))
            {
                return jumlah;
            }

            jumlah += suku.Balik ? -nilai : nilai;
        }

        return jumlah;
    }

    private Pecahan Kalikan(Rantai rantai, Geser geser)
    {
        var hasil = Pecahan.Dari(1);
        foreach (var suku in rantai.Suku)
        {
            var nilai = Nilai(suku.Isi, geser);
            if (!Muat(hasil))
            {
                return hasil;
            }

            if (suku.Balik && nilai.Nol)
            {
                return Gagal(Alasan.PembagiNol, new Pencetak().Cetak(suku.Isi));
            }

            hasil = suku.Balik ? hasil / nilai : hasil * nilai;
        }

        return hasil;
    }

    private Pecahan Deret(Deretan deretan, Geser geser)
    {
        var nilai = konteks.Deret(deretan.Nama, geser.Tahun, geser.Triwulan);
        return nilai.Count == 0 ? Gagal(Alasan.VariabelKosong, geser.Sebut(deretan.Nama))
            : Maju(nilai.Count) ? Panggil(deretan.Fungsi.Jenis, nilai.Select(Pecahan.Dari).ToList())
            : default;
    }

    private Pecahan Panggil(JenisFungsi fungsi, List<Pecahan> isian) => _gagal is not null ? default : fungsi switch
    {
        JenisFungsi.Jumlah => Total(isian),
        JenisFungsi.Rata => Total(isian) / Pecahan.Dari(isian.Count),
        JenisFungsi.Min => isian.Min(),
        JenisFungsi.Maks => isian.Max(),
        JenisFungsi.Abs => Pecahan.Mutlak(isian[0]),
        JenisFungsi.Bulat => Bulatkan(isian),
        _ => throw new InvalidOperationException($"Fungsi {fungsi} tanpa hitungan."),
    };

    private Pecahan Total(List<Pecahan> isian)
    {
        var jumlah = Pecahan.Dari(0);
        foreach (var nilai in isian.TakeWhile(_ => Muat(jumlah)))
        {
            jumlah += nilai;
        }

        return jumlah;
    }

    private Pecahan Bulatkan(List<Pecahan> isian)
    {
        var desimal = isian.Count == 1 ? 0 : isian[1].KeHasil().AngkaAtauKosong;
        return desimal is >= 0 and <= 10 && desimal == decimal.Truncate(desimal.Value)
            ? isian[0].Bulatkan((int)desimal)
            : Gagal(Alasan.RumusSalah, "desimal pada fungsi bulat harus bilangan bulat 0 sampai 10");
    }

    private bool Benar(Banding syarat, Geser geser)
    {
        var urutan = Nilai(syarat.Kiri, geser).CompareTo(Nilai(syarat.Kanan, geser));
        return syarat.Tanda switch
        {
            "=" => urutan == 0,
            "<>" => urutan != 0,
            "<" => urutan < 0,
            "<=" => urutan <= 0,
            ">" => urutan > 0,
            _ => urutan >= 0,
        };
    }

    private bool Maju(int langkah)
    {
        _langkah += langkah;
        if (_gagal is null && _langkah > Batas.Langkah)
        {
            Gagal(Alasan.RumusSalah, "terlalu banyak langkah perhitungan");
        }

        return _gagal is null;
    }

    private bool Muat(Pecahan nilai)
    {
        if (_gagal is null && nilai.TerlaluPanjang)
        {
            Gagal(Alasan.TerlaluBesar);
        }

        return _gagal is null;
    }

    private Pecahan Gagal(Alasan alasan, string? keterangan = null)
    {
        _gagal ??= Hasil.Tanpa(alasan, keterangan);
        return default;
    }
}
