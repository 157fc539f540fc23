using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>What can be said of the year's target before the year is over.</summary>
public enum PutusanPrakiraan
{
    /// <summary>Too little was measured to say anything, or the year is already measured.</summary>
    TidakAda,

    /// <summary>Even the worst end of the interval reaches the target.</summary>
    Tercapai,

    /// <summary>The target lies within the interval.</summary>
    BelumPasti,

    /// <summary>Even the best end of the interval misses the target.</summary>
    TidakTercapai,
}

/// <summary>An early warning: where the year is heading, from the indicator's own figures, and why.</summary>
/// <param name="Putusan">What can be said.</param>
/// <param name="Perkiraan">The year's value if it goes on as it went on average, in the indicator's unit; none where nothing is said.</param>
/// <param name="Bawah">If everything goes as low as the lowest seen.</param>
/// <param name="Atas">If everything goes as high as the highest seen.</param>
/// <param name="Sebab">What it rests on, or why nothing is said; for an official.</param>
/// <remarks>The interval spans what was seen, it is no probability; nothing is claimed where fewer than two steps were seen, where all of them were equal (what never varied shows no width),
/// and from earlier years alone once a quarter of this year was measured.</remarks>
public sealed record Prakiraan(PutusanPrakiraan Putusan, decimal? Perkiraan, decimal? Bawah, decimal? Atas, string Sebab)
{
    private const int Setahun = 4;
    private const int LangkahMinimum = 2;
    private const int SkalaLain = 5;
    private const decimal Seratus = 100;

