using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.Reports;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;
using Tera.Web.Pages.Perencanaan;

namespace Tera.Web.Pages.Pelaporan;

/// <summary>Every document of the year, ready to be taken; the LKjIP with where it stands and what is not filled in yet.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class LaporanModel(DaftarAlur alur) : HalamanInstansi
{
    public BerkasTermuat? Berkas { get; private set; }

    public KeadaanDokumen Keadaan { get; private set; } = null!;

    public IReadOnlyList<(JenisLaporan Jenis, IReadOnlyList<BerkasLaporan> Dokumen)> Dokumen { get; private set; } = [];

    public IReadOnlyList<string> BelumDiisi { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Berkas = await BerkasAsync();
        Keadaan = await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Lkjip, "", HttpContext.RequestAborted);
        if (Berkas is null)
            return;
        Dokumen = [.. DaftarLaporan.Semua.Select(j => (j, BuatDokumen.Susun(Berkas, j, 0))).Where(d => d.Item2.Count > 0)];
        BelumDiisi = [.. Dokumen.Where(d => d.Jenis.Jenis == "lkjip").SelectMany(d => d.Dokumen).SelectMany(d => MissingMarks.In(d.Dokumen)).Distinct()];
    }

    public TampilanAlur Alur => new(this, Keadaan);
}

/// <summary>One document as a file.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class UnduhModel(DaftarBukti bukti) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string Jenis { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Format { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Nama { get; set; }

    public string? Sebab { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await BerkasAsync() is not { } berkas)
            return NotFound();
        var hasil = await BuatDokumen.JalankanAsync(berkas, Jenis, 0, Nama ?? "", Format, Jenis == "dialog-kinerja" ? await bukti.FotoDialogAsync(Instansi.Id, Tahun, HttpContext.RequestAborted) : null, HttpContext.RequestAborted);
        if (hasil.Dokumen is { } dokumen)
            return File(dokumen.Isi, dokumen.Tipe, dokumen.Nama);
        Sebab = hasil.Sebab;
        return Page();
    }
}
