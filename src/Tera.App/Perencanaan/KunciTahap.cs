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
        var sebab = await SemuaSebabAsync(instansi, tahun, dokumen, cancel);
        return dokumen.Where(sebab.ContainsKey).Select(d => sebab[d]).FirstOrDefault();
    }

    /// <summary>Why documents cannot be changed, by document; those that can are not there.</summary>
    public async Task<IReadOnlyDictionary<(string Dokumen, string Kunci), string>> SemuaSebabAsync(Guid instansi, int tahun, IReadOnlyCollection<(string Dokumen, string Kunci)> dokumen, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(dokumen);
        var sebab = new Dictionary<(string, string), string>();
        if (dokumen.Count == 0)
            return sebab;
        var alur = await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun).ToListAsync(cancel);
        foreach (var a in alur.Where(a => dokumen.Contains((a.Dokumen, a.Kunci)) && DokumenAlur.Terkunci(a.Status)))
            sebab[(a.Dokumen, a.Kunci)] = $"{NamaDokumen.Dari(a.Dokumen, a.Kunci)} sudah {NamaDokumen.Status(a.Status)} oleh {a.Oleh} dan tidak dapat diubah. {(a.Dokumen == DokumenAlur.Evaluasi ? "Hasil yang sudah terbit hanya diubah evaluatornya." : NamaDokumen.Jalan(a.Status))}";

        var langkah = dokumen.Where(d => !sebab.ContainsKey(d)).Select(d => (Dokumen: d, Langkah: LangkahTahun.Untuk(d.Dokumen, d.Kunci))).Where(d => d.Langkah is not null).ToList();
        var kode = langkah.Select(l => l.Langkah!.Kode).Distinct().ToList();
        if (kode.Count == 0 || await db.Set<Jadwal>().AsNoTracking().Where(j => j.Tahun == tahun && kode.Contains(j.Langkah)).ToDictionaryAsync(j => j.Langkah, cancel) is not { Count: > 0 } jadwal)
            return sebab;
        var khusus = await db.Set<JadwalInstansi>().AsNoTracking().Where(j => j.InstansiId == instansi && j.Tahun == tahun).ToDictionaryAsync(j => j.Langkah, j => j.Tenggat, cancel);
        var hari = waktu.HariIni();
        foreach (var (d, l) in langkah)
        {
            if (jadwal.TryGetValue(l!.Kode, out var j) && Tutup(l.Nama, j, khusus.TryGetValue(j.Langkah, out var sendiri) ? sendiri : j.Tenggat, hari) is { } tutup)
                sebab[d] = tutup;
        }

        return sebab;
    }

    private static string? Tutup(string nama, Jadwal jadwal, DateOnly tenggat, DateOnly hari) =>
        hari < jadwal.Dibuka ? $"{nama} baru dibuka {Cetak(jadwal.Dibuka)}."
        : jadwal.Dikunci && hari > tenggat ? $"{nama} ditutup {Cetak(tenggat)}. Minta admin pemerintah daerah memberi perpanjangan."
        : null;

    private static string Cetak(DateOnly hari) => new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
