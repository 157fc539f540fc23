using System.Text.Json.Nodes;
using Tera.Reports.Formulir;

namespace Tera.App.Pengukuran;

/// <summary>The fields of one quarter of one indicator as texts of cells; variables are "variabel:nama".</summary>
public static class SelTriwulan
{
    public const string Nilai = "nilai";
    public const string TidakDiukur = "tidakDiukur";
    private const string Awalan = "variabel:";

    private static readonly Dictionary<string, Isian> Isian = FormulirButir.Unsur("Realisasi Triwulan").Isian.Where(i => i.Nama != "triwulan").ToDictionary(i => i.Nama, StringComparer.Ordinal);
    private static readonly Isian Angka = FormulirButir.Unsur("Nilai Variabel").Isian.First(i => i.Nama == "nilai");

    public static string Variabel(string nama) => Awalan + nama;

    public static bool Dikenal(string bidang) => Isian.ContainsKey(bidang) || bidang.StartsWith(Awalan, StringComparison.Ordinal);

    public static (JsonNode? Isi, string? Salah) Baca(string bidang, string teks) => Dikenal(bidang)
        ? PembacaKiriman.BacaTeks(bidang.StartsWith(Awalan, StringComparison.Ordinal) ? Angka : Isian[bidang], teks)
        : (null, $"Isian \"{bidang}\" tidak dikenal.");

    public static string Teks(JsonNode? triwulan, string bidang)
    {
        if (!bidang.StartsWith(Awalan, StringComparison.Ordinal))
            return Isian.TryGetValue(bidang, out var isian) ? PembacaKiriman.Teks(isian, triwulan?[bidang]) : "";
        return Cari(triwulan, bidang[Awalan.Length..]) is { } variabel ? PembacaKiriman.Teks(Angka, variabel["nilai"]) : "";
    }

    public static void Isi(JsonObject triwulan, string bidang, JsonNode? nilai, int tahun)
    {
        if (!bidang.StartsWith(Awalan, StringComparison.Ordinal))
        {
            if (nilai is null || (bidang == TidakDiukur && !nilai.GetValue<bool>()))
                triwulan.Remove(bidang);
            else
                triwulan[bidang] = nilai;
            return;
        }

        var nama = bidang[Awalan.Length..];
        var daftar = triwulan["variabel"] as JsonArray ?? [];
        if (Cari(triwulan, nama) is { } ada)
            daftar.Remove(ada);
        if (nilai is not null)
            daftar.Add(new JsonObject { ["nama"] = nama, ["tahun"] = tahun, ["nilai"] = nilai, ["triwulan"] = triwulan["triwulan"]!.DeepClone() });
        if (daftar.Count == 0)
            triwulan.Remove("variabel");
        else if (daftar.Parent is null)
            triwulan["variabel"] = daftar;
    }

    private static JsonNode? Cari(JsonNode? triwulan, string nama) => (triwulan?["variabel"] as JsonArray)?.FirstOrDefault(v => (string?)v!["nama"] == nama);
}
