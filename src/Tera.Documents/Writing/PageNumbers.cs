using System.Globalization;
using Tera.Documents.Model;
using Tera.Documents.Writing.Docx;

namespace Tera.Documents.Writing;

/// <summary>Reads from a PDF on which printed page each entry of the generated lists stands.</summary>
internal static class PageNumbers
{
    private const string Missing = "Daftar isi tidak dapat diberi nomor halaman karena pdfinfo tidak ditemukan. Pasang dengan: sudo apt-get install poppler-utils";

    public static (IReadOnlyDictionary<string, string>? Pages, string Problem) Read(byte[] pdf, DocumentPlan plan)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            return Tool.Run("pdfinfo", TimeSpan.FromSeconds(30), out var text, "-dests", file) == ToolRun.Ended
                ? (Printed(Physical(text), plan), "")
                : (null, Missing);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Lines such as <c>   3 [ XYZ 85 756 null ] "5FToc100001"</c>: the underscore of a bookmark comes as its code 5F.</summary>
    private static Dictionary<string, int> Physical(string dests)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in dests.Split('\n'))
        {
            var open = line.IndexOf('"', StringComparison.Ordinal);
            var close = line.LastIndexOf('"');
            var bracket = line.IndexOf('[', StringComparison.Ordinal);
            if (open > 0 && close > open && bracket > 0 && int.TryParse(line.AsSpan(0, bracket).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var page))
            {
                var name = line[(open + 1)..close];
                pages[name.StartsWith("5FToc", StringComparison.Ordinal) ? "_" + name[2..] : name] = page;
            }
        }

        return pages;
    }

    private static Dictionary<string, string> Printed(Dictionary<string, int> physical, DocumentPlan plan)
    {
        var starts = Starts(physical, plan);
        var printed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in plan.Entries)
        {
            if (physical.TryGetValue(entry.Bookmark, out var page) && starts.LastOrDefault(s => s.First <= page) is { First: > 0 } start)
            {
                var number = page - start.First + start.Number;
                printed[entry.Bookmark] = start.Numbering == PageNumbering.Roman ? RomanNumber.Print(number) : number.ToString(CultureInfo.InvariantCulture);
            }
        }

        return printed;
    }

    /// <summary>Where each run of pages begins, and with which number.</summary>
    private static List<(int First, int Number, PageNumbering Numbering)> Starts(Dictionary<string, int> physical, DocumentPlan plan)
    {
        var starts = new List<(int First, int Number, PageNumbering Numbering)>();
        foreach (var run in plan.Runs)
        {
            if (physical.TryGetValue(run.Bookmark, out var first))
            {
                var number = run.Restart || starts.Count == 0 ? 1 : starts[^1].Number + first - starts[^1].First;
                starts.Add((first, number, run.Section.Numbering));
            }
        }

        return starts;
    }
}
