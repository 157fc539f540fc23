namespace Tera.Documents.Reading;

/// <summary>Headings over several lines of laid-out text: which lines stand under each other, and which stand over several.</summary>
internal static class TypedTop
{
    private const int LongestHeading = 45;

    // Half of the letters by which the middles of a caption's lines may differ.
    private const decimal Centred = 8;

    /// <summary>Whether a line of one heading stands over a gap of the headings under it, and is no end of the caption above. What stands over several columns is left out: nothing tells where they end.</summary>
    internal static bool Above(List<PdfLine> lines, int at)
    {
        if (!lines[at].Typed || lines[at].Pieces.Count > 1 || at + 2 >= lines.Count || lines[at + 1].Pieces.Count < 2 || lines[at + 1].Top > lines[at].Bottom)
            return false;
        var (piece, under) = (lines[at].Pieces[0], lines[at + 1]);
        if (piece.Text.Length > LongestHeading || piece.Text.Any(char.IsAsciiDigit) || piece.Text[^1] is '.' or ':' or ';' || piece.X0 <= under.Left)
            return false;
        if (at > 0 && lines[at - 1].Bottom >= lines[at].Top && Math.Abs(lines[at - 1].Left + lines[at - 1].Right - piece.X0 - piece.X1) < 2 * Centred)
            return false;
        return Gap(lines[at], under, piece) is { } gap && lines[at + 2].Cells().Count(p => p.X0 >= gap.From && p.X1 <= gap.To) == 1;
    }

    /// <summary>Headings that stand under each other, from left to right, and those that stand over several of them.</summary>
    internal sealed record Stacks(List<PdfLine> Top, List<List<PdfPiece>> Leaves, List<(int Line, PdfPiece Piece, List<List<PdfPiece>> Under)> Groups);

    internal static Stacks Of(List<PdfLine> top)
    {
        var stacks = new List<List<PdfPiece>>();
        var groups = new List<(int Line, PdfPiece Piece, List<List<PdfPiece>> Under)>();
        for (var h = top.Count - 1; h >= 0; h--)
        {
            foreach (var piece in top[h].Cells())
            {
                var under = stacks.FindAll(s => s.Exists(p => Over(piece, p)));
                if (h + 1 < top.Count && Gap(top[h], top[h + 1], piece) is { } gap && stacks.FindAll(s => s.TrueForAll(p => p.X0 >= gap.From && p.X1 <= gap.To)) is { Count: > 0 } inner)
                    under = inner;
                if (under.Count == 0)
                    stacks.Add([piece]);
                else if (under.Count == 1)
                    under[0].Add(piece);
                else
                    groups.Add((h, piece, under));
            }
        }

        return new Stacks(top, [.. stacks.OrderBy(Middle)], groups);
    }

    /// <summary>As many headings as columns, two that stand one blank apart parted where one is missing; null where they do not agree.</summary>
    internal static Stacks? Of(List<PdfLine> top, List<(decimal Start, decimal End)> columns)
    {
        var whole = Of(top.ConvertAll(Glued));
        if (whole.Leaves.Count >= columns.Count)
            return whole.Leaves.Count == columns.Count ? whole : null;
        return columns.Count - whole.Leaves.Count > 1 ? null
            : Parted(whole.Top).Select(Of).Where(s => s.Leaves.Count == columns.Count).MinBy(s => s.Leaves.Zip(columns).Sum(x => Math.Abs(Middle(x.First) - x.Second.Start - x.Second.End)));
    }

    /// <summary>The lines with one of their blanks before a capital taken for a gap, each in turn.</summary>
    private static IEnumerable<List<PdfLine>> Parted(List<PdfLine> top)
    {
        foreach (var line in top)
        {
            foreach (var piece in line.Cells())
            {
                for (var n = 1; n < piece.Words.Count; n++)
                {
                    if (char.IsUpper(piece.Words[n].Text[0]))
                        yield return top.ConvertAll(l => l != line ? l : l.With([.. l.Cells().SelectMany(p => p != piece ? [p] : new[] { new PdfPiece([.. p.Words.Take(n)]), new PdfPiece([.. p.Words.Skip(n)]) })]));
                }
            }
        }
    }

    /// <summary>The lines that hold headings over several others, and what stands under those.</summary>
    internal static IEnumerable<(PdfLine Line, List<PdfLine> Under)> Groups(Stacks stacks) =>
        stacks.Groups.GroupBy(g => g.Line).OrderBy(g => g.Key).Select(g =>
        {
            var leaves = g.SelectMany(x => x.Under).SelectMany(s => s).ToHashSet<PdfPiece>(ReferenceEqualityComparer.Instance);
            var line = stacks.Top[g.Key];
            return (line, stacks.Top[(g.Key + 1)..].ConvertAll(l => l.Cells().FindAll(leaves.Contains)).FindAll(c => c.Count > 0).ConvertAll(line.With));
        });

    private static decimal Middle(List<PdfPiece> stack) => stack.Min(p => p.X0) + stack.Max(p => p.X1);

    /// <summary>A heading and the figure one blank behind it are one: "Target 1" over "Tahun".</summary>
    private static PdfLine Glued(PdfLine line)
    {
        var cells = new List<PdfPiece>();
        foreach (var piece in line.Cells())
        {
            if (cells.Count > 0 && piece.X0 - cells[^1].X1 < 5 && piece.Text.All(char.IsAsciiDigit) && char.IsLetter(cells[^1].Text[^1]))
                cells[^1] = new PdfPiece([.. cells[^1].Words, .. piece.Words]);
            else
                cells.Add(piece);
        }

        return cells.Count == line.Cells().Count ? line : line.With(cells);
    }

    /// <summary>The gap of the line below that a piece stands in, as far as those beside it on its own line; null where it stands over words.</summary>
    private static (decimal From, decimal To)? Gap(PdfLine own, PdfLine below, PdfPiece piece)
    {
        if (below.Cells().Exists(p => Over(piece, p)))
            return null;
        var beside = own.Cells().Concat(below.Cells()).ToList();
        return (beside.Where(p => p.X1 <= piece.X0).Select(p => p.X1).DefaultIfEmpty(decimal.MinValue).Max(), beside.Where(p => p.X0 >= piece.X1).Select(p => p.X0).DefaultIfEmpty(decimal.MaxValue).Min());
    }

    private static bool Over(PdfPiece a, PdfPiece b) => a.X0 < b.X1 && a.X1 > b.X0;
}
