using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Tera.App.Pengukuran;

/// <summary>Keeps summaries fresh, beside the pages: no page waits for it.</summary>
public sealed partial class PenyegarRingkasan(IServiceScopeFactory lingkup, ILogger<PenyegarRingkasan> catatan) : BackgroundService
{
    private static readonly TimeSpan Jeda = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var l = lingkup.CreateAsyncScope();
                // A pause else: who fills in a sheet saves every few seconds, and is looked at once for several cells.
                if (await l.ServiceProvider.GetRequiredService<SegarkanRingkasan>().JalankanAsync(stoppingToken) == SegarkanRingkasan.Sekali)
                    continue;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception galat) when (galat is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                Gagal(catatan, galat);
            }

            await Task.Delay(Jeda, stoppingToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ringkasan belum dapat disegarkan")]
    private static partial void Gagal(ILogger catatan, Exception galat);
}
