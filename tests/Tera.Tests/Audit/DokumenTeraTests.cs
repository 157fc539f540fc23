using System.Collections.Concurrent;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Tera.Audit;
using Tera.Audit.Output;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Tests.Documents;
using Tera.Tests.Reports;
using Tera.Tests.Reports.Sulit;
using Xunit;
using Document = Tera.Documents.Model.Document;
using LibreOffice = Tera.Tests.Documents.LibreOffice;
using Paragraph = Tera.Documents.Model.Paragraph;
using Table = Tera.Documents.Model.Table;

namespace Tera.Tests.Audit;

/// <summary>The standing test: what Tera writes itself audits to nothing but the marks of what is not filled in.</summary>
public class DokumenTeraTests
{
    public static TheoryData<string> Contoh => [.. LaporanContoh.Contoh];

    /// <summary>Contradictions that the published sources of the examples hold themselves, and one of the hard agencies; the data keep them, so the audit must find them.</summary>
    private static readonly (CheckCode Kode, string Bagian)[] PertentanganSumber =
    [
        (CheckCode.CROSS, "menurut Tabel 1.2 59, menurut Tabel 1.1 79"), // 79 pegawai: Fungsional terhitung dua kali
        (CheckCode.LOGIC, "(48 − 42) / 42 tidak dikalikan 100%"),
        (CheckCode.LOGIC, "\"Indeks Daya Saing Daerah\" adalah indeks"),
        (CheckCode.LOGIC, "65,30 → 63,40 → 72,50"), // target PK di bawah target Renstra tahun sebelumnya
        (CheckCode.LOGIC, "49,60 → 54,50 → 50,50"),
        (CheckCode.CROSS, "Awal \"Nilai Lapangan Usaha Perdagangan"), // kondisi awal 14,500 tersalin dari baris Industri
        (CheckCode.LOGIC, "12,250 di bawah kondisi awalnya 14,500"),
        (CheckCode.CROSS, "Kondisi akhir 5,78"),
        (CheckCode.CROSS, "Kondisi akhir 70,51"),
        (CheckCode.LOGIC, "tidak beranggaran (0,00)"),
        (CheckCode.CROSS, "Awal \"Indeks kualitas air\" tertulis 50,13"), // the hard agency's Renstra and its IKU disagree
    ];

    /// <summary>As kept documents bear it: its own words and numbers must not be taken for the document's.</summary>
    private static readonly Seal Segel = new("Periksa keaslian di sakip.contoh.go.id/periksa · kode KTRM-BDFG-HJNP · versi 12 · riwayat 145-9ea8ee2b", "KTRM-BDFG-HJNP", DokumenLengkap.Png, "Kode QR");

    [Theory, MemberData(nameof(Contoh))]
    public void Setiap_dokumen_yang_disusun_tanpa_temuan(string contoh) =>
        Periksa(contoh, l => l.Dokumen with { Title = l.Nama }, _ => true).ShouldBeEmpty();

    [Theory, MemberData(nameof(Contoh))]
    public void Setiap_dokumen_Word_tanpa_temuan(string contoh) =>
        Periksa(contoh, l => Dibaca(l.Nama + ".docx", Docx(l.Dokumen)), _ => true).ShouldBeEmpty();

    [Theory, MemberData(nameof(Contoh))]
    public void Setiap_buku_kerja_tanpa_temuan(string contoh) =>
        Periksa(contoh, l => Dibaca(l.Nama + ".xlsx", XlsxWriter.Write(l.Dokumen)), b => b is Table { Plain: false }).ShouldBeEmpty();

    [Theory, MemberData(nameof(Contoh))]
    public void Setiap_PDF_tanpa_temuan(string contoh)
    {
        Assert.SkipUnless(LibreOffice.Command is not null, "LibreOffice tidak terpasang; dokumen PDF tidak diperiksa.");
        Periksa(contoh, l => Dibaca(l.Nama + ".pdf", DocumentPrinter.Print(l.Dokumen with { Seal = Segel }).Pdf!), _ => true).ShouldBeEmpty();
    }

    /// <summary>Hard agencies; the hostile one is left out, for it calls different things by one name.</summary>
    public static TheoryData<string> Sulit => [.. InstansiSulit.Nama.Where(n => n != "teks jahat")];