    /// <summary>For one measured indicator.</summary>
    /// <param name="hasil">The indicator with its quarters and earlier years.</param>
    /// <param name="tahun">The year that is measured.</param>
    public static Prakiraan Hitung(HasilIndikator hasil, int tahun)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        var triwulan = hasil.Triwulan.Select(t => t.Realisasi.Nilai.AngkaAtauKosong).ToList();
        var (sesatuan, lain) = Sesatuan(hasil);
        // What quarters add up to before the last is only what was measured so far; a value of the year itself is the year's.
        var selesai = triwulan[Setahun - 1] is not null || hasil.Data?.Nilai is not null || (triwulan.TrueForAll(t => t is null) && hasil.Realisasi.Nilai.Ada);
        var prakiraan = Hitung(hasil.Indikator, hasil.Target.Nilai.AngkaAtauKosong, triwulan, tahun, sesatuan, selesai);
        return selesai || lain.Count == 0 || triwulan.Exists(t => t is not null) ? prakiraan
            : prakiraan with { Sebab = $"{prakiraan.Sebab} Nilai tahun {string.Join(", ", lain.Select(l => l.Tahun.ToString(CultureInfo.InvariantCulture)))} bersatuan {string.Join(", ", lain.Select(l => l.Satuan).Distinct(StringComparer.OrdinalIgnoreCase))}, bukan {hasil.Indikator.Satuan}, jadi tidak dipakai." };
    }

    /// <summary>What a forecast rests on: this year's quarters, or the years without a gap up to the last while no quarter is measured.</summary>
    /// <param name="hasil">The indicator with its quarters and earlier years.</param>
    /// <param name="tahun">The year that is measured.</param>
    public static IReadOnlyList<Figure> Masukan(HasilIndikator hasil, int tahun)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        List<Figure> triwulan = [.. hasil.Triwulan.Select(t => t.Realisasi).Where(r => r.Nilai.Ada)];
        return triwulan.Count > 0 ? triwulan : [.. Berurutan(tahun, hasil.Riwayat.Where(r => r is { Sebanding: true, Realisasi.Nilai.Ada: true }), r => r.Tahun).Select(r => r.Realisasi)];
    }

    // Years that were counted in another unit say nothing of this one.
    private static (List<(int Tahun, decimal Nilai)> Sama, List<(int Tahun, string Satuan)> Lain) Sesatuan(HasilIndikator hasil)
    {
        var (sama, lain) = (new List<(int, decimal)>(), new List<(int, string)>());
        foreach (var r in hasil.Riwayat)
        {
            if (r.Realisasi.Nilai.AngkaAtauKosong is not { } nilai)
                continue;
            if (r.SatuanLain is { } satuan)
                lain.Add((r.Tahun, satuan));
            else
                sama.Add((r.Tahun, nilai));
        }

        return (sama, lain);
    }

    /// <summary>From values alone.</summary>
    /// <param name="indikator">Polarity, accumulation, range and unit.</param>
    /// <param name="target">The year's target; none where none is set.</param>
    /// <param name="triwulan">Each quarter's own value, four at most; gaps are null.</param>
    /// <param name="tahun">The year that is measured.</param>
    /// <param name="tahunLalu">Values of earlier years.</param>
    /// <param name="selesai">Whether the year is measured to its end.</param>
    public static Prakiraan Hitung(Indikator indikator, decimal? target, IReadOnlyList<decimal?> triwulan, int tahun, IReadOnlyList<(int Tahun, decimal Nilai)> tahunLalu, bool selesai)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        ArgumentNullException.ThrowIfNull(triwulan);
        ArgumentNullException.ThrowIfNull(tahunLalu);
        if (indikator.Polaritas == Polaritas.Predikat)
            return Diam("Predikat tidak diperkirakan.");
        if (selesai)
            return Diam("Setahun sudah terukur; lihat capaiannya.");
        if (target is null && indikator.Polaritas != Polaritas.Rentang)
            return Diam("Target setahun belum ada.");
        List<decimal> berurutan = [.. Berurutan(tahun, tahunLalu, l => l.Tahun).Select(l => l.Nilai)];
        try
        {
            // What this year shows already, however little, goes before what earlier years would make of it.
            var arah = DariTriwulan(indikator, triwulan) ?? (triwulan.All(t => t is null) ? DariTahun(berurutan) : null);
            if (arah is null)
                return Diam($"Titik data belum cukup: {triwulan.Count(t => t is not null)} triwulan terukur dan {berurutan.Count} tahun berurutan sampai tahun lalu{(tahunLalu.Count > berurutan.Count ? $" ({tahunLalu.Count} tahun tercatat, tetapi terputus)" : "")}. Perlu sekurangnya dua langkah yang terlihat (2 triwulan untuk jumlah dan rata-rata, 3 untuk nilai akhir, atau 3 tahun berurutan sampai tahun lalu selama belum ada triwulan yang terukur).");
            if (triwulan.All(t => t is null) && target is { } jauh && LainSkala(berurutan, jauh))
                return Diam($"Target {Angka.CetakSeadanya(jauh)} terlalu jauh dari nilai tahun-tahun lalu ({Angka.CetakSeadanya(berurutan.Min())} sampai {Angka.CetakSeadanya(berurutan.Max())}): mungkin satuan atau cara hitungnya berubah, jadi tahun-tahun lalu tidak dipakai.");
            if (arah.Bawah == arah.Atas)
                return Diam("Semua langkah yang terlihat sama besar, jadi lebar rentangnya belum diketahui.");
            var wajar = Wajar(arah, indikator, [.. triwulan.OfType<decimal>(), .. tahunLalu.Select(t => t.Nilai)], target);
            if (wajar.Bawah == wajar.Atas)
                return Diam("Semua kemungkinan yang terlihat melewati batas nilainya (0, atau 100 persen), jadi lebar rentangnya tidak dapat diketahui.");
            var tercetak = Tercetak(wajar, indikator.Desimal);
            return tercetak.Bawah == tercetak.Atas
                ? Diam($"Semua kemungkinan yang terlihat tercetak sama, {Angka.Cetak(tercetak.Tengah, indikator.Desimal)}, menurut desimal indikatornya, jadi tidak ada rentang yang dapat dikatakan.")
                : Putuskan(indikator, target, tercetak);
        }
        catch (OverflowException)
        {
            return Diam("Angkanya terlalu besar untuk diperkirakan.");
        }
    }

    private sealed record Arah(decimal Tengah, decimal Bawah, decimal Atas, string Sebab);

    /// <summary>Only quarters without a gap before them tell how the year goes.</summary>
    private static Arah? DariTriwulan(Indikator indikator, IReadOnlyList<decimal?> triwulan)
    {
        var ada = triwulan.TakeWhile(t => t is not null).OfType<decimal>().ToList();
        if (ada.Count != triwulan.Count(t => t is not null))
            return null;
        var sisa = Setahun - ada.Count;
        var langkah = indikator.Akumulasi == Akumulasi.NilaiAkhir ? [.. ada.Zip(ada.Skip(1), (a, b) => b - a)] : ada;
        if (langkah.Count < LangkahMinimum)
            return null;
        var (rata, min, maks) = (langkah.Sum() / langkah.Count, langkah.Min(), langkah.Max());
        var sebab = $"Dari {ada.Count} triwulan tahun ini";
        return indikator.Akumulasi switch
        {
            Akumulasi.Jumlah => new(ada.Sum() + (sisa * rata), ada.Sum() + (sisa * min), ada.Sum() + (sisa * maks), sebab + ": sisa tahun seperti triwulan terendah, rata-rata, dan tertinggi sejauh ini."),
            Akumulasi.RataRata => new(rata, (ada.Sum() + (sisa * min)) / Setahun, (ada.Sum() + (sisa * maks)) / Setahun, sebab + ": sisa tahun seperti triwulan terendah, rata-rata, dan tertinggi sejauh ini."),
            Akumulasi.Maksimum => new(maks, maks, maks + (maks - min), sebab + ": nilai tertinggi tidak dapat turun lagi, dan dapat naik sebesar selisih yang terlihat."),
            Akumulasi.Minimum => new(min, min - (maks - min), min, sebab + ": nilai terendah tidak dapat naik lagi, dan dapat turun sebesar selisih yang terlihat."),
            _ => new(ada[^1] + (sisa * rata), ada[^1] + (sisa * min), ada[^1] + (sisa * maks), sebab + ": setiap triwulan sisa berubah seperti perubahan terkecil, rata-rata, dan terbesar sejauh ini."),
        };
    }

    // Across a gap nobody knows how much one year changed.
    private static IEnumerable<T> Berurutan<T>(int tahun, IEnumerable<T> lalu, Func<T, int> tahunnya) =>
        lalu.OrderByDescending(tahunnya).TakeWhile((l, n) => tahunnya(l) == tahun - 1 - n).Reverse();

    private static Arah? DariTahun(IReadOnlyList<decimal> lalu)
    {
        var langkah = lalu.Zip(lalu.Skip(1), (a, b) => b - a).ToList();
        return langkah.Count < LangkahMinimum ? null : new(
            lalu[^1] + (langkah.Sum() / langkah.Count), lalu[^1] + langkah.Min(), lalu[^1] + langkah.Max(),
            $"Dari {lalu.Count} tahun berurutan sampai tahun lalu: tahun ini berubah dari tahun lalu seperti perubahan terkecil, rata-rata, dan terbesar yang pernah terjadi. Triwulan tahun ini belum ada yang terukur.");
    }

    // Where nothing carries its unit, a target five times what was ever reached, or a fifth of it, is told apart by its size.
    private static bool LainSkala(List<decimal> lalu, decimal target) =>
        target > 0 && lalu.TrueForAll(n => n > 0) && (target / SkalaLain > lalu.Max() || target < lalu.Min() / SkalaLain);

    // What never was negative will not be, and a share of a hundred that never passed it, nor is meant to, stays below; a rate of change knows neither bound.
    private static Arah Wajar(Arah arah, Indikator indikator, IReadOnlyList<decimal> dilihat, decimal? target)
    {
        var laju = SatuanPersen.Laju(indikator);
        var bawah = dilihat.Min() >= 0 && !laju ? 0 : decimal.MinValue;
        var atas = SatuanPersen.Ya(indikator.Satuan) && !laju && dilihat.Max() <= Seratus && Ditarget(indikator, target).All(n => n <= Seratus) ? Seratus : decimal.MaxValue;
        return arah with { Tengah = Math.Clamp(arah.Tengah, bawah, atas), Bawah = Math.Clamp(arah.Bawah, bawah, atas), Atas = Math.Clamp(arah.Atas, bawah, atas) };
    }

    private static IEnumerable<decimal> Ditarget(Indikator indikator, decimal? target) =>
        new[] { target, indikator.TargetAkhir?.Angka, indikator.Rentang?.Atas }.Concat(indikator.TargetRenstra.Select(t => t.Nilai.Angka)).OfType<decimal>();

    // What is judged is what is printed, or the words and the figures beside them would not agree.
    private static Arah Tercetak(Arah arah, int desimal) =>
        arah with { Tengah = Angka.Bulatkan(arah.Tengah, desimal), Bawah = Angka.Bulatkan(arah.Bawah, desimal), Atas = Angka.Bulatkan(arah.Atas, desimal) };

    private static Prakiraan Putuskan(Indikator indikator, decimal? target, Arah arah)
    {
        var putusan = indikator.Polaritas switch
        {
            Polaritas.Turun => arah.Atas <= target ? PutusanPrakiraan.Tercapai : arah.Bawah > target ? PutusanPrakiraan.TidakTercapai : PutusanPrakiraan.BelumPasti,
            Polaritas.Rentang when indikator.Rentang is { } r => arah.Bawah >= r.Bawah && arah.Atas <= r.Atas ? PutusanPrakiraan.Tercapai : arah.Atas < r.Bawah || arah.Bawah > r.Atas ? PutusanPrakiraan.TidakTercapai : PutusanPrakiraan.BelumPasti,
            Polaritas.Rentang => PutusanPrakiraan.TidakAda,
            _ => arah.Bawah >= target ? PutusanPrakiraan.Tercapai : arah.Atas < target ? PutusanPrakiraan.TidakTercapai : PutusanPrakiraan.BelumPasti,
        };
        return putusan == PutusanPrakiraan.TidakAda ? Diam("Rentang yang baik belum diisi.") : new(putusan, arah.Tengah, arah.Bawah, arah.Atas, arah.Sebab);
    }

    private static Prakiraan Diam(string sebab) => new(PutusanPrakiraan.TidakAda, null, null, null, sebab);
}
