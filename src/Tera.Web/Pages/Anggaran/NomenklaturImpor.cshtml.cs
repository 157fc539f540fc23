using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Anggaran;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.Core.Nilai;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Anggaran;

/// <summary>What a list of codes would change, and its application.</summary>
[HakAkses(Hak.KelolaInstansi)]
public sealed class NomenklaturImporModel(ImporNomenklatur impor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Unggahan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Jenis { get; set; }

    /// <summary>Mark of the difference that the person saw.</summary>
    [BindProperty]
    public string? Dilihat { get; set; }

    public bool Bergeser { get; private set; }

    public BedaNomenklatur Beda { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await MuatAsync() ? Page() : Redirect("/kelola/nomenklatur");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await MuatAsync() || Beda.Terbaca.Kesalahan.Count > 0)
            return Redirect("/kelola/nomenklatur");
        var orang = Klaim.Orang(User)!;
        if (!await impor.TerapkanAsync(Unggahan, new Pelaku(orang.Id, orang.Nama, orang.Peran.ToString()), Jenis, Dilihat, HttpContext.RequestAborted))
        {
            ModelState.Clear();
            Bergeser = true;
            return await OnGetAsync();
        }

        TempData["Kabar"] = $"{Angka.CetakSeadanya(Beda.Terbaca.Baris.Count)} kode berlaku sejak sekarang.";
        return Redirect("/kelola/nomenklatur");
    }

    private async Task<bool> MuatAsync()
    {
        if (await impor.BacaAsync(Unggahan, Klaim.Orang(User)!.Id, Jenis, HttpContext.RequestAborted) is not { } beda)
            return false;
        Beda = beda;
        return true;
    }
}
