using System.Text.RegularExpressions;
using Tera.Audit.Facts;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>LOGIC: a sentence says rose, fell or reached and its figures say otherwise; paths of targets; units that cannot be.</summary>
internal static partial class LogicCheck
{
    internal static void Run(Ledger ledger)
    {
        var sense = ledger.Polarity;
        Unfunded(ledger);
        foreach (var report in ledger.Reports)
        {
            for (var i = 0; i < report.Passages.Count; i++)
            {
                Reached(ledger, report.Passages[i]);
                Contradiction(ledger, report.Passages[i], i + 1 < report.Passages.Count ? report.Passages[i + 1] : null);
            }

            foreach (var grid in report.Grids)
            {
                Paths(ledger, grid, sense);
                Units(ledger, grid);
                Twice(ledger, grid);
            }
        }
    }

    /// <summary>"sudah mencapai target … capaian 74,88%".</summary>
    private static void Reached(Ledger ledger, Passage passage)
    {
        foreach (Match m in Attained().Matches(passage.Text).Concat(Done().Matches(passage.Text)))
        {
            if (NumberReader.Value(m.Groups["p"].ValueSpan) is { Value: < 100 and > 0 } p)
                Add(ledger, passage, m, m.Groups["c"].Value, $"belum mencapai target ({p.Text}%)", $"Kalimat menyatakan target tercapai, padahal capaiannya {p.Text}% (di bawah 100%).", Severity.Tinggi,
                    // "Capaian pengangguran 3,72%" may be what was reached, not its share of the target.
                    Named().IsMatch(m.Value) ? Certainty.Mungkin : Certainty.Pasti);
        }

        foreach (Match m in Missed().Matches(passage.Text))
        {
            if (NumberReader.Value(m.Groups["p"].ValueSpan) is { Value: >= 100 } p)
                Add(ledger, passage, m, m.Groups["c"].Value, $"target tercapai ({p.Text}%)", $"Kalimat menyatakan target belum tercapai, padahal capaiannya {p.Text}%.", Severity.Tinggi);
        }
    }

    /// <summary>"Penurunan dari tahun sebelumnya" after two years of figures that rose; two items that say rose and fell of one thing.</summary>
    private static void Contradiction(Ledger ledger, Passage passage, Passage? next)
    {
        var fell = Fell().Match(passage.Text);
        var cause = fell.Success ? RoseCause().Match(passage.Text, fell.Index) : Match.Empty;
        if (cause.Success)
            Add(ledger, passage, cause, cause.Value, "Penyebab penurunan", "Kalimat sebelumnya menyatakan penurunan, kalimat ini menerangkan peningkatan.", Severity.Sedang);
        if (next is not null && FellLabel().Match(passage.Text) is { Success: true } down && RoseLabel().Match(next.Text) is { Success: true } rose && ListReader.Marker(passage.Text) is { } a && ListReader.Marker(next.Text) is { } b && a.Kind == b.Kind && b.Value == a.Value + 1)
            Add(ledger, next, rose, rose.Value, down.Value, "Dua butir berurutan bertentangan: yang satu menurun, yang berikut meningkat.", Severity.Tinggi);
        var compared = Compared().Match(passage.Text);
        if (!compared.Success)
            return;
        var values = Result().Matches(passage.Text[..compared.Index]).Select(m => NumberReader.Value(m.Groups["v"].ValueSpan)).OfType<Number>().ToList();
        // Realisasi and capaian of this year, then of the year before.
        if (values.Count != 4 || values[0].Value == values[2].Value)
            return;
        var up = Rises().IsMatch(compared.Groups["w"].Value);
        var (risen, fallen) = (values[0].Value > values[2].Value && values[1].Value > values[3].Value, values[0].Value < values[2].Value && values[1].Value < values[3].Value);
        if (up && fallen || !up && risen)
            Add(ledger, passage, compared, compared.Value, up ? "Penurunan" : "Peningkatan", $"Kalimat menyatakan {compared.Groups["w"].Value.ToLowerInvariant()}, padahal {values[2].Text} menjadi {values[0].Text} dan capaian {values[3].Text} menjadi {values[1].Text}.", Severity.Sedang);
    }

