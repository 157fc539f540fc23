using System.CommandLine;
using Tera.Audit;
using Tera.Audit.Output;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Documents.Writing;

namespace Tera.Cli;

/// <summary>tera audit: recalculates any report and lists every figure that is not what its neighbours say.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("BERKAS") { Description = "Laporan yang diperiksa sebagai satu berkas kerja: DOCX, XLSX, PDF, TXT, atau TSV.", Arity = ArgumentArity.OneOrMore };
        var format = Masukan.Format();
        var all = new Option<bool>("--semua") { Description = "Daftar juga angka yang dihitung ulang dan cocok." };
        var sheet = new Option<string?>("--lembar-reviu") { Description = "Tulis lembar reviu untuk ditandatangani (.docx, .pdf, .xlsx, atau .html).", HelpName = "TEMPAT" };
        var marked = new Option<string?>("--salinan") { Description = "Folder untuk salinan DOCX atau PDF yang bertanda di setiap temuan.", HelpName = "FOLDER" };
        var command = new Command("audit", "Hitung ulang laporan siapa pun: temukan setiap angka yang tidak sesuai dengan sekitarnya.") { files, format, all, sheet, marked };
        command.SetAction((parsed, cancellation) =>
        {
            var documents = new List<Document>();
            var failures = new List<string>();
            foreach (var path in parsed.GetValue(files)!)
            {
                if (DataFile.Missing(path) is { } missing)
                {
                    failures.Add(missing);
                    continue;
                }

                if (path.EndsWith(".tera.json", StringComparison.OrdinalIgnoreCase))
                {
                    failures.Add($"{path} adalah berkas data, bukan laporan. Jalankan: tera periksa {path}");
                    continue;
                }

                var read = DocumentReader.Read(Path.GetFileName(path), File.ReadAllBytes(path), cancellation);
                if (read.Document is { } document)
                {
                    documents.Add(document);
                }
                else
                {
                    failures.Add(read.Failure!);
                }
            }

            if (failures.Count > 0)
            {
                return Task.FromResult(terminal.Fail(failures));
            }

            var result = Auditor.Audit(documents);
            Print(terminal, result, parsed.GetValue(format) == "json", parsed.GetValue(all));
            var written = (parsed.GetValue(sheet) is not { } target || WriteSheet(terminal, result, target))
                && (parsed.GetValue(marked) is not { } folder || WriteCopies(terminal, result, parsed.GetValue(files)!, folder));
            return Task.FromResult(!written ? Application.SalahPakai : result.Findings.Count > 0 ? Application.AdaTemuan : Application.Selesai);
        });
        return command;
    }

    private static void Print(Terminal terminal, AuditResult result, bool json, bool all)
    {
        if (json)
        {
            terminal.Out.WriteLine(AuditJson.Write(result, all));
            terminal.Answered = true;
            return;
        }

        foreach (var line in AuditSummary.Lines(result, all))
        {
            terminal.Out.WriteLine(line);
        }
    }

    private static bool WriteCopies(Terminal terminal, AuditResult result, string[] files, string folder)
    {
        foreach (var path in files)
        {
            var (copy, failure) = AnnotatedCopy.Make(Path.GetFileName(path), File.ReadAllBytes(path), result, TimeProvider.System);
            if (copy is null)
            {
                terminal.Fail(failure!);
                return false;
            }

            var target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}-bertanda{Path.GetExtension(path)}");
            OutputFile.Write(target, copy);
            terminal.Progress($"Salinan bertanda: {target}");
        }

        return true;
    }

    private static bool WriteSheet(Terminal terminal, AuditResult result, string target)
    {
        var sheet = ReviewSheet.Compose(result);
        switch (Path.GetExtension(target).ToUpperInvariant())
        {
            case ".XLSX":
                OutputFile.Write(target, XlsxWriter.Write(sheet));
                break;
            case ".DOCX":
                OutputFile.Write(target, stream => DocxWriter.Write(sheet, stream));
                break;
            case ".PDF":
                var printed = DocumentPrinter.Print(sheet);
                if (printed.Pdf is null)
                {
                    terminal.Fail($"{target}: {printed.Problem}");
                    return false;
                }

                OutputFile.Write(target, printed.Pdf);
                break;
            case ".HTML":
                OutputFile.Write(target, System.Text.Encoding.UTF8.GetBytes(HtmlWriter.Write(sheet)));
                break;
            default:
                terminal.Fail($"{target}: lembar reviu ditulis sebagai .docx, .pdf, .xlsx, atau .html.");
                return false;
        }

        terminal.Progress($"Lembar reviu: {target}");
        return true;
    }
}
