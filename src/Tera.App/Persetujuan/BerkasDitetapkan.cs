using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Pelaporan;
using Tera.App.Perencanaan;
using Tera.Core.Berkas;
using Tera.Core.Pelaporan;
using Tera.Reports.Perencanaan;

namespace Tera.App.Persetujuan;

/// <summary>The whole file as it was when a document was fixed. What is fixed is printed from it, whatever was written elsewhere since.</summary>
public sealed class BerkasDitetapkan(TeraDb db, PemuatBerkas pemuat, TemplatPemda templat, TimeProvider waktu)
{
    /// <summary>Kind of the piece in <see cref="Ketetapan.Isi"/> that names the copy; so the version's own hash covers it.</summary>
    internal const string Jenis = "berkas";

    private const string SebutanSalinan = $$"""[{"jenis":"{{Jenis}}"}]""";

    private static readonly IReadOnlyDictionary<(string, string), Butir> TanpaButir = new Dictionary<(string, string), Butir>();

    /// <summary>The newest fixed version of a document that is fixed now; none where it is being changed, or never was.</summary>
    public async Task<Ketetapan?> BerlakuAsync(Guid instansi, int tahun, string dokumen, string kunci, CancellationToken cancel = default) =>
        await db.Set<Alur>().AnyAsync(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == dokumen && a.Kunci == kunci && a.Status == StatusAlur.Ditetapkan, cancel)
            ? await db.Set<Ketetapan>().AsNoTracking().Where(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == dokumen && k.Kunci == kunci).OrderByDescending(k => k.Ke).FirstOrDefaultAsync(cancel)
            : null;

    /// <summary>What is fixed now and was fixed before copies of the file were kept: it can only be printed from today's data.</summary>
    public async Task<IReadOnlyList<string>> TanpaSalinanAsync(Guid instansi, int tahun, CancellationToken cancel = default) =>
        [.. (await db.Database.SqlQuery<Dikenal>(
            $"""
             select a.dokumen as "Dokumen", a.kunci as "Kunci" from alur a
             cross join lateral (select k.isi from ketetapan k where k.instansi_id = a.instansi_id and k.tahun = a.tahun and k.dokumen = a.dokumen and k.kunci = a.kunci order by k.ke desc limit 1) k
             where a.instansi_id = {instansi} and a.tahun = {tahun} and a.status = 'Ditetapkan' and not k.isi @> {SebutanSalinan}::jsonb
             order by 1, 2
             """).ToListAsync(cancel)).Select(d => NamaDokumen.Dari(d.Dokumen, d.Kunci))];

    private sealed record Dikenal(string Dokumen, string Kunci);

    /// <summary>The version of the review that is stated now; none where it is not stated, or was stated before such copies were kept.</summary>
    public async Task<Ketetapan?> ReviuAsync(Guid instansi, int tahun, ReviuLkj? kini, CancellationToken cancel = default) =>
        kini?.Tanggal is not null
        && await db.Set<Ketetapan>().AsNoTracking().Where(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == DokumenAlur.Reviu).OrderByDescending(k => k.Ke).FirstOrDefaultAsync(cancel) is { } tetap
        && JsonNode.Parse(tetap.Isi)!.AsArray().FirstOrDefault(b => (string?)b!["jenis"] == DokumenAlur.Reviu)?["isi"] is { } isi && JsonNode.DeepEquals(isi, JsonNode.Parse(BerkasJson.TulisBagian(kini)))
            ? tetap : null;

    /// <summary>Keeps a review that is stated with the file that it is stated of: it is printed as it was stated, and lapses once the report says otherwise.</summary>
    /// <remarks>Within the caller's transaction and turn, after the statement was written.</remarks>
    internal async Task SimpanReviuAsync(Guid instansi, int tahun, Pelaku pelaku, ReviuLkj reviu, CancellationToken cancel)
    {
        var isi = new JsonArray(new JsonObject { ["jenis"] = DokumenAlur.Reviu, ["kunci"] = "", ["isi"] = JsonNode.Parse(BerkasJson.TulisBagian(reviu)) }, (await SalinAsync(instansi, tahun, cancel)).Sebutan);
        await db.SimpanKetetapanAsync(instansi, tahun, DokumenAlur.Reviu, "", isi.ToJsonString(FormatButir.Opsi), pelaku, waktu.GetUtcNow(), cancel);
    }

    /// <summary>The file that a version was fixed with; none where it was fixed before such copies were kept.</summary>
    /// <exception cref="InvalidOperationException">The copy is not what was kept.</exception>
    public async Task<BerkasTermuat?> MuatAsync(Ketetapan ketetapan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(ketetapan);
        return await BacaAsync(ketetapan, cancel) is { } berkas ? new(TanpaButir, HitungBerkas.Hitung(berkas, await templat.SemuaAsync(cancel)), ketetapan.RiwayatUrut) : null;
    }

