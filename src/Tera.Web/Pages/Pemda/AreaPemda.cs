using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pemda;

internal static class AreaPemda
{
    internal static Area Area { get; } = new()
    {
        MenuPemda = [new("Dasbor", "speedometer2", "", Hak.LihatPemda)],
        MenuKelola = [new("Dasbor pemda", "bar-chart", "/pemda", Hak.LihatPemda)],
        Layanan = services => services.AddScoped<DasborPemda>().AddScoped<AsalPemda>().AddScoped<SegarkanRingkasan>().AddHostedService<PenyegarRingkasan>(),
        Rute = rute => rute.MapGet("/pemda/{tahun:int}/peringkat.xlsx", DasborModel.XlsxAsync).PerluHak(Hak.LihatPemda),
    };
}
