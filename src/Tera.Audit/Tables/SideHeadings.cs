using System.Text.RegularExpressions;

namespace Tera.Audit.Tables;

/// <summary>Turns tables whose headings stand at the side: "Target 2024 | 90", or rows Target and Realisasi under years.</summary>
internal static partial class SideHeadings
{
    /// <summary>The rows with headings above, and how many of them are headings; null where they stand above already.</summary>
    /// <param name="rows">The table as read.</param>
    /// <param name="name">What stands right above the table; empty where that is no name.</param>
    /// <param name="title">What the table is of, where its rows name nothing; empty where the title is none.</param>
    internal static (List<List<GridCell>> Rows, int Header)? Turn(List<List<GridCell>> rows, string name, string title) => Pairs(rows, name) ?? Years(rows, title) ?? YearRows(rows);

    /// <summary>Two columns, name and value: one row of an indicator.</summary>
    private static (List<List<GridCell>>, int)? Pairs(List<List<GridCell>> rows, string name)
    {
        var pairs = rows.ConvertAll(r => r.FindAll(c => !c.Blank && c.Text is not ":"));
        if (rows.Count is < 3 or > 20 || pairs.Exists(p => p.Count is 0 or > 2) || pairs.Count(p => p.Count == 2 && RowRole().IsMatch(p[0].Text)) < 2)
            return null;
        var filled = pairs.FindAll(p => p.Count == 2);
        var kinds = filled.FindAll(p => RowRole().IsMatch(p[0].Text)).Select(p => Kind(p[0].Text)).ToList();
        if (kinds.Distinct().Count() < 2 || !filled.Exists(p => p[1].Number is not null) || filled.Count(p => Headings.IsHeading(p[0].Text)) * 2 < filled.Count)
            return null;
        var (top, under) = (filled.ConvertAll(p => p[0] with { Text = p[0].Text.TrimEnd(' ', ':') }), filled.ConvertAll(p => p[1]));
        if (name.Length > 0 && !top.Exists(c => NameRow().IsMatch(c.Text)))
        {
            top.Insert(0, top[0] with { Text = "Indikator", Number = null });
            under.Insert(0, under[0] with { Text = name, Number = null });
        }

        return ([top, under], 1);
    }

    /// <summary>Rows Target, Realisasi and Capaian of every indicator, with years over the figures: a column for each year and role.</summary>
    private static (List<List<GridCell>>, int)? Years(List<List<GridCell>> rows, string title)
    {
        if (rows.Count < 4)
            return null;
        var years = Enumerable.Range(0, rows[0].Count).Where(c => YearHeading().IsMatch(rows[0][c].Text)).ToList();
        if (years.Count < 2 || years[0] == 0)
            return null;
        var role = years[0] - 1;
        var body = rows.Skip(1).Where(r => r.Count == rows[0].Count).ToList();
        // The role stands just before the years, or in the column of the names.
        var groups = new List<(GridCell Name, Dictionary<string, List<GridCell>> Rows)>();
        GridCell? named = null;
        foreach (var row in body)
        {
            var name = Enumerable.Range(0, role + 1).Where(c => row[c].Text.Length > 5 && !RowRole().IsMatch(row[c].Text) && row[c].Number is null).Select(c => row[c]).LastOrDefault();
            var isRole = RowRole().IsMatch(row[role].Text);
            if (name is not null)
                named = name;
            if (!isRole)
            {
                if (years.Exists(c => !row[c].Blank))
                    return null;
                continue;
            }

            if (named is null && title.Length > 0)
                named = rows[0][0] with { Text = title, Number = null };
            if (named is null)
                return null;
            if (groups.Count == 0 || groups[^1].Name != named)
                groups.Add((named, []));
            if (!groups[^1].Rows.TryAdd(Kind(row[role].Text), row))
                return null;
        }

        var kinds = groups.SelectMany(g => g.Rows.Keys).Distinct().ToList();
        if (groups.Count == 0 || kinds.Count < 2 || groups.Exists(g => g.Rows.Count < 2))
            return null;
        var blank = rows[0][0] with { Text = "", Number = null };
        List<GridCell> top = [rows[0][0] with { Text = "Indikator" }], under = [blank];
        foreach (var year in years)
        {
            foreach (var kind in kinds)
            {
                top.Add(rows[0][year]);
                under.Add(groups.Select(g => g.Rows.GetValueOrDefault(kind)).First(r => r is not null)![role] with { Number = null });
            }
        }

        return ([top, under, .. groups.Select(g => (List<GridCell>)[g.Name, .. years.SelectMany(y => kinds.Select(k => g.Rows.TryGetValue(k, out var r) ? r[y] : blank))])], 2);
    }

    /// <summary>Years at the side, and over the figures an indicator with its Target, Realisasi and Capaian: a row for each indicator.</summary>
    private static (List<List<GridCell>>, int)? YearRows(List<List<GridCell>> rows)
    {
        if (rows.Count < 4 || rows[0].Count < 2 || rows[1].Count < 3 || !YearName().IsMatch(rows[0][0].Text) || !rows[1][0].Blank)
            return null;
        var body = rows.Skip(2).ToList();
        if (rows[1].Skip(1).Any(c => !RowRole().IsMatch(c.Text)) || body.Exists(r => r.Count != rows[1].Count || r[0].Number is not { } year || !Headings.IsYear(year)))
            return null;
        var starts = Enumerable.Range(1, rows[1].Count - 1).Where(c => c < rows[0].Count && !rows[0][c].Blank).ToList();
        var kinds = rows[1].Skip(1).Select(c => Kind(c.Text)).Distinct().Count();
        // Every indicator has the same roles in the same order.
        if (starts is not [1, ..] || kinds < 2 || kinds * starts.Count != rows[1].Count - 1 || starts.Where((c, n) => c != 1 + (n * kinds)).Any()
            || Enumerable.Range(1, rows[1].Count - 1).Any(c => Kind(rows[1][c].Text) != Kind(rows[1][1 + ((c - 1) % kinds)].Text)))
            return null;
        var blank = rows[0][0] with { Text = "", Number = null };
        List<GridCell> top = [rows[0][0] with { Text = "Indikator" }, .. body.SelectMany(r => Enumerable.Repeat(r[0] with { Number = null }, kinds))];
        List<GridCell> under = [blank, .. body.SelectMany(_ => rows[1].Skip(1).Take(kinds))];
        return ([top, under, .. starts.Select(c => (List<GridCell>)[rows[0][c], .. body.SelectMany(r => r.Skip(c).Take(kinds))])], 2);
    }

    private static string Kind(string text) => text.Length > 3 ? text.TrimStart()[..3].ToUpperInvariant() : text.ToUpperInvariant();

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^\s*(target|realisasi|capaian|tingkat capaian|persentase capaian|% capaian)( kinerja)?( tahun)?( 20\d\d)?\s*(\(?\s*(%|persen)\s*\)?)?\s*:?\s*$", Options, 10_000)]
    private static partial Regex RowRole();

    [GeneratedRegex(@"^\s*(nama|indikator|uraian|sasaran|kinerja)", Options, 10_000)]
    private static partial Regex NameRow();

    [GeneratedRegex(@"^\s*tahun( anggaran)?\s*$", Options, 10_000)]
    private static partial Regex YearName();

    [GeneratedRegex(@"^\D{0,8}20\d\d$", Options, 10_000)]
    private static partial Regex YearHeading();
}
