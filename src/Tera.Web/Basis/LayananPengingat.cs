using Tera.App.Basis;
using Tera.App.Persetujuan;

namespace Tera.Web.Basis;

/// <summary>Looks several times a day whether reminders are to go out; the use case sees to it that each goes out once.</summary>
internal sealed partial class LayananPengingat(IServiceScopeFactory lingkup, TimeProvider waktu, ILogger<LayananPengingat> log) : BackgroundService
{
    private const int JamMulai = 7;
    private const int JamSelesai = 17;
    private static readonly TimeSpan Jeda = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var detak = new PeriodicTimer(Jeda, waktu);
        while (await detak.WaitForNextTickAsync(stoppingToken))
        {
            if (Penanggalan.WaktuSetempat(waktu.GetUtcNow()).Hour is < JamMulai or >= JamSelesai)
                continue;
            try
            {
                await using var kerja = lingkup.CreateAsyncScope();
                var hasil = await kerja.ServiceProvider.GetRequiredService<KirimPengingat>().JalankanAsync(stoppingToken);
                if (hasil.Gagal > 0)
                    Gagal(log, hasil.Gagal);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or TimeoutException or InvalidOperationException && !stoppingToken.IsCancellationRequested)
            {
                Terhenti(log, e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Berapa} surel pengingat tidak dapat dikirim; dicoba lagi setengah jam lagi. Periksa TERA_SMTP.")]
    private static partial void Gagal(ILogger log, int berapa);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pengingat belum dikirim: {Sebab}")]
    private static partial void Terhenti(ILogger log, string sebab);
}
