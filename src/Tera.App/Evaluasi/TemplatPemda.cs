using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Reports.Buku;

namespace Tera.App.Evaluasi;

/// <summary>A template that is kept and can no longer be read.</summary>
/// <param name="Kode">Its code, as far as that can still be read.</param>
public sealed record TemplatRusak(string Kode, string Sebab);

/// <summary>Templates as they stand.</summary>
/// <param name="Dikenal">Those that can be read; the first is the one that new worksheets take.</param>
/// <param name="Rusak">Those that are left out.</param>
public sealed record DaftarTemplat(IReadOnlyList<TemplatLke> Dikenal, IReadOnlyList<TemplatRusak> Rusak);

/// <summary>Worksheet templates of the government: its own variants beside those that Tera brings, and which one new worksheets take.</summary>
public sealed class TemplatPemda(TeraDb db, IMemoryCache ingatan, TimeProvider waktu)
{
    private const string Kunci = "templat-lke";
    private static readonly TimeSpan Berlaku = TimeSpan.FromMinutes(1);

    /// <summary>Every template that can be read; the first is the one that new worksheets take.</summary>
    public async Task<IReadOnlyList<TemplatLke>> SemuaAsync(CancellationToken cancel = default) => (await DaftarAsync(cancel)).Dikenal;

