using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Tera.App.Organisasi;

namespace Tera.Web.Basis.Hak;

/// <summary>What a refused request is told: sign in, not yours, or no such page (another's agency among them).</summary>
internal sealed class JawabanHak : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _bawaan = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        // What has no endpoint is not found, whoever asks.
        if (authorizeResult.Succeeded || context.GetEndpoint() is null)
            return next(context);
        if (authorizeResult.Forbidden)
        {
            var takAda = authorizeResult.AuthorizationFailure?.FailureReasons.Any(r => r.Message == nameof(Izin.TidakAda)) == true;
            context.Response.StatusCode = takAda ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        return _bawaan.HandleAsync(next, context, policy, authorizeResult);
    }
}
