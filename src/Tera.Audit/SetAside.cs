using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Audit;

/// <summary>Keeps one text that no pattern gets through from ending the audit: it is taken out, told of, and the rest is audited without it.</summary>
internal static class SetAside
{
    /// <summary>Each costs the patience of a pattern (ten seconds): a file with more is given up.</summary>
    internal const int Most = 3;

    /// <summary>Examines documents, and again without the text that a pattern did not get through.</summary>
    internal static AuditResult Examine(IReadOnlyList<Document> documents, Func<IReadOnlyList<Document>, AuditResult> examine)
    {
        var names = documents.Select(d => d.Title).ToList();
        var unfinished = new List<Unfinished>();
        while (true)
        {
            try
            {
                return examine(documents) with { Files = names, Unfinished = unfinished };
            }
            catch (RegexMatchTimeoutException hard)
            {
                if (Holding(documents, hard.Input) is not var (at, block))
                    return new AuditResult(names, [], []) { Unfinished = [.. unfinished, .. names.Select(n => new Unfinished(new FindingPlace(n, new Place()), "", WholeFile))] };
                var file = documents[at];
                var whole = unfinished.Count(u => u.Place.File == file.Title) >= Most;
                unfinished.Add(whole
                    ? new Unfinished(new FindingPlace(file.Title, new Place()), "", WholeFile)
                    : new Unfinished(new FindingPlace(file.Title, Where(block)), Output.PlaceText.Short(Words(block).Trim(), 80), OnePlace));
                documents = [.. documents.Select((d, i) => i != at ? d : Without(d, whole ? null : block))];
            }
        }
    }

    private const string OnePlace = "Teks di tempat ini terlalu panjang atau berulang-ulang sehingga pemeriksaannya tidak selesai dalam waktunya. Bagian lain tetap diperiksa; periksa bagian ini dengan tangan.";
    private const string WholeFile = "Berkas ini memuat terlalu banyak teks yang tidak dapat diselesaikan dalam waktunya; sisanya tidak diperiksa. Periksa apakah isinya terbaca benar, lalu coba lagi.";

    /// <summary>The block that holds a text, else the longest of what the text was put together from.</summary>
    private static (int Document, Block Block)? Holding(IReadOnlyList<Document> documents, string text)
    {
        var blocks = documents.SelectMany((d, i) => d.Blocks().Where(b => b is Heading or Paragraph or Table).Select(b => (Document: i, Block: b, Words: Words(b)))).ToList();
        var start = text.AsSpan().Trim()[..Math.Min(200, text.AsSpan().Trim().Length)].ToString();
        var holding = blocks.FindAll(b => b.Words.Contains(start, StringComparison.OrdinalIgnoreCase));
        if (holding.Count == 0)
            holding = blocks.FindAll(b => b.Words.Trim().Length > 0 && text.Contains(b.Words.Trim(), StringComparison.OrdinalIgnoreCase));
        if (holding.Count == 0)
            holding = blocks;
        return holding.Count == 0 ? null : holding.Select(b => (b.Document, b.Block, b.Words.Length)).MaxBy(b => b.Length) is var longest ? (longest.Document, longest.Block) : null;
    }

    /// <summary>A document without one of its blocks, or without any.</summary>
    private static Document Without(Document document, Block? block) =>
        document with { Sections = [.. document.Sections.Select(s => s with { Blocks = block is null ? [] : [.. s.Blocks.Where(b => !ReferenceEquals(b, block))] })] };

    private static Place Where(Block block) =>
        block.Place ?? (block as Table)?.Header.Concat(((Table)block).Rows).SelectMany(r => r.Cells).Select(c => c.Place).FirstOrDefault(p => p is not null) ?? new Place();

    private static string Words(Block block) => block switch
    {
        Heading h => h.Text,
        Paragraph p => p.Text,
        Table t => string.Join('\n', t.Header.Concat(t.Rows).SelectMany(r => r.Cells).Select(c => c.Text).Concat(t.Notes).Prepend(t.Caption)),
        _ => "",
    };
}
