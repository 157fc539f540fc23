using System.Text.Json.Nodes;

namespace Tera.App.Berkas;

/// <summary>Merges what two people made of one field, down to the leaves: two sub kegiatan of one programme are two places, though they stand in one list.</summary>
internal static class GabungJson
{
    /// <summary>What names an element within its list.</summary>
    private static readonly string[] Penanda = ["kode", "indikator", "triwulan", "bulan", "tahun", "nama"];

    /// <param name="Mereka">Everything that both wrote; where they differ, the other's.</param>
    /// <param name="Milik">The same; where they differ, one's own.</param>
    /// <param name="Bentrok">Whether they differ anywhere.</param>
    internal sealed record Hasil(JsonNode? Mereka, JsonNode? Milik, bool Bentrok);

    /// <param name="dasar">What both began with.</param>
    internal static Hasil Satukan(JsonNode? dasar, JsonNode? mereka, JsonNode? milik)
    {
        if (JsonNode.DeepEquals(dasar, milik) || JsonNode.DeepEquals(mereka, milik))
            return new(mereka, mereka, false);
        if (JsonNode.DeepEquals(dasar, mereka))
            return new(milik, milik, false);
        return (dasar, mereka, milik) switch
        {
            (JsonObject or null, JsonObject m, JsonObject s) => Objek(dasar as JsonObject ?? [], m, s),
            (JsonArray d, JsonArray m, JsonArray s) when Tanda(d, m, s) is { } tanda => Larik(tanda, d, m, s),
            _ => new(mereka, milik, true),
        };
    }

    private static Hasil Objek(JsonObject dasar, JsonObject mereka, JsonObject milik)
    {
        var (m, s, bentrok) = (new JsonObject(), new JsonObject(), false);
        foreach (var nama in mereka.Select(p => p.Key).Union(milik.Select(p => p.Key)))
        {
            var satu = Satukan(dasar[nama], mereka[nama], milik[nama]);
            if (satu.Mereka is { } a)
                m[nama] = a.DeepClone();
            if (satu.Milik is { } b)
                s[nama] = b.DeepClone();
            bentrok |= satu.Bentrok;
        }

        return new(m, s, bentrok);
    }

    // The other's order stands; what only this writer added comes last.
    private static Hasil Larik(string tanda, JsonArray dasar, JsonArray mereka, JsonArray milik)
    {
        var (d, m, s) = (Menurut(tanda, dasar), Menurut(tanda, mereka), Menurut(tanda, milik));
        var (a, b, bentrok) = (new JsonArray(), new JsonArray(), false);
        foreach (var kunci in m.Keys.Union(s.Keys))
        {
            var satu = Satukan(d.GetValueOrDefault(kunci), m.GetValueOrDefault(kunci), s.GetValueOrDefault(kunci));
            if (satu.Mereka is { } x)
                a.Add(x.DeepClone());
            if (satu.Milik is { } y)
                b.Add(y.DeepClone());
            bentrok |= satu.Bentrok;
        }

        return new(a, b, bentrok);
    }

    /// <summary>What names the elements of all three lists, each once and in an order that nobody changed; none where nothing does.</summary>
    private static string? Tanda(JsonArray dasar, JsonArray mereka, JsonArray milik) => Array.Find(Penanda, tanda =>
        Array.TrueForAll([dasar, mereka, milik], l => l.All(e => e is JsonObject o && o[tanda] is JsonValue) && l.Select(e => Kunci(tanda, e)).Distinct(StringComparer.Ordinal).Count() == l.Count)
        && Seurut(tanda, dasar, mereka) && Seurut(tanda, dasar, milik));

    private static bool Seurut(string tanda, JsonArray dasar, JsonArray lain)
    {
        var (d, l) = (dasar.Select(e => Kunci(tanda, e)).ToList(), lain.Select(e => Kunci(tanda, e)).ToList());
        return d.Where(l.Contains).SequenceEqual(l.Where(d.Contains), StringComparer.Ordinal);
    }

    private static Dictionary<string, JsonNode?> Menurut(string tanda, JsonArray larik) => larik.ToDictionary(e => Kunci(tanda, e), e => e, StringComparer.Ordinal);

    private static string Kunci(string tanda, JsonNode? unsur) => unsur![tanda]!.ToJsonString();
}
