using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Pasokan;
using Tera.App.Berkas.TahunBaru;

namespace Tera.App.Pengukuran;

/// <summary>Recalculates the summaries of agencies whose history has grown, and lets what they had approved flow to the government, and what a year comes to into the year after.</summary>
public sealed partial class SegarkanRingkasan(TeraDb db, PemuatBerkas pemuat, AlirkanPasokan alirkan, IkutiTahunLalu ikuti, ILogger<SegarkanRingkasan> catatan)
{
    /// <summary>How many are recalculated in one go.</summary>
    internal const int Sekali = 20;

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
        if (basi.Count == 0)
            return 0;
        var tersimpan = await Tersimpan.BacaAsync(db, basi, cancel);
        var tetap = new List<RingkasanTahun>();
        var dihitung = 0;
        foreach (var b in basi)
        {
            try
            {
                if (await pemuat.MuatAsync(b.InstansiId, b.Tahun, cancel) is not { } berkas)
                    continue;
                var (ringkasan, indikator) = HitungRingkasan.Hitung(b.InstansiId, berkas);
                if (tersimpan.Sama(ringkasan, indikator))
                    tetap.Add(ringkasan);
                else
                    await SimpanAsync(ringkasan, indikator, cancel);
                dihitung++;
                await ikuti.JalankanAsync(b.InstansiId, b.Tahun, cancel);
            }
            catch (Exception galat) when (galat is not (OperationCanceledException or NpgsqlException))
            {
                db.ChangeTracker.Clear();
                Gagal(catatan, b.InstansiId, b.Tahun, galat);
            }
        }

        // Their figures stay; only how far they have been looked at moves on.
        if (tetap.Count > 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                 update ringkasan_tahun r set urut = b.urut from unnest({tetap.ConvertAll(t => t.InstansiId).ToArray()}, {tetap.ConvertAll(t => t.Tahun).ToArray()}, {tetap.ConvertAll(t => t.Urut).ToArray()}) b (instansi_id, tahun, urut)
                 where r.instansi_id = b.instansi_id and r.tahun = b.tahun and r.urut < b.urut
                 """,
                cancel);
        }

        // Whatever made a history grow may have approved what the government waits for.
        foreach (var tahun in basi.ToLookup(b => b.Tahun, b => b.InstansiId))
            await alirkan.SesudahAsync(tahun.Key, [.. tahun], cancel);
        return dihitung;
    }

    private async Task SimpanAsync(RingkasanTahun tahun, List<RingkasanIndikator> indikator, CancellationToken cancel)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        // Two nodes that do the same wait for each other here, and the later one writes the same.
        var kunci = $"ringkasan:{tahun.InstansiId}:{tahun.Tahun}";
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({kunci}, 0))", cancel);
        await db.Set<RingkasanIndikator>().Where(r => r.InstansiId == tahun.InstansiId && r.Tahun == tahun.Tahun).ExecuteDeleteAsync(cancel);
        await db.Set<RingkasanTahun>().Where(r => r.InstansiId == tahun.InstansiId && r.Tahun == tahun.Tahun).ExecuteDeleteAsync(cancel);
        db.Add(tahun);
        db.AddRange(indikator);
        await db.SaveChangesAsync(cancel);
        await transaksi.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Summaries as they are kept, of a few agencies and years.</summary>
    private sealed class Tersimpan(IReadOnlyDictionary<(Guid, int), RingkasanTahun> tahun, ILookup<(Guid, int), RingkasanIndikator> indikator)
    {
        internal static async Task<Tersimpan> BacaAsync(TeraDb db, IReadOnlyList<Basi> basi, CancellationToken cancel)
        {
            var (instansi, tahun) = (basi.Select(b => b.InstansiId).Distinct().ToList(), basi.Select(b => b.Tahun).Distinct().ToList());
            return new(
                await db.Set<RingkasanTahun>().AsNoTracking().Where(r => instansi.Contains(r.InstansiId) && tahun.Contains(r.Tahun)).ToDictionaryAsync(r => (r.InstansiId, r.Tahun), cancel),
                (await db.Set<RingkasanIndikator>().AsNoTracking().Where(r => instansi.Contains(r.InstansiId) && tahun.Contains(r.Tahun)).OrderBy(r => r.Urutan).ToListAsync(cancel)).ToLookup(r => (r.InstansiId, r.Tahun)));
        }

        /// <summary>Most of what is written is words, and the figures stay.</summary>
        internal bool Sama(RingkasanTahun kini, IReadOnlyList<RingkasanIndikator> rincian) =>
            tahun.TryGetValue((kini.InstansiId, kini.Tahun), out var lama) && lama with { Urut = kini.Urut } == kini && indikator[(kini.InstansiId, kini.Tahun)].SequenceEqual(rincian);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Ringkasan instansi {Instansi} tahun {Tahun} tidak dapat dihitung")]
    private static partial void Gagal(ILogger catatan, Guid instansi, int tahun, Exception galat);
}
