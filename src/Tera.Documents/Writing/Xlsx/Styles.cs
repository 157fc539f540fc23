using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>How a cell looks; equal looks share one entry of the workbook.</summary>
internal readonly record struct Look
{
    public Look()
    {
    }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Link { get; init; }

    /// <summary>In points.</summary>
    public int Size { get; init; } = 10;

    public string Fill { get; init; } = "";

    public string NumberFormat { get; init; } = "";

    public HorizontalAlignmentValues Horizontal { get; init; } = HorizontalAlignmentValues.Left;

    public bool Middle { get; init; }

    public int Indent { get; init; }

    public bool Wrap { get; init; } = true;

    public bool Border { get; init; }
}

/// <summary>The workbook's pool of looks.</summary>
internal sealed class Styles
{
    private const uint FirstFreeNumberFormat = 164;

    private readonly List<OpenXmlElement> _formats = [];
    private readonly Pool<(bool, bool, bool, int, bool), Font> _fonts = new();
    private readonly Pool<string, Fill> _fills = new();
    private readonly Pool<string, NumberingFormat> _numbers = new();
    private readonly Dictionary<Look, uint> _known = [];

    public Styles()
    {
        _ = Of(new Look { Wrap = false });
        _ = _fills.Of("gray125", () => new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
    }

    public uint Of(Look look)
    {
        if (_known.TryGetValue(look, out var index))
        {
            return index;
        }

        var format = new CellFormat(Alignment(look))
        {
            FontId = _fonts.Of((look.Bold, look.Italic, look.Link, look.Size, Shade.IsDark(look.Fill)), () => FontOf(look)),
            FillId = _fills.Of(look.Fill, () => FillOf(look.Fill)),
            BorderId = look.Border ? 1u : 0u,
            NumberFormatId = look.NumberFormat.Length == 0 ? 0 : FirstFreeNumberFormat + _numbers.Of(look.NumberFormat, () => NumberOf(look.NumberFormat)),
            FormatId = 0,
            ApplyAlignment = true,
            ApplyNumberFormat = look.NumberFormat.Length > 0,
        };
        _formats.Add(format);
        return _known[look] = (uint)_formats.Count - 1;
    }

    public Stylesheet Build()
    {
        var sheet = new Stylesheet();
        if (_numbers.Items.Count > 0)
        {
            sheet.Append(new NumberingFormats(_numbers.Items) { Count = (uint)_numbers.Items.Count });
        }

        sheet.Append(
            new Fonts(_fonts.Items) { Count = (uint)_fonts.Items.Count },
            new Fills(_fills.Items) { Count = (uint)_fills.Items.Count },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder()), ThinBorder()) { Count = 2 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(_formats) { Count = (uint)_formats.Count },
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        return sheet;
    }

    private static Alignment Alignment(Look look) => new()
    {
        Horizontal = look.Horizontal,
        Vertical = look.Middle ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
        WrapText = look.Wrap,
        Indent = look.Indent > 0 ? (uint)look.Indent : null,
    };

    private static Font FontOf(Look look)
    {
        var font = new Font();
        if (look.Bold)
        {
            font.Append(new Bold());
        }

        if (look.Italic)
        {
            font.Append(new Italic());
        }

        if (look.Link)
        {
            font.Append(new Underline());
        }

        font.Append(new FontSize { Val = look.Size });
        font.Append(new Color { Rgb = look.Link ? "FF0B5394" : Shade.IsDark(look.Fill) ? "FFFFFFFF" : "FF000000" });
        font.Append(new FontName { Val = "Arial" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill FillOf(string rgb) => rgb.Length == 0
        ? new Fill(new PatternFill { PatternType = PatternValues.None })
        : new Fill(new PatternFill(new ForegroundColor { Rgb = "FF" + rgb.ToUpperInvariant() }, new BackgroundColor { Indexed = 64 })
        {
            PatternType = PatternValues.Solid,
        });

    private NumberingFormat NumberOf(string code) => new() { NumberFormatId = FirstFreeNumberFormat + (uint)_numbers.Items.Count, FormatCode = code };

    private static Border ThinBorder()
    {
        static T Thin<T>(T side)
            where T : BorderPropertiesType
        {
            side.Style = BorderStyleValues.Thin;
            side.Append(new Color { Rgb = "FF7F7F7F" });
            return side;
        }

        return new Border(Thin(new LeftBorder()), Thin(new RightBorder()), Thin(new TopBorder()), Thin(new BottomBorder()));
    }

    private sealed class Pool<TKey, TItem>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, uint> _indexes = [];

        public List<TItem> Items { get; } = [];

        public uint Of(TKey key, Func<TItem> make)
        {
            if (!_indexes.TryGetValue(key, out var index))
            {
                Items.Add(make());
                _indexes[key] = index = (uint)Items.Count - 1;
            }

            return index;
        }
    }
}
