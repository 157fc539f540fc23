using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>CROSS of money: one budget has one realisasi and one percentage, in tables and sentences alike; PCT of such sentences.</summary>
internal static partial class MoneyPairCheck
{
    private sealed record Pair(decimal Budget, Number Spent, Number? Percent, FindingPlace Place, string Quote);

    internal static void Run(Ledger ledger)
    {
        var sentences = ledger.Reports.SelectMany(r => r.Passages).SelectMany(Sentences).ToList();
        foreach (var s in sentences.Where(s => s.Percent is not null))
            Percent(ledger, s);
        var pairs = ledger.Reports.SelectMany(r => r.Grids).SelectMany(Rows).Concat(sentences).Where(p => Telling(p.Budget)).ToList();
        foreach (var group in pairs.GroupBy(p => p.Budget))
        {
            Disagree(ledger, [.. group], p => p.Spent, "Realisasi", Severity.Tinggi);
            foreach (var same in group.Where(p => p.Percent is not null).GroupBy(p => p.Spent.Value))
                Disagree(ledger, [.. same], p => p.Percent!, "Persentase realisasi", Severity.Rendah);
        }
    }

    /// <summary>A budget tells one activity from another only where it is not round: five digits before its zeros.</summary>
    private static bool Telling(decimal budget)
    {
        var digits = budget;
        while (digits >= 10 && digits % 10 == 0)
            digits /= 10;
        return budget >= 1_000_000 && digits >= 10_000;
    }

    private static void Percent(Ledger ledger, Pair s)
    {
        var judged = Quotient.Judge(s.Spent, new Number("", s.Budget, 0), s.Percent!, 100, LessIsBetter.No);
        if (judged is null)
            return;
        if (judged.Holds)
        {
            ledger.Holds(CheckCode.PCT, s.Place, s.Percent!.Text, s.Quote);
            return;
        }

        ledger.Add(new Finding
        {
            Code = CheckCode.PCT,
            Places = [s.Place],
            Quote = s.Quote,
            Stated = s.Percent!.Text,
            Expected = Number.Print(judged.Expected, Math.Max(2, s.Percent.Decimals)) + "%",
            Reason = $"{s.Spent.Text} / {Number.Print(s.Budget, 0)} adalah {Number.Print(judged.Expected, Math.Max(2, s.Percent.Decimals))}%, tertulis {s.Percent.Text}{judged.Note}.",
            Severity = judged.Rounding ? Severity.Rendah : Severity.Tinggi,
            Certainty = judged.Certainty,
            Rounding = judged.Rounding,
        });
    }

    private static void Disagree(Ledger ledger, List<Pair> pairs, Func<Pair, Number> figure, string what, Severity severity)
    {
        var values = new List<List<Pair>>();
        foreach (var pair in pairs)
        {
            var same = values.Find(v => figure(v[0]).AsResult.Meets(figure(pair).AsResult));
            if (same is null)
                values.Add([pair]);
            else
                same.Add(pair);
        }

        if (values.Count == 2)
        {
            var (odd, usual) = values[0].Count <= values[1].Count ? (values[0], values[1]) : (values[1], values[0]);
            ledger.Add(new Finding
            {
                Code = CheckCode.CROSS,
                Places = [.. odd.Select(p => p.Place), .. usual.Select(p => p.Place)],
                Quote = odd[0].Quote,
                Stated = $"{figure(odd[0]).Text} dan {figure(usual[0]).Text}",
                Expected = usual.Count > odd.Count ? figure(usual[0]).Text : $"satu nilai: {figure(odd[0]).Text} atau {figure(usual[0]).Text}",
                Reason = $"{what} dari anggaran {Number.Print(pairs[0].Budget, 0)} tertulis {figure(odd[0]).Text} di {Spots.Of(ledger, odd.Select(p => p.Place))} dan {figure(usual[0]).Text} di {Spots.Of(ledger, usual.Select(p => p.Place))}.",
                Severity = severity,
                Certainty = severity == Severity.Rendah ? Certainty.Mungkin : Certainty.Pasti,
            });
        }
        else if (values.Count == 1 && pairs.Count > 1)
            ledger.Holds(CheckCode.CROSS, pairs[0].Place, figure(pairs[0]).Text, $"sama di {pairs.Count} tempat");
    }

    private static IEnumerable<Pair> Rows(Grid grid)
    {
        var spent = grid.Columns.FirstOrDefault(c => c is { Role: Role.Realised, Money: true, Quarter: 0, Month: 0 });
        var budget = spent is null ? null : grid.Columns.LastOrDefault(c => c.Index < spent.Index && c.Role is Role.Budget or Role.Target && c.Money);
        if (spent is null || budget is null)
            yield break;
        var percent = grid.Columns.FirstOrDefault(c => c.Index > spent.Index && c.Role == Role.Percent && Terms.Of(grid, c) is { } t && t.Dividend == spent.Index && t.Divisor == budget.Index);
        foreach (var row in grid.Rows)
        {
            if (row.Cells[budget.Index].Number is { } b && row.Cells[spent.Index].Number is { Value: > 0 } s)
                yield return new Pair(b.Value, s, percent is null ? null : row.Cells[percent.Index].Number, grid.At(row, spent.Index), row.Quote);
        }
    }

    private static IEnumerable<Pair> Sentences(Reports.Passage passage)
    {
        foreach (Match m in Sentence().Matches(passage.Text))
        {
            if (NumberReader.Value(m.Groups["b"].ValueSpan) is not { Value: > 0 } budget || NumberReader.Value(m.Groups["s"].ValueSpan) is not { } spent || spent.Value > budget.Value * 2)
                continue;
            var percent = m.Groups["p"].Success ? NumberReader.Value(m.Groups["p"].ValueSpan) : null;
            yield return new Pair(budget.Value, spent, percent is null ? null : percent with { Percent = true, Text = percent.Text + "%" }, passage.At(m.Groups["s"].Index), m.Value.Length > 300 ? m.Value[..300] : m.Value);
        }
    }

    [GeneratedRegex(@"Rp\.?\s*(?<b>\d[\d.,]*\d)(,-)?(\s*\((?!\s*\d)[^)]{5,300}\))?[^.;]{0,60}?\b(realisasi|terealisasi|penyerapan)\b(?-i:[^.;R]){0,80}?\bRp\.?\s*(?<s>\d[\d.,]*\d)(,-)?(\s*\((?!\s*\d)[^)]{5,300}\))?(\s*(,|atau|dan|sebesar|mencapai|dengan persentase|persentase|yaitu|setara|capaian|\()+\s*(?<p>\d[\d.,]*\d|\d+)\s*(%|persen\b))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Sentence();
}
