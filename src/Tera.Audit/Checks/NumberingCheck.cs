using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>NUMBERING: lists, headings and rows count on without gaps and doubles.</summary>
internal static partial class NumberingCheck
{
    private sealed class Open(string kind, int last, Line line)
    {
        internal string Kind { get; } = kind;

        internal int Last { get; set; } = last;

        internal Line Line { get; set; } = line;
    }

    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            Lists(ledger, report);
            Dotted(ledger, report);
            foreach (var grid in report.Grids)
            {
                Rows(ledger, grid);
                Labels(ledger, grid);
                Unnumbered(ledger, grid);
            }
        }
    }

    /// <summary>Lists nest: an item goes on with the innermost open list of its kind that expects it.</summary>
    private static void Lists(Ledger ledger, Report report)
    {
        var stack = new List<Open>();
        var named = -1;
        for (var i = 0; i < report.Lines.Count; i++)
        {
            var line = report.Lines[i];
            if (Breaks().IsMatch(line.Text))
                stack.Clear();
            // A line that begins "Indikator …" may head a list of its own or be a sentence within one: what is open goes on, and no gap is told across it.
            else if (Names().IsMatch(line.Text))
                named = line.Order;
            if (ListReader.Marker(line.Text) is not { } marker || marker.Kind[0] == 'A')
                continue;
            var at = stack.FindLastIndex(o => o.Kind == marker.Kind && o.Last + 1 == marker.Value);
            var adjacent = at >= 0 && InRun(report.Lines, i, marker, stack[^1]);
            if (at >= 0 && !adjacent)
            {
                stack.RemoveRange(at + 1, stack.Count - at - 1);
                (stack[at].Last, stack[at].Line) = (marker.Value, line);
                continue;
            }

            var same = stack.LastOrDefault(o => o.Kind == marker.Kind && o.Line.Order > named);
            if (marker.Value > 1 && same is not null && same.Last == marker.Value - 2 && line.Order - same.Line.Order < 45 && marker.Kind[0] == '1')
            {
                ledger.Add(new Finding
                {
                    Code = CheckCode.NUMBERING,
                    Places = [new FindingPlace(report.File, line.Place), new FindingPlace(report.File, same.Line.Place)],
                    Quote = line.Text.Length > 120 ? line.Text[..120] : line.Text,
                    Stated = $"{marker.Text} setelah {same.Last.ToString(CultureInfo.InvariantCulture)}",
                    Expected = (same.Last + 1).ToString(CultureInfo.InvariantCulture),
                    Reason = $"Nomor {same.Last + 1} terlewat: sesudah {same.Last} langsung {marker.Value}.",
                    Severity = Severity.Rendah,
                });
                (same.Last, same.Line) = (marker.Value, line);
                continue;
            }

            if (marker is { Kind: "a." or "a)", Value: 2 } && i > 0 && report.Lines[i - 1] is var above && above.Order == line.Order - 1 && above.Text.EndsWith(':') && ListReader.Marker(above.Text) is null)
                Beheaded(ledger, report, line, marker);
            stack.Add(new Open(marker.Kind, marker.Value, line));
            // A chapter's numbering goes on behind many short lists.
            if (stack.Count > 200)
                stack.RemoveAt(0);
        }
    }

    /// <summary>"1. 2. 4. 5." line by line: the gap lies within this list, whatever list before it the number would go on with.</summary>
    private static bool InRun(IReadOnlyList<Line> lines, int at, ListMarker marker, Open last) =>
        marker.Kind == "1." && last.Kind == marker.Kind && last.Last is > 1 && last.Last == marker.Value - 2 && last.Line.Order == lines[at].Order - 1
        && at + 1 < lines.Count && lines[at + 1].Order == lines[at].Order + 1 && ListReader.Marker(lines[at + 1].Text) is { Kind: "1." } next && next.Value == marker.Value + 1;

    /// <summary>"… sebagai berikut:" and then b.</summary>
    private static void Beheaded(Ledger ledger, Report report, Line line, ListMarker marker) => ledger.Add(new Finding
    {
        Code = CheckCode.NUMBERING,
        Places = [new FindingPlace(report.File, line.Place)],
        Quote = line.Text.Length > 120 ? line.Text[..120] : line.Text,
        Stated = marker.Text,
        Expected = "a" + marker.Text[1..],
        Reason = $"Rincian ini dimulai dari {marker.Text}, tidak ada {"a" + marker.Text[1..]} sebelumnya.",
        Severity = Severity.Rendah,
        Certainty = Certainty.Mungkin,
    });

    /// <summary>7.1.1 then 9.1.2: the last number goes on, a number before it does not.</summary>
    private static void Dotted(Ledger ledger, Report report)
    {
        int[]? previous = null;
        foreach (var line in report.Lines.Where(l => l.Text.Length < 120))
        {
            var match = DottedHeading().Match(line.Text);
            if (!match.Success)
                continue;
            var parts = match.Groups["n"].Value.TrimEnd('.').Split('.').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
            if (previous is not null && parts.Length == previous.Length && parts[^1] == previous[^1] + 1 && !parts.AsSpan(0, parts.Length - 1).SequenceEqual(previous.AsSpan(0, previous.Length - 1)))
            {
                var expected = string.Join('.', previous.SkipLast(1).Append(previous[^1] + 1));
                ledger.Add(new Finding
                {
                    Code = CheckCode.NUMBERING,
                    Places = [new FindingPlace(report.File, line.Place)],
                    Quote = line.Text,
                    Stated = match.Groups["n"].Value,
                    Expected = expected,
                    Reason = $"Nomor subbagian {match.Groups["n"].Value} tidak melanjutkan {string.Join('.', previous)}.",
                });
            }

            previous = parts;
        }
    }

    /// <summary>Numbers in the first column of a table.</summary>
    private static void Rows(Ledger ledger, Grid grid)
    {
        var rows = grid.Rows.Select(r => (Row: r, Value: Index(r.Cells[0].Text) ?? LabelIndex(r.Label, grid))).Where(x => x.Value is not null).ToList();
        if (rows.Count < 4)
            return;
        var steps = rows.Zip(rows.Skip(1)).Count(p => p.Second.Value == p.First.Value + 1);
        for (var i = 1; i < rows.Count; i++)
        {
            var (before, now) = (rows[i - 1].Value!.Value, rows[i].Value!.Value);
            var gap = now == before + 2;
            if (now == before + 1 || now == 1 || !gap && now != before)
                continue;
            // Only where the column really counts on elsewhere.
            if (steps * 10 < (rows.Count - 1) * 6)
                continue;
            ledger.Add(new Finding
            {
                Code = CheckCode.NUMBERING,
                Places = [grid.At(rows[i].Row), grid.At(rows[i - 1].Row)],
                Quote = rows[i].Row.Quote,
                Stated = gap ? $"{before}, {now}" : $"{now} dua kali",
                Expected = (before + 1).ToString(CultureInfo.InvariantCulture),
                Reason = gap ? $"Nomor urut {before + 1} terlewat." : $"Nomor urut {now} tertulis dua kali; seharusnya {before + 1}.",
                Severity = Severity.Rendah,
            });
        }
    }

    private static int? Index(string text) =>
        int.TryParse(text.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 5000 ? n : null;

    /// <summary>"4. Informasi …" in a table without headings.</summary>
    private static int? LabelIndex(string label, Grid grid) =>
        grid.Header.Count == 0 && ListReader.Marker(label) is { Kind: "1." } marker ? marker.Value : null;

    /// <summary>Letters and codes of rows of one parent come once: "d, e, f, d", "1.1, 1.1".</summary>
    private static void Labels(Ledger ledger, Grid grid)
    {
        var seen = new Dictionary<string, GridRow>(StringComparer.Ordinal);
        var letters = new List<(string Mark, GridRow Row)>();
        foreach (var row in grid.Rows)
        {
            var mark = ListReader.Marker(row.Label);
            // "1 | Sasaran | a. …": what stands before the letter a is its parent, and begins a list of its own.
            if (Index(row.Cells[0].Text) is not null && mark?.Kind[0] != 'a' && !CodeLabel().IsMatch(row.Label) || mark is { Kind: "a." or "a)", Value: 1 } && Parented(row))
            {
                Doubles(ledger, grid, letters);
                letters.Clear();
            }

            if (mark is { Kind: "a." })
                letters.Add((mark.Text, row));
            var code = CodeLabel().Match(row.Label);
            if (!code.Success)
                continue;
            if (seen.TryGetValue(code.Value, out var first) && Wording.Normal(first.Label) != Wording.Normal(row.Label))
                Doubles(ledger, grid, [(code.Value, first), (code.Value, row)]);
            seen[code.Value] = row;
        }

        Doubles(ledger, grid, letters);
    }

    private static bool Parented(GridRow row) => row.Cells.TakeWhile(c => c.Text.Replace('\n', ' ') != row.Label).Any(c => !c.Blank);

    private static void Doubles(Ledger ledger, Grid grid, List<(string Mark, GridRow Row)> marks)
    {
        var twice = marks.GroupBy(m => m.Mark).Where(g => g.Count() > 1).ToList();
        if (twice.Count == 0)
            return;
        ledger.Add(new Finding
        {
            Code = CheckCode.NUMBERING,
            Places = [.. twice.SelectMany(g => g).Select(m => grid.At(m.Row))],
            Quote = twice[0].First().Row.Label,
            Stated = string.Join(", ", marks.Select(m => m.Mark)),
            Expected = "urut tanpa ganda",
            Reason = $"Penanda {string.Join(", ", twice.Select(g => g.Key))} dipakai lebih dari sekali dalam satu induk.",
        });
    }

    /// <summary>A row without a number where every other row that begins a group has one.</summary>
    private static void Unnumbered(Ledger ledger, Grid grid)
    {
        if (grid.Columns.Count < 3 || grid.Columns[0].Role != Role.Index)
            return;
        var groups = grid.Rows.Where(r => !r.Total && !r.Cells[1].Blank).ToList();
        var bare = groups.Where(r => r.Cells[0].Blank).ToList();
        if (groups.Count < 4 || bare.Count != 1 || grid.Rows.All(r => !r.Cells[1].Blank) || groups.Count(r => Index(r.Cells[0].Text) is not null) < 3)
            return;
        ledger.Add(new Finding
        {
            Code = CheckCode.NUMBERING,
            Places = [grid.At(bare[0])],
            Quote = bare[0].Quote,
            Stated = "tanpa nomor",
            Expected = $"{(Index(groups[Math.Max(0, groups.IndexOf(bare[0]) - 1)].Cells[0].Text) ?? 0) + 1}",
            Reason = $"Baris \"{bare[0].Cells[1].Text}\" tidak bernomor, padahal baris lain sejenis bernomor.",
            Severity = Severity.Rendah,
        });
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(BAB|Bab|Lampiran|LAMPIRAN|MEMUTUSKAN|[A-Z]\.)\b|^[A-Z]\. ", Options, 10_000)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"^(Tujuan|Sasaran|Indikator|Misi)\b", Options, 10_000)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?<n>\d{1,2}(\.\d{1,2}){2,3}\.?)\s+\p{L}", Options, 10_000)]
    private static partial Regex DottedHeading();

    [GeneratedRegex(@"^\d{1,2}\.\d{1,2}(?=\s+\p{L})", Options, 10_000)]
    private static partial Regex CodeLabel();
}
