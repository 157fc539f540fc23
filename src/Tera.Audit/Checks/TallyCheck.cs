using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>COUNT in sentences: "3 sasaran dan 6 indikator" against the table that follows; "dari 6 indikator, 4 tercapai dan 2 belum" against itself.</summary>
internal static partial class TallyCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            foreach (var sentence in report.Passages.SelectMany(p => p.Sentences))
            {
                if (Split().Match(sentence.Text) is { Success: true } split)
                    Reached(ledger, sentence, split);
                else if (Stated().Match(sentence.Text) is { Success: true } stated && Refers().IsMatch(sentence.Text))
                    Listed(ledger, report, sentence, stated);
            }
        }
    }

    private static void Reached(Ledger ledger, Sentence sentence, Match m)
    {
        var (all, a, b) = (Value(m, "n"), Value(m, "a"), Value(m, "b"));
        if (all == a + b)
        {
            ledger.Holds(CheckCode.COUNT, sentence.At(m.Groups["n"]), m.Groups["n"].Value, $"{a} + {b}");
            return;
        }

        Add(ledger, [sentence.At(m.Groups["a"])], sentence, $"{all} terdiri dari {a} dan {b}", $"{all} = {all - b} + {b}, atau {a + b} = {a} + {b}", $"Kalimat membagi {all} {m.Groups["u"].Value} menjadi {a} dan {b}, yang berjumlah {a + b}.", Certainty.Pasti);
    }

    private static void Listed(Ledger ledger, Report report, Sentence sentence, Match m)
    {
        var grid = report.Grids.FirstOrDefault(g => g.Order > sentence.Passage.Order && g.Order <= sentence.Passage.Order + 4);
        if (grid is null)
            return;
        var wrong = new List<string>();
        var stated = new List<string>();
        foreach (var kind in new[] { "sasaran", "indikator" }.Where(k => m.Groups[k].Success))
        {
            var column = grid.Columns.FirstOrDefault(c => c.Leaf.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && c.Role == Role.Name);
            if (column is null)
                return;
            var number = Value(m, kind);
            var counted = grid.Rows.Where(r => !r.Total).Select(r => r.Cells[column.Index].Text).Where(t => t.Length > 5 && !SubItem().IsMatch(t)).Select(Wording.Normal).Distinct().Count();
            stated.Add($"{number} {kind}");
            if (counted > 0 && counted != number)
                wrong.Add($"{counted} {kind}");
        }

        if (wrong.Count == 0)
            ledger.Holds(CheckCode.COUNT, sentence.At(m), string.Join(" dan ", stated), grid.Name);
        else
            Add(ledger, [sentence.At(m), grid.At(grid.Rows[0])], sentence, sentence.Printed(m), string.Join(" dan ", wrong), $"Kalimat menyebut {string.Join(" dan ", stated)}, {grid.Name} memuat {string.Join(" dan ", wrong)}.", Certainty.Mungkin);
    }

    private static int Value(Match m, string group) =>
        int.TryParse(m.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int)(NumberWords.Value(m.Groups[group].Value) ?? 0);

    private static void Add(Ledger ledger, List<FindingPlace> places, Sentence sentence, string stated, string expected, string reason, Certainty certainty) => ledger.Add(new Finding
    {
        Code = CheckCode.COUNT,
        Places = places,
        Quote = sentence.Quote,
        Stated = stated,
        Expected = expected,
        Reason = reason,
        Certainty = certainty,
    });

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string W = "(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)( belas)?";

    private const string U = "(indikator|sasaran|target|program|kegiatan|rekomendasi|temuan|desa|kelurahan|kecamatan|paket|pengaduan|perkara)";

    [GeneratedRegex(@"\bdari\s+(total\s+|jumlah\s+|seluruh\s+|sebanyak\s+)?(?<n>\d{1,3}|" + W + @")\s+(?<u>" + U + @")\b[^.;\d]{0,60}?,?\s*(sebanyak\s+|terdapat\s+)?(?<a>\d{1,3}|" + W + @")\s+\k<u>\b[^.;\d]{0,100}\b(dan|sedangkan|sementara|serta)\s+(itu\s*,?\s*)?(sebanyak\s+|terdapat\s+|sisanya\s+)?(?<b>\d{1,3}|" + W + @")\s+\k<u>\b(?=[^;\d]*$)", Options, 10_000)]
    private static partial Regex Split();

    [GeneratedRegex(@"(?<!\d)(?<sasaran>\d{1,2})\s+sasaran(\s+strategis|\s+program|\s+kegiatan)?\s*(,|dan|dengan|serta|yang\s+\w+\s+(dengan|dalam|oleh|melalui))\s*(?<indikator>\d{1,2})\s+indikator\b|(?<![\d,.])(?<!\b(tabel|gambar|grafik|lampiran|bab)\s+)(?<indikator>\d{1,2})\s+indikator\s+(kinerja\s+)?(sasaran|utama|strategis)?", Options, 10_000)]
    private static partial Regex Stated();

    [GeneratedRegex(@"\b(tabel|berikut|di bawah)\b", Options, 10_000)]
    private static partial Regex Refers();

    [GeneratedRegex(@"^\s*([a-h][.)]|-|•)\s", Options, 10_000)]
    private static partial Regex SubItem();
}
