using Tera.App.Pelaporan;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pelaporan;

/// <summary>A file of a kept document.</summary>
internal static class BerkasDokumen
{
    internal static async Task<IResult> KirimAsync(Guid id, string format, HttpContext konteks, DaftarDokumen daftar)
    {
        var tempat = konteks.Features.Get<Tempat>()!;
        return await daftar.IsiAsync(tempat.Instansi!.Instansi.Id, id, format, konteks.RequestAborted) is { } dokumen
            ? Results.File(dokumen.Isi, dokumen.Tipe, dokumen.Nama) : Results.NotFound();
    }
}
