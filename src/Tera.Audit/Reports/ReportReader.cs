using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Audit.Figures;
using Tera.Audit.Tables;
using Tera.Documents.Model;

namespace Tera.Audit.Reports;

/// <summary>Takes a document apart: joins cut paragraphs and tables, gives tables their captions, sets lists of contents aside.</summary>
internal static partial class ReportReader
{
    internal static Report Read(Document document)
    {
        var lines = new List<Line>();
        var captions = new List<Caption>();
        var contents = new List<Entry>();
        var builders = new List<GridBuilder>();
        GridBuilder? open = null;
        var (continued, listing) = (false, false);
        var order = 0;
        var context = "";
        foreach (var block in document.Blocks())
        {
            order++;
            if (block is Table table)
            {
                if (ContentsReader.TryRead(table, contents))
                    continue;
                var rows = GridBuilder.Cells(table);
                // It stands inside the one before it, which may go on behind it.
                if (table.Inner)
                {
                    var inner = new GridBuilder(document.Title, order) { Context = context, CaptionPlace = table.Place ?? new Place() };
                    var side = SideHeadings.Turn(rows, "", "");
                    inner.Start(side?.Rows ?? rows, side?.Header ?? table.Header.Count);
                    builders.Add(inner);
                    continue;
                }

                if (open is not null && table.Caption.Length == 0 && (table.Header.Count == 0 || continued) && open.TryContinue(rows, table.Header.Count))
                    continue;
                var before = continued ? open : null;
                open = new GridBuilder(document.Title, order);
                if (before is not null)
                    (open.Number, open.Title, open.CaptionPlace) = (before.Number, before.Title, before.CaptionPlace);
                else
                    Caption(open, table, lines, captions);
                continued = false;
                open.Context = context;
                if (SideHeadings.Turn(rows, NameAbove(lines, order), TitleName().Match(open.Title).Groups["n"].Value) is { } turned)
                    open.Start(turned.Rows, turned.Header);
                else
                    open.Start(rows, table.Header.Count);
                builders.Add(open);
                foreach (var note in table.Notes)
                    lines.Add(new Line(note, table.Place ?? new Place(), order));
            }
            else if (LineOf(block, order) is { } line)
            {
                // "Lanjutan Tabel 3.4" between two pages of a table.
                if (ContinuedFrom(line.Text, builders) is { } whole)
                {
                    (open, continued) = (whole, true);
                    continue;
                }

                (open, continued) = (null, false);
                listing = listing ? CaptionStart().IsMatch(line.Text) : ListOfTables().IsMatch(line.Text);
                if (ContentsReader.TryRead(line, contents) || listing && ContentsReader.TryList(line, contents))
                    continue;
                lines.Add(line);
                // A file may hold several documents: the last line in capitals that names one tells which.
                if (Capitals(line.Text) && DocumentTitle().IsMatch(line.Text))
                    context = line.Text;
            }
        }

        BareCaptions(lines, captions);
        var year = ReportYear(lines);
        return new Report
        {
            File = document.Title,
            Lines = lines,
            Passages = Passages(document.Title, lines),
            Grids = [.. builders.Select(b => b.Build(year > 0 ? year : null)).Where(g => g.Rows.Count > 0)],
            Captions = [.. captions.OrderBy(c => c.Order)],
            Contents = contents,
            Year = year,
        };
    }

    /// <summary>The table that a line says to go on: "Lanjutan Tabel 3.4", "Tabel 3.4 (lanjutan)".</summary>
    private static GridBuilder? ContinuedFrom(string text, List<GridBuilder> builders) =>
        builders.Count == 0 || Continuation().Match(text) is not { Success: true } m ? null
        : m.Groups["n"].Success ? builders.FindLast(b => b.Number == m.Groups["n"].Value) : builders[^1];

    private static Line? LineOf(Block block, int order) => block switch
    {
        Heading h => new Line(Wording.Bounded(h.Text.Trim()), h.Place ?? new Place(), order, Heading: true),
        Paragraph p when p.Text.Trim().Length > 0 => new Line(Wording.Bounded((p.Marker.Length > 0 ? p.Marker + " " : "") + p.Text.Trim()), p.Place ?? new Place(), order, false, p.Style == ParagraphStyle.Formula),
        _ => null,
    };

    /// <summary>The caption of a table: its own, or the lines "Tabel 3.2" and title just above it.</summary>
    private static void Caption(GridBuilder builder, Table table, List<Line> lines, List<Caption> captions)
    {
        if (table.Caption.Length > 0)
        {
            var own = CaptionStart().Match(table.Caption);
            builder.Number = own.Success ? own.Groups["n"].Value.TrimEnd('.') : "";
            builder.Title = own.Success ? table.Caption[own.Length..].Trim() : table.Caption;
            builder.CaptionPlace = table.Place ?? new Place();
            captions.Add(new Caption(builder.Number, builder.Title, builder.CaptionPlace, builder.Order));
            return;
        }

        for (var i = lines.Count - 1; i >= 0 && i >= lines.Count - 7; i--)
        {
            var match = CaptionStart().Match(lines[i].Text);
            if (captions.Exists(c => c.Order == lines[i].Order) || lines[i].Heading && !match.Success)
                break;
            if (match.Success && !Sentence(lines[i].Text))
            {
                var title = string.Join(' ', lines.Skip(i + 1).Select(l => l.Text).Prepend(lines[i].Text[match.Length..])).Trim();
                builder.Number = match.Groups["n"].Value.TrimEnd('.');
                builder.Title = title;
                builder.CaptionPlace = lines[i].Place;
                captions.Add(new Caption(builder.Number, title, lines[i].Place, lines[i].Order));
                return;
            }

            if (Sentence(lines[i].Text))
                break;
        }

        // A table without number: lines in capitals above it are its title.
        var above = new List<Line>();
        for (var i = lines.Count - 1; i >= 0 && i >= lines.Count - 5 && lines[i].Order >= builder.Order - 5 && Capitals(lines[i].Text); i--)
            above.Insert(0, lines[i]);
        builder.Title = string.Join(' ', above.Select(l => l.Text));
        builder.CaptionPlace = above.Count > 0 ? above[0].Place : table.Place ?? new Place();
    }

