using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Ends of figures that their columns were too narrow for, where lines touch and nothing else tells them from rows.</summary>
internal static class BrokenFigure
{
    /// <summary>Puts rows whose figures are all such ends on the row above them.</summary>
    internal static void Join(List<string[]> rows, List<Place[]> places, Action<string[], string[]> merge)
    {
        for (var r = rows.Count - 1; r > 0; r--)
        {
            if (Ends(rows, r))
                merge(rows[r - 1], rows[r]);
            else if (Doubtful(rows[r - 1], rows[r]))
                Beside(rows[r - 1], rows[r]);
            else
                continue;
            rows.RemoveAt(r);
            places.RemoveAt(r);
        }
    }

    /// <summary>Digits without words under figures: the end of 126, or figures of their own. Neither is calculated with.</summary>
    private static bool Doubtful(string[] above, string[] row) =>
        row.Any(c => c.Length > 0) && Enumerable.Range(0, row.Length).All(c => row[c].Length == 0 || row[c].Length < 3 && row[c].All(char.IsAsciiDigit) && PdfLayout.Figure(above[c]));

    private static void Beside(string[] above, string[] row)
    {
        for (var c = 0; c < row.Length; c++)
            above[c] += row[c].Length > 0 ? " " + row[c] : "";
    }

    /// <summary>Beside the ends of figures only the rest of the words may stand.</summary>
    private static bool Ends(List<string[]> rows, int r)
    {
        var (above, row) = (rows[r - 1], rows[r]);
        var filled = Enumerable.Range(0, row.Length).Where(c => row[c].Length > 0).ToList();
        var figures = filled.FindAll(c => char.IsAsciiDigit(row[c][0]) || row[c] is "%" or ")");
        return figures.Count > 0 && figures.TrueForAll(c => Is(rows, r, c))
            && filled.TrueForAll(c => figures.Contains(c) || above[c].Any(char.IsLetter) && !row[c].Any(char.IsAsciiDigit));
    }

    private static bool Is(List<string[]> rows, int r, int c)
    {
        var (above, end) = (rows[r - 1][c], rows[r][c]);
        if (above is "Rp" or "Rp." && PdfLayout.Figure(end))
            return true;
        if (!PdfLayout.Figure(above))
            return false;
        if (RuledText.Broken(above, end) || end is "%" or ")" && !above.EndsWith(end, StringComparison.Ordinal))
            return true;
        var digits = end.TrimEnd('%', ')');
        if (digits.Length is 0 or > 2 || !digits.All(char.IsAsciiDigit) || !char.IsAsciiDigit(above[^1]))
            return false;
        if (above is "20" or "19" && end.Length == 2)
            return rows[r - 1].Any(PdfHeadings.Year);
        var others = Enumerable.Range(0, rows.Count).Where(o => o != r - 1 && o != r && PdfLayout.Figure(rows[o][c])).ToList();
        var dot = above.LastIndexOf('.');
        if (above.Contains(',', StringComparison.Ordinal))
        {
            // As many decimals as the column has elsewhere; where it has fewer, their ends stand below them too.
            var alike = others.FindAll(o => Decimals(rows[o][c]) == Decimals(above));
            return (others.Exists(o => Decimals(rows[o][c]) == Decimals(above) + digits.Length) || alike.Count > 1)
                && alike.TrueForAll(o => o + 1 < rows.Count && rows[o + 1][c].Length == end.Length && rows[o + 1][c].All(char.IsAsciiDigit));
        }

        return dot > 0 && above.Length - dot - 1 < 3 && above.Length - dot - 1 + digits.Length == 3 && others.Exists(o => rows[o][c].Contains(',', StringComparison.Ordinal) || Grouped(rows[o][c]));
    }

    private static int Decimals(string text) => text.LastIndexOf(',') is > 0 and var comma ? text[(comma + 1)..].TrimEnd('%', ')').Length : 0;

    private static bool Grouped(string text) => text.LastIndexOf('.') is > 0 and var dot && text[(dot + 1)..].TrimEnd('%', ')').Length == 3;
}
