using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.App.Berkas;

namespace Tera.App.Anggaran;

/// <summary>A code to choose.</summary>
/// <param name="Kode">As the agency writes it: shared codes with its own urusan in place of "X.XX".</param>
public sealed record PilihanKode(string Kode, string Nama, string? Indikator, string? Satuan);

/// <summary>Finds codes of the national lists by what is typed: parts of the code, words of the name, in any order.</summary>
public sealed class CariNomenklatur(TeraDb db, IMemoryCache ingatan)
{
    public const int Terbanyak = 20;
    private const int TeksTerpanjang = 100;
    private const int KataTerbanyak = 8;
    private const string UrusanUmum = "x.xx";

    // Another node of the same database may take a new list.
    private static readonly TimeSpan Berlaku = TimeSpan.FromMinutes(1);

    /// <summary>A code with what is searched: code and name in small letters.</summary>
    private sealed record Baris(Nomenklatur Isi, TingkatKode Tingkat, string Kode, string Cari);

    /// <param name="tingkat">Level of the codes, or any.</param>
    /// <param name="bidang">The agency's own urusan, "2.07", whose codes come first.</param>
    public async Task<IReadOnlyList<PilihanKode>> JalankanAsync(string daftar, TingkatKode? tingkat, string teks, string? bidang, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(teks);
        var kata = teks[..Math.Min(teks.Length, TeksTerpanjang)].ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(KataTerbanyak).Select(k => (Kata: k, Umum: Umum(k, bidang))).ToList();
        if (kata.Sum(k => k.Kata.Length) < 2)
            return [];
        return
        [
            .. (await DaftarAsync(daftar, cancel))
                .Where(b => (tingkat is null || b.Tingkat == tingkat) && kata.TrueForAll(k => b.Cari.Contains(k.Kata, StringComparison.Ordinal) || (k.Umum is { } umum && b.Kode.StartsWith(umum, StringComparison.Ordinal))))
                .OrderByDescending(b => b.Kode.StartsWith(kata[0].Kata, StringComparison.Ordinal))
                .ThenByDescending(b => Milik(b.Kode, bidang))
                .ThenBy(b => b.Kode, StringComparer.Ordinal)
                .Take(Terbanyak)
                .Select(b => new PilihanKode(bidang is not null && Bersama(b.Kode) ? bidang + b.Kode[UrusanUmum.Length..] : b.Isi.Kode, b.Isi.Nama, b.Isi.Indikator, b.Isi.Satuan)),
        ];
    }

    /// <summary>The urusan that most of an agency's programmes belong to, "2.07".</summary>
    public static string? Bidang(BerkasTermuat? berkas) =>
        berkas?.Berkas.Anggaran.Program.Select(p => p.Kode).Where(k => KodeRekening.Tingkat(k) == TingkatKode.Program).GroupBy(k => KodeRekening.Awalan(k, 2)).MaxBy(g => g.Count())?.Key;

    /// <summary>To be called where a list changed.</summary>
    public void Lupakan(string daftar) => ingatan.Remove(Kunci(daftar));

    private async Task<IReadOnlyList<Baris>> DaftarAsync(string daftar, CancellationToken cancel)
    {
        if (ingatan.TryGetValue(Kunci(daftar), out IReadOnlyList<Baris>? ada))
            return ada!;
        var semua = await db.Set<Nomenklatur>().AsNoTracking().Where(n => n.Daftar == daftar).ToListAsync(cancel);
        IReadOnlyList<Baris> baris = [.. semua.Select(n => new Baris(n, KodeRekening.Tingkat(n.Kode), n.Kode.ToLowerInvariant(), $"{n.Kode} {n.Nama}".ToLowerInvariant()))];
        return ingatan.Set(Kunci(daftar), baris, new MemoryCacheEntryOptions { Size = baris.Sum(b => b.Cari.Length * 2), AbsoluteExpirationRelativeToNow = Berlaku });
    }

    private static string Kunci(string daftar) => "nomenklatur:" + daftar;

    private static bool Bersama(string kode) => kode.StartsWith(UrusanUmum + ".", StringComparison.Ordinal);

    private static bool Milik(string kode, string? bidang) => Bersama(kode) || (bidang is not null && kode.StartsWith(bidang + ".", StringComparison.Ordinal));

    // Who types the own urusan's "2.07.01" means the code that the list has as "X.XX.01".
    private static string? Umum(string kata, string? bidang) => bidang is not null && kata.StartsWith(bidang + ".", StringComparison.Ordinal) ? UrusanUmum + kata[bidang.Length..] : null;
}
