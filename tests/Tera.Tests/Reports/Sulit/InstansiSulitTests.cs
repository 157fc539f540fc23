using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Xunit;
using Table = Tera.Documents.Model.Table;

namespace Tera.Tests.Reports.Sulit;

/// <summary>Every document of every hard agency: written without failing, valid, the same each time.</summary>
public sealed class InstansiSulitTests
{
    public static TheoryData<string> Semua => [.. InstansiSulit.Nama];

    [Theory, MemberData(nameof(Semua))]
    public void Setiap_dokumen_sah_sebagai_DOCX_dan_sama_setiap_kali(string nama)
    {
        var instansi = InstansiSulit.Ambil(nama);
        instansi.Laporan.Count.ShouldBeGreaterThanOrEqualTo(8);
        foreach (var (laporan, ulang) in instansi.Laporan.Zip(instansi.Laporkan()))
        {
            var isi = Docx(laporan.Dokumen);
            using var berkas = WordprocessingDocument.Open(new MemoryStream(isi), false);
            Salah(laporan.Nama, berkas).ShouldBeEmpty();
            Docx(ulang.Dokumen).ShouldBe(isi, laporan.Nama);
        }
    }

    [Theory, MemberData(nameof(Semua))]
    public void Setiap_dokumen_menjadi_XLSX_tanpa_rumus_dari_isian_dan_HTML_tanpa_markah_dari_isian(string nama)
    {
        foreach (var laporan in InstansiSulit.Ambil(nama).Laporan)
        {
            var html = HtmlWriter.Write(laporan.Dokumen);
            html.ShouldBe(HtmlWriter.Write(laporan.Dokumen));
            html.ShouldNotContain("<script");
            html.ShouldNotContain("<w:p>");
            if (!laporan.Dokumen.Blocks().OfType<Table>().Any(t => !t.Plain))
            {
                continue;
            }

            var isi = XlsxWriter.Write(laporan.Dokumen);
            XlsxWriter.Write(laporan.Dokumen).ShouldBe(isi);
            using var berkas = SpreadsheetDocument.Open(new MemoryStream(isi), false);
            Salah(laporan.Nama, berkas).ShouldBeEmpty();
            berkas.WorkbookPart!.WorksheetParts.SelectMany(w => w.Worksheet.Descendants<CellFormula>()).ShouldAllBe(f => !f.Text.Contains("cmd"), laporan.Nama);
        }
    }

    [Theory, MemberData(nameof(Semua))]
    public void Nama_berkas_dokumen_tidak_memuat_jalan_ke_folder_lain(string nama) =>
        InstansiSulit.Ambil(nama).Laporan.ShouldAllBe(l => l.Nama.Length <= 100 && l.Nama.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    private static IEnumerable<string> Salah(string nama, OpenXmlPackage berkas) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(berkas).Select(e => $"{nama} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Take(5);

    private static byte[] Docx(Document dokumen)
    {
        using var isi = new MemoryStream();
        DocxWriter.Write(dokumen, isi);
        return isi.ToArray();
    }
}
