using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>Realisasi of a quarter made of what other entities reached, by the indicator's own rule.</summary>
internal static class HitungPasokan
{
    /// <summary>Without a number as long as one of the sources has none: a sum of some would be taken for the sum of all.</summary>
    /// <param name="indikator">The indicator that is fed.</param>
    /// <param name="masuk">What has flowed in.</param>
    /// <param name="jalur">Where that stands in the data file.</param>
    /// <param name="desimal">Decimals that the result is rounded to.</param>
    public static RealisasiTerhitung Hitung(Indikator indikator, IReadOnlyList<Asupan> masuk, string jalur, int desimal)
    {
        var daftar = masuk.ToList();
        var bagian = (from s in indikator.Pasokan
                      let urutan = daftar.FindIndex(a => a.Instansi == s.Instansi && a.Indikator == s.Indikator)
                      select (Sumber: s, Urutan: urutan, Isi: urutan < 0 ? null : daftar[urutan])).ToList();
        var tunggu = bagian.Where(b => b.Isi is null or { Nilai: null, TidakDiukur: false }).Select(b => b.Sumber.Nama ?? b.Sumber.Instansi).Distinct(StringComparer.Ordinal).ToList();
        if (tunggu.Count > 0)
        {
            return new(new(Hasil.Tanpa(Alasan.BelumAdaRealisasi, $"menunggu {string.Join(", ", tunggu)}")));
        }

        var terukur = bagian.Where(b => b.Isi!.Nilai is not null).ToList();
        if (terukur.Count == 0)
        {
            return new(new(Hasil.Tanpa(Alasan.TidakDiukur)));
        }

        var ukuran = terukur.ConvertAll(b => Ukuran.Dari(b.Isi!.Nilai, Alasan.BelumAdaRealisasi));
        var nilai = indikator.CaraPasokan switch
        {
            CaraPasokan.Jumlah => new Ukuran(Semua(ukuran, Aritmetika.Jumlah)),
            CaraPasokan.RataRata => new Ukuran(Semua(ukuran, Aritmetika.Rata)),
            _ => ukuran[0],
        };
        return new(nilai.Bulatkan(desimal))
        {
            Rumus = $"bulat({Rumus(indikator.CaraPasokan)}; {Konteks.Teks(desimal)})",
            Asal = new AsalTertulis([.. terukur.Select((b, i) => new Masukan("pasokan", ukuran[i].Angka, Sumber: Sebutan(b.Sumber, b.Isi!, $"{jalur}.asupan[{Konteks.Teks(b.Urutan)}]"))
            {
                Luar = b.Isi!.Angka is { } id ? new(b.Sumber.Instansi, id) : null,
            })]),
            Klausul = Dasar.Pasokan,
        };
    }

    private static string Rumus(CaraPasokan cara) => cara switch { CaraPasokan.Jumlah => "jumlah(pasokan)", CaraPasokan.RataRata => "rata(pasokan)", _ => "pasokan" };

    // A grade without a score has no number to add.
    private static Hasil Semua(List<Ukuran> ukuran, Func<IEnumerable<Hasil>, Alasan, Hasil> hitung) =>
        ukuran.Find(u => !u.Angka.Ada) is { Predikat: not null } tanpa ? tanpa.Angka : hitung(ukuran.Select(u => u.Angka), Alasan.TidakAdaData);

    private static string Sebutan(SumberPasokan sumber, Asupan isi, string jalur) => string.Create(
        CultureInfo.InvariantCulture, $"{sumber.Nama ?? sumber.Instansi}, {sumber.Indikator}, {(isi.Status == StatusAsupan.Ditetapkan ? "ditetapkan" : "disetujui")}{(isi.Versi is { } v ? $" versi {v}" : "")} ({jalur})");
}
