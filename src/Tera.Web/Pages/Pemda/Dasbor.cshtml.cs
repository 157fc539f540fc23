using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Pemda;

/// <summary>The government at a glance: the regent's own indicators with who carries them, who is late, lights, scatter, ranking.</summary>
[HakAkses(Hak.LihatPemda)]
public sealed class DasborModel(DasborPemda dasbor, TrenTahunan tren) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Hal { get; set; } = 1;

    public int Tahun { get; private set; }

    public IReadOnlyList<int> SemuaTahun { get; private set; } = [];

    public JumlahPemda Jumlah { get; private set; } = null!;

    public IReadOnlyList<JumlahKategori> Kategori { get; private set; } = [];

    public IReadOnlyList<BarisPeringkat> Peringkat { get; private set; } = [];

    public IReadOnlyList<TitikSebar> Sebar { get; private set; } = [];

    public IReadOnlyList<LangkahTerlambat> Terlambat { get; private set; } = [];

    public IReadOnlyList<SebutanInstansi> BelumMulai { get; private set; } = [];

    /// <summary>Whether the reader may remind those that have not begun.</summary>
    public bool Mengingatkan => TabelHak.Untuk(Hak.Ingatkan).Instansi.Contains(Klaim.Orang(User)!.Peran);

    public IReadOnlyList<Pengampu> Tertinggal { get; private set; } = [];

    public IReadOnlyList<IkuDaerah> Iku { get; private set; } = [];

    public TampilanTren Tren { get; private set; } = null!;

    public int Halaman => (Jumlah.Instansi + DasborPemda.Sehalaman - 1) / DasborPemda.Sehalaman;

    public async Task OnGetAsync(int tahun, CancellationToken cancel)
    {
        Tahun = tahun;
        SemuaTahun = await dasbor.TahunAsync(cancel);
        Jumlah = await dasbor.JumlahAsync(tahun, cancel);
        BelumMulai = await dasbor.BelumMulaiAsync(tahun, cancel);
        Iku = await dasbor.IkuAsync(tahun, cancel);
        if (Jumlah.Instansi == 0)
            return;
        Hal = Math.Clamp(Hal, 1, Halaman);
        Kategori = [.. (await dasbor.KategoriAsync(tahun, cancel)).OrderBy(k => k.Kategori is null).ThenByDescending(k => Urutan(k.Kategori))];
        Peringkat = Request.MintaTabel("peringkat") ? await dasbor.PeringkatAsync(tahun, 1, int.MaxValue, cancel) : await dasbor.PeringkatAsync(tahun, Hal, cancel: cancel);
        Sebar = await dasbor.SebarAsync(tahun, Jumlah.Instansi, cancel);
        Terlambat = await dasbor.TerlambatAsync(tahun, cancel: cancel);
        Tertinggal = await dasbor.TertinggalAsync(tahun, cancel);
        Tren = await TrenAsync(cancel);
    }

    private async Task<TampilanTren> TrenAsync(CancellationToken cancel)
    {
        var tahun = await tren.PemdaAsync(Tahun, cancel);
        var nama = Iku.Select(i => i.Keadaan.Hasil.Indikator.Nama).Distinct(StringComparer.Ordinal).ToList();
        var titik = tahun.Count < 2 || nama.Count == 0 ? Array.Empty<TitikIku>().ToLookup(_ => "") : await tren.IkuAsync(nama, [.. tahun.Select(t => t.Tahun)], cancel);
        return new(
            tahun, "Rata-rata capaian perangkat daerah",
            (t, apa) => string.Create(CultureInfo.InvariantCulture, $"/pemda/{t}/asal?id={apa switch { ApaTren.Terukur => AsalPemda.Terukur, ApaTren.Tercapai => AsalPemda.Tercapai, _ => AsalPemda.Capaian }}"),
            new(Iku.Count == 0 ? "" : Iku[0].Slug, nama, titik));
    }

    private static decimal Urutan(string? kategori) => Core.Pengukuran.SkalaPeringkat.Permendagri86.FirstOrDefault(p => p.Nama == kategori)?.Bawah ?? decimal.MinValue;
}

/// <summary>/pemda leads to the newest year that has begun by the calendar: who plans the next one early has nothing measured yet.</summary>
[HakAkses(Hak.LihatPemda)]
public sealed class PemdaModel(DasborPemda dasbor, TimeProvider waktu) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await dasbor.TahunAsync(cancel) is [var terbaru, ..] semua ? LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/pemda/{semua.Where(t => t <= waktu.HariIni().Year).DefaultIfEmpty(terbaru).Max()}")) : Page();
}
