using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Shouldly;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;
using Xunit;

namespace Tera.Tests.Documents;

/// <summary>Somebody else's DOCX becomes pages without anything in it reaching outside.</summary>
public sealed class DocxPagesTests
{
    private const string Hubungan = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Luar = $"""<Relationship Id="rLuar" Type="{Hubungan}/image" Target="http://127.0.0.1:PORTA/gambar.png" TargetMode="External"/><Relationship Id="rBerkas" Type="{Hubungan}/image" Target="file:///etc/hostname" TargetMode="External"/><Relationship Id="rTempel" Type="{Hubungan}/attachedTemplate" Target="http://127.0.0.1:PORTA/templat.dotm" TargetMode="External"/>""";
    private const string Gambar = """<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/><wp:docPr id="901" name="x"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="902" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rLuar"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""";
    private const string Medan = """<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://127.0.0.1:PORTA/medan.png" \d</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>hasil medan</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""";

    [Fact]
    public void Gambar_templat_dan_medan_yang_menunjuk_ke_luar_tidak_pernah_diambil()
    {
        using var pendengar = new TcpListener(IPAddress.Loopback, 0);
        pendengar.Start();
        var porta = ((IPEndPoint)pendengar.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var jahat = Ubah(Laporan(), n => n switch
        {
            "word/document.xml" => x => x.Replace("<w:body>", "<w:body>" + Gambar + Medan.Replace("PORTA", porta, StringComparison.Ordinal), StringComparison.Ordinal),
            "word/_rels/document.xml.rels" => x => x.Replace("</Relationships>", Luar.Replace("PORTA", porta, StringComparison.Ordinal) + "</Relationships>", StringComparison.Ordinal),
            _ => null,
        });

        var pdf = DocxPages.ToPdf(jahat).ShouldNotBeNull();
        pendengar.Pending().ShouldBeFalse();
        var teks = string.Concat(DocumentReader.Read("x.pdf", pdf).Document!.Blocks().OfType<Paragraph>().SelectMany(p => p.Runs).Select(r => r.Text));
        teks.ShouldContain("target dan realisasi");
        teks.ShouldContain("hasil medan");
    }

    [Fact]
    public void Yang_dicuci_tidak_membawa_makro_objek_atau_alamat_luar()
    {
        var kotor = Ubah(Laporan(), n => n switch
        {
            "word/document.xml" => x => x.Replace("<w:body>", "<w:body>" + Gambar + Medan + """<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" ProgID="Excel.Sheet" ShapeID="s" DrawAspect="Content" ObjectID="1"/></w:object></w:r></w:p>""", StringComparison.Ordinal),
            "word/_rels/document.xml.rels" => x => x.Replace("</Relationships>", Luar + $"""<Relationship Id="rMakro" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>""", StringComparison.Ordinal),
            _ => null,
        }, ("word/vbaProject.bin", "makro"), ("word/embeddings/objek.bin", "objek"), ("word/media/gambar.svg", "<svg/>"), ("../luar.xml", "<x/>"));

        using var cuci = new ZipArchive(new MemoryStream(DocxWash.Clean(kotor).ShouldNotBeNull()));
        cuci.Entries.Select(e => e.FullName).ShouldNotContain(n => n.Contains("vba", StringComparison.Ordinal) || n.Contains("objek", StringComparison.Ordinal) || n.Contains("svg", StringComparison.Ordinal) || n.Contains("luar", StringComparison.Ordinal));
        var semua = string.Concat(cuci.Entries.Select(Isi));
        foreach (var terlarang in new[] { "127.0.0.1", "file:", "External", "OLEObject", "vbaProject", "INCLUDE" })
            semua.ShouldNotContain(terlarang);
    }

    [Fact]
    public void Xml_dengan_dtd_ditolak() =>
        DocxPages.ToPdf(Ubah(Laporan(), n => n == "word/document.xml" ? x => "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + x[(x.IndexOf("?>", StringComparison.Ordinal) + 2)..] : null)).ShouldBeNull();

    [Fact]
    public void Yang_bukan_docx_tidak_berhalaman() => DocxPages.ToPdf("%PDF-1.7"u8.ToArray()).ShouldBeNull();

    private static byte[] Laporan()
    {
        using var aliran = new MemoryStream();
        DocxWriter.Write(new Document { Title = "Laporan", Sections = [new Section { Blocks = [Paragraph.Of("Laporan kinerja dinas tahun ini memuat target dan realisasi dengan capaian yang dihitung.")] }] }, aliran);
        return aliran.ToArray();
    }

    private static byte[] Ubah(byte[] docx, Func<string, Func<string, string>?> bagian, params (string Nama, string Isi)[] tambahan)
    {
        using var keluar = new MemoryStream();
        using (var dari = new ZipArchive(new MemoryStream(docx)))
        using (var ke = new ZipArchive(keluar, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nama, isi) in dari.Entries.Select(e => (e.FullName, bagian(e.FullName) is { } ubah ? ubah(Isi(e)) : Isi(e))).Concat(tambahan))
            {
                using var tulis = new StreamWriter(ke.CreateEntry(nama).Open(), new UTF8Encoding(false));
                tulis.Write(isi);
            }
        }

        return keluar.ToArray();
    }

    private static string Isi(ZipArchiveEntry entri)
    {
        using var baca = new StreamReader(entri.Open());
        return baca.ReadToEnd();
    }
}
