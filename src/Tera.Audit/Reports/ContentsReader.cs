using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Audit.Reports;

/// <summary>Recognises lists of contents and of tables: titles with a page at the end.</summary>
internal static partial class ContentsReader
{
    /// <summary>Reads a table whose rows are all title and page.</summary>
    internal static bool TryRead(Table table, List<Entry> entries)
    {
        if (table.Header.Count > 0 || table.Rows.Count == 0 || table.Columns.Count > 3)
            return false;
        var read = new List<Entry>();
        var headings = 0;
        foreach (var row in table.Rows)
        {
            var cells = row.Cells.Select(c => c.Text.Trim()).Where(t => t.Length > 0).ToList();
            if (cells.Count == 0)
                continue;
            var paged = cells.Count > 1 && Page().IsMatch(cells[^1]);
            var words = paged ? cells.Take(cells.Count - 1).ToList() : cells;
            if (words.Count is 0 or > 2 || words.Count == 2 && !NumberedTable().IsMatch(words[0]))
                return false;
            if (Chapter().IsMatch(words[0]) || NumberedTable().IsMatch(words[0]))
                headings++;
            read.Add(EntryOf(string.Join(' ', words), paged ? cells[^1] : "", row.Cells[0].Place ?? table.Place ?? new Place()));
        }

        if (read.Count(e => e.Page > 0) * 2 < read.Count || headings * 2 < read.Count)
            return false;
        entries.AddRange(read);
        return true;
    }

    /// <summary>Reads a line with dot leaders: "Tabel 3.1 Judul ........ 5".</summary>
    internal static bool TryRead(Line line, List<Entry> entries)
    {
        if (!line.Text.AsSpan().ContainsAny(LeaderHints) || Leaders().Match(line.Text) is not { Success: true } match)
            return false;
        entries.Add(EntryOf(match.Groups["t"].Value.Trim(), match.Groups["p"].Value, line.Place));
        return true;
    }

    /// <summary>Reads a line of a list of tables without leaders; its page may be missing. A number that was listed is the table itself.</summary>
    internal static bool TryList(Line line, List<Entry> entries)
    {
        var number = NumberedTable().Match(line.Text);
        if (!number.Success || entries.Exists(e => e.Table == number.Groups["n"].Value.TrimEnd('.')))
            return false;
        var paged = PageBehind().Match(line.Text);
        entries.Add(EntryOf(paged.Success ? line.Text[..paged.Index] : line.Text, paged.Groups["p"].Value, line.Place));
        return true;
    }

    private static readonly SearchValues<string> LeaderHints = SearchValues.Create(["....", ". . ", "……"], StringComparison.Ordinal);

    private static Entry EntryOf(string title, string page, Place place)
    {
        var table = NumberedTable().Match(title);
        return new Entry(
            table.Success ? table.Groups["n"].Value.TrimEnd('.') : "",
            table.Success ? title[table.Length..].Trim(' ', ':', '.') : title,
            int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            place);
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(\d{1,3}|[ivxl]{1,6})$", Options, 10_000)]
    private static partial Regex Page();

    [GeneratedRegex(@"^Tabel\s+(?<n>[\dIVXL]{1,4}([.\-]\d{1,3}){0,3})\.?", Options, 10_000)]
    private static partial Regex NumberedTable();

    [GeneratedRegex(@"(\t|\s{2,})(?<p>\d{1,3}|[ivxl]{1,6})\s*$", Options, 10_000)]
    private static partial Regex PageBehind();

    [GeneratedRegex(@"^(bab|kata pengantar|daftar|ikhtisar|ringkasan|lampiran|[A-Z]\.|[A-Z] |\d+(\.\d+)*\.? )", Options, 10_000)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^(?<t>.{3,300}?)\s*(\.{4,}|(\. ){4,}|…{2,})\s*(?<p>\d{1,3}|[ivxl]{1,6})$", Options, 10_000)]
    private static partial Regex Leaders();
}
