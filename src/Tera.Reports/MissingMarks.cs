using Tera.Documents.Model;

namespace Tera.Reports;

/// <summary>The "belum diisi" marks of a document, each once, in the order of its pages, with the places where they are entered.</summary>
public static class MissingMarks
{
    public static IReadOnlyList<string> In(Document document) =>
    [
        .. document.Blocks().SelectMany(Runs).Where(r => r.Missing).GroupBy(r => r.Text.Trim('[', ']'), StringComparer.Ordinal).Select(g => g.Key + Where([.. g.Select(r => r.Where).OfType<string>().Distinct(StringComparer.Ordinal)])),
    ];

    // "lembar Indikator, kolom Sumber data, baris S1.1", and of the same column the other rows.
    private static string Where(List<string> places)
    {
        if (places.Count == 0)
        {
            return "";
        }

        var column = places[0][..(places[0].LastIndexOf(' ') + 1)];
        return $" ({string.Join(", ", places.Select((p, i) => i > 0 && p.StartsWith(column, StringComparison.Ordinal) ? p[column.Length..] : p))})";
    }

    private static IEnumerable<Run> Runs(Block block) => block switch
    {
        Paragraph p => p.Runs,
        Table t => t.Header.Concat(t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Runs),
        _ => [],
    };
}
