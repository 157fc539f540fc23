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

    /// <summary>The form as it was shown.</summary>
    [BindProperty]
    public string? SemulaNama { get; set; }

    [BindProperty]
    public string? SemulaSingkatan { get; set; }

    [BindProperty]
    public bool SemulaAktif { get; set; }

    public PilihanInstansi.Baris Baris { get; private set; } = null!;

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await CariAsync(slug, cancel) is not { } baris)
            return NotFound();
        (Baris, Nama, Singkatan, Aktif) = (baris, baris.Nama, baris.Singkatan, baris.Aktif);
        (SemulaNama, SemulaSingkatan, SemulaAktif) = (Nama, Singkatan, Aktif);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await CariAsync(slug, cancel) is not { } baris)
            return NotFound();
        Baris = baris;
        var hasil = await simpan.UbahAsync(this.Pelaku(), Data(slug, Nama, Singkatan, Aktif), Data(slug, SemulaNama, SemulaSingkatan, SemulaAktif), cancel);
        Kesalahan = hasil.Kesalahan;
        if (hasil is { Gabungan: { } gabungan, Kini: { } kini })
        {
            // Told what the other wrote, a second save is meant.
            ModelState.Clear();
            (Nama, Singkatan, Aktif) = (gabungan.Nama, gabungan.Singkatan, gabungan.Aktif);
            (SemulaNama, SemulaSingkatan, SemulaAktif) = (kini.Nama, kini.Singkatan, kini.Aktif);
        }

        if (Kesalahan.Count > 0)
            return Page();
        TempData["Kabar"] = $"{Nama} sudah disimpan.{hasil.Kabar}";
        return LocalRedirect("/kelola/instansi");
    }

    private static DataInstansi Data(string slug, string? nama, string? singkatan, bool aktif) => new(slug, nama ?? "", string.IsNullOrWhiteSpace(singkatan) ? null : singkatan.Trim(), aktif);

    private async Task<PilihanInstansi.Baris?> CariAsync(string slug, CancellationToken cancel) => (await pilihan.JalankanAsync(cancel)).Find(i => i.Slug == slug);
}
