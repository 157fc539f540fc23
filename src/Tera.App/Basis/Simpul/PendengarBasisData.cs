using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Tera.App.Basis.Simpul;

/// <summary>Hears on one connection what any node wrote: what this one keeps ready is forgotten at once, not when it grows old.</summary>
/// <param name="didengar">What is done at a word; at the empty word, which is said after a silence, everything.</param>
public sealed class PendengarBasisData(NpgsqlDataSource sumber, Func<string, CancellationToken, Task> didengar) : BackgroundService
{
    private static readonly TimeSpan Jeda = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var sambungan = await sumber.OpenConnectionAsync(stoppingToken);
                var kata = new Queue<string>();
                sambungan.Notification += (_, kabar) => kata.Enqueue(kabar.Payload);
                await using (var dengar = new NpgsqlCommand("listen tera", sambungan))
                    await dengar.ExecuteNonQueryAsync(stoppingToken);
                // Nobody knows what was said before.
                await didengar("", stoppingToken);
                while (true)
                {
                    await sambungan.WaitAsync(stoppingToken);
                    while (kata.TryDequeue(out var apa))
                        await didengar(apa, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception galat) when (BasisDataPergi.Karena(galat))
            {
                // The database is away for a while; meanwhile nothing can be written either.
            }

            await Task.Delay(Jeda, stoppingToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }
}
