using System.Buffers;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>SCALE: a category is that of its figure on the report's own scale, else the decree's. SCALEGAP: a scale leaves no gaps.</summary>
internal static partial class ScaleCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            var printed = report.Grids.Select(Scale.In).OfType<Scale>().ToList();
            foreach (var scale in printed)
                Gaps(ledger, scale);
            var own = printed.Concat(ScaleText.In(report)).ToList();
            var scales = own.Count > 0 ? own : [Scale.Decree];
            foreach (var grid in report.Grids.Where(g => printed.TrueForAll(s => s.Source != g)))
                Tables(ledger, grid, scales, own.Count > 0);
            foreach (var passage in report.Passages)
                Sentences(ledger, passage, scales, own.Count > 0);
        }
    }

    private static void Gaps(Ledger ledger, Scale scale)
    {
        var grid = scale.Source!;
        var bands = scale.Bands.OrderBy(b => b.Low).ToList();
        var gaps = new List<(Band Below, Band Above)>();
        for (var i = 1; i < bands.Count; i++)
        {
            var (below, above) = (bands[i - 1], bands[i]);
            // 75,01 after 75,00 leaves nothing between figures printed with two decimals, 250 after 249,9 nothing between those with one.
            var unit = Math.Max(below.Decimals, above.Decimals) switch { 0 => 0, 1 => 0.1m, _ => 0.01m };
            if (above.Low > below.High + unit || above.Low == below.High && above.LowOpen && below.HighOpen)
                gaps.Add((below, above));
        }

        var rows = scale.Bands.Select(b => b.Row!).ToList();
        var stated = string.Join("; ", rows.Select(r => string.Join(' ', r.Cells.Where(c => !c.Blank && c.Text.Any(char.IsAsciiDigit) && c.Text.Length > 2).Select(c => c.Text))));
        if (gaps.Count == 0)
        {
            ledger.Holds(CheckCode.SCALEGAP, grid.At(rows[0]), stated, "rentang bersambung");
            return;
        }

        ledger.Add(new Finding
        {
            Code = CheckCode.SCALEGAP,
            Places = [.. rows.Select(r => grid.At(r))],
            Quote = rows[0].Quote,
            Stated = stated,
            Expected = "rentang yang bersambung, misalnya ≥ 91; ≥ 76 dan < 91; …",
            Reason = $"Skala tidak memuat nilai di celah {string.Join(", ", gaps.Select(g => $"{Number.Print(g.Below.High, g.Below.Decimals)}–{Number.Print(g.Above.Low, g.Above.Decimals)}"))}: nilai seperti {Number.Print((gaps[0].Below.High + gaps[0].Above.Low) / 2, Math.Max(gaps[0].Below.Decimals, gaps[0].Above.Decimals) + 1)} tidak berkategori.",
        });
    }

    private static void Tables(Ledger ledger, Grid grid, List<Scale> scales, bool own)
    {
        foreach (var column in grid.Columns.Where(c => c is { Role: Role.Category, Numeric: < 0.2m }))
        {
            var value = grid.Columns.LastOrDefault(c => c.Index < column.Index && c.Role == Role.Percent && c.Numeric > 0.3m)
                ?? grid.Columns.LastOrDefault(c => c.Index < column.Index && c.Role is Role.Percent or Role.Score && c.Numeric > 0.3m);
            if (value is null)
                continue;
            foreach (var row in grid.Rows.Where(r => r.Cells[column.Index].Text.Length > 1 && r.Cells[value.Index].Number is not null))
                Judge(ledger, [grid.At(row, column.Index), grid.At(row, value.Index)], row.Quote, row.Cells[column.Index].Text, row.Cells[value.Index].Number!, scales, own);
        }
    }

    private static void Sentences(Ledger ledger, Passage passage, List<Scale> scales, bool own)
    {
        if (!passage.Text.AsSpan().ContainsAny(Hints))
            return;
        foreach (Match m in Category().Matches(passage.Text))
        {
            var before = Figure().Matches(passage.Text[Math.Max(0, m.Index - 400)..m.Index]);
            if (before.Count == 0 || before[^1].Value.Contains("Tabel", StringComparison.OrdinalIgnoreCase) || NumberReader.Value(before[^1].Groups["n"].ValueSpan, before[^1].Groups["minus"].Success) is not { } number || Headings.IsYear(number))
                continue;
            // "Predikat" is of an index of its own scale; the decree's scale is of capaian, not of an index.
            if (m.Groups["index"].Success ? !scales.Exists(s => s.OfIndex) || number.Value > Scale.Small : !own && !OfCapaian(passage.Text[Math.Max(0, m.Index - 400)..m.Index], before[^1]))
                continue;
            Judge(ledger, [passage.At(m.Groups["c"].Index)], passage.Around(m.Index, m.Length), m.Groups["c"].Value, number, scales, own, sentence: true);
        }
    }

    /// <summary>Whether the figure is a percentage, or said to be a capaian just before.</summary>
    private static bool OfCapaian(string before, Match figure) =>
        before.AsSpan(figure.Index + figure.Length).TrimStart().StartsWith("%") || before.AsSpan(figure.Index + figure.Length).TrimStart().StartsWith("persen", StringComparison.OrdinalIgnoreCase)
        || before[Math.Max(0, figure.Index - 80)..figure.Index].Contains("capaian", StringComparison.OrdinalIgnoreCase);

    private static void Judge(Ledger ledger, List<FindingPlace> places, string quote, string category, Number number, List<Scale> scales, bool own, bool sentence = false)
    {
        var name = Wording.Normal(category);
        // A figure beyond a scale of indices is of another scale, and one within it is not of the decree's.
        scales = scales.FindAll(s => !s.OfIndex || number.Value <= Scale.Small);
        if (scales.Count == 0)
            return;
        // A report may print several scales that share a name: the figure may be of any of them.
        var scale = scales.Find(s => s.Names(name) && s.Of(number.Value) is { } b && b.Is(name)) ?? scales.Find(s => s.Names(name)) ?? scales[0];
        if (name.Length < 3 || !own && !scale.Names(name) || Figures.Grades.Values.ContainsKey(category.ToUpperInvariant().Trim()))
            return;
        var band = scale.Of(number.Value);
        if (band is not null && band.Is(name))
        {
            ledger.Holds(CheckCode.SCALE, places[0], category, $"{number.Text} pada skala");
            return;
        }

        if (band is null)
            return;
        var known = scale.Names(name);
        ledger.Add(new Finding
        {
            Code = CheckCode.SCALE,
            Places = places,
            Quote = quote,
            Stated = $"{category} ({number.Text})",
            Expected = band.Name,
            Reason = known
                ? $"{number.Text} masuk kategori {band.Name} pada {scale.Name}, tertulis {category}."
                : $"\"{category}\" bukan kategori pada {scale.Name}; {number.Text} adalah {band.Name}.",
            Severity = known && !sentence ? Severity.Tinggi : Severity.Sedang,
            Certainty = own ? Certainty.Pasti : Certainty.Mungkin,
        });
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly SearchValues<string> Hints = SearchValues.Create(["interpretasi", "kategori", "kriteria", "predikat"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(interpretasi|kategori|kriteria|(?<index>(ber)?predikat))(\s+(indikator|kinerja|capaian|penilaian|nilai))*(\s+(adalah|yaitu|masuk|termasuk|dengan|sebagai|dalam))*\s*[:“""'‘(]*\s*(?<c>(sangat|cukup|kurang)\s+(tinggi|rendah|baik|berhasil|memuaskan|kurang|buruk)|tinggi|sedang|rendah|cukup|kurang|baik|memuaskan|berhasil|gagal)\b", Options, 10_000)]
    private static partial Regex Category();

    [GeneratedRegex(@"(tabel\s+)?(?<minus>(?<=[ (])[-−])?(?<![\d.,])(?<n>\d[\d.,]*\d|\d)(?![\d])", Options, 10_000)]
    private static partial Regex Figure();
}
