using System.IO.Compression;
using System.Text;
using Shouldly;
using Tera.Audit;
using Tera.Audit.Output;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;
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
    public void Isi_menentukan_jenis_dan_teks_yang_bernama_dokumen_ditolak()
    {
        var teks = Encoding.UTF8.GetBytes("BAB I\nPendahuluan");
        DocumentReader.Read("laporan.txt", teks).Document.ShouldNotBeNull().Blocks().Count().ShouldBe(2);
        DocumentReader.Read("laporan.pdf", teks).Failure.ShouldNotBeNull().ShouldContain("isinya bukan PDF");
    }

    [Fact]
    public void Laporan_tanpa_angka_tidak_disebut_tanpa_temuan_tetapi_tidak_dapat_dihitung_ulang()
    {
        var hasil = Auditor.Audit([DocumentReader.Read("laporan.txt", Encoding.UTF8.GetBytes("BAB I\nPendahuluan laporan ini belum berisi apa pun.")).Document.ShouldNotBeNull()]);
        hasil.Empty.ShouldBeTrue();
        AuditSummary.Lines(hasil).ShouldContain(AuditResult.NothingToCheck);
    }

    [Fact]
    public void Teks_bertata_letak_spasi_terbaca_sebagai_tabel_dengan_nomor_barisnya()
    {
        var teks = "Tabel 1 Anggaran\n\nProgram            Pagu        Realisasi   Persen\nSampah        5.250.000 4.987.500    95,00\nPencemaran      840.000   806.400    96,00\nKehati          310.000   279.000    90,00\n";
        var tabel = DocumentReader.Read("laporan.txt", Encoding.UTF8.GetBytes(teks)).Document.ShouldNotBeNull().Blocks().OfType<Table>().ShouldHaveSingleItem();
        tabel.Rows[1].Cells.Select(c => c.Text).ShouldBe(["Sampah", "5.250.000", "4.987.500", "95,00"]);
        tabel.Rows[3].Cells[3].Place.ShouldNotBeNull().Line.ShouldBe(6);
    }

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
    public void Bom_zip_dari_banyak_bagian_kecil_ditolak() =>
        DocumentReader.Read("bom.docx", Arsip(70, new byte[1_000_000])).Failure.ShouldNotBeNull().ShouldContain("bom zip");

    [Fact]
    public void Tabel_yang_bersarang_terlalu_dalam_ditolak_sebelum_menjadi_pohon()
    {
        const string ruang = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var isi = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 20_000));
        var berkas = Arsip("word/document.xml", Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{ruang}\"><w:body>{isi}</w:body></w:document>"));

        DocumentReader.Read("laporan.docx", berkas).Failure.ShouldNotBeNull().ShouldContain("bersarang terlalu dalam");
    }

    [Fact]
    public void Bagian_utama_yang_disembunyikan_di_balik_nama_lain_tetap_dihitung_dan_gambar_besar_tidak()
    {
        var isi = Encoding.UTF8.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + new string(' ', 40_000_000) + "</w:document>");
        DocumentReader.Read("laporan.docx", Arsip("word/isi.bin", isi)).Failure.ShouldNotBeNull().ShouldContain("bom zip");

        var foto = new byte[70_000_000];
        foto[0] = 0x89;
        DocumentReader.Read("laporan.docx", Arsip("word/media/foto.png", foto)).Failure.ShouldNotBeNull().ShouldNotContain("bom zip");
    }

    [Fact]
    public void Buku_kerja_tanpa_temuan_tidak_ditandai_sebagai_dokumen_Word()
    {
        var isi = Tersusun("xlsx");

        AnnotatedCopy.Make("buku.xlsx", isi, new AuditResult(["buku.xlsx"], [], []), TimeProvider.System).Failure.ShouldNotBeNull().ShouldContain("hanya DOCX dan PDF");
    }

    [Fact]
    public void Arsip_yang_bukan_dokumen_dikenali() =>
        DocumentReader.Read("foto.docx", Arsip(1, "isi"u8.ToArray())).Failure.ShouldNotBeNull().ShouldContain("bukan dokumen Word atau Excel");

    [Fact]
    public void Berkas_biner_lain_dikenali() =>
        DocumentReader.Read("foto.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]).Failure.ShouldNotBeNull().ShouldContain("jenis berkas tidak dikenal");

    [Theory]
    [InlineData("lkjip.html", "<!DOCTYPE html><html lang=\"id\"><body><p>Capaian kinerja tahun ini 80 persen.</p></body></html>", "berkas HTML")]
    [InlineData("lkjip.txt", "\r\n<?xml version=\"1.0\"?><!-- disimpan --><HTML><body>Capaian</body></HTML>", "berkas HTML")]
    [InlineData("lkjip.doc", "{\\rtf1\\ansi Capaian kinerja}", "berkas RTF")]
    public void Berkas_bertanda_ditolak_menurut_isinya_dengan_menyebut_yang_dapat_dibaca(string nama, string isi, string jenis) =>
        DocumentReader.Read(nama, System.Text.Encoding.UTF8.GetBytes(isi)).Failure.ShouldNotBeNull().ShouldSatisfyAllConditions(f => f.ShouldContain(jenis), f => f.ShouldContain("Yang dapat dibaca: DOCX, XLSX, PDF"));

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Berkas_kantor_yang_terpotong_mendapat_pesan(string bentuk)
    {
        var isi = Tersusun(bentuk);
        DocumentReader.Read("laporan." + bentuk, isi[..(isi.Length / 2)]).Failure.ShouldNotBeNull().ShouldContain("rusak");
    }

    [Fact]
    public void Isi_Word_di_balik_nama_PDF_tetap_dibaca() =>
        DocumentReader.Read("laporan.pdf", Tersusun("docx")).Document.ShouldNotBeNull().Blocks().ShouldNotBeEmpty();

    [Fact]
    public void Berkas_yang_tidak_berbahasa_Indonesia_dikenali()
    {
        var kalimat = string.Concat(Enumerable.Repeat("The annual performance report describes what the agency has achieved against its targets. ", 30));
        DocumentReader.Read("report.txt", Encoding.UTF8.GetBytes(kalimat)).Failure.ShouldNotBeNull().ShouldContain("berbahasa Indonesia");
    }

    [Fact]
    public void Judul_daftar_tabel_yang_memenuhi_barisnya_mendapat_nomor_halaman_di_baris_bawahnya()
    {
        static string Baris(int y, string judul, string titik, string nomor, int x) => $"BT /F1 11 Tf 50 {y} Td ({judul}{titik}) Tj ET BT /F1 11 Tf {x} {y} Td ({nomor}) Tj ET\n";
        var isi = Baris(780, "Tabel 3.1 Capaian Kinerja ", "........................", "12", 535) + Baris(764, "Tabel 3.2 Capaian Sasaran ", "........................", "14", 535)
            + Baris(748, "Tabel 3.3 Tujuan, Sasaran, Indikator, dan Target Rencana Strategis Dinas Perhubungan Tahun 2022", "", "2026", 522) + Baris(733, "", "......................................................................", "15", 535)
            + Baris(717, "Tabel 3.4 Capaian Program ", "........................", "16", 535);

        Pdf(PdfBuatan.Halaman(1, isi)).Document!.Blocks().OfType<Paragraph>().Select(p => p.Text).Count(t => t.EndsWith(" 15", StringComparison.Ordinal) && t.StartsWith("Tabel 3.3", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void PDF_bersandi_dikenali() => Pdf(PdfBuatan.Bersandi).Failure.ShouldNotBeNull().ShouldContain("PDF terkunci sandi");

    [Fact]
    public void PDF_hasil_pindai_dikenali_dan_disebut_jumlah_halamannya() =>
        Pdf(PdfBuatan.Halaman(3, PdfBuatan.Pindaian)).Failure.ShouldNotBeNull().ShouldContain("hasil pindai tanpa lapisan teks (3 halaman)");

    [Fact]
    public void PDF_dua_ribu_halaman_dibaca_dan_yang_lebih_panjang_ditolak()
    {
        Pdf(PdfBuatan.Halaman(2000, PdfBuatan.Kalimat)).Document.ShouldNotBeNull().Blocks().ShouldNotBeEmpty();
        Pdf(PdfBuatan.Halaman(2600, PdfBuatan.Kalimat)).Failure.ShouldNotBeNull().ShouldContain("lebih dari 2.500 halaman");
    }

    [Fact]
    public void PDF_yang_terpotong_tidak_menjatuhkan_pembaca()
    {
        var isi = PdfBuatan.Halaman(20, PdfBuatan.Kalimat);
        var hasil = Pdf(isi[..(isi.Length / 3)]);
        (hasil.Document is null).ShouldBe(hasil.Failure is not null);
    }

    [Fact]
    public void Word_tanpa_tanda_halaman_memberi_judul_bagian_sebagai_tempat()
    {
        var tempat = DocumentReader.Read("laporan.docx", Tersusun("docx")).Document.ShouldNotBeNull().Blocks().Last().Place.ShouldNotBeNull();
        (tempat.Page, tempat.Section).ShouldBe((0, "BAB III AKUNTABILITAS KINERJA"));
    }

    private static ReadResult Pdf(byte[] isi)
    {
        var hasil = DocumentReader.Read("laporan.pdf", isi, TestContext.Current.CancellationToken);
        Assert.SkipWhen(hasil.Failure?.Contains("poppler-utils", StringComparison.Ordinal) == true, "poppler-utils tidak terpasang; PDF tidak dibaca.");
        return hasil;
    }

    private static byte[] Tersusun(string bentuk)
    {
        var tabel = new Table { Id = "t", Columns = [new Column(1), new Column(1)], Rows = [new Row([Cell.Of("Sasaran"), Cell.Of("85,00")])] };
        var dokumen = new Document { Title = "Laporan", Sections = [new Section { Blocks = [new Heading(1, "BAB III AKUNTABILITAS KINERJA"), tabel, Paragraph.Of("Realisasi 85,00.")] }] };
        if (bentuk == "xlsx")
            return XlsxWriter.Write(dokumen);
        using var isi = new MemoryStream();
        DocxWriter.Write(dokumen, isi);
        return isi.ToArray();
    }

    private static byte[] Arsip(int bagian, byte[] isi) => Arsip(Enumerable.Range(0, bagian).Select(n => ($"bagian{n}.xml", isi)));

    private static byte[] Arsip(string nama, byte[] isi) => Arsip([(nama, isi)]);

    private static byte[] Arsip(IEnumerable<(string Nama, byte[] Isi)> bagian)
    {
        using var aliran = new MemoryStream();
        using (var zip = new ZipArchive(aliran, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nama, isi) in bagian)
            {
                using var keluar = zip.CreateEntry(nama, CompressionLevel.SmallestSize).Open();
                keluar.Write(isi);
            }
        }

        return aliran.ToArray();
    }
}
