using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Akun;

[HakAkses(Hak.Akun), EnableRateLimiting(BatasLaju.Masuk)]
public sealed class SandiModel(UserManager<Pengguna> orang, SignInManager<Pengguna> masuk, GantiSandi ganti) : PageModel
{
    [BindProperty]
    public string? Lama { get; set; }

    [BindProperty]
    public string? Baru { get; set; }

    [BindProperty]
    public string? Ulang { get; set; }

    public bool Wajib => User.HasClaim(Klaim.Wajib, "sandi");

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var siapa = (await orang.GetUserAsync(User))!;
        Kesalahan = string.Equals(Baru, Ulang, StringComparison.Ordinal)
            ? await ganti.JalankanAsync(siapa, Lama ?? "", Baru ?? "", await this.SesiAsync(), cancel)
            : ["Sandi baru dan ulangannya tidak sama."];
        if (Kesalahan.Count > 0)
            return Page();
        // The session so far says that the password must be changed.
        await masuk.SignInAsync(siapa, isPersistent: false);
        TempData["Kabar"] = "Sandi sudah diganti. Sesi di tempat lain sudah diakhiri.";
        return LocalRedirect("/");
    }
}
