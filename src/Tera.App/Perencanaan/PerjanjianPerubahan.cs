using System.Text.Json.Nodes;
using Tera.App.Berkas;

namespace Tera.App.Perencanaan;

/// <summary>Agreements that change an earlier one: told by what the piece says of itself.</summary>
public static class PerjanjianPerubahan
{
    internal const string Jenis = "perubahan";
    internal const string Induk = "induk";

    /// <summary>What the piece of one holds, for a question to the database.</summary>
    internal const string Isi = $$"""{"jenis":"{{Jenis}}"}""";

    /// <summary>Keys of new agreements that would be changes of another.</summary>
    internal static IReadOnlySet<string> Kunci(IEnumerable<PerubahanButir> perubahan) =>
        perubahan.Where(p => p is { Jenis: JenisButir.Pk, Versi: 0, Isi: not null } && (string?)JsonNode.Parse(p.Isi)!["jenis"] == Jenis).Select(p => p.Kunci).ToHashSet(StringComparer.Ordinal);
}
