using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Pelaporan;
using Tera.App.Pengukuran;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Perencanaan;

namespace Tera.App.Berkas;

/// <summary>A file as it stands now: its pieces, the model they make, and everything calculated from it.</summary>
/// <param name="Butir">Pieces by kind and key, with their versions.</param>
/// <param name="Urut">Place in the agency's history that it was read at.</param>
public sealed record BerkasTermuat(IReadOnlyDictionary<(string Jenis, string Kunci), Butir> Butir, HasilBerkas Hasil, long Urut)
{
    private IReadOnlyList<TemuanButir>? _temuan;

    public BerkasKinerja Berkas => Hasil.Berkas;

    /// <summary>What Periksa says of it, looked for when first asked.</summary>
    public IReadOnlyList<TemuanButir> Temuan => _temuan ??= TempatTemuan.Semua(this);

    /// <summary>Version of a piece; 0 where there is none yet.</summary>
    public int Versi(string jenis, string kunci = "") => Butir.TryGetValue((jenis, kunci), out var butir) ? butir.Versi : 0;
}

/// <summary>The one place where rows become a file. What was calculated is kept until the agency's history of that year has grown, or the government's worksheet templates are others.</summary>
public sealed class PemuatBerkas(TeraDb db, TemplatPemda templat, AlamatPublik alamat, IMemoryCache ingatan)
{
    /// <summary>What a file was made of: its pieces as a model, and what stands elsewhere and counts with it.</summary>
    private sealed record Bahan(BerkasKinerja Butir, ILookup<string, string> Bukti, IReadOnlyList<Crosscutting> Komitmen, IReadOnlyList<JejakTera.Jejak> Jejak, IReadOnlyList<HasilEvaluasi> Terbit, ILookup<int, Aksi> Diterapkan);

    private sealed record Diingat(BerkasTermuat Berkas, Bahan Bahan, IReadOnlyList<string> Templat);

    // Shared by the files whose agency falls on the same place: few enough to keep, many enough not to meet.
    private static readonly SemaphoreSlim[] Giliran = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    private static readonly Lock Menyimpan = new();

