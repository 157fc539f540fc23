using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>A step of a document through the workflow, with the reason or date that it needs.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class AlurDokumenModel(UbahAlur ubah, AjukanLkjip ajukan, DaftarAlur daftar, BacaKeadaanAngka keadaan) : HalamanInstansi
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

    /// <summary>Version of the workflow that the person saw: in the address of the button that led here, then in the form.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Versi { get; set; }

    /// <summary>What the form carries: what was seen, or what this page has just told.</summary>
    public int VersiDilihat { get; private set; }

    [BindProperty]
    public string? Alasan { get; set; }

    [BindProperty]
    public string? Nomor { get; set; }

    [BindProperty]
    public DateOnly? Tanggal { get; set; }

    public LangkahAlur Langkah => LangkahAlur.Untuk(LangkahDipilih);

    public KeadaanDokumen Keadaan { get; private set; } = null!;

    /// <summary>Open findings of the LKjIP that is about to be handed in.</summary>
    public IReadOnlyList<TemuanAudit> Temuan { get; private set; } = [];

    public IReadOnlyList<string> Sebab { get; private set; } = [];

    /// <summary>Whether the LKjIP waits for a review.</summary>
    public bool MenungguReviu { get; private set; }

    /// <summary>Places of the LKjIP that say "belum diisi".</summary>
    public int BelumDiisi { get; private set; }

    /// <summary>Renstra and IKU that the quarter is measured by and nobody has fixed.</summary>
    public IReadOnlyList<string> RencanaDraf { get; private set; } = [];

    public string Tujuan => Url.IsLocalUrl(Kembali) ? Kembali! : Pangkal;

    private bool MengajukanLkjip => LangkahDipilih == App.Persetujuan.Langkah.Ajukan && Dokumen == DokumenAlur.Lkjip;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await SiapAsync() is { } tolak)
            return tolak;
        if (await ubah.SejakAsync(Instansi.Id, Tahun, Dokumen, Kunci, Versi, HttpContext.RequestAborted) is { } sejak)
            Sebab = [$"{sejak} Periksa lagi isinya dahulu."];
        else if (Keadaan.Tutup is { } tutup && Keadaan.Tertahan.Contains(Langkah))
            Sebab = [LangkahAlur.Tertahan(tutup, Langkah)];
        VersiDilihat = Keadaan.Versi;
        await AuditAsync();
        return Page();
    }

    [HakTindakan(Hak.JalankanAlur)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (await SiapAsync() is { } tolak)
            return tolak;
        if (Versi is null)
        {
            Sebab = [SejakDilihat.TanpaVersi];
            return await TampilkanLagiAsync(Keadaan.Versi);
        }

        if (Core.Nilai.Tanggal.Luar(Tanggal) is { } luar)
        {
            Sebab = [luar];
            return await TampilkanLagiAsync(Keadaan.Versi);
        }

        Core.Nilai.Tanggal? tanggal = Tanggal is { } t ? new(t.Year, t.Month, t.Day) : null;
        var perintah = new PerintahAlur(Dokumen, Kunci, LangkahDipilih, Alasan, tanggal, Nomor, Versi);
        var hasil = MengajukanLkjip
            ? await ajukan.JalankanAsync(Instansi.Id, Tahun, Pelaku, perintah, HttpContext.RequestAborted)
            : await ubah.JalankanAsync(Instansi.Id, Tahun, Pelaku, perintah, HttpContext.RequestAborted);
        if (hasil.Status is { } status)
        {
            TempData["Kabar"] = $"{Keadaan.Nama} {NamaDokumen.Status(status)}.";
            return Redirect(Tujuan);
        }

        Sebab = hasil.Sebab;
        // Once told, a second press is meant.
        return await TampilkanLagiAsync(hasil.Berubah ? Keadaan.Versi : Versi.Value);
    }

    private async Task<PageResult> TampilkanLagiAsync(int dilihat)
    {
        VersiDilihat = dilihat;
        await AuditAsync();
        return Page();
    }

    private async Task AuditAsync()
    {
        Temuan = MengajukanLkjip ? await ajukan.TerbukaAsync(Instansi.Id, Tahun, HttpContext.RequestAborted) : [];
        if (Dokumen == DokumenAlur.Triwulan && LangkahDipilih is App.Persetujuan.Langkah.Setujui or App.Persetujuan.Langkah.Tetapkan && await BerkasAsync() is { } rencana)
            RencanaDraf = (await keadaan.RencanaAsync(Instansi.Id, rencana.Berkas, HttpContext.RequestAborted)).Draf;
        if (Dokumen != DokumenAlur.Lkjip || LangkahDipilih is not (App.Persetujuan.Langkah.Ajukan or App.Persetujuan.Langkah.Setujui or App.Persetujuan.Langkah.Tetapkan) || await BerkasAsync() is not { } berkas)
            return;
        MenungguReviu = await ubah.MenungguReviuAsync(berkas, HttpContext.RequestAborted);
        BelumDiisi = IsiLaporan.Dari(berkas).BelumDiisi.Count;
    }

    private async Task<IActionResult?> SiapAsync()
    {
        if (!Enum.IsDefined(LangkahDipilih) || LangkahTahun.Untuk(Dokumen, Kunci) is null)
            return NotFound();
        Keadaan = await daftar.KeadaanAsync(Instansi.Id, Tahun, Dokumen, Kunci, HttpContext.RequestAborted);
        return Boleh(Langkah.Hak) ? null : Forbid();
    }
}
