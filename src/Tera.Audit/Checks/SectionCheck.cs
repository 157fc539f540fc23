using System.Text.RegularExpressions;
using Tera.Audit.Reports;
using Tera.Audit.Tables;

namespace Tera.Audit.Checks;

/// <summary>Sections of the analysis: NUMBERING of their ordinals, NAME where a sentence calls the section something else, PLACEHOLDER where one lacks the figures of the others.</summary>
internal static partial class SectionCheck
{
    internal static void Run(Ledger ledger)
    {
        foreach (var report in ledger.Reports)
        {
            var sections = Sections.Of(report);
            foreach (var family in sections.GroupBy(s => s.Kind))
                Ordinals(ledger, report, [.. family]);
            Unanalysed(ledger, report, sections);
            foreach (var passage in report.Passages.Where(p => p.Text.Length > 60))
                References(ledger, passage, sections);
        }
    }

    private static void Ordinals(Ledger ledger, Report report, List<Section> family)
    {
        var previous = 0;
        foreach (var section in family)
        {
            var twin = family.Find(s => s != section && s.Printed == section.Printed);
            var gap = section.Printed > previous + 1;
            previous = section.Printed;
            // Of two sections with one number, the one out of its place is wrong.
            if (twin is not null && section.Printed != section.Position || gap && twin is null)
            {
                Add(ledger, report, CheckCode.NUMBERING, section, twin, Sections.Word(section.Position),
                    twin is not null ? $"Nomor \"{section.Ordinal}\" dipakai dua kali untuk {section.Kind}; menurut urutannya {Sections.Word(section.Position)}." : $"{char.ToUpperInvariant(section.Kind[0])}{section.Kind[1..]} {section.Ordinal} datang sebelum yang {Sections.Word(section.Printed - 1)}.",
                    Severity.Tinggi);
            }
        }
    }

    /// <summary>A section of words alone where most of its like have a table of figures: its analysis is missing.</summary>
    private static void Unanalysed(Ledger ledger, Report report, List<Section> sections)
    {
        var measured = report.Grids.Where(g => g.Columns.Any(c => c.Role is Role.Realised or Role.Percent)).Select(g => g.Order).ToList();
        var bare = sections.Where((s, i) => !measured.Exists(o => o > s.Line.Order && (i + 1 == sections.Count || o < sections[i + 1].Line.Order))).ToList();
        if (sections.Count < 3 || bare.Count * 2 >= sections.Count)
            return;
        foreach (var section in bare)
        {
            ledger.Add(new Finding
            {
                Code = CheckCode.PLACEHOLDER,
                Places = [new FindingPlace(report.File, section.Line.Place)],
                Quote = $"{section.Line.Text} {section.Name}",
                Stated = $"{section.Line.Text.TrimEnd(' ', ':')} tanpa tabel angka",
                Expected = "tabel target, realisasi, dan capaian",
                Reason = $"Bagian {section.Kind} {section.Ordinal} \"{section.Name}\" hanya penjelasan; {sections.Count - bare.Count} dari {sections.Count} bagian sejenis memuat tabel realisasi atau capaian.",
                Certainty = Certainty.Mungkin,
            });
        }
    }

    private static void Add(Ledger ledger, Report report, CheckCode code, Section section, Section? twin, string expected, string reason, Severity severity)
    {
        var places = new List<FindingPlace> { new(report.File, section.Line.Place) };
        if (twin is not null)
            places.Add(new FindingPlace(report.File, twin.Line.Place));
        ledger.Add(new Finding { Code = code, Places = places, Quote = section.Line.Text, Stated = section.Line.Text.TrimEnd(' ', ':'), Expected = expected, Reason = reason, Severity = severity });
    }

    /// <summary>"tujuan strategis keempat yaitu …" inside the section of another name or number.</summary>
    private static void References(Ledger ledger, Passage passage, List<Section> sections)
    {
        foreach (Match m in Reference().Matches(passage.Text))
        {
            if (Sections.At(sections, passage.Order) is not { } section || Sections.Value(m.Groups["o"].Value) is not { } ordinal || passage.Order - section.Line.Order > 400)
                continue;
            var kind = m.Groups["k"].Success ? m.Groups["k"].Value.ToLowerInvariant() : section.Kind;
            var name = m.Groups["n"].Value;
            var numbered = kind != section.Kind ? sections.Find(s => s.Kind == kind && s.Printed == ordinal) : section;
            if (name.Length > 12 && !Sections.SameName(name, section.Name) && !sections.Exists(s => s.Kind == kind && s.Printed == ordinal && Sections.SameName(name, s.Name)))
            {
                Report(ledger, passage, m, CheckCode.NAME, $"{kind} strategis {m.Groups["o"].Value}: {name}", $"{section.Kind} {section.Ordinal}: {section.Name}",
                    $"Bagian ini tentang {section.Kind} {section.Ordinal} \"{section.Name}\", kalimatnya menyebut \"{name}\".");
            }
            else if (kind == section.Kind && ordinal != section.Printed && ordinal != section.Position && numbered is not null && name.Length == 0)
            {
                Report(ledger, passage, m, CheckCode.NUMBERING, m.Value.Trim(), $"{kind} strategis {section.Ordinal}", $"Bagian ini tentang {section.Kind} {section.Ordinal}, kalimatnya merujuk {kind} {m.Groups["o"].Value}.");
            }
        }
    }

    private static void Report(Ledger ledger, Passage passage, Match m, CheckCode code, string stated, string expected, string reason) => ledger.Add(new Finding
    {
        Code = code,
        Places = [passage.At(m.Index)],
        Quote = passage.Around(m.Index, m.Length),
        Stated = stated,
        Expected = expected,
        Reason = reason,
    });

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b((?<k>tujuan|sasaran)\s+)?strategis\s+(?<o>kesatu|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh)\b(\s*,?\s*(yaitu|adalah|yakni)?\s*[“""]?(?<n>(me|ter)[a-z]+ya? [a-z, ]{8,150}?)[”""]?\s+(adalah|dengan indikator|sebesar|disajikan|dapat)\b)?", Options, 10_000)]
    private static partial Regex Reference();
}
