using System.Globalization;

namespace Tera.Audit.Output;

/// <summary>The result of an audit as lines for a terminal.</summary>
public static class AuditSummary
{
    /// <summary>Findings by weight, one root once, then the counts of what was checked.</summary>
    /// <param name="result">What the audit found.</param>
    /// <param name="all">Whether figures that hold are listed too.</param>
    public static IEnumerable<string> Lines(AuditResult result, bool all = false)
    {
        foreach (var file in result.Files)
            yield return $"Berkas: {file}";
        yield return "";
        var groups = FindingGroups.Of(result.Findings);
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var weighed = groups.Where(g => g[0].Severity == severity).ToList();
            if (weighed.Count == 0)
                continue;
            yield return $"Tingkat {severity.ToString().ToLowerInvariant()} ({weighed.Sum(g => g.Count)})";
            foreach (var group in weighed)
            {
                var first = group[0];
                var sure = first.Certainty == Certainty.Pasti ? "" : first.Rounding ? " [mungkin, pembulatan]" : " [mungkin]";
                var file = result.Files.Count > 1 ? $"{first.Shown.File}, " : "";
                yield return $"  {first.Code,-11} {file}{PlaceText.Of(first)}{sure}";
                yield return $"              {first.Reason}";
                if (group.Exists(f => f.Follows))
                    yield return $"              Akibatnya juga: {string.Join("; ", group.Where(f => f.Follows).Select(f => $"{f.Code} {PlaceText.Of(f)}"))}";
                if (group.Skip(1).Any(f => !f.Follows))
                    yield return $"              Juga di: {string.Join("; ", group.Skip(1).Where(f => !f.Follows).Select(PlaceText.Of))}";
            }

            yield return "";
        }

        if (all)
        {
            yield return "Yang dihitung ulang dan cocok:";
            foreach (var c in result.Confirmed)
                yield return $"  {c.Code,-11} {PlaceText.Of(c.Place)}: {c.Stated} = {c.How}";
            yield return "";
        }

        foreach (var u in result.Unfinished)
            yield return $"TIDAK SELESAI {PlaceText.Of(u)}: {u.Reason}";
        if (result.Empty)
            yield return AuditResult.NothingToCheck;
        yield return string.Create(CultureInfo.InvariantCulture, $"{result.Findings.Count} temuan; {result.Confirmed.Count} angka dihitung ulang dan cocok.");
        yield return string.Join("; ", Enum.GetValues<CheckCode>().Select(c => (Code: c, Wrong: result.Findings.Count(f => f.Code == c), Holds: result.Confirmed.Count(x => x.Code == c))).Where(x => x.Wrong + x.Holds > 0).Select(x => $"{x.Code} {x.Wrong} salah/{x.Holds} cocok"));
    }
}
