using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Core.Perencanaan;
using Tera.Reports.Formulir;

namespace Tera.App.Perencanaan;

/// <summary>A cell of the table of targets.</summary>
/// <param name="Bidang">"nama", "satuan", "renstra:2024", "pk", or "tw:1".</param>
/// <param name="Teks">What it holds, or what was typed.</param>
/// <param name="Semula">What it showed before.</param>
public sealed record SelTarget(string Indikator, string Bidang, string Teks, string Semula);

/// <summary>Indicators with their targets by year and quarter, as cells over the pieces that hold them.</summary>
public static class TabelTarget
{
    public const string Nama = "nama";
    public const string Satuan = "satuan";
    public const string Pk = "pk";
    private const string Renstra = "renstra:";
    private const string Kuartal = "tw:";

    private static readonly FormulirButir Indikator = FormulirButir.Unsur("Indikator");
    private static readonly Isian NilaiRenstra = Indikator.Tabel.First(t => t.Daftar == "targetRenstra").Kolom.First(k => k.Nama == "nilai");
    private static readonly TabelIsian TargetPk = FormulirButir.Unsur("PK").Tabel.First(t => t.Daftar == "target");

    public static string Tahun(int tahun) => Renstra + tahun.ToString(CultureInfo.InvariantCulture);

    public static string Triwulan(int triwulan) => Kuartal + triwulan.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the cell is kept in the PK, not on the indicator.</summary>
    public static bool DiPk(string bidang) => bidang == Pk || bidang?.StartsWith(Kuartal, StringComparison.Ordinal) == true;

    /// <summary>The PK whose targets are shown: the newest of the head.</summary>
    public static PerjanjianKinerja? PkTerbaru(RencanaKinerja rencana)
    {
        ArgumentNullException.ThrowIfNull(rencana);
        return rencana.PerjanjianKinerja.LastOrDefault(p => p.Tingkat is TingkatPerjanjian.KepalaDaerah or TingkatPerjanjian.KepalaPerangkatDaerah);
    }

    /// <param name="isi">The indicator's piece, or the PK's.</param>
    public static string Teks(JsonNode? isi, string indikator, string bidang) => PembacaKiriman.Teks(Kolom(bidang), Tempat(isi, indikator, bidang));

    public static (JsonNode? Isi, string? Salah) Baca(string bidang, string teks) => PembacaKiriman.BacaTeks(Kolom(bidang), teks);

    /// <param name="isi">The indicator's piece, or the PK's.</param>
    /// <param name="indikator">Code of the indicator.</param>
    /// <param name="bidang">Which of its cells.</param>
    /// <param name="nilai">What it will hold; none where it was emptied.</param>
    /// <param name="rentang">Whether its target is its range, so that it stays in the PK without a value.</param>
    public static void Isi(JsonObject isi, string indikator, string bidang, JsonNode? nilai, bool rentang = false)
    {
        ArgumentNullException.ThrowIfNull(isi);
        if (bidang is Nama or Satuan)
            Pasang(isi, bidang, nilai ?? "");
        else if (DiPk(bidang))
            IsiPk(isi, indikator, bidang, nilai, rentang);
        else
            IsiRenstra(isi, int.Parse(bidang[Renstra.Length..], CultureInfo.InvariantCulture), nilai);
    }

    private static void IsiRenstra(JsonObject isi, int tahun, JsonNode? nilai)
    {
        var daftar = (isi["targetRenstra"] as JsonArray ?? []).Select(t => t!.DeepClone()).Where(t => (int)t["tahun"]! != tahun).ToList();
        if (nilai is not null)
            daftar.Add(new JsonObject { ["tahun"] = tahun, ["nilai"] = nilai.DeepClone() });
        Pasang(isi, "targetRenstra", daftar.Count == 0 ? null : new JsonArray([.. daftar.OrderBy(t => (int)t["tahun"]!)]));
    }

    private static void IsiPk(JsonObject isi, string indikator, string bidang, JsonNode? nilai, bool rentang)
    {
        var daftar = isi["target"] as JsonArray;
        if (daftar is null)
            isi["target"] = daftar = [];
        if (daftar.FirstOrDefault(t => (string?)t!["indikator"] == indikator) is not JsonObject baris)
            daftar.Add(baris = new JsonObject { ["indikator"] = indikator });
        if (bidang == Pk)
        {
            Pasang(baris, "target", nilai);
        }
        else
        {
            var triwulan = Enumerable.Range(0, 4).Select(n => (baris["triwulan"] as JsonArray)?.ElementAtOrDefault(n)?.DeepClone()).ToList();
            triwulan[Nomor(bidang)] = nilai?.DeepClone();
            Pasang(baris, "triwulan", triwulan.TrueForAll(t => t is null) ? null : new JsonArray([.. triwulan]));
        }

        // A target that holds nothing any more is none.
        if (baris.Count == 1 && !rentang)
            daftar.Remove(baris);
        if (daftar.Count == 0)
            isi.Remove("target");
    }

    private static JsonNode? Tempat(JsonNode? isi, string indikator, string bidang)
    {
        if (bidang is Nama or Satuan)
            return isi?[bidang];
        if (!DiPk(bidang))
            return (isi?["targetRenstra"] as JsonArray)?.FirstOrDefault(t => (int)t!["tahun"]! == int.Parse(bidang[Renstra.Length..], CultureInfo.InvariantCulture))?["nilai"];
        var baris = (isi?["target"] as JsonArray)?.FirstOrDefault(t => (string?)t!["indikator"] == indikator);
        return bidang == Pk ? baris?["target"] : (baris?["triwulan"] as JsonArray)?.ElementAtOrDefault(Nomor(bidang));
    }

    private static Isian Kolom(string bidang) => bidang switch
    {
        Nama or Satuan => Indikator.Isian.First(i => i.Nama == bidang),
        Pk => TargetPk.Kolom.First(k => k.Nama == "target"),
        _ when DiPk(bidang) => TargetPk.Kolom.First(k => k.Nama == $"triwulan[{Nomor(bidang)}]"),
        _ => NilaiRenstra,
    };

    private static int Nomor(string bidang) => int.Parse(bidang[Kuartal.Length..], CultureInfo.InvariantCulture) - 1;

    private static void Pasang(JsonObject isi, string isian, JsonNode? nilai)
    {
        if (nilai is null)
            isi.Remove(isian);
        else
            isi[isian] = nilai.Parent is null ? nilai : nilai.DeepClone();
    }
}