    /// <summary>Every template, and what is kept that can no longer be read.</summary>
    public async Task<DaftarTemplat> DaftarAsync(CancellationToken cancel = default)
    {
        if (ingatan.TryGetValue(Kunci, out DaftarTemplat? ada))
            return ada!;
        var simpanan = await db.PengaturanAsync<Simpanan>(Kunci, cancel) ?? new([], null);
        var (dikenal, rusak) = Pilah(simpanan);
        var dipakai = Dipakai(simpanan, dikenal);
        return ingatan.Set(Kunci, new DaftarTemplat([.. dikenal.OrderByDescending(t => t.Kode == dipakai)], rusak), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Berlaku });
    }

    /// <summary>The file with the template of its own worksheet first, else the one that new worksheets take: what its page suggests, its document suggests too.</summary>
    public async Task<BerkasTermuat> UntukLembarAsync(BerkasTermuat berkas, Guid instansi, int tahun, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var kode = await db.Set<Penilaian>().AsNoTracking().Where(p => p.InstansiId == instansi && p.Tahun == tahun).Select(p => p.Templat).SingleOrDefaultAsync(cancel);
        return berkas with { Hasil = berkas.Hasil with { Templat = [.. (await SemuaAsync(cancel)).OrderByDescending(t => t.Kode == kode)] } };
    }

    /// <summary>Adds a template from a workbook or JSON. A code is used once: results that were fixed by it never change. One that can no longer be read is replaced.</summary>
    /// <returns>What is wrong; nothing was added unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> TambahAsync(Pelaku pelaku, byte[] isi, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isi);
        if (isi.Length > TemplatLkeJson.UkuranTerbesar)
            return ["Berkas templat paling besar 4 MB."];
        if (!isi.AsSpan().StartsWith("PK"u8) && isi.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is not [(byte)'{', ..])
            return ["Berkas ini bukan templat. Unggah buku kerja XLSX yang diunduh dari halaman ini, atau JSON yang ditulis tera templat-lke."];
        using var aliran = new MemoryStream(isi);
        // A workbook is a ZIP archive, and says so in its first bytes.
        var hasil = isi is [(byte)'P', (byte)'K', ..] ? BukuKerja.ImporTemplatLke(aliran) : TemplatLkeJson.Baca(isi);
        if (hasil.Templat is not { } templat)
            return [.. hasil.Kesalahan.Select(k => k.ToString())];
        return await SimpanAsync(pelaku, s => Pilah(s).Dikenal.Any(t => t.Kode == templat.Kode) ? null : s with { Isi = [.. s.Isi.Where(isi => Baca(isi).Rusak?.Kode != templat.Kode), Encoding.UTF8.GetString(TemplatLkeJson.Tulis(templat))] }, templat.Kode, cancel)
            ? []
            : [$"Templat dengan kode {templat.Kode} sudah ada. Beri varian ini kode lain: nilai yang sudah ditetapkan tidak boleh berubah."];
    }

    /// <summary>Which template new worksheets take; those that were begun keep theirs.</summary>
    /// <param name="dilihat">Code of the one that the writer saw in use; none where nobody looked at a page.</param>
    /// <returns>Why it is not; empty where it is.</returns>
    public async Task<IReadOnlyList<string>> PakaiAsync(Pelaku pelaku, string kode, string? dilihat = null, CancellationToken cancel = default)
    {
        string? kini = null;
        var tersimpan = await SimpanAsync(pelaku, s =>
        {
            var dikenal = Pilah(s).Dikenal;
            kini = Dipakai(s, dikenal);
            return dikenal.All(t => t.Kode != kode) || (dilihat is not null && dilihat != kini) ? null : s with { Dipakai = kode };
        }, kode, cancel);
        if (tersimpan)
            return [];
        // The page that tells it shows it, too.
        ingatan.Remove(Kunci);
        return dilihat is null || dilihat == kini ? [$"Templat {kode} tidak ada."] : [$"Belum diubah: sesudah halaman Anda dibuka, lembar baru sudah diatur orang lain memakai templat {kini}. Tekan \"Pakai\" sekali lagi bila memang {kode} yang dimaksud."];
    }

    // Where the chosen one cannot be read, new worksheets take the regulation's.
    private static string Dipakai(Simpanan simpanan, IReadOnlyList<TemplatLke> dikenal) => dikenal.FirstOrDefault(t => t.Kode == simpanan.Dipakai)?.Kode ?? TemplatLkeJson.Bawaan[0].Kode;

    // A rule that came after a template was taken never takes it away from the worksheets that follow it.
    private static (IReadOnlyList<TemplatLke> Dikenal, IReadOnlyList<TemplatRusak> Rusak) Pilah(Simpanan simpanan)
    {
        var semua = simpanan.Isi.Select(Baca).ToList();
        return ([.. semua.Select(t => t.Templat).OfType<TemplatLke>(), .. TemplatLkeJson.Bawaan], [.. semua.Select(t => t.Rusak).OfType<TemplatRusak>()]);
    }

    private static (TemplatLke? Templat, TemplatRusak? Rusak) Baca(string isi)
    {
        try
        {
            return (BerkasJson.BacaBagian<TemplatLke>(isi), null);
        }
        catch (JsonException galat)
        {
            return (null, new(KodeDari(isi) ?? "(kodenya tidak terbaca)", galat.Path is { Length: > 2 } tempat ? $"bagian \"{tempat[2..]}\" tidak terbaca" : "isinya bukan templat"));
        }
    }

    private static string? KodeDari(string isi)
    {
        try
        {
            using var naskah = JsonDocument.Parse(isi);
            return naskah.RootElement.ValueKind == JsonValueKind.Object && naskah.RootElement.TryGetProperty("kode", out var kode) && kode.ValueKind == JsonValueKind.String ? kode.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="ubah">What becomes of the templates as they are, whoever else changes them; none where nothing may.</param>
    private async Task<bool> SimpanAsync(Pelaku pelaku, Func<Simpanan, Simpanan?> ubah, string kode, CancellationToken cancel)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({Kunci}, 0))", cancel);
        if (ubah(await db.PengaturanAsync<Simpanan>(Kunci, cancel) ?? new([], null)) is not { } baru)
            return false;
        await db.AturAsync(pelaku, waktu.GetUtcNow(), Kunci, baru, $"Templat {kode}", cancel);
        await transaksi.CommitAsync(cancel);
        ingatan.Remove(Kunci);
        return true;
    }

    private sealed record Simpanan(IReadOnlyList<string> Isi, string? Dipakai);
}
