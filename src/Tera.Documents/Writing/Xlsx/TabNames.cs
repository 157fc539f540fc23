using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.Documents.Writing.Xlsx;

/// <summary>Names of sheets: the table's id and its caption, as far as a spreadsheet allows.</summary>
internal sealed partial class TabNames
{
    public const string Index = "Daftar";
    private const int Longest = 31;

    // "History" is a name that spreadsheets keep for themselves.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { Index, "History" };

    public string For(Table table)
    {
        var title = Numbered().Replace(table.Caption, "");
        // An id in words says no more than the caption that begins with it.
        var name = Clean(title.StartsWith(table.Id, StringComparison.OrdinalIgnoreCase) ? title : $"{table.Id} {title}", Longest);
        name = name.Length == 0 ? "Tabel" : name;
        var unique = name;
        for (var n = 2; !_taken.Add(unique); n++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({n})");
            unique = Clean(name, Longest - suffix.Length) + suffix;
        }

        return unique;
    }

    private static string Clean(string name, int length)
    {
        var clean = Spaces().Replace(Forbidden().Replace(name, " "), " ").Trim(' ', '\'');
        return (clean.Length > length ? clean[..length] : clean).Trim(' ', '\'');
    }

    [GeneratedRegex(@"^Tabel\s+[\w.]*\d\.?\s*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[\[\]:*?/\\\p{C}]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
