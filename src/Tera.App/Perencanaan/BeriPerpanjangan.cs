using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.Core.Nilai;

namespace Tera.App.Perencanaan;

/// <summary>An extension as the calendar lists it.</summary>
public sealed record BarisPerpanjangan(Guid InstansiId, string Instansi, string Langkah, DateOnly Tenggat, string Alasan);

/// <summary>More time as it was entered.</summary>
public sealed record IsianPerpanjangan(Guid? Instansi, string? Langkah, DateOnly? Tenggat, string? Alasan);

/// <summary>Gives one agency more time for a step of the year, or takes it back; both are in the agency's history.</summary>
public sealed class BeriPerpanjangan(TeraDb db, TimeProvider waktu)
{
    private const int AlasanTerpanjang = 500;

    /// <summary>Those who may be given more time.</summary>
    public Task<List<InstansiTerdaftar>> InstansiAsync(CancellationToken cancel = default) => db.Instansi.AsNoTracking().Where(i => i.Aktif).OrderBy(i => i.Nama).ToListAsync(cancel);

    public Task<List<BarisPerpanjangan>> DaftarAsync(int tahun, CancellationToken cancel = default) =>
        (from s in db.Set<JadwalInstansi>() join i in db.Instansi on s.InstansiId equals i.Id where s.Tahun == tahun orderby i.Nama, s.Tenggat select new BarisPerpanjangan(i.Id, i.Nama, s.Langkah, s.Tenggat, s.Alasan)).ToListAsync(cancel);

    /// <returns>What is wrong; nothing was saved unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(int tahun, Pelaku pelaku, IsianPerpanjangan isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        var salah = new List<string>();
        var jadwal = await db.Set<Jadwal>().AsNoTracking().FirstOrDefaultAsync(j => j.Tahun == tahun && j.Langkah == isian.Langkah, cancel);
        if (isian.Instansi is not { } instansi || !await db.Instansi.AnyAsync(i => i.Id == instansi && i.Aktif, cancel))
            salah.Add("Pilih instansinya.");
        if (jadwal is null)
            salah.Add(LangkahTahun.Dari(isian.Langkah ?? "") is { } l ? $"{l.Nama} belum mempunyai jadwal tahun {tahun}. Simpan jadwalnya dahulu." : "Pilih langkahnya.");
        if (isian.Tenggat is null || (jadwal is not null && isian.Tenggat <= jadwal.Tenggat))
            salah.Add(jadwal is null ? "Isi tenggat barunya." : $"Isi tenggat baru sesudah tenggat bersama, {Tanggal(jadwal.Tenggat)}.");
        if (string.IsNullOrWhiteSpace(isian.Alasan))
            salah.Add("Tulis alasannya.");
        else if (isian.Alasan.Length > AlasanTerpanjang)
            salah.Add($"Alasannya terlalu panjang; paling banyak {AlasanTerpanjang} huruf.");
        if (salah.Count > 0)
            return salah;

        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(isian.Instansi!.Value, cancel);
        if (await db.Set<JadwalInstansi>().FindAsync([isian.Instansi.Value, tahun, isian.Langkah!], cancel) is not { } ada)
            db.Add(ada = new JadwalInstansi { InstansiId = isian.Instansi.Value, Tahun = tahun, Langkah = isian.Langkah!, Alasan = "" });
        (ada.Tenggat, ada.Alasan) = (isian.Tenggat!.Value, isian.Alasan!.Trim());
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(ada.InstansiId, pelaku, waktu.GetUtcNow(), new("perpanjangan", tahun, "jadwal", ada.Langkah, Isi: JsonSerializer.Serialize(new { tenggat = ada.Tenggat }), Alasan: ada.Alasan), cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    public async Task CabutAsync(int tahun, Pelaku pelaku, Guid instansi, string langkah, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await db.Set<JadwalInstansi>().Where(s => s.InstansiId == instansi && s.Tahun == tahun && s.Langkah == langkah).ExecuteDeleteAsync(cancel) == 0)
            return;
        await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), new("cabut-perpanjangan", tahun, "jadwal", langkah), cancel);
        await transaksi.CommitAsync(cancel);
    }

    private static string Tanggal(DateOnly hari) => new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
