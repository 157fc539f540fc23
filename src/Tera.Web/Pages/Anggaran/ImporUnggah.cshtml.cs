using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Tera.App.Anggaran;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Anggaran;

/// <summary>First step of a budget import: the file.</summary>
[HakAkses(Hak.UbahAnggaran)]
[RequestSizeLimit(PembacaLembar.UkuranTerbesar + UnggahanWeb.Bungkus)]
[EnableRateLimiting(BatasLaju.Unggah)]
public sealed class ImporUnggahModel(ImporAnggaran impor) : HalamanInstansi
{
    public bool AdaBerkas { get; private set; }

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task OnGetAsync() => AdaBerkas = await BerkasAsync() is not null;

    public async Task<IActionResult> OnPostAsync(IFormFile? berkas)
    {
        await OnGetAsync();
        if (!AdaBerkas)
            return Page();
        var (isi, sebab) = await UnggahanWeb.BacaAsync(berkas, PembacaLembar.UkuranTerbesar, HttpContext.RequestAborted);
        if (isi is not null)
        {
            (var id, sebab) = await impor.UnggahAsync(Instansi.Id, Tahun, Pelaku.Id!.Value, berkas!.FileName, isi, HttpContext.RequestAborted);
            if (id is not null)
                return Redirect($"{Pangkal}/anggaran/impor/{id}");
        }

        Kesalahan = [sebab!];
        return Page();
    }
}
