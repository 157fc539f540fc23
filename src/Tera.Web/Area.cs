using Tera.App.Organisasi;
using Tera.Web.Pages.Anggaran;
using Tera.Web.Pages.Berkas;
using Tera.Web.Pages.Evaluasi;
using Tera.Web.Pages.Organisasi;
using Tera.Web.Pages.Pelaporan;
using Tera.Web.Pages.Pemda;
using Tera.Web.Pages.Pengukuran;
using Tera.Web.Pages.Perencanaan;
using Tera.Web.Pages.Publik;

namespace Tera.Web;

/// <summary>An entry of a menu.</summary>
/// <param name="Ikon">Name of an icon of wwwroot/pustaka/ikon.svg.</param>
/// <param name="Jalan">Behind "/i/{instansi}/{tahun}", "/pemda/{tahun}", or whole, by the list that it stands in.</param>
/// <param name="Hak">Who sees it.</param>
internal sealed record Tautan(string Teks, string Ikon, string Jalan, Hak Hak);

/// <summary>What an area adds to the application; each registers itself in a file of its own in its folder of pages.</summary>
internal sealed record Area
{
    /// <summary>Entries of an agency's year.</summary>
    public IReadOnlyList<Tautan> MenuInstansi { get; init; } = [];

    /// <summary>Entries behind those of all areas: what is needed seldom.</summary>
    public IReadOnlyList<Tautan> MenuInstansiAkhir { get; init; } = [];

    /// <summary>Entries of the government's year.</summary>
    public IReadOnlyList<Tautan> MenuPemda { get; init; } = [];

    /// <summary>Entries of administration.</summary>
    public IReadOnlyList<Tautan> MenuKelola { get; init; } = [];

    public Action<IServiceCollection> Layanan { get; init; } = _ => { };

    /// <summary>Endpoints that are not pages; API paths begin with /api/v1.</summary>
    public Action<IEndpointRouteBuilder> Rute { get; init; } = _ => { };
}

internal static class SemuaArea
{
    /// <summary>In the order of menus.</summary>
    internal static IReadOnlyList<Area> Daftar { get; } =
    [
        AreaBerkas.Area, AreaPerencanaan.Area, AreaAnggaran.Area, AreaPengukuran.Area, AreaPelaporan.Area, AreaEvaluasi.Area,
        AreaPemda.Area, AreaOrganisasi.Area, AreaPublik.Area,
    ];
}
