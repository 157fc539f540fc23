namespace Tera.Core.Nilai;

/// <summary>Words of a list in a sentence.</summary>
public static class Rangkai
{
    /// <summary>"A", "A dan B", "A, B, dan C"; nothing where there is nothing.</summary>
    public static string Dan(IEnumerable<string?> kata)
    {
        var ada = kata.OfType<string>().ToList();
        return ada.Count > 2 ? $"{string.Join(", ", ada.SkipLast(1))}, dan {ada[^1]}" : string.Join(" dan ", ada);
    }
}
