using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SUM down the columns: totals over rows, parents over their children, surplus and deficit.</summary>
internal static partial class SumCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var column in grid.Columns.Where(Additive))
            {
                Parents(ledger, grid, column);
                Totals(ledger, grid, column);
            }

            Balances(ledger, grid);
        }
    }

    /// <summary>Money and counts add up; percentages, indices, targets of indicators, codes and years do not.</summary>
    private static bool Additive(GridColumn c) =>
        c.Numeric > 0.3m && !c.PercentCells && c.Role is not (Role.Index or Role.Code or Role.Percent or Role.Unit or Role.Name or Role.Category)
        && !Rate().IsMatch(c.Heading) && !(c.Final && c.Role is Role.Target or Role.Realised or Role.None && !c.Leaf.StartsWith("hasil", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Produktivitas (ton/ha)": the rate of the whole is no sum.</summary>
    [GeneratedRegex(@"produktivitas|\b(sex )?ratio\b|\brasio\b|rata-rata|kepadatan|\blaju\b|per (kapita|orang|pegawai|desa|kelurahan|kecamatan|unit|hari|jam|ha|hektare?|km|keluarga|kk|rumah|siswa|kelas|pasien)\b|/\s?(ha|km2?|km²|jiwa|orang|unit|tahun|bulan|hari|jam)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Rate();

    private static void Parents(Ledger ledger, Grid grid, GridColumn column)
    {
        // Weights and scores of a worksheet add up by their codes where nearly all parents say so.
        if (!column.Money && !(column.Role is Role.Weight or Role.Score && Borne(grid, column)))
            return;
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var parent = grid.Rows[i];
            if (parent.Level == GridRow.Unknown || parent.Total || parent.Cells[column.Index].Number is not { } stated)
                continue;
            var children = Children(grid, i, column.Index);
            if (children.Count > 0)
                Judge(ledger, grid, column, parent, stated, [children, [.. children, .. Unmarked(grid, i, column.Index)]], "jumlah rinciannya");
        }
    }

    private static bool Borne(Grid grid, GridColumn column)
    {
        var parents = Enumerable.Range(0, grid.Rows.Count).Where(i => grid.Rows[i] is { Total: false, Level: not GridRow.Unknown } r && r.Cells[column.Index].Number is not null)
            .Select(i => (Stated: grid.Rows[i].Cells[column.Index].Number!, Children: Children(grid, i, column.Index))).Where(p => p.Children.Count > 1).ToList();
        return parents.Count > 2 && parents.Count(p => p.Children.Sum(c => c.Cells[column.Index].Number!.Value) == p.Stated.Value) * 10 >= parents.Count * 7;
    }

    /// <summary>Rows of the next depth until one of the parent's own depth; none where a child has no figure.</summary>
    private static List<GridRow> Children(Grid grid, int parent, int column)
    {
        var level = grid.Rows[parent].Level;
        var under = grid.Rows.Skip(parent + 1).TakeWhile(r => !r.Total && (r.Level > level || r.Level == GridRow.Unknown)).Where(r => r.Level > level).ToList();
        if (under.Count == 0)
            return under;
        var next = under.Min(r => r.Level);
        var children = under.Where(r => r.Level == next).ToList();
        return children.All(c => c.Cells[column].Number is not null || c.Cells[column].Dash || c.Cells[column].Blank) ? children.Where(c => c.Cells[column].Number is not null).ToList() : [];
    }

    /// <summary>Rows without code or mark under a parent: they may be children whose code was left out.</summary>
    private static IEnumerable<GridRow> Unmarked(Grid grid, int parent, int column) =>
        grid.Rows.Skip(parent + 1).TakeWhile(r => !r.Total && (r.Level > grid.Rows[parent].Level || r.Level == GridRow.Unknown)).Where(r => r.Level == GridRow.Unknown && r.Cells[column].Number is not null);

    private static void Totals(Ledger ledger, Grid grid, GridColumn column)
    {
        var start = 0;
        var totals = new List<GridRow>();
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var row = grid.Rows[i];
            if (!row.Total)
                continue;
            if (row.Cells[column.Index].Number is { } stated && !stated.Percent)
            {
                var sets = Sets(grid, column, start, i, totals);
                if (sets.Count > 0 && Plausible(grid, column, sets[0]) && !(row.Place.Inferred && Doubtful(grid, column, start, i, totals)))
                    Judge(ledger, grid, column, row, stated, sets, "jumlah baris di atasnya");
            }

            totals.Add(row);
            start = i + 1;
        }
    }

    /// <summary>What a total may be the sum of.</summary>
    private static List<List<GridRow>> Sets(Grid grid, GridColumn column, int start, int i, List<GridRow> totals)
    {
        var all = grid.Rows.Take(i).Where(r => !r.Total && r.Cells[column.Index].Number is not null).ToList();
        var part = grid.Rows.Skip(start).Take(i - start).Where(r => r.Cells[column.Index].Number is not null).ToList();
        var sets = new List<List<GridRow>> { Top(part), part, Top(all), all, totals.Where(t => t.Cells[column.Index].Number is not null).ToList(), Leaves(grid, start, i, column.Index) };
        sets.RemoveAll(s => s.Count < 2 && !(s.Count == 1 && sets[0].Count == 1));
        return sets;
    }

    /// <summary>Where cells were inferred from gaps, a total whose sum holds in no other column beside it may have been put together of the wrong cells.</summary>
    private static bool Doubtful(Grid grid, GridColumn column, int start, int i, List<GridRow> totals)
    {
        var others = grid.Columns.Where(c => c.Index != column.Index && Additive(c) && grid.Rows[i].Cells[c.Index].Number is { Percent: false }).ToList();
        var missing = grid.Rows.Skip(start).Take(i - start).Any(r => !r.Total && r.Cells[column.Index] is { Number: null, Dash: false } && others.Exists(c => r.Cells[c.Index].Number is not null));
        return column.Heading.Length == 0 || missing || others.Count > 0 && !others.Exists(Holds);

        bool Holds(GridColumn other) => Sets(grid, other, start, i, totals)
            .Exists(s => s.Aggregate(Interval.Exactly(0), (sum, r) => sum + r.Cells[other.Index].Number!.Interval).Meets(grid.Rows[i].Cells[other.Index].Number!.Interval));
    }

    private static List<GridRow> Top(List<GridRow> rows)
    {
        var levels = rows.Where(r => r.Level != GridRow.Unknown).Select(r => r.Level).ToList();
        return levels.Count * 2 < rows.Count || levels.Count == 0 ? rows : rows.Where(r => r.Level == levels.Min()).ToList();
    }

    private static List<GridRow> Leaves(Grid grid, int start, int end, int column)
    {
        var leaves = new List<GridRow>();
        for (var i = start; i < end; i++)
        {
            var row = grid.Rows[i];
            var next = i + 1 < end ? grid.Rows[i + 1].Level : GridRow.Unknown;
            if (row.Cells[column].Number is not null && (next == GridRow.Unknown || next <= row.Level))
                leaves.Add(row);
        }

        return leaves;
    }

    /// <summary>Targets and realisasi of different indicators are not summed; those of counts in one unit are.</summary>
    private static bool Plausible(Grid grid, GridColumn column, List<GridRow> rows)
    {
        var units = grid.Columns.FirstOrDefault(c => c.Role == Role.Unit);
        return column.Money || column.Role is Role.Weight or Role.Score || units is null || rows.Select(r => r.Cells[units.Index].Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() <= 1;
    }

    private static void Judge(Ledger ledger, Grid grid, GridColumn column, GridRow row, Number stated, List<List<GridRow>> sets, string what)
    {
        var relation = Relation.Sum(new(grid, row, column.Index), [.. sets.Select(s => s.ConvertAll(r => new CellRef(grid, r, column.Index)))], signless: column.Role == Role.Left);
        if (relation.Holds(c => c.Cell.Number))
        {
            ledger.Holds(CheckCode.SUM, grid.At(row, column.Index), stated.Text, what, relation);
            return;
        }

        // What was meant is the set that comes nearest; rows without a mark may be parts as well.
        var nearest = sets.Where(s => s.Count > 1).DefaultIfEmpty(sets[0]).MinBy(s => Math.Abs(s.Sum(r => r.Cells[column.Index].Number!.Value) - stated.Value))!;
        var values = nearest.ConvertAll(r => r.Cells[column.Index].Number!);
        var signed = column.Role != Role.Left || values.TrueForAll(n => n.Value >= 0) && stated.Value >= 0 || stated.Value < 0 && values.TrueForAll(n => n.Value <= 0);
        var total = signed ? values.Sum(n => n.Value) : values.Sum(n => Math.Abs(n.Value));
        var decimals = values.Max(n => n.Decimals);
        var expected = Number.Print(total, decimals);
        var hidden = decimals > 0 && Math.Abs(total - stated.Value) <= values.Count * Interval.Unit(decimals);
        var missing = Math.Abs(total - (signed ? stated.Value : Math.Abs(stated.Value)));
        ledger.Add(new Finding
        {
            Code = CheckCode.SUM,
            Places = [grid.At(row, column.Index), .. nearest.Select(r => grid.At(r, column.Index))],
            Quote = row.Quote,
            Stated = stated.Text,
            Expected = expected,
            Reason = $"{char.ToUpperInvariant(what[0])}{what[1..]} pada kolom \"{column.Heading}\" adalah {expected}, tertulis {stated.Text} (selisih {Number.Print(missing, decimals)}).",
            Severity = hidden ? Severity.Rendah : Severity.Tinggi,
            Certainty = hidden ? Certainty.Mungkin : Certainty.Pasti,
            Rounding = hidden,
        }, relation);
    }

    /// <summary>Surplus or deficit is pendapatan less belanja; SILPA without financing is the same.</summary>
    private static void Balances(Ledger ledger, Grid grid)
    {
        var income = grid.Rows.FirstOrDefault(r => Is(r, "pendapatan daerah", "pendapatan", "jumlah pendapatan"));
        var spending = grid.Rows.FirstOrDefault(r => Is(r, "belanja daerah", "belanja", "jumlah belanja"));
        if (income is null || spending is null)
            return;
        var financed = grid.Rows.Any(r => Wording.Normal(r.Label).StartsWith("pembiayaan", StringComparison.Ordinal) || Wording.Normal(r.Label).StartsWith("penerimaan pembiayaan", StringComparison.Ordinal));
        foreach (var row in grid.Rows)
        {
            var label = Wording.Normal(row.Label);
            var surplus = label.StartsWith("surplus", StringComparison.Ordinal) || label.StartsWith("defisit", StringComparison.Ordinal);
            if (!surplus && (financed || !label.Contains("sisa lebih", StringComparison.Ordinal) && !label.StartsWith("silpa", StringComparison.Ordinal)))
                continue;
            foreach (var column in grid.Columns.Where(c => c.Money && c.Role is Role.Budget or Role.Realised))
            {
                if (row.Cells[column.Index].Number is not { } stated || income.Cells[column.Index].Number is not { } a || spending.Cells[column.Index].Number is not { } b)
                    continue;
                var own = Corrected(grid, income, column) - Corrected(grid, spending, column);
                // It may be right where the parent above it is not.
                if (own == stated.Value || (a.Interval - b.Interval).Meets(stated.Interval) && own == a.Value - b.Value)
                {
                    ledger.Holds(CheckCode.SUM, grid.At(row, column.Index), stated.Text, $"{a.Text} − {b.Text}");
                    continue;
                }

                var expected = Number.Print(own, stated.Decimals);
                ledger.Add(new Finding
                {
                    Code = CheckCode.SUM,
                    Places = [grid.At(row, column.Index), grid.At(income, column.Index), grid.At(spending, column.Index)],
                    Quote = row.Quote,
                    Stated = stated.Text,
                    Expected = expected,
                    Reason = own == a.Value - b.Value
                        ? $"Pendapatan {a.Text} dikurangi belanja {b.Text} adalah {expected}, tertulis {stated.Text}."
                        : $"Dihitung dari rincian pendapatan dan belanja hasilnya {expected}, tertulis {stated.Text}: mewarisi kesalahan baris induknya.",
                    Severity = Severity.Tinggi,
                });
            }
        }
    }

    /// <summary>The sum of a row's children where they all have figures, else its own figure.</summary>
    private static decimal Corrected(Grid grid, GridRow row, GridColumn column)
    {
        var children = row.Level == GridRow.Unknown ? [] : Children(grid, grid.Rows.ToList().IndexOf(row), column.Index);
        return children.Count > 0 ? children.Sum(c => c.Cells[column.Index].Number!.Value) : row.Cells[column.Index].Number!.Value;
    }

    private static bool Is(GridRow row, params string[] labels) => labels.Contains(Wording.Normal(row.Label));
}
