using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Tera.Audit;
using Tera.Documents.Reading;
using Xunit;
using Document = Tera.Documents.Model.Document;
using Table = Tera.Documents.Model.Table;

namespace Tera.Tests.Audit;

/// <summary>Tables in a cell of another, and text that touches the lines around it.</summary>
public class TabelBersarangTests
{
    private static readonly string[][] Dalam = [["Uraian", "Target", "Realisasi", "Capaian"], ["Jiwa tertangani", "60", "45", "57,00"], ["Desa terlayani", "40", "30", "75,00"]];

    private static readonly int[] KiriDalam = [134, 274, 364, 454];
    private static readonly int[] KiriSentuh = [40, 180, 260, 340];

    [Fact]
    public void Tabel_di_dalam_sel_Word_dibaca_dan_dihitung_tersendiri()
    {
        var dokumen = Dibaca("sarang.docx", Word());
        var tabel = dokumen.Blocks().OfType<Table>().ToList();
        tabel.Select(t => t.Inner).ShouldBe([false, true]);
        tabel[0].Rows[1].Cells[1].Text.ShouldBe("Perhitungan:");
        tabel[1].Rows[1].Cells.Select(c => c.Text).ShouldBe(Dalam[1]);
        Auditor.Audit([dokumen]).Findings.ShouldHaveSingleItem().Stated.ShouldBe("57,00");
    }

    [Fact]
    public void Tabel_di_dalam_sel_PDF_dibaca_dan_dihitung_tersendiri()
    {
        var garis = Kotak(40, 700, [40, 120, 560], [700, 680, 560]) + Kotak(130, 660, [130, 270, 360, 450, 540], [660, 640, 620, 600]);
        var teks = PdfBuatan.Kata(45, 686, "No") + PdfBuatan.Kata(125, 686, "Perhitungan") + PdfBuatan.Kata(45, 640, "1") + string.Concat(Dalam.Select((r, b) => string.Concat(r.Select((s, k) => PdfBuatan.Kata(KiriDalam[k], 646 - (20 * b), s)))));
        var dokumen = Dibaca("sarang.pdf", PdfBuatan.Halaman(1, garis + teks));
        var tabel = dokumen.Blocks().OfType<Table>().ToList();
        tabel.Select(t => t.Inner).ShouldBe([false, true]);
        tabel[1].Rows[1].Cells.Select(c => c.Text).ShouldBe(Dalam[1]);
        Auditor.Audit([dokumen]).Findings.ShouldHaveSingleItem().Stated.ShouldBe("57,00");
    }

    [Fact]
    public void Teks_PDF_yang_menyentuh_garis_selnya_tidak_menghapus_garis_itu()
    {
        // Every text begins on the line on its left.
        var garis = Kotak(40, 700, [40, 180, 260, 340, 420], [700, 684, 668, 652]);
        var teks = string.Concat(Dalam.Select((r, b) => string.Concat(r.Select((s, k) => PdfBuatan.Kata(KiriSentuh[k], 688 - (16 * b), s)))));
        var tabel = Dibaca("sentuh.pdf", PdfBuatan.Halaman(1, garis + teks)).Blocks().OfType<Table>().ShouldHaveSingleItem();
        tabel.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => c.Text))).ShouldBe(Dalam.Select(r => string.Join(" | ", r)));
    }

    internal static Document Dibaca(string nama, byte[] isi)
    {
        var hasil = DocumentReader.Read(nama, isi, TestContext.Current.CancellationToken);
        Assert.SkipWhen(hasil.Failure?.Contains("poppler-utils", StringComparison.Ordinal) == true, "poppler-utils tidak terpasang; PDF tidak dibaca.");
        hasil.Failure.ShouldBeNull();
        return hasil.Document!;
    }

    /// <summary>Ruling lines at these x and y, in points from below.</summary>
    private static string Kotak(int kiri, int atas, int[] x, int[] y) => "0.7 w " + string.Concat(
        x.Select(a => PdfBuatan.Garis(a, atas, a, y[^1])).Concat(y.Select(b => PdfBuatan.Garis(kiri, b, x[^1], b))));

    private static byte[] Word()
    {
        using var isi = new MemoryStream();
        using (var berkas = WordprocessingDocument.Create(isi, WordprocessingDocumentType.Document))
        {
            var dalam = new DocumentFormat.OpenXml.Wordprocessing.Table(Dalam.Select(Baris));
            var luar = new DocumentFormat.OpenXml.Wordprocessing.Table(Baris(["No", "Perhitungan"]), new TableRow(Sel("1"), new TableCell(Alinea("Perhitungan:"), dalam, new Paragraph())));
            berkas.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(Alinea("Rumus indikator kinerja yang dihitung menurut sumber datanya."), luar, Alinea("Demikian perhitungan indikator kinerja tahun ini.")));
        }

        return isi.ToArray();
    }

    private static TableRow Baris(string[] sel) => new(sel.Select(Sel));

    private static TableCell Sel(string teks) => new(Alinea(teks));

    private static Paragraph Alinea(string teks) => new(new Run(new Text(teks)));
}
