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
    // One sentence for all: who does not know the password does not learn which names there are.
    private const string Salah = "Nama pengguna atau sandi salah, atau akun ini dikunci selama 15 menit karena terlalu banyak sandi salah. Periksa huruf besar dan kecil, tunggu, atau minta admin membukanya.";

    private static readonly Pengguna Tiada = new() { Nama = "" };
    private static string? _sidikTiada;

    [BindProperty]
    public IsianMasuk Isian { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Kembali { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect("/") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        if (await masuk.UserManager.FindByNameAsync(Isian.NamaPengguna) is not { } pengguna)
            return TanpaMencocokkan();
        var hasil = await masuk.PasswordSignInAsync(pengguna, Isian.Sandi, isPersistent: false, lockoutOnFailure: true);
        if (hasil.Succeeded)
            return LocalRedirect(Tujuan);
        if (hasil.RequiresTwoFactor)
            return RedirectToPage("/Organisasi/Akun/MasukKode", new { Kembali });
        return hasil.IsLockedOut || hasil.IsNotAllowed ? TanpaMencocokkan() : Tolak();
    }

    // Takes as long as a wrong password does.
    private PageResult TanpaMencocokkan()
    {
        var pencampur = masuk.UserManager.PasswordHasher;
        _ = pencampur.VerifyHashedPassword(Tiada, _sidikTiada ??= pencampur.HashPassword(Tiada, Guid.NewGuid().ToString()), Isian.Sandi);
        return Tolak();
    }

    private PageResult Tolak()
    {
        ModelState.AddModelError("", Salah);
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
