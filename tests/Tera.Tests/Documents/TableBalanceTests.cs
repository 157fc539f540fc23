using Shouldly;
using Tera.Documents.Model;
using Tera.Documents.Writing.Docx;
using Xunit;

namespace Tera.Tests.Documents;

public sealed class TableBalanceTests
{
    private static readonly string Panjang = string.Join('\n', Enumerable.Range(1, 14).Select(n => $"- Program Pengendalian, Pengawasan, dan Pemantauan Mutu Lingkungan Hidup bersama masyarakat ke-{n} tahun berjalan"));

    [Fact]
    public void Kolom_yang_membuat_baris_tinggi_mendapat_ruang_dari_yang_kosong()
    {
        var bentuk = TableShape.Of(Tabel(Panjang), PageSize.OnSide.TextWidth);

        bentuk.Widths[1].ShouldBeGreaterThan(PageSize.OnSide.TextWidth / 3 * 5 / 4);
        bentuk.Widths.Sum().ShouldBe(PageSize.OnSide.TextWidth);
        bentuk.Widths[2].ShouldBeGreaterThanOrEqualTo(FontMetrics.Twips(FontMetrics.LongestWord("Keterangan", bold: true), bentuk.HalfPoints));
    }

    [Fact]
    public void Tabel_berbaris_rendah_tetap_menurut_bobotnya() =>
        TableShape.Of(Tabel("Singkat"), PageSize.OnSide.TextWidth).Widths.Distinct().Count().ShouldBeLessThanOrEqualTo(2);

    private static Table Tabel(string isi) => new()
    {
        Id = "T",
        Columns = [new Column(1), new Column(1), new Column(1)],
        Header = [new Row([Cell.Of("No"), Cell.Of("Program"), Cell.Of("Keterangan")])],
        Rows = [new Row([Cell.Of("1"), Cell.Of(isi), Cell.Of("Cukup")])],
    };
}
