using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Tera.Documents.Reading;

/// <summary>The parts of one workbook's package: list of sheets, shared texts, looks, cells.</summary>
internal sealed partial class BookParts(ZipArchive zip)
{
    private const int WidestSheet = 16_384;

    // Strict OOXML uses other namespaces; the names within them are the same.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
    private readonly UnpackLimit _limit = new(SheetReader.LargestUnpacked);
    private readonly List<string> _texts = [];
    private readonly List<CellKind> _looks = [];
    private int _cells;

    public ReadBook Read()
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        Each("xl/_rels/workbook.xml.rels", "Relationship", x => links[x.GetAttribute("Id") ?? ""] = Target(x.GetAttribute("Target") ?? ""));
        var sheets = new List<(string Name, string Part)>();
        var epoch1904 = 0;
        Each("xl/workbook.xml", null, x =>
        {
            if (x.LocalName == "sheet")
            {
                var id = x.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                    ?? x.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? "";
                sheets.Add((x.GetAttribute("name") ?? "", links.GetValueOrDefault(id) ?? throw new InvalidDataException(id)));
            }
            else if (x.LocalName == "workbookPr" && x.GetAttribute("date1904") is "1" or "true")
            {
                // Books of old Macs count days from 1904.
                epoch1904 = 1462;
            }
        });
        if (zip.GetEntry("xl/sharedStrings.xml") is not null)
        {
            Each("xl/sharedStrings.xml", "si", x => _texts.Add(TextOf(x)));
        }

        ReadLooks();
        return new ReadBook([.. sheets.Where(s => s.Part.Contains("worksheets/", StringComparison.Ordinal)).Select(s => Sheet(s.Name, s.Part, epoch1904))]);
    }

    private ReadSheet Sheet(string name, string part, int epoch)
    {
        var cells = new List<ReadCell>();
        var merged = new List<string>();
        var (row, column) = (0, 0);
        Each(part, null, x =>
        {
            if (x.LocalName == "row")
            {
                row = x.GetAttribute("r") is { } r ? int.Parse(r, CultureInfo.InvariantCulture) : row + 1;
                column = 0;
            }
            else if (x.LocalName == "c")
            {
                column = x.GetAttribute("r") is { } r ? ColumnOf(r) : column;
                if (Cell(x, row, column, epoch) is { } cell)
                {
                    cells.Add(cell);
                    if (++_cells > SheetReader.MostCells)
                    {
                        throw new BookTooLargeException();
                    }
                }

                column++;
            }
            else if (x.LocalName == "mergeCell")
            {
                merged.Add(x.GetAttribute("ref") ?? "");
            }
        });
        return new ReadSheet(name, cells, merged);
    }

    private ReadCell? Cell(XmlReader x, int row, int column, int epoch)
    {
        var type = x.GetAttribute("t") ?? "n";
        var look = x.GetAttribute("s") is { } s ? _looks[int.Parse(s, CultureInfo.InvariantCulture)] : CellKind.Number;
        var (value, formula) = ("", false);
        using (var inner = x.ReadSubtree())
        {
            inner.Read();
            while (inner.Read())
            {
                if (inner.NodeType == XmlNodeType.Element && inner.LocalName is "v" or "is")
                {
                    value = inner.LocalName == "is" ? TextOf(inner) : inner.ReadString();
                }

                formula |= inner.NodeType == XmlNodeType.Element && inner.LocalName == "f";
            }
        }

        return (type, value) switch
        {
            // A text formula may give nothing; any other that was calculated has a value.
            (not "str", "") when formula => new ReadCell(row, column, CellKind.Unresolved, "", 0, formula),
            (_, "") => null,
            ("s", _) => new ReadCell(row, column, CellKind.Text, Shared(int.Parse(value, CultureInfo.InvariantCulture)), 0, formula),
            ("str" or "inlineStr", _) => new ReadCell(row, column, CellKind.Text, type == "str" ? Unescape(value) : value, 0, formula),
            ("b", _) => new ReadCell(row, column, CellKind.Truth, value, value == "1" ? 1 : 0, formula),
            ("e", _) => new ReadCell(row, column, CellKind.Error, value, 0, formula),
            ("d", _) => new ReadCell(row, column, CellKind.Text, value[..Math.Min(10, value.Length)], 0, formula),
            _ when Number(value) is { } number => new ReadCell(row, column, look, value, look == CellKind.Date ? number + epoch : number, formula),
            _ => new ReadCell(row, column, CellKind.Error, value, 0, formula),
        };
    }

    // One text that a million cells share is read a million times: it counts each time.
    private string Shared(int number)
    {
        var text = _texts[number];
        _limit.Take(text.Length);
        return text;
    }

    // A spreadsheet keeps 15 digits and writes 17: 3.7199999999999998 is 3.72. Beyond decimal there is no amount of anything.
    private static decimal? Number(string value)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var digits = number.ToString("E14", CultureInfo.InvariantCulture);
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var kept) ? kept / 1.0000000000000000000000000000m : null;
    }

    private void ReadLooks()
    {
        if (zip.GetEntry("xl/styles.xml") is null)
        {
            return;
        }

        var formats = new Dictionary<string, string>(StringComparer.Ordinal);
        var within = "";
        Each("xl/styles.xml", null, x =>
        {
            switch (x.LocalName)
            {
                case "numFmt" when within != "dxfs":
                    formats[x.GetAttribute("numFmtId") ?? ""] = x.GetAttribute("formatCode") ?? "";
                    break;
                case "cellXfs" or "cellStyleXfs" or "dxfs":
                    within = x.LocalName;
                    break;
                case "xf" when within == "cellXfs":
                    _looks.Add(LookOf(x.GetAttribute("numFmtId") ?? "0", formats));
                    break;
            }
        });
    }

    private static CellKind LookOf(string id, Dictionary<string, string> formats)
    {
        if (!formats.TryGetValue(id, out var code))
        {
            return int.Parse(id, CultureInfo.InvariantCulture) switch
            {
                9 or 10 => CellKind.Percent,
                (>= 14 and <= 17) or 22 => CellKind.Date,
                _ => CellKind.Number,
            };
        }

        var bare = Quoted().Replace(code, "");
        return bare.Contains('%', StringComparison.Ordinal) ? CellKind.Percent
            : bare.AsSpan().ContainsAny("yYdD") ? CellKind.Date
            : CellKind.Number;
    }

    private void Each(string part, string? element, Action<XmlReader> act)
    {
        var entry = zip.GetEntry(part) ?? throw new InvalidDataException(part);
        using var stream = new CountedStream(entry.Open(), _limit);
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && (element is null || xml.LocalName == element))
            {
                act(xml);
            }
        }
    }

    // Phonetic runs (rPh) are a reading aid, not text.
    private static string TextOf(XmlReader x)
    {
        var text = new StringBuilder();
        using var inner = x.ReadSubtree();
        while (inner.Read())
        {
            while (inner.NodeType == XmlNodeType.Element && inner.LocalName == "rPh")
            {
                inner.Skip();
            }

            if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "t")
            {
                text.Append(inner.ReadString());
            }
        }

        return Unescape(text.ToString());
    }

    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)int.Parse(m.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        // Without letters an address names no cell, and no sheet is wider.
        return column is > 0 and <= WidestSheet ? column - 1 : throw new InvalidDataException(reference);
    }

    private static string Target(string target) => target.StartsWith('/') ? target[1..] : $"xl/{target}";

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Escape();

    [GeneratedRegex("""\[[^\]]*\]|"[^"]*"|\\.""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quoted();
}
