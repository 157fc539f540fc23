using Microsoft.AspNetCore.Http.HttpResults;
using Tera.App.Anggaran;
using Tera.App.Berkas;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Anggaran;

/// <summary>Codes while one types: "/api/v1/i/{instansi}/{tahun}/nomenklatur?daftar=kegiatan&amp;tingkat=subkegiatan&amp;q=pelatihan".</summary>
internal static class PilihKode
{
    internal static async Task<Ok<IReadOnlyList<PilihanKode>>> CariAsync(HttpContext konteks, CariNomenklatur cari, PemuatBerkas pemuat, string daftar = Nomenklatur.Kegiatan, string? tingkat = null, string q = "")
    {
        var tempat = konteks.Features.Get<Tempat>()!;
        var berkas = await pemuat.MuatAsync(tempat.Instansi!.Instansi.Id, tempat.Tahun!.Value, konteks.RequestAborted);
        return TypedResults.Ok(await cari.JalankanAsync(daftar, Enum.TryParse<TingkatKode>(tingkat, ignoreCase: true, out var t) ? t : null, q, CariNomenklatur.Bidang(berkas), konteks.RequestAborted));
    }
}
