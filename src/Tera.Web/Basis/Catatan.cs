using System.Diagnostics;
using Tera.App.Basis;

namespace Tera.Web.Basis;

/// <summary>Logs without personal data: a request is told by its route and role, never by name, address or what was entered.</summary>
internal static partial class Catatan
{
    private static readonly object Titik = new();

    internal static void Atur(ILoggingBuilder log, bool json)
    {
        log.ClearProviders();
        if (json)
            log.AddJsonConsole(o => o.UseUtcTimestamp = true);
        else
            log.AddSimpleConsole(o => o.SingleLine = true);
        log.SetMinimumLevel(LogLevel.Warning).AddFilter("Tera", json ? LogLevel.Information : LogLevel.Warning);
        // Keys lie in the database, behind its own rights.
        log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    // A page that tells of an error is run in place of what was asked for, and by then that is gone from the request.
    internal static Task TitikAsync(HttpContext konteks, RequestDelegate lanjut)
    {
        konteks.Items.TryAdd(Titik, konteks.GetEndpoint());
        return lanjut(konteks);
    }

    internal static async Task PermintaanAsync(HttpContext konteks, RequestDelegate lanjut)
    {
        var waktu = konteks.RequestServices.GetRequiredService<TimeProvider>();
        var mulai = waktu.GetTimestamp();
        await lanjut(konteks);
        var rute = ((konteks.Items.TryGetValue(Titik, out var awal) ? awal : konteks.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        var lama = waktu.GetElapsedTime(mulai);
        Telemetri.Halaman.Record(lama.TotalSeconds, new("rute", rute), new("status", konteks.Response.StatusCode));
        if (Activity.Current is { } jejak)
        {
            jejak.DisplayName = $"{konteks.Request.Method} {rute}";
            jejak.SetTag("http.route", rute).SetTag("http.response.status_code", konteks.Response.StatusCode);
        }

        var log = konteks.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Tera.Web.Permintaan");
        if (log.IsEnabled(LogLevel.Information))
        {
            var peran = konteks.User.FindFirst(Klaim.Peran)?.Value ?? "-";
            Selesai(log, konteks.Request.Method, rute, konteks.Response.StatusCode, lama.TotalMilliseconds, peran);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Cara} {Rute} {Status} {Milidetik:0} ms {Peran}")]
    private static partial void Selesai(ILogger log, string cara, string rute, int status, double milidetik, string peran);
}
