using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using HakApa = Tera.App.Organisasi.Hak;

namespace Tera.Web.Basis.Hak;

/// <summary>One policy a right; what names no right is closed for everybody.</summary>
internal static class HakWeb
{
    internal static void Tambah(IServiceCollection services)
    {
        services.AddAuthorization(o =>
        {
            o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
            foreach (var hak in Enum.GetValues<HakApa>())
                o.AddPolicy(hak.ToString(), p => p.AddRequirements(new SyaratHak(hak)));
        });
        services.AddScoped<IAuthorizationHandler, PenjagaHak>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, JawabanHak>();
        services.Configure<MvcOptions>(o => o.Filters.Add<PenjagaTindakan>());
    }

    /// <summary>The right of an endpoint that is not a page.</summary>
    internal static TBuilder PerluHak<TBuilder>(this TBuilder rute, HakApa hak) where TBuilder : IEndpointConventionBuilder => rute.RequireAuthorization(new HakAksesAttribute(hak));
}

internal sealed record SyaratHak(HakApa Hak) : IAuthorizationRequirement;