    /// <summary>Targets of later years go one way from the initial condition to the end.</summary>
    private static void Paths(Ledger ledger, Grid grid, PolaritySense sense)
    {
        var columns = grid.Columns.Where(c => (c.Role is Role.Target || c.Role is Role.None && Headings.IsYear(c.Leaf) && FactCollector.OfTitle(grid.Title) == "target") && !c.Money && c.Year is not null && c.Quarter == 0 && c.Path.Any(p => Headings.Year().IsMatch(p))).OrderBy(c => c.Year).ToList();
        var initial = grid.Columns.FirstOrDefault(c => c.Role == Role.Initial);
        if (columns.Count < 3 && !(columns.Count == 2 && initial is not null) || columns.Select(c => c.Year).Distinct().Count() != columns.Count)
            return;
        foreach (var row in grid.Rows.Where(r => !r.Total))
        {
            var path = columns.Select(c => (Column: c, row.Cells[c.Index].Number)).Where(x => x.Number is not null).ToList();
            if (path.Count < columns.Count || sense.Of(row.Label) != LessIsBetter.No || Rate().IsMatch(row.Label) || path.Select(x => Unit(x.Number!)).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
                continue;
            var values = path.Select(x => x.Number!.Value).ToList();
            var start = initial is null ? null : row.Cells[initial.Index].Number;
            var text = string.Join(" → ", path.Select(x => x.Number!.Text));
            var drop = Enumerable.Range(1, values.Count - 1).FirstOrDefault(k => values[k] < values[k - 1]);
            if (drop > 0 && values[^1] >= values[0] - Math.Abs(values[0]) * 0.2m && Enumerable.Range(1, values.Count - 1).Any(k => values[k] > values[k - 1]))
                Path(ledger, grid, row, path[drop].Column.Index, text, $"target {path[drop].Column.Year} ≥ {path[drop - 1].Number!.Text}", $"Jalur target tidak naik terus: {text}.");
            else if (drop == 0 && start is not null && values[0] < start.Value && values[^1] < start.Value * 1.2m)
                Path(ledger, grid, row, columns[0].Index, $"kondisi awal {start.Text}, target {path[0].Number!.Text}", $"target ≥ kondisi awal {start.Text}", $"Target pertama {path[0].Number!.Text} di bawah kondisi awalnya {start.Text}.");
            else if (drop == 0)
                ledger.Holds(CheckCode.LOGIC, grid.At(row, columns[0].Index), text, "jalur target naik");
        }
    }

    // "12 titik" beside "5": the year was counted in another unit.
    private static string Unit(Number number) => new([.. number.Text.AsEnumerable().Reverse().TakeWhile(c => !char.IsAsciiDigit(c)).Where(char.IsLetter)]);

    /// <summary>A programme without budget that is still named among those that carried an indicator.</summary>
    private static void Unfunded(Ledger ledger)
    {
        var unfunded = ledger.Facts.Where(f => f is { Key.Role: "anggaran", Value.Value: 0 } && f.Name.StartsWith("Program", StringComparison.OrdinalIgnoreCase)).DistinctBy(f => f.Key.Subject).ToList();
        if (unfunded.Count == 0)
            return;
        var cells = ledger.Reports.SelectMany(r => r.Grids).SelectMany(g => g.Rows.SelectMany(row => row.Cells.Where(c => c.Text.Length > 100).Select(c => (Grid: g, Row: row, Cell: c, Text: Wording.Normal(c.Text))))).ToList();
        foreach (var fact in unfunded)
        {
            var named = cells.Where(c => c.Text.Contains(fact.Key.Subject, StringComparison.Ordinal)).ToList();
            if (named.Count == 0)
                continue;
            ledger.Add(new Finding
            {
                Code = CheckCode.LOGIC,
                Places = [fact.Place, .. named.Select(n => new FindingPlace(n.Grid.File, n.Cell.Place, n.Grid.Name, n.Row.Label))],
                Quote = fact.Quote,
                Stated = fact.Text,
                Expected = "anggaran, atau tidak disebut sebagai pendukung",
                Reason = $"\"{fact.Name}\" tidak beranggaran ({fact.Text}), tetapi disebut sebagai pendukung di {named.Count} tempat.",
                Severity = Severity.Rendah,
                Certainty = Certainty.Mungkin,
            });
        }
    }

    private static void Path(Ledger ledger, Grid grid, GridRow row, int column, string stated, string expected, string reason) => ledger.Add(new Finding
    {
        Code = CheckCode.LOGIC,
        Places = [grid.At(row, column)],
        Quote = row.Quote,
        Stated = stated,
        Expected = expected,
        Reason = reason,
        Severity = Severity.Sedang,
        Certainty = Certainty.Mungkin,
    });

    /// <summary>An index is no percentage.</summary>
    private static void Units(Ledger ledger, Grid grid)
    {
        var unit = grid.Columns.FirstOrDefault(c => c.Role == Role.Unit);
        if (unit is null)
            return;
        foreach (var row in grid.Rows.Where(r => r.Cells[unit.Index].Text is "%" or "Persen" or "persen" && IndexName().IsMatch(FactCollector.Subject(r.Label))))
        {
            ledger.Add(new Finding
            {
                Code = CheckCode.LOGIC,
                Places = [grid.At(row, unit.Index)],
                Quote = row.Quote,
                Stated = $"satuan {row.Cells[unit.Index].Text}",
                Expected = "Indeks atau nilai",
                Reason = $"\"{row.Label}\" adalah indeks, satuannya tertulis {row.Cells[unit.Index].Text}.",
                Severity = Severity.Rendah,
            });
        }
    }

    /// <summary>One name twice in a list of names with one figure each.</summary>
    private static void Twice(Ledger ledger, Grid grid)
    {
        if (grid.Rows.Count < 20 || grid.Columns.Count > 4 || grid.Columns[0].Role != Role.Index || !grid.Columns.Any(c => c.Leaf.StartsWith("nama", StringComparison.OrdinalIgnoreCase)))
            return;
        foreach (var group in grid.Rows.Where(r => r.Label.Length > 5).GroupBy(r => Wording.Normal(r.Label)).Where(g => g.Count() > 1))
        {
            var rows = group.ToList();
            ledger.Add(new Finding
            {
                Code = CheckCode.LOGIC,
                Places = [.. rows.Select(r => grid.At(r))],
                Quote = rows[^1].Quote,
                Stated = string.Join("; ", rows.Select(r => r.Quote)),
                Expected = "satu entri",
                Reason = $"\"{rows[0].Label}\" tercatat {rows.Count} kali dalam satu daftar.",
                Certainty = Certainty.Mungkin,
            });
        }
    }

    private static void Add(Ledger ledger, Passage passage, Match m, string stated, string expected, string reason, Severity severity, Certainty certainty = Certainty.Pasti) => ledger.Add(new Finding
    {
        Code = CheckCode.LOGIC,
        Places = [passage.At(m.Index)],
        Quote = passage.Around(m.Index, m.Length),
        Stated = stated,
        Expected = expected,
        Reason = reason,
        Severity = severity,
        Certainty = certainty,
    });

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?<c>\b(sudah|telah|berhasil)\s+(mencapai|melampaui|memenuhi|melebihi)\s+target\b)[^.]{0,140}?\bcapaian[^.%\d]{0,50}(?<p>\d[\d.,]*\d|\d+)\s*%", Options, 10_000)]
    private static partial Regex Attained();