    [Theory, MemberData(nameof(Sulit))]
    public void Setiap_dokumen_instansi_sulit_tanpa_temuan(string nama)
    {
        var laporan = InstansiSulit.Ambil(nama).Laporan;
        Periksa(laporan, l => l.Dokumen with { Title = l.Nama }, _ => true).ShouldBeEmpty();
        Periksa(laporan, l => Dibaca(l.Nama + ".docx", Docx(l.Dokumen)), _ => true).ShouldBeEmpty();
        Periksa(laporan, l => Dibaca(l.Nama + ".xlsx", XlsxWriter.Write(l.Dokumen)), b => b is Table { Plain: false }).ShouldBeEmpty();
    }

    [Fact]
    public void Salinan_bertanda_membawa_satu_komentar_setiap_temuan()
    {
        var dokumen = new Document
        {
            Title = "laporan.docx",
            Sections = [new Section { Blocks = [Paragraph.Of("Pembuka."), Paragraph.Of("Capaian dihitung: (45 / 60) x 100% = 80%")] }],
        };
        var isi = Docx(dokumen);
        var hasil = Auditor.Audit([Dibaca("laporan.docx", isi)]);
        var (salinan, gagal) = AnnotatedCopy.Make("laporan.docx", isi, hasil, TimeProvider.System);
        gagal.ShouldBeNull();
        using var dibuka = WordprocessingDocument.Open(new MemoryStream(salinan!), false);
        var komentar = dibuka.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.ChildElements;
        komentar.Count.ShouldBe(1);
        komentar[0].InnerText.ShouldContain("75,00%");
        dibuka.MainDocumentPart.Document!.Body!.Descendants<CommentRangeStart>().Single().Parent!.InnerText.ShouldContain("45 / 60");
    }

    /// <summary>What is found beyond the contradictions of the source, and where the marks found are not as many as were composed.</summary>
    private static List<string> Periksa(string contoh, Func<BerkasLaporan, Document> bentuk, Func<Block, bool> tercetak) =>
        Periksa(LaporanContoh.Laporan(contoh), bentuk, tercetak);

    private static List<string> Periksa(IEnumerable<BerkasLaporan> semua, Func<BerkasLaporan, Document> bentuk, Func<Block, bool> tercetak)
    {
        var uraian = new ConcurrentBag<string>();
        var laporan = semua.Where(l => l.Dokumen.Blocks().Any(tercetak));
        Parallel.ForEach(laporan, new ParallelOptions { MaxDegreeOfParallelism = 2 }, l =>
        {
            var hasil = Auditor.Audit([bentuk(l)]);
            foreach (var f in hasil.Findings.Where(Mengejutkan))
                uraian.Add($"{l.Nama}: {f.Code} {f.Certainty} [{f.Stated}] => {f.Expected} :: {f.Reason} || {f.Places[0]} || {f.Quote}");
            var (ditemukan, disusun) = (hasil.Findings.Count(f => f.Code == CheckCode.PLACEHOLDER), l.Dokumen.Blocks().Where(tercetak).Sum(Belum));
            if (ditemukan != disusun)
                uraian.Add($"{l.Nama}: {ditemukan} tanda \"belum diisi\" ditemukan, {disusun} disusun");
        });
        return [.. uraian.Order()];
    }

    private static bool Mengejutkan(Finding f) =>
        f.Code != CheckCode.PLACEHOLDER && !PertentanganSumber.Any(p => p.Kode == f.Code && f.Reason.Contains(p.Bagian, StringComparison.Ordinal));

    private static int Belum(Block blok) => blok switch
    {
        Table t => t.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Runs).Count(r => r.Missing),
        Paragraph p => p.Runs.Count(r => r.Missing),
        _ => 0,
    };

    private static byte[] Docx(Document dokumen)
    {
        using var isi = new MemoryStream();
        DocxWriter.Write(dokumen, isi);
        return isi.ToArray();
    }

    private static Document Dibaca(string nama, byte[] isi)
    {
        var dibaca = DocumentReader.Read(nama, isi);
        dibaca.Failure.ShouldBeNull();
        return dibaca.Document!;
    }
}
