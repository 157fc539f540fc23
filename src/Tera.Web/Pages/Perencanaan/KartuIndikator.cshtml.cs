using Microsoft.AspNetCore.Mvc;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Core.Organisasi;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Perencanaan;

/// <summary>An indicator's card: what it means, who answers for it, its targets, and its formula, to be tried with values before it is kept.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class KartuIndikatorModel(SimpanRumus simpan, KunciTahap kunciTahap, KunciIsi kunciIsi) : HalamanInstansi
{
    private const string AwalanNilai = "n|";
    private const string AwalanUraian = "u|";
    private const string AwalanSatuan = "s|";

    [BindProperty(SupportsGet = true)]
    public string Kunci { get; set; } = "";

    /// <summary>The formula that is tried; the card's own where none is.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rumus { get; set; }

    [BindProperty]
    public int Versi { get; set; }

    public Indikator Indikator { get; private set; } = null!;

    public HasilIndikator? Hasil { get; private set; }

    public HasilCoba Coba { get; private set; } = null!;

    public IReadOnlyList<string> Kesalahan { get; private set; } = [];

    /// <summary>Why the card cannot be changed now; none where it can.</summary>
    public string? Terkunci { get; private set; }

    /// <summary>Why its formula and suppliers cannot be changed now, though the rest may; none where they can.</summary>
    public string? RumusTerkunci { get; private set; }

    public bool BolehUbah => Terkunci is null && Boleh(Hak.UbahRencana);

    public bool BolehRumus => RumusTerkunci is null && Boleh(Hak.UbahRencana);

    /// <summary>Whether agencies may feed it.</summary>
    public bool Pemda => Instansi.Jenis == JenisInstansi.PemerintahDaerah;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await BerkasAsync() is not { } berkas || Cari(berkas) is not { } indikator)
            return NotFound();
        Versi = berkas.Versi(JenisButir.Indikator, Kunci);
        await SusunAsync(berkas, indikator, k => Request.Query[k]);
        return Page();
    }

    [HakTindakan(Hak.UbahRencana)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (await BerkasAsync() is not { } berkas || Cari(berkas) is not { } indikator)
            return NotFound();
        var variabel = Request.Form.Keys.Where(k => k.StartsWith(AwalanUraian, StringComparison.Ordinal)).Select(k => k[AwalanUraian.Length..])
            .Select(v => new Variabel(v, Request.Form[AwalanUraian + v].ToString(), Request.Form[AwalanSatuan + v].ToString())).ToList();
        var hasil = await simpan.JalankanAsync(Instansi.Id, Tahun, Pelaku, Kunci, Versi, Rumus ?? "", variabel, HttpContext.RequestAborted);
        Kesalahan = hasil.Kesalahan;
        if (hasil.VersiKini is { } kini)
        {
            ModelState.Remove(nameof(Versi));
            Versi = kini;
        }

        if (Kesalahan.Count == 0)
        {
            TempData["Kabar"] = $"Rumus indikator {Kunci} disimpan.";
            return Redirect($"{Pangkal}/rencana/kartu?kunci={Uri.EscapeDataString(Kunci)}");
        }

        await SusunAsync(berkas, indikator, k => Request.Form[k]);
        return Page();
    }

    public string NamaNilai(IsianCoba isian) => AwalanNilai + isian?.Nama;

    public static string NamaUraian(string variabel) => AwalanUraian + variabel;

    public static string NamaSatuan(string variabel) => AwalanSatuan + variabel;

    public string Uraian(string variabel) => _uraian.GetValueOrDefault(variabel, "");

    public string Satuan(string variabel) => _satuan.GetValueOrDefault(variabel, "");

    private Dictionary<string, string> _uraian = [];
    private Dictionary<string, string> _satuan = [];

    private Indikator? Cari(BerkasTermuat berkas) => berkas.Berkas.Perencanaan.SemuaIndikator().FirstOrDefault(i => i.Kode == Kunci);

    private async Task SusunAsync(BerkasTermuat berkas, Indikator indikator, Func<string, Microsoft.Extensions.Primitives.StringValues> kiriman)
    {
        Indikator = indikator;
        Hasil = berkas.Hasil.Pengukuran.Indikator.FirstOrDefault(h => h.Indikator.Kode == Kunci);
        Terkunci = (await kunciTahap.SebabButirAsync(Instansi.Id, Tahun, [(JenisButir.Indikator, Kunci)], HttpContext.RequestAborted)).Values.FirstOrDefault();
        RumusTerkunci = Terkunci ?? await kunciIsi.UkuranAsync(Instansi.Id, Tahun, HttpContext.RequestAborted);
        var dicoba = Rumus is not null;
        Rumus ??= indikator.Rumus ?? "";
        var kunci = (Request.HasFormContentType ? Request.Form.Keys : Request.Query.Keys).ToList();
        _uraian = new(CobaRumus.Uraian(indikator), StringComparer.Ordinal);
        _satuan = indikator.Variabel.GroupBy(v => v.Nama, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Satuan, StringComparer.Ordinal);
        foreach (var k in kunci)
        {
            if (k.StartsWith(AwalanUraian, StringComparison.Ordinal))
                _uraian[k[AwalanUraian.Length..]] = kiriman(k).ToString();
            else if (k.StartsWith(AwalanSatuan, StringComparison.Ordinal))
                _satuan[k[AwalanSatuan.Length..]] = kiriman(k).ToString();
        }

        var nilai = new Dictionary<string, string>(CobaRumus.NilaiTahun(berkas.Berkas.Pengukuran.Realisasi.FirstOrDefault(r => r.Indikator == Kunci), Tahun, Rumus), StringComparer.Ordinal);
        if (dicoba)
        {
            foreach (var k in kunci.Where(k => k.StartsWith(AwalanNilai, StringComparison.Ordinal)))
                nilai[k[AwalanNilai.Length..]] = kiriman(k).ToString();
        }

        Coba = CobaRumus.Jalankan(Rumus, nilai, _uraian);
    }
}
