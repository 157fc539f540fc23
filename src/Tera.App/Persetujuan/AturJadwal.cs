using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;

namespace Tera.App.Persetujuan;

/// <summary>A line of the calendar as it was entered.</summary>
/// <param name="Semula">The line as its writer saw it; none where nobody looked at a page.</param>
public sealed record IsianJadwal(string Langkah, DateOnly? Dibuka, DateOnly? Tenggat, bool Dikunci, IsianJadwal? Semula = null);

/// <summary>The calendar of a year: proposed, then the government's own; every change is in its history.</summary>
public sealed class AturJadwal(TeraDb db, TimeProvider waktu)
{
    /// <summary>The calendar, with the proposal where nothing was set.</summary>
    public async Task<IReadOnlyList<Jadwal>> BacaAsync(int tahun, CancellationToken cancel = default)
    {
        var ada = await db.Set<Jadwal>().AsNoTracking().Where(j => j.Tahun == tahun).ToDictionaryAsync(j => j.Langkah, cancel);
        return [.. LangkahTahun.Semua.Select(l => ada.GetValueOrDefault(l.Kode) ?? new Jadwal { Tahun = tahun, Langkah = l.Kode, Dibuka = l.Dibuka(tahun), Tenggat = l.Tenggat(tahun) })];
    }

    /// <summary>Saves what this writer changed; what somebody else changed meanwhile stays, and is told where it is the same date.</summary>
    public async Task<HasilGabung<IReadOnlyList<IsianJadwal>>> SimpanAsync(int tahun, Pelaku pelaku, IReadOnlyList<IsianJadwal> isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        if (isian.FirstOrDefault(i => LangkahTahun.Dari(i.Langkah) is null) is { } asing)
            return new([$"Langkah \"{asing.Langkah}\" tidak dikenal."], []);
        var pemda = await db.Instansi.Where(i => i.Jenis == JenisInstansi.PemerintahDaerah).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancel);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        if (pemda is { } giliran)
            await db.AmbilGiliranAsync(giliran, cancel);
        var kini = (await BacaAsync(tahun, cancel)).ToDictionary(j => j.Langkah, Baris);
        var gabung = new GabungIsian();
        List<IsianJadwal> hasil = [.. isian.Select(i => Gabung(gabung, i, kini[i.Langkah]))];
        if (gabung.Bentrok)
            return new(await gabung.KesalahanAsync(db, pemda is { } p ? [p] : [], "jadwal", "", tahun, cancel), [], hasil, [.. isian.Select(i => kini[i.Langkah])]);
        if (Salah(hasil) is { Count: > 0 } salah)
            return new(salah, []);
        var ada = await db.Set<Jadwal>().Where(j => j.Tahun == tahun).ToDictionaryAsync(j => j.Langkah, cancel);
        foreach (var i in hasil)
        {
            if (!ada.TryGetValue(i.Langkah, out var jadwal))
                db.Add(jadwal = new Jadwal { Tahun = tahun, Langkah = i.Langkah });
            (jadwal.Dibuka, jadwal.Tenggat, jadwal.Dikunci) = (i.Dibuka!.Value, i.Tenggat!.Value, i.Dikunci);
        }

        await db.SaveChangesAsync(cancel);
        if (pemda is { } catat)
            await db.CatatAsync(catat, pelaku, waktu.GetUtcNow(), new("jadwal", tahun, "jadwal", Isi: System.Text.Json.JsonSerializer.Serialize(hasil.Select(i => new { i.Langkah, i.Dibuka, i.Tenggat, i.Dikunci }))), cancel);
        await transaksi.CommitAsync(cancel);
        return new([], gabung.Ikut);
    }

    private static IsianJadwal Baris(Jadwal j) => new(j.Langkah, j.Dibuka, j.Tenggat, j.Dikunci);

    private static IsianJadwal Gabung(GabungIsian gabung, IsianJadwal i, IsianJadwal kini)
    {
        var semula = i.Semula ?? kini;
        var nama = LangkahTahun.Dari(i.Langkah)!.Nama;
        return new(i.Langkah,
            gabung.Pilih($"{nama} dibuka", semula.Dibuka, kini.Dibuka, i.Dibuka, Cetak),
            gabung.Pilih($"Tenggat {nama}", semula.Tenggat, kini.Tenggat, i.Tenggat, Cetak),
            gabung.Pilih($"{nama} dikunci setelah tenggat", semula.Dikunci, kini.Dikunci, i.Dikunci, k => k ? "ya" : "tidak"));
    }

    private static List<string> Salah(IReadOnlyList<IsianJadwal> isian)
    {
        var salah = new List<string>();
        foreach (var i in isian)
        {
            var nama = LangkahTahun.Dari(i.Langkah)!.Nama;
            if (i.Dibuka is null || i.Tenggat is null)
                salah.Add($"{nama}: isi tanggal dibuka dan tenggatnya.");
            else if (i.Tenggat < i.Dibuka)
                salah.Add($"{nama}: tenggat mendahului tanggal dibuka.");
        }

        return salah;
    }

    private static string Cetak(DateOnly? hari) => hari is { } h ? new Tanggal(h.Year, h.Month, h.Day).Cetak() : "(kosong)";
}
