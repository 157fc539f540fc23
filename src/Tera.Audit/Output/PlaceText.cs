namespace Tera.Audit.Output;

/// <summary>A place in words for an auditor.</summary>
internal static class PlaceText
{
    internal static string Of(FindingPlace place)
    {
        var parts = new List<string>();
        if (place.At.Line > 0)
            parts.Add($"baris {place.At.Line}");
        else if (place.At.Page > 0)
            parts.Add($"halaman {place.At.Page}");
        else if (place.At.Part.Length > 0)
            parts.Add($"lembar {place.At.Part} sel {place.At.Address}");
        if (place.Table.Length > 0)
            parts.Add(Short(place.Table, 60));
        if (place.Row.Length > 0)
            parts.Add($"baris \"{Short(place.Row, 50)}\"");
        if (place.Column.Length > 0)
            parts.Add($"kolom \"{Short(place.Column, 40)}\"");
        return string.Join(", ", parts);
    }

    internal static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
