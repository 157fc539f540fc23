using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Money over the year: quarters and months against the year, cumulative values that never fall.</summary>
internal static class PeriksaUangWaktu
{
    private static readonly AturanPeriksa Triwulan = new("UANG-TRIWULAN", TingkatTemuan.Tinggi, "Realisasi keempat triwulan tidak berjumlah realisasi setahun, atau melebihinya",
        KlausulPeriksa.Keuangan, "Periksa realisasi setiap triwulan dan realisasi setahun. Apakah angka triwulannya kumulatif? Isi belanja triwulan itu saja, bukan s.d. triwulan itu.");

    private static readonly AturanPeriksa BulanTurun = new("BULANAN-TURUN", TingkatTemuan.Sedang, "Kemajuan fisik atau keuangan bulanan turun, padahal kumulatif",
        KlausulPeriksa.Keuangan, "Periksa kedua bulan itu; yang dicatat adalah kemajuan sampai dengan bulan itu.");

    private static readonly AturanPeriksa BulanLebih = new("BULANAN-LEBIH", TingkatTemuan.Sedang, "Realisasi keuangan bulanan melebihi realisasi setahun, atau Desember berbeda darinya",
        KlausulPeriksa.Keuangan, "Samakan realisasi s.d. Desember dengan realisasi setahun.");

    private static readonly AturanPeriksa BulanTriwulan = new("BULANAN-TRIWULAN", TingkatTemuan.Sedang, "Realisasi s.d. bulan terakhir yang terisi berbeda dari jumlah triwulannya, atau melebihinya",
        KlausulPeriksa.Keuangan, "Periksa tabel bulanan dan triwulanan; keduanya dari pembukuan yang sama.");

    private static readonly AturanPeriksa Negatif = new("TRIWULAN-NEGATIF", TingkatTemuan.Sedang, "Realisasi anggaran suatu triwulan negatif",
        KlausulPeriksa.Keuangan, "Periksa sel itu dan triwulan sebelumnya. Keuangan pada Fisik Keuangan adalah jumlah sejak Januari, bukan belanja bulan itu; realisasi triwulan adalah belanja triwulan itu saja. Bila belanja memang dikembalikan, jelaskan dalam narasi.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Triwulan, BulanTurun, BulanLebih, BulanTriwulan, Negatif];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        foreach (var (baris, jalur) in TelusurAnggaran.Semua(konteks.Hasil.Anggaran))
        {
            if (baris.Data is { } pagu)
            {
                Triwulanan(konteks, baris, pagu, jalur / "pagu");
                Bulanan(konteks, baris, pagu, jalur / "pagu" / "bulanan", TriwulanNegatif(konteks, baris, pagu, jalur / "pagu"));
            }
        }
    }

    private static void Triwulanan(KonteksPeriksa konteks, BarisAnggaran baris, Pagu pagu, Jalur jalur)
    {
        var triwulan = pagu.RealisasiTriwulan.Take(4).OfType<decimal>().ToList();
        var jumlah = Aritmetika.Jumlah(triwulan.Select(Hasil.Dari));
        if (pagu.Realisasi is { } tahun && jumlah.Ada && (triwulan.Count == 4 ? jumlah.Angka != tahun : jumlah.Angka > tahun))
        {
            Beda(konteks, Triwulan, jalur / "realisasiTriwulan", $"Jumlah {Teks(triwulan.Count)} triwulan", baris, jumlah.Angka, "realisasi setahun", tahun);
        }
    }

    /// <summary>Quarters below zero, as they were entered or as the months make them; the places that were told.</summary>
    private static HashSet<string> TriwulanNegatif(KonteksPeriksa konteks, BarisAnggaran baris, Pagu pagu, Jalur jalur)
    {
        var dikatakan = new HashSet<string>(StringComparer.Ordinal);
        for (var q = 0; q < 4; q++)
        {
            var sendiri = pagu.RealisasiTriwulan.ElementAtOrDefault(q);
            var bulan = sendiri is null ? UangTriwulan.DariBulan(pagu, q, jalur.Path) : null;
            if ((sendiri ?? bulan?.Nilai.AngkaAtauKosong) is not { } nilai || nilai >= 0)
            {
                continue;
            }

            var di = bulan is null ? (jalur / "realisasiTriwulan")[q] : new Jalur(bulan.Masukan[0].Sumber!);
            dikatakan.Add(di.Path);
            var asal = bulan is not { Masukan.Count: > 1 } ? "" : $": s.d. {NamaBulan((q + 1) * 3)} {Angka.Rupiah(bulan.Masukan[0].Nilai)}, s.d. triwulan {Romawi.Cetak(q)} sudah {Angka.Rupiah(Aritmetika.Jumlah(bulan.Masukan.Skip(1).Select(m => m.Nilai)))}";
            konteks.Catat(Negatif, di, $"Realisasi triwulan {Romawi.Cetak(q + 1)} {PeriksaUang.Sebut(baris)} {Angka.Rupiah(nilai)}{asal}.", Angka.Rupiah(nilai));
        }

        return dikatakan;
    }

