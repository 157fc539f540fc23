using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>CROSS of a sentence that gives the total of the table beside it: money, its percentage, or a number of things that the table counts.</summary>
internal static partial class TotalSentenceCheck
{
    // A sentence belongs to a table within so many blocks of it.
    private const int Above = 3;
    private const int Below = 5;

    private sealed record Total(Grid Grid, GridRow Row);

    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            var totals = report.Grids.Select(g => g.Rows.LastOrDefault(r => r.Total) is { } row ? new Total(g, row) : null).OfType<Total>().ToList();
            if (totals.Count == 0)
                continue;
            foreach (var passage in report.Passages.Where(p => !p.Formula && Mention().IsMatch(p.Text)))
            {
                var near = totals.FindAll(t => passage.Order >= t.Grid.Order - Above && passage.Order <= t.Grid.Order + Below);
                if (near.Count == 0)
                    continue;
                foreach (var sentence in passage.Sentences.Where(s => !OtherTime().IsMatch(s.Text)))
                {
                    Money(ledger, sentence, near);
                    Things(ledger, sentence, near);
                }
            }
        }
    }

    private static void Money(Ledger ledger, Sentence sentence, List<Total> near)
    {
        foreach (Match m in Amount().Matches(sentence.Text))
        {
            if (NumberReader.Value(m.Groups["n"].ValueSpan) is { Value: >= 100_000 } said)
                Judge(ledger, sentence, m.Groups["n"], said, near, (_, c) => c.Money && Of(c, m));
        }

        foreach (Match m in Absorbed().Matches(sentence.Text))
        {
            if (NumberReader.Value(m.Groups["n"].ValueSpan) is { } said)
                Judge(ledger, sentence, m.Groups["n"], said with { Percent = true, Text = said.Text + "%" }, near, (g, c) => c.Role == Role.Percent && (c.Path.Any(Absorbs) || Terms.Of(g, c) is { } t && g.Columns[t.Divisor].Money));
        }
    }

    /// <summary>"jumlah pegawai sebanyak 48 orang": the noun is in the table's title or headings.</summary>
    private static void Things(Ledger ledger, Sentence sentence, List<Total> near)
    {
        foreach (Match m in Counted().Matches(sentence.Text))
        {
            if (NumberReader.Value(m.Groups["n"].ValueSpan) is not { Decimals: 0, Value: >= 5 } said)
                continue;
            var about = near.FindAll(t => m.Groups["what"].Captures.Any(noun => Names(t.Grid, noun.Value)));
            if (about.Count > 0)
                Judge(ledger, sentence, m.Groups["n"], said, about, (_, c) => !c.Money && c.Role is not (Role.Index or Role.Code or Role.Percent or Role.Target));
        }
    }

    /// <summary>A figure that a table prints anywhere is its figure; else it is held against the total that it comes close to.</summary>
    private static void Judge(Ledger ledger, Sentence sentence, Capture at, Number said, List<Total> near, Func<Grid, GridColumn, bool> about)
    {
        if (near.Find(t => t.Grid.Rows.Any(r => r.Cells.Any(c => c.Number?.AsResult.Meets(said.AsResult) == true))) is { } printed)
        {
            if (printed.Row.Cells.Any(c => c.Number?.AsResult.Meets(said.AsResult) == true))
                ledger.Holds(CheckCode.CROSS, sentence.At(at), said.Text, $"jumlah di {printed.Grid.Name}");
            return;
        }

        foreach (var total in near)
        {
            var cells = total.Grid.Columns.Where(c => about(total.Grid, c)).Select(c => (Column: c, total.Row.Cells[c.Index].Number)).Where(c => c.Number is { Value: > 0 } && Slip(c.Number, said)).ToList();
            if (cells is not [var odd])
                continue;
            ledger.Add(new Finding
            {
                Code = CheckCode.CROSS,
                Places = [sentence.At(at), total.Grid.At(total.Row, odd.Column.Index)],
                Quote = sentence.Quote,
                Stated = said.Text,
                Expected = odd.Number!.Text,
                Reason = $"Kalimat menyebut {said.Text}, jumlah kolom \"{odd.Column.Leaf}\" di {Spots.Of(ledger, [total.Grid.At(total.Row, odd.Column.Index)])} {odd.Number.Text}.",
                Severity = Severity.Tinggi,
                Certainty = Certainty.Mungkin,
            });
            return;
        }
    }

    /// <summary>At most two other digits, or one digit lost from a long figure: what a slip of the pen makes of it, and what another quantity rarely is.</summary>
    private static bool Slip(Number total, Number said)
    {
        var (a, b) = (Digits(total.Text), Digits(said.Text));
        if (Math.Abs(a.Length - b.Length) == 1 && Math.Min(a.Length, b.Length) >= 6)
            return Lost(a.Length > b.Length ? a : b, a.Length > b.Length ? b : a);
        if (total.Decimals != said.Decimals || a.Length != b.Length || a.Length < 2)
            return false;
        var other = a.Zip(b).Count(p => p.First != p.Second);
        return other == 1 || other == 2 && (a.Length > 2 || a[0] == b[1] && a[1] == b[0]);
    }

    private static bool Lost(string longer, string shorter) => Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);

    private static bool Names(Grid grid, string noun) =>
        grid.Title.Contains(noun, StringComparison.OrdinalIgnoreCase) || grid.Columns.Any(c => c.Heading.Contains(noun, StringComparison.OrdinalIgnoreCase));

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);

    private static bool Of(GridColumn column, Match m) => m.Groups["spent"].Success ? column.Role == Role.Realised : column.Role is Role.Budget or Role.Target or Role.Total or Role.None;

    private static bool Absorbs(string heading) => heading.Contains("serap", StringComparison.OrdinalIgnoreCase) || heading.Contains("anggaran", StringComparison.OrdinalIgnoreCase) || heading.Contains("keuangan", StringComparison.OrdinalIgnoreCase);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string N = @"(\d[\d.,]*\d|\d)";

    [GeneratedRegex(@"\b(jumlah|total|seluruh|keseluruhan|sebanyak|sebesar|anggaran|pagu|belanja|realisasi|serap)", Options, 10_000)]
    private static partial Regex Mention();

    // Budgets before a change, other years and parts of the whole are other figures.
    [GeneratedRegex(@"\b(semula|murni|sebelum\w*|perubahan|refocusing|recofusing|lalu|di antaranya|diantaranya|rata-rata|naik|turun|meningkat|menurun|selisih|bertambah|berkurang)\b", Options, 10_000)]
    private static partial Regex OtherTime();

    [GeneratedRegex(@"\b((?<spent>(ter)?realisasi(nya)?|terserap|penyerapan|pencairan)|anggaran(nya)?|pagu(nya)?|alokasi|belanja|dana|biaya)\b[^.;\d]{0,60}?\bRp\.?\s*(?<n>" + N + ")", Options, 10_000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(penyerapan|serapan|daya serap|realisasi\s+(anggaran|keuangan|belanja)|terserap)\b[^.;\d%]{0,60}?(?<n>" + N + @")\s*%", Options, 10_000)]
    private static partial Regex Absorbed();

    [GeneratedRegex(@"\b((jumlah|total|seluruh)\s+(?<what>\p{L}{4,20})\b|sebanyak|berjumlah|sejumlah)[^.;\d%]{0,60}?(?<![\d.,])(?<n>" + N + @")\s+(?!(tahun|hari|bulan|persen|poin|ribu|juta|miliar|triliun)\b)(?<what>\p{L}{3,20})\b", Options, 10_000)]
    private static partial Regex Counted();
}