    /// <summary>None where the agency has no file of that year. Of several who ask at once one reads, and the others are given the same.</summary>
    public async Task<BerkasTermuat?> MuatAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        // Who holds a connection and the agency's turn waits for nobody who may need one.
        if (db.Database.CurrentTransaction is not null)
            return await GiliranAsync(instansi, tahun, cancel);
        var giliran = Giliran[(uint)HashCode.Combine(instansi, tahun) % Giliran.Length];
        await giliran.WaitAsync(cancel);
        try
        {
            return await GiliranAsync(instansi, tahun, cancel);
        }
        finally
        {
            giliran.Release();
        }
    }

    private async Task<BerkasTermuat?> GiliranAsync(Guid instansi, int tahun, CancellationToken cancel)
    {
        var semula = ingatan.Get<Diingat>((instansi, tahun));
        // Templates are the government's: that they changed is in no history of the agency.
        var ada = semula is not null && semula.Templat.SequenceEqual(Kode(await templat.SemuaAsync(cancel))) ? semula : null;
        var kini = (ada is null ? null : await SusulAsync(instansi, tahun, ada, cancel)) ?? await BacaAsync(instansi, tahun, cancel);
        return kini is null || ReferenceEquals(kini, ada) ? kini?.Berkas : Simpan((instansi, tahun), kini).Berkas;
    }

    // Who reads within a transaction takes no turn: of two who read at one moment, what is kept first is everybody's.
    private Diingat Simpan((Guid, int) tempat, Diingat kini)
    {
        lock (Menyimpan)
        {
            if (ingatan.Get<Diingat>(tempat) is { } lain && lain.Berkas.Urut == kini.Berkas.Urut && lain.Templat.SequenceEqual(kini.Templat))
                return lain;
            return ingatan.Set(tempat, kini, new MemoryCacheEntryOptions { Size = kini.Berkas.Butir.Values.Sum(b => b.Isi.Length), SlidingExpiration = TimeSpan.FromMinutes(20) });
        }
    }

    /// <summary>The same as it stands within the caller's transaction; nobody else is given it.</summary>
    internal async Task<BerkasTermuat?> BacaSegarAsync(Guid instansi, int tahun, CancellationToken cancel) => (await BacaAsync(instansi, tahun, cancel))?.Berkas;

    /// <summary>Years that the agency has a file of, newest first.</summary>
    public Task<List<int>> TahunAsync(Guid instansi, CancellationToken cancel = default) =>
        db.Butir.Where(b => b.InstansiId == instansi && b.Jenis == JenisButir.Organisasi).Select(b => b.Tahun).OrderDescending().ToListAsync(cancel);

    private async Task<Diingat?> BacaAsync(Guid instansi, int tahun, CancellationToken cancel)
    {
        // Read before the pieces: a change in between only means that they are read once more than needed.
        var urut = await db.KepalaRantai.Where(k => k.InstansiId == instansi).Select(k => k.Urut).SingleOrDefaultAsync(cancel);
        var butir = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun).ToListAsync(cancel);
        if (butir.Count == 0)
            return null;
        var bukti = await db.Set<Bukti>().Where(b => b.InstansiId == instansi && b.Tahun == tahun && b.Jenis == JenisButir.Triwulan).OrderBy(b => b.Diunggah).Select(b => new { b.Kunci, Isi = b.Tautan ?? b.Nama }).ToListAsync(cancel);
        var rakitan = Pemecah.Rakit(tahun, butir.Select(Isi));
        var bahan = new Bahan(
            rakitan, bukti.ToLookup(b => b.Kunci, b => b.Isi, StringComparer.Ordinal),
            await KomitmenBerlaku.BacaAsync(db, instansi, tahun, cancel), await JejakTera.BacaAsync(db, instansi, tahun, alamat, cancel),
            await HasilTerbit.BacaAsync(db, await templat.SemuaAsync(cancel), instansi, tahun, cancel),
            await KeputusanDiterapkan.BacaAsync(db, instansi, tahun, rakitan, cancel));
        return new(new(butir.ToDictionary(b => (b.Jenis, b.Kunci)), await HitungAsync(bahan, cancel), urut), bahan, Kode(await templat.SemuaAsync(cancel)));
    }

    /// <summary>Follows the history since the file was read; none where more happened than that pieces were written.</summary>
    private async Task<Diingat?> SusulAsync(Guid instansi, int tahun, Diingat ada, CancellationToken cancel)
    {
        if (await PerubahanBerkas.SejakAsync(db, instansi, tahun, ada.Berkas.Urut, cancel) is not { } sejak)
            return null;
        if (sejak.Butir.Count == 0)
            return sejak.Urut == ada.Berkas.Urut ? ada : ada with { Berkas = ada.Berkas with { Urut = sejak.Urut } };
        var butir = new Dictionary<(string Jenis, string Kunci), Butir>(ada.Berkas.Butir);
        foreach (var b in sejak.Butir)
            butir[(b.Jenis, b.Kunci)] = b;
        var bahan = ada.Bahan with { Butir = Pemecah.RakitUlang(ada.Bahan.Butir, butir.Values.Select(Isi), sejak.Butir.Select(b => b.Jenis).ToHashSet(StringComparer.Ordinal)) };
        if (sejak.Butir.Any(b => b.Jenis is JenisButir.Aksi or JenisButir.Dialog))
            bahan = bahan with { Diterapkan = await KeputusanDiterapkan.BacaAsync(db, instansi, tahun, bahan.Butir, cancel) };
        // What an earlier year's letter says was published there; a correction of it writes here, too.
        if (sejak.Butir.Any(b => b.Jenis is JenisButir.Evaluasi))
            bahan = bahan with { Terbit = await HasilTerbit.BacaAsync(db, await templat.SemuaAsync(cancel), instansi, tahun, cancel) };
        return new(new(butir, await HitungAsync(bahan, cancel), sejak.Urut), bahan, ada.Templat);
    }

    private async Task<HasilBerkas> HitungAsync(Bahan bahan, CancellationToken cancel) =>
        HitungBerkas.Hitung(HasilTerbit.Sertakan(JejakTera.Sertakan(KeputusanDiterapkan.Sertakan(KomitmenBerlaku.Sertakan(BuktiTriwulan.Sertakan(bahan.Butir, bahan.Bukti), bahan.Komitmen), bahan.Diterapkan), bahan.Jejak), bahan.Terbit), await templat.SemuaAsync(cancel));

    private static List<string> Kode(IReadOnlyList<TemplatLke> templat) => [.. templat.Select(t => t.Kode)];

    private static IsiButir Isi(Butir b) => new(b.Jenis, b.Kunci, b.Induk, b.Urutan, b.Isi);
}
