using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;

namespace Tera.Audit.Checks;

/// <summary>COUNT of missions: the same agency carries three missions where they are listed and two where they are named one by one.</summary>
internal static partial class MissionCheck
{
    // The named ones stand close together, each with its wording under it.
    private const int Near = 6;

    private sealed record Carried(string Said, int Count, bool Listed, Line Line);

    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            var stated = Enumerable.Range(0, report.Lines.Count).Where(i => MayCarry(report.Lines[i].Text)).Select(i => (Index: i, Match: Carries().Match(report.Lines[i].Text))).Where(x => x.Match.Success)
                .Select(x => (Subject: Wording.Normal(x.Match.Groups["s"].Value.Split(", ")[^1]), Carried: Count(report, x.Index, x.Match))).Where(x => x.Subject.Contains(' ', StringComparison.Ordinal) && x.Carried.Count > 0);
            foreach (var group in stated.GroupBy(x => x.Subject, x => x.Carried))
            {
                if (group.FirstOrDefault(c => c.Listed) is not { } listed)
                    continue;
                foreach (var named in group.Where(c => !c.Listed))
                    Compare(ledger, report, listed, named);
            }
        }
    }

    // The pattern tries every start of a line: only lines that can hold it are worth that.
    private static bool MayCarry(string line) => line.AsSpan().TrimEnd().EndsWith(':') && line.Contains("misi", StringComparison.OrdinalIgnoreCase);

    private static void Compare(Ledger ledger, Report report, Carried listed, Carried named)
    {
        var place = new FindingPlace(report.File, named.Line.Place);
        if (listed.Count == named.Count)
        {
            ledger.Holds(CheckCode.COUNT, place, named.Said, $"{listed.Count} misi");
            return;
        }

        ledger.Add(new Finding
        {
            Code = CheckCode.COUNT,
            Places = [place, new FindingPlace(report.File, listed.Line.Place)],
            Quote = named.Line.Text,
            Stated = $"{named.Said} ({named.Count} misi)",
            Expected = $"{listed.Count} misi",
            Reason = $"Di sini {named.Count} misi yang diemban, di bagian lain didaftar {listed.Count}.",
            Certainty = Certainty.Mungkin,
        });
    }

    /// <summary>Items listed under the sentence, else "misi ke-2 yaitu:" and "dan misi ke-3 yaitu:" after it.</summary>
    private static Carried Count(Report report, int index, Match match)
    {
        var said = match.Groups["c"].Value.Trim(' ', ':');
        var items = ListReader.Items(report.Lines, index + 1).Count;
        var named = report.Lines.Skip(index + 1).Take(Near).SelectMany(l => Named().Matches(l.Text)).Concat(Ordinal().Matches(said)).Select(m => m.Groups["n"].Value).Distinct(StringComparer.Ordinal).Count();
        return items > 1 ? new Carried(said, items, true, report.Lines[index]) : new Carried(said, Ordinal().IsMatch(said) ? named : 0, false, report.Lines[index]);
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?<s>\p{L}[^.:;]{5,200})\s(?<c>(mengemban|mendukung|melaksanakan|menjalankan)\s+misi\b[^.:;]{0,60}):\s*$", Options, 10_000)]
    private static partial Regex Carries();

    [GeneratedRegex(@"^(dan\s+)?misi\s+ke\s?[-–]?\s?(?<n>\d{1,2})\b", Options, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bke\s?[-–]?\s?(?<n>\d{1,2})\b", Options, 10_000)]
    private static partial Regex Ordinal();
}
