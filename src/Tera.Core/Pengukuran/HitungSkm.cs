using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Survei Kepuasan Masyarakat (Permenpan RB 14/2017): weighted NRR of the elements, × 25, grade A to D.</summary>
public static class HitungSkm
{
    /// <summary>IKM of a weighted mean (1 to 4): × 25, so 25 to 100, unrounded.</summary>
    public static Hasil Ikm(decimal nrrTertimbang) => Aritmetika.Aman(() => nrrTertimbang * 25);

    /// <summary>Weight of one of <paramref name="unsur"/> elements as printed: 0,11 for nine; an exact weight is never a decimal, so it is divided last instead.</summary>
    public static decimal BobotCetak(int unsur) => unsur < 1 ? 0 : Angka.Bulatkan(1m / unsur, 2);

    /// <summary>Grade of an IKM by its printed two decimals, lower bounds included; none outside 25 to 100.</summary>
    public static TingkatPredikat? Mutu(decimal ikm)
    {
        var cetak = Angka.Bulatkan(ikm, 2);
        return cetak > 100 ? null : SkalaPredikatDikenal.Skm.Tingkat.FirstOrDefault(t => cetak >= t.BatasBawah);
    }

    internal static HasilSkm Hitung(SurveiKepuasan skm, KumpulanFigure figures)
    {
        const string jalur = "$.pengukuran.skm";
        var awalan = $"skm/{Konteks.Teks(skm.Tahun)}";
        var cacah = skm.Unsur.Count;
        var (bobot, rumusBobot) = skm.BobotCetak
            ? (new Masukan("bobot", BobotCetak(cacah)), "nrr * bobot")
            : (new Masukan("cacah_unsur", cacah), "nrr / cacah_unsur");
        var unsur = new List<HasilUnsurSkm>(cacah);
        foreach (var u in skm.Unsur)
        {
            var nomor = Konteks.Teks(unsur.Count + 1);
            var nrr = figures.Catat(Figure($"{awalan}/unsur-{nomor}/nrr", $"NRR {u.Nama}", u.Nrr, "", [new("nilai", u.Nrr, Sumber: $"{jalur}.unsur[{Konteks.Teks(unsur.Count)}].nrr")]));
            var tertimbang = skm.BobotCetak ? Aritmetika.Aman(() => u.Nrr * bobot.Nilai.Angka) : u.Nrr / cacah;
            unsur.Add(new(u.Nama, nrr, figures.Catat(Figure(
                $"{awalan}/unsur-{nomor}/tertimbang", $"NRR tertimbang {u.Nama}", tertimbang, rumusBobot, [new("nrr", u.Nrr, nrr.Id), bobot]))));
        }

        var total = figures.Catat(Total(skm, $"{awalan}/nrr", unsur, bobot, jalur));
        var ikm = figures.Catat(Figure($"{awalan}/ikm", "Indeks Kepuasan Masyarakat", total.Nilai.Lalu(Ikm), "nrr_tertimbang * 25", [new("nrr_tertimbang", total.Nilai, total.Id)]));
        var mutu = ikm.Nilai.Ada ? Mutu(ikm.Nilai.Angka) : null;
        return new() { Unsur = unsur, NrrTertimbang = total, Ikm = ikm, Mutu = mutu?.Predikat, Kinerja = mutu?.Sebutan };
    }

    // Divided last: the sum of nine exact ninths is the sum of the elements over nine.
    private static Figure Total(SurveiKepuasan skm, string id, List<HasilUnsurSkm> unsur, Masukan bobot, string jalur)
    {
        const string uraian = "NRR tertimbang seluruh unsur";
        if (unsur.Count == 0)
        {
            return Figure(
                id, uraian, skm.NrrTertimbang is { } isian ? isian : Hasil.Tanpa(Alasan.TidakAdaData), "",
                skm.NrrTertimbang is { } nilai ? [new("nilai", nilai, Sumber: $"{jalur}.nrrTertimbang")] : []);
        }

        var nrr = unsur.Select(u => u.Nrr.Nilai);
        var jumlah = skm.BobotCetak ? Aritmetika.Jumlah(nrr).Lalu(j => j * bobot.Nilai.Angka) : Aritmetika.Rata(nrr);
        return Figure(id, uraian, jumlah, skm.BobotCetak ? "jumlah(nrr) * bobot" : "jumlah(nrr) / cacah_unsur", [.. unsur.Select(u => new Masukan("nrr", u.Nrr.Nilai, u.Nrr.Id)), bobot]);
    }

    private static Figure Figure(string id, string uraian, Hasil nilai, string rumus, IReadOnlyList<Masukan> masukan) => new()
    {
        Id = id,
        Uraian = uraian,
        Nilai = nilai,
        Rumus = rumus,
        Masukan = masukan,
        Klausul = rumus.Length > 0 ? Dasar.Skm : null,
    };
}
