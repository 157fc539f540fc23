using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tera.App.Basis;
using Tera.App.Berkas;

namespace Tera.App.Pengukuran;

/// <summary>Recalculates the summaries of agencies whose history has grown, and lets what they had approved flow to the government.</summary>
public sealed partial class SegarkanRingkasan(TeraDb db, PemuatBerkas pemuat, AlirkanPasokan alirkan, ILogger<SegarkanRingkasan> catatan)
{
    private const int Sekali = 20;

    private sealed record Basi(Guid InstansiId, int Tahun);

    /// <returns>How many were recalculated; there may be more.</returns>
    public async Task<int> JalankanAsync(CancellationToken cancel = default)
    {
        // What was written of other years leaves this one as it is.
        await db.Database.ExecuteSqlAsync(
            $"""
             update ringkasan_tahun r set urut = k.urut from kepala_rantai k
             where k.instansi_id = r.instansi_id and k.urut > r.urut
               and not exists (select from riwayat h where h.instansi_id = r.instansi_id and h.urut > r.urut and h.tahun = r.tahun)
             """,
            cancel);
        // In any order: nodes take different ones, and one that cannot be calculated holds up nobody.
        var basi = await db.Database.SqlQuery<Basi>(
            $"""
             select b.instansi_id as "InstansiId", b.tahun as "Tahun" from butir b
             join kepala_rantai k on k.instansi_id = b.instansi_id
             left join ringkasan_tahun r on r.instansi_id = b.instansi_id and r.tahun = b.tahun
             where b.jenis = 'organisasi' and (r.urut is null or r.urut < k.urut)
             order by random() limit {Sekali}
             """).ToListAsync(cancel);
        var dihitung = 0;
        foreach (var b in basi)
        {
            try
            {
                if (await pemuat.MuatAsync(b.InstansiId, b.Tahun, cancel) is not { } berkas)
                    continue;
                await SimpanAsync(b, berkas, cancel);
                dihitung++;
            }
            catch (Exception galat) when (galat is not (OperationCanceledException or NpgsqlException))
            {
                db.ChangeTracker.Clear();
                Gagal(catatan, b.InstansiId, b.Tahun, galat);
            }
        }

        // Whatever made a history grow may have approved what the government waits for.
        foreach (var tahun in basi.Select(b => b.Tahun).Distinct())
            await alirkan.JalankanAsync(tahun, cancel);
        return dihitung;
    }

    private async Task SimpanAsync(Basi b, BerkasTermuat berkas, CancellationToken cancel)
    {
        var (tahun, indikator) = HitungRingkasan.Hitung(b.InstansiId, berkas);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        // Two nodes that do the same wait for each other here, and the later one writes the same.
        var kunci = $"ringkasan:{b.InstansiId}:{b.Tahun}";
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({kunci}, 0))", cancel);
        await db.Set<RingkasanIndikator>().Where(r => r.InstansiId == b.InstansiId && r.Tahun == b.Tahun).ExecuteDeleteAsync(cancel);
        await db.Set<RingkasanTahun>().Where(r => r.InstansiId == b.InstansiId && r.Tahun == b.Tahun).ExecuteDeleteAsync(cancel);
        db.Add(tahun);
        db.AddRange(indikator);
        await db.SaveChangesAsync(cancel);
        await transaksi.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Ringkasan instansi {Instansi} tahun {Tahun} tidak dapat dihitung")]
    private static partial void Gagal(ILogger catatan, Guid instansi, int tahun, Exception galat);
}
