using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Reports.Formulir;

namespace Tera.App.Evaluasi;

/// <summary>Results that were published in Tera are what every later file of the agency says of their years, whatever was typed into it.</summary>
internal static class HasilTerbit
{
    /// <summary>Results of earlier years by their components, as their letters told them.</summary>
    internal static async Task<IReadOnlyList<HasilEvaluasi>> BacaAsync(TeraDb db, IReadOnlyList<TemplatLke> templat, Guid instansi, int tahun, CancellationToken cancel)
    {
        var terbit = await db.Set<Ketetapan>().AsNoTracking().Where(k => k.InstansiId == instansi && k.Dokumen == DokumenAlur.Evaluasi && k.Tahun < tahun).OrderBy(k => k.Tahun).ThenBy(k => k.Ke).Select(k => new { k.Tahun, k.Isi }).ToListAsync(cancel);
        return [.. terbit.GroupBy(k => k.Tahun).Select(g => Hasil(g.Key, g.Last().Isi, templat)).OfType<HasilEvaluasi>()];
    }

    // In the place of what was typed: findings and uploads name it by that.
    internal static BerkasKinerja Sertakan(BerkasKinerja berkas, IReadOnlyList<HasilEvaluasi> terbit)
    {
        if (terbit.Count == 0)
            return berkas;
        var ada = berkas.Evaluasi;
        return berkas with
        {
            Evaluasi = ada with
            {
                Hasil = [.. ada.Hasil.Select(h => terbit.FirstOrDefault(t => t.Tahun == h.Tahun) ?? h), .. terbit.Where(t => ada.Hasil.All(h => h.Tahun != t.Tahun))],
                Lke = ada.Lke.Any(l => terbit.Any(t => t.Tahun == l.Tahun)) ? [.. ada.Lke.Where(l => terbit.All(t => t.Tahun != l.Tahun))] : ada.Lke,
            },
        };
    }

    /// <summary>Why a piece cannot become what it would: it tells a published result otherwise. None where it tells none, or as it was.</summary>
    internal static async Task<string?> SebabAsync(TeraDb db, Guid instansi, int tahun, IReadOnlyCollection<PerubahanButir> perubahan, CancellationToken cancel)
    {
        if (perubahan.FirstOrDefault(p => p.Jenis == JenisButir.Evaluasi) is not { } baru)
            return null;
        var terbit = await TahunAsync(db, instansi, tahun, cancel);
        if (terbit.Count == 0)
            return null;
        var lama = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun && b.Jenis == JenisButir.Evaluasi).Select(b => b.Isi).FirstOrDefaultAsync(cancel);
        // A year that begins may come with them: the letters stand above what it brings.
        if (lama is null && !await db.Butir.AnyAsync(b => b.InstansiId == instansi && b.Tahun == tahun, cancel))
            return null;
        return terbit.Where(t => !JsonNode.DeepEquals(Pada(lama, t), Pada(baru.Isi, t))).Select(Sebab).FirstOrDefault();
    }

    /// <summary>Which rows of the results cannot be changed: those of years whose letter was published.</summary>
    internal static async Task<IsianTerkunci> IsianAsync(TeraDb db, Guid instansi, int tahun, JsonObject isi, CancellationToken cancel)
    {
        var terbit = await TahunAsync(db, instansi, tahun, cancel);
        return new([.. terbit.Where(t => Pada(isi.ToJsonString(), t).Count > 0).Select(Sebab)], Baris, Baris);

        string? Baris(string tempat) => tempat.IndexOf(']') is > 0 and var akhir && tempat.StartsWith("hasil[", StringComparison.Ordinal) && PembacaKiriman.Ambil(isi, tempat[..(akhir + 1)] + ".tahun") is JsonValue v && v.TryGetValue<int>(out var t) && terbit.Contains(t) ? Sebab(t) : null;
    }

    private static Task<List<int>> TahunAsync(TeraDb db, Guid instansi, int tahun, CancellationToken cancel) =>
        db.Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Dokumen == DokumenAlur.Evaluasi && k.Tahun < tahun).Select(k => k.Tahun).Distinct().OrderBy(t => t).ToListAsync(cancel);

    private static string Sebab(int tahun) => string.Create(CultureInfo.InvariantCulture,
        $"Hasil evaluasi tahun {tahun} sudah terbit di Tera: nilai, nomor, dan tanggalnya mengikuti LHE itu dan tidak diketik. Biarkan baris tahun {tahun} seperti semula; yang diketik hanya hasil tahun yang LHE-nya tidak terbit di Tera.");

    private static JsonArray Pada(string? isi, int tahun)
    {
        var data = isi is null ? null : JsonNode.Parse(isi);
        return [.. new[] { "hasil", "lke" }.SelectMany(d => data?[d] as JsonArray ?? []).Where(h => (int?)h!["tahun"] == tahun).Select(h => h!.DeepClone())];
    }

    private static HasilEvaluasi? Hasil(int tahun, string isi, IReadOnlyList<TemplatLke> templat) =>
        JsonNode.Parse(isi)!.AsArray().FirstOrDefault(b => (string?)b!["jenis"] == JenisButir.Evaluasi)?["isi"] is { } data
        && PenilaianAkip.Hasil(BerkasJson.BacaBagian<DataEvaluasi>(data.ToJsonString()), templat).FirstOrDefault(h => h.Tahun == tahun) is { Total.Nilai.Ada: true } hasil
            ? BawaHasil.Ringkas(hasil) : null;
}
