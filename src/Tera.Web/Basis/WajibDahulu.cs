namespace Tera.Web.Basis;

/// <summary>Who must change a given password or set up the second factor sees nothing else until then.</summary>
internal static class WajibDahulu
{
    internal static Task PeriksaAsync(HttpContext konteks, RequestDelegate lanjut)
    {
        if (konteks.User.FindFirst(Klaim.Wajib)?.Value is not { } wajib || konteks.GetEndpoint() is null
            || konteks.Request.Path.StartsWithSegments($"/akun/{wajib}", StringComparison.OrdinalIgnoreCase) || konteks.Request.Path.StartsWithSegments("/keluar", StringComparison.OrdinalIgnoreCase) || konteks.Request.Path.StartsWithSegments("/galat", StringComparison.OrdinalIgnoreCase))
        {
            return lanjut(konteks);
        }

        konteks.Response.Redirect($"/akun/{wajib}");
        return Task.CompletedTask;
    }
}
