namespace Tera.Core.Nilai;

/// <summary>Arithmetic over results that may have no number; beyond decimal it is <see cref="Alasan.TerlaluBesar"/>, never an exception.</summary>
internal static class Aritmetika
{
    public static Hasil Aman(Func<decimal> hitung)
    {
        try
        {
            return hitung();
        }
        catch (OverflowException)
        {
            return Hasil.Tanpa(Alasan.TerlaluBesar);
        }
    }

    /// <summary>a ÷ b × 100, divided last.</summary>
    public static Hasil Persen(Hasil pembilang, Hasil penyebut) =>
        penyebut is { Ada: true, Angka: 0 } && pembilang.Ada ? Hasil.Tanpa(Alasan.PembagiNol) : Dua(pembilang, penyebut, static (a, b) => a * 100 / b);

    /// <summary>What was spent of a budget; of none there is no percentage.</summary>
    public static Hasil Serapan(Hasil realisasi, Hasil pagu) =>
        pagu is { Ada: true, Angka: 0 } && realisasi.Ada ? Hasil.Tanpa(Alasan.BelumAdaAnggaran, "pagunya nol") : Persen(realisasi, pagu);

    public static Hasil Tambah(Hasil satu, Hasil lain) => Dua(satu, lain, static (a, b) => a + b);

    public static Hasil Kurang(Hasil dari, Hasil pengurang) => Dua(dari, pengurang, static (a, b) => a - b);

    public static Hasil Bagi(Hasil pembilang, Hasil penyebut) =>
        penyebut is { Ada: true, Angka: 0 } && pembilang.Ada ? Hasil.Tanpa(Alasan.PembagiNol) : Dua(pembilang, penyebut, static (a, b) => a / b);

    /// <summary>Of two numbers; the reason of the first that is none.</summary>
    public static Hasil Dua(Hasil satu, Hasil lain, Func<decimal, decimal, decimal> hitung)
    {
        if (!satu.Ada || !lain.Ada)
        {
            return satu.Ada ? lain : satu;
        }

        try
        {
            return hitung(satu.Angka, lain.Angka);
        }
        catch (OverflowException)
        {
            return Hasil.Tanpa(Alasan.TerlaluBesar);
        }
    }

    /// <summary>Takes part in a sum: a number, or one too large that must not vanish from it.</summary>
    public static bool Terhitung(Hasil nilai) => nilai.Ada || nilai.Alasan == Alasan.TerlaluBesar;

    /// <summary>The sum of the numbers that there are; <paramref name="kosong"/> where there are none.</summary>
    public static Hasil Jumlah(IEnumerable<Hasil> bagian, Alasan kosong = Alasan.TidakAdaData) => Aman(bagian, kosong, (jumlah, _) => jumlah);

    /// <inheritdoc cref="Jumlah(IEnumerable{Hasil}, Alasan)"/>
    public static Hasil Jumlah(IReadOnlyList<Figure> bagian)
    {
        var jumlah = Hasil.Tanpa(Alasan.TidakAdaData);
        for (var i = 0; i < bagian.Count && (jumlah.Ada || !Terhitung(jumlah)); i++)
        {
            var nilai = bagian[i].Nilai;
            jumlah = !Terhitung(nilai) ? jumlah : jumlah.Ada ? Tambah(jumlah, nilai) : nilai;
        }

        return jumlah;
    }

    /// <summary>The mean of the numbers that there are; <paramref name="kosong"/> where there are none.</summary>
    public static Hasil Rata(IEnumerable<Hasil> bagian, Alasan kosong = Alasan.TidakAdaData) => Aman(bagian, kosong, (jumlah, cacah) => jumlah / cacah);

    /// <summary>Half away from zero.</summary>
    public static Hasil Bulatkan(Hasil nilai, int desimal) => nilai.Ada ? Angka.Bulatkan(nilai.Angka, desimal) : nilai;

    private static Hasil Aman(IEnumerable<Hasil> bagian, Alasan kosong, Func<decimal, int, decimal> akhir)
    {
        var (jumlah, cacah) = (0m, 0);
        try
        {
            foreach (var nilai in bagian)
            {
                if (nilai.Ada)
                {
                    jumlah += nilai.Angka;
                    cacah++;
                }
                else if (Terhitung(nilai))
                {
                    return nilai;
                }
            }

            return cacah == 0 ? Hasil.Tanpa(kosong) : akhir(jumlah, cacah);
        }
        catch (OverflowException)
        {
            return Hasil.Tanpa(Alasan.TerlaluBesar);
        }
    }
}
