using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Organisasi;

namespace Tera.App.Perencanaan;

/// <summary>A line of the calendar as it was entered.</summary>
public sealed record IsianJadwal(string Langkah, DateOnly? Dibuka, DateOnly? Tenggat, bool Dikunci);

/// <summary>The calendar of a year: proposed, then the government's own; every change is in its history.</summary>
public sealed class AturJadwal(TeraDb db, TimeProvider waktu)
{
    /// <summary>The calendar, with the proposal where nothing was set.</summary>
    public async Task<IReadOnlyList<Jadwal>> BacaAsync(int tahun, CancellationToken cancel = default)
    {
        var ada = await db.Set<Jadwal>().AsNoTracking().Where(j => j.Tahun == tahun).ToDictionaryAsync(j => j.Langkah, cancel);
        return [.. LangkahTahun.Semua.Select(l => ada.GetValueOrDefault(l.Kode) ?? new Jadwal { Tahun = tahun, Langkah = l.Kode, Dibuka = l.Dibuka(tahun), Tenggat = l.Tenggat(tahun) })];
    }

    /// <returns>What is wrong; nothing was saved unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> SimpanAsync(int tahun, Pelaku pelaku, IReadOnlyList<IsianJadwal> isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        var salah = new List<string>();
        foreach (var i in isian)
        {
            var nama = LangkahTahun.Dari(i.Langkah)?.Nama;
            if (nama is null)
                salah.Add($"Langkah \"{i.Langkah}\" tidak dikenal.");
            else if (i.Dibuka is null || i.Tenggat is null)
                salah.Add($"{nama}: isi tanggal dibuka dan tenggatnya.");
            else if (i.Tenggat < i.Dibuka)
                salah.Add($"{nama}: tenggat mendahului tanggal dibuka.");
        }

        if (salah.Count > 0)
            return salah;
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        var ada = await db.Set<Jadwal>().Where(j => j.Tahun == tahun).ToDictionaryAsync(j => j.Langkah, cancel);
        foreach (var i in isian)
        {
            if (!ada.TryGetValue(i.Langkah, out var jadwal))
                db.Add(jadwal = new Jadwal { Tahun = tahun, Langkah = i.Langkah });
            (jadwal.Dibuka, jadwal.Tenggat, jadwal.Dikunci) = (i.Dibuka!.Value, i.Tenggat!.Value, i.Dikunci);
        }

        await db.SaveChangesAsync(cancel);
        if (await db.Instansi.Where(i => i.Jenis == JenisInstansi.PemerintahDaerah).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel) is { } pemda)
            await db.CatatAsync(pemda, pelaku, waktu.GetUtcNow(), new("jadwal", tahun, "jadwal", Isi: System.Text.Json.JsonSerializer.Serialize(isian)), cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }
}
