using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Tera.Audit;
using Tera.Audit.Output;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Reports.Pelaporan;
using Xunit;
using Document = Tera.Documents.Model.Document;
using Paragraph = Tera.Documents.Model.Paragraph;

namespace Tera.Tests.Audit;

/// <summary>The standing test: what Tera writes itself audits to nothing but the marks of what is not filled in.</summary>
public class DokumenTeraTests
{
    public static TheoryData<string, string> Semua()
    {
        var data = new TheoryData<string, string>();
        foreach (var berkas in Directory.GetFiles(Path.Combine(Kasus.Akar, "contoh"), "*.tera.json").Order())
        {
            foreach (var jenis in DaftarLaporan.Semua)
                data.Add(Path.GetFileName(berkas), jenis.Jenis);
        }

        return data;
    }

    /// <summary>Contradictions that the published sources of the examples hold themselves; the data files keep them, so the audit must find them.</summary>
    private static readonly (CheckCode Kode, string Bagian)[] PertentanganSumber =
    [
        (CheckCode.CROSS, "menurut Tabel 1.2 59, menurut Tabel 1.1 79"), // 79 pegawai: Fungsional terhitung dua kali
        (CheckCode.LOGIC, "(48 - 42) / 42 tidak dikalikan 100%"),
        (CheckCode.LOGIC, "\"Indeks Daya Saing Daerah\" adalah indeks"),
        (CheckCode.LOGIC, "65,30 → 63,40 → 72,50"), // target PK di bawah target Renstra tahun sebelumnya
        (CheckCode.LOGIC, "49,60 → 54,50 → 50,50"),
        (CheckCode.CROSS, "Awal \"Nilai Lapangan Usaha Perdagangan"), // kondisi awal 14,500 tersalin dari baris Industri
        (CheckCode.LOGIC, "12,250 di bawah kondisi awalnya 14,500"),
        (CheckCode.CROSS, "Kondisi akhir 5,78"),
        (CheckCode.CROSS, "Kondisi akhir 70,51"),
        (CheckCode.LOGIC, "tidak beranggaran (0,00)"),
    ];

    [Theory]
    [MemberData(nameof(Semua))]
    public void Dokumen_yang_ditulis_Tera_tanpa_temuan(string berkas, string jenis)
    {
        var dokumen = Susun(berkas, jenis).ToList();
        var uraian = new StringBuilder();
        foreach (var d in dokumen)
        {
            foreach (var f in Auditor.Audit([d]).Findings.Where(Mengejutkan))
                uraian.AppendLine($"{d.Title}: {f.Code} {f.Certainty} [{f.Stated}] => {f.Expected} :: {f.Reason} || {f.Places[0].Table} / {f.Places[0].Row} / {f.Places[0].Column} || {f.Quote}");
        }

        if (Environment.GetEnvironmentVariable("TERA_SKOR") is { Length: > 0 } tujuan)
            File.AppendAllText(tujuan + ".dokumen", $"== {berkas} {jenis} {dokumen.Sum(d => Auditor.Audit([d]).Confirmed.Count)}\n{uraian}");
        uraian.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("disnakerkop-belitung-timur-2024.tera.json", "lkjip")]
    [InlineData("disperindag-kep-babel-2024.tera.json", "lkjip")]
    [InlineData("disperindag-kep-babel-2024.tera.json", "monev")]
    public void Buku_kerja_yang_dibaca_kembali_tanpa_temuan(string berkas, string jenis)
    {
        foreach (var dokumen in Susun(berkas, jenis))
        {
            var dibaca = DocumentReader.Read(dokumen.Title + ".xlsx", XlsxWriter.Write(dokumen));
            dibaca.Failure.ShouldBeNull();
            var hasil = Auditor.Audit([dibaca.Document!]);
            hasil.Findings.Where(Mengejutkan).Select(f => $"{f.Code} {f.Reason} || {f.Quote}").ShouldBeEmpty();
            hasil.Confirmed.Count.ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData("disnakerkop-belitung-timur-2024.tera.json", "lkjip")]
    [InlineData("disperindag-kep-babel-2024.tera.json", "lkjip")]
    [InlineData("disperindag-kep-babel-2024.tera.json", "monev")]
    public void Dokumen_Word_yang_dibaca_kembali_tanpa_temuan(string berkas, string jenis)
    {
        foreach (var dokumen in Susun(berkas, jenis))
        {
            using var isi = new MemoryStream();
            DocxWriter.Write(dokumen, isi);
            if (Environment.GetEnvironmentVariable("TERA_SKOR") is { Length: > 0 } tujuan)
                File.WriteAllBytes($"{tujuan}.{dokumen.Title}-{berkas[..6]}.docx", isi.ToArray());
            var dibaca = DocumentReader.Read(dokumen.Title + ".docx", isi.ToArray());
            dibaca.Failure.ShouldBeNull();
            var hasil = Auditor.Audit([dibaca.Document!]);
            hasil.Findings.Where(Mengejutkan).Select(f => $"{f.Code} {f.Reason} || {f.Quote}").ShouldBeEmpty();
            hasil.Confirmed.Count.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Salinan_bertanda_membawa_satu_komentar_setiap_temuan()
    {
        var dokumen = new Document
        {
            Title = "laporan.docx",
            Sections = [new Section { Blocks = [Paragraph.Of("Pembuka."), Paragraph.Of("Capaian dihitung: (45 / 60) x 100% = 80%")] }],
        };
        using var isi = new MemoryStream();
        DocxWriter.Write(dokumen, isi);
        var hasil = Auditor.Audit([DocumentReader.Read("laporan.docx", isi.ToArray()).Document!]);
        var (salinan, gagal) = AnnotatedCopy.Make("laporan.docx", isi.ToArray(), hasil, TimeProvider.System);
        gagal.ShouldBeNull();
        using var dibuka = WordprocessingDocument.Open(new MemoryStream(salinan!), false);
        var komentar = dibuka.MainDocumentPart!.WordprocessingCommentsPart!.Comments!.ChildElements;
        komentar.Count.ShouldBe(1);
        komentar[0].InnerText.ShouldContain("75,00%");
        dibuka.MainDocumentPart.Document!.Body!.Descendants<CommentRangeStart>().Single().Parent!.InnerText.ShouldContain("45 / 60");
    }

    private static bool Mengejutkan(Finding f) =>
        f.Code != CheckCode.PLACEHOLDER && !PertentanganSumber.Any(p => p.Kode == f.Code && f.Reason.Contains(p.Bagian, StringComparison.Ordinal));

    private static IEnumerable<Document> Susun(string berkas, string jenis)
    {
        using var isi = File.OpenRead(Path.Combine(Kasus.Akar, "contoh", berkas));
        var hasil = HitungBerkas.Hitung(BerkasJson.Baca(isi).Berkas!);
        return DaftarLaporan.Semua.Single(j => j.Jenis == jenis).Susun(new BahanLaporan(hasil, Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>()), 0).Select(b => b.Dokumen with { Title = b.Nama });
    }
}
