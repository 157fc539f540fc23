using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Accumulation over figures of quarters or years, rounded to the indicator's decimals as it is fixed; a last value may be a grade, the other ways take numbers.</summary>
internal static class AkumulasiFigure
{
    public static (Ukuran Nilai, string Rumus, Asal? Asal) Hitung(Akumulasi akumulasi, ReadOnlySpan<Figure> figures, string deret, int desimal)
    {
        if (akumulasi == Akumulasi.NilaiAkhir)
        {
            for (var i = figures.Length - 1; i >= 0; i--)
            {
                var akhir = Ukuran.Dari(figures[i]);
                if (akhir.Ada)
                {
                    return (akhir, deret, new AsalSatu(deret, figures[i]));
                }
            }

            return (new(Hasil.Tanpa(Alasan.BelumAdaRealisasi)), "", null);
        }

        var ada = new List<Figure>(figures.Length);
        foreach (var figure in figures)
        {
            if (figure.Nilai.Ada)
            {
                ada.Add(figure);
            }
        }

        var nilai = ada.Count == 0 ? Hasil.Tanpa(Alasan.BelumAdaRealisasi)
            : akumulasi == Akumulasi.Jumlah ? Aritmetika.Jumlah(ada)
            : AkumulasiHitung.Hitung(akumulasi, ada.ConvertAll(f => f.Nilai));
        var rumus = AkumulasiHitung.Rumus(akumulasi, deret);
        return akumulasi == Akumulasi.RataRata
            ? (new Ukuran(nilai).Bulatkan(desimal), $"bulat({rumus}; {Konteks.Teks(desimal)})", new AsalDeret(deret, ada))
            : (new(nilai), rumus, new AsalDeret(deret, ada));
    }
}
