using System.Text.RegularExpressions;

namespace Tera.Audit.Tables;

/// <summary>Labels rows and gives them a depth: by account code, by number, letter and dash, by kind of row (PROGRAM, kegiatan).</summary>
internal static partial class Hierarchy
{
    internal static IReadOnlyList<GridRow> Arrange(IReadOnlyList<GridColumn> columns, List<List<GridCell>> rows)
    {
        var result = new List<GridRow>(rows.Count);
        var codes = CodeColumn(columns, rows);
        // "054.01.WA" over "2886": codes of other makes nest by their shape.
        var shaped = codes >= 0 && columns[codes].Role == Role.Code && !rows.Exists(r => AnyCode().IsMatch(r[codes].Text));
        var seen = new List<string>();
        foreach (var cells in rows)
        {
            var label = Label(columns, cells);
            // "Jumlah program utama" over the column of numbers is a subtotal; in a column of names it may be an indicator.
            var total = cells.Take(LastLabel(columns) + 1).Any(c => IsTotal(c.Text)) || columns[0].Role == Role.Index && Subtotal().IsMatch(cells[0].Text) || Whole(columns, cells, label, result);
            var mark = shaped && cells[codes].Text is { Length: > 2 and < 30 } code && code.Any(char.IsAsciiDigit) && !code.Contains(' ', StringComparison.Ordinal) ? "~" + Shape().Replace(code, m => char.IsAsciiDigit(m.Value[0]) ? "9" : "A") : Mark(cells, codes, label);
            var key = mark.Length == 0 ? "" : KindOf(mark);
            var level = GridRow.Unknown;
            if (!total && key.Length > 0)
            {
                // Kinds of marks nest in the order in which they first appear: 1, a, -, or codes by their parts.
                if (key.StartsWith('#'))
                    level = key.Length - 1;
                else
                {
                    if (!seen.Contains(key))
                        seen.Add(key);
                    level = seen.IndexOf(key);
                }
            }

            result.Add(new GridRow(cells) { Label = label, Level = level, Total = total });
        }

        Last(columns, result);
        return result.TrueForAll(r => r.Level == GridRow.Unknown) ? ByCapitals(columns, result) : result;
    }

    /// <summary>A last row that is called otherwise ("Kabupaten", "Jumlah Desa") is the total where it is the sum of the rows above it in most columns of figures.</summary>
    private static void Last(IReadOnlyList<GridColumn> columns, List<GridRow> rows)
    {
        if (rows.Count < 4 || rows.Exists(r => r.Total) || rows[^1].Level != GridRow.Unknown && rows[^1].Cells[0].Text.Any(char.IsAsciiDigit) || rows.Select(r => r.Level).Where(l => l != GridRow.Unknown).Distinct().Count() > 1)
            return;
        var (last, above) = (rows[^1], rows[..^1]);
        var figures = columns.Where(c => c.Role is not (Role.Index or Role.Code or Role.Percent or Role.Name) && !c.PercentCells && last.Cells[c.Index].Number is { Value: not 0 } && above.Count(r => r.Cells[c.Index].Number is not null) > 2).ToList();
        var sums = figures.Count(c => above.Sum(r => r.Cells[c.Index].Number?.Value ?? 0) == last.Cells[c.Index].Number!.Value);
        if (sums > 1 && sums * 3 >= figures.Count * 2)
            rows[^1] = last with { Total = true };
    }

    /// <summary>"Nilai Akuntabilitas Kinerja | 100,00 | 65,10" under the lesser weights of a worksheet; elsewhere it is an indicator.</summary>
    private static bool Whole(IReadOnlyList<GridColumn> columns, List<GridCell> cells, string label, List<GridRow> above) =>
        label.StartsWith("nilai ", StringComparison.OrdinalIgnoreCase) && columns.Any(c => c.Role == Role.Weight && cells[c.Index].Number is { Value: 100 }
            && above.Count(r => r.Cells[c.Index].Number is { Value: < 100 }) > 1 && above.TrueForAll(r => r.Cells[c.Index].Number is not { Value: >= 100 }));

    /// <summary>Without marks, rows in capitals (PENDAPATAN, BELANJA) are parents of those under them, if figures bear out half of them.</summary>
    private static List<GridRow> ByCapitals(IReadOnlyList<GridColumn> columns, List<GridRow> rows)
    {
        var levels = rows.ConvertAll(r => r.Total || r.Label.Length < 4 ? GridRow.Unknown : r.Label.Any(char.IsLower) ? 1 : 0);
        var parents = Enumerable.Range(0, Math.Max(0, rows.Count - 1)).Where(i => levels[i] == 0 && levels[i + 1] == 1).ToList();
        if (parents.Count == 0 || levels.TakeWhile(l => l != 0).Any(l => l == 1))
            return rows;
        var borne = parents.Count(i =>
        {
            var children = Enumerable.Range(i + 1, rows.Count - i - 1).TakeWhile(j => levels[j] == 1).ToList();
            return columns.Any(c => rows[i].Cells[c.Index].Number is { Value: not 0 } sum && children.Count > 1 && children.Sum(j => rows[j].Cells[c.Index].Number?.Value ?? 0) == sum.Value);
        });
        return borne * 2 >= parents.Count && borne > 0 ? [.. rows.Select((r, i) => r with { Level = levels[i] })] : rows;
    }

