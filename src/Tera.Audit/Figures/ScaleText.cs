using System.Buffers;
using System.Text.RegularExpressions;
using Tera.Audit.Reports;

namespace Tera.Audit.Figures;

/// <summary>Reads a scale out of running text or a list: "Baik (80 – 90), Cukup (60 – 79,99)", "lebih dari 90% Sangat Berhasil; 75% sampai dengan 90% Berhasil".</summary>
internal static partial class ScaleText
{
    private const int MostLines = 8;

    /// <summary>The scales of a report that stand in no table.</summary>
    internal static IEnumerable<Scale> In(Report report)
    {
        for (var i = 0; i < report.Passages.Count; i++)
        {
            // A list has one band a line.
            var bands = new List<Band>();
            var to = i;
            while (to < report.Passages.Count && to < i + MostLines)
            {
                var found = Bands(report.Passages[to].Text);
                if (found.Count == 0 || Other().IsMatch(report.Passages[to].Text))
                    break;
                bands.AddRange(found);
                to++;
            }

            if (Ordered(bands))
            {
                yield return new Scale(bands, null) { Name = "skala pada laporan ini" };
                i = to - 1;
            }
        }
    }

    private static List<Band> Bands(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || !text.AsSpan().ContainsAny(Names))
            return [];
        var first = Read(NameFirst(), text);
        var last = Read(NameLast(), text);
        return first.Count >= last.Count ? first : last;
    }

    private static List<Band> Read(Regex pattern, string text) =>
        [.. pattern.Matches(text).Select(m => Scale.Range(m.Groups["r"].Value) is { } band ? band with { Name = Capital(m.Groups["c"].Value) } : null).OfType<Band>()];

    /// <summary>Three bands or more, each with a name of its own, that go one way.</summary>
    private static bool Ordered(List<Band> bands)
    {
        if (bands.Count < 3 || bands.Select(b => Wording.Normal(b.Name)).Distinct().Count() < bands.Count || bands.Exists(b => b.Low > b.High))
            return false;
        return Scale.Ordered(bands) && (bands.Max(b => b.Low) is > 50 and <= 150 || bands.Count > 3 && bands.Max(b => b.High) <= Scale.Small && Joined(bands));
    }

    /// <summary>Each band begins where the one below it ends: nobody lists figures of other things so.</summary>
    private static bool Joined(List<Band> bands)
    {
        var up = bands.OrderBy(b => b.Low).ToList();
        return up.Zip(up.Skip(1)).All(p => p.Second.Low - p.First.High is >= 0 and <= 0.1m);
    }

    private static string Capital(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant()));

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private static readonly SearchValues<string> Names = SearchValues.Create(["tinggi", "rendah", "baik", "berhasil", "memuaskan", "kurang", "buruk", "efektif", "sedang", "cukup", "gagal"], StringComparison.OrdinalIgnoreCase);
    private const string Category = @"\b(?<c>(sangat|cukup|kurang|tidak)\s+(tinggi|rendah|baik|berhasil|memuaskan|kurang|buruk|efektif)|tinggi|sedang|rendah|cukup|kurang|baik|memuaskan|berhasil|gagal|buruk|efektif)\b";
    private const string N = @"\d{1,3}([.,]\d{1,2})?\s*%?";
    private const string Sign = @"([<>≤≥]=?|lebih\s+dari|kurang\s+dari|di\s?atas|di\s?bawah)";
    private const string Reach = "(?<r>" + Sign + @"?\s*(" + N + @")(\s*(-|–|—|s/d|s\.d\.?|sampai(\s+dengan)?|hingga)\s*" + Sign + @"?\s*(" + N + "))?)";

    [GeneratedRegex(Category + @"\s*[(:=]+\s*(nilai\s+|capaian\s+)?" + Reach, Options, 10_000)]
    private static partial Regex NameFirst();

    [GeneratedRegex(@"(?<![\d.,])" + Reach + @"\s*[):=]*\s*(berarti\s+|adalah\s+|kategori\s+|predikat\s+|dengan\s+kategori\s+)*[“""]?" + Category, Options, 10_000)]
    private static partial Regex NameLast();

    // Scales of satisfaction and of the AKIP evaluation are not those of capaian.
    [GeneratedRegex(@"kepuasan|\bikm\b|\bnrr\b|mutu pelayanan|\bskm\b|akip|sakip", Options, 10_000)]
    private static partial Regex Other();
}
