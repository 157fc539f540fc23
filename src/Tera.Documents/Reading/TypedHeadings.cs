using Tera.Documents.Model;

namespace Tera.Documents.Reading;

/// <summary>Headings over several lines that blanks laid out: what stands under words only is their rest, what stands beside them has a heading of its own.</summary>
internal static class TypedHeadings
{
    internal static void Join(List<string[]> rows, List<Place[]> places, Action<string[], string[]> merge)
    {
        var body = rows.FindIndex(r => r.Count(c => PdfLayout.Figure(c) && !PdfHeadings.Year(c)) > 1);
        for (var r = Math.Min(body, rows.Count) - 1; r > 0; r--)
        {
            var (above, row) = (rows[r - 1], rows[r]);
            // "N" above "o" in a column too narrow for it.
            if (above[0] + row[0] is "No" or "No." or "Nomor")
                (above[0], row[0]) = (above[0] + row[0], "");
            if (row[0].Length > 0 && !char.IsAsciiLetterLower(row[0][0]) && row[0][0] != '(' || Enumerable.Range(0, row.Length).Any(c => row[c].Length > 0 && (above[c].Length == 0 || PdfLayout.Figure(row[c]) && !PdfHeadings.Year(row[c]))))
                continue;
            merge(above, row);
            rows.RemoveAt(r);
            places.RemoveAt(r);
        }
    }
}