    internal static bool IsTotal(string text)
    {
        if (text.Length is 0 or > 80)
            return false;
        var t = text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant().TrimEnd(':', '.');
        return t is "jumlah" or "total" or "jml" or "jumlahtotal" or "totaljumlah" or "grandtotal" or "jumlahkeseluruhan" or "totalkeseluruhan" or "subtotal" or "jumlahseluruhnya" or "nilaihasilevaluasi" or "nilaitotal" or "totalnilai" or "nilaiakhir"
            || t.EndsWith("(jumlah)", StringComparison.Ordinal) || t.EndsWith("(total)", StringComparison.Ordinal)
            || text.Length < 60 && Totals().IsMatch(text);
    }

    private static int LastLabel(IReadOnlyList<GridColumn> columns)
    {
        var last = 0;
        foreach (var column in columns)
        {
            if (column.Role is Role.Name or Role.Index or Role.Code || column.Numeric < 0.5m && column.Index <= last + 1)
                last = column.Index;
            else
                break;
        }

        return last;
    }

    private static string Label(IReadOnlyList<GridColumn> columns, List<GridCell> cells)
    {
        var label = "";
        for (var c = 0; c < cells.Count; c++)
        {
            var words = cells[c].Number is null && !cells[c].Dash && cells[c].Text.Any(char.IsLetter);
            if (words && label.Length > 0 && Figures.Grades.Scored(cells[c].Text) is not null)
                break;
            if (words && columns[c].Role is Role.Unit or Role.Category && label.Length > 0)
                break;
            // A grade ("BB") or a mark is no label once there is one.
            if (words && (cells[c].Text.Length > 3 || label.Length == 0))
                label = cells[c].Text;
            else if (cells[c].Number is not null && label.Length > 0)
                break;
        }

        return label.Replace('\n', ' ');
    }

    private static int CodeColumn(IReadOnlyList<GridColumn> columns, List<List<GridCell>> rows)
    {
        for (var c = 0; c < Math.Min(2, columns.Count); c++)
        {
            // "2.500.000" is an amount, "5.1.02" a code.
            // "A", "I", "1" under "Kode" are marks of a list.
            if (columns[c].Role == Role.Code && !(rows.Exists(r => Letters().IsMatch(r[c].Text)) && !rows.Exists(r => Code().IsMatch(r[c].Text))) || rows.Count(r => Code().IsMatch(r[c].Text) && r[c].Number is not { Grouped: true }) >= 3)
                return c;
        }

        return -1;
    }

    private static string Mark(List<GridCell> cells, int codes, string label)
    {
        if (codes >= 0 && AnyCode().IsMatch(cells[codes].Text))
            return "#" + cells[codes].Text.Replace(" ", "", StringComparison.Ordinal);
        // A number in another column than that of the codes counts rows; it is no depth.
        if (codes <= 0 && cells[0].Text.Length is > 0 and < 6 && IndexMark().IsMatch(cells[0].Text))
            return cells[0].Text;
        return ListMark().Match(label) is { Success: true } m ? m.Value : "";
    }

    private static string KindOf(string mark)
    {
        if (mark[0] == '~')
            return mark;
        if (mark[0] == '#')
            return new string('#', mark.Split('.', StringSplitOptions.RemoveEmptyEntries).Length);
        var t = mark.Trim(' ', '.', ')', '(');
        if (t.Length == 0 || t[0] == '-' || t[0] == '•')
            return "-";
        if (t.Contains('.', StringComparison.Ordinal))
            return "1." + t.Count(c => c == '.').ToString(System.Globalization.CultureInfo.InvariantCulture);
        return char.IsDigit(t[0]) ? (mark.Contains(')', StringComparison.Ordinal) ? "1)" : "1") : char.IsUpper(t[0]) ? (t.All(c => "IVX".Contains(c, StringComparison.Ordinal)) ? "I" : "A") : mark.Contains(')', StringComparison.Ordinal) ? "a)" : "a";
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(jumlah|total)( (pegawai|keseluruhan|seluruh|anggaran|belanja|aset|nilai|program|akhir|skor|umum|a|b|i|ii))*\s*[:.]?$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Totals();

    [GeneratedRegex(@"^(sub ?total|jumlah|total) \p{L}", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Subtotal();

    [GeneratedRegex(@"^\d{1,2}( ?\. ?\d{1,4})+\.?$", Options, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\d{1,2}( ?\. ?(\d{1,4}|[a-z]))*\.?$", Options, 10_000)]
    private static partial Regex AnyCode();

    [GeneratedRegex(@"\d+|[A-Za-z]+", Options, 10_000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^([a-zA-Z]|[IVX]{1,4})[.)]?$", Options, 10_000)]
    private static partial Regex Letters();

    [GeneratedRegex(@"^(\d{1,3}|[a-zA-Z]|[IVX]{1,4})[.)]?$", Options, 10_000)]
    private static partial Regex IndexMark();

    [GeneratedRegex(@"^\s*(-|•|\d{1,2}(\.\d{1,2})*[.)]?(?= )|[a-z][.)](?= ?\S)|[a-z] (?=[A-Z])|[A-Z]\.(?= ))", Options, 10_000)]
    private static partial Regex ListMark();
}
