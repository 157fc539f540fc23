using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;

namespace Tera.Audit.Checks;

/// <summary>Sentences that print both terms and the result: PCT (realisasi, target and capaian; part, whole and share; money), DIFF (a rise and its two values), SUM (a number and what it consists of).</summary>
internal static partial class SentenceCheck
{
    internal static void Run(Ledger ledger)
    {
        var sense = ledger.Polarity;
        foreach (var sentence in ledger.Reports.SelectMany(r => r.Passages).SelectMany(p => p.Sentences))
        {
            var text = sentence.Text;
            foreach (Match m in Quotients(text))
                Percent(ledger, sentence, m, sense);
            if (text.Contains("menjadi", StringComparison.OrdinalIgnoreCase))
            {
                foreach (Match m in ChangeFirst().Matches(text).Concat(ChangeLast().Matches(text)))
                    Change(ledger, sentence, m);
            }
            else if (text.Contains("dari ", StringComparison.OrdinalIgnoreCase))
            {
                foreach (Match m in ChangeOf().Matches(text))
                    Change(ledger, sentence, m);
            }

            if (text.Contains("terdiri", StringComparison.OrdinalIgnoreCase) || text.Contains("yaitu", StringComparison.OrdinalIgnoreCase) || text.Contains("yakni", StringComparison.OrdinalIgnoreCase))
            {
                foreach (Match m in Consists().Matches(text))
                    Parts(ledger, sentence, m);
            }
        }
    }

    /// <summary>Patterns are tried only where their words stand.</summary>
    private static IEnumerable<Match> Quotients(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return [];
        IEnumerable<Match> found = text.Contains("target", StringComparison.OrdinalIgnoreCase) ? TargetFirst().Matches(text).Concat(RealisedFirst().Matches(text)).Concat(AchievedFirst().Matches(text)) : [];
        if (text.Contains("dari ", StringComparison.OrdinalIgnoreCase))
            found = found.Concat(Share().Matches(text)).Concat(OutOf().Matches(text));
        return text.Contains("Rp", StringComparison.Ordinal) ? found.Concat(MoneyFirst().Matches(text)).Concat(MoneyOutOf().Matches(text)).Concat(MoneyLast().Matches(text)) : found;
    }

    private static void Percent(Ledger ledger, Sentence sentence, Match m, PolaritySense sense)
    {
        if ((m.Groups["r"].Success ? Signed(sentence.Text, m.Groups["r"]) : null) is not { } part || Value(m, "t") is not { Value: > 0 } whole || Signed(sentence.Text, m.Groups["p"]) is not { } printed || !OneScale(sentence.Text, m))
            return;
        var stated = printed with { Percent = true, Text = printed.Text + "%" };
        var shared = m.Groups["share"].Success;
        if (shared && part.Value > whole.Value || stated.Value == part.Value || stated.Value == whole.Value && !shared)
            return;
        var polarity = shared || m.Groups["rp"].Success ? LessIsBetter.No : sense.Of(sentence.Text[..m.Groups["p"].Index]);
        var judged = Quotient.Judge(part, whole, stated, 100, polarity);
        // A sentence may leave out that less is better.
        if (judged is { Holds: false } && polarity == LessIsBetter.No && !shared && Quotient.Judge(part, whole, stated, 100, LessIsBetter.Plausible) is { Holds: true } down)
            judged = down;
        if (judged is null)
            return;
        if (judged.Holds)
        {
            ledger.Holds(CheckCode.PCT, sentence.At(m.Groups["p"]), stated.Text, $"{part.Text} / {whole.Text}");
            return;
        }

        var expected = Number.Print(judged.Expected, Math.Max(2, stated.Decimals)) + "%";
        Add(ledger, CheckCode.PCT, sentence, m.Groups["p"], stated.Text, expected, $"{part.Text} dari {whole.Text} adalah {expected}, tertulis {stated.Text}{judged.Note}.", judged.Certainty, judged.Rounding);
    }

