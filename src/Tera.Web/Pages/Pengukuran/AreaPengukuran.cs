using Tera.App.Organisasi;
using Tera.App.Pengukuran;

namespace Tera.Web.Pages.Pengukuran;

internal static class AreaPengukuran
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Pengukuran", "speedometer2", "/pengukuran", Hak.LihatInstansi)],
        Layanan = services => services.AddScoped<SimpanSel>(),
    };
}
