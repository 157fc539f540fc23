using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Organisasi;
using Tera.Reports.Buku;

namespace Tera.App.Evaluasi;

/// <summary>Worksheet templates of the government: its own variants beside those that Tera brings, and which one new worksheets take.</summary>
public sealed class TemplatPemda(TeraDb db, IMemoryCache ingatan, TimeProvider waktu)
{
    private const string Kunci = "templat-lke";
    private static readonly TimeSpan Berlaku = TimeSpan.FromMinutes(1);

    /// <summary>Every template; the first is the one that new worksheets take.</summary>
    public async Task<IReadOnlyList<TemplatLke>> SemuaAsync(CancellationToken cancel = default)
    {
        if (ingatan.TryGetValue(Kunci, out IReadOnlyList<TemplatLke>? ada))
            return ada!;
        var simpanan = await db.PengaturanAsync<Simpanan>(Kunci, cancel) ?? new([], null);
        var dipakai = simpanan.Dipakai ?? TemplatLkeJson.Bawaan[0].Kode;
        return ingatan.Set(Kunci, (IReadOnlyList<TemplatLke>)[.. Semua(simpanan).OrderByDescending(t => t.Kode == dipakai)], new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Berlaku });
    }

    /// <summary>Adds a template from a workbook or JSON. A code is used once: results that were fixed by it never change.</summary>
    /// <returns>What is wrong; nothing was added unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> TambahAsync(Pelaku pelaku, byte[] isi, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isi);
        if (isi.Length > TemplatLkeJson.UkuranTerbesar)
            return ["Berkas templat paling besar 4 MB."];
        using var aliran = new MemoryStream(isi);
        // A workbook is a ZIP archive, and says so in its first bytes.
        var hasil = isi is [(byte)'P', (byte)'K', ..] ? BukuKerja.ImporTemplatLke(aliran) : TemplatLkeJson.Baca(isi);
        if (hasil.Templat is not { } templat)
            return [.. hasil.Kesalahan.Select(k => k.ToString())];
        return await SimpanAsync(pelaku, s => Semua(s).Any(t => t.Kode == templat.Kode) ? null : s with { Isi = [.. s.Isi, Encoding.UTF8.GetString(TemplatLkeJson.Tulis(templat))] }, templat.Kode, cancel)
            ? []
            : [$"Templat dengan kode {templat.Kode} sudah ada. Beri varian ini kode lain: nilai yang sudah ditetapkan tidak boleh berubah."];
    }

    /// <summary>Which template new worksheets take; those that were begun keep theirs.</summary>
    public async Task<IReadOnlyList<string>> PakaiAsync(Pelaku pelaku, string kode, CancellationToken cancel = default)
    {
        return await SimpanAsync(pelaku, s => Semua(s).All(t => t.Kode != kode) ? null : s with { Dipakai = kode }, kode, cancel) ? [] : [$"Templat {kode} tidak ada."];
    }

    // A rule that came after a template was taken never takes it away from the worksheets that follow it.
    private static IEnumerable<TemplatLke> Semua(Simpanan simpanan) => [.. simpanan.Isi.Select(BerkasJson.BacaBagian<TemplatLke>), .. TemplatLkeJson.Bawaan];

    /// <param name="ubah">What becomes of the templates as they are, whoever else changes them; none where nothing may.</param>
    private async Task<bool> SimpanAsync(Pelaku pelaku, Func<Simpanan, Simpanan?> ubah, string kode, CancellationToken cancel)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({Kunci}, 0))", cancel);
        if (ubah(await db.PengaturanAsync<Simpanan>(Kunci, cancel) ?? new([], null)) is not { } baru)
            return false;
        await db.AturAsync(Kunci, baru, cancel);
        if (await db.Instansi.Where(i => i.Jenis == JenisInstansi.PemerintahDaerah).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel) is { } pemda)
            await db.CatatAsync(pemda, pelaku, waktu.GetUtcNow(), new("pengaturan", Jenis: Kunci, Kunci: kode), cancel);
        await transaksi.CommitAsync(cancel);
        ingatan.Remove(Kunci);
        return true;
    }

    private sealed record Simpanan(IReadOnlyList<string> Isi, string? Dipakai);
}
