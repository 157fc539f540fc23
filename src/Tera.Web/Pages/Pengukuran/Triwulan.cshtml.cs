using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pengukuran;

/// <summary>One quarter on one page, like a spreadsheet; saved as it is typed, or all at once without JavaScript.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class TriwulanModel(SimpanSel simpan, DaftarAlur alur, KunciTahap kunci, DaftarBukti daftarBukti, KeadaanPasokan pasokan, BerkasDitetapkan ditetapkan, TimeProvider waktu, PemuatBerkas pemuat) : HalamanInstansi
{
    /// <summary>Fields sent: "v|S1.1|nilai" what is typed, "s|S1.1|nilai" what stood there.</summary>
    public const char Pisah = '|';

    [BindProperty(SupportsGet = true, Name = "triwulan")]
    public int? Pilihan { get; set; }

    public int Nomor { get; private set; }

    public IReadOnlyList<BarisLembar> Baris { get; private set; } = [];

    public IReadOnlyList<KeadaanDokumen> Keadaan { get; private set; } = [];

    public string? Terkunci { get; private set; }

    public bool BolehIsi => Terkunci is null && Boleh(Hak.UbahRealisasi);

    /// <summary>Cells that were refused, by the name of their field.</summary>
    public IReadOnlyDictionary<string, HasilSel> Ditolak { get; private set; } = new Dictionary<string, HasilSel>(StringComparer.Ordinal);

    /// <summary>Evidence by the key of the quarter's piece.</summary>
    public ILookup<string, BarisBukti> Bukti { get; private set; } = Array.Empty<BarisBukti>().ToLookup(b => "");

    /// <summary>Where the agencies stand that feed the government's indicators, by indicator.</summary>
    public ILookup<string, BarisPasokan> Pasokan { get; private set; } = Array.Empty<BarisPasokan>().ToLookup(_ => "");

    public bool AdaBerkas { get; private set; }

    /// <summary>When the figures shown were fixed; none where they are calculated from today's data.</summary>
    public DateTimeOffset? Ditetapkan { get; private set; }

    /// <summary>Indicators whose figures would be others with today's data.</summary>
    public IReadOnlyList<string> Berubah { get; private set; } = [];

    /// <summary>The agency's money, whose spending stands beside what was achieved.</summary>
    public Core.Anggaran.Uang? Uang { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Pilihan is < 1 or > 4)
            return NotFound();
        await SusunAsync(await BerkasAsync());
        return Page();
    }

    [HakTindakan(Hak.UbahRealisasi)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (Pilihan is < 1 or > 4)
            return NotFound();
        var potongan = Request.Headers.ContainsKey("HX-Request");
        Nomor = Pilihan ?? Sekarang();
        var sel = Request.Form.Where(f => f.Key.StartsWith("v|", StringComparison.Ordinal)).Select(f => Sel(f.Key, f.Value.ToString())).OfType<IsiSel>()
            // A whole page sends every cell; only what was changed is saved.
            .Where(s => potongan || s.Teks.Trim() != s.Semula.Trim()).ToList();
        var hasil = await simpan.JalankanAsync(Instansi.Id, Tahun, Pelaku, sel, HttpContext.RequestAborted);
        Ditolak = hasil.Where(h => h.Salah is not null).ToDictionary(h => Nama(h.Sel.Indikator, h.Sel.Bidang), StringComparer.Ordinal);
        var berkas = await pemuat.MuatAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        if (potongan && berkas is not null)
            return Partial("_JawabanSel", new JawabanSel(this, [.. hasil.Select(h => h.Sel.Indikator).Distinct().Select(i => LembarTriwulan.Baris(berkas, i, Nomor)).OfType<BarisLembar>()], hasil));
        if (Ditolak.Count == 0)
        {
            TempData["Kabar"] = sel.Count == 0 ? "Tidak ada yang berubah." : $"{sel.Count.ToString(CultureInfo.InvariantCulture)} isian disimpan.";
            return Redirect($"{Pangkal}/pengukuran/{Nomor.ToString(CultureInfo.InvariantCulture)}");
        }

        await SusunAsync(berkas);
        return Page();
    }

    public override string Asal(string id) => base.Asal(id) + (Ditetapkan is null ? "" : string.Create(CultureInfo.InvariantCulture, $"&triwulan={Nomor}"));

    public TampilanBukti BuktiDari(BarisLembar baris)
    {
        ArgumentNullException.ThrowIfNull(baris);
        var tempat = JenisButir.KunciTriwulan(baris.Kode, Nomor);
        var tertulis = baris.Kata.First(k => k.Bidang == "bukti").Teks.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var mengalir = (baris.Triwulan.Data?.Asupan ?? []).SelectMany(a => a.Bukti.Select(b => $"{a.Instansi} {a.Indikator}: {b}"));
        return new(Pangkal, JenisButir.Triwulan, tempat, [.. Bukti[tempat]], BolehIsi, [.. tertulis, .. mengalir]);
    }

    public static string Nama(string indikator, string bidang) => string.Join(Pisah, "v", indikator, bidang);

    /// <summary>A name for an element of the page, from what may hold any sign.</summary>
    public static string Jangkar(params IEnumerable<string> bagian) => string.Concat(string.Join('-', bagian).Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c.ToString() : ((int)c).ToString("x", CultureInfo.InvariantCulture)));

    private IsiSel? Sel(string nama, string teks)
    {
        var bagian = nama.Split(Pisah);
        return bagian.Length == 3 ? new(bagian[1], Nomor, bagian[2], teks, Request.Form["s" + nama[1..]].ToString()) : null;
    }

    private async Task SusunAsync(BerkasTermuat? berkas)
    {
        Nomor = Pilihan ?? Sekarang();
        AdaBerkas = berkas is not null;
        if (berkas is null)
            return;
        var tetap = await TetapAsync();
        Baris = LembarTriwulan.Susun(berkas, Nomor, tetap);
        Uang = (tetap ?? berkas).Hasil.Anggaran.Total;
        Berubah = tetap is null ? [] : LembarTriwulan.Berubah(berkas, tetap, Nomor);
        Pasokan = await pasokan.JalankanAsync(berkas, HttpContext.RequestAborted);
        Bukti = await daftarBukti.JalankanAsync(Instansi.Id, Tahun, JenisButir.Triwulan, HttpContext.RequestAborted);
        var keadaan = new List<KeadaanDokumen>();
        for (var n = 1; n <= 4; n++)
            keadaan.Add(await alur.KeadaanAsync(Instansi.Id, Tahun, DokumenAlur.Triwulan, n.ToString(CultureInfo.InvariantCulture), HttpContext.RequestAborted));
        Keadaan = keadaan;
        Terkunci = (await kunci.SebabButirAsync(Instansi.Id, Tahun, [(JenisButir.Triwulan, Nomor.ToString(CultureInfo.InvariantCulture))], HttpContext.RequestAborted)).Values.FirstOrDefault();
    }

    private async Task<BerkasTermuat?> TetapAsync()
    {
        if (await ditetapkan.BerlakuAsync(Instansi.Id, Tahun, DokumenAlur.Triwulan, Nomor.ToString(CultureInfo.InvariantCulture), HttpContext.RequestAborted) is not { } ketetapan
            || await ditetapkan.MuatAsync(ketetapan, HttpContext.RequestAborted) is not { } tetap)
            return null;
        Ditetapkan = ketetapan.Ditetapkan;
        return tetap;
    }

    // The quarter that ended last is the one that is being entered.
    private int Sekarang()
    {
        var hari = waktu.HariIni();
        return hari.Year > Tahun ? 4 : hari.Year < Tahun ? 1 : Math.Max(1, (hari.Month - 1) / 3);
    }
}

/// <summary>Answer to cells that were saved one by one.</summary>
public sealed record JawabanSel(TriwulanModel Halaman, IReadOnlyList<BarisLembar> Baris, IReadOnlyList<HasilSel> Hasil);
