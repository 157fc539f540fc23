using Microsoft.AspNetCore.Mvc;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;
using Tera.Web.Formulir;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>Fixed versions of a document, and what is different since.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class VersiModel(DaftarVersi daftar, DaftarAlur alur) : HalamanInstansi
{
    [BindProperty(SupportsGet = true)]
    public string Dokumen { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Kunci { get; set; } = "";

    /// <summary>The older version; the newest fixed one where none is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Ke { get; set; }

    /// <summary>What it is compared with; 0 for what stands now.</summary>
    [BindProperty(SupportsGet = true)]
    public int Dengan { get; set; }

    public KeadaanDokumen Keadaan { get; private set; } = null!;

    public IReadOnlyList<VersiTetap> Versi { get; private set; } = [];

    public IReadOnlyList<TampilanBeda> Beda { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (LangkahTahun.Untuk(Dokumen, Kunci) is null)
            return NotFound();
        Keadaan = await alur.KeadaanAsync(Instansi.Id, Tahun, Dokumen, Kunci, HttpContext.RequestAborted);
        Versi = await daftar.JalankanAsync(Instansi.Id, Tahun, Dokumen, Kunci, HttpContext.RequestAborted);
        if (Versi.Count == 0)
            return Page();
        Ke ??= Versi[^1].Ke;
        if (Versi.All(v => v.Ke != Ke) || (Dengan != 0 && Versi.All(v => v.Ke != Dengan)))
            return NotFound();
        Beda = TampilanBeda.Dari(await daftar.BandingkanAsync(Instansi.Id, Tahun, Dokumen, Kunci, Ke.Value, Dengan, HttpContext.RequestAborted), new Dictionary<(string, string), string>(), _ => true);
        return Page();
    }

    public string Alamat(int ke, int dengan) => $"{Pangkal}/dokumen-rencana/versi?dokumen={Dokumen}&kunci={Uri.EscapeDataString(Kunci)}&ke={ke}&dengan={dengan}";
}
