using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Reports;

namespace Tera.Audit.Checks;

/// <summary>Lists of contents and tables against the text: NUMBERING, NAME and YEAR.</summary>
internal static partial class ContentsCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            var tables = report.Contents.Where(e => e.Table.Length > 0).ToList();
            foreach (var entry in tables)
                Table(ledger, report, entry);
            if (tables.Count > 0)
                Unlisted(ledger, report, tables);
            else
                Gaps(ledger, report);
            Pages(ledger, report, tables);
            Headings(ledger, report);
            References(ledger, report);
        }
    }

    private static void Table(Ledger ledger, Report report, Entry entry)
    {
        var captions = report.Captions.Where(c => c.Number == entry.Table).ToList();
        if (captions.Count == 0)
        {
            Add(ledger, report, CheckCode.NUMBERING, [entry.Place], $"Tabel {entry.Table} {entry.Title}", $"Tabel {entry.Table}", "ada di isi, atau dicoret dari daftar", $"Tabel {entry.Table} ada di daftar tabel tetapi tidak ada di isi.", Severity.Tinggi);
            return;
        }

        var caption = captions.MaxBy(c => Wording.Overlap(Wording.Normal(c.Title), Wording.Normal(entry.Title)))!;
        var (listed, printed) = (Wording.Normal(Years().Replace(entry.Title, "")), Wording.Normal(Years().Replace(caption.Title, "")));
        var (a, b) = (YearsOf(entry.Title), YearsOf(caption.Title));
        if (a != b && a.Length > 0 && b.Length > 0 && Alike(listed, printed))
            Add(ledger, report, CheckCode.YEAR, [entry.Place, caption.Place], entry.Title, a, b, $"Tahun Tabel {entry.Table} di daftar tabel {a}, di judulnya {b}.", Severity.Rendah);
        if (!Alike(listed, printed))
            Add(ledger, report, CheckCode.NAME, [entry.Place, caption.Place], entry.Title, entry.Title, caption.Title, $"Judul Tabel {entry.Table} di daftar tabel tidak sama dengan judulnya: \"{caption.Title}\".", Severity.Rendah);
        else if (a == b)
            ledger.Holds(CheckCode.NUMBERING, new FindingPlace(report.File, entry.Place), entry.Table, "ada di isi dengan judul yang sama");
    }

    /// <summary>Slips of the pen, "tahun" and the agency's name behind a title do not make another title.</summary>
    private static bool Alike(string a, string b)
    {
        var (x, y) = (Core(a), Core(b));
        if (Wording.Same(x, y) || x.StartsWith(y, StringComparison.Ordinal) && y.Length > 20 || y.StartsWith(x, StringComparison.Ordinal) && x.Length > 20)
            return true;
        return Spaceless(x) == Spaceless(y) || Wording.Words(x).SetEquals(Wording.Words(y));
    }

    /// <summary>Without "tahun anggaran", "TA", "periode" and numbers of items.</summary>
    private static string Core(string title) =>
        string.Join(' ', title.Split(' ').Where(w => w is not ("tahun" or "ta" or "anggaran" or "periode") && !w.All(char.IsAsciiDigit)));

    private static string Spaceless(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string YearsOf(string title) => string.Join(' ', Years().Matches(title).Select(m => m.Value.Replace(" ", "", StringComparison.Ordinal).Replace('–', '-')));

    private static void Unlisted(Ledger ledger, Report report, List<Entry> tables)
    {
        foreach (var caption in report.Captions.Where(c => c.Number.Contains('.', StringComparison.Ordinal) && !tables.Exists(e => e.Table == c.Number)).DistinctBy(c => c.Number))
            Add(ledger, report, CheckCode.NUMBERING, [caption.Place], $"Tabel {caption.Number} {caption.Title}", $"Tabel {caption.Number}", "masuk daftar tabel", $"Tabel {caption.Number} ada di isi tetapi tidak di daftar tabel.", Severity.Sedang);
    }

    /// <summary>Without a list of tables, captions of one chapter count on.</summary>
    private static void Gaps(Ledger ledger, Report report)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var caption in report.Captions)
        {
            var dot = caption.Number.LastIndexOf('.');
            if (dot <= 0 || !int.TryParse(caption.Number.AsSpan(dot + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
                continue;
            var chapter = caption.Number[..dot];
            if (last.TryGetValue(chapter, out var before) && number != before + 1 && number > 0)
            {
                var expected = $"Tabel {chapter}.{before + 1}";
                if (number <= before + 3 && number >= before)
                    Add(ledger, report, CheckCode.NUMBERING, [caption.Place], $"Tabel {caption.Number} {caption.Title}", $"Tabel {caption.Number}", expected, number == before ? $"Nomor Tabel {caption.Number} dipakai dua kali." : $"Sesudah Tabel {chapter}.{before} langsung Tabel {caption.Number}.", Severity.Sedang);
            }

            last[chapter] = number;
        }
    }

    /// <summary>Tables of a chapter stand on its pages.</summary>
    private static void Pages(Ledger ledger, Report report, List<Entry> tables)
    {
        var chapters = report.Contents.Select(e => (Entry: e, Match: Chapter().Match(e.Title))).Where(x => x.Match.Success && x.Entry.Page > 0).Select(x => (Number: Roman(x.Match.Groups["r"].Value), x.Entry)).ToList();
        var wrong = new List<(Entry Table, string Reason, bool Before)>();
        foreach (var table in tables.Where(t => t.Page > 0))
        {
            var chapter = table.Table.Split('.')[0];
            var own = chapters.Find(c => c.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == chapter);
            var next = chapters.Find(c => c.Number == own.Number + 1);
            if (own.Entry is not null && table.Page < own.Entry.Page)
                wrong.Add((table, $"mendahului BAB-nya yang mulai halaman {own.Entry.Page}", true));
            else if (own.Entry is not null && next.Entry is not null && table.Page > next.Entry.Page)
                wrong.Add((table, $"sesudah bab berikutnya yang mulai halaman {next.Entry.Page}", false));
        }

        foreach (var group in wrong.GroupBy(w => w.Before))
        {
            var list = group.ToList();
            Add(ledger, report, CheckCode.NUMBERING, [.. list.Select(w => w.Table.Place)], $"Tabel {list[0].Table.Table} {list[0].Table.Title} {list[0].Table.Page}",
                string.Join("; ", list.Select(w => $"Tabel {w.Table.Table} hal {w.Table.Page}")), "halaman di dalam babnya", $"Halaman tabel di daftar tabel {list[0].Reason}: {string.Join(", ", list.Select(w => w.Table.Table))}.", Severity.Rendah);
        }
    }

    /// <summary>Headings of the list of contents are in the text, with the same letter and words.</summary>
    private static void Headings(Ledger ledger, Report report)
    {
        var entries = report.Contents.Where(e => e.Table.Length == 0 && e.Title.Length > 6).ToList();
        var lines = report.Lines.Where(l => l.Text.Length is > 3 and < 120 && (char.IsUpper(l.Text[0]) || char.IsAsciiDigit(l.Text[0]))).Select(l => (Line: l, Title: Wording.Normal(ChapterStart().Replace(l.Text, "")), Letter: Letter().Match(l.Text).Value)).ToList();
        var used = new HashSet<int>();
        var open = new List<Entry>();
        foreach (var entry in entries)
        {
            var title = Wording.Normal(ChapterStart().Replace(entry.Title, ""));
            var label = Letter().Match(entry.Title).Value;
            var same = lines.Where(l => Wording.Same(l.Title, title) && !used.Contains(l.Line.Order)).ToList();
            var exact = same.Find(l => label.Length == 0 || l.Letter == label).Line ?? same.FirstOrDefault().Line;
            if (exact is null)
            {
                open.Add(entry);
                continue;
            }

            used.Add(exact.Order);
            var printed = Letter().Match(exact.Text).Value;
            if (label.Length > 0 && printed.Length > 0 && printed != label)
                Add(ledger, report, CheckCode.NUMBERING, [entry.Place, exact.Place], entry.Title, entry.Title, exact.Text, $"Bagian \"{entry.Title}\" di daftar isi bernomor {printed} di isi; ada bagian yang tidak masuk daftar isi.", Severity.Sedang);
        }

        foreach (var entry in open)
        {
            var title = Wording.Normal(ChapterStart().Replace(entry.Title, ""));
            var label = Letter().Match(entry.Title).Value;
            var near = lines.Where(l => !used.Contains(l.Line.Order) && (label.Length == 0 ? l.Letter.Length == 0 && l.Line.Text.All(c => !char.IsLower(c)) : l.Letter == label))
                .Select(l => (l.Line, Overlap: Wording.Overlap(l.Title, title))).Where(x => x.Overlap >= 0.33m).OrderByDescending(x => x.Overlap).FirstOrDefault();
            // "Perjanjian Kinerja 2024" under the same letter is the heading with its year.
            if (near.Line is null || near.Overlap < (label.Length == 0 ? 0.33m : 0.6m))
                continue;
            Add(ledger, report, CheckCode.NAME, [near.Line.Place, entry.Place], near.Line.Text, near.Line.Text, entry.Title, $"Judul di isi \"{near.Line.Text}\", di daftar isi \"{entry.Title}\".", Severity.Rendah);
        }
    }

    /// <summary>"tabel 3.2 Capaian Indikator Kinerja Utama" where Tabel 3.2 has another title.</summary>
    private static void References(Ledger ledger, Report report)
    {
        var wrong = new List<(Passage Passage, Match Match, Caption Caption)>();
        foreach (var passage in report.Passages.Where(p => p.Text.Length > 60))
        {
            foreach (Match m in Reference().Matches(passage.Text))
            {
                var caption = report.Captions.FirstOrDefault(c => c.Number == m.Groups["n"].Value);
                if (caption is null)
                    continue;
                var (said, title) = (Wording.Normal(m.Groups["t"].Value), Wording.Normal(caption.Title));
                if (said.Split(' ').Length >= 3 && !title.StartsWith(said, StringComparison.Ordinal) && !said.StartsWith(title, StringComparison.Ordinal) && Wording.Overlap(said, title) < 0.95m)
                    wrong.Add((passage, m, caption));
            }
        }

        foreach (var group in wrong.GroupBy(w => (w.Caption.Number, Wording.Normal(w.Match.Groups["t"].Value))))
        {
            var first = group.First();
            Add(ledger, report, CheckCode.NAME, [.. group.Select(w => w.Passage.PlaceOf(w.Match.Index)), first.Caption.Place], first.Match.Value, first.Match.Groups["t"].Value.Trim(), first.Caption.Title, $"Tabel {first.Caption.Number} berjudul \"{first.Caption.Title}\", dirujuk sebagai \"{first.Match.Groups["t"].Value.Trim()}\".", Severity.Rendah);
        }
    }

    private static void Add(Ledger ledger, Report report, CheckCode code, List<Documents.Model.Place> places, string quote, string stated, string expected, string reason, Severity severity) => ledger.Add(new Finding
    {
        Code = code,
        Places = [.. places.Select(p => new FindingPlace(report.File, p))],
        Quote = quote,
        Stated = stated,
        Expected = expected,
        Reason = reason,
        Severity = severity,
    });

    private static int Roman(string text) => text.ToUpperInvariant() switch { "I" => 1, "II" => 2, "III" => 3, "IV" => 4, "V" => 5, "VI" => 6, _ => 0 };

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b20\d\d(\s*[-–]\s*20\d\d)?\b", Options, 10_000)]
    private static partial Regex Years();

    [GeneratedRegex(@"^BAB\s+(?<r>[IVX]+)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^BAB\s+[IVX]+\s*:?\s*", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex ChapterStart();

    [GeneratedRegex(@"^[A-Z](?=\.)", Options, 10_000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b[Tt]abel\s+(?<n>\d+(\.\d+)+)\s+(?<t>[A-Z][A-Za-z ]{8,120}?\d{0,4})(?=[.,;:)]|$)", Options, 10_000)]
    private static partial Regex Reference();
}
