using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Anggaran;

/// <summary>The LRA as a tree by account code: parents are the sum of their children, account 6 is 6.1 − 6.2.</summary>
internal sealed class HitungLra(KumpulanFigure figures)
{
    private static readonly string[] Nama = ["anggaran", "realisasi", "tahun-lalu", "anggaran-tahun-lalu"];

    public (IReadOnlyList<HasilLra> Baris, HasilLra? Surplus, HasilLra? Silpa) Hitung(IReadOnlyList<BarisLra> lra)
    {
        var (surplus, silpa) = (figures.Awalan("surplus", "lra/"), figures.Awalan("silpa", "lra/"));
        var simpul = Pohon(lra);
        foreach (var s in simpul.OrderByDescending(s => s.Jenjang))
        {
            s.Nilai = [.. Enumerable.Range(0, Nama.Length).Select(n => Nilai(s, n))];
        }

        var baris = simpul.ConvertAll(s => Baris(s.Awalan, s.Data.Kode, s.Data.Uraian, s.Jenjang, s.Nilai));
        var akar = simpul.FindAll(s => s.Induk is null);
        if (!akar.Exists(s => Akun(s, "4") || Akun(s, "5")))
        {
            return (baris, null, null);
        }

        var hasilSurplus = Akhir(surplus, "Surplus/(defisit)", n => Selisih(
            "pendapatan - belanja", Bagian(akar, "4", "pendapatan", n), Bagian(akar, "5", "belanja", n)));
        var hasilSilpa = Akhir(silpa, "Sisa lebih pembiayaan anggaran (SILPA)", n => Silpa(
            new Masukan("surplus", Pilih(hasilSurplus, n).Nilai, Pilih(hasilSurplus, n).Id), Pembiayaan(akar, n)));
        return (baris, hasilSurplus, hasilSilpa);
    }

    private List<Simpul> Pohon(IReadOnlyList<BarisLra> lra)
    {
        var simpul = lra.Select((data, i) => new Simpul(data, i, Bersih(data.Kode), figures.Awalan(Bersih(data.Kode), "lra/"))).ToList();
        var menurutKode = new Dictionary<string, Simpul>(StringComparer.Ordinal);
        foreach (var s in simpul)
        {
            menurutKode.TryAdd(s.Kode, s);
        }

        foreach (var s in simpul)
        {
            for (var titik = s.Kode.LastIndexOf('.'); titik > 0 && s.Induk is null; titik = s.Kode.LastIndexOf('.', titik - 1))
            {
                s.Induk = menurutKode.GetValueOrDefault(s.Kode[..titik]);
            }

            s.Induk?.Anak.Add(s);
        }

        return simpul;
    }

    private static Figure Nilai(Simpul s, int n)
    {
        var uraian = UraianNilai(n, s.Data.Uraian);
        var anak = s.Anak.Select(a => a.Nilai[n]).Where(f => Aritmetika.Terhitung(f.Nilai)).ToList();
        if (anak.Count > 0)
        {
            var pembiayaan = s.Kode == "6";
            Masukan[] masukan = [.. anak.Select(f => new Masukan(pembiayaan && f.Id.StartsWith("lra/6.2", StringComparison.Ordinal) ? "pengeluaran" : pembiayaan ? "penerimaan" : "rincian", f.Nilai, f.Id))];
            return pembiayaan
                ? Rumusan($"{s.Awalan}/{Nama[n]}", uraian, Netto(masukan))
                : Rumusan($"{s.Awalan}/{Nama[n]}", uraian, (Aritmetika.Jumlah(masukan.Select(m => m.Nilai)), "jumlah(rincian)", masukan));
        }

        var (isi, kosong, bidang) = n switch
        {
            0 => (s.Data.Anggaran, Alasan.BelumAdaAnggaran, "anggaran"),
            1 => (s.Data.Realisasi, Alasan.BelumAdaRealisasi, "realisasi"),
            2 => (s.Data.RealisasiTahunLalu, Alasan.BelumAdaRealisasi, "realisasiTahunLalu"),
            _ => (s.Data.AnggaranTahunLalu, Alasan.BelumAdaAnggaran, "anggaranTahunLalu"),
        };
        return new()
        {
            Id = $"{s.Awalan}/{Nama[n]}",
            Uraian = uraian,
            Nilai = isi is { } angka ? angka : Hasil.Tanpa(kosong),
            Satuan = "Rp",
            Masukan = isi is { } nilai ? [new("nilai", nilai, Sumber: string.Create(CultureInfo.InvariantCulture, $"$.anggaran.lra[{s.Urutan}].{bidang}"))] : [],
        };
    }

    private HasilLra Akhir(string awalan, string uraian, Func<int, (Hasil, string, IReadOnlyList<Masukan>)> hitung) => Baris(
        awalan, "", uraian, 1, [.. Enumerable.Range(0, Nama.Length).Select(n => Rumusan($"{awalan}/{Nama[n]}", UraianNilai(n, uraian), hitung(n)))]);

