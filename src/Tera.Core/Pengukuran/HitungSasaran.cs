using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>A tujuan or sasaran: the mean of its indicators' held capaian, its money and its efficiency.</summary>
internal static class HitungSasaran
{
    public static HasilSasaran Hitung(Konteks konteks, string kode, string uraian, bool tujuan, IReadOnlyList<HasilIndikator> indikator)
    {
        var awalan = $"{konteks.Figures.Awalan(kode)}/{konteks.TeksTahun}";
        var capaian = konteks.Figures.Catat(Capaian(awalan, uraian, indikator));
        return new()
        {
            Kode = kode,
            Uraian = uraian,
            Tujuan = tujuan,
            Capaian = capaian,
            Kategori = Kategori.Untuk(capaian.Nilai, konteks.Kebijakan.Skala),
            Anggaran = Efisiensi(konteks, awalan, kode, uraian, capaian, indikator),
            Indikator = indikator,
        };
    }

    private static readonly Hasil TanpaProgram = Hasil.Tanpa(Alasan.BelumAdaAnggaran, "tidak ada program yang menunjangnya");

    /// <summary>Missed where any measured indicator missed; reached where none did; null where that cannot be told.</summary>
    public static bool? Tercapai(IReadOnlyList<HasilIndikator> indikator)
    {
        var hasil = indikator.Where(i => i.Capaian.Nilai.Ada || i.Capaian.Nilai.Alasan != Alasan.TargetNol).Select(i => Kategori.Tercapai(i.Capaian.Nilai)).ToList();
        return hasil.Contains(false) ? false : hasil.Count == 0 || hasil.Contains(null) ? null : true;
    }

    // Why nobody can tell whether the target was reached: of the indicators that leave it open, the first one's reason.
    private static Hasil Sebab(IReadOnlyList<HasilIndikator> indikator) => indikator.Select(i => i.Capaian.Nilai).Where(c => !c.Ada)
        .OrderBy(c => c.Alasan == Alasan.TargetNol).Append(Hasil.Tanpa(Alasan.TidakAdaData)).First();

    private static Figure Capaian(string awalan, string uraian, IReadOnlyList<HasilIndikator> indikator)
    {
        var ada = indikator.Where(i => i.CapaianDitahan.Nilai.Ada).ToList();
        var berbobot = indikator.Any(i => i.Indikator.Bobot is not null);
        var lengkap = ada.TrueForAll(i => i.Indikator.Bobot is > 0);
        var dasar = new Figure(awalan, "capaian", $"Capaian {uraian}", Hasil.Tanpa(Alasan.TidakAdaData)) { Satuan = "%", Klausul = Dasar.RataSasaran };
        if (ada.Count == 0 || !berbobot || !lengkap)
        {
            return dasar with
            {
                Nilai = Aritmetika.Rata(ada.Select(i => i.CapaianDitahan.Nilai)),
                Rumus = "rata(capaian)",
                Asal = new AsalDeret("capaian", ada.ConvertAll(i => i.CapaianDitahan)),
                Catatan = Catatan(ada.Count, indikator.Count, berbobot ? "bobot belum lengkap sehingga dianggap sama" : null),
            };
        }

        var nomor = Enumerable.Range(1, ada.Count).Select(Konteks.Teks).ToList();
        return dasar with
        {
            Nilai = Aritmetika.Aman(() => ada.Sum(i => i.Indikator.Bobot!.Value * i.CapaianDitahan.Nilai.Angka) / ada.Sum(i => i.Indikator.Bobot!.Value)),
            Rumus = $"({string.Join(" + ", nomor.Select(n => $"bobot_{n} * capaian_{n}"))}) / ({string.Join(" + ", nomor.Select(n => $"bobot_{n}"))})",
            Masukan = [.. ada.SelectMany((i, n) => new Masukan[]
            {
                new($"bobot_{nomor[n]}", i.Indikator.Bobot!.Value, Sumber: $"indikator {i.Indikator.Kode}: bobot"),
                new($"capaian_{nomor[n]}", i.CapaianDitahan.Nilai, i.CapaianDitahan.Id),
            })],
            Catatan = Catatan(ada.Count, indikator.Count, "rata-rata tertimbang menurut bobot indikator"),
        };
    }