    /// <summary>The same file without what is calculated from it.</summary>
    internal async Task<BerkasKinerja?> BacaAsync(Ketetapan ketetapan, CancellationToken cancel)
    {
        if (JsonNode.Parse(ketetapan.Isi)!.AsArray().FirstOrDefault(b => (string?)b!["jenis"] == Jenis) is not { } salinan)
            return null;
        var hash = Convert.FromHexString((string)salinan["isi"]!["sha256"]!);
        var isi = await db.Set<ArsipIsi>().AsNoTracking().Where(a => a.Hash == hash).Select(a => a.Isi).SingleAsync(cancel);
        if (!SHA256.HashData(isi).AsSpan().SequenceEqual(hash))
            throw new InvalidOperationException($"Salinan berkas ketetapan {ketetapan.Id} tidak sesuai dengan sidiknya.");
        using var padat = new GZipStream(new MemoryStream(isi), CompressionMode.Decompress);
        return BerkasJson.Pulihkan((await JsonNode.ParseAsync(padat, cancellationToken: cancel))!);
    }

    /// <summary>Keeps a document's pieces as the next fixed version, with the copy of the file.</summary>
    /// <remarks>Within the caller's transaction and turn.</remarks>
    /// <returns>Random id of the version.</returns>
    internal Task<Guid> SimpanAsync(Guid instansi, int tahun, Pelaku pelaku, string dokumen, string kunci, IEnumerable<Butir> butir, SalinanBerkas salinan, CancellationToken cancel)
    {
        var sebutan = salinan.Sebutan.DeepClone().AsObject();
        if (dokumen == DokumenAlur.Pk && salinan.Berkas.Perencanaan.PerjanjianKinerja.FirstOrDefault(p => p.Kode == kunci) is { } pk)
            sebutan["isi"]![PenandatanganPk.Pihak] = JsonNode.Parse(BerkasJson.TulisBagian(PihakPerjanjian.Pertama(salinan.Berkas.Organisasi, pk)));
        var isi = new JsonArray([.. butir.Select(b => new JsonObject { ["jenis"] = b.Jenis, ["kunci"] = b.Kunci, ["induk"] = b.Induk, ["urutan"] = b.Urutan, ["versi"] = b.Versi, ["isi"] = JsonNode.Parse(b.Isi) }), sebutan]);
        return db.SimpanKetetapanAsync(instansi, tahun, dokumen, kunci, isi.ToJsonString(FormatButir.Opsi), pelaku, waktu.GetUtcNow(), cancel);
    }

    /// <summary>Documents of a year that begins as fixed already: what bears a date in a file that came in, or stands as it was fixed in the year before.</summary>
    /// <remarks>Within the caller's transaction and turn.</remarks>
    internal async Task MulaiAsync(Guid instansi, int tahun, Pelaku pelaku, IReadOnlyCollection<(string Dokumen, string Kunci, string Catatan)> dokumen, CancellationToken cancel)
    {
        if (dokumen.Count == 0)
            return;
        var butir = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun).ToListAsync(cancel);
        var salinan = await SalinAsync(instansi, tahun, cancel);
        foreach (var (apa, kunci, catatan) in dokumen)
        {
            db.Add(new Alur { InstansiId = instansi, Tahun = tahun, Dokumen = apa, Kunci = kunci, Status = StatusAlur.Ditetapkan, Catatan = catatan, Sejak = waktu.GetUtcNow(), Oleh = pelaku.Nama, Versi = 1 });
            await SimpanAsync(instansi, tahun, pelaku, apa, kunci, DokumenAlur.Saring(butir, apa, kunci), salinan, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Keeps the file as it stands within the caller's transaction and turn.</summary>
    internal async Task<SalinanBerkas> SalinAsync(Guid instansi, int tahun, CancellationToken cancel)
    {
        var berkas = (await pemuat.BacaSegarAsync(instansi, tahun, cancel))!.Berkas;
        using var isi = new MemoryStream();
        await using (var padat = new GZipStream(isi, CompressionLevel.Optimal, leaveOpen: true))
            await padat.WriteAsync(BerkasJson.Tulis(berkas), cancel);
        return new(new() { ["jenis"] = Jenis, ["kunci"] = "", ["isi"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(await db.SimpanArsipAsync(isi.ToArray(), cancel)) } }, berkas);
    }
}

/// <summary>A file that is kept with what is fixed.</summary>
/// <param name="Sebutan">The piece that names it.</param>
internal sealed record SalinanBerkas(JsonObject Sebutan, BerkasKinerja Berkas);
