using System.Globalization;
using System.Threading.RateLimiting;

namespace Tera.Web.Basis;

/// <summary>How often something may be asked in a minute of one node; named on a page by [EnableRateLimiting]. What locks an account after wrong passwords is counted in the database.</summary>
internal static class BatasLaju
{
    /// <summary>Sign-in, second factor: by address.</summary>
    internal const string Masuk = "masuk";

    /// <summary>Uploads: by person.</summary>
    internal const string Unggah = "unggah";

    /// <summary>Uploads of those who are not signed in: by address.</summary>
    internal const string Umum = "umum";

    /// <summary>API: by person, or address.</summary>
    internal const string Api = "api";

    private const int UnggahPerMenit = 60;
    private const int ApiPerMenit = 600;

    internal static void Tambah(IServiceCollection services, OpsiWeb opsi) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (kejadian, _) =>
        {
            if (kejadian.Lease.TryGetMetadata(MetadataName.RetryAfter, out var tunggu))
                kejadian.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(tunggu.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        o.AddPolicy(Masuk, k => HttpMethods.IsGet(k.Request.Method) ? RateLimitPartition.GetNoLimiter("") : Semenit(Alamat(k), opsi.BatasMasuk));
        o.AddPolicy(Unggah, k => HttpMethods.IsGet(k.Request.Method) ? RateLimitPartition.GetNoLimiter("") : Semenit(SiapaSaja(k), UnggahPerMenit));
        o.AddPolicy(Umum, k => HttpMethods.IsGet(k.Request.Method) ? RateLimitPartition.GetNoLimiter("") : Semenit(Alamat(k), UnggahPerMenit));
        o.AddPolicy(Api, k => Semenit(SiapaSaja(k), ApiPerMenit));
    });

    private static RateLimitPartition<string> Semenit(string siapa, int batas) =>
        RateLimitPartition.GetFixedWindowLimiter(siapa, _ => new() { PermitLimit = batas, Window = TimeSpan.FromMinutes(1) });

    // The limiter stands before sign-in is known, so a person is told by the session cookie; where nobody must sign in, a cookie may be made up.
    private static string SiapaSaja(HttpContext konteks) => konteks.Request.Cookies.Where(c => c.Key.EndsWith(Identitas.NamaKue, StringComparison.Ordinal)).Select(c => c.Value).FirstOrDefault() ?? Alamat(konteks);

    private static string Alamat(HttpContext konteks) => konteks.Connection.RemoteIpAddress?.ToString() ?? "";
}
