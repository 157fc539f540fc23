using System.Globalization;
using Tera.Documents.Model;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Tera.Documents.Reading;

/// <summary>The merged cells of a sheet: what is merged sideways spans columns, what is merged downwards leaves blanks under it, as in a DOCX.</summary>
internal sealed class SheetMerges
{
    private const int Most = 20_000;

    // Rows count from 1, columns from 0.
    private readonly ILookup<int, (int Column, int Width)> _wide;
    private readonly (int Top, int Bottom)[] _tall;

    internal SheetMerges(S.Worksheet? sheet)
    {
        var areas = (sheet?.GetFirstChild<S.MergeCells>()?.Elements<S.MergeCell>() ?? []).Take(Most).Select(m => Area(m.Reference?.Value)).OfType<(int Top, int Left, int Bottom, int Right)>().ToList();
        _wide = areas.Where(a => a.Right > a.Left).SelectMany(a => Enumerable.Range(a.Top, Math.Min(a.Bottom - a.Top + 1, 100)).Select(row => (Row: row, a.Left, Width: a.Right - a.Left + 1))).Take(Most * 10).ToLookup(x => x.Row, x => (x.Left, x.Width));
        _tall = [.. areas.Where(a => a.Bottom > a.Top).Select(a => (a.Top, a.Bottom))];
    }

    /// <summary>Whether cells merged downwards from above cover every row from one to another.</summary>
    internal bool Covered(int from, int to) => Array.Exists(_tall, t => t.Top < from && t.Bottom >= to);

    /// <summary>The cells of a row with their spans; those that are spanned are left out.</summary>
    internal List<Cell> Join(List<Cell> cells, int row)
    {
        if (!_wide.Contains(row))
            return cells;
        var joined = new List<Cell>(cells.Count);
        for (var c = 0; c < cells.Count; c++)
        {
            var width = Math.Min(_wide[row].FirstOrDefault(w => w.Column == c).Width, XlsxReader.MaximumColumns - c);
            joined.Add(width > 1 ? cells[c] with { ColumnSpan = width } : cells[c]);
            c += Math.Max(width, 1) - 1;
        }

        return joined;
    }

    /// <summary>Column of an address "B7", from 0; none where it has no letters.</summary>
    internal static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            column = Math.Min((column * 26) + (c - 'A' + 1), 100_000);
        }

        return column == 0 ? null : column - 1;
    }

    private static (int Top, int Left, int Bottom, int Right)? Area(string? reference) =>
        reference?.Split(':') is [var from, var to] && ColumnOf(from) is { } left && ColumnOf(to) is { } right && RowOf(from) is { } top && RowOf(to) is { } bottom && bottom >= top && right >= left
            ? (top, left, bottom, right) : null;

    private static int? RowOf(string reference) => int.TryParse(reference.AsSpan(reference.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var i ? i : 0), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}
