using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Capaian of a grade: scores where both sides have one, a bare target at its lower bound, else the places in the scale.</summary>
internal static class CapaianPredikat
{
    public static UraianCapaian Uraikan(Ukuran target, Ukuran realisasi, SkalaPredikat? skala)
    {
        var (tingkatTarget, tingkatRealisasi) = (Cari(skala, target), Cari(skala, realisasi));
        if (skala is not null && (Asing(target, tingkatTarget) ?? Asing(realisasi, tingkatRealisasi)) is { } asing)
        {
            return Tanpa(Alasan.PredikatTidakDikenal, $"{asing} dalam skala {skala.Nama}");
        }

        if (realisasi.Angka.Ada)
        {
            return target.Angka.Ada ? Skor(target.Angka, target.Id, realisasi, null)
                : tingkatTarget?.BatasBawah is { } bawah ? Skor(bawah, target.Id, realisasi, $"Target {target.Predikat} tanpa skor dihitung pada batas bawahnya, {Angka.CetakSeadanya(bawah)}.")
                : realisasi.Predikat is null ? Tanpa(Alasan.PredikatTidakDikenal, $"predikat {target.Predikat} tidak mempunyai batas nilai")
                : Ordinal(target, tingkatTarget, realisasi, tingkatRealisasi);
        }

        // A bare grade never invents a score of the realisasi.
        return target.Predikat is null
            ? Tanpa(Alasan.BelumAdaRealisasi, $"skor predikat {realisasi.Predikat} belum diisi")
            : Ordinal(target, tingkatTarget, realisasi, tingkatRealisasi);
    }

    private static UraianCapaian Skor(Hasil skorTarget, string? idTarget, Ukuran realisasi, string? catatan) => new(
        realisasi.Angka.Lalu(r => skorTarget.Lalu(t => Capaian.Naik(t, r))),
        "realisasi / target * 100",
        [new("realisasi", realisasi.Angka, realisasi.Id), new("target", skorTarget, idTarget)],
        catatan);

    private static UraianCapaian Ordinal(Ukuran target, TingkatPredikat? tingkatTarget, Ukuran realisasi, TingkatPredikat? tingkatRealisasi)
    {
        if (tingkatTarget is null || tingkatRealisasi is null)
        {
            // Without a scale only equality can be told: the same grade has the same place in any scale.
            return SkalaPredikatDikenal.Sama(target.Predikat, realisasi.Predikat)
                ? new(100, "100", [], $"Predikat realisasi sama dengan predikat target ({target.Predikat}).")
                : Tanpa(Alasan.PredikatTidakDikenal, "skala predikat indikator belum ditentukan");
        }

        return new(
            Capaian.Naik(tingkatTarget.Ordinal, tingkatRealisasi.Ordinal),
            "urutan_realisasi / urutan_target * 100",
            [new("urutan_realisasi", tingkatRealisasi.Ordinal, realisasi.Id), new("urutan_target", tingkatTarget.Ordinal, target.Id)],
            $"Predikat tanpa skor dibandingkan menurut urutannya dalam skala: {realisasi.Predikat} ({tingkatRealisasi.Ordinal}) terhadap {target.Predikat} ({tingkatTarget.Ordinal}).");
    }

    private static TingkatPredikat? Cari(SkalaPredikat? skala, Ukuran ukuran) =>
        skala is null || ukuran.Predikat is null ? null : skala.Tingkat.FirstOrDefault(t => SkalaPredikatDikenal.Sama(t.Predikat, ukuran.Predikat));

    private static string? Asing(Ukuran ukuran, TingkatPredikat? tingkat) => tingkat is null ? ukuran.Predikat : null;

    private static UraianCapaian Tanpa(Alasan alasan, string keterangan) => new(Hasil.Tanpa(alasan, keterangan), "", []);
}
