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
        var (akhir, tw) = (Akhir(hasil.Berkas.Tahun, triwulan), Romawi.Cetak(triwulan));
        var beda = from h in hasil.Pengukuran.Indikator
                   let kini = PerjanjianKepala.Untuk(semua, h.Indikator.Kode)
                   let dulu = PerjanjianKepala.Untuk(semua, h.Indikator.Kode, akhir)
                   where kini is not null && dulu is not null && !ReferenceEquals(kini.Value.Perjanjian, dulu.Value.Perjanjian)
                   let sebutan = Beda(h, kini.Value.Target, dulu.Value.Target, triwulan)
                   where sebutan.Length > 0
                   group sebutan by (Kini: kini.Value.Perjanjian, Dulu: dulu.Value.Perjanjian);
        return beda.Select(b => $"Target menurut {Sebut(b.Key.Kini)}; saat triwulan {tw} berakhir berlaku {Sebut(b.Key.Dulu)}: {string.Join("; ", b)}.");
    }

    /// <summary>The agreement that stood when a quarter ended and the one in force now, with the target each gives an indicator; null where they are one, or promise the same.</summary>
    public static BedaPerjanjian? Beda(HasilBerkas hasil, HasilIndikator h, int triwulan)
    {
        var semua = PerjanjianKepala.Bertanggal(hasil);
        return PerjanjianKepala.Untuk(semua, h.Indikator.Kode) is { } kini && PerjanjianKepala.Untuk(semua, h.Indikator.Kode, Akhir(hasil.Berkas.Tahun, triwulan)) is { } dulu
            && !ReferenceEquals(kini.Perjanjian, dulu.Perjanjian) && Beda(h, kini.Target, dulu.Target, triwulan).Length > 0
            ? new(Sebut(kini.Perjanjian), Sebut(dulu.Perjanjian), dulu.Target.Target != kini.Target.Target ? dulu.Target.Target : null, Triwulan(kini.Target, dulu.Target, triwulan))
            : null;
    }

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

    private static string Beda(HasilIndikator h, TargetPerjanjian kini, TargetPerjanjian dulu, int triwulan)
    {
        var bagian = new List<string>();
        if (h.Indikator.RentangTarget() is not null)
        {
            return "";
        }

        if (kini.Target != dulu.Target)
        {
            bagian.Add($"setahun {Sel.Cetak(dulu.Target, h.Indikator.Desimal)}");
        }

        if (Triwulan(kini, dulu, triwulan) is { } q)
        {
            bagian.Add($"triwulan {Romawi.Cetak(triwulan)} {Sel.Cetak(q, h.Indikator.Desimal)}");
        }

        return bagian.Count == 0 ? "" : $"target {h.Indikator.Nama} {string.Join(" dan ", bagian)}";
    }

    private static NilaiKinerja? Triwulan(TargetPerjanjian kini, TargetPerjanjian dulu, int triwulan) =>
        dulu.Triwulan.ElementAtOrDefault(triwulan - 1) is { } q && kini.Triwulan.ElementAtOrDefault(triwulan - 1) != q ? q : null;

    private static string Sebut(PerjanjianKinerja pk) => $"{TabelPerjanjian.Judul(pk)} tanggal {pk.Tanggal!.Value.Cetak()}";

    private static Tanggal Akhir(int tahun, int triwulan) => new(tahun, triwulan * 3, DateTime.DaysInMonth(tahun, triwulan * 3));
}

/// <summary>Two agreements that promise an indicator different targets.</summary>
/// <param name="Kini">The one in force, as it is named.</param>
/// <param name="Dulu">The one that stood when the quarter ended.</param>
/// <param name="Setahun">The year's target then; null where it is the same.</param>
/// <param name="Triwulan">The quarter's target then; null where it is the same.</param>
internal sealed record BedaPerjanjian(string Kini, string Dulu, NilaiKinerja? Setahun, NilaiKinerja? Triwulan);
