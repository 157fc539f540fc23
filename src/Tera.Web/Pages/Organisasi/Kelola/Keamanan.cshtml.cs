using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Kelola;

[HakAkses(Hak.KelolaPengguna)]
public sealed class KeamananModel(DuaLangkahWajib duaLangkah) : PageModel
{
    [BindProperty]
    public List<Peran> Wajib { get; set; } = [];

    /// <summary>What was ticked when the page was opened.</summary>
    [BindProperty]
    public List<Peran> Semula { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Wajib = [.. await duaLangkah.BacaAsync(cancel)];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        await duaLangkah.SimpanAsync(this.Pelaku(), Wajib, Semula, cancel);
        TempData["Kabar"] = "Sudah disimpan.";
        return LocalRedirect("/kelola/keamanan");
    }
}
