using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Perencanaan;

/// <summary>P7: targets that the agreement in force changed from the one before it.</summary>
internal static class TabelPerubahanPerjanjian
{
    public const string Id = $"{TabelPerjanjian.Id}-perubahan";

    /// <summary>None where there is one agreement, or the last one changed no target.</summary>
    public static Table? Susun(HasilBerkas hasil)
    {
        var semua = PerjanjianKepala.Bertanggal(hasil);
        if (semua is not [.., var kini])
        {
            return null;
        }

        var sebelum = semua.Take(semua.Count - 1).ToList();
        var t = new TableBuilder(Id, $"Perubahan Target Perjanjian Kinerja Tahun {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Indikator kinerja", 45, Align.Left).Column("Satuan", 14, Align.Center).Column("Target sebelum perubahan", 18).Column("Target setelah perubahan", 18);
        foreach (var h in hasil.Pengukuran.Indikator)
        {
            if (kini.Target.LastOrDefault(x => x.Indikator == h.Indikator.Kode) is { } baru
                && PerjanjianKepala.Untuk(sebelum, h.Indikator.Kode) is { } lama && h.Indikator.TargetTercetak(lama.Target.Target) != h.Indikator.TargetTercetak(baru.Target))
            {
                t.Row(
                    Sel.Nomor(t.RowCount + 1), Sel.Teks(h.Indikator.Nama), Sel.Tengah(h.Indikator.Satuan),
                    Sel.Nilai($"{hasil.AwalanPerjanjian(lama.Perjanjian)}/{h.Indikator.Kode}/target", lama.Target.Target, h.Indikator.Desimal),
                    Sel.Nilai($"{hasil.AwalanPerjanjian(kini)}/{h.Indikator.Kode}/target", baru.Target, h.Indikator.Desimal));
            }
        }

        return t.RowCount == 0 ? null : t.Build();
    }
}
