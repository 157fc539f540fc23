using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Accumulation over figures of quarters or years; a last value may be a grade, the other ways take numbers.</summary>
internal static class AkumulasiFigure
{
    public static (Ukuran Nilai, string Rumus, IReadOnlyList<Masukan> Masukan) Hitung(Akumulasi akumulasi, IEnumerable<Figure> figures, string deret)
    {
        if (akumulasi == Akumulasi.NilaiAkhir)
        {
            var akhir = figures.LastOrDefault(f => Ukuran.Dari(f).Ada);
            return akhir is null
                ? (new(Hasil.Tanpa(Alasan.BelumAdaRealisasi)), "", [])
                : (Ukuran.Dari(akhir), deret, [new(deret, akhir.Nilai, akhir.Id)]);
        }

        var ada = figures.Where(f => f.Nilai.Ada).ToList();
        var nilai = AkumulasiHitung.Hitung(akumulasi, ada.ConvertAll(f => f.Nilai));
        return (
            new(nilai.Ada || nilai.Alasan != Alasan.TidakAdaData ? nilai : Hasil.Tanpa(Alasan.BelumAdaRealisasi)),
            AkumulasiHitung.Rumus(akumulasi, deret),
            ada.ConvertAll(f => new Masukan(deret, f.Nilai, f.Id)));
    }
}
