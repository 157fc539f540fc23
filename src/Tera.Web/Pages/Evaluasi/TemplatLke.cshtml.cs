using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Core.Evaluasi;
using Tera.Reports.Buku;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>Worksheet templates: those that Tera brings, and the government's own variants as workbooks.</summary>
[HakAkses(Hak.NilaiEvaluasi)]
public sealed class TemplatLkeModel(TemplatPemda templat) : PageModel
{
    public IReadOnlyList<TemplatLke> Semua { get; private set; } = [];

    /// <summary>Code of the one that new worksheets take.</summary>
    public string Semula => Semua[0].Kode;

    /// <summary>What is kept and can no longer be read.</summary>
    public IReadOnlyList<TemplatRusak> Rusak { get; private set; } = [];

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => SiapAsync(cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? berkas, CancellationToken cancel)
    {
        if (berkas is null || berkas.Length == 0)
            return await JawabAsync(["Pilih berkas templatnya dahulu."], "", cancel);
        using var isi = new MemoryStream();
        await berkas.CopyToAsync(isi, cancel);
        return await JawabAsync(await templat.TambahAsync(this.Pelaku(), isi.ToArray(), cancel), "Templat ditambahkan.", cancel);
    }

    public async Task<IActionResult> OnPostPakaiAsync(string kode, string? dilihat, CancellationToken cancel) =>
        await JawabAsync(await templat.PakaiAsync(this.Pelaku(), kode, dilihat ?? "", cancel), $"Lembar kerja baru memakai templat {kode}.", cancel);

    /// <summary>A template as a workbook to change.</summary>
    internal static async Task<IResult> UnduhAsync(string kode, TemplatPemda templat, CancellationToken cancel)
    {
        if ((await templat.SemuaAsync(cancel)).FirstOrDefault(t => t.Kode == kode) is not { } satu)
            return Results.NotFound();
        using var aliran = new MemoryStream();
        BukuKerja.EksporTemplatLke(satu, aliran);
        return Results.File(aliran.ToArray(), BuatDokumen.Tipe("xlsx"), $"{satu.Kode}.xlsx");
    }

    private async Task<IActionResult> JawabAsync(IReadOnlyList<string> kesalahan, string kabar, CancellationToken cancel)
    {
        if (kesalahan.Count == 0)
        {
            TempData["Kabar"] = kabar;
            return Redirect("/kelola/templat-lke");
        }

        Kesalahan = kesalahan;
        await SiapAsync(cancel);
        return Page();
    }

    private async Task SiapAsync(CancellationToken cancel) => (Semua, Rusak) = await templat.DaftarAsync(cancel);
}
