using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports;
using Tera.Reports.Tabel;

namespace Tera.Cli;

/// <summary>What became of the reports that were asked for: files, what is not filled in, what could not be written.</summary>
internal sealed class ReportFiles
{
    public List<string> Files { get; } = [];

    public List<string> Missing { get; } = [];

    /// <summary>Kinds that were left out of "semua" because the data hold nothing for them.</summary>
    public List<string> Skipped { get; } = [];

    public List<string> Failures { get; } = [];

    public void Write(IReadOnlyList<BerkasLaporan> laporan, string folder, Formats formats, HasilBerkas hasil)
    {
        var printed = formats.Pdf ? DocumentPrinter.Print([.. laporan.Select(l => l.Dokumen)]) : [];
        for (var i = 0; i < laporan.Count; i++)
        {
            Write(laporan[i], printed.ElementAtOrDefault(i), folder, formats, hasil);
        }
    }

    private void Write(BerkasLaporan laporan, PrintedDocument? printed, string folder, Formats formats, HasilBerkas hasil)
    {
        var stem = Path.Combine(folder, laporan.Nama);
        if (printed is not null)
        {
            Keep(stem + ".docx", printed.Docx);
            if (printed.Pdf is not null)
            {
                Keep(stem + ".pdf", printed.Pdf);
            }
            else
            {
                Failures.Add($"{laporan.Nama}: {printed.Problem}");
            }
        }
        else if (formats.Docx)
        {
            using var docx = new MemoryStream();
            DocxWriter.Write(laporan.Dokumen, docx);
            Keep(stem + ".docx", docx.ToArray());
        }

        if (formats.Xlsx && laporan.Dokumen.Blocks().OfType<Table>().Any(t => !t.Plain))
        {
            Keep(stem + ".xlsx", XlsxWriter.Write(laporan.Dokumen, Ekspresi.Dari(hasil)));
        }

        if (formats.Html)
        {
            Keep(stem + ".html", System.Text.Encoding.UTF8.GetBytes(HtmlWriter.Write(laporan.Dokumen)));
        }

        Missing.AddRange(MissingMarks.In(laporan.Dokumen).Select(m => $"{laporan.Nama}: {m}"));
    }

    private void Keep(string path, byte[] content)
    {
        OutputFile.Write(path, content);
        Files.Add(path);
    }
}
