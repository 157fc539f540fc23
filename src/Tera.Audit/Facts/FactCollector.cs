using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;

namespace Tera.Audit.Facts;

/// <summary>Takes from tables every figure whose subject, role and year are known.</summary>
internal static partial class FactCollector
{
    internal static IEnumerable<Fact> From(Grid grid)
    {
        var origin = grid.Columns.Any(c => c.Role == Role.Realised) ? Origin.Measured : grid.Revised ? Origin.RevisedPlan : Origin.Plan;
        var subjects = grid.Rows.Select(r => Subject(r.Label)).ToList();
        var twice = subjects.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var money = grid.Columns.FirstOrDefault(c => c.Money && c.Role is Role.Budget or Role.Target);
        var sharedNames = money is null ? [] : grid.Rows.Where(r => !r.Total).GroupBy(r => MoneySubject(grid, r, money))
            .Where(g => g.Select(r => r.Cells[money.Index].Text).Distinct().Count() > 1).Select(g => g.Key).ToHashSet();
        var roles = grid.Columns.Select(c => (Column: c, Role: PlanRole(RoleOf(grid, c), grid, c))).Where(c => c.Role.Length > 0).ToList();
        // What a sasaran takes of a programme is not the programme's budget, but the sasaran's.
        var share = grid.Columns.FirstOrDefault(c => c.Role == Role.Name && (c.Leaf.Contains("sasaran", StringComparison.OrdinalIgnoreCase) || c.Leaf.Contains("tujuan", StringComparison.OrdinalIgnoreCase)));
        share = grid.Columns.Any(c => c.Leaf.Contains("porsi", StringComparison.OrdinalIgnoreCase)) ? share : null;
        // So is the part of a programme that an official below the head answers for.
        var part = Subordinate().IsMatch(grid.Title);
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var row = grid.Rows[i];
            if (row.Total)
                continue;
            foreach (var (column, role) in roles.Where(r => !part || !r.Column.Money))
            {
                var name = !column.Money ? row.Label : share is null ? MoneyName(grid, row, column) : row.Cells[share.Index].Text;
                var subject = column.Money ? MoneySubject(name) : subjects[i];
                var cell = row.Cells[column.Index];
                var value = cell.Number ?? Grades.Scored(cell.Text)?.Score;
                if (subject.Length < 10 || !subject.Contains(' ', StringComparison.Ordinal) || (column.Money ? sharedNames : twice).Contains(subject) || value is null && !cell.Dash && role != "satuan" || cell.Blank)
                    continue;
                var year = role is "awal" or "satuan" or "target akhir" ? 0 : column.Year ?? 0;
                yield return new Fact(new FactKey(subject, role, year, column.Quarter, column.Month), value, cell.Text, grid.At(row, column.Index), row.Quote, name, column.Role == Role.After ? Origin.RevisedPlan : origin, grid.Order);
            }
        }
    }

    /// <summary>Wording without units at its end: "Nilai PDRB Triliyun (Rp)" is "nilai pdrb".</summary>
    internal static string Subject(string label)
    {
        var words = Wording.Normal(label).Split(' ').ToList();
        while (words.Count > 2 && words[^1] is "triliyun" or "triliun" or "trilyun" or "miliar" or "milyar" or "juta" or "rp" or "persen" or "rupiah")
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    /// <summary>The same programme of a technical unit is another budget: "(UPTD. RPK)" stays in the subject.</summary>
    internal static string MoneySubject(Grid grid, GridRow row, GridColumn money) => MoneySubject(MoneyName(grid, row, money));

    private static string MoneySubject(string name) => Subject(name.Replace('(', ' ').Replace(')', ' '));

    /// <summary>The Renstra's target of a year stands beside that of the agreement and may differ from it.</summary>
    private static string PlanRole(string role, Grid grid, GridColumn column)
    {
        var renstra = column.Path.Any(Plan) || role == "target" && Plan(grid.Title) && grid.Columns.All(c => c.Role != Role.Realised);
        return role is "target" or "capaian" && renstra ? role + " renstra" : role;
    }

    private static bool Plan(string text) =>
        text.Contains("renstra", StringComparison.OrdinalIgnoreCase) || text.Contains("rpjmd", StringComparison.OrdinalIgnoreCase) || text.Contains("rencana strategis", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"pertumbuhan|kenaikan|penurunan|\bnaik|\bturun|perubahan|peningkatan|porsi|proporsi|kontribusi|share", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Derived();

    private static string RoleOf(Grid grid, GridColumn column) => column switch
    {
        { Role: Role.Initial } => "awal",
        { Role: Role.Unit } => "satuan",
        // Money of the whole plan, or spent up to another year (form E.81), is not the year's.
        { Money: true, Role: Role.Target or Role.Budget or Role.Realised } when column.Final || Years().IsMatch(column.Heading) => "",
        { Role: Role.Target, Money: true } or { Role: Role.Budget, Money: true } => "anggaran",
        { Role: Role.Realised, Money: true, Quarter: 0 } => "realisasi anggaran",
        { Final: true, Role: Role.Target } => "target akhir",
        { Role: Role.Target } => "target",
        // "Target setelah perubahan" is what is measured against.
        { Role: Role.After, Money: false } when column.Leaf.StartsWith("target", StringComparison.OrdinalIgnoreCase) => "target",
        { Role: Role.None, Money: false } when Headings.IsYear(column.Leaf) => OfTitle(grid.Title),
        { Role: Role.Realised, Money: false } => column.Cumulative ? "realisasi s.d." : "realisasi",
        // Growth and shares are of the figures, not of a target.
        { Role: Role.Percent } when Derived().IsMatch(column.Leaf) => "",
        { Role: Role.Percent, Money: false } when Checks.Terms.Of(grid, column) is { } terms => grid.Columns[terms.Divisor].Money ? ""
            : grid.Columns[terms.Divisor].Final ? "kemajuan" : column.Cumulative ? "capaian s.d." : "capaian",
        { Role: Role.Percent, Money: false, Final: false } when column.Leaf.StartsWith("capaian", StringComparison.OrdinalIgnoreCase) && !Absorbs(column.Heading) => column.Cumulative ? "capaian s.d." : "capaian",
        { Role: Role.Percent } when Absorbs(column.Heading) && Checks.Terms.Of(grid, column) is null => column.Cumulative ? "serapan s.d." : "serapan",
        _ => "",
    };

    [GeneratedRegex(@"s\.?\s?/?d\.? tahun|sampai dengan tahun|tahun (lalu|sebelumnya)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Years();

    [GeneratedRegex(@"perjanjian kinerja\s+(perubahan\s+)?(sekretaris (badan|camat|dinas|kecamatan|tahun)|inspektur pembantu|kepala (bagian|bidang|instalasi|seksi|sub|unit|upt|uptd)|(kasi|kabid|kabag|kasubag|kasubbag|lurah|penata|pengelola|pengadministrasi|pranata|analis)\b|.*\bahli (pertama|muda|madya)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Subordinate();

    /// <summary>Columns headed by years alone hold what the title says: "Perkembangan Realisasi Kinerja 2021–2024".</summary>
    internal static string OfTitle(string title)
    {
        string[] said = [.. Titles.Where(r => title.Contains(r, StringComparison.OrdinalIgnoreCase))];
        return said is ["realisasi" or "target"] ? said[0] : "";
    }

    private static readonly string[] Titles = ["realisasi", "target", "capaian", "anggaran", "serapan", "selisih"];

    /// <summary>"Serapan (%)", "Realisasi anggaran s.d. TW II (%)"; "Rasio capaian : serapan" is of two.</summary>
    private static bool Absorbs(string heading) => !heading.Contains("rasio", StringComparison.OrdinalIgnoreCase) && (
        heading.Contains("serapan", StringComparison.OrdinalIgnoreCase)
        || heading.Contains("realisasi", StringComparison.OrdinalIgnoreCase) && (heading.Contains("anggaran", StringComparison.OrdinalIgnoreCase) || heading.Contains("keuangan", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Money belongs to the programme or activity of its row, which need not be the text nearest to it.</summary>
    private static string MoneyName(Grid grid, GridRow row, GridColumn column)
    {
        var named = grid.Columns.LastOrDefault(c => c.Index < column.Index && row.Cells[c.Index].Text.Length > 3 && row.Cells[c.Index].Number is null
            && (c.Leaf.Contains("program", StringComparison.OrdinalIgnoreCase) || c.Leaf.Contains("uraian", StringComparison.OrdinalIgnoreCase))
            && !c.Leaf.StartsWith("indikator", StringComparison.OrdinalIgnoreCase));
        return named is null ? row.Label : row.Cells[named.Index].Text;
    }
}
