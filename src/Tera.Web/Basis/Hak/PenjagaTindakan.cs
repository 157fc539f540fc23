using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Tera.App.Basis.Arsip;

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
        else if (await DiarsipkanAsync(context) is { } tolak)
            context.Result = tolak;
        else
            await next();
    }

    // A page that takes nothing would be shown without having been made ready. Pages of errors are shown whatever was asked.
    private static bool TanpaTindakan(PageHandlerExecutingContext context) =>
        context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method)
        && context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null && context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null;

    // Pages of an archived year say so and show no buttons; what only changes something leads back to the year.
    private async Task<IActionResult?> DiarsipkanAsync(PageHandlerExecutingContext context)
    {
        var konteks = context.HttpContext;
        if (konteks.Features.Get<Tempat>() is not { Instansi: { } di, Tahun: { } tahun } tempat || await arsip.SebabAsync(tahun, konteks.RequestAborted) is not { } sebab)
            return null;
        tempat = tempat with { Arsip = sebab };
        konteks.Features.Set(tempat);
        if (HttpMethods.IsPost(konteks.Request.Method))
            return context.HandlerMethod?.MethodInfo.GetCustomAttribute<HakTindakanAttribute>()?.Hak is { } hak && !tempat.Tertutup(hak) ? null : Tolak(konteks, sebab);
        return context.HandlerInstance.GetType().GetCustomAttribute<HakAksesAttribute>() is { } akses && tempat.Tertutup(akses.Hak)
            ? new LocalRedirectResult(string.Create(CultureInfo.InvariantCulture, $"~/i/{di.Instansi.Slug}/{tahun}")) : null;
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
