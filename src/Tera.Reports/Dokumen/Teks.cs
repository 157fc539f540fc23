using Tera.Documents.Model;

namespace Tera.Reports.Dokumen;

/// <summary>The agency's own text turned into paragraphs and lists.</summary>
internal static class Teks
{
    /// <summary>Paragraphs are parted by an empty line; lines that begin with "- ", "1. " or "a. " are list items.</summary>
    public static IEnumerable<Block> Blok(string teks)
    {
        var paragraf = new List<string>();
        foreach (var baris in teks.ReplaceLineEndings("\n").Split('\n').Select(b => b.Trim()))
        {
            var penanda = Penanda(baris);
            if ((baris.Length == 0 || penanda.Length > 0) && paragraf.Count > 0)
            {
                yield return Paragraph.Of(string.Join(' ', paragraf));
                paragraf.Clear();
            }

            if (penanda.Length > 0)
            {
                yield return Butir(penanda, baris[(penanda.Length + 1)..].Trim());
            }
            else if (baris.Length > 0)
            {
                paragraf.Add(baris);
            }
        }

        if (paragraf.Count > 0)
        {
            yield return Paragraph.Of(string.Join(' ', paragraf));
        }
    }

    /// <summary>A numbered list; one item stands as a paragraph.</summary>
    public static IEnumerable<Block> Bernomor(IReadOnlyList<string> butir) => butir.Count == 1
        ? [Paragraph.Of(butir[0])]
        : butir.Select((b, n) => Butir($"{n + 1}.", b));

    public static Paragraph Butir(string penanda, string teks) => Paragraph.Of(teks) with { Marker = penanda };

    /// <summary>The line that shows what has not been filled in.</summary>
    public static Paragraph Belum(string apa) => new() { Runs = [Tabel.Sel.Belum(apa)] };

    private static string Penanda(string baris)
    {
        var spasi = baris.IndexOf(' ', StringComparison.Ordinal);
        if (spasi is < 1 or > 4)
        {
            return "";
        }

        var awal = baris[..spasi];
        return awal is "-" or "•" ? "-"
            : awal[^1] is '.' or ')' && (awal[..^1].All(char.IsAsciiDigit) || (awal.Length == 2 && char.IsAsciiLetterLower(awal[0]))) ? awal
            : "";
    }
}
