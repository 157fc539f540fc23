using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Nilai;

namespace Tera.App.Perencanaan;

/// <summary>Whether documents may be changed now: by their state, and by the calendar.</summary>
public sealed class KunciTahap(TeraDb db, TimeProvider waktu)
{
    /// <summary>Why one of the documents cannot be changed; none where all can.</summary>
    public async Task<string?> SebabAsync(Guid instansi, int tahun, IReadOnlyCollection<(string Dokumen, string Kunci)> dokumen, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(dokumen);
        if (dokumen.Count == 0)
            return null;
        var alur = await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun).ToListAsync(cancel);
        if (alur.Find(a => dokumen.Contains((a.Dokumen, a.Kunci)) && DokumenAlur.Terkunci(a.Status)) is { } kunci)
            return $"{NamaDokumen.Dari(kunci.Dokumen, kunci.Kunci)} sudah {NamaDokumen.Status(kunci.Status)} oleh {kunci.Oleh} dan tidak dapat diubah. {NamaDokumen.Jalan(kunci.Status)}";

        var langkah = dokumen.Select(d => LangkahTahun.Untuk(d.Dokumen, d.Kunci)).OfType<LangkahTahun>().ToList();
        var kode = langkah.ConvertAll(l => l.Kode);
        var jadwal = await db.Set<Jadwal>().AsNoTracking().Where(j => j.Tahun == tahun && kode.Contains(j.Langkah)).ToListAsync(cancel);
        if (jadwal.Count == 0)
            return null;
        var khusus = await db.Set<JadwalInstansi>().AsNoTracking().Where(j => j.InstansiId == instansi && j.Tahun == tahun).ToDictionaryAsync(j => j.Langkah, j => j.Tenggat, cancel);
        var hari = waktu.HariIni();
        foreach (var j in jadwal)
        {
            var nama = langkah.Find(l => l.Kode == j.Langkah)!.Nama;
            var tenggat = khusus.TryGetValue(j.Langkah, out var sendiri) ? sendiri : j.Tenggat;
            if (hari < j.Dibuka)
                return $"{nama} baru dibuka {Cetak(j.Dibuka)}.";
            if (j.Dikunci && hari > tenggat)
                return $"{nama} ditutup {Cetak(tenggat)}. Minta admin pemerintah daerah memberi perpanjangan.";
        }

        return null;
    }

    private static string Cetak(DateOnly hari) => new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
