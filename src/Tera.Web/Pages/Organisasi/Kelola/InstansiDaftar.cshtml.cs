using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Kelola;

[HakAkses(Hak.KelolaInstansi)]
public sealed class InstansiDaftarModel(PilihanInstansi pilihan, SimpanInstansi simpan) : PageModel
{
    [BindProperty]
    public string? Nama { get; set; }

    [BindProperty]
    public string? Singkatan { get; set; }

    [BindProperty]
    public string? Slug { get; set; }

    public IReadOnlyList<PilihanInstansi.Baris> Instansi { get; private set; } = [];

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Instansi = await pilihan.JalankanAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Kesalahan = await simpan.TambahAsync(this.Pelaku(), new(Slug ?? "", Nama ?? "", string.IsNullOrWhiteSpace(Singkatan) ? null : Singkatan.Trim()), cancel: cancel);
        if (Kesalahan.Count == 0)
        {
            TempData["Kabar"] = $"{Nama} sudah terdaftar. Sekarang tambahkan operator dan kepalanya di halaman Pengguna.";
            return LocalRedirect("/kelola/instansi");
        }

        Instansi = await pilihan.JalankanAsync(cancel);
        return Page();
    }
}
