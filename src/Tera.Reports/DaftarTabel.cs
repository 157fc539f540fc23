using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Anggaran;
using Tera.Reports.Pengukuran;

namespace Tera.Reports;

/// <summary>The tables of measurement and money, for the terminal, workbooks and pages.</summary>
public static class DaftarTabel
{
    public static IEnumerable<Table> PengukuranDanAnggaran(HasilBerkas hasil) => new Table?[]
    {
        TabelCapaian.Susun(hasil), TabelSasaran.Susun(hasil), TabelTargetRenstra.Susun(hasil), TabelDuaTahun.Susun(hasil), TabelRiwayat.Susun(hasil),
        TabelPembanding.Susun(hasil), TabelTriwulan.Susun(hasil), TabelSkm.Susun(hasil),
        TabelRealisasi.Susun(hasil), TabelStrukturProgram.Susun(hasil), TabelSumberDana.Susun(hasil), TabelLra.Susun(hasil), TabelDuaTahunBelanja.Susun(hasil),
        TabelKinerjaAnggaran.Susun(hasil), TabelAlokasi.Susun(hasil), TabelEfisiensi.Susun(hasil), TabelKeluaran.Susun(hasil),
    }.OfType<Table>();
}
