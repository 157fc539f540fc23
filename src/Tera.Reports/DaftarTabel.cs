using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Anggaran;
using Tera.Reports.Pelaporan;
using Tera.Reports.Pengukuran;
using Tera.Reports.Perencanaan;

namespace Tera.Reports;

/// <summary>The tables of a year, for the terminal, workbooks, pages and programs.</summary>
public static class DaftarTabel
{
    /// <summary>Those of measurement and money.</summary>
    public static IEnumerable<Table> PengukuranDanAnggaran(HasilBerkas hasil) => new Table?[]
    {
        TabelCapaian.Susun(hasil), TabelSasaran.Susun(hasil), TabelTargetRenstra.Susun(hasil), TabelDuaTahun.Susun(hasil), TabelRiwayat.Susun(hasil),
        TabelPembanding.Susun(hasil), TabelTriwulan.Susun(hasil), TabelSkm.Susun(hasil),
        TabelRealisasi.Susun(hasil), TabelStrukturProgram.Susun(hasil), TabelSumberDana.Susun(hasil), TabelLra.Susun(hasil), TabelDuaTahunBelanja.Susun(hasil),
        TabelKinerjaAnggaran.Susun(hasil), TabelAlokasi.Susun(hasil), TabelEfisiensi.Susun(hasil), TabelKeluaran.Susun(hasil),
    }.OfType<Table>();

    /// <summary>Those of measurement and money with every quarter's and month's of their own; form E.81 is too wide for a terminal.</summary>
    public static IEnumerable<Table> Hitungan(HasilBerkas hasil)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        var triwulan = Enumerable.Range(1, 4).Where(tw => TabelMonev.Berisi(hasil, tw)).ToList();
        return PengukuranDanAnggaran(hasil).Concat(triwulan.Select(tw => TabelMonev.Susun(hasil, tw))).Concat(hasil.Anggaran.Program.Count == 0 ? [] : triwulan.Select(tw => TabelSerapanTriwulan.Susun(hasil, tw)))
            .Concat(TabelFisikKeuangan.Semua(hasil, 0));
    }

    /// <summary>Every table that a page shows or a document prints; one that several documents print comes once.</summary>
    public static IEnumerable<Table> Semua(BahanLaporan bahan)
    {
        ArgumentNullException.ThrowIfNull(bahan);
        var garis = SusunGaris.Susun(bahan.Hasil);
        return PengukuranDanAnggaran(bahan.Hasil)
            .Concat(new[] { TabelGarisPandang.Susun(bahan.Hasil, garis), TabelGarisPutus.Susun(garis) }.OfType<Table>())
            .Concat(DaftarLaporan.Semua.SelectMany(j => j.Susun(bahan, 0)).SelectMany(l => l.Dokumen.Blocks().OfType<Table>().Where(t => !t.Plain)))
            .DistinctBy(t => t.Id, StringComparer.Ordinal);
    }
}
