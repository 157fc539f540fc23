using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Akun;

[HakAkses(Hak.Akun)]
public sealed class AkunModel(UserManager<Pengguna> orang, SesiSaya sesiSaya) : PageModel
{
    public Pengguna Siapa { get; private set; } = null!;

    public IReadOnlyList<SesiSaya.Baris> Sesi { get; private set; } = [];

    public string? SesiIni { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Siapa = (await orang.GetUserAsync(User))!;
        Sesi = await sesiSaya.DaftarAsync(Siapa.Id, cancel);
        SesiIni = await this.SesiAsync();
    }

    public async Task<IActionResult> OnPostAkhiriAsync(string id, CancellationToken cancel)
    {
        await sesiSaya.AkhiriAsync(this.Orang().Id, id, cancel);
        TempData["Kabar"] = "Sesi itu sudah diakhiri.";
        return LocalRedirect("/akun");
    }

    public async Task<IActionResult> OnPostAkhiriSemuaAsync(CancellationToken cancel)
    {
        await sesiSaya.AkhiriYangLainAsync(this.Orang().Id, await this.SesiAsync(), cancel);
        TempData["Kabar"] = "Semua sesi lain sudah diakhiri.";
        return LocalRedirect("/akun");
    }
}
