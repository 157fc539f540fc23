using Tera.App.Berkas;
using Tera.App.Organisasi;

namespace Tera.Web.Pages.Berkas;

internal static class AreaBerkas
{
    internal static Area Area { get; } = new()
    {
        MenuInstansi = [new("Ringkasan", "house", "", Hak.LihatInstansi)],
        Layanan = services => services.AddScoped<DaftarRiwayat>().AddScoped<GudangUnggahan>().AddScoped<TerapkanBeda>(),
    };
}
