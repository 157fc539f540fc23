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

    private static Table Tabel(string isi) => new()
    {
        Id = "T",
        Columns = [new Column(1), new Column(1), new Column(1)],
        Header = [new Row([Cell.Of("No"), Cell.Of("Program"), Cell.Of("Keterangan")])],
        Rows = [new Row([Cell.Of("1"), Cell.Of(isi), Cell.Of("Cukup")])],
    };
}
