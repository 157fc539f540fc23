using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SCALE for AKIP predicates (Permenpan RB 88/2021): score, letter and name agree; grades of a worksheet have their values.</summary>
internal static partial class GradeCheck
{
    internal static void Run(Ledger ledger)
    {
        var scales = PredicateScales.Of(ledger);
        foreach (var passage in ledger.Reports.SelectMany(r => r.Passages))
        {
            foreach (Match m in Predicate().Matches(passage.Text))
            {
                if (NumberReader.Value(m.Groups["n"].ValueSpan) is not { Value: > 0 and <= 100, Decimals: > 0 } score || !Grades.Names.ContainsKey(m.Groups["g"].Value))
                    continue;
                Letter(ledger, passage, m, score, scales);
                var name = scales.Called(m.Groups["g"].Value);
                var quoted = Quoted().Match(passage.Text, m.Index + m.Length);
                if (quoted.Success && quoted.Index < m.Index + m.Length + 250 && !string.Equals(quoted.Groups["c"].Value, name, StringComparison.OrdinalIgnoreCase) && !scales.Named(m.Groups["g"].Value, quoted.Groups["c"].Value))
                {
                    ledger.Add(new Finding
                    {
                        Code = CheckCode.SCALE,
                        Places = [passage.At(quoted.Index)],
                        Quote = passage.Around(m.Index, quoted.Index + quoted.Length - m.Index),
                        Stated = $"{score.Text} {m.Groups["g"].Value} = {quoted.Groups["c"].Value}",
                        Expected = $"{score.Text} {m.Groups["g"].Value} = {name}",
                        Reason = $"Predikat {m.Groups["g"].Value} berarti {name} (Permenpan RB 88/2021), tertulis {quoted.Groups["c"].Value}.",
                        Severity = Severity.Tinggi,
                    });
                }
            }
        }

        foreach (var sentence in ledger.Reports.SelectMany(r => r.Passages).SelectMany(p => p.Sentences).Where(s => Survey().IsMatch(s.Text)))
        {
            foreach (Match m in Quality().Matches(sentence.Text))
                Survey(ledger, sentence, m);
        }

        Worksheets(ledger);
        Cells(ledger);
    }

    /// <summary>Mutu pelayanan of an IKM (Permenpan RB 14/2017).</summary>
    private static void Survey(Ledger ledger, Sentence sentence, Match m)
    {
        if (NumberReader.Value(m.Groups["n"].ValueSpan) is not { Value: >= 25 and <= 100, Decimals: > 0 } score || Tera.Core.Pengukuran.HitungSkm.Mutu(score.Value) is not { } quality)
            return;
        if (m.Groups["g"].Value == quality.Predikat)
        {
            ledger.Holds(CheckCode.SCALE, sentence.At(m.Groups["g"]), m.Groups["g"].Value, score.Text);
            return;
        }

        ledger.Add(new Finding
        {
            Code = CheckCode.SCALE,
            Places = [sentence.At(m.Groups["g"])],
            Quote = sentence.Quote,
            Stated = $"{score.Text} {m.Groups["g"].Value}",
            Expected = $"{quality.Predikat} ({quality.Sebutan})",
            Reason = $"IKM {score.Text} bermutu {quality.Predikat} ({quality.Sebutan}) menurut Permenpan RB 14/2017, tertulis {m.Groups["g"].Value}.",
            Severity = Severity.Tinggi,
        });
    }

