using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>Begins a year from an earlier one, after showing what comes along and what does not.</summary>
[HakAkses(Hak.UbahRencana)]
public sealed class MulaiModel(SalinTahun salin) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public int? Dari { get; set; }

    public bool SudahAda { get; private set; }

    public IReadOnlyList<int> Sumber { get; private set; } = [];

    public SalinanTahun? Salinan { get; private set; }

    public HasilSimpan? Gagal { get; private set; }

    public async Task OnGetAsync()
    {
        SudahAda = await BerkasAsync() is not null;
        Sumber = await salin.SumberAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        if (!SudahAda && Sumber.Count > 0)
            Salinan = await salin.SusunAsync(Instansi.Id, Tahun, Dari is { } dari && Sumber.Contains(dari) ? dari : Sumber[0], HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (Salinan is null)
            return Page();
        Gagal = await salin.TerapkanAsync(Instansi, Pelaku, Salinan, HttpContext.RequestAborted);
        if (!Gagal.Berhasil)
            return Page();
        TempData["Kabar"] = $"Tahun {Tahun} dimulai dari salinan tahun {Salinan.Dari}. Semuanya masih draf.";
        return Redirect($"{Pangkal}/rencana");
    }

    public string NamaIndikator(string kode) => Salinan!.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(i => i.Kode == kode)?.Nama ?? "";
}
