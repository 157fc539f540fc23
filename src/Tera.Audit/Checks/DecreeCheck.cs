using System.Text.RegularExpressions;
using Tera.Audit.Reports;

namespace Tera.Audit.Checks;

/// <summary>NUMBERING of decrees and letters: one number has one spelling, "188.4/107/SK/DINAS/2024" and not "188.4/107 SK/DINAS/2024".</summary>
internal static partial class DecreeCheck
{
    private sealed record Cited(string Number, FindingPlace Place, string Quote);

    internal static void Run(Ledger ledger)
    {
        var cited = ledger.Reports.SelectMany(r => r.Passages).Where(p => p.Text.Contains('/', StringComparison.Ordinal)).SelectMany(Numbers);
        foreach (var same in cited.GroupBy(c => Bare(c.Number), StringComparer.OrdinalIgnoreCase))
        {
            var spellings = same.GroupBy(c => Marks(c.Number), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ToList();
            foreach (var odd in spellings.Skip(1))
                Report(ledger, [.. odd], spellings[0].First());
        }
    }

    private static void Report(Ledger ledger, List<Cited> odd, Cited usual) => ledger.Add(new Finding
    {
        Code = CheckCode.NUMBERING,
        Places = [.. odd.Select(c => c.Place), usual.Place],
        Quote = odd[0].Quote,
        Stated = odd[0].Number,
        Expected = usual.Number,
        Reason = $"Nomor {odd[0].Number} di {Spots.Of(ledger, [usual.Place])} ditulis {usual.Number}: satu nomor, satu cara menulis.",
        Severity = Severity.Rendah,
    });

    private static IEnumerable<Cited> Numbers(Passage passage) =>
        Number().Matches(passage.Text).Select(m => new Cited(m.Groups["n"].Value, passage.At(m.Groups["n"].Index), passage.Around(m.Index, m.Length)));

    /// <summary>Letters and digits, and where one number ends and the next begins: "1/12" is not "11/2".</summary>
    private static string Bare(string number) => Inner().Replace(number, m => m.Groups["between"].Success ? "/" : "");

    /// <summary>Without the blanks around its marks, and in one case.</summary>
    private static string Marks(string number) => Around().Replace(number, "${m}").ToUpperInvariant();

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b[Nn](omor|OMOR)\s*:?\s*(?<n>\d[\d.]*((?>[/\-. ]{1,3})(?>[\p{L}\d]{1,24})){1,8}[/]((19|20)\d\d))\b", Options, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<between>(?<=\d)[^\p{L}\d]+(?=\d))|[^\p{L}\d]+", Options, 10_000)]
    private static partial Regex Inner();

    [GeneratedRegex(@"\s*(?<m>[/.\-])\s*", Options, 10_000)]
    private static partial Regex Around();
}