    // The capaian and the claim in one clause, none but a joining word between.
    [GeneratedRegex(@"\bcapaian(nya)?\b[^.;\d%]{0,80}(?<!\d)(?<p>\d+([.,]\d+)?)\s*%\s*,?\s*(dan|sehingga|yang berarti|artinya)\s+(?<c>(target(nya)?\s+)?(belum|tidak)\s+(tercapai|mencapai\s+target))\b", Options, 10_000)]
    private static partial Regex Missed();

    [GeneratedRegex(@"\bcapaian(nya)?\b[^.;\d%]{0,80}(?<!\d)(?<p>\d+([.,]\d+)?)\s*%\s*,?\s*(dan|sehingga|yang berarti|artinya)\s+(?<c>target(nya)?\s+((telah|sudah|dapat)\s+)?(tercapai|terlampaui|terpenuhi)|(telah|sudah|berhasil)\s+(mencapai|melampaui|memenuhi)\s+target)\b", Options, 10_000)]
    private static partial Regex Done();

    [GeneratedRegex(@"^capaian(nya)?\s+(?!(kinerja|target|indikator|ini|tersebut|sebesar|mencapai|adalah|hanya|baru|yaitu|\d))", Options, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"naik|ningkat", Options, 10_000)]
    private static partial Regex Rises();

    [GeneratedRegex(@"\bmengalami\s+penurunan\b", Options, 10_000)]
    private static partial Regex Fell();

    [GeneratedRegex(@"\bpenyebab\s+(peningkatan|kenaikan)\b", Options, 10_000)]
    private static partial Regex RoseCause();

    [GeneratedRegex(@"\bcapaian[^.]{0,60}\bmenurun\b|\bmenurunnya\b[^.]{0,30}\b(capaian|dikarenakan)", Options, 10_000)]
    private static partial Regex FellLabel();

    [GeneratedRegex(@"\bmeningkatnya\s+capaian\b[^.]{0,40}", Options, 10_000)]
    private static partial Regex RoseLabel();

    [GeneratedRegex(@"\b(?<w>penurunan|peningkatan)\s+(dari|dibanding(kan)?)\s+(pada\s+)?tahun\s+(sebelumnya|lalu)\b", Options, 10_000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"\bsebesar\s+(?<v>\d[\d.,]*\d)\s*%?", Options, 10_000)]
    private static partial Regex Result();

    // Rates of growth follow the economy and need not rise year by year.
    [GeneratedRegex(@"pertumbuhan|\blaju\b|inflasi", Options, 10_000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^indeks\b", Options, 10_000)]
    private static partial Regex IndexName();
}
