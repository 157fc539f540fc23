using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Audit.Output;

/// <summary>A place in words for an auditor.</summary>
internal static class PlaceText
{
    /// <summary>Where neither line, page, sheet, table nor heading is known, the text itself is the place.</summary>
    internal static string Of(Finding finding) =>
        Of(finding.Shown) is { Length: > 0 } known ? known : $"pada \"{Short(finding.Quote, 50)}\"";

    internal static string Of(Unfinished unfinished) =>
        string.Join(", ", new[] { unfinished.Place.File, Of(unfinished.Place), unfinished.Quote.Length > 0 ? $"\"{Short(unfinished.Quote, 50)}\"" : "" }.Where(t => t.Length > 0));

    internal static string Of(FindingPlace place)
    {
        var parts = new List<string>();
        if (place.At.Line > 0)
            parts.Add($"baris {place.At.Line}");
        else if (place.At.Page > 0)
            parts.Add(Page(place.At));
        else if (place.At.Part is { Length: > 0 } and not "document")
            parts.Add($"lembar {place.At.Part} sel {place.At.Address}");
        else if (place.At.Section.Length > 0)
            parts.Add($"bagian \"{Short(place.At.Section, 60)}\"");
        if (place.Table.Length > 0)
            parts.Add(Short(place.Table, 60));
        if (place.Row.Length > 0)
            parts.Add($"baris \"{Short(place.Row, 50)}\"");
        if (place.Column.Length > 0)
            parts.Add($"kolom \"{Short(place.Column, 40)}\"");
        return string.Join(", ", parts);
    }

    /// <summary>"halaman 12", with the number that the page itself bears where it is another.</summary>
    internal static string Page(Place at) =>
        at.Printed.Length == 0 || at.Printed == at.Page.ToString(CultureInfo.InvariantCulture) ? $"halaman {at.Page}" : $"halaman {at.Page} (tercetak {at.Printed})";

    internal static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
