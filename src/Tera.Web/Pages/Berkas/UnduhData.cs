using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Reports.Buku;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>A year as a file: open data, the workbook, or an empty workbook.</summary>
internal static class UnduhData
{
    private const string TipeXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static async Task<IResult> KirimAsync(HttpContext konteks, PemuatBerkas pemuat, string format)
    {
        var tempat = konteks.Features.Get<Tempat>()!;
        var nama = $"{tempat.Instansi!.Instansi.Slug}-{tempat.Tahun}";
        using var isi = new MemoryStream();
        if (format == "templat")
        {
            BukuKerja.Templat(isi);
            return Results.File(isi.ToArray(), TipeXlsx, "buku-kerja-kosong.xlsx");
        }

        if (format is not ("json" or "xlsx") || await pemuat.MuatAsync(tempat.Instansi.Instansi.Id, tempat.Tahun!.Value, konteks.RequestAborted) is not { Berkas: var berkas })
            return Results.NotFound();
        if (format == "json")
            return Results.File(BerkasJson.Tulis(berkas), "application/json", nama + ".tera.json");
        BukuKerja.Ekspor(berkas, isi);
        return Results.File(isi.ToArray(), TipeXlsx, nama + ".xlsx");
    }
}
