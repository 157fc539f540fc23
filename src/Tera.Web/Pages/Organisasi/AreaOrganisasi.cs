using Tera.App.Organisasi;

namespace Tera.Web.Pages.Organisasi;

internal static class AreaOrganisasi
{
    internal static Area Area { get; } = new()
    {
        Layanan = services => services.AddScoped<InstansiSaya>(),
    };
}