    private static void Bulanan(KonteksPeriksa konteks, BarisAnggaran baris, Pagu pagu, Jalur jalur, HashSet<string> dikatakan)
    {
        var bulan = pagu.Bulanan.Select((b, n) => (Isi: b, Jalur: jalur[n])).OrderBy(b => b.Isi.Bulan).ToList();
        Turun(konteks, baris, bulan, "fisik", "Fisik", b => b.Fisik, n => Angka.CetakSeadanya(n) + "%", dikatakan);
        Turun(konteks, baris, bulan, "keuangan", "Keuangan", b => b.Keuangan, Angka.Rupiah, dikatakan);

        var setahun = baris.Uang.Realisasi.Nilai;
        foreach (var (isi, di) in bulan)
        {
            if (isi.Keuangan is { } uang && setahun.Ada && (isi.Bulan == 12 ? uang != setahun.Angka : uang > setahun.Angka))
            {
                Beda(konteks, BulanLebih, di / "keuangan", $"Realisasi s.d. {NamaBulan(isi.Bulan)}", baris, uang, "realisasi setahun", setahun.Angka);
            }
        }

        BulanDanTriwulan(konteks, baris, bulan, pagu.RealisasiTriwulan, setahun);
    }

    /// <summary>The last filled month of each quarter against the quarters up to it: its end must be equal, a month before it may not be above.</summary>
    private static void BulanDanTriwulan(KonteksPeriksa konteks, BarisAnggaran baris, List<(Bulanan Isi, Jalur Jalur)> bulan, IReadOnlyList<decimal?> triwulan, Hasil setahun)
    {
        for (var q = 1; q <= Math.Min(4, triwulan.Count) && triwulan[q - 1] is not null; q++)
        {
            var (awal, akhir) = ((q * 3) - 2, q * 3);
            var terisi = bulan.FindAll(b => b.Isi.Keuangan is not null && b.Isi.Bulan >= awal && b.Isi.Bulan <= akhir);
            if (terisi.Count == 0 || Aritmetika.Jumlah(triwulan.Take(q).Select(t => Hasil.Dari(t!.Value))) is not { Ada: true } sampai)
            {
                continue;
            }

            var (isi, di) = terisi[^1];
            var uang = isi.Keuangan!.Value;
            var dikatakan = setahun.Ada && (uang > setahun.Angka || isi.Bulan == 12);
            if (!dikatakan && (isi.Bulan == akhir ? uang != sampai.Angka : uang > sampai.Angka))
            {
                var sebutan = q == 1 ? "triwulan I" : $"jumlah triwulan I–{Romawi.Cetak(q)}";
                Beda(konteks, BulanTriwulan, di / "keuangan", $"Realisasi s.d. {NamaBulan(isi.Bulan)}", baris, uang, sebutan, sampai.Angka);
            }
        }
    }

    private static void Turun(
        KonteksPeriksa konteks, BarisAnggaran baris, List<(Bulanan Isi, Jalur Jalur)> bulan, string isian, string sebutan, Func<Bulanan, decimal?> pilih, Func<decimal, string> cetak, HashSet<string> dikatakan)
    {
        (int Bulan, decimal Nilai)? lalu = null;
        foreach (var (isi, di) in bulan)
        {
            if (pilih(isi) is not { } nilai)
            {
                continue;
            }

            if (lalu is { } l && nilai < l.Nilai && !dikatakan.Contains((di / isian).Path))
            {
                konteks.Catat(
                    BulanTurun, di / isian, $"{sebutan} {PeriksaUang.Sebut(baris)} s.d. {NamaBulan(isi.Bulan)} {cetak(nilai)}, s.d. {NamaBulan(l.Bulan)} sudah {cetak(l.Nilai)}.", cetak(nilai), cetak(l.Nilai));
            }

            lalu = (isi.Bulan, nilai);
        }
    }

    private static void Beda(KonteksPeriksa konteks, AturanPeriksa aturan, Jalur jalur, string apa, BarisAnggaran baris, decimal satu, string lain, decimal dua) =>
        konteks.Catat(aturan, jalur, $"{apa} {PeriksaUang.Sebut(baris)} {Angka.Rupiah(satu)}, {lain} {Angka.Rupiah(dua)}.", Angka.Rupiah(satu), Angka.Rupiah(dua));

    private static string NamaBulan(int bulan) => Tanggal.NamaBulan(Math.Clamp(bulan, 1, 12));
}
