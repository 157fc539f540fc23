using System.Text.Json.Nodes;
using Tera.Core.Berkas;

namespace Tera.App.Berkas.TahunBaru;

/// <summary>A list of a piece that says what was in earlier years: it follows those years, but for what somebody typed instead.</summary>
internal static class IsianLalu
{
    /// <param name="isi">The piece; written to where something changes.</param>
    /// <param name="seharusnya">What the earlier years say now.</param>
    /// <param name="ditulis">The piece as Tera wrote it last.</param>
    /// <param name="kunci">What an element is of.</param>
    /// <param name="tahun">Its year.</param>
    /// <param name="sebelum">What is of an earlier year than this follows; the rest stays.</param>
    /// <returns>Whether the piece changed.</returns>
    internal static bool Ikuti<T, TKunci>(JsonObject isi, string isian, IReadOnlyList<T> seharusnya, JsonNode? ditulis, Func<T, TKunci> kunci, Func<T, int> tahun, int sebelum)
        where T : class
        where TKunci : notnull
    {
        var (semua, dahulu) = (Baca(isi), Baca(ditulis));
        var kini = semua.Where(s => tahun(s) < sebelum).OrderBy(tahun).ToList();
        var jadi = kini.Concat(seharusnya).Concat(dahulu).Where(s => tahun(s) < sebelum).DistinctBy(kunci).OrderBy(tahun).Select(kunci)
            .Select(k => Equals(Pada(kini, k), Pada(dahulu, k)) ? Pada(seharusnya, k) : Pada(kini, k)).OfType<T>().ToList();
        if (jadi.SequenceEqual(kini))
            return false;
        List<T> baru = [.. semua.Where(s => tahun(s) >= sebelum), .. jadi];
        if (baru.Count == 0)
            isi.Remove(isian);
        else
            isi[isian] = new JsonArray([.. baru.Select(b => JsonNode.Parse(BerkasJson.TulisBagian(b)))]);
        return true;

        List<T> Baca(JsonNode? dari) => dari?[isian] is JsonArray daftar ? [.. daftar.Select(d => BerkasJson.BacaBagian<T>(d!.ToJsonString()))] : [];

        T? Pada(IEnumerable<T> daftar, TKunci k) => daftar.FirstOrDefault(d => kunci(d).Equals(k));
    }
}
