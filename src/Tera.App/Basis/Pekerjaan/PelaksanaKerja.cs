using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tera.App.Basis.Simpul;

namespace Tera.App.Basis.Pekerjaan;

/// <summary>The workers of this node: each takes the oldest free job, whoever asked for it and wherever.</summary>
public sealed partial class PelaksanaKerja(IServiceScopeFactory lingkup, PanggilanKerja panggilan, SimpulIni simpul, TimeProvider waktu, ILogger<PelaksanaKerja> catatan) : BackgroundService
{
    private const string Galat = "Pekerjaan ini gagal karena kesalahan pada server. Coba sekali lagi; bila tetap gagal, laporkan kepada admin beserta jamnya.";
    private static readonly TimeSpan Jeda = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Denyut = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, simpul.Pekerja).Select(n => PutarAsync(n == 0, stoppingToken)));

    private async Task PutarAsync(bool bersihkan, CancellationToken berhenti)
    {
        await Task.Yield();
        var putaran = 0;
        while (!berhenti.IsCancellationRequested)
        {
            try
            {
                if (bersihkan && putaran++ % 3600 == 0)
                    await DenganAsync(g => g.BersihkanAsync(berhenti));
                if (await DenganAsync(g => g.AmbilAsync(simpul.Nama, berhenti)) is { } pekerjaan)
                    await Telemetri.TelusuriAsync(waktu, pekerjaan.Jenis, () => KerjakanAsync(pekerjaan, berhenti));
                else
                    await panggilan.TungguAsync(Jeda, berhenti);
            }
            catch (OperationCanceledException) when (berhenti.IsCancellationRequested)
            {
                return;
            }
            catch (Exception galat) when (BasisDataPergi.Karena(galat))
            {
                // The database is away for a while; what was held is taken again later.
                TidakMenjawab(catatan, galat.Message);
                await Task.Delay(Denyut, berhenti).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }
    }

    /// <returns>What became of it, in a word.</returns>
    private async Task<string> KerjakanAsync(PekerjaanLatar pekerjaan, CancellationToken berhenti)
    {
        using var hilang = CancellationTokenSource.CreateLinkedTokenSource(berhenti);
        var denyut = DenyutkanAsync(pekerjaan, hilang);
        await using var l = lingkup.CreateAsyncScope();
        try
        {
            var hasil = l.ServiceProvider.GetServices<IKerjaLatar>().FirstOrDefault(k => k.Jenis == pekerjaan.Jenis) is { } kerja
                ? await kerja.KerjakanAsync(pekerjaan, (persen, langkah) => DenganAsync(g => g.DenyutAsync(pekerjaan, persen, langkah, hilang.Token)), hilang.Token)
                : HasilKerja.Terganggu("Pekerjaan seperti ini tidak dikenal oleh versi Tera ini.");
            await l.ServiceProvider.GetRequiredService<GiliranKerja>().TutupAsync(pekerjaan, hasil, hilang.Token);
            return hasil.Simpan is null ? "gagal" : "selesai";
        }
        catch (OperationCanceledException) when (hilang.IsCancellationRequested)
        {
            // Stopped, or taken over: the job itself goes on elsewhere.
            if (berhenti.IsCancellationRequested)
                await DenganAsync(g => g.LepasAsync(pekerjaan));
            return "dilepas";
        }
        catch (Exception galat) when (!BasisDataPergi.Sementara(galat))
        {
            Gagal(catatan, pekerjaan.Jenis, pekerjaan.Id, galat);
            await DenganAsync(async g =>
            {
                await g.TutupAsync(pekerjaan, HasilKerja.Terganggu(Galat), berhenti);
                return true;
            });
            return "galat";
        }
        finally
        {
            await hilang.CancelAsync();
            await denyut;
        }
    }

    private async Task DenyutkanAsync(PekerjaanLatar pekerjaan, CancellationTokenSource hilang)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Denyut, hilang.Token);
                if (!await DenganAsync(g => g.DenyutAsync(pekerjaan, null, null, hilang.Token)))
                    await hilang.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The job has ended.
        }
        catch (Exception galat) when (BasisDataPergi.Karena(galat))
        {
            // Without a sign of life another node will take it; this one must not go on.
            await hilang.CancelAsync();
        }
    }

    private async Task<T> DenganAsync<T>(Func<GiliranKerja, Task<T>> apa)
    {
        await using var l = lingkup.CreateAsyncScope();
        return await apa(l.ServiceProvider.GetRequiredService<GiliranKerja>());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Basis data tidak menjawab: {Sebab}")]
    private static partial void TidakMenjawab(ILogger catatan, string sebab);

    [LoggerMessage(Level = LogLevel.Error, Message = "Pekerjaan {Jenis} {Id} gagal")]
    private static partial void Gagal(ILogger catatan, string jenis, Guid id, Exception galat);
}
