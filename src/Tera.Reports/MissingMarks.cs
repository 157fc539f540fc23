using Tera.Documents.Model;

namespace Tera.Reports;

/// <summary>A "belum diisi" mark of a document.</summary>
/// <param name="Text">What is missing: "belum diisi: sumber data S1.1".</param>
/// <param name="Place">Where it is entered in the workbook; none where the mark itself tells.</param>
public sealed record MissingMark(string Text, string? Place)
{
    public override string ToString() => Place is null ? Text : $"{Text} ({Place})";
}

/// <summary>The "belum diisi" marks of a document, each once, in the order of its pages.</summary>
public static class MissingMarks
{
    public static IReadOnlyList<MissingMark> In(Document document) =>
        [.. document.Blocks().SelectMany(Runs).Where(r => r.Missing).GroupBy(r => r.Text.Trim('[', ']'), StringComparer.Ordinal).Select(g => new MissingMark(g.Key, g.Select(r => r.Where).FirstOrDefault(w => w is not null)))];

    private static IEnumerable<Run> Runs(Block block) => block switch
    {
        Paragraph p => p.Runs,
        Table t => t.Header.Concat(t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Runs),
        _ => [],
    };
}
