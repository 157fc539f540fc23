using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Pengukuran;

/// <summary>U9: physical and financial progress of each sub kegiatan at the end of a month, both cumulative.</summary>
public static class TabelFisikKeuangan
{
    public const string Id = "U9";

    /// <summary>Months that hold data: the last one, or the last of the quarter asked for.</summary>
    public static IEnumerable<int> Bulan(HasilBerkas hasil, int triwulan) =>
        hasil.Anggaran.SemuaBaris().SelectMany(b => b.Data?.Bulanan ?? []).Select(b => b.Bulan).Where(m => triwulan == 0 || m <= triwulan * 3).Distinct().OrderDescending().Take(1);

    public static Table Susun(HasilBerkas hasil, int bulan)
    {
        var t = new TableBuilder($"{Id}-{bulan:00}", $"Realisasi Fisik dan Keuangan s.d. Bulan {Tanggal.NamaBulan(bulan)} {hasil.Berkas.Tahun}") { Wide = true }
            .Columns((16, Align.Left), (40, Align.Left), (16, Align.Auto), (10, Align.Auto), (16, Align.Auto), (10, Align.Auto))
            .Header(Head("Kode rekening", rows: 2), Head("Program/Kegiatan/Sub Kegiatan", rows: 2), Head("Pagu (Rp)", rows: 2), Head("Fisik (%)", rows: 2), Head("Keuangan", columns: 2))
            .Header(Head("Realisasi (Rp)"), Head("Serapan (%)"));
        foreach (var baris in hasil.Anggaran.SemuaBaris())
        {
            var data = baris.Data?.Bulanan.FirstOrDefault(b => b.Bulan == bulan);
            var keuangan = hasil.Figures.GetValueOrDefault($"anggaran/{baris.Kunci}/keuangan-{bulan:00}");
            var serapan = hasil.Figures.GetValueOrDefault($"anggaran/{baris.Kunci}/serapan-{bulan:00}");
            t.Row(
                baris.Jenjang == JenjangAnggaran.Program ? RowKind.Group : RowKind.Data,
                Sel.Teks(baris.Kode), Sel.Teks(BarisNama.Lengkap(baris)) with { Indent = (int)baris.Jenjang }, t.Money(baris.Uang.Pagu),
                data?.Fisik is { } f ? Sel.Nilai($"anggaran/{baris.Kunci}/fisik-{bulan:00}", NilaiKinerja.Dari(f), 2) : Sel.Tengah(""),
                keuangan is null ? Sel.Tengah("") : t.Money(keuangan), serapan is null ? Sel.Tengah("") : t.Figure(serapan));
        }

        return t.Note("Fisik dan keuangan bersifat kumulatif sejak awal tahun. Fisik tidak dijumlahkan ke kegiatan dan program, sebab persentase pekerjaan yang berbeda tidak mempunyai jumlah.").Build();
    }
}
