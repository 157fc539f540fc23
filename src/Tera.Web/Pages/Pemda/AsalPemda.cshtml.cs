using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pemda;

/// <summary>Where a figure of the government's dashboard comes from: the agencies that it is made of. A whole page, or the part of one.</summary>
[HakAkses(Hak.LihatPemda)]
public sealed class AsalPemdaModel(AsalPemda asal) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Hal { get; set; } = 1;

    public int Tahun { get; private set; }

    public bool Potongan => Request.Headers.ContainsKey("HX-Request");

    public RincianPemda? Rincian { get; private set; }

    public int Halaman => (Rincian!.Jumlah + AsalPemda.Sehalaman - 1) / AsalPemda.Sehalaman;

    public async Task OnGetAsync(int tahun, CancellationToken cancel)
    {
        Tahun = tahun;
        Rincian = await asal.JalankanAsync(tahun, Id ?? "", Hal, cancel);
        if (Rincian is not null)
            Hal = Math.Clamp(Hal, 1, Math.Max(1, Halaman));
    }

    public string Alamat(MasukanPemda baris)
    {
        ArgumentNullException.ThrowIfNull(baris);
        return $"/i/{baris.Slug}/{Tahun}" + (baris.Kode.Length == 0 ? "" : $"/indikator/{Uri.EscapeDataString(baris.Kode)}");
    }

    public string AlamatAsal(MasukanPemda baris, string id)
    {
        ArgumentNullException.ThrowIfNull(baris);
        return $"/i/{baris.Slug}/{Tahun}/asal?id={Uri.EscapeDataString(id)}";
    }

    public string AlamatHalaman(int hal) => $"/pemda/{Tahun}/asal?id={Uri.EscapeDataString(Id)}&hal={hal}";
}