    private HasilLra Baris(string awalan, string kode, string uraian, int jenjang, IReadOnlyList<Figure> nilai)
    {
        var (anggaran, realisasi) = (figures.Catat(nilai[0]), figures.Catat(nilai[1]));
        Masukan[] masukan = [new("realisasi", realisasi.Nilai, realisasi.Id), new("anggaran", anggaran.Nilai, anggaran.Id)];
        return new()
        {
            Kode = kode,
            Uraian = uraian,
            Jenjang = jenjang,
            Anggaran = anggaran,
            Realisasi = realisasi,
            Persen = figures.Catat(Rumusan(
                $"{awalan}/persen", $"Realisasi terhadap anggaran {uraian}", (Aritmetika.Serapan(realisasi.Nilai, anggaran.Nilai), "realisasi / anggaran * 100", masukan)) with
            { Satuan = "%" }),
            LebihKurang = figures.Catat(Rumusan(
                $"{awalan}/lebih-kurang", $"Lebih/(kurang) {uraian}", (Aritmetika.Kurang(realisasi.Nilai, anggaran.Nilai), "realisasi - anggaran", masukan))),
            RealisasiTahunLalu = figures.Catat(nilai[2]),
            AnggaranTahunLalu = figures.Catat(nilai[3]),
        };
    }

    // An account that the LRA does not have counts 0; one that it has without a number keeps its reason.
    private static Masukan Bagian(List<Simpul> akar, string akun, string nama, int n)
    {
        var isi = akar.FindAll(s => Akun(s, akun)).ConvertAll(s => s.Nilai[n]);
        return isi.Count == 1 ? new(nama, isi[0].Nilai, isi[0].Id)
            : new(nama, isi.Count == 0 ? 0 : Aritmetika.Jumlah(isi.Select(f => f.Nilai), Alasan.BelumAdaRealisasi));
    }

    private static Masukan? Pembiayaan(List<Simpul> akar, int n)
    {
        if (!akar.Exists(s => Akun(s, "6")))
        {
            return null;
        }

        if (akar.Find(s => s.Kode == "6") is { } enam)
        {
            return new("pembiayaan", enam.Nilai[n].Nilai, enam.Nilai[n].Id);
        }

        var netto = Aritmetika.Kurang(Bagian(akar, "6.1", "penerimaan", n).Nilai, Bagian(akar, "6.2", "pengeluaran", n).Nilai);
        return new("pembiayaan", netto);
    }

    private static (Hasil, string, IReadOnlyList<Masukan>) Netto(IReadOnlyList<Masukan> masukan)
    {
        Hasil Sisi(string nama) => Aritmetika.Jumlah(masukan.Where(m => m.Nama == nama).Select(m => m.Nilai));
        var (masuk, keluar) = (Sisi("penerimaan"), Sisi("pengeluaran"));
        return (Aritmetika.Terhitung(masuk), Aritmetika.Terhitung(keluar)) switch
        {
            (true, true) => (Aritmetika.Kurang(masuk, keluar), "jumlah(penerimaan) - jumlah(pengeluaran)", masukan),
            (true, false) => (masuk, "jumlah(penerimaan)", masukan),
            _ => (Aritmetika.Kurang(0, keluar), "-jumlah(pengeluaran)", masukan),
        };
    }

    private static (Hasil, string, IReadOnlyList<Masukan>) Selisih(string rumus, Masukan dari, Masukan kurang) =>
        (Aritmetika.Kurang(dari.Nilai, kurang.Nilai), rumus, [dari, kurang]);

    private static (Hasil, string, IReadOnlyList<Masukan>) Silpa(Masukan surplus, Masukan? pembiayaan) => pembiayaan is null
        ? (surplus.Nilai, "surplus", [surplus])
        : (Aritmetika.Dua(surplus.Nilai, pembiayaan.Nilai, static (s, p) => s + p), "surplus + pembiayaan", [surplus, pembiayaan]);

    private static Figure Rumusan(string id, string uraian, (Hasil Nilai, string Rumus, IReadOnlyList<Masukan> Masukan) isi) => new()
    {
        Id = id,
        Uraian = uraian,
        Nilai = isi.Nilai,
        Satuan = "Rp",
        Rumus = isi.Rumus,
        Masukan = isi.Masukan,
        Klausul = Dasar.Lra,
    };

    private static Figure Pilih(HasilLra baris, int n) => n switch { 0 => baris.Anggaran, 1 => baris.Realisasi, 2 => baris.RealisasiTahunLalu, _ => baris.AnggaranTahunLalu };

    private static bool Akun(Simpul s, string akun) => s.Kode == akun || s.Kode.StartsWith(akun + ".", StringComparison.Ordinal);

    private static string Bersih(string kode) => string.Concat(kode.Split()).Trim('.');

    private static string UraianNilai(int n, string uraian) => n switch { 0 => $"Anggaran {uraian}", 1 => $"Realisasi {uraian}", 2 => $"Realisasi tahun lalu {uraian}", _ => $"Anggaran tahun lalu {uraian}" };

    private sealed class Simpul(BarisLra data, int urutan, string kode, string awalan)
    {
        public BarisLra Data { get; } = data;

        public int Urutan { get; } = urutan;

        public string Kode { get; } = kode;

        public string Awalan { get; } = awalan;

        public int Jenjang { get; } = kode.Count(c => c == '.') + 1;

        public Simpul? Induk { get; set; }

        public List<Simpul> Anak { get; } = [];

        public IReadOnlyList<Figure> Nilai { get; set; } = [];
    }
}
