using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Kelola;

[HakAkses(Hak.KelolaPengguna)]
public sealed class PenggunaModel(DaftarPengguna daftar) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Cari { get; set; }

    [BindProperty(SupportsGet = true)]
    public Peran? Peran { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Halaman { get; set; } = 1;

    public DaftarPengguna.Hasil Isi { get; private set; } = null!;

    public int JumlahHalaman => (Isi.Jumlah + DaftarPengguna.PerHalaman - 1) / DaftarPengguna.PerHalaman;

    public async Task OnGetAsync(CancellationToken cancel) => Isi = await daftar.JalankanAsync(Cari, Peran, Halaman, cancel);

    public string KeHalaman(int halaman) =>
        "/kelola/pengguna" + new QueryBuilder { { "Cari", Cari ?? "" }, { "Peran", Peran?.ToString() ?? "" }, { "Halaman", halaman.ToString(CultureInfo.InvariantCulture) } };
}
