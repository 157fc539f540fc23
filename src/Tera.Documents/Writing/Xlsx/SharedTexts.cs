using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Run = Tera.Documents.Model.Run;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>The workbook's shared strings; a text of several looks is kept as rich text.</summary>
internal sealed class SharedTexts
{
    private const int LongestText = 32767;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<SharedStringItem> _items = [];
    private int _uses;

    public int Of(string text) => Of([new Run(text)]);

    /// <summary>Index of the text.</summary>
    public int Of(IReadOnlyList<Run> runs)
    {
        _uses++;
        var text = string.Concat(runs.Select(r => r.Text));
        if (text.Length > LongestText || runs.All(r => r is { Bold: false, Italic: false, Missing: false }))
        {
            return Index("plain:" + text, () => new SharedStringItem(TextOf(text)));
        }

        var looks = string.Concat(runs.Select(r => FormattableString.Invariant($"{r.Text.Length}{r.Bold}{r.Italic}{r.Missing}")));
        return Index($"rich:{looks}:{text}", () => new SharedStringItem(runs.Where(r => r.Text.Length > 0).Select(RichRun)));
    }

    private int Index(string key, Func<SharedStringItem> make)
    {
        if (!_known.TryGetValue(key, out var index))
        {
            index = _known[key] = _items.Count;
            _items.Add(make());
        }

        return index;
    }

    public SharedStringTable Build() => new(_items) { Count = (uint)_uses, UniqueCount = (uint)_items.Count };

    private static DocumentFormat.OpenXml.Spreadsheet.Run RichRun(Run run)
    {
        var looks = new RunProperties();
        if (run.Bold)
        {
            looks.Append(new Bold());
        }

        if (run.Italic)
        {
            looks.Append(new Italic());
        }

        looks.Append(new FontSize { Val = 10 }, new Color { Rgb = run.Missing ? "FFC00000" : "FF000000" }, new RunFont { Val = "Arial" }, new FontFamily { Val = 2 });
        return new DocumentFormat.OpenXml.Spreadsheet.Run(looks, TextOf(run.Text));
    }

    private static Text TextOf(string text)
    {
        var clean = XmlText.Escape(text);
        clean = clean.Length > LongestText ? clean[..(LongestText - 1)] + "…" : clean;
        return new Text(clean) { Space = SpaceProcessingModeValues.Preserve };
    }
}