    /// <summary>"naik sebesar 2,15 poin dari 91,35 menjadi 93,5"; with % it may be relative.</summary>
    private static void Change(Ledger ledger, Sentence sentence, Match m)
    {
        if (Value(m, "a") is not { } from || Value(m, "b") is not { } to || Value(m, "d") is not { } stated || Scaled().IsMatch(m.Value) || from.Value == to.Value)
            return;
        // Values of one thing in two years are alike in size.
        if (from.Value * 5 < to.Value || to.Value * 5 < from.Value)
            return;
        var difference = from.Value < to.Value ? to.Interval - from.Interval : from.Interval - to.Interval;
        var relative = m.Groups["u"].Value is "%" or "persen" && Interval.Divide(difference, from.Interval)?.Times(100).Meets(stated.AsResult.Widen(stated.LastUnit)) == true;
        if (relative || difference.Meets(stated.AsResult))
        {
            ledger.Holds(CheckCode.DIFF, sentence.At(m.Groups["d"]), stated.Text, $"{from.Text} → {to.Text}");
            return;
        }

        var decimals = Math.Max(from.Decimals, to.Decimals);
        var expected = Number.Print(Math.Abs(to.Value - from.Value), decimals);
        var rounding = difference.Meets(stated.AsResult.Widen(stated.LastUnit)) && stated.Decimals > 0;
        Add(ledger, CheckCode.DIFF, sentence, m.Groups["d"], stated.Text, expected, $"Dari {from.Text} menjadi {to.Text} selisihnya {expected}, tertulis {stated.Text}.", rounding ? Certainty.Mungkin : Certainty.Pasti, rounding);
    }

    /// <summary>"31 orang yang terdiri dari 17 laki-laki dan 14 perempuan".</summary>
    private static void Parts(Ledger ledger, Sentence sentence, Match m)
    {
        var list = Inner().Replace(m.Groups["l"].Value, x => new string(' ', x.Length));
        var parts = Item().Matches(list).Select(x => NumberReader.Value(x.Groups["n"].ValueSpan)).OfType<Number>().ToList();
        if (Value(m, "t") is not { Decimals: 0 } total || parts.Count is < 2 or > 8 || list.Contains('%', StringComparison.Ordinal))
            return;
        // "… sedangkan kapasitas 400 orang" is no part.
        var other = Beside().Match(list) is { Success: true } b ? b.Index : list.Length;
        var listed = Item().Matches(list[..other]).Select(x => NumberReader.Value(x.Groups["n"].ValueSpan)).OfType<Number>().ToList();
        if (listed.Count > 1)
            parts = listed;
        if (parts.Exists(p => p.Decimals > 0 || p.Value > total.Value))
            return;
        var sum = parts.Sum(p => p.Value);
        if (sum == total.Value)
        {
            ledger.Holds(CheckCode.SUM, sentence.At(m.Groups["t"]), total.Text, string.Join(" + ", parts.Select(p => p.Text)));
            return;
        }

        // A thing of any other kind, or one merely named after it, is parted into things of its own name.
        var unit = m.Groups["known"].Success ? m.Groups["known"].Value : m.Groups["u"].Value;
        if ((m.Groups["named"].Success || !m.Groups["known"].Success) && Regex.Count(list, $@"\d\s+{Regex.Escape(unit)}\b", Options, TimeSpan.FromSeconds(10)) < parts.Count)
            return;
        var sexes = parts.Count == 2 && Sexes().IsMatch(list);
        if (sexes || sum < total.Value * 2)
            Add(ledger, CheckCode.SUM, sentence, m.Groups["t"], total.Text, Number.Print(sum, 0), $"{string.Join(" + ", parts.Select(p => p.Text))} adalah {Number.Print(sum, 0)}, tertulis {total.Text}.", sexes ? Certainty.Pasti : Certainty.Mungkin, rounding: false);
    }

    /// <summary>"-30,00": a dash that no blank parts from the figure and no word stands before.</summary>
    private static Number? Signed(string text, Capture at) =>
        NumberReader.Value(at.ValueSpan) is not { } value ? null
        : at.Index > 1 && text[at.Index - 1] is '-' or '−' && text[at.Index - 2] is ' ' or '(' ? value with { Value = -value.Value, Text = "-" + value.Text } : value;

    /// <summary>"Rp288,82 miliar … dari Rp294,25 miliar": millions of millions are as figures of figures; unlike scales are not compared.</summary>
    private static bool OneScale(string text, Match m)
    {
        if (!Scaled().IsMatch(text.AsSpan(m.Index, Math.Min(text.Length - m.Index, m.Length + 10))))
            return true;
        var (part, whole) = (After(text, m.Groups["r"]), After(text, m.Groups["t"]));
        return part.Length > 0 && part == whole;
    }

    private static string After(string text, Capture figure) => ScaleAfter().Match(text, figure.Index + figure.Length).Value.Trim().ToUpperInvariant();

    private static Number? Value(Match m, string group) => m.Groups[group].Success ? NumberReader.Value(m.Groups[group].ValueSpan) : null;

