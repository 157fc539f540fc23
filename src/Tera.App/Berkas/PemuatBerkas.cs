using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Pelaporan;
using Tera.App.Pengukuran;
using Tera.Core.Berkas;

namespace Tera.App.Berkas;

/// <summary>A file as it stands now: its pieces, the model they make, and everything calculated from it.</summary>
/// <param name="Butir">Pieces by kind and key, with their versions.</param>
/// <param name="Urut">Place in the agency's history that it was read at.</param>
/// <param name="UrutTahun">The last place up to there that tells of this year, or of no year.</param>
public sealed record BerkasTermuat(IReadOnlyDictionary<(string Jenis, string Kunci), Butir> Butir, HasilBerkas Hasil, long Urut, long UrutTahun)
{
    private IReadOnlyList<TemuanButir>? _temuan;

    public BerkasKinerja Berkas => Hasil.Berkas;

    /// <summary>What Periksa says of it, looked for when first asked.</summary>
    public IReadOnlyList<TemuanButir> Temuan => _temuan ??= TempatTemuan.Semua(this);

    /// <summary>Version of a piece; 0 where there is none yet.</summary>
    public int Versi(string jenis, string kunci = "") => Butir.TryGetValue((jenis, kunci), out var butir) ? butir.Versi : 0;
}

/// <summary>The one place where rows become a file. What was calculated is kept until the agency's history of that year has grown.</summary>
public sealed class PemuatBerkas(TeraDb db, TemplatPemda templat, AlamatPublik alamat, IMemoryCache ingatan)
{
    /// <summary>None where the agency has no file of that year.</summary>
    public async Task<BerkasTermuat?> MuatAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        // Read before the pieces: a change in between only means that they are read once more than needed.
        var kini = await db.KepalaRantai.Where(k => k.InstansiId == instansi)
            .Select(k => new { k.Urut, Tahun = db.Riwayat.Where(r => r.InstansiId == instansi && (r.Tahun == tahun || r.Tahun == null)).Max(r => (long?)r.Urut) })
            .FirstOrDefaultAsync(cancel);
        var (urut, urutTahun) = (kini?.Urut ?? 0, kini?.Tahun ?? 0);
        if (ingatan.TryGetValue((instansi, tahun), out BerkasTermuat? ada) && ada!.UrutTahun == urutTahun)
            return ada.Urut == urut ? ada : ada with { Urut = urut };

        var butir = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun).ToListAsync(cancel);
        if (butir.Count == 0)
            return null;
        var bukti = await db.Set<Bukti>().Where(b => b.InstansiId == instansi && b.Tahun == tahun && b.Jenis == JenisButir.Triwulan).OrderBy(b => b.Diunggah).Select(b => new { b.Kunci, Isi = b.Tautan ?? b.Nama }).ToListAsync(cancel);
        var berkas = BuktiTriwulan.Sertakan(Pemecah.Rakit(tahun, butir.Select(b => new IsiButir(b.Jenis, b.Kunci, b.Induk, b.Urutan, b.Isi))), bukti.ToLookup(b => b.Kunci, b => b.Isi, StringComparer.Ordinal));
        berkas = KomitmenBerlaku.Sertakan(berkas, await KomitmenBerlaku.BacaAsync(db, instansi, tahun, cancel));
        var hasil = HitungBerkas.Hitung(JejakTera.Sertakan(berkas, await JejakTera.BacaAsync(db, instansi, tahun, alamat, cancel)), await templat.SemuaAsync(cancel));
        var termuat = new BerkasTermuat(butir.ToDictionary(b => (b.Jenis, b.Kunci)), hasil, urut, urutTahun);
        return ingatan.Set((instansi, tahun), termuat, new MemoryCacheEntryOptions { Size = butir.Sum(b => b.Isi.Length), SlidingExpiration = TimeSpan.FromMinutes(20) });
    }

    /// <summary>Years that the agency has a file of, newest first.</summary>
    public Task<List<int>> TahunAsync(Guid instansi, CancellationToken cancel = default) =>
        db.Butir.Where(b => b.InstansiId == instansi && b.Jenis == JenisButir.Organisasi).Select(b => b.Tahun).OrderDescending().ToListAsync(cancel);
}
