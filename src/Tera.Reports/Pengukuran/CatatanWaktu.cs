using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Reports.Perencanaan;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pengukuran;

/// <summary>A quarter is held against the agreement and the budget in force now; where they came after its end, the table says what stood then.</summary>
internal static class CatatanWaktu
{
    /// <summary>One sentence for each pair of agreements whose targets differ; none where nothing changed after the quarter.</summary>
    public static IEnumerable<string> Target(HasilBerkas hasil, int triwulan)
    {
        var semua = PerjanjianKepala.Bertanggal(hasil);
        var tw = Romawi.Cetak(triwulan);
        return hasil.Pengukuran.Indikator
            .SelectMany(h => Beda(semua, hasil.Berkas.Tahun, h, triwulan) is { } beda ? new[] { (beda.Kini, beda.Dulu, Sebutan: Sebut(h, beda, tw)) } : [])
            .GroupBy(b => (b.Kini, b.Dulu), b => b.Sebutan)
            .Select(b => $"Target menurut {Sebut(b.Key.Kini)}; saat triwulan {tw} berakhir berlaku {Sebut(b.Key.Dulu)}: {string.Join("; ", b)}.");
    }

    /// <summary>The agreement that stood when a quarter ended, where the one in force now promises another target for an indicator; null where both promise the same.</summary>
    public static BedaPerjanjian? Beda(HasilBerkas hasil, HasilIndikator h, int triwulan) => Beda(PerjanjianKepala.Bertanggal(hasil), hasil.Berkas.Tahun, h, triwulan);

    /// <summary>"Perjanjian Kinerja Perubahan tanggal 6 Oktober 2025".</summary>
    public static string Sebut(PerjanjianKinerja pk) => $"{TabelPerjanjian.Judul(pk)} tanggal {pk.Tanggal!.Value.Cetak()}";

    /// <summary>None where the budget document came before the quarter's end, or changed no total.</summary>
    public static string? Pagu(HasilBerkas hasil, int triwulan)
    {
        var (anggaran, uang) = (hasil.Berkas.Anggaran, hasil.Anggaran.Total);
        if (anggaran.TanggalDokumen is not { } tanggal || tanggal.CompareTo(Akhir(hasil.Berkas.Tahun, triwulan)) <= 0
            || !hasil.Anggaran.SemuaBaris().Any(b => b.Uang.Perubahan.Nilai is { Ada: true, Angka: not 0 }) || !uang.Murni.Nilai.Ada)
        {
            return null;
        }

        return $"Anggaran menurut {anggaran.Dokumen ?? "dokumen anggaran"} tanggal {tanggal.Cetak()}; saat triwulan {Romawi.Cetak(triwulan)} berakhir berlaku anggaran sebelum perubahan, seluruhnya {Angka.Rupiah(uang.Murni.Nilai.Angka)}.";
    }

    private static BedaPerjanjian? Beda(IReadOnlyList<PerjanjianKinerja> semua, int tahun, HasilIndikator h, int triwulan)
    {
        // A range is one for the whole file: no agreement changes it.
        if (h.Indikator.RentangTarget() is not null || PerjanjianKepala.Untuk(semua, h.Indikator.Kode) is not { } kini
            || PerjanjianKepala.Untuk(semua, h.Indikator.Kode, Akhir(tahun, triwulan)) is not { } dulu || ReferenceEquals(kini.Perjanjian, dulu.Perjanjian))
        {
            return null;
        }

        var (setahun, q) = (dulu.Target.Target, dulu.Target.Triwulan.ElementAtOrDefault(triwulan - 1));
        var beda = new BedaPerjanjian(
            kini.Perjanjian, dulu.Perjanjian, setahun == kini.Target.Target ? null : setahun, q == kini.Target.Triwulan.ElementAtOrDefault(triwulan - 1) ? null : q);
        return beda is { Setahun: null, Triwulan: null } ? null : beda;
    }

    private static string Sebut(HasilIndikator h, BedaPerjanjian beda, string tw)
    {
        var bagian = new[]
        {
            beda.Setahun is { } setahun ? $"setahun {Sel.Cetak(setahun, h.Indikator.Desimal)}" : null,
            beda.Triwulan is { } q ? $"triwulan {tw} {Sel.Cetak(q, h.Indikator.Desimal)}" : null,
        };
        return $"target {h.Indikator.Nama} {Rangkai.Dan(bagian)}";
    }

    private static Tanggal Akhir(int tahun, int triwulan) => new(tahun, triwulan * 3, DateTime.DaysInMonth(tahun, triwulan * 3));
}

/// <summary>Two agreements that promise an indicator different targets.</summary>
/// <param name="Kini">The one in force.</param>
/// <param name="Dulu">The one that stood when the quarter ended.</param>
/// <param name="Setahun">The year's target then; null where it is the same.</param>
/// <param name="Triwulan">The quarter's target then; null where it is the same.</param>
internal sealed record BedaPerjanjian(PerjanjianKinerja Kini, PerjanjianKinerja Dulu, NilaiKinerja? Setahun, NilaiKinerja? Triwulan);
