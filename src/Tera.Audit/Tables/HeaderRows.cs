using System.Globalization;
using Tera.Audit.Figures;

namespace Tera.Audit.Tables;

/// <summary>Tells the headings at the top of a table from its rows.</summary>
internal static class HeaderRows
{
    /// <summary>Leading rows of headings: no quantities, and words that tables have as headings or years under them.</summary>
    internal static int Count(List<List<GridCell>> rows)
    {
        var count = 0;
        foreach (var row in rows.Take(6))
        {
            var filled = row.Where(c => !c.Blank).ToList();
            if (filled.Count == 0 || IsNumbering(row))
                break;
            if (filled.Exists(c => c.Number is { } n && !Headings.IsYear(n) || c.Dash))
                break;
            var headings = filled.Count(c => Headings.IsHeading(c.Text));
            var spanning = filled.Count == 1 && row.Count > 2 && rows.Count > 2 && rows[1].Count(c => Headings.IsHeading(c.Text)) > 1;
            var enough = count == 0 ? (filled.Count > 1 || spanning) && (headings * 2 >= filled.Count || OverFigures(row, rows) || OverHeadings(rows)) : row[0].Blank && (headings * 2 > filled.Count || UnderHeading(row, rows.Skip(count + 1)));
            if (!enough)
                break;
            count++;
        }

        return count == rows.Count && rows.Count > 1 ? 1 : count == rows.Count ? 0 : count;
    }

    /// <summary>Words over a row of headings are headings whatever they say: an indicator over its Target, Realisasi and Capaian.</summary>
    private static bool OverHeadings(List<List<GridCell>> rows) =>
        rows.Count > 2 && rows[0].Count(c => !c.Blank) > 1 && rows[1].Count > 2 && rows[1][0].Blank && !rows[1].Exists(c => c.Dash || c.Number is { } n && !Headings.IsYear(n)) && rows[1].Count(c => Headings.IsHeading(c.Text)) is > 1 and var under && under * 2 > rows[1].Count(c => !c.Blank);

    /// <summary>Words over columns of figures are headings whatever they say: "Desa, Balita Diukur, Balita Stunting".</summary>
    private static bool OverFigures(List<GridCell> row, List<List<GridCell>> rows)
    {
        var alike = rows.Skip(1).Where(r => r.Count == row.Count && !IsNumbering(r)).ToList();
        // A second and a third row of headings hold no figures.
        var body = alike.SkipWhile(r => r[0].Blank && !r.Exists(c => c.Number is not null || c.Dash)).ToList();
        if (body.Count < 2 || row.Any(c => c.Text.Length > 80 || c.Number is { } n && !Headings.IsYear(n)) || Enumerable.Range(1, row.Count - 1).Count(c => row[c] is { Blank: true, Spanned: false } && (!alike[0][0].Blank || alike[0][c].Blank)) * 2 > row.Count)
            return false;
        return Enumerable.Range(1, row.Count - 1).Any(c => row[c].Text.Any(char.IsLetter) && row[c].Text.Length > 1 && !Grades.Values.ContainsKey(row[c].Text)
            && body.Count(r => r[c].Number is not null) * 10 >= body.Count * 8);
    }

    /// <summary>A second row of headings: short words in most of the columns that hold figures below.</summary>
    private static bool UnderHeading(List<GridCell> row, IEnumerable<List<GridCell>> below)
    {
        var body = below.Where(r => r.Count == row.Count && !IsNumbering(r) && r.Any(c => c.Number is not null)).ToList();
        var words = Enumerable.Range(0, row.Count).Where(c => row[c].Text.Any(char.IsLetter)).ToList();
        // Means and totals leave most columns blank.
        if (body.FindAll(r => words.Count(c => r[c].Number is not null || r[c].Dash) * 3 > words.Count * 2) is { Count: > 1 } full)
            body = full;
        return body.Count > 1 && words.Count > 1 && words.TrueForAll(c => row[c].Text.Length < 40)
            && words.Count(c => body.Count(r => r[c].Number is not null || r[c].Dash) * 10 >= body.Count * 7) * 3 >= words.Count * 2;
    }

    /// <summary>"1 2 3 4" or "(1) (2) (3)" under a header.</summary>
    internal static bool IsNumbering(List<GridCell> row)
    {
        var filled = row.Where(c => !c.Blank).SelectMany(c => Marks(c.Text)).Select(t => t.TrimStart('(', '-', ' ').Split(')', '=', ' ')[0]).ToList();
        if (filled.Count < 3 || !Whole(filled[0], out var first) || first > 2)
            return false;
        return filled.Select((t, i) => Whole(t, out var n) && n == first + i).All(ok => ok);
    }

    /// <summary>Two columns read as one: "(1) (2)".</summary>
    private static string[] Marks(string text) =>
        text.Length < 12 && text.Split(' ') is { Length: > 1 } parts && Array.TrueForAll(parts, p => p.Length is > 2 and < 5 && p[0] == '(' && p[^1] == ')') ? parts : [text];

    private static bool Whole(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
