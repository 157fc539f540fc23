namespace Tera.Reports.Dokumen;

/// <summary>Letters that number a list: a to z, then aa, ab, and so on.</summary>
internal static class Abjad
{
    /// <param name="urutan">From 0.</param>
    public static string Kecil(int urutan) => urutan < 26 ? ((char)('a' + urutan)).ToString() : Kecil((urutan / 26) - 1) + Kecil(urutan % 26);
}
