using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Anggaran;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Organisasi;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;
using Tera.Web.Formulir;

namespace Tera.Web.Pages.Anggaran;

/// <summary>Second step of a budget import: what the columns mean, what was read, what would change; and the last: applied.</summary>
[HakAkses(Hak.UbahAnggaran)]
[RequestFormLimits(ValueCountLimit = BanyakIsian)]
public sealed class ImporAnggaranModel(ImporAnggaran impor, TerapkanBeda terapkan) : HalamanInstansi
{
    public const int PesanTerbanyak = 100;
    private const int BanyakIsian = 20_000;

    [BindProperty(SupportsGet = true)]
    public Guid Unggahan { get; set; }

    public BacaanAnggaran Bacaan { get; private set; } = null!;

    public IReadOnlyList<TampilanBeda> Beda { get; private set; } = [];

    public HasilSimpan? Gagal { get; private set; }

    public bool BukaPemetaan => Bacaan.Kurang.Count > 0 || Bacaan.Kesalahan.Count > 0 || Bacaan.Asal == AsalPemetaan.Diusulkan;

    public async Task<IActionResult> OnGetAsync() => await MuatAsync() is null ? HalamanAwal() : Page();

    public async Task<IActionResult> OnPostAsync(CaraKirim kiriman)
    {
        ArgumentNullException.ThrowIfNull(kiriman);
        return await BacaUlangAsync(kiriman);
    }

    public async Task<IActionResult> OnPostTerapkanAsync(string[] pilih, CaraKirim kiriman)
    {
        ArgumentNullException.ThrowIfNull(kiriman);
        if (await MuatAsync() is not { } berkas)
            return HalamanAwal();
        if (!kiriman.Sama(Bacaan, Request.Form))
        {
            TempData["Galat"] = "Belum diterapkan: arti kolom diubah sesudah berkas dibaca. Berkas sudah dibaca ulang dengan arti yang Anda pilih; periksa bedanya, lalu terapkan.";
            return await BacaUlangAsync(kiriman);
        }

        var (pilihan, sebab) = TampilanBeda.Pilih(Beda, pilih);
        if (sebab is not null)
        {
            Gagal = new() { Terkunci = sebab };
            return Page();
        }

        var hasil = await impor.TerapkanAsync(Unggahan, Pelaku, Instansi, berkas, Bacaan, pilihan, HttpContext.RequestAborted);
        if (hasil.Berhasil)
        {
            TempData["Kabar"] = $"{hasil.Versi.Count} program diterapkan dari {Bacaan.Nama}.";
            return Redirect($"{Pangkal}/anggaran");
        }

        Gagal = hasil;
        return Page();
    }

    private async Task<BerkasTermuat?> MuatAsync()
    {
        if (await BerkasAsync() is not { } berkas || await impor.BacaAsync(Unggahan, Pelaku.Id!.Value, Instansi.Id, berkas, HttpContext.RequestAborted) is not { } bacaan)
            return null;
        Bacaan = bacaan;
        Beda = TampilanBeda.Dari(bacaan.Beda, await terapkan.TerkunciAsync(Instansi.Id, Tahun, Pelaku, bacaan.Beda, HttpContext.RequestAborted), _ => true);
        return berkas;
    }

    private async Task<IActionResult> BacaUlangAsync(CaraKirim kiriman)
    {
        await impor.PetakanAsync(Unggahan, Pelaku.Id!.Value, Instansi.Id, Tahun, kiriman.Cara(Request.Form), kiriman.Lembar, HttpContext.RequestAborted);
        return Redirect($"{Pangkal}/anggaran/impor/{Unggahan}");
    }

    private RedirectResult HalamanAwal()
    {
        TempData["Kabar"] = "Berkas itu sudah diterapkan atau sudah lewat sehari. Unggah lagi bila perlu.";
        return Redirect($"{Pangkal}/anggaran/impor");
    }

    /// <summary>The form of the mapping.</summary>
    public sealed class CaraKirim
    {
        public string Lembar { get; set; } = "";

        public string LembarSemula { get; set; } = "";

        public int BarisData { get; set; } = 1;

        public NotasiAngka Notasi { get; set; }

        public int Pengali { get; set; } = 1;

        public bool Kumulatif { get; set; }

        public bool Hapus { get; set; }

        /// <summary>Whether the page still says what the file was read by.</summary>
        internal bool Sama(BacaanAnggaran bacaan, IFormCollection kiriman)
        {
            var (dipilih, dibaca) = (Cara(kiriman), bacaan.Cara);
            var kolom = bacaan.Kolom.Select(k => k.Kolom).ToHashSet();
            return Lembar == dibaca.Pemetaan.Lembar && dipilih.Hapus == dibaca.Hapus && dipilih.Pemetaan with { Kolom = dibaca.Pemetaan.Kolom } == dibaca.Pemetaan
                && kolom.All(k => dipilih.Pemetaan.Kolom.GetValueOrDefault(k) == dibaca.Pemetaan.Kolom.GetValueOrDefault(k));
        }

        internal CaraBaca Cara(IFormCollection kiriman) => new(
            new()
            {
                Lembar = LembarSemula,
                BarisData = Math.Max(1, BarisData),
                Notasi = Notasi,
                Pengali = Pengali is 1_000 or 1_000_000 ? Pengali : 1,
                Kumulatif = Kumulatif,
                Kolom = kiriman
                    .Select(k => (Kolom: k.Key.StartsWith("kolom", StringComparison.Ordinal) && int.TryParse(k.Key[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1, Ada: Enum.TryParse<PeranKolom>(k.Value, out var peran), Peran: peran))
                    .Where(k => k is { Kolom: >= 0, Ada: true, Peran: not PeranKolom.Abaikan }).ToDictionary(k => k.Kolom, k => k.Peran),
            }, Hapus);
    }
}
