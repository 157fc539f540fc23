using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;
using Tera.Core.Nilai;

namespace Tera.Audit.Checks;

/// <summary>YEAR: titles against columns, sources against data, citations and periods against each other, months against quarters.</summary>
internal static partial class YearCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            foreach (var grid in report.Grids)
            {
                Title(ledger, report, grid);
                Months(ledger, grid);
            }

            Gazettes(ledger, report);
            Headings(ledger, report);
            Statements(ledger, report);
        }

        Citations(ledger);
        Periods(ledger);
    }

    /// <summary>A period in a title ends with the last year of the columns; a source is not older than its data.</summary>
    private static void Title(Ledger ledger, Report report, Grid grid)
    {
        var years = grid.Columns.Where(c => c.Path.Any(p => Tables.Headings.Year().IsMatch(p)) && !c.Final).Select(c => c.Year ?? 0).Distinct().ToList();
        if (years.Count < 2)
            return;
        var (first, last) = (years.Min(), years.Max());
        var period = Period().Match(grid.Title);
        if (period.Success)
        {
            var (from, to) = (Year(period.Groups["a"]), Year(period.Groups["b"]));
            if ((from != first || to != last) && years.Count > 2 && Math.Abs(from - first) + Math.Abs(to - last) < 5)
                Add(ledger, [new FindingPlace(report.File, grid.CaptionPlace), grid.At(grid.Header.Count > 0 ? grid.Header[0] : grid.Rows[0])], grid.Title, $"{from}-{to}", $"{first}-{last}", $"Judul {grid.Name} menyebut {from}-{to}, kolomnya {first}-{last}.", Severity.Sedang);
            else if (from == first && to == last)
                ledger.Holds(CheckCode.YEAR, new FindingPlace(report.File, grid.CaptionPlace), period.Value, "judul sama dengan kolom");
        }

        var source = report.Lines.FirstOrDefault(l => l.Order > grid.Order && l.Order <= grid.Order + 2 && l.Text.StartsWith("Sumber", StringComparison.OrdinalIgnoreCase));
        if (source is not null && Tables.Headings.Year().Matches(source.Text) is { Count: 1 } cited && Year(cited[0].Groups[0]) < last)
            Add(ledger, [new FindingPlace(report.File, source.Place)], source.Text, $"tahun {cited[0].Value}", $"tahun {last}", $"Sumber bertahun {cited[0].Value}, padahal {grid.Name} memuat data sampai {last}.", Severity.Sedang);
    }

    /// <summary>"Juni - September" in the column of quarter III.</summary>
    private static void Months(Ledger ledger, Grid grid)
    {
        foreach (var column in grid.Columns.Where(c => c.Quarter > 0))
        {
            foreach (var row in grid.Rows)
            {
                var match = MonthRange().Match(row.Cells[column.Index].Text);
                if (!match.Success)
                    continue;
                var expected = Quarters[column.Quarter - 1];
                var stated = $"{match.Groups["a"].Value} - {match.Groups["b"].Value}";
                var (from, to) = (Tanggal.NomorBulan(match.Groups["a"].Value), Tanggal.NomorBulan(match.Groups["b"].Value));
                if (from > (column.Quarter - 1) * 3 && to <= column.Quarter * 3 && from <= to)
                    ledger.Holds(CheckCode.YEAR, grid.At(row, column.Index), stated, column.Heading);
                else
                    Add(ledger, [grid.At(row, column.Index)], row.Cells[column.Index].Text, stated, expected, $"Triwulan {column.Quarter} adalah {expected}, tertulis {stated}.", Severity.Sedang);
            }
        }
    }

    private static readonly string[] Quarters = ["Januari - Maret", "April - Juni", "Juli - September", "Oktober - Desember"];

    /// <summary>A regulation is published in the gazette of its own year.</summary>
    private static void Gazettes(Ledger ledger, Report report)
    {
        foreach (var passage in report.Passages)
        {
            foreach (Match m in Gazette().Matches(passage.Text))
            {
                if (Year(m.Groups["a"]) == Year(m.Groups["b"]))
                    ledger.Holds(CheckCode.YEAR, passage.At(m.Index), m.Groups["b"].Value, "tahun peraturan = tahun lembaran");
                else
                    Add(ledger, [passage.At(m.Index)], m.Value, $"Nomor {m.Groups["no"].Value} Tahun {m.Groups["a"].Value} dalam {m.Groups["g"].Value} Tahun {m.Groups["b"].Value}", "tahun yang sama", $"Peraturan bertahun {m.Groups["a"].Value}, tetapi {m.Groups["g"].Value} bertahun {m.Groups["b"].Value}.", Severity.Sedang);
            }
        }
    }

    /// <summary>"Peraturan Daerah Nomor 2 Tahun 2023 tentang RPJMD" beside "… Nomor 2 Tahun 2021 tentang RPJMD".</summary>
    private static void Citations(Ledger ledger)
    {
        var cited = new List<(string Key, int Year, FindingPlace Place, string Text)>();
        foreach (var passage in ledger.Reports.SelectMany(r => r.Passages))
        {
            foreach (Match m in Citation().Matches(passage.Text))
                cited.Add(($"{Kind(m.Groups["k"].Value)} {m.Groups["no"].Value.TrimStart('0')} {string.Join(' ', Wording.Normal(m.Groups["t"].Value).Split(' ').Take(4))}", Year(m.Groups["y"]), passage.At(m.Index), m.Value));
        }

        foreach (var group in cited.GroupBy(c => c.Key).Where(g => g.Select(c => c.Year).Distinct().Count() == 2))
        {
            var years = group.GroupBy(c => c.Year).OrderBy(y => y.Count()).ToList();
            Add(ledger, [.. years[0].Select(c => c.Place), .. years[1].Select(c => c.Place)], years[0].First().Text, $"Tahun {years[0].Key}", $"Tahun {years[1].Key}", $"Peraturan yang sama ditulis Tahun {years[0].Key} di sini dan Tahun {years[1].Key} di {years[1].Count()} tempat lain.", Severity.Tinggi);
        }
    }

    private static string Kind(string text) => Wording.Normal(text).Split(' ') switch { [var a, var b, ..] => $"{a} {b}", var w => string.Join(' ', w) };

    /// <summary>The period of the plan, where a few places say another than the many.</summary>
    private static void Periods(Ledger ledger)
    {
        var found = new List<(string Plan, string Period, FindingPlace Place, string Text)>();
        foreach (var passage in ledger.Reports.SelectMany(r => r.Passages))
        {
            foreach (Match m in PlanPeriod().Matches(passage.Text))
                found.Add((m.Groups["p"].Value.ToLowerInvariant() switch { "renstra" or "rencana strategis" => "Renstra", "rpd" or "rencana pembangunan daerah" => "RPD", _ => "RPJMD" }, $"{m.Groups["a"].Value}-{m.Groups["b"].Value}", passage.At(m.Groups["a"].Index), m.Value));
        }

        foreach (var plan in found.GroupBy(f => f.Plan))
        {
            var periods = plan.GroupBy(f => f.Period).OrderByDescending(p => p.Count()).ToList();
            foreach (var odd in periods.Skip(1).Where(p => p.Count() * 4 <= periods[0].Count()))
                Add(ledger, [.. odd.Select(f => f.Place)], odd.First().Text, odd.Key, periods[0].Key, $"Periode {plan.Key} ditulis {odd.Key} di sini dan {periods[0].Key} di {periods[0].Count()} tempat.", Severity.Tinggi);
        }
    }

    /// <summary>An annex titled with one year whose items name another.</summary>
    private static void Headings(Ledger ledger, Report report)
    {
        for (var i = 0; i < report.Lines.Count; i++)
        {
            var heading = report.Lines[i];
            var match = AnnexYear().Match(heading.Text);
            if (!match.Success)
                continue;
            var items = report.Lines.Skip(i + 1).Take(12).Where(l => ListReader.Marker(l.Text) is not null && ItemYear().IsMatch(l.Text)).ToList();
            var odd = items.Where(l => ItemYear().Match(l.Text).Groups["y"].Value != match.Groups["y"].Value).ToList();
            if (odd.Count >= 2 && odd.Count == items.Count)
                Add(ledger, [new FindingPlace(report.File, heading.Place), .. odd.Select(l => new FindingPlace(report.File, l.Place))], heading.Text, $"Tahun {match.Groups["y"].Value}", $"Tahun {ItemYear().Match(odd[0].Text).Groups["y"].Value}", $"Judul lampiran bertahun {match.Groups["y"].Value}, butir di bawahnya bertahun {ItemYear().Match(odd[0].Text).Groups["y"].Value}.", Severity.Sedang);
        }
    }

    /// <summary>"X Tahun 2023 adalah sebesar 52,64%" where the tables have 52,64 as the realisasi of 2024.</summary>
    private static void Statements(Ledger ledger, Report report)
    {
        var facts = ledger.Facts.Where(f => f.Place.File == report.File && f.Key.Role is "realisasi" or "capaian" && f.Value is { Decimals: > 0 }).ToList();
        foreach (var passage in report.Passages)
        {
            foreach (Match m in Statement().Matches(passage.Text))
            {
                if (NumberReader.Value(m.Groups["v"].ValueSpan) is not { } value)
                    continue;
                var before = Wording.Words(Wording.Normal(passage.Text[Math.Max(0, m.Index - 100)..m.Index]));
                var same = facts.Where(f => f.Value!.Value == value.Value && Wording.Words(f.Key.Subject) is { Count: > 1 } w && w.Count(before.Contains) * 10 >= w.Count * 7).ToList();
                if (same.Count > 0 && same.TrueForAll(f => f.Key.Year != Year(m.Groups["y"])))
                    Add(ledger, [passage.At(m.Index), same[0].Place], passage.Around(m.Index, m.Length), $"Tahun {m.Groups["y"].Value}: {m.Groups["v"].Value}", $"Tahun {same[0].Key.Year}", $"{m.Groups["v"].Value} adalah {same[0].Key.Role} tahun {same[0].Key.Year} menurut {same[0].Place.Table}, di sini disebut tahun {m.Groups["y"].Value}.", Severity.Tinggi);
            }
        }
    }

    private static int Year(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static void Add(Ledger ledger, List<FindingPlace> places, string quote, string stated, string expected, string reason, Severity severity) => ledger.Add(new Finding
    {
        Code = CheckCode.YEAR,
        Places = places,
        Quote = quote,
        Stated = stated,
        Expected = expected,
        Reason = reason,
        Severity = severity,
    });

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?<a>20\d\d)\s*(-|–|s/d|s\.d\.?|sampai)\s*(?<b>20\d\d)\b", Options, 10_000)]
    private static partial Regex Period();

    [GeneratedRegex(@"\b(?<a>" + MonthNames.Pattern + @")\s*[-–]\s*(?<b>" + MonthNames.Pattern + @")\b(?!\s*20)", Options, 10_000)]
    private static partial Regex MonthRange();

    [GeneratedRegex(@"\bNomor\s*:?\s*(?<no>\d+)\s+Tahun\s+(?<a>\d{4})\s+tentang\b[^;()]{10,300}\((?<g>Lembaran Negara|Lembaran Daerah|Berita Daerah|Berita Negara)[^)]{0,90}?Tahun\s+(?<b>\d{4})\b", Options, 10_000)]
    private static partial Regex Gazette();

    [GeneratedRegex(@"\b(?<k>(Peraturan|Undang-undang|Keputusan|Instruksi)( [A-Z]\w+){0,7})\s+(Nomor|No\.?)\s*:?\s*(?<no>\d{1,3})\s+Tahun\s+(?<y>\d{4})\s+tentang\s+(?<t>[A-Z][^;,.()]{10,90})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\b(?<p>RPJMD|Renstra|Rencana Strategis|Rencana Pembangunan Jangka Menengah Daerah|RPD|Rencana Pembangunan Daerah)\b[^.;0-9]{0,110}?\b(?<a>20\d\d)\s*[-–]\s*(?<b>20\d\d)\b", Options, 10_000)]
    private static partial Regex PlanPeriod();

    [GeneratedRegex(@"^Lampiran\s+\d+\b.*\bTahun\s+(?<y>20\d\d)\s*$", Options, 10_000)]
    private static partial Regex AnnexYear();

    [GeneratedRegex(@"\bTahun\s+(?<y>20\d\d)\b", Options, 10_000)]
    private static partial Regex ItemYear();

    [GeneratedRegex(@"\bTahun\s+(?<y>20\d\d)\s+(adalah\s+)?(sebesar|mencapai|adalah)\s+(?<v>\d[\d.,]*\d)\s*%?", Options, 10_000)]
    private static partial Regex Statement();
}
