using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Category of a capaian on a scale of bands.</summary>
public static class Kategori
{
    /// <summary>The band of the <em>printed</em> capaian: two decimals, half away from zero, lower bound included (90,995 prints 91,00 and is Sangat Tinggi).</summary>
    /// <param name="capaian">Capaian, percent; held to 0..cap where it is the category of a report.</param>
    /// <param name="skala">Bands in any order.</param>
    /// <returns>The band; none where there is no capaian or the scale does not reach so low.</returns>
    public static PitaKategori? Untuk(Hasil capaian, IReadOnlyList<PitaKategori> skala)
    {
        ArgumentNullException.ThrowIfNull(skala);
        PitaKategori? pilihan = null;
        if (capaian.Ada)
        {
            var cetak = Angka.Bulatkan(capaian.Angka, 2);
            foreach (var pita in skala)
            {
                if (pita.Bawah <= cetak && (pilihan is null || pita.Bawah > pilihan.Bawah))
                {
                    pilihan = pita;
                }
            }
        }

        return pilihan;
    }

    /// <summary>Capaian held to 0..<paramref name="batasAtas"/>, for category and averages; the reason kept where there is none.</summary>
    /// <param name="capaian">As calculated, percent.</param>
    /// <param name="batasAtas">Upper cap, percent; a negative one counts as 0.</param>
    public static Hasil Tahan(Hasil capaian, decimal batasAtas) => capaian.Lalu(c => Math.Max(0, Math.Min(c, batasAtas)));

    /// <summary>Whether the printed capaian reaches 100; none where there is no capaian.</summary>
    public static bool? Tercapai(Hasil capaian) => capaian.Ada ? Angka.Bulatkan(capaian.Angka, 2) >= 100 : null;
}
