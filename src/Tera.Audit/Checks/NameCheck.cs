using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;

namespace Tera.Audit.Checks;

/// <summary>NAME: wordings that drift (agency, programmes, indicators, sasaran) and text left over from the section before.</summary>
internal static partial class NameCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            Agency(ledger, report);
            Siblings(ledger, report);
        }

        Drift(ledger);
    }

    /// <summary>The agency's name with a word left out.</summary>
    private static void Agency(Ledger ledger, Report report)
    {
        var found = new List<(string Name, FindingPlace Place, string Text)>();
        foreach (var passage in report.Passages)
        {
            foreach (Match m in AgencyName().Matches(passage.Text))
                found.Add((string.Join(' ', Wording.Normal(m.Groups["n"].Value).Split(' ')), passage.At(m.Index), m.Value));
        }

        var names = found.GroupBy(f => f.Name).OrderByDescending(g => g.Count()).ToList();
        if (names.Count < 2 || names[0].Count() < 5)
            return;
        var full = names[0].Key.Split(' ');
        foreach (var odd in names.Skip(1))
        {
            var words = odd.Key.Split(' ');
            if (words.Length >= full.Length || words.Length < full.Length - 2 || words[^1] != full[^1] || words[0] != full[0] || !Subsequence(words, full))
                continue;
            var missing = full.Except(words).FirstOrDefault() ?? "";
            Add(ledger, [.. odd.Select(o => o.Place)], odd.First().Text, odd.First().Text, names[0].First().Text, $"Nama instansi tanpa kata \"{missing}\": \"{odd.First().Text}\".", Severity.Rendah, Certainty.Pasti);
        }
    }

    private static bool Subsequence(string[] words, string[] full)
    {
        var at = 0;
        foreach (var word in full)
        {
            if (at < words.Length && words[at] == word)
                at++;
        }

        return at == words.Length;
    }

    /// <summary>Under "3) Pemanfaatan" a paragraph that begins like the one under "2) Kualitas" and speaks of kualitas.</summary>
    private static void Siblings(Ledger ledger, Report report)
    {
        for (var i = 0; i + 1 < report.Lines.Count; i++)
        {
            var heading = Short(report.Lines[i].Text);
            if (heading is null || ListReader.Marker(report.Lines[i].Text) is not { Value: > 1 } marker)
                continue;
            var sibling = report.Lines.Take(i).Reverse().Take(20).FirstOrDefault(l => Short(l.Text) is not null && ListReader.Marker(l.Text) is { } m && m.Kind == marker.Kind && m.Value == marker.Value - 1);
            var opening = report.Lines[i + 1].Text;
            if (sibling is null || opening.Length < 40)
                continue;
            var words = Wording.Normal(opening[..Math.Min(opening.Length, 120)]).Split(' ').Take(8).ToList();
            var other = Short(sibling.Text)!;
            if (words.Contains(other) && !words.Contains(heading))
                Add(ledger, [new FindingPlace(report.File, report.Lines[i + 1].Place), new FindingPlace(report.File, report.Lines[i].Place)], opening[..Math.Min(opening.Length, 120)], other, heading, $"Paragraf di bawah \"{report.Lines[i].Text}\" berbicara tentang {other}: tersalin dari bagian sebelumnya.", Severity.Rendah, Certainty.Mungkin);
        }
    }

    /// <summary>The single word of a heading such as "3) Pemanfaatan".</summary>
    private static string? Short(string text)
    {
        if (text.Length > 40 || ListReader.Marker(text) is null)
            return null;
        var words = Wording.Normal(text).Split(' ');
        return words.Length == 1 && words[0].Length > 5 ? words[0] : null;
    }

    /// <summary>Names of sasaran, indicators and programmes in tables and sections that differ by a word.</summary>
    private static void Drift(Ledger ledger)
    {
        var names = new Dictionary<string, List<(FindingPlace Place, string Text)>>(StringComparer.Ordinal);
        foreach (var grid in ledger.Reports.SelectMany(r => r.Grids))
        {
            foreach (var row in grid.Rows)
            {
                foreach (var column in grid.Columns.Where(c => !Explains().IsMatch(c.Heading)))
                {
                    var cell = row.Cells[column.Index];
                    if (cell.Number is null && cell.Text.Length is > 20 and < 160 && NameStart().IsMatch(Wording.Label(cell.Text)))
                        Keep(names, cell.Text, grid.At(row, column.Index));
                }
            }
        }

        foreach (var line in ledger.Reports.SelectMany(r => r.Lines.Select(l => (r.File, Line: l))).Where(l => l.Line.Text.Length < 160 && !EndsInFigure().IsMatch(l.Line.Text) && NameStart().IsMatch(Wording.Label(l.Line.Text.Trim('“', '”', '"')))))
            Keep(names, line.Line.Text.Trim('“', '”', '"', ' ', ';', '.', ','), new FindingPlace(line.File, line.Line.Place));
        // Wordings one word apart share the beginning of the first word and the last word.
        foreach (var alike in names.GroupBy(n => (n.Key[..Math.Min(8, n.Key.Length)], n.Key[(n.Key.LastIndexOf(' ') + 1)..])).Where(g => g.Skip(1).Any()))
        {
            var keys = alike.OrderByDescending(n => n.Value.Count).ToList();
            for (var i = 1; i < keys.Count; i++)
            {
                var usual = keys.Take(i).FirstOrDefault(k => k.Value.Count > 1 && OneWordApart(keys[i].Key, k.Key));
                if (usual.Key is not null)
                    Add(ledger, [.. keys[i].Value.Select(v => v.Place), .. usual.Value.Take(3).Select(v => v.Place)], keys[i].Value[0].Text, keys[i].Value[0].Text, usual.Value[0].Text, $"Nama \"{keys[i].Value[0].Text}\" di tempat lain ({usual.Value.Count} kali) berbunyi \"{usual.Value[0].Text}\".", Severity.Rendah, Certainty.Mungkin);
            }
        }
    }

    private static void Keep(Dictionary<string, List<(FindingPlace, string)>> names, string text, FindingPlace place)
    {
        var key = Wording.Normal(text);
        if (!names.TryGetValue(key, out var list))
            names[key] = list = [];
        list.Add((place, text));
    }

    /// <summary>One word more or less, or the first verb in another form; not a slip of the pen, which the auditor sees.</summary>
    private static bool OneWordApart(string a, string b)
    {
        var (x, y) = (a.Split(' '), b.Split(' '));
        if (x.Length < 4 || Math.Abs(x.Length - y.Length) > 1)
            return false;
        if (x.Length == y.Length)
            return x[0] != y[0] && x.Skip(1).SequenceEqual(y.Skip(1)) && x[0].Length > 8 && x[0][..8] == (y[0].Length > 8 ? y[0][..8] : y[0]);
        var (less, more) = x.Length < y.Length ? (x, y) : (y, x);
        var extra = Enumerable.Range(0, more.Length).Where(k => more.Where((_, i) => i != k).SequenceEqual(less)).ToList();
        return extra.Count > 0 && more[extra[0]].Length > 3 && extra[0] > 0 && extra[0] < more.Length - 1;
    }

    private static void Add(Ledger ledger, List<FindingPlace> places, string quote, string stated, string expected, string reason, Severity severity, Certainty certainty) => ledger.Add(new Finding
    {
        Code = CheckCode.NAME,
        Places = places,
        Quote = quote,
        Stated = stated,
        Expected = expected,
        Reason = reason,
        Severity = severity,
        Certainty = certainty,
    });

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?<n>(Dinas|Badan|Kantor|Sekretariat Daerah)\s+[A-Z]\w+(,? (dan )?[A-Z]\w+){1,7}?)(?= (Kabupaten|Kota|Provinsi|Prov\b|Kab\b|Daerah Kabupaten))", Options, 10_000)]
    private static partial Regex AgencyName();

    // Formulas, definitions and explanations speak of an indicator without naming it.
    [GeneratedRegex(@"formula|rumus|definisi|penjelasan|sumber|keterangan|analisis", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Explains();

    [GeneratedRegex(@"^(program |meningkat|terwujud|persentase |jumlah |indeks |proporsi |nilai |angka |tingkat |cakupan |pemenuhan )", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NameStart();

    // A line of a chart, or a result.
    [GeneratedRegex(@"\d[.,]\d+\s*%?$", Options, 10_000)]
    private static partial Regex EndsInFigure();
}
