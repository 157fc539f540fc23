using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Tera.App.Basis.Arsip;
using HakApa = Tera.App.Organisasi.Hak;

namespace Tera.Web.Basis.Hak;

/// <summary>Checks the right of the chosen handler of a page, before anything is bound; and that its year may still be changed.</summary>
internal sealed class PenjagaTindakan(IAuthorizationService pemeriksa, DaftarArsip arsip, ITempDataDictionaryFactory kabar) : IAsyncPageFilter
{
    private const string Ditolak = "tera-ditolak";

    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<HakTindakanAttribute>() is { } syarat
            && !(await pemeriksa.AuthorizeAsync(context.HttpContext.User, context.HttpContext, syarat.Hak.ToString())).Succeeded)
        {
            context.HttpContext.Items[Ditolak] = true;
        }
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HttpContext.Items.ContainsKey(Ditolak))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else if (TanpaTindakan(context))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        else if (await DiarsipkanAsync(context) is { } sebab)
            context.Result = Tolak(context.HttpContext, sebab);
        else
            await next();
    }

    // A page that takes nothing would be shown without having been made ready. Pages of errors are shown whatever was asked.
    private static bool TanpaTindakan(PageHandlerExecutingContext context) =>
        context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method)
        && context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null && context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null;

    // Documents of an archived year may still be made and published: they change nothing of it.
    private async Task<string?> DiarsipkanAsync(PageHandlerExecutingContext context)
    {
        var konteks = context.HttpContext;
        return HttpMethods.IsPost(konteks.Request.Method) && konteks.Features.Get<Tempat>() is { Instansi: not null, Tahun: { } tahun }
            && context.HandlerMethod?.MethodInfo.GetCustomAttribute<HakTindakanAttribute>()?.Hak is not (HakApa.BuatDokumen or HakApa.Terbitkan)
            ? await arsip.SebabAsync(tahun, konteks.RequestAborted) : null;
    }

    // A part of a page is told in place; a form goes back to where it came from.
    private IActionResult Tolak(HttpContext konteks, string sebab)
    {
        if (konteks.Request.Headers.ContainsKey("HX-Request"))
            return new ContentResult { Content = sebab, StatusCode = StatusCodes.Status409Conflict, ContentType = "text/plain; charset=utf-8" };
        kabar.GetTempData(konteks)["Galat"] = sebab;
        return new LocalRedirectResult("~" + konteks.Request.Path);
    }
}
