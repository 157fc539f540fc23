using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Berkas;

/// <summary>Merges a change with what somebody else saved meanwhile, field by field, from the version that both began with.</summary>
internal sealed class GabungButir(TeraDb db)
{
    internal sealed record Hasil(string? Isi, IReadOnlyList<Bentrok> Bentrok);

    internal async Task<Hasil> JalankanAsync(Guid instansi, int tahun, PerubahanButir milik, Butir? kini, CancellationToken cancel)
    {
        var riwayat = await db.Riwayat.AsNoTracking()
            .Where(r => r.InstansiId == instansi && r.Tahun == tahun && r.Jenis == milik.Jenis && r.Kunci == milik.Kunci)
            .OrderByDescending(r => r.Urut).ToListAsync(cancel);
        var terakhir = riwayat[0];
        // A piece that was removed and made again counts from 1 once more: only the newest of a version is meant.
        var dasar = Baca(riwayat.Find(r => r.Versi == milik.Versi)?.Isi);
        var mereka = Baca(kini?.Isi);
        var saya = Baca(milik.Isi);
        if (milik.Isi is null || kini is null)
            return JsonNode.DeepEquals(saya, mereka) ? new(milik.Isi, []) : new(milik.Isi, [Bentrok("", dasar, mereka, saya)]);

        var bentrok = new List<Bentrok>();
        var gabungan = (JsonObject)mereka!.DeepClone();
        var usulan = (JsonObject)mereka.DeepClone();
        foreach (var isian in (dasar?.Select(p => p.Key) ?? []).Union(saya!.Select(p => p.Key)))
        {
            var satu = GabungJson.Satukan(dasar?[isian], mereka[isian], saya![isian]);
            Pasang(gabungan, isian, satu.Mereka);
            Pasang(usulan, isian, satu.Milik);
            if (satu.Bentrok)
                bentrok.Add(Bentrok(isian, dasar?[isian], satu.Mereka, satu.Milik));
        }

        return new(Teks(gabungan), bentrok.ConvertAll(b => b with { Usulan = Teks(usulan) }));

        Bentrok Bentrok(string isian, JsonNode? semula, JsonNode? m, JsonNode? s) => new(
            milik.Jenis, milik.Kunci, isian, Teks(semula), Teks(m), Teks(s), terakhir.Pelaku, terakhir.Waktu, kini?.Versi ?? 0, milik.Isi);
    }

    private static void Pasang(JsonObject isi, string isian, JsonNode? nilai)
    {
        if (nilai is null)
            isi.Remove(isian);
        else
            isi[isian] = nilai.DeepClone();
    }

    private static JsonObject? Baca(string? isi) => isi is null ? null : JsonNode.Parse(isi)!.AsObject();

    private static string? Teks(JsonNode? isi) => isi?.ToJsonString(FormatButir.Opsi);
}
