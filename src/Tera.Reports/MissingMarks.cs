using Tera.Documents.Model;

namespace Tera.Reports;

/// <summary>The "belum diisi" marks of a document, each once, in the order of its pages.</summary>
public static class MissingMarks
{
    public static IReadOnlyList<string> In(Document document) =>
        [.. document.Blocks().SelectMany(Runs).Where(r => r.Missing).Select(r => r.Text.Trim('[', ']')).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Run> Runs(Block block) => block switch
    {
        Paragraph p => p.Runs,
        Table t => t.Header.Concat(t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Runs),
        _ => [],
    };
}
