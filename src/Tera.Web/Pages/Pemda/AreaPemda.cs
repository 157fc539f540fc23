using Tera.App.Organisasi;
using Tera.App.Pengukuran;

namespace Tera.Web.Pages.Pemda;

internal static class AreaPemda
{
    internal static Area Area { get; } = new()
    {
        MenuPemda = [new("Dasbor", "speedometer2", "", Hak.LihatPemda)],
        MenuKelola = [new("Dasbor", "speedometer2", "/pemda", Hak.LihatPemda)],
        Layanan = services => services.AddScoped<DasborPemda>().AddScoped<AsalPemda>().AddScoped<TrenTahunan>().AddScoped<SegarkanRingkasan>().AddHostedService<PenyegarRingkasan>(),
    };
}
