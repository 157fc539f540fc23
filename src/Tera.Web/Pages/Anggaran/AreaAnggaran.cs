using Tera.App.Anggaran;
using Tera.App.Organisasi;

namespace Tera.Web.Pages.Anggaran;

internal static class AreaAnggaran
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Anggaran", "cash-stack", "/anggaran", Hak.LihatInstansi)],
        Layanan = services => services.AddScoped<ImporAnggaran>().AddScoped<NamaNomenklatur>(),
    };
}
