using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Akun;

[HakAkses(Hak.Akun)]
public sealed class AkunModel(UserManager<Pengguna> orang, SesiSaya sesiSaya, GantiSurel ganti, OpsiWeb opsi) : PageModel
{
    public Pengguna Siapa { get; private set; } = null!;

    public IReadOnlyList<SesiSaya.Baris> Sesi { get; private set; } = [];

    public string? SesiIni { get; private set; }

    /// <summary>What was typed, where it could not be taken.</summary>
    public string? Surel { get; private set; }

    /// <summary>Whether this government sends mail at all.</summary>
    public bool Terpasang => opsi.Surel is not null;

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Siapa = (await orang.GetUserAsync(User))!;
        Sesi = await sesiSaya.DaftarAsync(Siapa.Id, cancel);
        SesiIni = await this.SesiAsync();
    }

    public async Task<IActionResult> OnPostSurelAsync(string? surel, CancellationToken cancel)
    {
        Kesalahan = await ganti.JalankanAsync((await orang.GetUserAsync(User))!, surel, cancel);
        if (Kesalahan.Count > 0)
        {
            Surel = surel;
            await OnGetAsync(cancel);
            return Page();
        }

        TempData["Kabar"] = GantiSurel.Rapikan(surel) is null ? "Pengingat tidak dikirim lagi lewat surel." : "Alamat surel sudah disimpan.";
        return LocalRedirect("/akun");
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
