using System.IO.Compression;
using System.Text;
using Shouldly;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Readers on hostile files.</summary>
public class PembacaTests
{
    [Theory]
    [InlineData("", "kosong")]
    [InlineData("   \n \n", "tidak ada teks")]
    [InlineData("%PDF-1.4 rusak", "PDF")]
    [InlineData("PK\u0003\u0004rusak", "rusak")]
    public void Berkas_yang_tidak_dapat_dibaca_mendapat_pesan(string isi, string pesan) =>
        DocumentReader.Read("berkas.docx", Encoding.Latin1.GetBytes(isi)).Failure.ShouldNotBeNull().ShouldContain(pesan);

    [Fact]
    public void Berkas_office_terkunci_dikenali() =>
        DocumentReader.Read("a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).Failure.ShouldNotBeNull().ShouldContain("sandi");

    [Fact]
    public void Isi_menentukan_jenis_bukan_nama() =>
        DocumentReader.Read("laporan.pdf", Encoding.UTF8.GetBytes("BAB I\nPendahuluan")).Document.ShouldNotBeNull().Blocks().Count().ShouldBe(2);

    [Fact]
    public void Bom_zip_ditolak()
    {
        using var aliran = new MemoryStream();
        using (var zip = new ZipArchive(aliran, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var bagian = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var nol = new byte[1_000_000];
            for (var i = 0; i < 130; i++)
                bagian.Write(nol);
        }

        DocumentReader.Read("bom.docx", aliran.ToArray()).Failure.ShouldNotBeNull().ShouldContain("bom zip");
    }
}
