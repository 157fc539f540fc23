using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Basis.Simpul;
using Tera.App.Pengukuran;

namespace Tera.App.Pelaporan;

/// <summary>Prints the LKjIP of one agency soon after a node's start and keeps nothing of it: the first who asks for one does not wait for code to be compiled and for LibreOffice to make its folder.</summary>
public sealed partial class HangatkanCetak(IServiceScopeFactory lingkup, SimpulIni simpul, TimeProvider waktu, ILogger<HangatkanCetak> catatan) : BackgroundService
{
    // Code is compiled for good once it was called thirty times; one report alone calls most of it less often.
    private const int Ulang = 4;

    // The first pages come first.
    private static readonly TimeSpan Tunda = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Sela = TimeSpan.FromMilliseconds(200);

    /// <returns>Whether there was something to print.</returns>
    public async Task<bool> JalankanAsync(CancellationToken cancel = default)
    {
        await using var l = lingkup.CreateAsyncScope();
        var (db, alamat) = (l.ServiceProvider.GetRequiredService<TeraDb>(), l.ServiceProvider.GetRequiredService<AlamatPublik>());
        // Where somebody asks already, that document does the same.
        if (await db.Set<PekerjaanLatar>().AnyAsync(p => p.Status == StatusPekerjaan.Berjalan || p.Status == StatusPekerjaan.Antre, cancel)
            || await db.Set<RingkasanTahun>().AsNoTracking().OrderByDescending(r => r.Tahun).ThenByDescending(r => r.Terukur).Select(r => new { r.InstansiId, r.Tahun }).FirstOrDefaultAsync(cancel) is not { } satu
            || await l.ServiceProvider.GetRequiredService<SumberDokumen>().CariAsync(satu.InstansiId, satu.Tahun, new("lkjip", ""), cancel) is not { } bahan)
        {
            return false;
        }

        for (var n = 0; n < Ulang; n++)
        {
            await GiliranOlah.BerkasAsync(() => KerjaDokumen.Tulis(bahan, alamat, KodePeriksa.Buat(), 1), cancel);
            await BuatDokumen.TulisAsync(bahan, "docx", cancel);
            await Task.Delay(Sela, waktu, cancel);
        }

        await PencetakPdf.CetakAsync(KerjaDokumen.Tulis(bahan, alamat, KodePeriksa.Buat(), 1).Dokumen, cancel);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (simpul.Pekerja == 0)
            return;
        try
        {
            await Task.Delay(Tunda, waktu, stoppingToken);
            await JalankanAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before it was warm.
        }
        catch (Exception galat) when (galat is not OperationCanceledException)
        {
            // Whoever asks for that document is told what is wrong with it.
            Gagal(catatan, galat);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pencetak belum dapat dihangatkan")]
    private static partial void Gagal(ILogger catatan, Exception galat);
}
