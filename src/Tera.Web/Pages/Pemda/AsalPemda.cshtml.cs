using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Evaluasi.RekapPemda;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pemda;

/// <summary>Where a figure of the government's dashboard or table of evaluation comes from: the agencies that it is made of. A whole page, or the part of one.</summary>
[HakAkses(Hak.LihatPemda)]
public sealed class AsalPemdaModel(AsalPemda asal, AsalRekap rekap) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Hal { get; set; } = 1;

    public int Tahun { get; private set; }

    public bool Potongan => Request.Headers.ContainsKey("HX-Request");

    public RincianPemda? Rincian { get; private set; }

    private bool Evaluasi => Id.StartsWith(AsalRekap.Awalan, StringComparison.Ordinal);

    /// <summary>The page that the figure stands on.</summary>
    public (string Alamat, string Nama) Tempat => Evaluasi ? ($"/pemda/{Tahun}/evaluasi", "evaluasi semua instansi") : ($"/pemda/{Tahun}", "dasbor pemerintah daerah");

    public int Halaman => (Rincian!.Jumlah + AsalPemda.Sehalaman - 1) / AsalPemda.Sehalaman;

    public async Task OnGetAsync(int tahun, CancellationToken cancel)
    {
        Tahun = tahun;
        Id ??= "";
        var semua = Request.MintaTabel("masukan");
        Rincian = Evaluasi ? await rekap.JalankanAsync(tahun, Id[AsalRekap.Awalan.Length..], semua ? AsalRekap.Seluruhnya : Hal, cancel)
            : semua ? await asal.JalankanAsync(tahun, Id, 1, int.MaxValue, cancel) : await asal.JalankanAsync(tahun, Id, Hal, cancel: cancel);
        if (Rincian is not null)
            Hal = Math.Clamp(Hal, 1, Math.Max(1, Halaman));
        else if (!Potongan)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public string Alamat(MasukanPemda baris)
    {
        ArgumentNullException.ThrowIfNull(baris);
        return $"/i/{baris.Slug}/{Tahun}{baris.Halaman}" + (baris.Kode.Length == 0 ? "" : $"/indikator/{Uri.EscapeDataString(baris.Kode)}");
    }

    /// <param name="n">Which of the row's figures.</param>
    public string AlamatAsal(MasukanPemda baris, int n)
    {
        ArgumentNullException.ThrowIfNull(baris);
        return $"/i/{baris.Slug}/{(baris.TahunBerkas.Count > n ? baris.TahunBerkas[n] : Tahun)}/asal?id={Uri.EscapeDataString(baris.Angka[n].Id)}";
    }

    public string AlamatHalaman(int hal) => $"/pemda/{Tahun}/asal?id={Uri.EscapeDataString(Id)}&hal={hal}";
}
