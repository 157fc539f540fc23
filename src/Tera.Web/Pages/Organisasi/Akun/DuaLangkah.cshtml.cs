using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using QRCoder;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Akun;

/// <summary>Sets up the second factor, or takes it off.</summary>
[HakAkses(Hak.Akun), EnableRateLimiting(BatasLaju.Masuk)]
public sealed class DuaLangkahModel(UserManager<Pengguna> orang, SignInManager<Pengguna> masuk, DuaLangkah duaLangkah) : PageModel
{
    private const string SalahKode = "Kode tidak cocok. Pakai kode yang sedang tampil; jam ponsel harus tepat.";

    [BindProperty]
    public string? Kode { get; set; }

    public bool Terpasang { get; private set; }

    public string Kunci { get; private set; } = "";

    public IReadOnlyList<string>? Pemulihan { get; private set; }

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public bool Wajib => User.HasClaim(Klaim.Wajib, "dua-langkah");

    public async Task OnGetAsync() => await TampilkanAsync((await orang.GetUserAsync(User))!);

    public async Task OnPostAktifkanAsync(CancellationToken cancel)
    {
        var siapa = (await orang.GetUserAsync(User))!;
        if (siapa.TwoFactorEnabled || (Pemulihan = await duaLangkah.AktifkanAsync(siapa, Kode ?? "", cancel)) is null)
            Kesalahan = [SalahKode];
        else
            await masuk.SignInAsync(siapa, isPersistent: false);
        await TampilkanAsync(siapa);
    }

    public async Task<IActionResult> OnPostMatikanAsync(CancellationToken cancel)
    {
        var siapa = (await orang.GetUserAsync(User))!;
        if (await duaLangkah.MatikanAsync(siapa, Kode ?? "", cancel))
        {
            await masuk.SignInAsync(siapa, isPersistent: false);
            TempData["Kabar"] = "Langkah kedua sudah dilepas.";
            return LocalRedirect("/akun");
        }

        Kesalahan = [SalahKode];
        await TampilkanAsync(siapa);
        return Page();
    }

    /// <summary>The key as a picture for the telephone; only while it is being set up.</summary>
    internal static async Task<IResult> QrAsync(HttpContext konteks, UserManager<Pengguna> orang, DuaLangkah duaLangkah)
    {
        var siapa = (await orang.GetUserAsync(konteks.User))!;
        if (siapa.TwoFactorEnabled)
            return Results.NotFound();
        using var isi = QRCodeGenerator.GenerateQrCode(DuaLangkah.Alamat(siapa, await duaLangkah.KunciAsync(siapa)), QRCodeGenerator.ECCLevel.M);
        using var gambar = new PngByteQRCode(isi);
        return Results.Bytes(gambar.GetGraphic(8), "image/png");
    }

    private async Task TampilkanAsync(Pengguna siapa)
    {
        ModelState.Clear();
        Kode = null;
        Terpasang = siapa.TwoFactorEnabled;
        if (!Terpasang)
            Kunci = DuaLangkah.Terbaca(await duaLangkah.KunciAsync(siapa));
    }
}
