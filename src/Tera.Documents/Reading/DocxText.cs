using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Tera.Documents.Reading;

/// <summary>The printed text of paragraphs. A field prints what Word last put there; a SEQ field without result is counted.</summary>
internal sealed class DocxText
{
    private readonly Dictionary<string, int> _sequences = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Text of a paragraph and how many pages it turned when it was last laid out.</summary>
    internal (string Text, int Pages) Of(W.Paragraph p)
    {
        var text = new StringBuilder();
        var pages = 0;
        var code = new StringBuilder();
        var inCode = false;
        var result = -1;
        foreach (var e in p.Descendants())
        {
            switch (e)
            {
                case W.SimpleField f when !f.Descendants<W.Text>().Any(t => t.Text.Length > 0):
                    text.Append(Sequence(f.Instruction?.Value ?? "", ""));
                    break;
                case W.FieldChar { FieldCharType.Value: var type } when type == W.FieldCharValues.Begin:
                    code.Clear();
                    (inCode, result) = (true, -1);
                    break;
                case W.FieldCode c:
                    code.Append(c.Text);
                    break;
                case W.FieldChar { FieldCharType.Value: var type } when type == W.FieldCharValues.Separate:
                    (inCode, result) = (false, text.Length);
                    break;
                case W.FieldChar { FieldCharType.Value: var type } when type == W.FieldCharValues.End:
                    var printed = result >= 0 ? text.ToString(result, text.Length - result) : "";
                    text.Append(Sequence(code.ToString(), printed));
                    (inCode, result) = (false, -1);
                    code.Clear();
                    break;
                case W.Text t when !inCode:
                    text.Append(t.Text);
                    break;
                case W.TabChar:
                    text.Append('\t');
                    break;
                case W.NoBreakHyphen:
                    text.Append('-');
                    break;
                case W.LastRenderedPageBreak:
                    pages++;
                    break;
                case W.Break b when b.Type?.Value == W.BreakValues.Page:
                    break;
                case W.Break:
                    text.Append('\n');
                    break;
            }
        }

        return (text.ToString(), pages);
    }

    /// <summary>What a "SEQ Tabel" field without result prints: one more than the one before; "" for other fields and where a result is printed.</summary>
    private string Sequence(string code, string printed)
    {
        var words = code.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2 || !words[0].Equals("SEQ", StringComparison.OrdinalIgnoreCase))
            return "";
        if (int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var shown))
        {
            _sequences[words[1]] = shown;
            return "";
        }

        var reset = Array.FindIndex(words, w => w.StartsWith("\\r", StringComparison.Ordinal));
        var next = reset >= 0 && int.TryParse(words[reset].Length > 2 ? words[reset][2..] : words.ElementAtOrDefault(reset + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start : _sequences.GetValueOrDefault(words[1]) + (words.Contains("\\c") ? 0 : 1);
        _sequences[words[1]] = next;
        return printed.Trim().Length > 0 ? "" : next.ToString(CultureInfo.InvariantCulture);
    }
}
