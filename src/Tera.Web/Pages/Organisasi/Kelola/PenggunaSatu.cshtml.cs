using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Organisasi.Kelola;

[HakAkses(Hak.KelolaPengguna)]
public sealed class PenggunaSatuModel(UserManager<Pengguna> orang, UbahPengguna ubah, TindakanPengguna lakukan, PilihanInstansi pilihan, TimeProvider waktu) : PageModel
{
    [BindProperty]
    public IsianPengguna Isian { get; set; } = new();

    /// <summary>The form as it was shown.</summary>
    [BindProperty]
    public IsianPengguna Semula { get; set; } = new();

    public Pengguna Siapa { get; private set; } = null!;

    public Guid Sendiri => this.Orang().Id;

    public bool Terkunci => Siapa.LockoutEnd > waktu.GetUtcNow();

    public string? Sandi { get; private set; }

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await orang.FindByIdAsync(id.ToString()) is not { } siapa)
            return NotFound();
        (Isian, Semula) = (IsianPengguna.Dari(UbahPengguna.Data(siapa)), IsianPengguna.Dari(UbahPengguna.Data(siapa)));
        return await TampilkanAsync(siapa, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await orang.FindByIdAsync(id.ToString()) is not { } siapa)
            return NotFound();
        var hasil = await ubah.JalankanAsync(this.Pelaku(), id, Isian.Data(), Semula.Data(), cancel);
        Kesalahan = hasil.Kesalahan;
        if (hasil is { Gabungan: { } gabungan, Kini: { } kini })
        {
            // Told what the other wrote, a second save is meant.
            ModelState.Clear();
            (Isian, Semula) = (IsianPengguna.Dari(gabungan), IsianPengguna.Dari(kini));
        }

        if (Kesalahan.Count > 0)
            return await TampilkanAsync(siapa, cancel);
        TempData["Kabar"] = $"Data {siapa.Nama} sudah disimpan.{hasil.Kabar}";
        return LocalRedirect($"/kelola/pengguna/{id}");
    }

    public async Task<IActionResult> OnPostTindakanAsync(Guid id, TindakanAkun tindakan, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var hasil = await lakukan.JalankanAsync(this.Pelaku(), id, tindakan, cancel);
        (Sandi, Kesalahan) = (hasil.Sandi, hasil.Kesalahan);
        if (Sandi is null && Kesalahan.Count == 0)
        {
            TempData["Kabar"] = "Sudah dilakukan.";
            return LocalRedirect($"/kelola/pengguna/{id}");
        }

        ModelState.Clear();
        return await OnGetAsync(id, cancel);
    }

    private async Task<IActionResult> TampilkanAsync(Pengguna siapa, CancellationToken cancel)
    {
        Siapa = siapa;
        Isian.Pilihan = await pilihan.JalankanAsync(cancel);
        return Page();
    }
}
