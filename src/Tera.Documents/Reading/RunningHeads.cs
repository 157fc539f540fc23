namespace Tera.Documents.Reading;

/// <summary>Takes the headers and footers off the pages: they stand between the two halves of what a page cut.</summary>
internal static class RunningHeads
{
    private const int Nearby = 3;

    // A line of more pieces is the head of a table without lines.
    private const int MostPieces = 2;

    /// <summary>Removes the outermost lines that a page nearby has at the same height with the same words, whatever their numbers, and bare page numbers.</summary>
    internal static void Remove(List<List<PdfWord>> pages, Func<int, PdfWord, bool> tabular)
    {
        foreach (var last in new[] { false, true })
        {
            // A header may have several lines.
            for (var n = 0; n < Nearby; n++)
            {
                var lines = pages.Select((words, p) => Outermost(words, last) is var line && (line.Exists(w => tabular(p, w)) || PdfLine.Of(line).Exists(l => l.Pieces.Count > MostPieces || PdfContents.Numbered(l.Text))) ? [] : line).ToList();
                var keys = lines.ConvertAll(Key);
                for (var p = 0; p < pages.Count; p++)
                {
                    var again = Enumerable.Range(Math.Max(0, p - Nearby), Math.Min(pages.Count, p + Nearby + 1) - Math.Max(0, p - Nearby))
                        .Any(q => q != p && keys[q] == keys[p] && keys[p].Length > 0 && Math.Abs(lines[q][0].Middle - lines[p][0].Middle) < 4);
                    // A page that lies otherwise than its neighbours has it at another height.
                    again |= keys[p].Any(char.IsLetter) && keys.Count(k => k == keys[p]) > Nearby;
                    if (again || Number(keys[p]))
                        pages[p].RemoveAll(new HashSet<PdfWord>(lines[p], ReferenceEqualityComparer.Instance).Contains);
                }
            }
        }
    }

    private static List<PdfWord> Outermost(List<PdfWord> words, bool last)
    {
        if (words.Count == 0)
            return [];
        var edge = last ? words.MaxBy(w => w.Middle)! : words.MinBy(w => w.Middle)!;
        return words.FindAll(w => Math.Abs(w.Middle - edge.Middle) < edge.Height / 2);
    }

    private static string Key(List<PdfWord> line) => string.Join(' ', line.OrderBy(w => w.X0).Select(w => Roman(w.Text) || w.Text.All(char.IsAsciiDigit) ? "0" : new string([.. w.Text.Select(c => char.IsAsciiDigit(c) ? '0' : c)])));

    private static bool Roman(string text) => text.All(c => c is 'i' or 'v' or 'x' or 'l');

    /// <summary>"12", "- 12 -", "xii".</summary>
    private static bool Number(string key)
    {
        var bare = key.Trim(' ', '-', '–', '|');
        return bare.Length is > 0 and < 6 && bare.All(c => c == '0');
    }
}
