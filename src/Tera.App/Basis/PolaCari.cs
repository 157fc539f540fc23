namespace Tera.App.Basis;

/// <summary>What somebody searches for as a pattern that finds it anywhere; a percent sign or an underscore is only itself.</summary>
internal static class PolaCari
{
    public static string Dari(string cari) =>
        $"%{cari.Trim().Replace("\0", "", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
