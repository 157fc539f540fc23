using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>Begins a year from an earlier one, after showing what comes along and what does not.</summary>
[HakAkses(Hak.UbahRencana)]
public sealed class MulaiModel(SalinTahun salin, MulaiKosong kosong, DaftarAlur alur) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public int? Dari { get; set; }

    public bool SudahAda { get; private set; }

    public IReadOnlyList<int> Sumber { get; private set; } = [];

    public SalinanTahun? Salinan { get; private set; }

    public HasilSimpan? Gagal { get; private set; }

    /// <summary>What a first year is begun with.</summary>
    public IsianAwal Awal { get; private set; } = new(null, null, null, null, null);

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    public async Task OnGetAsync()
    {
        SudahAda = await BerkasAsync() is not null;
        Sumber = await salin.SumberAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        if (!SudahAda && Sumber.Count > 0)
            Salinan = await salin.SusunAsync(Instansi.Id, Tahun, Dari is { } dari && Sumber.Contains(dari) ? dari : Sumber[0], HttpContext.RequestAborted);
        Awal = new(null, null, $"Kepala {Instansi.Nama}", Tahun, Tahun + 4);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (Salinan is null)
            return Page();
        Gagal = await salin.TerapkanAsync(Instansi, Pelaku, Salinan, HttpContext.RequestAborted);
        if (!Gagal.Berhasil)
            return Page();
        TempData["Kabar"] = $"Tahun {Tahun} dimulai dari salinan tahun {Salinan.Dari}. {await KeadaanAsync()}";
        return Redirect($"{Pangkal}/rencana");
    }

    public async Task<IActionResult> OnPostKosongAsync([Bind(Prefix = "Awal")] IsianAwal awal)
    {
        await OnGetAsync();
        if (SudahAda || Sumber.Count > 0)
            return Redirect($"{Pangkal}/mulai");
        Awal = awal;
        Kesalahan = MulaiKosong.Salah(awal, Tahun);
        if (Kesalahan.Count > 0)
            return Page();
        Gagal = await kosong.JalankanAsync(Instansi, Tahun, Pelaku, awal, HttpContext.RequestAborted);
        if (!Gagal.Berhasil)
            return Page();
        TempData["Kabar"] = $"Tahun {Tahun} dimulai. Lanjutkan dengan tujuan dan sasaran.";
        return Redirect($"{Pangkal}/rencana");
    }

    // What was fixed for several years came along as fixed.
    private async Task<string> KeadaanAsync()
    {
        var tetap = new List<string>();
        foreach (var dokumen in new[] { DokumenAlur.Renstra, DokumenAlur.Iku })
        {
            if ((await alur.KeadaanAsync(Instansi.Id, Tahun, dokumen, cancel: HttpContext.RequestAborted)).Status == StatusAlur.Ditetapkan)
                tetap.Add(NamaDokumen.Dari(dokumen, ""));
        }

        return tetap.Count == 0 ? "Semuanya masih draf." : $"{Rangkai.Dan(tetap)} yang sudah ditetapkan tetap ditetapkan; dokumen lain masih draf.";
    }

    public string NamaIndikator(string kode) => Salinan!.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(i => i.Kode == kode)?.Nama ?? "";
}
