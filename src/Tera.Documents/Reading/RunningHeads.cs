using System.Globalization;

namespace Tera.Documents.Reading;

/// <summary>Takes the headers and footers off the pages: they stand between the two halves of what a page cut.</summary>
internal static class RunningHeads
{
    private const int Nearby = 3;

    // A header may have several lines.
    private const int MostLines = 3;

    // A line of more pieces is the head of a table without lines.
    private const int MostPieces = 2;

    // So many words that begin or end two pages are no chance.
    private const int FewestWords = 4;

    /// <summary>Removes the outermost lines that a page nearby has with the same words, whatever their numbers and however they are broken, and bare page numbers.</summary>
    internal static void Remove(List<List<PdfWord>> pages, Func<int, PdfWord, bool> tabular)
    {
        foreach (var last in new[] { false, true })
        {
            var left = pages.Select((words, p) => Edge(words, last).ConvertAll(l => new Outer(l, l.Exists(w => tabular(p, w))))).ToList();
            for (var n = 0; n < MostLines; n++)
            {
                var running = Running(left, last, n == 0);
                for (var p = 0; p < pages.Count; p++)
                {
                    var gone = left[p].Take(running[p]).SelectMany(l => l.Words).ToHashSet<PdfWord>(ReferenceEqualityComparer.Instance);
                    pages[p].RemoveAll(gone.Contains);
                    left[p].RemoveRange(0, running[p]);
                }
            }
        }
    }

    /// <summary>How many of its outermost lines are a running head, of each page.</summary>
    private static List<int> Running(List<List<Outer>> left, bool last, bool outermost)
    {
        var often = left.Where(l => l.Count > 0).GroupBy(l => l[0].Key, StringComparer.Ordinal).Where(g => g.Count() > Nearby && g.Key.Any(char.IsLetter)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var blocks = left.ConvertAll(l => Blocks(l, last));
        return [.. left.Select((lines, p) =>
        {
            if (lines.Count == 0)
                return 0;
            var near = Enumerable.Range(Math.Max(0, p - Nearby), Math.Min(left.Count, p + Nearby + 1) - Math.Max(0, p - Nearby)).Where(q => q != p && left[q].Count > 0).ToList();
            // A page that lies otherwise than its neighbours has it at another height.
            if (Number(lines[0].Key) || often.Contains(lines[0].Key) || near.Exists(q => Same(lines[0], left[q][0]) || Counted(lines[0], left[q][0], q - p)))
                return 1;
            // A narrower page breaks it over more lines; a lower one has its foot at another height.
            for (var k = 0; k < blocks[p].Count; k++)
            {
                if (blocks[p][k].Length > 0 && near.Exists(q => (last || Level(lines[0], left[q][0])) && blocks[q].IndexOf(blocks[p][k]) is >= 0 and var other && (outermost || other != k)))
                    return k + 1;
            }

            return 0;
        })];
    }

    private static bool Same(Outer a, Outer b) => a.Key == b.Key && a.Key.Length > 0 && Level(a, b);

    private static bool Level(Outer a, Outer b) => Math.Abs(a.Words[0].Middle - b.Words[0].Middle) < 4;

    /// <summary>Whether two lines are the same but for a number that counts the pages between them.</summary>
    private static bool Counted(Outer a, Outer b, int pages)
    {
        if (a.Ruled || b.Ruled || a.Texts.Count != b.Texts.Count || a.Texts.Count < 2)
            return false;
        var different = a.Texts.Zip(b.Texts).Where(t => t.First != t.Second).Take(2).ToList();
        return different is [var (x, y)] && int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && to - from == pages;
    }

    /// <summary>The words of one, two and three outermost lines that stand close together, without numbers; empty where they are too few to tell.</summary>
    private static List<string> Blocks(List<Outer> lines, bool last)
    {
        var blocks = new List<string>();
        for (var k = 0; k < Math.Min(lines.Count, MostLines) && lines[k].Key.Length > 0; k++)
        {
            if (k > 0 && Math.Abs(lines[k].Words[0].Middle - lines[k - 1].Words[0].Middle) > lines[k].Words[0].Height * 1.6m)
                break;
            var block = lines.Take(k + 1);
            var words = (last ? block.Reverse() : block).SelectMany(l => l.Key.Split(' ')).Where(w => w != "0").ToList();
            blocks.Add(words.Count(w => w.Any(char.IsLetter)) < FewestWords ? "" : string.Join(' ', words));
        }

        return blocks;
    }

    /// <summary>The lines at the top or the bottom of a page, the outermost first.</summary>
    internal static List<List<PdfWord>> Edge(List<PdfWord> words, bool last)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in last ? words.OrderByDescending(w => w.Middle) : words.OrderBy(w => w.Middle))
        {
            if (lines.Count == 0 || Math.Abs(word.Middle - lines[^1][0].Middle) >= lines[^1][0].Height / 2)
            {
                if (lines.Count == 2 * MostLines)
                    break;
                lines.Add([]);
            }

            lines[^1].Add(word);
        }

        return lines;
    }

    /// <summary>"12", "- 12 -", "xii".</summary>
    private static bool Number(string key)
    {
        var bare = key.Trim(' ', '-', '–', '|');
        return bare.Length is > 0 and < 6 && bare.All(c => c == '0');
    }

    /// <summary>A line at the edge of a page. Its key is its words, all numbers alike; empty for a line of a table or a caption.</summary>
    private sealed class Outer
    {
        internal Outer(List<PdfWord> words, bool ruled)
        {
            (Words, Ruled) = (words, ruled);
            Texts = [.. words.OrderBy(w => w.X0).Select(w => w.Text)];
            Key = ruled || PdfLine.Of(words).Exists(l => l.Pieces.Count > MostPieces || PdfContents.Numbered(l.Text))
                ? ""
                : string.Join(' ', Texts.Select(t => Roman(t) || t.All(char.IsAsciiDigit) ? "0" : new string([.. t.Select(c => char.IsAsciiDigit(c) ? '0' : c)])));
        }

        internal List<PdfWord> Words { get; }

        internal bool Ruled { get; }

        internal List<string> Texts { get; }

        internal string Key { get; }

        private static bool Roman(string text) => text.All(c => c is 'i' or 'v' or 'x' or 'l');
    }
}
