using System.Globalization;
using System.Text.Json.Nodes;

namespace Tera.Reports.Buku;

/// <summary>Reads and sets places such as "pagu.realisasiTriwulan[1]" in a tree.</summary>
internal static class Pohon
{
    public static JsonNode? Ambil(JsonNode? simpul, string isian)
    {
        foreach (var langkah in Kolom.Langkah(isian))
        {
            simpul = langkah[0] == '[' ? (simpul as JsonArray)?.ElementAtOrDefault(Indeks(langkah)) : (simpul as JsonObject)?[langkah];
        }

        return simpul;
    }

    /// <summary>Sets a value; objects and lists on the way are made, places before it in a list are null.</summary>
    public static void Isi(JsonObject simpul, string isian, JsonNode nilai)
    {
        var langkah = Kolom.Langkah(isian).ToList();
        for (var i = 0; i + 1 < langkah.Count && langkah[i + 1][0] != '['; i++)
        {
            simpul = (JsonObject)(simpul[langkah[i]] ??= new JsonObject());
        }

        if (langkah[^1][0] != '[')
        {
            simpul[langkah[^1]] = nilai;
            return;
        }

        var daftar = Daftar(simpul, langkah[^2]);
        while (daftar.Count <= Indeks(langkah[^1]))
        {
            daftar.Add(null);
        }

        daftar[Indeks(langkah[^1])] = nilai;
    }

    /// <summary>Makes the objects around a place, so that what is missing is missed there.</summary>
    public static void Siapkan(JsonObject simpul, string isian)
    {
        foreach (var nama in isian.Split('.')[..^1])
        {
            simpul = (JsonObject)(simpul[nama] ??= new JsonObject());
        }
    }

    /// <summary>The list at a place, made where it is missing.</summary>
    public static JsonArray Daftar(JsonObject simpul, string isian)
    {
        var langkah = isian.Split('.');
        foreach (var nama in langkah[..^1])
        {
            simpul = (JsonObject)(simpul[nama] ??= new JsonObject());
        }

        return (JsonArray)(simpul[langkah[^1]] ??= new JsonArray());
    }

    private static int Indeks(string langkah) => int.Parse(langkah.AsSpan(1, langkah.Length - 2), CultureInfo.InvariantCulture);
}
