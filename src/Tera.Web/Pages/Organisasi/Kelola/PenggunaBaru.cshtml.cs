using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Kelola;

[HakAkses(Hak.KelolaPengguna)]
public sealed class PenggunaBaruModel(BuatPengguna buat, PilihanInstansi pilihan) : PageModel
{
    [BindProperty]
    public string? NamaPengguna { get; set; }

    [BindProperty]
    public IsianPengguna Isian { get; set; } = new();

    public string? Sandi { get; private set; }

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Isian.Pilihan = await pilihan.JalankanAsync(cancel);

    public async Task OnPostAsync(CancellationToken cancel)
    {
        var hasil = await buat.JalankanAsync(this.Pelaku(), NamaPengguna ?? "", Isian.Data(), cancel: cancel);
        (Sandi, Kesalahan) = (hasil.Sandi, hasil.Kesalahan);
        Isian.Pilihan = await pilihan.JalankanAsync(cancel);
    }
}
