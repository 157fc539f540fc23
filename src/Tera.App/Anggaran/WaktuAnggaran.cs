using Tera.Core.Anggaran;

namespace Tera.App.Anggaran;

/// <summary>Months and quarters of a file as the model keeps them: quarters each by itself, months cumulative.</summary>
internal static class WaktuAnggaran
{
    internal static Pagu Isi(Pagu pagu, IReadOnlyList<PeranKolom> peran, Func<PeranKolom, decimal?> ambil, bool kumulatif)
    {
        var bulan = Deret(12, PemetaanAnggaran.Bulan);
        var triwulan = Deret(4, PemetaanAnggaran.Triwulan);
        if (bulan.Any)
            pagu = pagu with { Bulanan = Bulanan(pagu.Bulanan, bulan) };
        if (triwulan.Any)
            pagu = pagu with { RealisasiTriwulan = Ganti(pagu.RealisasiTriwulan, triwulan.Ada, triwulan.Sendiri) };
        else if (bulan.Any)
            pagu = pagu with { RealisasiTriwulan = Ganti(pagu.RealisasiTriwulan, n => bulan.Ada(3 * n) && bulan.Ada((3 * n) + 1) && bulan.Ada((3 * n) + 2), n => Jumlah(bulan.Sendiri(3 * n), bulan.Sendiri((3 * n) + 1), bulan.Sendiri((3 * n) + 2))) };
        return pagu;

        (bool Any, Func<int, bool> Ada, Func<int, decimal?> Sendiri, Func<int, decimal?> Sampai) Deret(int banyak, Func<int, PeranKolom> untuk)
        {
            var ada = Enumerable.Range(0, banyak).Select(n => peran.Contains(untuk(n + 1))).ToArray();
            var nilai = Enumerable.Range(0, banyak).Select(n => ambil(untuk(n + 1))).ToArray();
            return kumulatif
                ? (ada.Contains(true), n => ada[n], n => n == 0 ? nilai[0] : ada[n - 1] ? nilai[n] - nilai[n - 1] : null, n => nilai[n])
                : (ada.Contains(true), n => ada[n], n => nilai[n], n => nilai.Take(n + 1).All(v => v is not null) ? nilai.Take(n + 1).Sum() : null);
        }

        List<Bulanan> Bulanan(IReadOnlyList<Bulanan> lama, (bool Any, Func<int, bool> Ada, Func<int, decimal?> Sendiri, Func<int, decimal?> Sampai) deret) =>
        [
            .. from n in Enumerable.Range(0, 12)
               let ada = lama.FirstOrDefault(b => b.Bulan == n + 1)
               let keuangan = deret.Ada(n) ? deret.Sampai(n) : ada?.Keuangan
               where keuangan is not null || ada?.Fisik is not null
               select new Bulanan(n + 1, ada?.Fisik, keuangan),
        ];
    }

    /// <summary>A line without the amounts that its parts in the file carry: money is entered at the lowest level.</summary>
    internal static BarisTerbaca TanpaRincian(BarisTerbaca baris, IReadOnlyList<BarisTerbaca> semua)
    {
        var rincian = semua.Where(b => b.Kode.StartsWith(baris.Kode + ".", StringComparison.Ordinal)).SelectMany(b => b.Nilai.Keys).ToHashSet();
        return baris with { Nilai = baris.Nilai.Where(n => !rincian.Contains(n.Key)).ToDictionary() };
    }

    internal static bool Kosong(Pagu pagu) => pagu is { Murni: null, Perubahan: null, Realisasi: null, Renstra: null, RealisasiSampaiTahunLalu: null, RealisasiTriwulan.Count: 0, Bulanan.Count: 0, SumberDana.Count: 0 };

    private static List<decimal?> Ganti(IReadOnlyList<decimal?> lama, Func<int, bool> ada, Func<int, decimal?> nilai)
    {
        var baru = Enumerable.Range(0, 4).Select(n => ada(n) ? nilai(n) : lama.ElementAtOrDefault(n)).ToList();
        while (baru.Count > 0 && baru[^1] is null)
            baru.RemoveAt(baru.Count - 1);
        return baru;
    }

    private static decimal? Jumlah(params ReadOnlySpan<decimal?> nilai)
    {
        decimal? jumlah = 0;
        foreach (var n in nilai)
            jumlah += n;
        return jumlah;
    }
}
