using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SUM of means: "Rata-rata" is the mean of the rows above it (percentages as they are, or each held to 100), the score of "Kriteria" the mean of the criteria under it.</summary>
internal static partial class MeanCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            for (var i = 0; i < grid.Rows.Count; i++)
            {
                var row = grid.Rows[i];
                var label = Wording.Normal(row.Label);
                if (Mean(label))
                    Judge(ledger, grid, row, [.. grid.Rows.Take(i).Reverse().TakeWhile(r => !r.Total && !Mean(Wording.Normal(r.Label)))], above: true);
                else if (label == "kriteria")
                    Judge(ledger, grid, row, [.. grid.Rows.Skip(i + 1).TakeWhile(r => char.IsAsciiDigit(r.Label.FirstOrDefault()) && r.Label.IndexOf('.', StringComparison.Ordinal) is 1 or 2 && !char.IsAsciiLetter(r.Label.ElementAtOrDefault(2)))], above: false);
            }
        }
    }

    /// <summary>"Rata-rata capaian kinerja" closes a table; "Rata-rata waktu tunggu" is an indicator like any other.</summary>
    private static bool Mean(string label) =>
        label.StartsWith("rata rata", StringComparison.Ordinal) && label.Split(' ').Skip(2).All(Closing.Contains);

    private static readonly FrozenSet<string> Closing = ((string[])
    [
        "capaian", "kinerja", "pencapaian", "realisasi", "nilai", "skor", "persentase", "persen", "total", "keseluruhan", "seluruh", "indikator", "sasaran", "tujuan", "strategis", "program", "kegiatan",
        "tingkat", "serapan", "penyerapan", "anggaran", "utama", "iku", "tahun", "triwulan", "i", "ii", "iii", "iv", "dinas", "perangkat", "daerah", "organisasi", "rata",
    ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The mean of all rows, or of the rows of one depth; of percentages also with each held to 100.</summary>
    private static IEnumerable<decimal> Meant(List<GridRow> parts, List<decimal> values, GridColumn column)
    {
        var depths = parts.Where(p => p.Cells[column.Index].Number is not null).Zip(values, (row, value) => (row.Level, Value: value)).GroupBy(p => p.Level, p => p.Value).Where(g => g.Count() > 1);
        foreach (var set in depths.Select(g => g.ToList()).Prepend(values))
        {
            yield return set.Sum() / set.Count;
            if (column.Role == Role.Percent)
                yield return set.Sum(v => Math.Clamp(v, 0, 100)) / set.Count;
        }
    }

    private static void Judge(Ledger ledger, Grid grid, GridRow row, List<GridRow> parts, bool above)
    {
        foreach (var column in grid.Columns.Where(c => c.Role is not (Role.Index or Role.Code)))
        {
            if (row.Cells[column.Index].Number is not { } printed || column.Role != Role.Percent && row.Label.Contains("(%)", StringComparison.Ordinal))
                continue;
            // 4800,00% is a score of 48 in the wrong format, which FORMAT reports.
            var stated = printed is { Percent: true, Value: >= 1000 } ? printed with { Value = printed.Value / 100 } : printed;
            var values = parts.Select(p => p.Cells[column.Index].Number).OfType<Number>().Select(n => n is { Percent: true, Value: >= 1000 } ? n.Value / 100 : n.Value).ToList();
            if (values.Count < 2 || above && values.Count < parts.Count && column.Numeric < 0.9m)
                continue;
            // Several values in one cell are not one: what the mean is of cannot be told.
            if (parts.Exists(p => p.Cells[column.Index] is { Number: null } c && Numbers().Count(c.Text) > 1))
                continue;
            var mean = values.Sum() / values.Count;
            if (Meant(parts, values, column).Any(stated.AsResult.Contains))
            {
                ledger.Holds(CheckCode.SUM, grid.At(row, column.Index), stated.Text, $"rata-rata {values.Count} baris");
                continue;
            }

            var expected = Number.Print(mean, Math.Max(2, stated.Decimals));
            var outside = stated.Value < values.Min() || stated.Value > values.Max();
            ledger.Add(new Finding
            {
                Code = CheckCode.SUM,
                Places = [grid.At(row, column.Index), .. parts.Select(p => grid.At(p, column.Index))],
                Quote = row.Quote,
                Stated = Number.Print(stated.Value, stated.Decimals),
                Expected = expected,
                Reason = $"Rata-rata {values.Count} baris adalah {expected}, tertulis {printed.Text}{(outside ? ", di luar semua nilainya" : "")}.",
                Severity = Severity.Sedang,
            });
        }
    }

    [GeneratedRegex(@"\d[\d.,]*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbers();
}
