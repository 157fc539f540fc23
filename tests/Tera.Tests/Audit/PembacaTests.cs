using System.Globalization;
using System.IO.Compression;
using System.Text;
using Shouldly;
using Tera.Audit;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Readers on hostile files.</summary>
public class PembacaTests
{
    private static readonly bool Panjang = Environment.GetEnvironmentVariable("TERA_UJI_PANJANG") == "1";

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

    [Fact]
    public void Berkas_yang_diacak_tidak_menjatuhkan_pembaca_maupun_audit()
    {
        var acak = new Random(20250101);
        byte[][] benih = [Xlsx(), Encoding.UTF8.GetBytes(Teks(3))];
        var kali = Panjang ? 20_000 : 300;
        for (var i = 0; i < kali; i++)
        {
            var isi = (byte[])benih[i % benih.Length].Clone();
            for (var n = acak.Next(1, 20); n > 0; n--)
                isi[acak.Next(isi.Length)] = (byte)acak.Next(256);
            if (acak.Next(4) == 0)
                isi = isi[..acak.Next(1, isi.Length)];
            var dibaca = DocumentReader.Read("acak", isi);
            (dibaca.Document is null).ShouldBe(dibaca.Failure is not null);
            if (dibaca.Document is { } dokumen)
                Auditor.Audit([dokumen]);
        }
    }

    /// <summary>A report with so many sections, each with a table and a sentence.</summary>
    private static string Teks(int bagian)
    {
        var t = new StringBuilder("LAPORAN KINERJA TAHUN 2024\n\n");
        for (var i = 1; i <= bagian; i++)
        {
            var (target, realisasi) = (1000 + i, 900 + i);
            t.AppendLine(CultureInfo.InvariantCulture, $"Tabel 3.{i} Capaian Kinerja Kelompok {i} Tahun 2024");
            t.AppendLine("No\tIndikator Kinerja\tSatuan\tTarget\tRealisasi\tCapaian (%)");
            for (var b = 1; b <= 4; b++)
                t.AppendLine(CultureInfo.InvariantCulture, $"{b}\tJumlah layanan kelompok {i} jenis {b} nomor {(i * 7919) + b}\tLayanan\t{target}\t{realisasi}\t{Math.Round(100m * realisasi / target, 2).ToString(CultureInfo.InvariantCulture).Replace('.', ',')}");
            t.AppendLine(CultureInfo.InvariantCulture, $"\nRealisasi kelompok {i} sebesar {realisasi} layanan dari target {target} layanan pada tahun 2024 menurut bidang pelayanan.\n");
        }

        return t.ToString();
    }

    private static byte[] Xlsx() => XlsxWriter.Write(new Document
    {
        Title = "contoh",
        Sections = [new Section { Blocks = [new Table { Id = "U2", Columns = [new Column(1), new Column(1)], Header = [new Row([Cell.Of("Target"), Cell.Of("Realisasi")])], Rows = [new Row([Cell.Of("10"), Cell.Of("9")])] }] }],
    });
}
