using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Anggaran;

/// <summary>Money of quarters that were left empty, out of the months (Fisik dan Keuangan), which say what was spent up to each.</summary>
internal static class UangTriwulan
{
    /// <summary>What was spent in one quarter (0 to 3): up to its last month less what was spent before; null where either is not known.</summary>
    public static UangBulan? DariBulan(Pagu pagu, int triwulan, string jalur)
    {
        if (Sampai(pagu, triwulan, jalur) is not { } sampai)
        {
            return null;
        }

        if (triwulan == 0)
        {
            return sampai;
        }

        return Sebelum(pagu, triwulan, jalur) is { } sebelum
            ? new(Aritmetika.Kurang(sampai.Nilai, sebelum.Nilai), $"{sampai.Rumus} - {(sebelum.Masukan.Count == 1 ? "" : "(")}{sebelum.Rumus}{(sebelum.Masukan.Count == 1 ? "" : ")")}", [.. sampai.Masukan, .. sebelum.Masukan])
            : null;
    }

    /// <summary>What was spent up to a quarter (0 to 3), by its last month; null where that month has no money.</summary>
    public static UangBulan? Sampai(Pagu pagu, int triwulan, string jalur)
    {
        var bulan = (triwulan + 1) * 3;
        for (var i = 0; i < pagu.Bulanan.Count; i++)
        {
            if (pagu.Bulanan[i] is { Keuangan: { } uang } b && b.Bulan == bulan)
            {
                var nama = $"sampai_{Tanggal.NamaBulan(bulan).ToLowerInvariant()}";
                return new(uang, nama, [new(nama, uang, Sumber: string.Create(CultureInfo.InvariantCulture, $"{jalur}.bulanan[{i}].keuangan"))]);
            }
        }

        return null;
    }

    // What was entered goes first, as in the sums up to a quarter; else the month that ends it.
    private static UangBulan? Sebelum(Pagu pagu, int triwulan, string jalur)
    {
        var masukan = new List<Masukan>();
        for (var i = 0; i < triwulan; i++)
        {
            if (pagu.RealisasiTriwulan.ElementAtOrDefault(i) is not { } nilai)
            {
                return Sampai(pagu, triwulan - 1, jalur);
            }

            masukan.Add(new($"triwulan_{Romawi.Cetak(i + 1).ToLowerInvariant()}", nilai, Sumber: string.Create(CultureInfo.InvariantCulture, $"{jalur}.realisasiTriwulan[{i}]")));
        }

        return new(Aritmetika.Jumlah(masukan.Select(m => m.Nilai)), string.Join(" + ", masukan.Select(m => m.Nama)), masukan);
    }
}

/// <summary>Money out of months, with its formula.</summary>
internal sealed record UangBulan(Hasil Nilai, string Rumus, IReadOnlyList<Masukan> Masukan);
