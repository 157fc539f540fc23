namespace Tera.Web.Basis;

/// <summary>What browsers are told to refuse.</summary>
internal static class KepalaKeamanan
{
    // "data:" only for the marks inside Bootstrap's own style sheet.
    internal const string Kebijakan =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static void Pasang(IHeaderDictionary kepala)
    {
        kepala.ContentSecurityPolicy = Kebijakan;
        kepala.XContentTypeOptions = "nosniff";
        kepala.XFrameOptions = "DENY";
        kepala["Referrer-Policy"] = "same-origin";
        kepala["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        kepala["Cross-Origin-Opener-Policy"] = "same-origin";
        kepala["Cross-Origin-Resource-Policy"] = "same-origin";
        // Pages show drafts and forms; files for browsers say otherwise themselves.
        kepala.CacheControl = "no-cache, no-store";
        kepala.Pragma = "no-cache";
    }

    // An answer that begins anew after an error has lost what was set before.
    internal static Task PasangAsync(HttpContext konteks, RequestDelegate lanjut)
    {
        Pasang(konteks.Response.Headers);
        konteks.Response.OnStarting(() =>
        {
            if (konteks.Response.Headers.ContentSecurityPolicy.Count == 0)
                Pasang(konteks.Response.Headers);
            return Task.CompletedTask;
        });
        return lanjut(konteks);
    }
}
