using System.Globalization;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Pengukuran;

/// <summary>U9: physical and financial progress of each sub kegiatan month by month, both cumulative; three months a table.</summary>
public static class TabelFisikKeuangan
{
    public const string Id = "U9";

    private const int SebuahTabel = 3;

    /// <summary>Every month that holds data up to the last, or up to the end of the quarter asked for; three months a table.</summary>
    public static IEnumerable<Table> Semua(HasilBerkas hasil, int triwulan)
    {
        var akhir = hasil.Anggaran.SemuaBaris().SelectMany(b => b.Data?.Bulanan ?? []).Select(b => b.Bulan).Where(m => m is >= 1 and <= 12 && (triwulan == 0 || m <= triwulan * SebuahTabel)).DefaultIfEmpty().Max();
        return Enumerable.Range(1, akhir).Chunk(SebuahTabel).Select(bulan => Susun(hasil, bulan));
    }

    private static Table Susun(HasilBerkas hasil, IReadOnlyList<int> bulan)
    {
        var rentang = bulan.Count == 1 ? Tanggal.NamaBulan(bulan[0]) : $"{Tanggal.NamaBulan(bulan[0])}–{Tanggal.NamaBulan(bulan[^1])}";
        var t = new TableBuilder($"{Id}-{Dua(bulan[0])}", $"Realisasi Fisik dan Keuangan {rentang} {hasil.Berkas.Tahun}") { Wide = true }
            .Columns([(13m, Align.Left), (28m, Align.Left), (14m, Align.Auto), .. bulan.SelectMany(_ => new[] { (7m, Align.Auto), (14m, Align.Auto), (8m, Align.Auto) })])
            .Header([Head("Kode rekening", rows: 2), Head("Program/Kegiatan/Sub Kegiatan", rows: 2), Head("Pagu (Rp)", rows: 2), .. bulan.Select(m => Head(Tanggal.NamaBulan(m), columns: 3))])
            .Header([.. bulan.SelectMany(_ => new[] { Head("Fisik (%)"), Head("Realisasi (Rp)"), Head("Serapan (%)") })]);
        foreach (var baris in hasil.Anggaran.SemuaBaris())
        {
            t.Row(
                baris.Jenjang == JenjangAnggaran.Program ? RowKind.Group : RowKind.Data,
                [Sel.Teks(baris.Kode), Sel.Teks(BarisNama.Lengkap(baris)) with { Indent = (int)baris.Jenjang }, t.Money(baris.Uang.Pagu), .. bulan.SelectMany(m => Bulan(t, hasil, baris.Kunci, m))]);
        }

        foreach (var m in bulan)
        {
            // How much of the whole the sum is, told once a month; each line above says only that it is a part.
            t.Note(hasil.Figures.GetValueOrDefault($"anggaran/total/keuangan-{Dua(m)}")?.Catatan is { } sebagian ? $"Jumlah s.d. {Tanggal.NamaBulan(m)}: {sebagian}" : null);
        }

        return t.Row(RowKind.Total, [Sel.Teks("Jumlah") with { ColumnSpan = 2 }, t.Money(hasil.Anggaran.Total.Pagu), .. bulan.SelectMany(m => Bulan(t, hasil, "total", m))])
            .Note(bulan[0] > 1 ? null : "Fisik dan keuangan setiap bulan bersifat kumulatif sejak Januari. Fisik tidak dijumlahkan ke kegiatan dan program, sebab persentase pekerjaan yang berbeda tidak mempunyai jumlah.").Build();
    }

    private static IEnumerable<Cell> Bulan(TableBuilder t, HasilBerkas hasil, string kunci, int bulan) => new[] { "fisik", "keuangan", "serapan" }
        .Select(apa => hasil.Figures.GetValueOrDefault($"anggaran/{kunci}/{apa}-{Dua(bulan)}") is { } angka ? t.Money(Ringkas(angka)) : Sel.Kosong);

    private static Figure Ringkas(Figure angka) => angka with
    {
        Catatan = null,
        Nilai = angka.Nilai.Ada || angka.Nilai.Alasan != Alasan.BelumAdaRealisasi ? angka.Nilai : Hasil.Tanpa(Alasan.BelumAdaRealisasi, "sebagian rinciannya"),
    };

    private static string Dua(int bulan) => bulan.ToString("00", CultureInfo.InvariantCulture);
}
