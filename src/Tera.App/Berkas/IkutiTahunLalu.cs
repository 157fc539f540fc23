using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Perencanaan;
using Tera.Core.Berkas;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.App.Berkas;

/// <summary>Keeps what a year says of those before it as they say it themselves, once it was begun from them. What somebody typed instead stays. Asked twice it writes once.</summary>
public sealed class IkutiTahunLalu(TeraDb db, PemuatBerkas pemuat, SimpanButir simpan)
{
    private const string Mengikuti = "Mengikuti angka tahun ";

    /// <param name="tahun">The year that may have changed.</param>
    /// <returns>How many pieces of the year after were written.</returns>
    public async Task<int> JalankanAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        var (berikut, disalin) = (tahun + 1, SalinTahun.Alasan(tahun));
        if (!await db.Riwayat.AnyAsync(r => r.InstansiId == instansi && r.Tahun == berikut && r.Jenis == JenisButir.Organisasi && r.Kunci == "" && r.Alasan == disalin, cancel) || await pemuat.MuatAsync(instansi, tahun, cancel) is not { } lama)
            return 0;
        if (await db.Set<TahunArsip>().AnyAsync(t => t.Tahun == berikut, cancel))
            return 0;
        var seharusnya = SalinanPengukuran.Susun(lama.Hasil, berikut).Realisasi;
        var satuan = lama.Berkas.Perencanaan.SemuaIndikator().DistinctBy(i => i.Kode).ToDictionary(i => i.Kode, i => i.Satuan, StringComparer.Ordinal);

        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        // What the year after has handed in or fixed stays as it was then.
        if (await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == berikut && a.Dokumen == DokumenAlur.Lkjip).FirstOrDefaultAsync(cancel) is { } laporan && DokumenAlur.Terkunci(laporan.Status))
            return 0;
        var kini = (await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == berikut && (b.Jenis == JenisButir.Realisasi || b.Jenis == JenisButir.Indikator)).ToListAsync(cancel)).ToDictionary(b => (b.Jenis, b.Kunci));
        var ditulis = await DitulisAsync(instansi, berikut, cancel);
        var perubahan = seharusnya
            // Of an indicator that is counted otherwise now, the old figure says nothing here.
            .Where(r => kini.TryGetValue((JenisButir.Indikator, r.Indikator), out var i) && BerkasJson.BacaBagian<Indikator>(i.Isi).Satuan == satuan.GetValueOrDefault(r.Indikator))
            .Select(r => Ikuti(r, kini.GetValueOrDefault((JenisButir.Realisasi, r.Indikator)), ditulis.GetValueOrDefault(r.Indikator, []))).OfType<PerubahanButir>().ToList();
        if (perubahan.Count == 0 || !(await simpan.TulisAsync(instansi, berikut, Pelaku.Sistem, perubahan, string.Create(CultureInfo.InvariantCulture, $"{Mengikuti}{tahun}"), cancel: cancel)).Berhasil)
            return 0;
        await transaksi.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return perubahan.Count;
    }

    // What Tera itself wrote last, of each indicator: whatever differs from it was typed.
    private async Task<Dictionary<string, IReadOnlyList<RiwayatTahun>>> DitulisAsync(Guid instansi, int tahun, CancellationToken cancel)
    {
        var baris = await db.Riwayat.AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun == tahun && r.Jenis == JenisButir.Realisasi && r.Isi != null && (r.Alasan!.StartsWith(SalinTahun.Disalin) || r.Alasan.StartsWith(Mengikuti)))
            .GroupBy(r => r.Kunci).Select(g => g.OrderByDescending(r => r.Urut).Select(r => new { r.Kunci, r.Isi }).First()).ToListAsync(cancel);
        return baris.ToDictionary(b => b.Kunci, b => BerkasJson.BacaBagian<RealisasiIndikator>(b.Isi!).Riwayat, StringComparer.Ordinal);
    }

    private static PerubahanButir? Ikuti(RealisasiIndikator seharusnya, Butir? butir, IReadOnlyList<RiwayatTahun> ditulis)
    {
        var kini = butir is null ? [] : BerkasJson.BacaBagian<RealisasiIndikator>(butir.Isi).Riwayat;
        var jadi = kini.Concat(seharusnya.Riwayat).Concat(ditulis).Select(r => r.Tahun).Distinct().Order()
            .Select(t => Pada(kini, t) == Pada(ditulis, t) ? Pada(seharusnya.Riwayat, t) : Pada(kini, t)).OfType<RiwayatTahun>().ToList();
        if (jadi.SequenceEqual(kini.OrderBy(r => r.Tahun)))
            return null;
        var isi = butir is null ? new JsonObject { ["indikator"] = seharusnya.Indikator } : JsonNode.Parse(butir.Isi)!.AsObject();
        isi["riwayat"] = new JsonArray([.. jadi.Select(r => JsonNode.Parse(BerkasJson.TulisBagian(r)))]);
        return new(JenisButir.Realisasi, seharusnya.Indikator, butir?.Versi ?? 0, isi.ToJsonString(FormatButir.Opsi));
    }

    private static RiwayatTahun? Pada(IReadOnlyList<RiwayatTahun> riwayat, int tahun) => riwayat.FirstOrDefault(r => r.Tahun == tahun);
}
