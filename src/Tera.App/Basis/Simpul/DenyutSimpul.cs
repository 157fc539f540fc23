using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tera.App.Basis.Pekerjaan;

namespace Tera.App.Basis.Simpul;

/// <summary>Tells the database that this node is alive, and takes leave when it stops.</summary>
public sealed class DenyutSimpul(IServiceScopeFactory lingkup, SimpulIni ini) : BackgroundService
{
    private static readonly TimeSpan Jeda = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TulisAsync(db => db.Database.ExecuteSqlAsync(
                    $"""
                     insert into simpul (id, nama, versi, pekerja) values ({ini.Id}, {ini.Nama}, {ini.Versi}, {ini.Pekerja})
                     on conflict (id) do update set denyut = now();
                     delete from simpul where denyut < now() - interval '1 day'
                     """,
                    stoppingToken));
                await TulisAsync(async db => Telemetri.Menunggu.Record(await db.Set<PekerjaanLatar>().LongCountAsync(p => p.Status == StatusPekerjaan.Antre, stoppingToken)));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception galat) when (BasisDataPergi.Karena(galat))
            {
                // The database is away for a while; /health says so.
            }

            await Task.Delay(Jeda, stoppingToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await TulisAsync(db => db.Set<SimpulTercatat>().Where(s => s.Id == ini.Id).ExecuteDeleteAsync(cancellationToken));
        }
        catch (Exception galat) when (galat is OperationCanceledException || BasisDataPergi.Karena(galat))
        {
            // Without a database to take leave from, its row grows old by itself.
        }
    }

    private async Task TulisAsync(Func<TeraDb, Task> apa)
    {
        await using var l = lingkup.CreateAsyncScope();
        await apa(l.ServiceProvider.GetRequiredService<TeraDb>());
    }
}