    private static void Add(Ledger ledger, CheckCode code, Sentence sentence, Capture at, string stated, string expected, string reason, Certainty certainty, bool rounding) => ledger.Add(new Finding
    {
        Code = code,
        Places = [sentence.At(at)],
        Quote = sentence.Quote,
        Stated = stated,
        Expected = expected,
        Reason = reason,
        Severity = rounding ? Severity.Rendah : Severity.Tinggi,
        Certainty = certainty,
        Rounding = rounding,
    });

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Joins = "atau|yang|yaitu|sehingga|berarti";
    private const string Moves = "naik|meningkat|bertambah|turun|menurun|berkurang";
    private const string N = @"(\d[\d.,]*\d|\d)";

    [GeneratedRegex(@"\btarget\b[^.;\d%]{0,70}(?<t>" + N + @")\s*%?[^.;\d%]{0,60}\b(ter)?(realisasi|capai|dicapai)\b[^.;\d%]{0,60}(?<r>" + N + @")\s*%?[^.;\d%]{0,60}\b(capaian(nya)?|persentase(nya)?|atau)\b[^.;\d%]{0,50}(?<p>" + N + @")\s*%", Options, 10_000)]
    private static partial Regex TargetFirst();

    [GeneratedRegex(@"\b((ter)?realisasi(nya)?|mencapai|sebesar)\b[^.;\d%]{0,80}(?<r>" + N + @")\s*%?[^.;\d%]{0,40}\b(dari|terhadap|dibanding\w*)\s+target\b[^.;\d%]{0,50}(?<t>" + N + @")\s*%?[^.;\d%]{0,40}\b(capaian(nya)?|persentase(nya)?|atau)\b[^.;\d%]{0,50}(?<p>" + N + @")\s*%", Options, 10_000)]
    private static partial Regex RealisedFirst();

    [GeneratedRegex(@"\b(sebesar|mencapai|adalah|sebanyak|yaitu)\s+(?<r>" + N + @")\s*%?\s*(\p{L}+\s*)?(,\s*)?(atau|\(|dengan\s+capaian|yaitu)\s*((sebesar|sebanyak|mencapai|setara|capaian)\s+)*(?<p>" + N + @")\s*%\s*\)?\s*(dari|terhadap)\s+target\b[^.;\d%]{0,50}(?<t>" + N + ")", Options, 10_000)]
    private static partial Regex AchievedFirst();

