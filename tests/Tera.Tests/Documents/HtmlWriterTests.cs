using System.Text.RegularExpressions;
using Shouldly;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Xunit;
using static Tera.Tests.Documents.Contoh;

namespace Tera.Tests.Documents;

public sealed class HtmlWriterTests
{
    private const string Jahat = "<script>alert('x')</script>\"&";

    [Fact]
    public void Teks_dari_dokumen_selalu_disandikan()
    {
        var html = HtmlWriter.Write(new Document
        {
            Title = Jahat,
            Author = Jahat,
            Sections =
            [
                new Section
                {
                    Blocks =
                    [
                        new Heading(1, Jahat), Paragraph.Of(Jahat),
                        Table(Jahat, Jahat, Row(Cell.Of(Jahat) with { Fill = "\"><script>" }, Figure(Jahat, 1m))) with { Notes = [Jahat] },
                        Chart(ChartKind.Column) with { Caption = Jahat, Categories = [Jahat, Jahat], ValueAxis = Jahat, Series = [new ChartSeries(Jahat, [1m, 2m], "\"><script>")] },
                        new BoxTree { Id = Jahat, Caption = Jahat, Roots = [new Box(Jahat, [Jahat], [], Jahat)] },
                        new Picture { Content = new byte[] { 1 }, Alternative = Jahat, Caption = Jahat },
                    ],
                },
            ],
        });

        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;");
    }

    [Fact]
    public void Halaman_berdiri_sendiri_dan_berbahasa_Indonesia()
    {
        var html = HtmlWriter.Write(Capaian());

        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("<html lang=\"id\">");
        Regex.Matches(html, "(?:src|href)=\"(?!#|data:)[^\"]*\"").ShouldBeEmpty();
    }

    [Fact]
    public void Sel_angka_membawa_id_dan_tabel_berjudul_serta_berkepala()
    {
        var html = HtmlWriter.Write(Capaian());

        html.ShouldContain("data-figure=\"S1.1/2024/capaian\" title=\"S1.1/2024/capaian\">67,14%</td>");
        html.ShouldContain("<caption>Tabel 3.2 Capaian Kinerja Tahun 2024</caption>");
        html.ShouldContain("<thead>\n<tr><th scope=\"col\">Kolom 1</th>");
        html.ShouldContain("Sumber: &quot;data&quot; &lt;dinas&gt;");
    }

    [Fact]
    public void Yang_belum_diisi_disorot()
    {
        var html = HtmlWriter.Write(Document(new Paragraph { Runs = [new Run("belum diisi", Bold: true) { Missing = true, FigureId = "a" }] }));

        html.ShouldContain("<span data-figure=\"a\" title=\"a\"><mark><strong>belum diisi</strong></mark></span>");
    }

    [Fact]
    public void Setiap_tautan_daftar_isi_punya_tujuan()
    {
        var html = HtmlWriter.Write(Document(
            new GeneratedList(ListKind.Contents), new GeneratedList(ListKind.Tables), new GeneratedList(ListKind.Figures),
            new Heading(1, "BAB I"), new Heading(2, "A. Latar Belakang"), new Heading(1, "Sampul") { Unlisted = true },
            Table("U2", "Tabel 1", Row(Cell.Of("a"))), Chart(ChartKind.Line)));

        var targets = Regex.Matches(html, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        targets.ShouldBeUnique();
        var links = Regex.Matches(html, "href=\"#([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        links.Count.ShouldBe(4);
        links.ShouldBeSubsetOf(targets);
    }

    [Theory]
    [InlineData(ChartKind.Column)]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Line)]
    public void Grafik_menyebut_semua_nilai_dan_data_kosong_tidak_digambar(ChartKind kind)
    {
        var html = HtmlWriter.Write(Document(Chart(kind)));

        html.ShouldContain("<desc id=\"gambar-1-d\">Capaian: 2022 91,07, 2023 –, 2024 -4,00</desc>");
        Regex.Count(html, kind == ChartKind.Line ? "<circle" : "<rect [^>]*fill=\"#123456\"").ShouldBe(kind == ChartKind.Line ? 2 : 3);
    }

    private static Chart Chart(ChartKind kind) => new()
    {
        Id = "K",
        Caption = "Gambar 3.1",
        Kind = kind,
        Categories = ["2022", "2023", "2024"],
        Series = [new ChartSeries("Capaian", [91.07m, null, -4m], "123456")],
    };
}
