using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tera.Web.Basis;

/// <summary>Sends a table of a page instead of the page, for every page alike: its rights are the page's own.</summary>
internal sealed class UnduhTabel : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var konteks = context.HttpContext;
        if (context.Result is not PageResult halaman || PermintaanTabel.Dari(konteks.Request) is not { } permintaan)
        {
            await next();
            return;
        }

        konteks.Features.Set(permintaan);
        var tubuh = konteks.Response.Body;
        konteks.Response.Body = Stream.Null;
        ResultExecutedContext selesai;
        try
        {
            selesai = await next();
        }
        finally
        {
            konteks.Response.Body = tubuh;
        }

        if (selesai.Exception is null && konteks.Response.StatusCode == StatusCodes.Status200OK)
            await permintaan.Jawab(konteks.Request, halaman.ViewData["Judul"] as string ?? "Tabel").ExecuteAsync(konteks);
    }
}
