using System.Globalization;

namespace Tera.Core.Rumus;

/// <summary>One error of a formula, with its place and remedy in Indonesian.</summary>
/// <param name="Posisi">Place of the character, from 1; one past the end where something is missing there.</param>
/// <param name="Pesan">What is wrong and what to write instead.</param>
public sealed record KesalahanRumus(int Posisi, string Pesan)
{
    /// <summary>"Karakter ke-7: …".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Karakter ke-{Posisi}: {Pesan}");
}
