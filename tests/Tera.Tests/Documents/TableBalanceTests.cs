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

    [Fact]
    public void Baris_tinggi_pada_tabel_lebar_tetap_satu_halaman_dengan_huruf_sedikit_lebih_kecil()
    {
        var isi = string.Join('\n', Enumerable.Range(1, 7).Select(n => $"- Program Penggunaan dan Pemasaran Produk Dalam Negeri {n}"));
        Row Baris() => new([.. Enumerable.Range(0, 13).Select(n => Cell.Of(n == 8 ? isi : n == 0 ? "Meningkatnya Perdagangan" : "5,438"))]);
        var tabel = new Table { Id = "T", Columns = [.. Enumerable.Range(0, 13).Select(_ => new Column(1))], Header = [new Row([.. Enumerable.Range(0, 13).Select(_ => Cell.Of("Capaian s.d. TW I (%)"))])], Rows = [Baris(), Baris()] };

        var bentuk = TableShape.Of(tabel, PageSize.OnSide.TextWidth);

        bentuk.Widths[8].ShouldBe(bentuk.Widths.Max());
        bentuk.HalfPoints.ShouldBeGreaterThanOrEqualTo(14);
        tabel.Rows.Sum(r => bentuk.Height(r, bold: false, new int[13])).ShouldBeLessThan(PageSize.OnSide.TextHeight * 3 / 4);
    }

    private static Table Tabel(string isi) => new()
    {
        Id = "T",
        Columns = [new Column(1), new Column(1), new Column(1)],
        Header = [new Row([Cell.Of("No"), Cell.Of("Program"), Cell.Of("Keterangan")])],
        Rows = [new Row([Cell.Of("1"), Cell.Of(isi), Cell.Of("Cukup")])],
    };
}
