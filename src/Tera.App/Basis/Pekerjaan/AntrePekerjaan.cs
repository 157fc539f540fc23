using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tera.App.Basis.Arsip;

namespace Tera.App.Basis.Pekerjaan;

/// <summary>Asks for a job.</summary>
/// <param name="Kunci">What tells it from others of its kind, agency and year.</param>
/// <param name="Masukan">JSON for who does it.</param>
public sealed record PermintaanKerja(string Jenis, Guid? Instansi, int? Tahun, string Kunci, string Masukan);

/// <summary>What became of the request.</summary>
/// <param name="Id">The job; the one that is open already where the same was asked for before.</param>
/// <param name="Sebab">Why it was refused.</param>
public sealed record HasilAntre(Guid? Id, string? Sebab);

/// <summary>Puts jobs into the queue, within what one person and the machine can bear.</summary>
public sealed class AntrePekerjaan(TeraDb db, PanggilanKerja panggilan)
{
    /// <summary>Open jobs of one person.</summary>
    public const int BatasOrang = 20;

    /// <summary>Open jobs of all.</summary>
    public const int BatasSemua = 500;

    public async Task<HasilAntre> JalankanAsync(Pelaku pelaku, PermintaanKerja minta, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(minta);
        // Every job of a year keeps something of it.
        if (await DaftarArsip.SebabAsync(db, minta.Tahun, cancel) is { } arsip)
            return new(null, arsip);
        var terbuka = db.Set<PekerjaanLatar>().Where(p => p.Status == StatusPekerjaan.Antre || p.Status == StatusPekerjaan.Berjalan);
        if (await SamaAsync() is { } ada)
            return new(ada, null);
        if (await terbuka.CountAsync(p => p.PelakuId == pelaku.Id, cancel) >= BatasOrang)
            return new(null, $"Sudah ada {BatasOrang} pekerjaan Anda yang menunggu. Tunggu sampai sebagian selesai, lalu coba lagi.");
        if (await terbuka.CountAsync(cancel) >= BatasSemua)
            return new(null, "Antrean sedang penuh. Coba lagi beberapa menit lagi.");

        var id = Guid.CreateVersion7();
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                 insert into pekerjaan (id, jenis, instansi_id, tahun, kunci, masukan, langkah, pelaku_id, pelaku, peran)
                 values ({id}, {minta.Jenis}, {minta.Instansi}, {minta.Tahun}, {minta.Kunci}, {minta.Masukan}::jsonb, 'Menunggu giliran', {pelaku.Id}, {pelaku.Nama}, {pelaku.Peran})
                 """,
                cancel);
        }
        catch (PostgresException sama) when (sama.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new(await SamaAsync(), null);
        }

        panggilan.Ada();
        return new(id, null);

        Task<Guid?> SamaAsync() => terbuka.Where(p => p.Jenis == minta.Jenis && p.InstansiId == minta.Instansi && p.Tahun == minta.Tahun && p.Kunci == minta.Kunci).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
    }
}

/// <summary>Wakes this node's workers when a job was asked for, here or elsewhere; they also look every second.</summary>
public sealed class PanggilanKerja : IDisposable
{
    private readonly SemaphoreSlim _ada = new(0);

    public void Ada() => _ada.Release();

    internal Task TungguAsync(TimeSpan paling, CancellationToken cancel) => _ada.WaitAsync(paling, cancel);

    public void Dispose() => _ada.Dispose();
}