    [GeneratedRegex(@"(?<share>(?<!\b(" + Moves + @")\s+)\bdari)\s+((?!target|tahun)\p{L}+\s+){0,3}?(?<t>" + N + @")\s+\p{L}[^.;\d%]{1,70}\b(sebanyak|terdapat|sejumlah|hanya|baru|(di|ter)\p{L}{3,15})\s+(?<r>" + N + @")\s+\p{L}[^.;\d%]{0,60}?(\batau|\(|\bsetara)\s*((sebesar|sebanyak|mencapai|dengan)\s*)?(?<p>" + N + @")\s*%(?!\s*\)?\s*(dari|terhadap)\s+target)", Options, 10_000)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<![\d.,])(?<r>" + N + @")\s+(\p{L}+\s+){0,3}?(?<share>dari)\s+((jumlah|total|seluruh|sebanyak|sejumlah|bobot|nilai|skor|maksimal|sasaran|populasi)\s+)*(?<t>" + N + @")(?>\s*)(\p{L}[^.;\d%]{0,60}?)?(\batau|\(|\bsetara)\s*((sebesar|sebanyak|mencapai|dengan)\s*)?(?<p>" + N + @")\s*%", Options, 10_000)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"\b(?<rp>Rp)\.?\s*(?<r>" + N + @")(,-)?(?>\s*)[^.;\d%]{0,40}?(\batau|\(|\bsebesar)\s*(sebesar\s*)?(?<p>" + N + @")\s*%\s*\)?\s*dari\s[^.;\d%]{0,60}?\bRp\.?\s*(?<t>" + N + ")", Options, 10_000)]
    private static partial Regex MoneyFirst();

    [GeneratedRegex(@"\b(?<rp>Rp)\.?\s*(?<r>" + N + @")(,-)?\s+dari\s+((anggaran|pagu|total|target|nilai|sebesar)\s+){0,3}Rp\.?\s*(?<t>" + N + @")(,-)?(?>[\s,]*)(atau|\(|setara)\s*((sebesar|mencapai|dengan|setara)\s+)*(?<p>" + N + @")\s*%", Options, 10_000)]
    private static partial Regex MoneyOutOf();

    // "Serapan 99,28% dengan realisasi Rp… dari pagu Rp…".
    [GeneratedRegex(@"(?<![\d.,])(?<p>" + N + @")\s*%[^.;\d%]{0,40}\brealisasi\b[^.;\d%R]{0,30}\b(?<rp>Rp)\.?\s*(?<r>" + N + @")(,-)?\s*(\p{L}+\s+)?dari\s+((anggaran|pagu|total|alokasi|sebesar)\s+){1,3}Rp\.?\s*(?<t>" + N + ")", Options, 10_000)]
    private static partial Regex MoneyLast();

    [GeneratedRegex(@"\b(naik|meningkat|peningkatan|kenaikan|bertambah|turun|menurun|penurunan|berkurang)\s+((sebesar|sebanyak|sejumlah|yaitu)\s+)?(Rp\.?\s*)?(?<d>" + N + @")\s*(?<u>%|persen|\p{L}+)?[^.;\d%]{0,60}?\bdari\s+[^.;\d%]{0,25}?(?<a>" + N + @")\s*(%|\p{L}+)?[^.;\d%]{0,50}?\bmenjadi\s+[^.;\d%]{0,15}?(?<b>" + N + ")", Options, 10_000)]
    private static partial Regex ChangeFirst();

    [GeneratedRegex(@"\bdari\s+[^.;\d%]{0,25}?(?<a>" + N + @")\s*(%|\p{L}+)?[^.;\d%]{0,50}?\bmenjadi\s+[^.;\d%]{0,15}?(?<b>" + N + @")\s*(%|\p{L}+)?[^.;\d%]{0,40}?\b(atau|sehingga|yaitu|berarti)\s+(terjadi\s+|mengalami\s+|terdapat\s+)?(naik|meningkat|peningkatan|kenaikan|bertambah|turun|menurun|penurunan|berkurang)\s+((sebesar|sebanyak|sejumlah|yaitu)\s+)?(?<d>" + N + @")\s*(?<u>%|persen|\p{L}+)?", Options, 10_000)]
    private static partial Regex ChangeLast();

    // What was blanked leaves long runs of blanks: they are taken once and not given back.
    [GeneratedRegex(@"\b(sebesar|sebanyak|sejumlah|mencapai|adalah)\s+(Rp\.?\s*)?(?<b>" + N + @")(?>\s*)(?>(%|(?!(" + Joins + "|" + Moves + @")\b)\p{L}+)?)(?>[\s,]*)((" + Joins + @")\s+)?(" + Moves + @")\s+((sebesar|sebanyak|sejumlah)\s+)?(Rp\.?\s*)?(?<d>" + N + @")(?>\s*)(?<u>%|(?!dari\b)\p{L}+)?(?>\s*)(poin\s+)?dari\s+[^.;\d%]{0,40}?(?<a>" + N + ")", Options, 10_000)]
    private static partial Regex ChangeOf();

    [GeneratedRegex(@"(?<![\d.,])(?<t>" + N + @")\s+((?<known>orang|pegawai|peserta|siswa|guru|jiwa|unit|kegiatan|program|sub\s?kegiatan|desa|kelurahan|kecamatan|indikator|sasaran|dokumen|koperasi|perusahaan)\b|(?<u>\p{L}{3,20})\b)[^.;:\d%]{0,60}(\bterdiri\s+(dari|atas)|(?<named>,\s*(yaitu|yakni)))\s*:?\s*(?<l>([^.;:%]|(?<=\d)\.(?=\d))*)", Options, 10_000)]
    private static partial Regex Consists();

    // A part is a number with words after it; "Golongan 3" has none.
    [GeneratedRegex(@"(?<![\d.,/\-])(?<n>" + N + @")\s+\p{L}", Options, 10_000)]
    private static partial Regex Item();

    [GeneratedRegex(@"\([^)]*\)", Options, 10_000)]
    private static partial Regex Inner();

    [GeneratedRegex(@"\b(sedangkan|sementara|namun|padahal|adapun)\b", Options, 10_000)]
    private static partial Regex Beside();

    [GeneratedRegex(@"laki|perempuan|pria|wanita", Options, 10_000)]
    private static partial Regex Sexes();

    [GeneratedRegex(@"\b(ribu|juta|miliar|milyar|triliun|trilyun|triliyun)\b", Options, 10_000)]
    private static partial Regex Scaled();

    [GeneratedRegex(@"\G\s*(ribu|juta|miliar|milyar|triliun|trilyun|triliyun)\b", Options, 10_000)]
    private static partial Regex ScaleAfter();
}
