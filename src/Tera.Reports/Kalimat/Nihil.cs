namespace Tera.Reports.Kalimat;

/// <summary>"-", "Tidak ada" or "Nihil" in a cell says that there is nothing to tell, which is not the same as an empty cell.</summary>
internal static class Nihil
{
    private static readonly string[] Sebutan = ["-", "–", "tidak ada", "tidak ada kendala", "nihil"];

    public static bool Adalah(string teks) => Sebutan.Contains(teks.Trim().TrimEnd('.').ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>What there is to tell; empty where nothing was entered or there is nothing.</summary>
    public static List<string> Selain(IEnumerable<string?> teks) => [.. teks.OfType<string>().Where(t => !string.IsNullOrWhiteSpace(t) && !Adalah(t))];
}