    /// <summary>"BB (72,50)" in one cell of a row about AKIP.</summary>
    private static void Cells(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var row in grid.Rows.Where(r => Akip().IsMatch(r.Label)))
            {
                for (var c = 1; c < row.Cells.Count; c++)
                {
                    if (Grades.Scored(row.Cells[c].Text) is not var (letter, score) || row.Cells[c].Place.Inferred && !row.Cells[c].Text.Contains('(', StringComparison.Ordinal))
                        continue;
                    // A target grade may stand with its lower bound.
                    if (Grades.Bands[letter].Contains(score.Value))
                        ledger.Holds(CheckCode.SCALE, grid.At(row, c), letter, score.Text);
                    else
                        ledger.Add(new Finding
                        {
                            Code = CheckCode.SCALE,
                            Places = [grid.At(row, c)],
                            Quote = row.Quote,
                            Stated = row.Cells[c].Text,
                            Expected = $"{Grades.Of(score.Value)} ({score.Text})",
                            Reason = $"Nilai {score.Text} berpredikat {Grades.Of(score.Value)} (Permenpan RB 88/2021), tertulis {letter}.",
                            Severity = Severity.Tinggi,
                        });
                }
            }
        }
    }

    private static void Letter(Ledger ledger, Passage passage, Match m, Number score, PredicateScales scales)
    {
        var letter = m.Groups["g"].Value;
        if (scales.Expected(score.Value) is not { } expected)
            return;
        if (scales.Fits(letter, score.Value))
        {
            ledger.Holds(CheckCode.SCALE, passage.At(m.Index), letter, score.Text);
            return;
        }

        ledger.Add(new Finding
        {
            Code = CheckCode.SCALE,
            Places = [passage.At(m.Groups["g"].Index)],
            Quote = passage.Around(m.Index, m.Length),
            Stated = $"{score.Text} {letter}",
            Expected = expected,
            Reason = $"Nilai {score.Text} berpredikat {expected} ({scales.Source}), tertulis {letter}.",
            Severity = Severity.Tinggi,
        });
    }

    /// <summary>A letter beside a figure in a row; a rule only where most rows of the dossier follow the decree's values.</summary>
    private static void Worksheets(Ledger ledger)
    {
        var pairs = new List<(Grid Grid, GridRow Row, int Column, string Letter, Number Value)>();
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var row in grid.Rows)
            {
                for (var c = 1; c + 1 < row.Cells.Count; c++)
                {
                    if (Grades.Values.ContainsKey(row.Cells[c].Text) && row.Cells[c + 1].Number is { Percent: false, Value: <= 100 } value && row.Cells[c - 1].Number is null)
                        pairs.Add((grid, row, c + 1, row.Cells[c].Text, value));
                }
            }
        }

        var agree = pairs.Count(p => Grades.Values[p.Letter] == p.Value.Value);
        if (agree < 3 || agree * 10 < pairs.Count * 7)
            return;
        // A worksheet may answer some of its criteria by another scale: there an A is worth 100 and a B 66. It says so under its table, or most of its answers do.
        var printed = ledger.Reports.SelectMany(r => r.Passages).SelectMany(p => Grades.Printed(p.Text)).ToHashSet();
        var others = pairs.Where(p => Grades.Values[p.Letter] != p.Value.Value).GroupBy(p => p.Grid)
            .ToDictionary(g => g.Key, g => Grades.AnswerScales.Where(s => g.Where(p => s.TryGetValue(p.Letter, out var v) && v == p.Value.Value).Select(p => p.Letter).Distinct().Count() > 1).ToList());
        foreach (var (grid, row, column, letter, value) in pairs)
        {
            if (Grades.Values[letter] == value.Value || printed.Contains((letter, value.Value)) || (others.TryGetValue(grid, out var scales) && scales.Exists(s => s.TryGetValue(letter, out var v) && v == value.Value)))
            {
                ledger.Holds(CheckCode.SCALE, grid.At(row, column), value.Text, letter);
                continue;
            }

            var other = Grades.Values.FirstOrDefault(g => g.Value == value.Value).Key;
            ledger.Add(new Finding
            {
                Code = CheckCode.SCALE,
                Places = [grid.At(row, column)],
                Quote = row.Quote,
                Stated = $"{letter} = {value.Text}",
                Expected = $"{letter} = {Number.Print(Grades.Values[letter], 0)}" + (other is null ? "" : $" atau {other} = {value.Text}"),
                Reason = $"Kriteria bernilai {letter} berbobot {Number.Print(Grades.Values[letter], 0)} pada lembar ini, tertulis {value.Text}.",
            });
        }
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,3}([.,]\d+)?)[^\d.;]{0,60}\b[Pp]redikat\s*:?\s*[“""'‘(]*(?<g>AA|A|BB|B|CC|C|D)\b", Options, 10_000)]
    private static partial Regex Predicate();

    [GeneratedRegex(@"\b(IKM|SKM|kepuasan masyarakat)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Survey();

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{2,3},\d+)[^\d.;]{0,60}\b[Mm]utu( [Pp]elayanan)?( unit pelayanan)?\s*:?\s*[“""'‘(]*(?<g>[ABCD])\b", Options, 10_000)]
    private static partial Regex Quality();

    [GeneratedRegex(@"\b(sakip|akip|akuntabilitas kinerja)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Akip();

    [GeneratedRegex(@"[“""'‘(](?<c>sangat memuaskan|memuaskan|sangat baik|baik|cukup|kurang|sangat kurang)[”""'’)]", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Quoted();
}
