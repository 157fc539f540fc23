using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Tera.Core.Nilai;
using Table = Tera.Documents.Model.Table;
using XSel = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>A table in its four shapes as one text: printed cells in reading order, without blanks, which are each shape's own.</summary>
internal static partial class TabelHalaman
{
    private const char Pisah = '¦';

    /// <summary>What does not print.</summary>
    private const string Layar = ".tidak-cetak, .visually-hidden, .invalid-feedback, .d-md-none, svg, form, button, meter, script, input[type=hidden]";

    public static string Dari(IHtmlTableElement tabel) => Satu(tabel.Rows.SelectMany(r => r.Cells).Where(c => !c.ClassList.Contains("tidak-cetak")).Select(Teks));

    public static string Dari(Table tabel) => Satu(tabel.Header.Concat(tabel.Rows).SelectMany(r => r.Cells).Select(c => c.Text));

    public static string Json(string teks)
    {
        var tabel = JsonNode.Parse(teks)!;
        return Satu(tabel["kepala"]!.AsArray().Concat(tabel["baris"]!.AsArray()).SelectMany(r => r!.AsArray()).Select(c => (string)c!["teks"]!));
    }

    /// <summary>Everything that a workbook shows; a table of it is a part.</summary>
    public static string Xlsx(byte[] isi)
    {
        using var buku = SpreadsheetDocument.Open(new MemoryStream(isi), false);
        var bagian = buku.WorkbookPart!;
        var kata = bagian.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(k => k.InnerText).ToList();
        var gaya = bagian.WorkbookStylesPart!.Stylesheet!;
        var bentuk = gaya.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode!.Value!) ?? [];
        var kode = gaya.CellFormats!.Elements<CellFormat>().Select(f => bentuk.GetValueOrDefault(f.NumberFormatId?.Value ?? 0, "")).ToList();
        return Satu(bagian.WorksheetParts.SelectMany(l => l.Worksheet!.Descendants<XSel>()).Select(s =>
            s.CellValue?.Text is not { Length: > 0 } nilai ? ""
            : s.DataType?.Value == CellValues.SharedString ? kata[int.Parse(nilai, CultureInfo.InvariantCulture)]
            : Cetak(decimal.Parse(nilai, NumberStyles.Float, CultureInfo.InvariantCulture), kode[(int)(s.StyleIndex?.Value ?? 0)])));
    }

    // As a spreadsheet shows it: the second part of a format is for negatives, quotes hold words.
    private static string Cetak(decimal nilai, string kode)
    {
        var bagian = kode.Replace("[$-421]", "", StringComparison.Ordinal).Split(';');
        var (bentuk, tanda) = nilai >= 0 ? (bagian[0], "") : bagian.Length > 1 ? (bagian[1], "") : (bagian[0], "-");
        return tanda + Bilangan().Replace(bentuk, m => Angka.Cetak(Math.Abs(nilai), m.Groups[1].Length)).Replace("\"", "", StringComparison.Ordinal);
    }

    /// <summary>The first cells that a shape lacks.</summary>
    public static string TidakAda(string tabel, string bentuk) => string.Join("; ", tabel.Split(Pisah).Where(s => !bentuk.Contains(Pisah + s + Pisah, StringComparison.Ordinal)).Take(3));

    private static string Teks(IElement sel)
    {
        var salinan = (IElement)sel.Clone();
        foreach (var e in salinan.QuerySelectorAll(Layar).ToList())
            e.Remove();
        foreach (var e in salinan.QuerySelectorAll("input, select, textarea").ToList())
            e.OuterHtml = "<i></i>" + System.Net.WebUtility.HtmlEncode(Isi(e));
        return salinan.TextContent;
    }

    private static string Isi(IElement isian) => isian switch
    {
        IHtmlSelectElement pilih => pilih.Options.FirstOrDefault(o => o.IsSelected)?.Text ?? "",
        IHtmlTextAreaElement teks => teks.Value,
        IHtmlInputElement { Type: "checkbox" } centang => centang.IsDefaultChecked ? "ya" : "tidak",
        IHtmlInputElement { Type: "date", DefaultValue: { Length: > 0 } hari } => DateOnly.ParseExact(hari, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var d ? new Tanggal(d.Year, d.Month, d.Day).Cetak() : "",
        IHtmlInputElement masukan => masukan.DefaultValue ?? "",
        _ => "",
    };

    private static string Satu(IEnumerable<string> sel) => Pisah + string.Join(Pisah, sel.Select(s => string.Concat(s.Where(c => !char.IsWhiteSpace(c)))).Where(s => s.Length > 0)) + Pisah;

    [GeneratedRegex(@"#,##0(?:\.(0+))?")]
    private static partial Regex Bilangan();
}
