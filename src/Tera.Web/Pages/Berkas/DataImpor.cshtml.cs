using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;
using Tera.Web.Formulir;

namespace Tera.Web.Pages.Berkas;

/// <summary>What a data file or workbook would change, piece by piece, and its application.</summary>
[HakAkses(Hak.Impor)]
[RequestFormLimits(ValueCountLimit = BanyakIsian)]
public sealed class DataImporModel(ImporBerkas impor, TerapkanBeda terapkan) : HalamanInstansi
{
    public const int PesanTerbanyak = 200;
    private const int BanyakIsian = 20_000;

    [BindProperty(SupportsGet = true)]
    public Guid Unggahan { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Hapus { get; set; }

    public BacaanBerkas Bacaan { get; private set; } = null!;

    public IReadOnlyList<TampilanBeda> Beda { get; private set; } = [];

    /// <summary>What the file does not have and what stays therefore.</summary>
    public IReadOnlyList<string> Dibiarkan => [.. Bacaan.Dibiarkan.Select(TampilanBeda.Sebutan)];

    public HasilSimpan? Gagal { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await MuatAsync() ? Page() : HalamanAwal();

    public async Task<IActionResult> OnPostAsync(string[] pilih)
    {
        if (!await MuatAsync())
            return HalamanAwal();
        var (pilihan, sebab) = TampilanBeda.Pilih(Beda, pilih);
        Gagal = sebab is null ? await impor.TerapkanAsync(Unggahan, Pelaku, Instansi, Tahun, Bacaan, pilihan, HttpContext.RequestAborted) : new() { Terkunci = sebab };
        if (!Gagal.Berhasil)
            return Page();
        TempData["Kabar"] = $"{pilihan.Count} bagian diterapkan dari {Bacaan.Nama}.";
        return Redirect(Pangkal);
    }

    private async Task<bool> MuatAsync()
    {
        if (await impor.BacaAsync(Unggahan, Pelaku.Id!.Value, Instansi, Tahun, await BerkasAsync(), Hapus, HttpContext.RequestAborted) is not { } bacaan)
            return false;
        Bacaan = bacaan;
        Beda = TampilanBeda.Dari(bacaan.Beda, await terapkan.TerkunciAsync(Instansi.Id, Tahun, Pelaku, bacaan.Beda, HttpContext.RequestAborted), Boleh);
        return true;
    }

    // An administrator brings in what came from elsewhere; everybody else only what they may edit by hand.
    private bool Boleh(string jenis) => Pelaku.Peran == nameof(Peran.AdminPemda) || Boleh(FormulirJenis.Cari(jenis == JenisButir.Triwulan ? JenisButir.Realisasi : jenis)!.Hak);

    private RedirectResult HalamanAwal()
    {
        TempData["Kabar"] = "Berkas itu sudah diterapkan atau sudah lewat sehari. Unggah lagi bila perlu.";
        return Redirect($"{Pangkal}/data");
    }
}
