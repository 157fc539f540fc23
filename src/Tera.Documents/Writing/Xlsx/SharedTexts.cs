using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Run = Tera.Documents.Model.Run;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>The workbook's shared strings; a text of several looks is kept as rich text.</summary>
internal sealed partial class SharedTexts
{
    private const int LongestText = 32767;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<SharedStringItem> _items = [];
    private int _uses;

    public int Of(string text) => Of([new Run(text)]);

    /// <summary>Index of the text; runs that are bold all through are left to the cell's look.</summary>
    public int Of(IReadOnlyList<Run> runs)
    {
        var plain = runs.All(r => r is { Bold: false, Italic: false, Missing: false });
        var item = plain || string.Concat(runs.Select(r => r.Text)).Length > LongestText
            ? new SharedStringItem(TextOf(string.Concat(runs.Select(r => r.Text))))
            : new SharedStringItem(runs.Where(r => r.Text.Length > 0).Select(RichRun));
        _uses++;
        if (!_known.TryGetValue(item.OuterXml, out var index))
        {
            index = _known[item.OuterXml] = _items.Count;
            _items.Add(item);
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
        // A spreadsheet reads "_x0041_" as an escape.
        var clean = Escapes().Replace(XmlText.Clean(text), "_x005F$0");
        clean = clean.Length > LongestText ? clean[..(LongestText - 1)] + "…" : clean;
        return new Text(clean) { Space = SpaceProcessingModeValues.Preserve };
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escapes();
}
