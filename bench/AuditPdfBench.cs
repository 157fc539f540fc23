using BenchmarkDotNet.Attributes;
using Tera.Audit;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;

namespace Tera.Bench;

/// <summary>The audit of a PDF of about 100 pages, from the bytes of its file: reading alone, and all of it. LibreOffice prints the PDF once beforehand.</summary>
public class AuditPdfBench
{
    private byte[] _pdf = [];

    /// <summary>The text of the golden file, so often that it fills about 100 pages.</summary>
    [GlobalSetup]
    public void Siapkan()
    {
        var laporan = TextDocumentReader.Read("laporan", AuditBench.Naskah(AuditBench.Ukuran * 3 / 2));
        var cetak = DocumentPrinter.Print(laporan);
        _pdf = cetak.Pdf ?? throw new InvalidOperationException(cetak.Problem);
        var halaman = 1 + Membaca().Blocks().OfType<PageBreak>().Count();
        Console.WriteLine($"// PDF: {halaman} halaman, {_pdf.Length / 1024} KB");
    }

    [Benchmark]
    public int Baca() => Membaca().Sections.Count;

    [Benchmark]
    public int Seluruhnya() => Auditor.Audit([Membaca()]).Findings.Count;

    private Document Membaca() => DocumentReader.Read("laporan", _pdf).Document!;
}
