namespace Tera.Audit.Checks;

/// <summary>Names the places of two values inside a sentence: by table, by line or page, with the file where the dossier has several.</summary>
internal static class Spots
{
    private const int Most = 3;

    internal static string Of(Ledger ledger, IEnumerable<FindingPlace> places)
    {
        var all = places.Select(p => One(p, ledger.Reports.Count > 1)).Distinct().ToList();
        return string.Join(", ", all.Take(Most)) + (all.Count > Most ? $" dan {all.Count - Most} tempat lain" : "");
    }

    private static string One(FindingPlace place, bool file)
    {
        var spot = place.Table.Length > 60 ? $"tabel \"{place.Table[..57]}…\"" : place.Table.StartsWith("Tabel", StringComparison.Ordinal) ? place.Table : place.Table.Length > 0 ? $"tabel \"{place.Table}\""
            : place.At.Line > 0 ? $"baris {place.At.Line}" : place.At.Part is { Length: > 0 } and not "document" ? $"lembar {place.At.Part} sel {place.At.Address}" : place.At.Page > 0 ? Output.PlaceText.Page(place.At)
            : place.At.Section.Length > 0 ? $"bagian \"{place.At.Section}\"" : "teks";
        return file ? $"{spot} ({place.File})" : spot;
    }
}
