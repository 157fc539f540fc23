using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Publik;

internal static class AreaPublik
{
    internal static Area Area { get; } = new()
    {
        Layanan = services => services.AddScoped<PortalPublik>().AddScoped<Terbitkan>(),
        Rute = rute =>
        {
            Data(rute, "/publik/{slug}/{tahun:int}/{nama}.pdf", UnduhPublik.PdfAsync);
            Data(rute, "/data/{slug}/{tahun:int}/{nama}.json", UnduhPublik.JsonAsync);
            Data(rute, "/data/{slug}/{tahun:int}/{nama}.csv", UnduhPublik.CsvAsync);
            Data(rute, "/data/{tahun:int}/indikator.json", UnduhPublik.SemuaJsonAsync);
            Data(rute, "/data/{tahun:int}/indikator.csv", UnduhPublik.SemuaCsvAsync);
            Data(rute, "/data/{tahun:int}/indikator.csv-metadata.json", UnduhPublik.Metadata);
        },
    };

    private static void Data(IEndpointRouteBuilder rute, string alamat, Delegate kerja) => rute.MapGet(alamat, kerja).PerluHak(Hak.Publik).CacheOutput(Umum.Kebijakan);
}
