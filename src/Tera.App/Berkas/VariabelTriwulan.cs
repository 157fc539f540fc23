using System.Text.Json.Nodes;

namespace Tera.App.Berkas;

/// <summary>Values of variables stand with the indicator in a file, but are entered a quarter at a time: they move into the quarter's piece and back.</summary>
internal static class VariabelTriwulan
{
    internal const string Isian = "variabel";

    internal static void Pindah(JsonObject realisasi)
    {
        if (realisasi[Isian] is not JsonArray semua)
            return;
        foreach (var kelompok in semua.Where(v => v!["triwulan"] is not null).GroupBy(v => (int)v!["triwulan"]!).ToList())
        {
            var triwulan = realisasi["triwulan"] as JsonArray;
            if (triwulan is null)
                realisasi["triwulan"] = triwulan = [];
            if (triwulan.FirstOrDefault(t => (int)t!["triwulan"]! == kelompok.Key) is not JsonObject tempat)
                triwulan.Add(tempat = new JsonObject { ["triwulan"] = kelompok.Key });
            tempat[Isian] = new JsonArray([.. kelompok.Select(v => v!.DeepClone())]);
        }

        var sisa = semua.Where(v => v!["triwulan"] is null).Select(v => v!.DeepClone()).ToArray();
        if (sisa.Length > 0)
            realisasi[Isian] = new JsonArray(sisa);
        else
            realisasi.Remove(Isian);
    }

    internal static void Kembali(JsonObject realisasi)
    {
        if (realisasi["triwulan"] is not JsonArray triwulan)
            return;
        foreach (var tempat in triwulan.Select(t => t!.AsObject()).ToList())
        {
            if (tempat[Isian] is not JsonArray nilai)
                continue;
            tempat.Remove(Isian);
            var variabel = realisasi[Isian] as JsonArray;
            if (variabel is null)
                realisasi[Isian] = variabel = [];
            foreach (var v in nilai)
                variabel.Add(v!.DeepClone());
            // A quarter that held nothing but variables is none of its own in a file.
            if (tempat.Count == 1)
                triwulan.Remove(tempat);
        }

        if (triwulan.Count == 0)
            realisasi.Remove("triwulan");
    }
}
