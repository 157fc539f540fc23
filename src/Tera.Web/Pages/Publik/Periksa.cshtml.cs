using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Publik;

/// <summary>Whether a document is genuine: by the code on it, by its QR, or by the file itself. For everybody.</summary>
[HakAkses(Hak.Publik), EnableRateLimiting(BatasLaju.Umum)]
public sealed class PeriksaModel(PeriksaDokumen periksa) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kode { get; set; }

    public HasilPeriksaDokumen? Hasil { get; private set; }

    public string? Sebab { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(Kode))
            Hasil = await periksa.KodeAsync(Kode, cancel);
    }

    public async Task OnPostAsync(IFormFile? berkas, CancellationToken cancel)
    {
        if (berkas is not { Length: > 0 })
        {
            Sebab = "Pilih berkasnya dahulu.";
            return;
        }

        if (berkas.Length > PeriksaDokumen.UkuranTerbesar)
        {
            Sebab = $"Berkas ini lebih besar dari {PeriksaDokumen.UkuranTerbesar / 1024 / 1024} MB; dokumen Tera tidak sebesar itu.";
            return;
        }

        var isi = new byte[berkas.Length];
        await using var aliran = berkas.OpenReadStream();
        await aliran.ReadExactlyAsync(isi, cancel);
        Hasil = await periksa.BerkasAsync(isi, Kode, cancel);
    }
}
