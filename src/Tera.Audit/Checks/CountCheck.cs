using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>COUNT: so many items are listed as the sentence says; one programme has as many activities in every table.</summary>
internal static partial class CountCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            Lists(ledger, report);
            Programmes(ledger, report);
        }

        Children(ledger);
    }

    /// <summary>"4 (empat) komponen …:" above a list of items.</summary>
    private static void Lists(Ledger ledger, Report report)
    {
        for (var i = 0; i + 1 < report.Lines.Count; i++)
        {
            var text = report.Lines[i].Text;
            var match = text.EndsWith(':') ? Announced().Match(text) : Match.Empty;
            if (!match.Success && text.EndsWith(':') && InWords().Match(text) is { Success: true } words && NumberWords.Value(words.Groups["n"].Value) is { } said)
            {
                Counted(ledger, report, i, words, (int)said);
                continue;
            }

            if (!match.Success || !int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) || stated > 40)
                continue;
            Counted(ledger, report, i, match, stated);
        }
    }

    private static void Counted(Ledger ledger, Report report, int line, Match match, int stated)
    {
        var items = ListReader.Items(report.Lines, line + 1);
        if (items.Count < 2)
            return;
        var (text, place) = (report.Lines[line].Text, new FindingPlace(report.File, report.Lines[line].Place));
        if (items.Count == stated)
            ledger.Holds(CheckCode.COUNT, place, match.Groups["n"].Value, $"{items.Count} butir");
        else
            Add(ledger, [place], text.Length > 200 ? text[^200..] : text, match.Value.Trim(), $"{items.Count}", $"Kalimat menyebut {stated}, yang didaftar {items.Count}.", Certainty.Mungkin);
    }

    /// <summary>"1 program, 2 kegiatan dan 6 sub kegiatan" under a table with numbered programmes, lettered activities and dashes.</summary>
    private static void Programmes(Ledger ledger, Report report)
    {
        foreach (var passage in report.Passages)
        {
            var match = Structure().Match(passage.Text);
            if (!match.Success)
                continue;
            var grid = report.Grids.LastOrDefault(g => g.Order < passage.Order && g.Order > passage.Order - 12);
            if (grid is null)
                continue;
            var levels = grid.Rows.Where(r => r is { Total: false, Level: >= 0 }).GroupBy(r => r.Level).OrderBy(g => g.Key).Select(g => g.Count()).ToList();
            if (levels.Count != 3 || grid.Rows.Any(r => r is { Total: false, Level: GridRow.Unknown }))
                continue;
            var stated = new[] { "p", "k", "s" }.Select(n => int.Parse(match.Groups[n].ValueSpan, CultureInfo.InvariantCulture)).ToList();
            if (stated.SequenceEqual(levels))
                ledger.Holds(CheckCode.COUNT, passage.At(match.Index), match.Value, grid.Name);
            else
                Add(ledger, [passage.At(match.Index), .. grid.Rows.Select(r => grid.At(r))], match.Value, match.Value, string.Join('/', levels), $"Kalimat menyebut {string.Join('/', stated)} program/kegiatan/sub kegiatan, {grid.Name} memuat {string.Join('/', levels)}.", Certainty.Pasti);
        }
    }

    private sealed record Family(Grid Grid, GridRow Parent, string Amount, List<GridRow> Children, List<GridRow> All);

    /// <summary>The same programme with the same budget has fewer activities in one table than in another: the cut one does not add up.</summary>
    private static void Children(Ledger ledger)
    {
        var families = new Dictionary<string, List<Family>>(StringComparer.Ordinal);
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            var money = grid.Columns.FirstOrDefault(c => c is { Role: Role.Budget, Money: true });
            if (money is null)
                continue;
            for (var i = 0; i < grid.Rows.Count; i++)
            {
                var parent = grid.Rows[i];
                if (parent.Level != 0 || parent.Total || parent.Cells[money.Index].Number is not { Value: > 0 } amount)
                    continue;
                var under = grid.Rows.Skip(i + 1).TakeWhile(r => !r.Total && r.Level > 0).ToList();
                if (under.Count < 2)
                    continue;
                var key = Wording.Normal(parent.Label) + "|" + amount.Value.ToString(CultureInfo.InvariantCulture);
                if (!families.TryGetValue(key, out var list))
                    families[key] = list = [];
                list.Add(new Family(grid, parent, amount.Text, [.. under.Where(r => r.Level == under.Min(u => u.Level))], under));
            }
        }

        foreach (var list in families.Values.Where(l => l.Select(f => f.Children.Count).Distinct().Count() > 1))
        {
            var most = list.MaxBy(f => f.Children.Count)!;
            foreach (var less in list.Where(f => f.Children.Count < most.Children.Count))
            {
                var missing = most.Children.Where(c => !less.Children.Exists(d => Wording.Overlap(Wording.Normal(c.Label), Wording.Normal(d.Label)) > 0.6m)).ToList();
                Add(ledger, [less.Grid.At(less.Parent), .. most.All.Select(r => most.Grid.At(r))], less.Parent.Quote,
                    $"{less.Children.Count} kegiatan, {less.All.Count - less.Children.Count} sub kegiatan", $"{most.Children.Count} kegiatan, {most.All.Count - most.Children.Count} sub kegiatan ({most.Grid.Name})",
                    $"{less.Grid.Name} merinci {less.Children.Count} kegiatan di bawah \"{less.Parent.Label}\", {most.Grid.Name} {most.Children.Count} dengan anggaran yang sama{(missing.Count > 0 ? $"; tidak ada: {missing[0].Label}" : "")}.", Certainty.Pasti);
            }
        }
    }

    private static void Add(Ledger ledger, List<FindingPlace> places, string quote, string stated, string expected, string reason, Certainty certainty) => ledger.Add(new Finding
    {
        Code = CheckCode.COUNT,
        Places = places,
        Quote = quote,
        Stated = stated,
        Expected = expected,
        Reason = reason,
        Severity = Severity.Tinggi,
        Certainty = certainty,
    });

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,2})\s*\([a-z ]{3,20}\)\s+(?!tahun|hari|bulan|orang)[a-z ]{4,80}?(,|yang|yaitu|terdiri|sebagai|meliputi|adalah|antara)[^:\d]{0,90}:\s*$", Options, 10_000)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(?<n>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+(hal|faktor|kendala|permasalahan|masalah|isu|strategi|langkah|upaya|rekomendasi|komponen|misi|aspek|unsur|prinsip|poin|butir|tahap|tahapan|solusi|tugas|fungsi|penyebab)\b[^:\d]{0,60}:\s*$|\b(?<n>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+(sasaran|tujuan|indikator|program|kegiatan|prioritas|bidang|bagian|urusan)(\s+(strategis|utama|kinerja|prioritas|pembangunan|daerah|unggulan)){0,2}\s*,?\s*(yaitu|yakni|meliputi|terdiri (dari|atas)|(adalah )?sebagai berikut)\s*:\s*$", Options, 10_000)]
    private static partial Regex InWords();

    [GeneratedRegex(@"(?<p>\d{1,3})\s*(\([^)]{2,25}\))?\s*program\s*(,|dan)?\s*(?<k>\d{1,3})\s*(\([^)]{2,25}\))?\s*kegiatan\s*,?\s*(dan)?\s*(?<s>\d{1,3})\s*(\([^)]{2,25}\))?\s*sub\s?kegiatan", Options, 10_000)]
    private static partial Regex Structure();
}
