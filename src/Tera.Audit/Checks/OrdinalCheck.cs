using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>COUNT of ordinals: "sasaran kelima" where the report lists four.</summary>
internal static partial class OrdinalCheck
{
    private static readonly string[] Ordinals = ["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh"];

    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            foreach (var kind in report.Lines.SelectMany(l => Ordinal().Matches(l.Text).Select(m => (Line: l, Match: m, Kind: m.Groups["k"].Value.ToLowerInvariant()))).GroupBy(x => x.Kind))
            {
                if (Listed(report, kind.Key) is not { } listed)
                    continue;
                foreach (var mentions in kind.GroupBy(m => Position(m.Match.Groups["o"].Value)))
                {
                    var places = mentions.Select(m => new FindingPlace(report.File, m.Line.Place)).ToList();
                    var stated = mentions.First().Match.Value;
                    if (mentions.Key <= listed.Count)
                        ledger.Holds(CheckCode.COUNT, places[0], stated, $"{listed.Count} {kind.Key}");
                    else
                        ledger.Add(new Finding
                        {
                            Code = CheckCode.COUNT,
                            Places = [.. places, listed.Place],
                            Quote = mentions.First().Line.Text,
                            Stated = stated,
                            Expected = $"paling banyak {kind.Key} ke-{listed.Count}",
                            Reason = $"Disebut \"{stated}\", padahal laporan hanya mendaftar {listed.Count} {kind.Key}.",
                            Certainty = Certainty.Mungkin,
                        });
                }
            }
        }
    }

    /// <summary>The longest list of them: items under a sentence that names them, or the different ones of a table's column.</summary>
    private static (int Count, FindingPlace Place)? Listed(Report report, string kind)
    {
        var lists = Enumerable.Range(0, report.Lines.Count)
            .Where(i => report.Lines[i].Text.EndsWith(':') && Announces(report.Lines[i].Text, kind))
            .Select(i => (Count: ListReader.Items(report.Lines, i + 1).Count, Place: new FindingPlace(report.File, report.Lines[i].Place)));
        var tables = report.Grids.SelectMany(g => g.Columns.Where(c => c.Role == Role.Name && c.Leaf.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && !c.Leaf.Contains('/', StringComparison.Ordinal))
            .Select(c => (Count: g.Rows.Where(r => !r.Total).Select(r => Wording.Normal(r.Cells[c.Index].Text)).Where(t => t.Length > 5).Distinct().Count(), Place: g.At(g.Rows[0], c.Index))));
        return lists.Concat(tables).Where(l => l.Count > 1).OrderByDescending(l => l.Count).Select(l => ((int, FindingPlace)?)l).FirstOrDefault();
    }

    /// <summary>"Tujuan dan sasaran adalah:" lists sasaran; "strategi untuk mencapai sasaran adalah:" does not.</summary>
    private static bool Announces(string text, string kind) =>
        !Others().IsMatch(text) && Aims().Matches(text) is [.., var last] && last.Value.Equals(kind, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(tujuan|sasaran|misi|visi)\b", Options, 10_000)]
    private static partial Regex Aims();

    [GeneratedRegex(@"\b(program|kegiatan|strategi|kebijakan|indikator|langkah|upaya|tindakan|faktor|permasalahan|masalah|kendala|hambatan|penyebab|solusi|rencana aksi|komponen|capaian|pencapaian|realisasi)\b", Options, 10_000)]
    private static partial Regex Others();

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static int Position(string ordinal) =>
        Array.IndexOf(Ordinals, ordinal.ToLowerInvariant()) is >= 0 and var named ? named + 1
        : int.Parse(ordinal.AsSpan(ordinal.LastIndexOfAnyExceptInRange('0', '9') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<k>sasaran|tujuan|misi)\s+(strategis\s+)?(?<o>pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|ke\s?[-–]\s?\d{1,2})\b", Options, 10_000)]
    private static partial Regex Ordinal();
}
