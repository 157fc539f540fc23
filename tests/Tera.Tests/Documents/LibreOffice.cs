using System.Diagnostics;
using System.Text;
using Shouldly;

namespace Tera.Tests.Documents;

/// <summary>Recalculates a workbook in LibreOffice, so that formulas are checked by somebody else's arithmetic.</summary>
internal static class LibreOffice
{
    public static readonly string? Command = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);

    /// <summary>Cells of every sheet, by sheet name; numbers at full precision, invariant.</summary>
    public static IReadOnlyDictionary<string, string[][]> Recalculate(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("tera-uji-");
        try
        {
            var profile = Directory.CreateDirectory(Path.Combine(folder.FullName, "profil", "user"));
            File.WriteAllText(Path.Combine(profile.FullName, "registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry">
                <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
                </oor:items>
                """);
            var input = Path.Combine(folder.FullName, "buku.xlsx");
            File.WriteAllBytes(input, workbook);
            using var process = Process.Start(new ProcessStartInfo(Command!)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList =
                {
                    $"-env:UserInstallation=file://{profile.Parent!.FullName}", "--headless", "--convert-to",
                    "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1", "--outdir", folder.FullName, input,
                },
            })!;
            process.WaitForExit(120_000).ShouldBeTrue();
            return folder.GetFiles("buku-*.csv").ToDictionary(
                f => Path.GetFileNameWithoutExtension(f.Name)["buku-".Length..],
                f => Rows(File.ReadAllText(f.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A text in quotes may hold line ends.
    private static string[][] Rows(string text)
    {
        var rows = new List<string[]>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var sign in text)
        {
            if (sign == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (sign is '\t' or '\n'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (sign == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                cell.Append(sign);
            }
        }

        return [.. rows];
    }
}
