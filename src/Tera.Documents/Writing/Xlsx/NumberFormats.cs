using Tera.Documents.Model;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>Number formats that print a figure as the document does: id-ID separators, its decimals, its words before and after.</summary>
internal static class NumberFormats
{
    // Asks for Indonesian separators whatever the reader's own are; LibreOffice follows it, Excel follows the system.
    private const string Indonesian = "[$-421]";
    private const int LongestLiteral = 60;

    public static string For(Cell cell)
    {
        var figure = cell.Figure!;
        var (before, after) = Around(cell, figure);
        var decimals = Math.Clamp(figure.Decimals, 0, 28);
        var number = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
        var positive = Literal(before) + number + Literal(after);
        return figure.Parentheses ? $"{Indonesian}{positive};{Indonesian}({positive})" : Indonesian + positive;
    }

    /// <summary>What stands around the number: as printed ("A (84,00)") where the number is found in the text, else as the figure says.</summary>
    private static (string Before, string After) Around(Cell cell, CellFigure figure)
    {
        var number = Printed.Number(figure.Value ?? 0, figure.Decimals);
        var at = figure.Value < 0 ? -1 : cell.Text.IndexOf(number, StringComparison.Ordinal);
        if (at < 0 || cell.Text.Length - number.Length > LongestLiteral || cell.Text.Any(char.IsControl))
        {
            return (figure.Prefix, figure.Suffix);
        }

        var (before, after) = (cell.Text[..at], cell.Text[(at + number.Length)..]);
        return IsPartOfNumber(before.LastOrDefault()) || char.IsAsciiDigit(after.FirstOrDefault()) ? (figure.Prefix, figure.Suffix) : (before, after);
    }

    private static bool IsPartOfNumber(char c) => char.IsAsciiDigit(c) || c is ',' or '.' or '-';

    private static string Literal(string text) => text.Length == 0 ? "" : $"\"{text.Replace("\"", "\"\\\"\"", StringComparison.Ordinal)}\"";
}