    private static string? Catatan(int ada, int semua, string? bobot)
    {
        string?[] bagian = [ada > 0 && ada < semua ? $"{Konteks.Teks(semua - ada)} dari {Konteks.Teks(semua)} indikator belum mempunyai capaian dan tidak ikut dirata-ratakan" : null, bobot];
        var isi = string.Join("; ", bagian.OfType<string>());
        return isi.Length == 0 ? null : $"{char.ToUpperInvariant(isi[0])}{isi[1..]}.";
    }

    private static EfisiensiSasaran Efisiensi(Konteks konteks, string awalan, string kode, string uraian, Figure capaian, IReadOnlyList<HasilIndikator> indikator)
    {
        var tercapai = Tercapai(indikator);
        var f = konteks.Figures;
        var pagu = f.Catat(Uang(awalan, "pagu", $"Pagu {uraian}", Berdana(konteks.Uang.Jumlah(kode, "pagu", Alasan.BelumAdaAnggaran, u => u.Pagu))));
        var realisasi = f.Catat(Uang(awalan, "realisasi-anggaran", $"Realisasi anggaran {uraian}", Berdana(konteks.Uang.Jumlah(kode, "realisasi", Alasan.BelumAdaRealisasi, u => u.Realisasi))));
        var sebagian = konteks.Uang.Sebagian(kode);
        var serapan = f.Catat(HitungUang.Persen(awalan, "serapan", $"Serapan anggaran {uraian}", realisasi, pagu, sebagian));
        var rasio = Pengukuran.Efisiensi.Rasio(capaian.Nilai, serapan.Nilai);
        var keduanya = new AsalDua("capaian", capaian, "serapan", serapan);
        return new()
        {
            Pagu = pagu,
            Realisasi = realisasi,
            Serapan = serapan,
            Porsi = f.Catat(new(awalan, "porsi", $"Porsi anggaran {uraian} terhadap seluruh anggaran", Aritmetika.Persen(pagu.Nilai, konteks.Uang.Total.Pagu.Nilai))
            {
                Satuan = "%",
                Rumus = "pagu / pagu_total * 100",
                Asal = new AsalDua("pagu", pagu, "pagu_total", konteks.Uang.Total.Pagu),
                Klausul = Dasar.Keuangan,
            }),
            Rasio = f.Catat(Ukuran(awalan, "efisiensi-rasio", $"Rasio capaian terhadap serapan {uraian}", rasio, "", "capaian / serapan", keduanya)),
            Selisih = f.Catat(Ukuran(
                awalan, "efisiensi-selisih", $"Selisih capaian dan serapan {uraian}", Pengukuran.Efisiensi.Selisih(capaian.Nilai, serapan.Nilai), "poin", "capaian - serapan", keduanya)),
            Sisa = f.Catat(Ukuran(
                awalan, "efisiensi-sisa", $"Sisa anggaran {uraian} yang targetnya tercapai", Pengukuran.Efisiensi.Sisa(tercapai, pagu.Nilai, HitungUang.Seluruhnya(realisasi, sebagian), Sebab(indikator)), "Rp", "pagu - realisasi",
                new AsalDua("pagu", pagu, "realisasi", realisasi))),
            Simpulan = Pengukuran.Efisiensi.Simpulan(tercapai, rasio),
        };

        // Nothing is missing where no programme serves it: there is no money.
        Penjumlahan Berdana(Penjumlahan isi) => konteks.Uang.Berprogram(kode) ? isi : isi with { Nilai = TanpaProgram };
    }

    private static Figure Uang(string awalan, string nama, Kalimat uraian, Penjumlahan isi) => new(awalan, nama, uraian, isi.Nilai)
    {
        Satuan = "Rp",
        Rumus = isi.Rumus,
        Asal = isi.Asal,
        Klausul = Dasar.Keuangan,
        Catatan = isi.Catatan,
    };

    private static Figure Ukuran(string awalan, string nama, Kalimat uraian, Hasil nilai, string satuan, string rumus, Asal asal) => new(awalan, nama, uraian, nilai)
    {
        Satuan = satuan,
        Rumus = rumus,
        Asal = asal,
        Klausul = Dasar.Efisiensi,
    };
}
