using Tera.App.Berkas;
using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;

namespace Tera.App.Pengukuran;

/// <summary>Where an indicator stands now.</summary>
/// <param name="Capaian">Of the year where it is measured; until then up to the newest quarter.</param>
/// <param name="Triwulan">That quarter; 0 for the year.</param>
public sealed record KeadaanIndikator(HasilIndikator Hasil, Figure Capaian, int Triwulan, PitaKategori? Kategori, Prakiraan Prakiraan);

/// <summary>What dashboards show of a file.</summary>
public static class HitungRingkasan
{
    /// <summary>The rule behind ranking and lights, as pages name it.</summary>
    public const string Aturan =
        "Rata-rata capaian sasaran setahun; selama ada indikator yang baru terukur sampai satu triwulan, rata-rata capaian indikator yang terukur, masing-masing setahun atau sampai triwulan terakhirnya. Setiap capaian dibatasi 0 sampai 100%; serapan setahun, bila belum lengkap sampai triwulan terakhir yang lengkap; peringkat menurut angka yang tercetak (dua desimal), sama berarti seperingkat.";

    public static IReadOnlyList<KeadaanIndikator> Indikator(BerkasTermuat berkas)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var skala = berkas.Hasil.Pengukuran.Kebijakan.Skala;
        return [.. berkas.Hasil.Pengukuran.Indikator.Select(h =>
        {
            var tw = h.Capaian.Nilai.Ada ? null : h.Triwulan.LastOrDefault(t => t.CapaianSampai.Nilai.Ada);
            return tw is null
                ? new KeadaanIndikator(h, h.Capaian, 0, h.Kategori, Prakiraan.Hitung(h, berkas.Berkas.Tahun))
                : new KeadaanIndikator(h, tw.CapaianSampai, tw.Triwulan, Kategori.Untuk(Kategori.Tahan(tw.CapaianSampai.Nilai, berkas.Hasil.Pengukuran.Kebijakan.BatasAtas), skala), Prakiraan.Hitung(h, berkas.Berkas.Tahun));
        })];
    }

    /// <summary>Quarters that figures of the file are of, the earliest first. Beside quarters the year's own value is the last one's: whoever agrees to that agrees to the year.</summary>
    public static IReadOnlyList<int> Terisi(BerkasTermuat berkas)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var indikator = berkas.Hasil.Pengukuran.Indikator;
        var triwulan = indikator.SelectMany(h => h.Triwulan).Where(t => t.Realisasi.Nilai.Ada).Select(t => t.Triwulan).ToHashSet();
        if (triwulan.Count > 0 && indikator.Any(h => h.Realisasi.Nilai.Ada))
            triwulan.Add(4);
        return [.. triwulan.Order()];
    }

    /// <summary>What is spent of a budget: in the year where that is known, until then up to the newest quarter (0 for the year) that every line has. What is known of a part of the lines is not held against the whole.</summary>
    public static (Figure Realisasi, Figure Serapan, int Triwulan)? Terserap(Uang total)
    {
        ArgumentNullException.ThrowIfNull(total);
        if (total.Sisa.Nilai.Ada)
            return (total.Realisasi, total.Serapan, 0);
        var n = total.SerapanSampai.ToList().FindLastIndex(s => s.Nilai.Ada);
        return n < 0 ? null : (total.RealisasiSampai[n], total.SerapanSampai[n], n + 1);
    }

    // The year's own values are of no quarter: they end it where no indicator stands at one any more.
    private static int Sampai(BerkasTermuat berkas, IReadOnlyList<KeadaanIndikator> semua) => semua.Select(k => k.Triwulan).DefaultIfEmpty().Max() is > 0 and var triwulan ? triwulan : Terisi(berkas).DefaultIfEmpty().Max();

    internal static (RingkasanTahun Tahun, List<RingkasanIndikator> Indikator) Hitung(Guid instansi, BerkasTermuat berkas)
    {
        var tahun = berkas.Berkas.Tahun;
        var pengukuran = berkas.Hasil.Pengukuran;
        var semua = Indikator(berkas);
        var uang = Terserap(berkas.Hasil.Anggaran.Total);
        var rata = AngkaRingkasan.RataRata(berkas, semua).Nilai;
        var pita = Kategori.Untuk(rata, pengukuran.Kebijakan.Skala);
        var daerah = berkas.Berkas.Perencanaan.IndikatorDaerah.Where(d => d.Kode is not null && d.Indikator is not null).GroupBy(d => d.Kode!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Indikator, StringComparer.Ordinal);
        return (
            new()
            {
                InstansiId = instansi, Tahun = tahun, Urut = berkas.Urut, RataRata = rata.AngkaAtauKosong, Kategori = pita?.Nama, Warna = pita?.Warna,
                Pagu = berkas.Hasil.Anggaran.Total.Pagu.Nilai.AngkaAtauKosong, Realisasi = uang?.Realisasi.Nilai.AngkaAtauKosong, Serapan = uang?.Serapan.Nilai.AngkaAtauKosong, TriwulanSerapan = uang?.Triwulan ?? 0,
                Indikator = semua.Count, Terukur = semua.Count(AngkaRingkasan.DihitungTerukur), Tercapai = semua.Count(AngkaRingkasan.DihitungTercapai), Waspada = semua.Count(AngkaRingkasan.DihitungWaspada),
                Triwulan = Sampai(berkas, semua),
            },
            [.. semua.DistinctBy(k => k.Hasil.Indikator.Kode, StringComparer.Ordinal).Select((k, n) => new RingkasanIndikator
            {
                InstansiId = instansi, Tahun = tahun, Kode = k.Hasil.Indikator.Kode, Urutan = n + 1, Nama = k.Hasil.Indikator.Nama,
                Capaian = k.Capaian.Nilai.AngkaAtauKosong, Kategori = k.Kategori?.Nama, Warna = k.Kategori?.Warna, Daerah = daerah.GetValueOrDefault(k.Hasil.Indikator.Kode),
            })]);
    }
}
