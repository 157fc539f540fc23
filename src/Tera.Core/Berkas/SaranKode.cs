using System.Text.RegularExpressions;

namespace Tera.Core.Berkas;

/// <summary>The known code that a written one seems to be. Another digit is another thing, and so is T1 beside S1: only blanks, punctuation, lost zeros, one sign
/// too many or too few, or one letter of a word may differ.</summary>
public static partial class SaranKode
{
    /// <summary>"Maksud Anda 'x'?", or null where none or more than one comes into question.</summary>
    /// <param name="kode">What is written.</param>
    /// <param name="dikenal">The codes that there are.</param>
    /// <param name="uang">Whether money hangs on it: then not even a letter may differ, or a wrong suggestion would move it to another programme.</param>
    public static string? Untuk(string kode, IEnumerable<string> dikenal, bool uang = false)
    {
        ArgumentNullException.ThrowIfNull(kode);
        var lain = dikenal.Where(d => d.Length > 0 && d != kode).Distinct(StringComparer.Ordinal).ToList();
        var sama = lain.Where(d => Bagian(d).SequenceEqual(Bagian(kode), StringComparer.Ordinal)).ToList();
        if (sama.Count == 0 && !uang)
        {
            sama = [.. lain.Where(d => Digit(d) == Digit(kode) && (d.Length != kode.Length || (d.Length > 2 && Digit(d).Length == 0)) && Pesan.Jarak(kode.ToUpperInvariant(), d.ToUpperInvariant()) <= 1)];
        }

        return sama.Count == 1 ? $"Maksud Anda '{sama[0]}'?" : null;
    }

    // "2.07. 3" and "2.07.03": words and numbers, whatever stands between them.
    private static IEnumerable<string> Bagian(string kode) => Kata().Matches(kode.ToUpperInvariant()).Select(m => m.Value.TrimStart('0'));

    private static string Digit(string kode) => string.Concat(kode.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"\d+|\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kata();
}
