using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Tera.Core.Nilai;

/// <summary>A range that counts as good, both ends included, in the indicator's unit.</summary>
/// <param name="Bawah">Lower end.</param>
/// <param name="Atas">Upper end, not below the lower.</param>
public sealed partial record Rentang(decimal Bawah, decimal Atas)
{
    /// <summary>Whether a value lies inside, ends included.</summary>
    public bool Memuat(decimal nilai) => Bawah <= nilai && nilai <= Atas;

    /// <summary>As every document prints it, unrounded: "60–85", "1,5–3,5".</summary>
    public string Cetak() => $"{Angka.CetakSeadanya(Bawah)}–{Angka.CetakSeadanya(Atas)}";

    /// <summary>Reads "60–85", "60-85" or "1,5 sampai 3,5"; numbers as Indonesia writes them.</summary>
    public static bool TryBaca(string? teks, [NotNullWhen(true)] out Rentang? rentang)
    {
        var m = Pola().Match(teks ?? "");
        rentang = m.Success && Angka.Baca(m.Groups["bawah"].Value, out var bawah) != Bacaan.BukanAngka && Angka.Baca(m.Groups["atas"].Value, out var atas) != Bacaan.BukanAngka && bawah <= atas ? new(bawah, atas) : null;
        return rentang is not null;
    }

    [GeneratedRegex(@"^\s*(?<bawah>-?[\d.,]+)\s*(?:-|\u2013|\u2014|sampai(?: dengan)?|s\.?d\.?)\s*(?<atas>-?[\d.,]+)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pola();
}
