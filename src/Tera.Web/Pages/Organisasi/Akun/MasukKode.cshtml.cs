using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Akun;

/// <summary>The second factor at sign-in, or a recovery code in its place.</summary>
[HakAkses(Hak.Publik), EnableRateLimiting(BatasLaju.Masuk)]
public sealed class MasukKodeModel(SignInManager<Pengguna> masuk) : PageModel
{
    [BindProperty]
    public string? Kode { get; set; }

    [BindProperty]
    public string? Pemulihan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kembali { get; set; }

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await masuk.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/masuk") : Page();

    public async Task<IActionResult> OnPostAsync() =>
        Jawab(await masuk.TwoFactorAuthenticatorSignInAsync(DuaLangkah.Angka(Kode ?? ""), isPersistent: false, rememberClient: false), "Kode tidak cocok atau sudah dipakai. Pakai kode yang sedang tampil, atau tunggu kode berikutnya; jam ponsel harus tepat.");

    public async Task<IActionResult> OnPostPemulihanAsync() =>
        Jawab(await masuk.TwoFactorRecoveryCodeSignInAsync((Pemulihan ?? "").Trim()), "Kode pemulihan tidak cocok atau sudah terpakai.");

    private IActionResult Jawab(Microsoft.AspNetCore.Identity.SignInResult hasil, string pesan)
    {
        if (hasil.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(Kembali) ? Kembali! : "/");
        Kesalahan = [hasil.IsLockedOut ? "Terlalu banyak kode salah, akun ini dikunci selama 15 menit." : pesan];
        ModelState.Clear();
        (Kode, Pemulihan) = (null, null);
        return Page();
    }
}
