using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>Which indicators of agencies feed one of the government, how far each of their quarters has come, and who is late.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class PasokanModel(SimpanPasokan simpan, KeadaanPasokan keadaan, KunciTahap kunciTahap, KunciIsi kunciIsi) : HalamanInstansi
{
    private const char Pisah = '|';

    public static IReadOnlyList<(CaraPasokan Cara, string Kata)> SemuaCara { get; } =
        [(CaraPasokan.Nilai, "Nilai satu pemasok apa adanya"), (CaraPasokan.Jumlah, "Jumlah semua pemasok"), (CaraPasokan.RataRata, "Rata-rata semua pemasok")];

    [BindProperty(SupportsGet = true)]
    public string Kunci { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Cari { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    [BindProperty]
    public CaraPasokan Cara { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Sumber { get; set; } = [];

    public Indikator Indikator { get; private set; } = null!;

    public IReadOnlyList<BarisPasokan> Baris { get; private set; } = [];

    public IReadOnlyList<CalonPasokan> Calon { get; private set; } = [];

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    /// <summary>Why it cannot be chosen now; none where it can.</summary>
    public string? Terkunci { get; private set; }

    public bool BolehUbah => Terkunci is null && Boleh(Hak.UbahRencana);

    public async Task<IActionResult> OnGetAsync() => await SusunAsync() ? Page() : NotFound();

    [HakTindakan(Hak.UbahRencana)]
    public async Task<IActionResult> OnPostAsync()
    {
        var versi = Versi;
        if (!await SusunAsync())
            return NotFound();
        var sumber = Sumber.Select(s => s.Split(Pisah, 2)).Where(s => s.Length == 2).Select(s => (s[0], s[1])).ToList();
        var hasil = await simpan.JalankanAsync(Instansi.Id, Tahun, Pelaku, Kunci, versi, Cara, sumber, HttpContext.RequestAborted);
        Kesalahan = hasil.Kesalahan;
        if (Kesalahan.Count > 0)
        {
            // As long as another's choice was not told, a second press is held against what was seen.
            ModelState.Remove(nameof(Versi));
            Versi = hasil.VersiKini ?? versi;
            return Page();
        }

        TempData["Kabar"] = sumber.Count == 0 ? "Indikator ini diisi sendiri lagi." : "Pasokan disimpan; yang sudah disetujui langsung mengalir.";
        return Redirect($"{Pangkal}/rencana/pasokan?kunci={Uri.EscapeDataString(Kunci)}");
    }

    /// <summary>Whether a supplier is ticked: as it was sent, else as it is kept.</summary>
    public bool Dipilih(string nama, bool tersimpan) => HttpMethods.IsPost(Request.Method) ? Sumber.Contains(nama) : tersimpan;

    /// <summary>Ticked ones that no list on the page shows.</summary>
    public IEnumerable<string> Lainnya => !HttpMethods.IsPost(Request.Method) ? []
        : Sumber.Except(Indikator.Pasokan.Select(p => Nama(p.Instansi, p.Indikator))).Except(Calon.Select(c => Nama(c.Slug, c.Kode)));

    /// <summary>How they are put together: as it was sent, else as it is kept.</summary>
    public CaraPasokan CaraTampil => HttpMethods.IsPost(Request.Method) ? Cara : Indikator.CaraPasokan;

    public static string Nama(string instansi, string indikator) => instansi + Pisah + indikator;

    public static string Id(string instansi, string indikator) => "p-" + Pengukuran.TriwulanModel.Jangkar(instansi, indikator);

    private async Task<bool> SusunAsync()
    {
        if (Instansi.Jenis != JenisInstansi.PemerintahDaerah || await BerkasAsync() is not { } berkas || berkas.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(i => i.Kode == Kunci) is not { } indikator)
            return false;
        Indikator = indikator;
        Versi = berkas.Versi(JenisButir.Indikator, Kunci);
        Baris = [.. (await keadaan.JalankanAsync(berkas, HttpContext.RequestAborted))[Kunci]];
        Terkunci = (await kunciTahap.SebabButirAsync(Instansi.Id, Tahun, [(JenisButir.Indikator, Kunci)], HttpContext.RequestAborted)).Values.FirstOrDefault()
            ?? await kunciIsi.UkuranAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        if (BolehUbah)
            Calon = await keadaan.CalonAsync(Tahun, indikator, Cari, HttpContext.RequestAborted);
        return true;
    }
}
