using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.App.Organisasi;

namespace Tera.Tests.Web;

/// <summary>Agencies by their slug.</summary>
internal static class InstansiUji
{
    public static Task<InstansiTerdaftar> InstansiAsync(this HostUji host, string slug) => host.DenganAsync(l => l.InstansiAsync(slug));

    public static Task<InstansiTerdaftar> InstansiAsync(this IServiceProvider layanan, string slug) => layanan.GetRequiredService<TeraDb>().Instansi.AsNoTracking().SingleAsync(i => i.Slug == slug);
}
