using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>The calendar of a year: when each step opens, when it is due, whether it closes then.</summary>
[HakAkses(Hak.KelolaJadwal)]
public sealed class JadwalModel(AturJadwal atur, TimeProvider waktu) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Tahun { get; set; }

    [BindProperty]
    public List<Baris> Isian { get; set; } = [];

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public int TahunDipilih => Tahun is >= 2000 and <= 2100 ? Tahun.Value : waktu.HariIni().Year;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Isian = [.. (await atur.BacaAsync(TahunDipilih, cancel)).Select(j => new Baris { Langkah = j.Langkah, Dibuka = j.Dibuka, Tenggat = j.Tenggat, Dikunci = j.Dikunci })];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var orang = Klaim.Orang(User)!;
        Kesalahan = await atur.SimpanAsync(TahunDipilih, new Pelaku(orang.Id, orang.Nama, orang.Peran.ToString()), [.. Isian.Select(i => new IsianJadwal(i.Langkah, i.Dibuka, i.Tenggat, i.Dikunci))], cancel);
        if (Kesalahan.Count > 0)
            return Page();
        TempData["Kabar"] = $"Jadwal tahun {TahunDipilih} disimpan.";
        return Redirect($"/kelola/jadwal?tahun={TahunDipilih}");
    }

    public sealed class Baris
    {
        public string Langkah { get; set; } = "";

        public DateOnly? Dibuka { get; set; }

        public DateOnly? Tenggat { get; set; }

        public bool Dikunci { get; set; }
    }
}
