using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Tera.App.Basis.Arsip;
using Tera.Web.Pages;

namespace Tera.Web.Basis.Hak;

/// <summary>Checks the right of the chosen handler of a page, before anything is bound; and that its year may still be changed.</summary>
internal sealed class PenjagaTindakan(IAuthorizationService pemeriksa, DaftarArsip arsip) : IAsyncPageFilter
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
        context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method) && !TelahGagal(context.HttpContext);

    private static bool TelahGagal(HttpContext konteks) => konteks.Features.Get<IExceptionHandlerFeature>() is not null || konteks.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    // Pages of an archived year say so and show no buttons; what only changes something leads back to the year.
    private async Task<IActionResult?> DiarsipkanAsync(PageHandlerExecutingContext context)
    {
        var konteks = context.HttpContext;
        // A page that tells what went wrong is shown whatever was asked.
        if (TelahGagal(konteks))
            return null;
        if (konteks.Features.Get<Tempat>() is not { Instansi: { } di, Tahun: { } tahun } tempat || await arsip.SebabAsync(tahun, konteks.RequestAborted) is not { } sebab)
            return null;
        tempat = tempat with { Arsip = sebab };
        konteks.Features.Set(tempat);
        if (HttpMethods.IsPost(konteks.Request.Method))
            return context.HandlerMethod?.MethodInfo.GetCustomAttribute<HakTindakanAttribute>()?.Hak is { } hak && !tempat.Tertutup(hak) ? null : Tolak(konteks, sebab);
        return context.HandlerInstance.GetType().GetCustomAttribute<HakAksesAttribute>() is { } akses && tempat.Tertutup(akses.Hak)
            ? new LocalRedirectResult(string.Create(CultureInfo.InvariantCulture, $"~/i/{di.Instansi.Slug}/{tahun}")) : null;
    }

    // A part of a page is told in place; of a form, what was typed is shown again with the reason.
    private static ActionResult Tolak(HttpContext konteks, string sebab)
    {
        if (konteks.Request.Headers.ContainsKey("HX-Request"))
            return new ContentResult { Content = sebab, StatusCode = StatusCodes.Status409Conflict, ContentType = "text/plain; charset=utf-8" };
        konteks.Items[GalatModel.Sebab] = sebab;
        return new StatusCodeResult(StatusCodes.Status409Conflict);
    }
}
