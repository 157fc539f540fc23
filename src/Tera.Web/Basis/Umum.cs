using Microsoft.AspNetCore.OutputCaching;

namespace Tera.Web.Basis;

/// <summary>Pages for everybody: kept ready for a minute, on each node and in browsers. Who is signed in gets them fresh.</summary>
internal static class Umum
{
    internal const string Kebijakan = "publik";
    private const int Detik = 60;
    private const long Ingatan = 64 * 1024 * 1024;

    internal static void Tambah(IServiceCollection services) => services.AddOutputCache(o =>
    {
        o.SizeLimit = Ingatan;
        // Only these parts of an address make another page; the rest would only fill the memory.
        o.AddPolicy(Kebijakan, p => p.Expire(TimeSpan.FromSeconds(Detik)).Tag(Kebijakan).SetVaryByQuery("cari", "hal", "unduh"));
    });

    /// <summary>Something was published or taken back; other nodes hear of it from the database.</summary>
    internal static ValueTask LupakanAsync(this IOutputCacheStore gudang, CancellationToken cancel) => gudang.EvictByTagAsync(Kebijakan, cancel);

    internal static void Kepala(HttpContext konteks)
    {
        if (konteks.User.Identity?.IsAuthenticated == true)
            return;
        konteks.Response.Headers.CacheControl = "public, max-age=60";
        konteks.Response.Headers.Remove("Pragma");
    }
}
