using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tera.Documents.Reading;

/// <summary>Prints a number of a sheet as its format shows it, in Indonesian marks (1.234,5).</summary>
internal sealed class CellFormats
{
    private static readonly NumberFormatInfo Indonesian = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    private readonly string[] _codes;

    internal CellFormats(Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId?.Value is not null)
            .GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "");
        _codes = [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(f => Code(own, f.NumberFormatId?.Value ?? 0))];
    }

    internal string Print(decimal value, int style)
    {
        var code = style >= 0 && style < _codes.Length ? _codes[style] : "";
        var plain = Unquoted(code.Split(';')[0]);
        if (plain.Contains("yy", StringComparison.OrdinalIgnoreCase) && value is > 1 and < 200_000)
            return new DateOnly(1899, 12, 30).AddDays((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (plain.Length == 0 || !plain.Contains('0', StringComparison.Ordinal))
            return Bare(value);
        var percent = plain.Contains('%', StringComparison.Ordinal);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : plain[(point + 1)..].TakeWhile(c => c is '0' or '#').Count();
        var shown = decimal.Round(percent && Math.Abs(value) < 1e20m ? value * 100 : value, Math.Min(decimals, 20), MidpointRounding.AwayFromZero);
        var text = shown.ToString((plain.Contains(',', StringComparison.Ordinal) ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), Indonesian);
        // A suffix in quotes ("0.00\"%\"") shows a percent sign without multiplying.
        return Around(code, percent || code.Contains("\"%\"", StringComparison.Ordinal) ? text + "%" : text);
    }

    /// <summary>A quoted beginning that holds a figure is part of what is shown: "6–9 (7,5)". Units around a number are left to their column.</summary>
    private static string Around(string code, string text)
    {
        var parts = code.Split(';')[0].Split('"');
        return parts.Length >= 5 && !parts[0].Contains('#', StringComparison.Ordinal) && parts[1].Any(char.IsAsciiDigit) ? parts[1] + text + parts[3] : text;
    }

    /// <summary>The general format shows about ten significant digits.</summary>
    private static string Bare(decimal value)
    {
        var decimals = value == decimal.Truncate(value) ? 0 : Math.Clamp(9 - (int)decimal.Truncate(Math.Abs(value)).ToString(CultureInfo.InvariantCulture).Length, 0, 9);
        var text = decimal.Round(value, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), Indonesian);
        return decimals == 0 ? text : text.TrimEnd('0').TrimEnd(',');
    }

    private static string Code(Dictionary<uint, string> own, uint id) => own.TryGetValue(id, out var code) ? code : id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 or 15 or 16 or 17 or 22 => "yyyy-mm-dd",
        37 or 38 => "#,##0",
        39 or 40 => "#,##0.00",
        _ => "",
    };

    private static string Unquoted(string code)
    {
        var parts = code.Split('"');
        return string.Concat(parts.Where((_, i) => i % 2 == 0)).Replace("\\", "", StringComparison.Ordinal);
    }
}
