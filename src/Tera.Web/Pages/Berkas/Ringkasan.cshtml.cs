using System.Globalization;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;
using Tera.Web.Basis;
using Tera.Web.Basis.Hak;

namespace Tera.Web.Pages.Berkas;

/// <summary>First page of an agency's year: lights, warnings, chart, and the tables behind them.</summary>
[HakAkses(Hak.LihatInstansi)]
public sealed class RingkasanModel(BacaKeadaanAngka bacaKeadaan, TrenTahunan tren) : HalamanInstansi
{
    public BerkasTermuat? Berkas { get; private set; }

    public IReadOnlyList<KeadaanIndikator> Indikator { get; private set; } = [];

    public KeadaanAngka Keadaan { get; private set; } = new(new HashSet<int>(), []);

    /// <summary>Quarters that have figures which the head has not approved.</summary>
    public IReadOnlyList<int> Draf => [.. HitungRingkasan.Terisi(Berkas!).Where(n => !Keadaan.Disetujui.Contains(n))];

    /// <summary>The same in words; the year's own values are of no quarter.</summary>
    public string SebutDraf
    {
        get
        {
            var berangka = Indikator.SelectMany(k => k.Hasil.Triwulan).Where(t => t.Realisasi.Nilai.Ada).Select(t => t.Triwulan).ToHashSet();
            var triwulan = string.Join(", ", Draf.Where(berangka.Contains).Select(n => Romawi.Cetak(n)));
            return Rangkai.Dan([triwulan.Length > 0 ? $"triwulan {triwulan}" : null, Draf.All(berangka.Contains) ? null : "setahun"]);
        }
    }

    public Chart? Grafik { get; private set; }

    public TampilanTren Tren { get; private set; } = null!;

    public IReadOnlyList<Table> Tabel { get; private set; } = [];

    public async Task OnGetAsync()
    {
        if (await BerkasAsync() is not { } berkas)
            return;
        Berkas = berkas;
        Keadaan = await bacaKeadaan.JalankanAsync(Instansi.Id, berkas.Berkas, HttpContext.RequestAborted);
        Indikator = HitungRingkasan.Indikator(berkas);
        Tren = new(
            await tren.InstansiAsync(Instansi.Id, Tahun, HttpContext.RequestAborted), "Rata-rata capaian",
            (t, apa) => string.Create(CultureInfo.InvariantCulture, $"/i/{Instansi.Slug}/{t}/asal?id={Uri.EscapeDataString(apa switch { ApaTren.Terukur => AngkaRingkasan.Terukur, ApaTren.Tercapai => AngkaRingkasan.Tercapai, _ => AngkaRingkasan.Capaian })}"));
        Grafik = Reports.Pengukuran.Grafik.Capaian(berkas.Hasil);
        Tabel = [.. new[] { TabelCapaian.Susun(berkas.Hasil), TabelSasaran.Susun(berkas.Hasil) }.OfType<Table>()];
    }
}
