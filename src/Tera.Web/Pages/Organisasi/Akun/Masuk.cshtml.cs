using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Akun;

[HakAkses(Hak.Publik), EnableRateLimiting(BatasLaju.Masuk)]
public sealed class MasukModel(SignInManager<Pengguna> masuk) : PageModel
{
    private const string Salah = "Nama pengguna atau sandi salah. Periksa huruf besar dan kecil, lalu coba lagi.";

    [BindProperty]
    public IsianMasuk Isian { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Kembali { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect("/") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var hasil = await masuk.PasswordSignInAsync(Isian.NamaPengguna, Isian.Sandi, isPersistent: false, lockoutOnFailure: true);
        if (hasil.Succeeded)
            return LocalRedirect(Tujuan);
        if (hasil.RequiresTwoFactor)
            return RedirectToPage("/Organisasi/Akun/MasukKode", new { Kembali });
        ModelState.AddModelError("", hasil.IsLockedOut ? "Terlalu banyak sandi salah, akun ini dikunci selama 15 menit. Tunggu, atau minta admin membukanya." : Salah);
        return Page();
    }

    private string Tujuan => Url.IsLocalUrl(Kembali) ? Kembali! : "/";

    public sealed class IsianMasuk
    {
        [Display(Name = "Nama pengguna"), Required(ErrorMessage = "Isi nama pengguna.")]
        public string NamaPengguna { get; set; } = "";

        [Display(Name = "Sandi"), Required(ErrorMessage = "Isi sandi."), DataType(DataType.Password)]
        public string Sandi { get; set; } = "";
    }
}
