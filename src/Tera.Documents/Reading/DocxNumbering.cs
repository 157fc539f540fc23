using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Tera.Documents.Reading;

/// <summary>Numbers that Word prints by itself: levels of numbering.xml, given to paragraphs directly or through their styles.</summary>
internal sealed partial class DocxNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, W.AbstractNum> _abstract = [];
    private readonly Dictionary<int, W.NumberingInstance> _instances = [];
    private readonly Dictionary<string, (int Num, int Level)> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _started = [];

    internal DocxNumbering(MainDocumentPart part)
    {
        var numbering = part.NumberingDefinitionsPart?.Numbering;
        foreach (var a in numbering?.Elements<W.AbstractNum>() ?? [])
            _abstract[a.AbstractNumberId?.Value ?? -1] = a;
        foreach (var n in numbering?.Elements<W.NumberingInstance>() ?? [])
            _instances[n.NumberID?.Value ?? -1] = n;
        if (_instances.Count > 0)
            Styles([.. part.StyleDefinitionsPart?.Styles?.Elements<W.Style>() ?? []]);
    }

    /// <summary>The number of a paragraph as printed ("3.1", "a)"); empty without one and for bullets. Must be asked of every paragraph in order.</summary>
    internal string Next(W.Paragraph p)
    {
        if (_instances.Count == 0 || Of(p) is not var (num, level) || Definition(num) is not { } definition)
            return "";
        var id = definition.AbstractNumberId?.Value ?? -1;
        if (!_counters.TryGetValue(id, out var counters))
            _counters[id] = counters = new int?[Levels];
        if (_started.Add(num))
            Restart(num, counters);
        counters[level] = counters[level] is { } last ? last + 1 : Start(definition, level);
        for (var l = 0; l < level; l++)
            counters[l] ??= Start(definition, l);
        for (var l = level + 1; l < Levels; l++)
            counters[l] = null;
        return Text(definition, level, counters);
    }

    private (int Num, int Level)? Of(W.Paragraph p)
    {
        var style = p.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        (int Num, int Level)? inherited = style is not null && _styles.TryGetValue(style, out var s) ? s : null;
        if (p.ParagraphProperties?.NumberingProperties is not { } own)
            return inherited is { Num: > 0 } ? inherited : null;
        var num = own.NumberingId?.Val?.Value ?? inherited?.Num ?? 0;
        return num > 0 ? (num, Math.Clamp(own.NumberingLevelReference?.Val?.Value ?? inherited?.Level ?? 0, 0, Levels - 1)) : null;
    }

    /// <summary>Numbering of styles, inherited along basedOn.</summary>
    private void Styles(List<W.Style> styles)
    {
        var byId = styles.Where(s => s.StyleId?.Value is not null).GroupBy(s => s.StyleId!.Value!).ToDictionary(g => g.Key, g => g.First());
        foreach (var (id, style) in byId)
        {
            int? num = null, level = null;
            var at = style;
            for (var depth = 0; at is not null && depth < 20; depth++)
            {
                var own = at.StyleParagraphProperties?.NumberingProperties;
                num ??= own?.NumberingId?.Val?.Value;
                level ??= own?.NumberingLevelReference?.Val?.Value;
                at = at.BasedOn?.Val?.Value is { } parent ? byId.GetValueOrDefault(parent) : null;
            }

            if (num is > 0)
                _styles[id] = (num.Value, Math.Clamp(level ?? LinkedLevel(num.Value, id), 0, Levels - 1));
        }
    }

    /// <summary>A level may name the style that it belongs to.</summary>
    private int LinkedLevel(int num, string style) =>
        Definition(num)?.Elements<W.Level>().FirstOrDefault(l => l.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex?.Value ?? 0;

    private W.AbstractNum? Definition(int num) =>
        _instances.TryGetValue(num, out var n) && n.AbstractNumId?.Val?.Value is { } id ? _abstract.GetValueOrDefault(id) : null;

    private void Restart(int num, int?[] counters)
    {
        foreach (var change in _instances[num].Elements<W.LevelOverride>())
        {
            if (change.LevelIndex?.Value is { } level and >= 0 and < Levels && change.StartOverrideNumberingValue?.Val?.Value is { } start)
                counters[level] = start - 1;
        }
    }

    private static W.Level? Level(W.AbstractNum definition, int level) =>
        definition.Elements<W.Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static int Start(W.AbstractNum definition, int level) => Level(definition, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static string Text(W.AbstractNum definition, int level, int?[] counters)
    {
        var own = Level(definition, level);
        if (own?.LevelText?.Val?.Value is not { Length: > 0 } pattern || own.NumberingFormat?.Val?.Value == W.NumberFormatValues.Bullet)
            return "";
        var legal = own.IsLegalNumberingStyle is not null;
        return Slot().Replace(pattern, m =>
        {
            var l = m.Value[1] - '1';
            return Print(counters[l] ?? 1, legal ? W.NumberFormatValues.Decimal : Level(definition, l)?.NumberingFormat?.Val?.Value ?? W.NumberFormatValues.Decimal);
        }).Trim();
    }

    private static string Print(int value, W.NumberFormatValues format)
    {
        if (format == W.NumberFormatValues.LowerLetter)
            return Letters(value);
        if (format == W.NumberFormatValues.UpperLetter)
            return Letters(value).ToUpperInvariant();
        if (format == W.NumberFormatValues.UpperRoman)
            return Roman(value);
        if (format == W.NumberFormatValues.LowerRoman)
            return Roman(value).ToLowerInvariant();
        if (format == W.NumberFormatValues.None)
            return "";
        return value.ToString(format == W.NumberFormatValues.DecimalZero ? "00" : "0", CultureInfo.InvariantCulture);
    }

    /// <summary>a … z, then aa, bb as Word counts.</summary>
    private static string Letters(int value) => value < 1 ? "" : new string((char)('a' + ((value - 1) % 26)), Math.Min(10, ((value - 1) / 26) + 1));

    private static string Roman(int value)
    {
        if (value is < 1 or > 3999)
            return value.ToString(CultureInfo.InvariantCulture);
        var text = "";
        foreach (var (unit, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; value >= unit; value -= unit)
                text += sign;
        }

        return text;
    }

    [GeneratedRegex("%[1-9]", RegexOptions.None, 10_000)]
    private static partial Regex Slot();
}
