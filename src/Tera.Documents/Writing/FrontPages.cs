using Tera.Documents.Model;
using Tera.Documents.Writing.Docx;

namespace Tera.Documents.Writing;

/// <summary>On which page, i, ii, iii, each entry of the front matter will probably stand.</summary>
/// <remarks>A guess by counted lines: what was printed is compared with it, and a wrong guess costs one more printing, never a wrong number.</remarks>
internal static class FrontPages
{
    private const int LinesOfPage = 45;
    private const int LettersOfLine = 80;

    public static Dictionary<string, string> Guess(DocumentPlan plan)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var page = 0;
        foreach (var run in plan.Runs.Where(r => r.Section is { Numbering: PageNumbering.Roman }))
        {
            page = run.Restart ? 1 : page + 1;
            var lines = 0;
            foreach (var block in run.Blocks)
            {
                if (lines > 0 && block is PageBreak or Heading { NewPage: true })
                {
                    page++;
                    lines = 0;
                }

                if (plan.Bookmark(block) is { } bookmark)
                {
                    pages[bookmark] = RomanNumber.Print(page);
                }

                lines += Lines(block, plan);
                page += lines / (LinesOfPage + 1);
                lines %= LinesOfPage + 1;
            }
        }

        return pages;
    }

    private static int Lines(Block block, DocumentPlan plan) => block switch
    {
        GeneratedList list => plan.Entries.Where(e => e.Kind == list.Kind).Sum(e => Lines(e.Text.Length)),
        Paragraph paragraph => 1 + Lines(paragraph.Runs.Sum(r => r.Text.Length)),
        Table table => 3 + (3 * table.Rows.Count),
        Heading => 2,
        _ => 1,
    };

    private static int Lines(int letters) => 1 + (letters / LettersOfLine);
}
