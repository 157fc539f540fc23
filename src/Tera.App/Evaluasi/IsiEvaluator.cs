using System.Text.Json.Nodes;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;

namespace Tera.App.Evaluasi;

/// <summary>What only the inspectorate writes: the result of the year itself, recommendations and their verification, the review. A file that an agency brings in may hold them as they are, never otherwise.</summary>
/// <remarks>An administrator brings in what came from elsewhere.</remarks>
public static class IsiEvaluator
{
    private static readonly string[] Verifikasi = ["statusVerifikasi", "tanggalVerifikasi", "catatanVerifikasi"];
    private static readonly string[] Rekomendasi = ["uraian", "tahun", "kriteria"];

    /// <param name="semula">The piece as it is; none where it is new.</param>
    /// <param name="menjadi">As it would become; none where it would be removed.</param>
    /// <returns>Why this person may not change it so; none where there is nothing against it.</returns>
    public static string? Sebab(Pelaku pelaku, int tahun, string jenis, JsonObject? semula, JsonObject? menjadi)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (pelaku.Peran is nameof(Peran.AdminPemda) or nameof(Peran.Evaluator) || pelaku == Pelaku.Sistem)
            return null;
        return jenis switch
        {
            JenisButir.Pelaporan when !JsonNode.DeepEquals(semula?["reviu"], menjadi?["reviu"]) =>
                "Pernyataan reviu hanya ditulis pereviu di halaman Reviu LKjIP. Hapus bagian reviu dari berkas, atau minta admin pemda mengimpornya.",
            JenisButir.Evaluasi when !Sama(semula, menjadi, "hasil", tahun) || !Sama(semula, menjadi, "lke", tahun) =>
                $"Hasil evaluasi tahun {tahun} hanya ditetapkan evaluator. Di sini dapat diisi hasil tahun-tahun sebelumnya; yang lain dapat diimpor admin pemda.",
            JenisButir.Rekomendasi when menjadi is null => "Rekomendasi hanya dihapus evaluator atau admin pemda.",
            JenisButir.Rekomendasi when semula is not null && Rekomendasi.Any(f => !JsonNode.DeepEquals(semula[f], menjadi[f])) => "Bunyi rekomendasi hanya diubah evaluator atau admin pemda; tindak lanjutnya dapat diubah.",
            JenisButir.Rekomendasi when menjadi["tahunSelesai"] is { } selesai && !JsonNode.DeepEquals(semula?["tahunSelesai"], selesai) =>
                "Tahun selesai rekomendasi dicatat Tera ketika tahun disalin. Kosongkan kolom Tahun selesai, atau minta admin pemda mengimpornya.",
            JenisButir.Rekomendasi when Aksi(menjadi).Any(a => Diverifikasi(a) && !Aksi(semula).Any(l => Sama(l, a))) =>
                "Verifikasi tindak lanjut hanya ditulis evaluator. Kosongkan kolom verifikasi di berkas, atau minta admin pemda mengimpornya.",
            // A claim never takes a verification away.
            JenisButir.Rekomendasi when Aksi(semula).Any(l => Diverifikasi(l) && !Aksi(menjadi).Any(a => Sama(l, a))) =>
                "Aksi yang sudah diverifikasi evaluator tetap dengan bunyi dan verifikasinya; hanya evaluator atau admin pemda yang mengubahnya.",
            _ => null,
        };
    }

    private static bool Sama(JsonObject? semula, JsonObject? menjadi, string daftar, int tahun) => JsonNode.DeepEquals(Sejak(semula, daftar, tahun), Sejak(menjadi, daftar, tahun));

    private static JsonArray Sejak(JsonObject? isi, string daftar, int tahun) => [.. (isi?[daftar] as JsonArray ?? []).Where(h => h?["tahun"]?.GetValue<int>() >= tahun).Select(h => h!.DeepClone())];

    private static IEnumerable<JsonObject> Aksi(JsonObject? isi) => (isi?["aksi"] as JsonArray ?? []).OfType<JsonObject>();

    private static bool Diverifikasi(JsonObject aksi) => Verifikasi.Any(f => aksi[f] is not null);

    private static bool Sama(JsonObject lama, JsonObject baru) => Verifikasi.Append("uraian").All(f => JsonNode.DeepEquals(lama[f], baru[f]));
}
