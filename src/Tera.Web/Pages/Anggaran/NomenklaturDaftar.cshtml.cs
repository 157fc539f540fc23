using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tera.App.Anggaran;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Anggaran;

/// <summary>The national lists of codes, and a new one.</summary>
[HakAkses(Hak.KelolaInstansi)]
[RequestSizeLimit(PembacaLembar.UkuranTerbesar + UnggahanWeb.Bungkus)]
[EnableRateLimiting(BatasLaju.Unggah)]
public sealed class NomenklaturDaftarModel(ImporNomenklatur impor) : PageModel
{
    [BindProperty]
    public string Daftar { get; set; } = Nomenklatur.Kegiatan;

    public IReadOnlyDictionary<string, int> Banyak { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task OnGetAsync() => Banyak = await impor.BanyakAsync(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync(IFormFile? berkas)
    {
        var (isi, sebab) = await UnggahanWeb.BacaAsync(berkas, PembacaLembar.UkuranTerbesar, HttpContext.RequestAborted);
        if (isi is not null)
        {
            (var id, sebab) = await impor.UnggahAsync(Klaim.Orang(User)!.Id, Daftar, berkas!.FileName, isi, HttpContext.RequestAborted);
            if (id is not null)
                return Redirect($"/kelola/nomenklatur/{id}");
        }

        Kesalahan = [sebab!];
        await OnGetAsync();
        return Page();
    }
}
