using System.Text.Json.Nodes;

namespace Tera.App.Berkas;

/// <summary>What Tera adds when it reads a year (uploaded evidence, confirmed commitments, dates of the workflow) comes along in a download; uploaded again it is no edit.</summary>
internal static class TambahanTera
{
    /// <returns>The pieces of a file as they were typed.</returns>
    internal static IReadOnlyList<IsiButir> Lepas(IReadOnlyList<IsiButir> baru, BerkasTermuat kini)
    {
        var lengkap = Pemecah.Pecah(kini.Berkas).ToDictionary(b => (b.Jenis, b.Kunci), b => b.Isi);
        var hasil = new List<IsiButir>(baru.Count);
        foreach (var b in baru)
        {
            var kunci = (b.Jenis, b.Kunci);
            if (!lengkap.TryGetValue(kunci, out var isi))
                hasil.Add(b);
            else if (Lepas(JsonNode.Parse(b.Isi), JsonNode.Parse(isi), kini.Butir.TryGetValue(kunci, out var ada) ? JsonNode.Parse(ada.Isi) : null) is { } diketik)
                hasil.Add(b with { Isi = diketik.ToJsonString() });
        }

        return hasil;
    }

    private static JsonNode? Lepas(JsonNode? baru, JsonNode? lengkap, JsonNode? diketik)
    {
        if (JsonNode.DeepEquals(baru, lengkap))
            return diketik?.DeepClone();
        if (baru is JsonObject objek && lengkap is JsonObject semua)
        {
            var asal = diketik as JsonObject;
            return new JsonObject([.. objek.Select(f => KeyValuePair.Create(f.Key, Lepas(f.Value, semua[f.Key], asal?[f.Key]))).Where(f => f.Value is not null)]);
        }

        return baru is JsonArray daftar && lengkap is JsonArray tambah ? Lepas(daftar, tambah, diketik as JsonArray ?? []) : baru?.DeepClone();
    }

    // What Tera adds to a list stands behind what was typed: the same place means the same entry.
    private static JsonArray Lepas(JsonArray baru, JsonArray lengkap, JsonArray diketik)
    {
        var hasil = new JsonArray();
        foreach (var satu in baru)
        {
            var tempat = lengkap.TakeWhile(l => !JsonNode.DeepEquals(l, satu)).Count();
            if (tempat == lengkap.Count)
                hasil.Add(satu?.DeepClone());
            else if (tempat < diketik.Count)
                hasil.Add(diketik[tempat]?.DeepClone());
        }

        return hasil;
    }
}
