using Shouldly;
using Tera.Documents.Model;
using Tera.Documents.Writing.Docx;
using Xunit;

namespace Tera.Tests.Documents;

public sealed class TableBalanceTests
{
    [Fact]
    public void Tabel_berbaris_rendah_tetap_menurut_bobotnya() =>
        TableShape.Of(Tabel("Singkat"), PageSize.OnSide.TextWidth).Widths.Distinct().Count().ShouldBeLessThanOrEqualTo(2);

    [Theory, InlineData(4, false), InlineData(12, true)]
    public void Tabel_yang_angkanya_akan_terpotong_dicetak_pada_halaman_rebah(int kolom, bool rebah)
    {
        var sel = Enumerable.Repeat(Cell.Of("1.248.765,432"), kolom).ToList();

        Tera.Documents.Writing.PageFit.Turn(new() { Id = "T", Columns = [.. sel.Select(_ => new Column(1))], Rows = [new Row(sel), new Row(sel), new Row(sel)] }).Wide.ShouldBe(rebah);
    }

    private static Table Tabel(string isi) => new()
    {
        Id = "T",
        Columns = [new Column(1), new Column(1), new Column(1)],
        Header = [new Row([Cell.Of("No"), Cell.Of("Program"), Cell.Of("Keterangan")])],
        Rows = [new Row([Cell.Of("1"), Cell.Of(isi), Cell.Of("Cukup")])],
    };
}
