using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;

namespace Tera.Reports.Kalimat;

/// <summary>Sentences about one indicator; always right because each word that judges is chosen from the figures.</summary>
internal static class KalimatIndikator
{
    /// <summary>Target, realisasi, capaian and category of the year (comparison 1).</summary>
    public static Paragraph Tahun(HasilIndikator h, int tahun)
    {
        var k = new SentenceBuilder();
        if (!h.Realisasi.Nilai.Ada && h.Realisasi.Predikat is null)
        {
            return k.Teks($"Realisasi indikator {h.Indikator.Nama} tahun {Tahun(tahun)} belum ada sehingga capaiannya belum dapat dihitung.").Jadi();
        }

        k.Teks($"Realisasi{CatatanData.Sebutan(h)} indikator {h.Indikator.Nama} tahun {Tahun(tahun)} sebesar ").Angka(h.Realisasi, h.Indikator.Satuan);
        if (!h.Target.Nilai.Ada && h.Target.Predikat is null)
        {
            return k.Teks(", sedangkan targetnya belum ditetapkan.").Jadi();
        }

        k.Teks(Terhadap(h, h.Realisasi)).Angka(h.Target, h.Indikator.Satuan);
        if (!h.Capaian.Nilai.Ada)
        {
            return k.Teks($". Capaian tidak dihitung: {Kecil(KalimatAlasan.Untuk(h.Capaian.Nilai))}").Jadi();
        }

        // A category may praise what missed its target: then the sentence says whose category it is.
        k.Teks(" sehingga capaiannya ").Persen(h.Capaian).Teks(Tercapai(h) ? " dan target tercapai" : " dan belum mencapai target");
        return k.Teks(h.Kategori is { } p ? $"; capaian itu termasuk kategori {p.Nama}." : ".").Jadi();
    }

    /// <summary>How a realisasi stands to its target: of a value it is so much, in a range it lies or not.</summary>
    internal static string Terhadap(HasilIndikator h, Figure realisasi) => h.Indikator.RentangTarget() is { } rentang && realisasi.Nilai.AngkaAtauKosong is { } nilai
        ? $", {(rentang.Memuat(nilai) ? "di dalam" : "di luar")} rentang target " : " dari target ";

    /// <summary>Against last year (comparison 2).</summary>
    public static Paragraph? TahunLalu(HasilIndikator h, int tahun)
    {
        var lalu = h.Riwayat.FirstOrDefault(r => r.Tahun == tahun - 1);
        if (lalu is not { Sebanding: true } || Gerak(lalu.Realisasi, h.Realisasi) is not { } arah)
        {
            return null;
        }

        var k = new SentenceBuilder().Teks($"Dibandingkan dengan tahun {Tahun(tahun - 1)}, realisasi{CatatanData.Sebutan(h)} {arah} ");
        k = arah == "tetap" ? k.Teks("sebesar ").Angka(h.Realisasi, h.Indikator.Satuan)
            : k.Teks("dari ").Angka(lalu.Realisasi, h.Indikator.Satuan).Teks(" menjadi ").Angka(h.Realisasi, h.Indikator.Satuan);
        if (lalu.Capaian.Nilai.Ada && h.Capaian.Nilai.Ada)
        {
            var arahCapaian = Arah(Angka.Bulatkan(lalu.Capaian.Nilai.Angka, 2), Angka.Bulatkan(h.Capaian.Nilai.Angka, 2));
            k = arahCapaian == "tetap"
                ? k.Teks(" dan capaian tetap sebesar ").Persen(h.Capaian)
                : k.Teks($" dan capaian {arahCapaian} dari ").Persen(lalu.Capaian).Teks(" menjadi ").Persen(h.Capaian);
        }

        return k.Teks(".").Jadi();
    }

    /// <summary>Against the end of the Renstra (comparison 3).</summary>
    public static Paragraph? Renstra(HasilIndikator h, int tahun, int akhir) => h.Kemajuan.Nilai.Ada && (h.TargetAkhir.Nilai.Ada || h.TargetAkhir.Predikat is not null)
        ? new SentenceBuilder().Teks($"Terhadap target akhir Renstra tahun {Tahun(akhir)} sebesar ").Angka(h.TargetAkhir, h.Indikator.Satuan)
            .Teks($", realisasi sampai tahun {Tahun(Terakhir(h, tahun))} sebesar ").Angka(h.RealisasiRenstra, h.Indikator.Satuan)
            .Teks(" menghasilkan tingkat kemajuan ").Persen(h.Kemajuan).Teks(".").Jadi()
        : null;

    /// <summary>Where the Renstra's target of the year differs from the PK's.</summary>
    public static Paragraph? BedaRenstra(HasilIndikator h, int tahun) =>
        h is { TargetRenstra.Nilai.Ada: true, Target.Nilai.Ada: true, CapaianRenstra.Nilai.Ada: true } && h.Target.Nilai.Angka != h.TargetRenstra.Nilai.Angka
        ? new SentenceBuilder().Teks($"Target Perjanjian Kinerja berbeda dengan target Renstra tahun {Tahun(tahun)} sebesar ").Angka(h.TargetRenstra, h.Indikator.Satuan)
            .Teks("; terhadap target Renstra capaiannya ").Persen(h.CapaianRenstra).Teks(".").Jadi()
        : null;

    /// <summary>The year that a realisasi so far reaches to: an earlier one where this year has none yet.</summary>
    private static int Terakhir(HasilIndikator h, int tahun) => h.Realisasi.Nilai.Ada || h.Realisasi.Predikat is not null ? tahun
        : h.Riwayat.Where(r => r.Tahun < tahun && r is { Sebanding: true, Realisasi.Nilai.Ada: true }).Select(r => r.Tahun).DefaultIfEmpty(tahun).Max();

    public static bool Tercapai(HasilIndikator h) => h.Capaian.Nilai.Ada && Angka.Bulatkan(h.Capaian.Nilai.Angka, 2) >= 100;

    /// <summary>How a realisasi moved, as printed; of grades without score only whether it did. None where either is not there.</summary>
    private static string? Gerak(Figure lalu, Figure kini) => (lalu, kini) switch
    {
        ({ Nilai.AngkaAtauKosong: { } a }, { Nilai.AngkaAtauKosong: { } b }) => Arah(Angka.Bulatkan(a, lalu.Desimal), Angka.Bulatkan(b, kini.Desimal)),
        ({ Predikat: { } a }, { Predikat: { } b }) => a.Equals(b, StringComparison.OrdinalIgnoreCase) ? "tetap" : "berubah",
        _ => null,
    };

    private static string Arah(decimal lalu, decimal kini) => kini > lalu ? "naik" : kini < lalu ? "turun" : "tetap";

    private static string Tahun(int tahun) => tahun.ToString(CultureInfo.InvariantCulture);

    /// <summary>A sentence as it goes on after a colon.</summary>
    internal static string Kecil(string kalimat) => char.ToLowerInvariant(kalimat[0]) + kalimat[1..];
}
