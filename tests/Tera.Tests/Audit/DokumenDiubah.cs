using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Tests.Audit;

/// <summary>One change: which cell or paragraph, and what it prints then.</summary>
internal sealed record Ubahan(string Jenis, int Nomor, string Sebelum, string Sesudah, string Tempat);

/// <summary>A document whose cells and paragraphs are numbered, so that one of them can be changed.</summary>
internal sealed partial class DokumenDiubah
{
    private readonly Dictionary<string, int> _kali;
    private readonly HashSet<string> _suku = new(StringComparer.Ordinal);
    private readonly HashSet<string> _terhitung = new(StringComparer.Ordinal);

    public DokumenDiubah(Document dokumen)
    {
        var nomor = 0;
        Asli = Petakan(dokumen, c => c with { Place = new Place(0, ++nomor) }, p => p with { Place = new Place(0, ++nomor) });
        Angka = [.. Asli.Blocks().OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => c.Figure is { Value: not null } && c.Text.Any(char.IsAsciiDigit))];
        _kali = Angka.GroupBy(c => c.Figure!.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var figure in Angka.Select(c => c.Figure!).Where(f => f.Expression.Length > 0))
        {
            var suku = Id().Matches(figure.Expression).Select(m => m.Groups["id"].Value).ToList();
            if (suku.Count < 2 || !suku.TrueForAll(_kali.ContainsKey))
                continue;
            _terhitung.Add(figure.Id);
            _suku.UnionWith(suku);
        }
    }

    public Document Asli { get; }

    /// <summary>Every printed figure of the tables.</summary>
    public IReadOnlyList<Cell> Angka { get; }

    /// <summary>Whether the document prints what the figure follows from or what follows from it, or prints it again.</summary>
    public bool Terhubung(Cell sel) => _kali[sel.Figure!.Id] > 1 || _terhitung.Contains(sel.Figure.Id) || _suku.Contains(sel.Figure.Id);

    public IEnumerable<Ubahan> Ubahan() =>
        Angka.Where(Terhubung).SelectMany(c => new[] { ("angka diganti", Ganti(c.Text)), ("angka tertukar", Tukar(c.Text)), ("angka hilang", Hilang(c.Text)), ("tahun lain", TahunLain(c)) }
                .Where(u => u.Item2 is not null && u.Item2 != c.Text).Select(u => new Ubahan(u.Item1, c.Place!.Line, c.Text, u.Item2!, c.Figure!.Id)))
            .Concat(Asli.Blocks().OfType<Paragraph>().SelectMany(p => new[] { ("kata terbalik", Balik(p.Text)), ("terbilang", Terbilang(p.Text)) }
                .Where(u => u.Item2 is not null).Select(u => new Ubahan(u.Item1, p.Place!.Line, p.Text, u.Item2!, "kalimat"))));

    public Document Dengan(Ubahan u) => Petakan(
        Asli,
        c => c.Place?.Line == u.Nomor ? c with { Runs = [new Run(u.Sesudah)], Figure = null } : c,
        p => p.Place?.Line == u.Nomor ? p with { Runs = [new Run(u.Sesudah)] } : p);

    /// <summary>The first digit becomes the next one: far beyond rounding.</summary>
    private static string? Ganti(string teks)
    {
        var i = teks.IndexOfAny([.. "123456789"]);
        return i < 0 ? null : teks[..i] + (teks[i] == '9' ? '8' : (char)(teks[i] + 1)) + teks[(i + 1)..];
    }

    private static string? Tukar(string teks)
    {
        for (var i = 0; i + 1 < teks.Length; i++)
        {
            if (char.IsAsciiDigit(teks[i]) && char.IsAsciiDigit(teks[i + 1]) && teks[i] != teks[i + 1] && teks[i + 1] != '0')
                return teks[..i] + teks[i + 1] + teks[i] + teks[(i + 2)..];
        }

        return null;
    }

    private static string? Hilang(string teks)
    {
        var i = teks.IndexOfAny([.. "123456789"]);
        return i < 0 || i + 1 >= teks.Length || !char.IsAsciiDigit(teks[i + 1]) ? null : teks[..i] + teks[(i + 1)..];
    }

    /// <summary>What the same figure is in another year of the document.</summary>
    private string? TahunLain(Cell sel) =>
        Angka.FirstOrDefault(c => c.Figure!.Id != sel.Figure!.Id && c.Text != sel.Text && Tahun().Replace(c.Figure.Id, "") == Tahun().Replace(sel.Figure.Id, ""))?.Text;

    private static string? Balik(string teks)
    {
        foreach (var (kata, lawan) in new[] { (" naik dari ", " turun dari "), (" turun dari ", " naik dari "), ("belum tercapai", "tercapai"), ("target tercapai", "target belum tercapai") })
        {
            if (teks.Contains(kata, StringComparison.Ordinal))
                return teks.Replace(kata, lawan, StringComparison.Ordinal);
        }

        return null;
    }

    /// <summary>The first word of a number in words becomes another.</summary>
    private static string? Terbilang(string teks)
    {
        var kata = Kata().Match(teks);
        return kata.Success ? teks[..kata.Index] + (kata.Value == "dua" ? "tiga" : "dua") + teks[(kata.Index + kata.Length)..] : null;
    }

    private static Document Petakan(Document dokumen, Func<Cell, Cell> sel, Func<Paragraph, Paragraph> kalimat) => dokumen with
    {
        Sections = [.. dokumen.Sections.Select(s => s with
        {
            Blocks = [.. s.Blocks.Select(b => b switch
            {
                Table t => t with { Header = Baris(t.Header, sel), Rows = Baris(t.Rows, sel) },
                Paragraph p => kalimat(p),
                _ => b,
            })],
        })],
    };

    private static List<Row> Baris(IReadOnlyList<Row> baris, Func<Cell, Cell> ubah) => [.. baris.Select(r => r with { Cells = [.. r.Cells.Select(ubah)] })];

    [GeneratedRegex(@"\[(?<id>[^\]]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"/20\d\d(?=[/-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tahun();

    [GeneratedRegex(@"(?<=\d \()(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kata();
}
