using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SCALE of an evaluation's summary: "Nilai Hasil Evaluasi | 64,50 | 68,50" and under it "Tingkat Akuntabilitas | B | B", where most of the years agree.</summary>
internal static partial class GradeRowCheck
{
    internal static void Run(Ledger ledger)
    {
        var scales = PredicateScales.Of(ledger);
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            for (var i = 1; i < grid.Rows.Count; i++)
            {
                if (Predicate().IsMatch(Words(grid.Rows[i])) && Score().IsMatch(Words(grid.Rows[i - 1])) && Akip().IsMatch($"{Words(grid.Rows[i - 1])} {Words(grid.Rows[i])} {grid.Title}"))
                    Rows(ledger, grid, grid.Rows[i - 1], grid.Rows[i], scales);
            }
        }
    }

    private static string Words(GridRow row) => row.Cells[0].Text.Length > 3 ? row.Cells[0].Text : row.Label;

    private static void Rows(Ledger ledger, Grid grid, GridRow scores, GridRow grades, PredicateScales scales)
    {
        var pairs = grid.Columns.Where(c => c.Role != Role.Weight && Grades.Bands.ContainsKey(grades.Cells[c.Index].Text) && scores.Cells[c.Index].Number is { Value: > 0 and <= 100 }).ToList();
        // Another scale may have the same letters.
        if (pairs.Count(c => Agrees(scores, grades, c, scales)) * 2 < pairs.Count)
            return;
        foreach (var column in pairs)
        {
            var (score, letter) = (scores.Cells[column.Index].Number!, grades.Cells[column.Index].Text);
            if (Agrees(scores, grades, column, scales))
            {
                ledger.Holds(CheckCode.SCALE, grid.At(grades, column.Index), letter, score.Text);
                continue;
            }

            ledger.Add(new Finding
            {
                Code = CheckCode.SCALE,
                Places = [grid.At(grades, column.Index), grid.At(scores, column.Index)],
                Quote = grades.Quote,
                Stated = $"{score.Text} {letter}",
                Expected = scales.Expected(score.Value)!,
                Reason = $"Nilai {score.Text} berpredikat {scales.Expected(score.Value)} ({scales.Source}), tertulis {letter}.",
                Severity = Severity.Tinggi,
            });
        }
    }

    private static bool Agrees(GridRow scores, GridRow grades, GridColumn column, PredicateScales scales) => scales.FitsTarget(grades.Cells[column.Index].Text, scores.Cells[column.Index].Number!.Value);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(tingkat akuntabilitas|predikat|kategori|peringkat)", Options, 10_000)]
    private static partial Regex Predicate();

    // Other scales have the same letters.
    [GeneratedRegex(@"akuntabilitas|akip|sakip|hasil evaluasi", Options, 10_000)]
    private static partial Regex Akip();

    [GeneratedRegex(@"^(nilai (hasil evaluasi|akuntabilitas|akip|sakip|akhir|total|evaluasi)|total nilai|hasil evaluasi|jumlah)", Options, 10_000)]
    private static partial Regex Score();
}
