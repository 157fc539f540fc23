using System.Text.RegularExpressions;

namespace Tera.Core.Nilai;

/// <summary>Whether what somebody typed says anything: "-", "belum ada" or "[nomor]" stand where nothing does yet.</summary>
public static partial class Ketikan
{
    /// <summary>Whether the text is more than a sign of its own absence.</summary>
    /// <param name="teks">As it was typed.</param>
    public static bool Berisi(string? teks) => !string.IsNullOrWhiteSpace(teks) && !Kosong().IsMatch(teks);

    /// <summary>The text, or none where it says nothing.</summary>
    /// <param name="teks">As it was typed.</param>
    public static string? Atau(string? teks) => Berisi(teks) ? teks!.Trim() : null;

    /// <summary>Whether the text is the address of a page: "https://…", or an address as it is told without that ("www.…", "….go.id/…").</summary>
    /// <param name="teks">As it was typed.</param>
    public static bool Tautan(string? teks) => Berisi(teks) && Alamat().IsMatch(teks!.Trim());

    /// <summary>The text without control characters that nobody sees: a vertical tab or form feed, as slides and PDF have them, is a new line; the rest are left out.</summary>
    /// <param name="teks">As it was typed.</param>
    public static string Bersih(string teks)
    {
        ArgumentNullException.ThrowIfNull(teks);
        return teks.Any(Kendali) ? string.Concat(teks.Select(h => h is '\v' or '\f' ? "\n" : Kendali(h) ? "" : h.ToString())) : teks;
    }

    private static bool Kendali(char huruf) => huruf is (< ' ' and not ('\n' or '\r' or '\t')) or '\uFFFE' or '\uFFFF';

    // Nothing but signs; the usual words for nothing; a mark in brackets to be filled in; a number or name whose dots wait for it.
    [GeneratedRegex(@"^[^\p{L}\p{Nd}]*(([x0]+|nihil|kosong|null|tbd|n\W?a|(tidak|belum)([\s-]+(ada|diisi|tersedia|diketahui))?([\s-]+data(nya)?)?)[^\p{L}\p{Nd}]*)?$|^\s*(\[[^\[\]]*\]|<[^<>]*>)\s*$|^(?!\s*https?://).{0,60}(\.{4,}|…{2,}|_{4,}).{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kosong();

    [GeneratedRegex(@"^(https?://[\p{L}\p{Nd}]\S*|([\p{L}\p{Nd}-]+\.)+(id|com|org|net|info|ly|gl)(:[0-9]+)?(/\S*)?|www\.[\p{L}\p{Nd}]\S*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alamat();
}
