using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Reports.Formulir;

namespace Tera.App.Pengukuran;

/// <summary>The fields of one quarter of one indicator as texts of cells; variables are "variabel:nama", those of earlier years "variabel:nama@2023", of another quarter of them "variabel:nama@2023/4".</summary>
public static class SelTriwulan
{
    public const string Nilai = "nilai";
    public const string TidakDiukur = "tidakDiukur";
    private const string Awalan = "variabel:";
    private const char PemisahTahun = '@';
    private const char PemisahTriwulan = '/';

    private static readonly Dictionary<string, Isian> Isian = FormulirButir.Unsur("Realisasi Triwulan").Isian.Where(i => i.Nama != "triwulan").ToDictionary(i => i.Nama, StringComparer.Ordinal);
    private static readonly Isian Angka = FormulirButir.Unsur("Nilai Variabel").Isian.First(i => i.Nama == "nilai");

    /// <param name="tahun">An earlier year, whose value the formula looks back at; none for the year itself.</param>
    /// <param name="triwulan">Another quarter of that year; none for the same.</param>
    public static string Variabel(string nama, int? tahun = null, int? triwulan = null) =>
        Awalan + nama + (tahun is { } t ? PemisahTahun + t.ToString(CultureInfo.InvariantCulture) : "") + (triwulan is { } n ? PemisahTriwulan + n.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>The quarter whose piece holds a cell: its own, but for what a formula takes of another quarter of an earlier year.</summary>
    public static int Triwulan(string bidang, int triwulan) =>
        bidang.StartsWith(Awalan, StringComparison.Ordinal) && bidang.Split(PemisahTahun) is [_, var lain] && lain.Split(PemisahTriwulan) is [_, var n] && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var di) && di is >= 1 and <= 4 ? di : triwulan;

    public static bool Dikenal(string bidang) => Isian.ContainsKey(bidang) || bidang.StartsWith(Awalan, StringComparison.Ordinal);

    public static (JsonNode? Isi, string? Salah) Baca(string bidang, string teks) => Dikenal(bidang)
        ? PembacaKiriman.BacaTeks(bidang.StartsWith(Awalan, StringComparison.Ordinal) ? Angka : Isian[bidang], teks)
        : (null, $"Isian \"{bidang}\" tidak dikenal.");

    /// <param name="tahun">The year of the file: a quarter holds values of earlier years too.</param>
    public static string Teks(JsonNode? triwulan, string bidang, int tahun)
    {
        if (!bidang.StartsWith(Awalan, StringComparison.Ordinal))
            return Isian.TryGetValue(bidang, out var isian) ? PembacaKiriman.Teks(isian, triwulan?[bidang]) : "";
        return Cari(triwulan, Urai(bidang, tahun)) is { } variabel ? PembacaKiriman.Teks(Angka, variabel["nilai"]) : "";
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

        var dicari = Urai(bidang, tahun);
        var daftar = triwulan["variabel"] as JsonArray ?? [];
        if (Cari(triwulan, dicari) is { } ada)
            daftar.Remove(ada);
        if (nilai is not null)
            daftar.Add(new JsonObject { ["nama"] = dicari.Nama, ["tahun"] = dicari.Tahun, ["nilai"] = nilai, ["triwulan"] = triwulan["triwulan"]!.DeepClone() });
        if (daftar.Count == 0)
            triwulan.Remove("variabel");
        else if (daftar.Parent is null)
            triwulan["variabel"] = daftar;
    }

    private static (string Nama, int Tahun) Urai(string bidang, int tahun) =>
        bidang[Awalan.Length..].Split(PemisahTahun) is [var nama, var lain] && int.TryParse(lain.Split(PemisahTriwulan)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var t) && t < tahun ? (nama, t) : (bidang[Awalan.Length..], tahun);

    private static JsonNode? Cari(JsonNode? triwulan, (string Nama, int Tahun) dicari) => (triwulan?["variabel"] as JsonArray)?.FirstOrDefault(v => ((string?)v!["nama"], (int?)v["tahun"]) == dicari);
}