    /// <summary>A short line right above a table, which may name what a table of two columns is of.</summary>
    private static string NameAbove(List<Line> lines, int order) =>
        lines.Count > 0 && lines[^1].Order == order - 1 && lines[^1].Text is { Length: > 5 and < 160 } text && !Sentence(text) && !CaptionStart().IsMatch(text) && !Capitals(text) ? Wording.Label(text) : "";

    // "Capaian Indeks Risiko Bencana (IRB) Tahun 2020–2024" is of the index.
    [GeneratedRegex(@"^((perbandingan|perkembangan|target|realisasi|capaian|pencapaian|kinerja|indikator|dan)\b[\s,]*)*(?<n>\p{L}.{8,120}?)(\s+(pada\s+)?(tahun\s+)?20\d\d.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex TitleName();

    private static void BareCaptions(List<Line> lines, List<Caption> captions)
    {
        var known = captions.Select(c => c.Order).ToHashSet();
        foreach (var line in lines)
        {
            var match = CaptionStart().Match(line.Text);
            if (match.Success && !known.Contains(line.Order) && !Sentence(line.Text) && line.Text.Length < 200)
                captions.Add(new Caption(match.Groups["n"].Value.TrimEnd('.'), line.Text[match.Length..].Trim(), line.Place, line.Order));
        }
    }

    private static bool Sentence(string text) => text.Length > 260 || text.EndsWith('.') && text.Length > 40 || text.EndsWith(':') || Prose().IsMatch(text);

    private static bool Capitals(string text)
    {
        if (text.Length >= 200)
            return false;
        var letters = text.Count(char.IsLetter);
        return letters > 3 && text.Count(char.IsUpper) * 10 >= letters * 9;
    }

    /// <summary>A paragraph that does not end and is followed by a small letter, or ends inside a parenthesis, was cut by a page.</summary>
    private static List<Passage> Passages(string file, List<Line> lines)
    {
        var passages = new List<Passage>();
        var open = new List<Line>();
        foreach (var line in lines)
        {
            if (open.Count > 0 && !(line.Order == open[^1].Order + 1 && Continues(open[^1].Text, line.Text) && open.Count < 4 && !line.Formula && !open[^1].Formula))
            {
                passages.Add(new Passage(file, [.. open]));
                open.Clear();
            }

            open.Add(line);
        }

        if (open.Count > 0)
            passages.Add(new Passage(file, [.. open]));
        return passages;
    }

    private static bool Continues(string text, string next)
    {
        if (text.Length < 60 || text[^1] is '.' or ':' or ';' or '?' or '!')
            return false;
        var inside = text.LastIndexOf('(') > text.LastIndexOf(')');
        return inside ? !ListStart().IsMatch(next) : char.IsLower(next[0]) && !ListStart().IsMatch(next);
    }

    private static int ReportYear(List<Line> lines)
    {
        var years = new Dictionary<int, int>();
        foreach (var line in lines)
        {
            foreach (Match m in YearWord().Matches(line.Text))
            {
                var year = int.Parse(m.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
                years[year] = years.GetValueOrDefault(year) + 1;
            }
        }

        return years.Count == 0 ? 0 : years.MaxBy(y => y.Value).Key;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^Tabel\s+(?<n>[\dIVXL]{1,4}([.\-]\d{1,3}){0,3})\.?\s*:?\s*", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex CaptionStart();

    [GeneratedRegex(@"^\(?(lanjutan|sambungan)\s+(dari\s+)?tabel(\s+(?<n>[\dIVXL]{1,4}([.\-]\d{1,3}){0,3}))?\b|^tabel\s+(?<n>[\dIVXL]{1,4}([.\-]\d{1,3}){0,3})\.?\s*[\(\[]?\s*(lanjutan|sambungan)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^\W*daftar tabel( dan gambar)?\W*$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex ListOfTables();

    [GeneratedRegex(@"\b(adalah|menunjukkan|dapat dilihat|dapat diketahui|sebagai berikut|diatas|di atas)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Prose();

    [GeneratedRegex(@"\b(PERJANJIAN KINERJA|INDIKATOR KINERJA|RENCANA AKSI|RENCANA KINERJA|RENCANA STRATEGIS|LAPORAN|MONITORING|BAB [IVX]+)\b", Options, 10_000)]
    private static partial Regex DocumentTitle();

    [GeneratedRegex(@"^\s*(-\s|•|\(?[a-z]\)?[.)]\s|\(?\d{1,2}[.)]\s)", Options, 10_000)]
    private static partial Regex ListStart();

    [GeneratedRegex(@"\btahun( anggaran)?\s+(?<y>20\d\d)\b(?!\s*[-–])", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex YearWord();
}
