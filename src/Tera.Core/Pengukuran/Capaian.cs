using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Capaian: realisasi against target, in percent at full precision, not held and not rounded (measurement policy).</summary>
/// <remarks>The same functions serve the agency's own report and the audit of somebody else's. None throws.</remarks>
public static class Capaian
{
    private const string RumusNaik = "realisasi / target * 100";
    private const string RumusTurunNol = "jika(realisasi > 0; 0; 100)";

    /// <summary>Capaian of any polarity.</summary>
    /// <param name="polaritas">Which way is good.</param>
    /// <param name="target">Target; <see cref="Alasan.BelumAdaTarget"/> where there is none. Not used by <see cref="Polaritas.Rentang"/>.</param>
    /// <param name="realisasi">Realisasi; <see cref="Alasan.BelumAdaRealisasi"/> where there is none.</param>
    /// <param name="rentang">The good range, for <see cref="Polaritas.Rentang"/>.</param>
    /// <param name="skala">The scale of grades, for <see cref="Polaritas.Predikat"/>; see <see cref="SkalaPredikatDikenal.Cari"/>.</param>
    /// <param name="kebijakan">The policy; the default where none is given.</param>
    public static Hasil Hitung(
        Polaritas polaritas,
        NilaiKinerja? target,
        NilaiKinerja? realisasi,
        Rentang? rentang = null,
        SkalaPredikat? skala = null,
        KebijakanPengukuran? kebijakan = null) =>
        Uraikan(
            polaritas,
            Ukuran.Dari(target, Alasan.BelumAdaTarget),
            Ukuran.Dari(realisasi, Alasan.BelumAdaRealisasi),
            rentang,
            skala,
            (kebijakan ?? new()).Turun).Nilai;

    /// <summary>More is better: R/T × 100. T = 0 is <see cref="Alasan.TargetNol"/>; T &lt; 0 is <see cref="Alasan.DiLuarRentang"/>, for R/T then praises what is worse. R may be negative.</summary>
    public static Hasil Naik(decimal target, decimal realisasi) => target switch
    {
        0 => Hasil.Tanpa(Alasan.TargetNol),
        < 0 => Hasil.Tanpa(Alasan.DiLuarRentang, "target negatif"),
        _ => Aritmetika.Persen(realisasi, target),
    };

    /// <summary>Less is better: (2T − R)/T × 100, or T/R × 100 under <see cref="RumusTurun.Kebalikan"/>.</summary>
    /// <remarks>
    /// T = 0: R = 0 gives 100, R &gt; 0 gives 0, R &lt; 0 is <see cref="Alasan.DiLuarRentang"/>. T &lt; 0 is <see cref="Alasan.DiLuarRentang"/>; so is R ≤ 0 under Kebalikan
    /// (a quotient by zero or of unlike signs means nothing), except R = T = 0.
    /// </remarks>
    public static Hasil Turun(decimal target, decimal realisasi, RumusTurun rumus = RumusTurun.Selisih) => target switch
    {
        < 0 => Hasil.Tanpa(Alasan.DiLuarRentang, "target negatif"),
        0 when realisasi < 0 => Hasil.Tanpa(Alasan.DiLuarRentang, "realisasi negatif"),
        0 => realisasi == 0 ? 100 : 0,
        _ when rumus == RumusTurun.Selisih => Aritmetika.Dua(target, realisasi, static (t, r) => ((2 * t) - r) * 100 / t),
        _ when realisasi <= 0 => Hasil.Tanpa(Alasan.DiLuarRentang, "realisasi nol atau negatif tidak dapat menjadi pembagi"),
        _ => Aritmetika.Persen(target, realisasi),
    };

    /// <summary>100 inside [bawah, atas]; outside, 100 less the distance to the nearest bound in percent of that bound's size.</summary>
    /// <remarks>
    /// [20, 25]: 15 lies 5 below 20, a quarter of it, and gives 75; 30 lies 5 above 25 and gives 80. Beyond twice a bound the capaian is negative (held at 0).
    /// A nearest bound of 0 has no percentage: <see cref="Alasan.PembagiNol"/>. A lower bound above the upper is <see cref="Alasan.DiLuarRentang"/>.
    /// </remarks>
    public static Hasil DalamRentang(Rentang rentang, decimal realisasi)
    {
        ArgumentNullException.ThrowIfNull(rentang);
        var (bawah, atas) = (rentang.Bawah, rentang.Atas);
        return bawah > atas ? Hasil.Tanpa(Alasan.DiLuarRentang, "batas bawah rentang melebihi batas atasnya")
            : realisasi < bawah ? Jatuh(bawah, () => bawah - realisasi)
            : realisasi > atas ? Jatuh(atas, () => realisasi - atas)
            : 100;
    }

    internal static UraianCapaian Uraikan(Polaritas polaritas, Ukuran target, Ukuran realisasi, Rentang? rentang, SkalaPredikat? skala, RumusTurun turun)
    {
        if (!realisasi.Ada || (!target.Ada && polaritas != Polaritas.Rentang))
        {
            return new(realisasi.Ada ? target.Angka : realisasi.Angka, RumusNaik);
        }

        return polaritas switch
        {
            Polaritas.Naik => new(Dari(target, realisasi, static (t, r) => Naik(t, r)), RumusNaik),
            Polaritas.Turun => new(turun == RumusTurun.Selisih ? Dari(target, realisasi, static (t, r) => Turun(t, r)) : Dari(target, realisasi, static (t, r) => Turun(t, r, RumusTurun.Kebalikan)), TeksTurun(target.Angka, turun)),
            Polaritas.Rentang => UraikanRentang(realisasi, rentang),
            _ => CapaianPredikat.Uraikan(target, realisasi, skala),
        };
    }

    private static UraianCapaian UraikanRentang(Ukuran realisasi, Rentang? rentang)
    {
        if (rentang is null)
        {
            return new(Hasil.Tanpa(Alasan.BelumAdaTarget, "rentang yang dianggap baik belum diisi"), "", []);
        }

        var nilai = realisasi.Angka.Lalu(r => DalamRentang(rentang, r));
        var rumus = realisasi.Angka.AngkaAtauKosong < rentang.Bawah ? $"100 - (bawah - realisasi) / {Besar("bawah", rentang.Bawah)} * 100"
            : realisasi.Angka.AngkaAtauKosong > rentang.Atas ? $"100 - (realisasi - atas) / {Besar("atas", rentang.Atas)} * 100"
            : "100";
        return new(nilai, rumus, [new("realisasi", realisasi.Angka, realisasi.Id), new("bawah", rentang.Bawah), new("atas", rentang.Atas)]);
    }

    // Printed formulas say abs only where it changes something.
    private static string Besar(string nama, decimal batas) => batas < 0 ? $"abs({nama})" : nama;

    private static Hasil Jatuh(decimal batas, Func<decimal> jarak) => batas == 0
        ? Hasil.Tanpa(Alasan.PembagiNol, "batas rentang bernilai nol")
        : Aritmetika.Aman(() => 100 - (jarak() * 100 / Math.Abs(batas)));

    private static Hasil Dari(Ukuran target, Ukuran realisasi, Func<decimal, decimal, Hasil> rumus) =>
        !realisasi.Angka.Ada ? realisasi.Angka : !target.Angka.Ada ? target.Angka : rumus(target.Angka.Angka, realisasi.Angka.Angka);

    private static string TeksTurun(Hasil target, RumusTurun turun) => target.AngkaAtauKosong == 0 ? RumusTurunNol
        : turun == RumusTurun.Selisih ? "(2 * target - realisasi) / target * 100"
        : "target / realisasi * 100";
}
