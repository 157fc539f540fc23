using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Tera.Documents.Writing;
using Xunit;
using Dokumen = Tera.Documents.Model;

namespace Tera.Tests.Documents;

/// <summary>The DOCX as Word reads it.</summary>
public sealed class DocxWriterTests
{
    [Fact]
    public void Dokumen_lengkap_sah_menurut_Open_XML()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Tulis(DokumenLengkap.Buat())), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Dokumen_yang_sama_memberi_byte_yang_sama() =>
        Tulis(DokumenLengkap.Buat()).ShouldBe(Tulis(DokumenLengkap.Buat()));

    [Fact]
    public void Karakter_khusus_dan_karakter_yang_dilarang_XML_tidak_merusak_berkas()
    {
        var teks = "Dinas <A> & \"B\"\u0001\uFFFE\uD800 akhir";
        using var file = Buka(Contoh.Document(Dokumen.Paragraph.Of(teks)));
        file.MainDocumentPart!.Document.Body!.InnerText.ShouldBe("Dinas <A> & \"B\"\uFFFD akhir");
    }

    [Fact]
    public void Baris_kepala_tabel_dan_baris_nomor_kolom_berulang_di_tiap_halaman()
    {
        using var file = Buka(Contoh.Document(DokumenLengkap.Uang()));
        var baris = Tabel(file).Elements<TableRow>().ToList();
        baris.TakeWhile(r => r.Descendants<TableHeader>().Any()).Count().ShouldBe(3);
        baris.Skip(3).ShouldAllBe(r => !r.Descendants<TableHeader>().Any());
    }

    [Fact]
    public void Jumlah_lebar_sel_tiap_baris_sama_dengan_lebar_tabel_walau_ada_sel_gabungan()
    {
        using var file = Buka(Contoh.Document(DokumenLengkap.Uang(), DokumenLengkap.Lebar("Tabel 1.1 A", 9)));
        foreach (var tabel in file.MainDocumentPart!.Document.Body!.Descendants<Table>())
        {
            var lebar = tabel.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(g => int.Parse(g.Width!.Value!));
            foreach (var baris in tabel.Elements<TableRow>())
                baris.Elements<TableCell>().Sum(c => int.Parse(c.TableCellProperties!.TableCellWidth!.Width!.Value!)).ShouldBe(lebar);
        }
    }

    [Fact]
    public void Akhir_bab_tidak_menyisakan_dua_atau_tiga_baris_di_halaman_terakhir()
    {
        using var file = Buka(Contoh.Document([.. Enumerable.Range(1, 6).Select(n => Dokumen.Paragraph.Of($"Langkah {n}.") with { Marker = $"{n}." })]));
        file.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Where(p => p.InnerText.Contains("Langkah", StringComparison.Ordinal)).Select(p => p.ParagraphProperties?.KeepNext is not null)
            .ShouldBe([false, false, true, true, true, false]);
    }

    [Fact]
    public void Tabel_lebar_pindah_ke_halaman_mendatar_bersama_kalimat_pengantarnya_lalu_kembali_tegak()
    {
        using var file = Buka(Contoh.Document(
            Dokumen.Paragraph.Of("awal"),
            Dokumen.Paragraph.Of("pengantar") with { KeepWithNext = true },
            DokumenLengkap.Lebar("Tabel 1.1 A", 9) with { Wide = true },
            Dokumen.Paragraph.Of("akhir")));
        var body = file.MainDocumentPart!.Document.Body!;
        body.Descendants<PageSize>().Select(p => p.Orient?.Value == PageOrientationValues.Landscape).ShouldBe([false, true, false]);
        var urutan = body.Elements().ToList();
        var pertama = urutan.FindIndex(e => e.Descendants<SectionProperties>().Any());
        urutan.FindIndex(e => e.InnerText == "awal").ShouldBeLessThan(pertama);
        urutan.FindIndex(e => e.InnerText == "pengantar").ShouldBeGreaterThan(pertama);
    }

    [Fact]
    public void Isian_yang_belum_ada_disorot_kuning()
    {
        using var file = Buka(DokumenLengkap.Buat());
        file.MainDocumentPart!.Document.Descendants<Run>().Where(r => r.RunProperties?.Highlight is not null).Select(r => r.InnerText)
            .ShouldBe(["belum diisi", "[Berkas ini tidak dikenal, bukan gambar PNG atau JPEG; simpan ulang sebagai PNG atau JPEG.]"]);
    }

    [Fact]
    public void Keterangan_tabel_memuat_bidang_urut_dengan_nomor_yang_disusun()
    {
        using var file = Buka(DokumenLengkap.Buat());
        var keterangan = file.MainDocumentPart!.Document.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Caption").ToList();
        keterangan.Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text)))
            .ShouldBe(["Tabel 3.2 Capaian Kinerja Tahun 2024", "Tabel 2.2 Anggaran dan Realisasi", "Tabel 3.1 Rencana Aksi", "Tabel L.1 Matriks"]);
        keterangan.ShouldAllBe(p => p.Descendants<FieldCode>().Single().Text.StartsWith(" SEQ Tabel", StringComparison.Ordinal));
    }

    [Fact]
    public void Grafik_membawa_buku_kerja_yang_dapat_disunting_dan_celah_bukan_nol()
    {
        using var file = Buka(Contoh.Document(DokumenLengkap.Grafik("Gambar 1.1 A", Dokumen.ChartKind.Line, 5)));
        var grafik = file.MainDocumentPart!.ChartParts.Single();
        using var buku = SpreadsheetDocument.Open(grafik.EmbeddedPackagePart!.GetStream(), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(buku).ShouldBeEmpty();
        grafik.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberingCache>().Select(c => c.Elements<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>().Count()).ShouldBe([5, 4]);
    }

    [Fact]
    public void Bagan_yang_lebar_tetap_selebar_halaman_dan_memuat_setiap_kotak()
    {
        using var file = Buka(Contoh.Document(DokumenLengkap.Organisasi("Gambar 1.1 A", 14, 7)));
        var tabel = Tabel(file);
        tabel.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(g => int.Parse(g.Width!.Value!)).ShouldBe(8788);
        tabel.Descendants<Text>().Count(t => t.Text.StartsWith("Seksi ", StringComparison.Ordinal)).ShouldBe(14 * 7);
    }

    [Fact]
    public void Bagian_berkas_bertanggal_tetap()
    {
        using var zip = new ZipArchive(new MemoryStream(Tulis(DokumenLengkap.Buat())));
        zip.Entries.Select(e => e.LastWriteTime.Year).Distinct().ShouldBe([2000]);
    }

    private static Table Tabel(WordprocessingDocument file) => file.MainDocumentPart!.Document.Body!.Descendants<Table>().Single();

    private static WordprocessingDocument Buka(Dokumen.Document dokumen) => WordprocessingDocument.Open(new MemoryStream(Tulis(dokumen)), isEditable: false);

    private static byte[] Tulis(Dokumen.Document dokumen)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(dokumen, stream);
        return stream.ToArray();
    }
}
