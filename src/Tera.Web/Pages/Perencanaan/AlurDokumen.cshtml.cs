using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>A step of a document through the workflow, with the reason or date that it needs.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class AlurDokumenModel(UbahAlur ubah, DaftarAlur daftar) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string Dokumen { get; set; } = "";

    // Empty for documents that an agency has one of.
    [BindProperty(SupportsGet = true), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Kunci { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "langkah")]
    public Langkah LangkahDipilih { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kembali { get; set; }

    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public string? Nomor { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    public LangkahAlur Langkah => LangkahAlur.Untuk(LangkahDipilih);

    public KeadaanDokumen Keadaan { get; private set; } = null!;

    public IReadOnlyList<string> Sebab { get; private set; } = [];

    public string Tujuan => Url.IsLocalUrl(Kembali) ? Kembali! : Pangkal;

    public async Task<IActionResult> OnGetAsync() => await SiapAsync() ?? Page();

    [HakTindakan(Hak.JalankanAlur)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (await SiapAsync() is { } tolak)
            return tolak;
        Core.Nilai.Tanggal? tanggal = Tanggal is { } t ? new(t.Year, t.Month, t.Day) : null;
        var hasil = await ubah.JalankanAsync(Instansi.Id, Tahun, Pelaku, new(Dokumen, Kunci, LangkahDipilih, Alasan, tanggal, Nomor), HttpContext.RequestAborted);
        if (hasil.Status is { } status)
        {
            TempData["Kabar"] = $"{Keadaan.Nama} {NamaDokumen.Status(status)}.";
            return Redirect(Tujuan);
        }

        Sebab = hasil.Sebab;
        return Page();
    }

    private async Task<IActionResult?> SiapAsync()
    {
        if (!Enum.IsDefined(LangkahDipilih) || LangkahTahun.Untuk(Dokumen, Kunci) is null)
            return NotFound();
        Keadaan = await daftar.KeadaanAsync(Instansi.Id, Tahun, Dokumen, Kunci, HttpContext.RequestAborted);
        return Boleh(Langkah.Hak) ? null : Forbid();
    }
}
