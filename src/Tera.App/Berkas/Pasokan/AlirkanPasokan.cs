using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.App.Berkas.Pasokan;

/// <summary>Lets what agencies had approved flow into the government's file: realisasi with evidence, and money. Asked twice it writes once.</summary>
public sealed class AlirkanPasokan(TeraDb db, PemuatBerkas pemuat, BerkasDitetapkan ditetapkan, SimpanButir simpan, IMemoryCache ingatan)
{
    private const string Alasan = "Mengalir dari perangkat daerah";

    // What a node that ended, or a write that met another, left behind flows at the latest after that long.
    private static readonly TimeSpan Seluruhnya = TimeSpan.FromHours(1);

    /// <summary>That this node has looked at all agencies.</summary>
    private sealed record Dilihat;

    /// <summary>After the histories of these agencies have grown: they alone are looked at, and all of them once in a while and after a change of the government's own.</summary>
    public async Task<int> SesudahAsync(int tahun, IReadOnlyCollection<Guid> berubah, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berubah);
        if (await db.Instansi.AsNoTracking().FirstOrDefaultAsync(i => i.Jenis == JenisInstansi.PemerintahDaerah, cancel) is not { } pemda)
            return 0;
        try
        {
            if (!berubah.Contains(pemda.Id) && ingatan.Get<Dilihat>((typeof(AlirkanPasokan), tahun)) is not null)
                return await AlirkanAsync(pemda.Id, tahun, await db.Instansi.Where(i => berubah.Contains(i.Id)).Select(i => i.Slug).ToListAsync(cancel), cancel);
            ingatan.Set((typeof(AlirkanPasokan), tahun), new Dilihat(), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Seluruhnya });
            return await AlirkanAsync(pemda.Id, tahun, null, cancel);
        }
        catch
        {
            ingatan.Remove((typeof(AlirkanPasokan), tahun));
            throw;
        }
    }

    /// <returns>How many pieces of the government's file were written.</returns>
    public async Task<int> JalankanAsync(int tahun, CancellationToken cancel = default) =>
        await db.Instansi.AsNoTracking().FirstOrDefaultAsync(i => i.Jenis == JenisInstansi.PemerintahDaerah, cancel) is { } pemda ? await AlirkanAsync(pemda.Id, tahun, null, cancel) : 0;

    /// <param name="hanya">Agencies to look at; none for all. What another gave stays as it is.</param>
    private async Task<int> AlirkanAsync(Guid pemda, int tahun, IReadOnlyCollection<string>? hanya, CancellationToken cancel)
    {
        if (await pemuat.MuatAsync(pemda, tahun, cancel) is not { } berkas)
            return 0;
        var dipasok = berkas.Berkas.Perencanaan.SemuaIndikator().Where(i => i.Pasokan.Count > 0).ToList();
        var dihimpun = berkas.Berkas.Anggaran.Dihimpun;
        if (dipasok.Count == 0 && !dihimpun)
            return 0;

        var pemasok = await Pemasok.SemuaAsync(db, pemuat, ditetapkan, ingatan, tahun, dihimpun ? hanya : [.. dipasok.SelectMany(i => i.Pasokan).Select(p => p.Instansi).Where(s => hanya?.Contains(s) != false)], cancel);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(pemda, cancel);
        // What the government has handed in or fixed stays as it was then.
        var dikunci = (await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == pemda && a.Tahun == tahun && (a.Dokumen == DokumenAlur.Triwulan || a.Dokumen == DokumenAlur.Lkjip)).ToListAsync(cancel)).Where(a => DokumenAlur.Terkunci(a.Status)).ToList();
        if (dikunci.Exists(a => a.Dokumen == DokumenAlur.Lkjip))
            return 0;
        var terkunci = dikunci.Select(a => int.Parse(a.Kunci, CultureInfo.InvariantCulture)).ToHashSet();
        var perubahan = new List<PerubahanButir>();
        foreach (var i in dipasok)
            perubahan.AddRange(Realisasi(berkas, i, pemasok, terkunci));
        if (dihimpun)
            perubahan.AddRange(HimpunAnggaran.Susun(berkas, [.. pemasok.Values], await db.Instansi.Where(i => i.Aktif).Select(i => i.Slug).ToHashSetAsync(cancel), terkunci, dikunci.Exists(a => a.Status != StatusAlur.Ditetapkan)));
        if (perubahan.Count == 0)
            return 0;
        if (!(await simpan.TulisAsync(pemda, tahun, Pelaku.Sistem, perubahan, Alasan, cancel: cancel)).Berhasil)
        {
            ingatan.Remove((typeof(AlirkanPasokan), tahun));
            return 0;
        }

        await transaksi.CommitAsync(cancel);
        return perubahan.Count;
    }

    private static IEnumerable<PerubahanButir> Realisasi(BerkasTermuat berkas, Indikator indikator, IReadOnlyDictionary<string, Pemasok> pemasok, HashSet<int> terkunci)
    {
        var data = berkas.Berkas.Pengukuran.Realisasi.FirstOrDefault(r => r.Indikator == indikator.Kode);
        var perubahan = new List<PerubahanButir>();
        for (var n = 1; n <= 4; n++)
        {
            var ada = data?.Triwulan.FirstOrDefault(t => t.Triwulan == n);
            if (terkunci.Contains(n) || ada?.Nilai is not null)
                continue;
            var asupan = indikator.Pasokan.Select(s => Lama(ada, s) is var lama && pemasok.TryGetValue(s.Instansi, out var p) ? p.Asupan(s.Indikator, n, indikator.Frekuensi == Frekuensi.Tahunan, lama) : lama).OfType<Asupan>()
                .Select(a => BerkasJson.TulisBagian(a)).ToList();
            if (!indikator.Frekuensi.Diukur(n))
                asupan.Clear();
            if (asupan.SequenceEqual((ada?.Asupan ?? []).Select(a => BerkasJson.TulisBagian(a)), StringComparer.Ordinal))
                continue;
            perubahan.Add(Triwulan(berkas, indikator.Kode, n, asupan));
        }

        if (perubahan.Count > 0 && berkas.Versi(JenisButir.Realisasi, indikator.Kode) == 0)
            yield return new(JenisButir.Realisasi, indikator.Kode, 0, new JsonObject { ["indikator"] = indikator.Kode }.ToJsonString(FormatButir.Opsi));
        foreach (var p in perubahan)
            yield return p;
    }

    private static Asupan? Lama(RealisasiTriwulan? triwulan, SumberPasokan sumber) => triwulan?.Asupan.FirstOrDefault(a => a.Instansi == sumber.Instansi && a.Indikator == sumber.Indikator);

    private static PerubahanButir Triwulan(BerkasTermuat berkas, string indikator, int n, List<string> asupan)
    {
        var kunci = JenisButir.KunciTriwulan(indikator, n);
        var isi = berkas.Butir.TryGetValue((JenisButir.Triwulan, kunci), out var butir) ? JsonNode.Parse(butir.Isi)!.AsObject() : new JsonObject { ["triwulan"] = n };
        if (asupan.Count == 0)
            isi.Remove("asupan");
        else
            isi["asupan"] = new JsonArray([.. asupan.Select(a => JsonNode.Parse(a))]);
        return new(JenisButir.Triwulan, kunci, butir?.Versi ?? 0, isi.ToJsonString(FormatButir.Opsi), butir is null ? indikator : null, butir is null ? n : null);
    }
}
