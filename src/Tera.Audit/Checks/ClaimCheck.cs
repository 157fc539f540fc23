using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;

namespace Tera.Audit.Checks;

/// <summary>LOGIC of one sentence: it says that a target was exceeded or missed, or that a figure is above or below that of another year, and prints both figures.</summary>
internal static partial class ClaimCheck
{
    internal static void Run(Ledger ledger)
    {
        var sense = ledger.Polarity;
        Sentence? previous = null;
        foreach (var sentence in ledger.Reports.SelectMany(r => r.Passages).SelectMany(p => p.Sentences))
        {
            if (sentence.Text.Contains("menjadi", StringComparison.OrdinalIgnoreCase))
            {
                foreach (Match m in Change().Matches(sentence.Text))
                    FromTo(ledger, sentence, m);
                if (sentence.Text.Contains("banding", StringComparison.OrdinalIgnoreCase))
                {
                    foreach (Match m in Before().Matches(sentence.Text).Concat(After().Matches(sentence.Text)))
                        Years(ledger, sentence, m);
                }
            }

            if (previous is not null && ReferenceEquals(previous.Passage, sentence.Passage) && That().Match(sentence.Text) is { Success: true } that)
                Preceded(ledger, previous, sentence, that);
            previous = sentence;
            if (sentence.Text.Contains("target", StringComparison.OrdinalIgnoreCase))
            {
                Target(ledger, sentence, sense);
            }

            if (sentence.Text.Contains("di", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("lebih", StringComparison.OrdinalIgnoreCase))
            {
                foreach (Match m in AboveTarget().Matches(sentence.Text))
                    Above(ledger, sentence, m);
            }

            if (sentence.Text.Contains("tahun", StringComparison.OrdinalIgnoreCase))
            {
                foreach (Match m in Compared().Matches(sentence.Text).Concat(FromYear().Matches(sentence.Text)))
                    Years(ledger, sentence, m);
            }
        }
    }

    /// <summary>"mengalami peningkatan sebesar 3 poin dari 85 pada tahun 2022 menjadi 82".</summary>
    private static void FromTo(Ledger ledger, Sentence sentence, Match m)
    {
        if (NumberReader.Value(m.Groups["a"].ValueSpan) is not { } a || NumberReader.Value(m.Groups["b"].ValueSpan) is not { } b || a.Value == b.Value || Tables.Headings.IsYear(a) && Tables.Headings.IsYear(b))
            return;
        var up = Rises().IsMatch(m.Groups["w"].Value);
        if (up == b.Value > a.Value)
            ledger.Holds(CheckCode.LOGIC, sentence.At(m), sentence.Printed(m), "arah sesuai angka");
        else
            Add(ledger, sentence, m, up ? "menurun" : "meningkat", $"Kalimat menyatakan {m.Groups["w"].Value}, padahal dari {a.Text} menjadi {b.Text}.", Certainty.Pasti, Severity.Sedang);
    }

    /// <summary>"telah melampaui target" with both the target and the realisasi in the sentence.</summary>
    private static void Target(Ledger ledger, Sentence sentence, PolaritySense sense)
    {
        var claims = Claim().Matches(sentence.Text);
        if (claims.Count != 1 || sense.Of(sentence.Text) != LessIsBetter.No)
            return;
        var pair = Stated().Match(sentence.Text);
        if (!pair.Success)
            pair = FromTarget().Match(sentence.Text);
        if (!pair.Success)
            pair = Beside().Match(sentence.Text);
        if (!pair.Success || NumberReader.Value(pair.Groups["r"].ValueSpan) is not { } realised || NumberReader.Value(pair.Groups["t"].ValueSpan) is not { } target)
            return;
        var claim = claims[0];
        var missed = claim.Groups["not"].Success;
        var exceeded = Exceeds().IsMatch(claim.Value) && !missed;
        // Whole numbers a hundred times apart are of different units.
        if (target.Value <= 0 || realised.Value > target.Value * 20 || realised.Value * 20 < target.Value)
            return;
        var wrong = missed ? realised.Value >= target.Value : exceeded ? realised.Value <= target.Value : realised.Value < target.Value;
        if (!wrong)
        {
            ledger.Holds(CheckCode.LOGIC, sentence.At(claim), claim.Value, $"{realised.Text} terhadap target {target.Text}");
            return;
        }

        Add(ledger, sentence, claim, missed ? "target tercapai" : realised.Value == target.Value ? "target tercapai, tidak terlampaui" : "target tidak tercapai",
            $"Kalimat menyatakan \"{sentence.Printed(claim)}\", padahal realisasinya {realised.Text} terhadap target {target.Text}.", Certainty.Pasti);
    }

    /// <summary>Which of two figures is the greater, whatever is better.</summary>
    private static void Above(Ledger ledger, Sentence sentence, Match m)
    {
        if (NumberReader.Value(m.Groups["r"].ValueSpan) is not { } realised || NumberReader.Value(m.Groups["t"].ValueSpan) is not { Value: > 0 } target || realised.Value > target.Value * 10 || realised.Value * 2 < target.Value || Tables.Headings.IsYear(target))
            return;
        var (word, above) = (m.Groups["w"], Greater().IsMatch(m.Groups["w"].Value));
        var measure = m.Groups["m"].Value.ToLowerInvariant();
        measure = measure.StartsWith("target", StringComparison.Ordinal) ? "target" : sentence.Printed(m.Groups["m"]);
        if (above ? realised.Value > target.Value : realised.Value < target.Value)
            ledger.Holds(CheckCode.LOGIC, sentence.At(word), word.Value, $"{realised.Text} terhadap {measure} {target.Text}");
        else
            Add(ledger, sentence, word, realised.Value == target.Value ? $"sama dengan {measure}" : above ? $"di bawah {measure}" : $"di atas {measure}", $"Kalimat menyatakan {word.Value} {measure}, padahal {realised.Text} terhadap {measure} {target.Text}.", Certainty.Pasti);
    }

    /// <summary>"adalah 79,56, menurun dibandingkan tahun 2022 sebesar 77,10".</summary>
    private static void Years(Ledger ledger, Sentence sentence, Match m)
    {
        if (NumberReader.Value(m.Groups["a"].ValueSpan) is not { } now || NumberReader.Value(m.Groups["b"].ValueSpan) is not { } before || now.Value == before.Value)
            return;
        // "naik dibandingkan tahun lalu sebesar 2,1" is a rise by 2,1: the two values must be alike in size.
        if (before.Value < now.Value * 0.4m || before.Value > now.Value * 2.5m || now.Decimals != before.Decimals)
            return;
        Direction(ledger, sentence, m.Groups["w"], before, now);
    }

    /// <summary>"… nilai sebesar 67,85. Nilai tersebut meningkat dibandingkan tahun 2023 sebesar 65,10": the one figure of the sentence before it.</summary>
    private static void Preceded(Ledger ledger, Sentence previous, Sentence sentence, Match m)
    {
        if (NumberReader.Value(m.Groups["b"].ValueSpan) is not { Decimals: > 0 } before)
            return;
        var figures = Figures().Matches(previous.Text).Where(f => NumberReader.Value(f.ValueSpan)?.Decimals == before.Decimals).ToList();
        if (figures is not [var figure] || NumberReader.Value(figure.ValueSpan) is not { } now || now.Value == before.Value || before.Value < now.Value * 0.4m || before.Value > now.Value * 2.5m)
            return;
        // What stands behind "target" is not what was reached.
        var lead = previous.Text[..figure.Index];
        if (lead.LastIndexOf("target", StringComparison.OrdinalIgnoreCase) > lead.LastIndexOf("realisasi", StringComparison.OrdinalIgnoreCase))
            return;
        Direction(ledger, sentence, m.Groups["w"], before, now);
    }

    private static void Direction(Ledger ledger, Sentence sentence, Capture word, Number before, Number now)
    {
        var up = Rises().IsMatch(word.Value);
        if (up == now.Value > before.Value)
            ledger.Holds(CheckCode.LOGIC, sentence.At(word), word.Value, $"{before.Text} → {now.Text}");
        else
            Add(ledger, sentence, word, up ? "menurun" : "meningkat", $"Kalimat menyatakan {word.Value}, padahal dari {before.Text} menjadi {now.Text}.", Certainty.Mungkin);
    }

    private static void Add(Ledger ledger, Sentence sentence, Capture at, string expected, string reason, Certainty certainty, Severity severity = Severity.Tinggi) => ledger.Add(new Finding
    {
        Code = CheckCode.LOGIC,
        Places = [sentence.At(at)],
        Quote = sentence.Quote,
        Stated = sentence.Printed(at),
        Expected = expected,
        Reason = reason,
        Severity = severity,
        Certainty = certainty,
    });

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string N = @"(\d[\d.,]*\d|\d)";

    [GeneratedRegex(@"\b((?<not>belum|tidak)\s+(\p{L}+\s+)?)?(melampaui|melebihi|mencapai|memenuhi)\s+target\b", Options, 10_000)]
    private static partial Regex Claim();

    [GeneratedRegex(@"melampaui|melebihi", Options, 10_000)]
    private static partial Regex Exceeds();

    [GeneratedRegex(@"\brealisasi(nya)?\b[^.;\d%]{0,80}(?<r>" + N + @")\s*%?[^.;\d%]{0,60}\b(melampaui|melebihi|mencapai|memenuhi)\s+target\b[^.;\d%]{0,40}(sebesar|yaitu|sebanyak|adalah)\s+(?<t>" + N + @")(?!\s*%\s*(dari|atau))", Options, 10_000)]
    private static partial Regex Stated();

    [GeneratedRegex(@"\b(dari|dengan)\s+target\b[^.;\d%]{0,40}(?<t>" + N + @")\s*%?[^.;\d%]{0,40}\b(tercapai|terealisasi|realisasi(nya)?)\b[^.;\d%]{0,40}(?<r>" + N + ")", Options, 10_000)]
    private static partial Regex FromTarget();

    [GeneratedRegex(@"\b(sebesar|sebanyak|sejumlah|adalah)\s+(?<r>" + N + @")(?>\s*)(?>(%|(?!(dan|sehingga|yang|telah|sudah|berhasil|belum|tidak|melampaui|melebihi|mencapai|memenuhi)\b)\p{L}+)?)(?>[\s,]*)((dan|sehingga|yang|telah|sudah|berhasil|belum|tidak)\s+){0,2}(melampaui|melebihi|mencapai|memenuhi)\s+target\s+((tahun\s+\w+|yang ditetapkan)\s+)?((sebesar|sebanyak|yaitu)\s+)?(?<t>" + N + ")", Options, 10_000)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\b(adalah|sebesar|mencapai|yaitu)\s+(?<a>" + N + @")(?>\s*)(%|poin|persen)?(?>[\s,]*)((dari|terhadap)\s+target\s+(\p{L}+\s+){0,3}?" + N + @"(?>\s*)(%|poin|persen)?(?>[\s,]*))?(\p{L}+\s+){0,3}?(?<w>meningkat|naik|menurun|turun|lebih tinggi|lebih rendah)\s+(jika\s+|bila\s+|apabila\s+)?(dari|dibanding(kan)?)\s+[^.;\d%]{0,60}\btahun\b[^.;\d%]{0,40}\b(sebesar|yaitu|yang|mencapai|adalah)\s+(sebesar\s+|mencapai\s+|adalah\s+)?(?<b>" + N + @")(?!\s*(%\s*)?(poin|point|basis))", Options, 10_000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"\b(?<w>peningkatan|kenaikan|meningkat|naik|bertambah|penurunan|menurun|turun|berkurang)\b([^.;\d]{0,25}\d[\d.,]*\s*(%|poin|persen|\p{L}+)?)?[^.;\d]{0,60}?\bdari\s+(Rp\.?\s*|sebesar\s+|sebanyak\s+)?(?<a>" + N + @")\s*(%|\p{L}+)?[^.;\d]{0,60}?\bmenjadi\s+(Rp\.?\s*|sebesar\s+|sebanyak\s+)?(?<b>" + N + ")", Options, 10_000)]
    private static partial Regex Change();

    [GeneratedRegex(@"^\s*(nilai|capaian|angka|indeks|persentase|hasil|kondisi|realisasi)\s+(\p{L}+\s+)?(tersebut|ini)\s+(mengalami\s+)?(?<w>meningkat|naik|menurun|turun|peningkatan|penurunan|lebih tinggi|lebih rendah)\s+(jika\s+|bila\s+|apabila\s+)?(dari|di\s?banding(kan)?)\s+(?![^.;\d%]{0,80}\btarget\b)[^.;\d%]{0,50}\btahun\b[^.;\d%]{0,40}\b(sebesar|yaitu|yang|mencapai|adalah)\s+(sebesar\s+|mencapai\s+|adalah\s+)?(?<b>" + N + @")(?!\s*(%\s*)?(poin|point|basis))", Options, 10_000)]
    private static partial Regex That();

    [GeneratedRegex(@"(?<![\d.,])" + N, Options, 10_000)]
    private static partial Regex Figures();

    // "Dibandingkan tahun 2018 sebesar 79,02, partisipasi meningkat menjadi 81,84".
    [GeneratedRegex(@"\bdi\s?banding(kan)?\b(?![^.;\d%]{0,80}\btarget\b)[^.;\d%]{0,50}\btahun\b[^.;\d%]{0,30}\b(sebesar|yaitu|mencapai|adalah)\s+(?<b>" + N + @")\s*(%|poin)?[^.;\d%]{0,60}\b(?<w>meningkat|naik|menurun|turun)\b[^.;\d%]{0,30}\bmenjadi\s+(sebesar\s+)?(?<a>" + N + ")", Options, 10_000)]
    private static partial Regex Before();

    // "meningkat bila dibandingkan dengan tahun 2022 sebesar 7,25, yakni menjadi 8,10".
    [GeneratedRegex(@"\b(?<w>meningkat|naik|menurun|turun)\s+(jika\s+|bila\s+|apabila\s+)?di\s?banding(kan)?\b(?![^.;\d%]{0,80}\btarget\b)[^.;\d%]{0,50}\btahun\b[^.;\d%]{0,30}\b(sebesar|yaitu|mencapai|adalah)\s+(?<b>" + N + @")\s*(%|poin)?[^.;\d%]{0,30}\bmenjadi\s+(sebesar\s+)?(?<a>" + N + ")", Options, 10_000)]
    private static partial Regex After();

    // "sebanyak 53.502 kunjungan, naik dari 48.200 kunjungan pada tahun 2022".
    [GeneratedRegex(@"\b(adalah|sebesar|sebanyak|sejumlah|mencapai|yaitu|terjadi|terdapat|tercatat|ada)\s+(?<a>" + N + @")(?>\s*)(?>(%|poin|\p{L}+(\s\p{L}+)?)?)(?>\s*),\s*((atau|yang|berarti)\s+)?(?<w>meningkat|naik|bertambah|menurun|turun|berkurang)\s+dari\s+((sebesar|sebanyak)\s+)?(?<b>" + N + @")(?!\s*(%\s*)?(poin|point|basis))[^.;\d]{0,40}\btahun\b", Options, 10_000)]
    private static partial Regex FromYear();

    [GeneratedRegex(@"atas|tinggi|besar", Options, 10_000)]
    private static partial Regex Greater();

    // "sebesar 73,44 di atas target 72,00", "di bawah rata-rata nasional sebesar 97,40".
    [GeneratedRegex(@"\b(sebesar|sebanyak|sejumlah|adalah|mencapai)\s+(?<r>" + N + @")(?>\s*)(?!\s*(poin|persen\s+poin))(?>(%|(?!(di|lebih|yang|atau|masih|sudah|berada)\b)\p{L}+)?)(?>[\s,]*)((masih|sudah|telah|berada|yang|atau|berarti)\s+){0,3}(?<w>di\s?atas|di\s?bawah|lebih\s+(tinggi|rendah|besar|kecil)\s+dari(pada)?)\s+(?<m>target(nya)?|(rata-rata|angka|capaian)\s+(nasional|provinsi|kabupaten|kota|indonesia)(\s+(?-i:\p{Lu})\p{L}+){0,3}|standar|ambang\s+batas)\s+((tahun\s+\w+|yang ditetapkan)\s+)?((sebesar|sebanyak|yaitu|yang sebesar|yang mencapai)\s+)?(?<t>" + N + ")", Options, 10_000)]
    private static partial Regex AboveTarget();

    [GeneratedRegex(@"naik|ningkat|tinggi|tambah", Options, 10_000)]
    private static partial Regex Rises();
}
