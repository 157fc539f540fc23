using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Tera.App.Berkas.Impor;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>A year out of Tera and into it: downloads, and the first step of an import.</summary>
[HakAkses(Hak.LihatInstansi)]
[RequestSizeLimit(ImporBerkas.UkuranTerbesar + UnggahanWeb.Bungkus)]
[EnableRateLimiting(BatasLaju.Unggah)]
public sealed class DataModel(ImporBerkas impor) : HalamanInstansi
{
    public bool AdaBerkas { get; private set; }

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task OnGetAsync() => AdaBerkas = await BerkasAsync() is not null;

    [HakTindakan(Hak.Impor)]
    public async Task<IActionResult> OnPostAsync(IFormFile? berkas)
    {
        await OnGetAsync();
        var (isi, sebab) = await UnggahanWeb.BacaAsync(berkas, ImporBerkas.UkuranTerbesar, HttpContext.RequestAborted);
        if (isi is not null)
        {
            (var id, sebab) = await impor.UnggahAsync(Instansi.Id, Tahun, Pelaku.Id!.Value, berkas!.FileName, isi, HttpContext.RequestAborted);
            if (id is not null)
                return Redirect($"{Pangkal}/data/impor/{id}");
        }

        Kesalahan = [sebab!];
        return Page();
    }
}
