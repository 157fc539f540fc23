using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Kelola;

[HakAkses(Hak.KelolaInstansi)]
public sealed class InstansiSatuModel(PilihanInstansi pilihan, SimpanInstansi simpan) : PageModel
{
    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public string? Singkatan { get; set; }

    [BindProperty]
    public bool Aktif { get; set; }

    public PilihanInstansi.Baris Baris { get; private set; } = null!;

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await CariAsync(slug, cancel) is not { } baris)
            return NotFound();
        (Baris, Nama, Singkatan, Aktif) = (baris, baris.Nama, baris.Singkatan, baris.Aktif);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await CariAsync(slug, cancel) is not { } baris)
            return NotFound();
        Baris = baris;
        Kesalahan = await simpan.UbahAsync(this.Pelaku(), new(slug, Nama ?? "", string.IsNullOrWhiteSpace(Singkatan) ? null : Singkatan.Trim(), Aktif), cancel);
        if (Kesalahan.Count > 0)
            return Page();
        TempData["Kabar"] = $"{Nama} sudah disimpan.";
        return LocalRedirect("/kelola/instansi");
    }

    private async Task<PilihanInstansi.Baris?> CariAsync(string slug, CancellationToken cancel) => (await pilihan.JalankanAsync(cancel)).Find(i => i.Slug == slug);
}
