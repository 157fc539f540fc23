using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Tera.Web.Basis.Hak;

/// <summary>Checks the right of the chosen handler of a page, before anything is bound.</summary>
internal sealed class PenjagaTindakan(IAuthorizationService pemeriksa) : IAsyncPageFilter
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

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!context.HttpContext.Items.ContainsKey(Ditolak))
            return next();
        context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        return Task.CompletedTask;
    }
}
