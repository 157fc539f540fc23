using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.Core.Berkas;

namespace Tera.App.Persetujuan;

/// <summary>A fixed version of a document.</summary>
/// <param name="Ke">From 1.</param>
public sealed record VersiTetap(Guid Id, int Ke, DateTimeOffset Ditetapkan, string Oleh, string Hash);

/// <summary>Fixed versions of a document, and what differs between two of them, or one and what stands now.</summary>
public sealed class DaftarVersi(TeraDb db, BerkasDitetapkan tetap, PemuatBerkas pemuat)
{
    public async Task<IReadOnlyList<VersiTetap>> JalankanAsync(Guid instansi, int tahun, string dokumen, string kunci, CancellationToken cancel = default) =>
        [.. (await db.Set<Ketetapan>().AsNoTracking().Where(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == dokumen && k.Kunci == kunci).OrderBy(k => k.Ke)
            .Select(k => new { k.Id, k.Ke, k.Ditetapkan, k.Oleh, k.Hash }).ToListAsync(cancel)).Select(k => new VersiTetap(k.Id, k.Ke, k.Ditetapkan, k.Oleh, Convert.ToHexStringLower(k.Hash)))];

    /// <param name="ke">The older version.</param>
    /// <param name="dengan">The newer one; 0 for what stands now.</param>
    public async Task<IReadOnlyList<BedaButir>> BandingkanAsync(Guid instansi, int tahun, string dokumen, string kunci, int ke, int dengan, CancellationToken cancel = default)
    {
        // A report says more than its own piece: plan, budget and figures are printed from the whole file.
        if (dokumen == DokumenAlur.Lkjip && await UtuhAsync(instansi, tahun, ke, cancel) is { } semula
            && (dengan == 0 ? (await pemuat.MuatAsync(instansi, tahun, cancel))?.Berkas : await UtuhAsync(instansi, tahun, dengan, cancel)) is { } menjadi)
            return BedaBerkas.Bandingkan([.. Laporan(semula).Select(b => new Butir { InstansiId = instansi, Tahun = tahun, Jenis = b.Jenis, Kunci = b.Kunci, Induk = b.Induk, Urutan = b.Urutan, Isi = b.Isi, Versi = 1 })], [.. Laporan(menjadi)], hapus: true);
        var lama = await IsiAsync(instansi, tahun, dokumen, kunci, ke, cancel);
        var baru = dengan == 0 ? await KiniAsync(instansi, tahun, dokumen, kunci, cancel) : await IsiAsync(instansi, tahun, dokumen, kunci, dengan, cancel);
        return BedaBerkas.Bandingkan([.. lama.Select(l => new Butir { InstansiId = instansi, Tahun = tahun, Jenis = l.Jenis, Kunci = l.Kunci, Induk = "", Urutan = l.Urutan, Isi = l.Isi, Versi = 1 })], baru, hapus: true);
    }

    private static IEnumerable<IsiButir> Laporan(BerkasKinerja berkas) => Pemecah.Pecah(berkas).Where(b => DokumenAlur.DalamLaporan(b.Jenis));

    private async Task<BerkasKinerja?> UtuhAsync(Guid instansi, int tahun, int ke, CancellationToken cancel) =>
        await db.Set<Ketetapan>().AsNoTracking().SingleOrDefaultAsync(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == DokumenAlur.Lkjip && k.Kunci == "" && k.Ke == ke, cancel) is { } ketetapan ? await tetap.BacaAsync(ketetapan, cancel) : null;

    private async Task<List<IsiButir>> IsiAsync(Guid instansi, int tahun, string dokumen, string kunci, int ke, CancellationToken cancel)
    {
        var isi = await db.Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == dokumen && k.Kunci == kunci && k.Ke == ke).Select(k => k.Isi).SingleOrDefaultAsync(cancel);
        return isi is null ? [] : [.. JsonNode.Parse(isi)!.AsArray().Where(b => (string)b!["jenis"]! != BerkasDitetapkan.Jenis).Select((b, n) => new IsiButir((string)b!["jenis"]!, (string)b["kunci"]!, "", n, b["isi"]!.ToJsonString(FormatButir.Opsi)))];
    }

    private async Task<List<IsiButir>> KiniAsync(Guid instansi, int tahun, string dokumen, string kunci, CancellationToken cancel)
    {
        var jenis = DokumenAlur.Jenis(dokumen);
        var butir = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun && jenis.Contains(b.Jenis)).ToListAsync(cancel);
        return [.. DokumenAlur.Saring(butir, dokumen, kunci).Select((b, n) => new IsiButir(b.Jenis, b.Kunci, "", n, b.Isi))];
    }
}
