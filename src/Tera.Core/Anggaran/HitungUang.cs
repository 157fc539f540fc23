using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Anggaran;

/// <summary>Money of one line: what its parts sum to, or what was entered where no part has it.</summary>
internal sealed class HitungUang(KumpulanFigure figures)
{
    private static readonly string[] IdTriwulan = ["realisasi-TW1", "realisasi-TW2", "realisasi-TW3", "realisasi-TW4"];
    private static readonly string[] SerapanTriwulan = ["serapan-TW1", "serapan-TW2", "serapan-TW3", "serapan-TW4"];
    private static readonly string[] SampaiTriwulan = [" s.d. triwulan I", " s.d. triwulan II", " s.d. triwulan III", " s.d. triwulan IV"];

    // While the year is running, money is not missing: it is not all there yet.
    private static readonly Hasil[] BaruSampai = [.. Enumerable.Range(1, 3).Select(n => Hasil.Tanpa(Alasan.BelumAdaRealisasi, $"setahun penuh, baru tercatat s.d. triwulan {Romawi.Cetak(n)}"))];

    private static readonly Hasil TanpaMurni = Hasil.Tanpa(Alasan.BelumAdaAnggaran, "anggaran murni belum diisi");

    // One for each quarter, so that choosing it costs nothing for each line.
    private static readonly Func<Uang, Figure>[] PilihTriwulan = [u => u.RealisasiSampai[0], u => u.RealisasiSampai[1], u => u.RealisasiSampai[2], u => u.RealisasiSampai[3]];

    /// <param name="awalan">Prefix of the ids.</param>
    /// <param name="nama">The line, in words.</param>
    /// <param name="sendiri">What was entered on the line itself.</param>
    /// <param name="tempat">Where that stands.</param>
    /// <param name="bagian">Money of the lines below.</param>
    public Uang Hitung(string awalan, string nama, Pagu? sendiri, TempatUang tempat, IReadOnlyList<Uang> bagian)
    {
        var murni = Catat(Rincian(awalan, "murni", $"Anggaran murni {nama}", bagian, static u => u.Murni)
            ?? Isian(awalan, "murni", $"Anggaran murni {nama}", sendiri?.Murni, TanpaMurni, tempat, ".murni"));
        var pagu = Catat(Rincian(awalan, "pagu", $"Pagu {nama}", bagian, static u => u.Pagu) ?? Berlaku(awalan, nama, sendiri, tempat, murni));
        Figure[] berjalan = [Triwulan(0, null), Triwulan(1, null), Triwulan(2, null)];
        var realisasi = Catat(Rincian(awalan, "realisasi", $"Realisasi anggaran {nama}", bagian, static u => u.Realisasi)
            ?? Realisasi(awalan, nama, sendiri, tempat, Array.FindLastIndex(berjalan, t => t.Nilai.Ada)));
        Figure[] sampai = [Catat(berjalan[0]), Catat(berjalan[1]), Catat(berjalan[2]), Catat(Triwulan(3, realisasi))];
        var sebagian = Sebagian(bagian);
        return new()
        {
            Sebagian = sebagian,
            Murni = murni,
            Pagu = pagu,
            Perubahan = Catat(SelisihPagu(awalan, "perubahan", $"Bertambah/(berkurang) {nama}", pagu, "pagu - murni", "murni", murni.Nilai, murni)),
            Realisasi = realisasi,
            Serapan = Catat(Persen(awalan, "serapan", $"Serapan anggaran {nama}", realisasi, pagu, sebagian[0])),
            Sisa = Catat(SelisihPagu(awalan, "sisa", $"Sisa anggaran {nama}", pagu, "pagu - realisasi", "realisasi", Seluruhnya(realisasi, sebagian[0]), realisasi)),
            RealisasiSampai = sampai,
            SerapanSampai = [.. sampai.Select((s, q) => Catat(Persen(awalan, SerapanTriwulan[q], $"Serapan anggaran {nama}{SampaiTriwulan[q]}", s, pagu, sebagian[q + 1])))],
        };

        Figure Triwulan(int q, Figure? setahun) =>
            Rincian(awalan, IdTriwulan[q], UraianTriwulan(nama, q), bagian, PilihTriwulan[q]) ?? Sampai(awalan, nama, sendiri, tempat, q, setahun);
    }

    internal static readonly Hasil TidakSeluruhnya = Hasil.Tanpa(Alasan.BelumAdaRealisasi, "sebagian rinciannya");

    /// <summary>What is spent, where it is all: a part of it against the whole budget would be wrong.</summary>
    internal static Hasil Seluruhnya(Figure realisasi, bool sebagian) =>
        sebagian && realisasi.Nilai.Ada ? TidakSeluruhnya : realisasi.Nilai;

    /// <summary>Whether a part with a budget has no realisasi where another has.</summary>
    internal static IReadOnlyList<bool> Sebagian(IReadOnlyList<Uang> bagian)
    {
        bool[]? hasil = null;
        for (var n = 0; n <= 4; n++)
        {
            var (ada, kurang) = (false, false);
            for (var i = 0; i < bagian.Count; i++)
            {
                var terisi = Aritmetika.Terhitung((n == 0 ? bagian[i].Realisasi : bagian[i].RealisasiSampai[n - 1]).Nilai);
                ada |= terisi;
                kurang |= bagian[i].Sebagian[n] || (!terisi && bagian[i].Pagu.Nilai is { Ada: true, Angka: not 0 });
            }

            // Where no part has any, what was entered on the line itself is the whole.
            if (ada && kurang)
            {
                (hasil ??= new bool[5])[n] = true;
            }
        }

        return hasil ?? Uang.Lengkap;
    }

    /// <summary>a ÷ b × 100 of two figures in rupiah; none where only a part of what was spent is known.</summary>
    internal static Figure Persen(string awalan, string nama, Kalimat uraian, Figure realisasi, Figure pagu, bool sebagian = false) =>
        new(awalan, nama, uraian, Aritmetika.Serapan(Seluruhnya(realisasi, sebagian), pagu.Nilai))
        {
            Satuan = "%",
            Rumus = "realisasi / pagu * 100",
            Asal = new AsalDua("realisasi", realisasi, "pagu", pagu),
            Klausul = Dasar.Keuangan,
        };

    /// <summary>The sum of the parts that have a number; null where none has, so that what was entered above them stands.</summary>
    private static Figure? Rincian(string awalan, string nama, Kalimat uraian, IReadOnlyList<Uang> bagian, Func<Uang, Figure> pilih)
    {
        if (bagian.Count == 0)
        {
            return null;
        }

        var rincian = new List<Figure>(bagian.Count);
        for (var i = 0; i < bagian.Count; i++)
        {
            var figure = pilih(bagian[i]);
            if (Aritmetika.Terhitung(figure.Nilai))
            {
                rincian.Add(figure);
            }
        }

        return rincian.Count == 0 ? null : new(awalan, nama, uraian, Aritmetika.Jumlah(rincian))
        {
            Satuan = "Rp",
            Rumus = "jumlah(rincian)",
            Asal = new AsalDeret("rincian", rincian),
            Klausul = Dasar.Jumlah,
            Catatan = rincian.Count == bagian.Count ? null
                : string.Create(CultureInfo.InvariantCulture, $"{bagian.Count - rincian.Count} dari {bagian.Count} rincian belum mempunyai angka dan tidak ikut dijumlahkan."),
        };
    }

    private static Figure Isian(string awalan, string nama, Kalimat uraian, decimal? nilai, Hasil kosong, TempatUang tempat, string bidang) =>
        new(awalan, nama, uraian, nilai ?? kosong) { Satuan = "Rp", Asal = nilai is null ? null : tempat.Asal(nama, bidang) };

    private static Figure Berlaku(string awalan, string nama, Pagu? sendiri, TempatUang tempat, Figure murni) => sendiri?.Perubahan is { } perubahan
        ? Isian(awalan, "pagu", $"Pagu {nama}", perubahan, TanpaMurni, tempat, ".perubahan")
        : new(awalan, "pagu", $"Pagu {nama}", murni.Nilai) { Satuan = "Rp", Rumus = "murni", Asal = new AsalSatu("murni", murni), Klausul = Dasar.Keuangan };

    // The last quarter (0 to 2) up to which spending is known comes with it; -1 where none is.
    private static Figure Realisasi(string awalan, string nama, Pagu? sendiri, TempatUang tempat, int terakhir) =>
        sendiri is { Realisasi: null } && Terisi(sendiri, 4)
            ? DariTriwulan(awalan, "realisasi", $"Realisasi anggaran {nama}", sendiri, 4, tempat)
            : sendiri is { Realisasi: null } && DariBulan(awalan, "realisasi", $"Realisasi anggaran {nama}", sendiri, 3, tempat) is { } bulan ? bulan
            : sendiri?.Realisasi is null && terakhir >= 0 ? new(awalan, "realisasi", $"Realisasi anggaran {nama}", BaruSampai[terakhir]) { Satuan = "Rp" }
            : Isian(awalan, "realisasi", $"Realisasi anggaran {nama}", sendiri?.Realisasi, Hasil.Tanpa(Alasan.BelumAdaRealisasi), tempat, ".realisasi");

    private static Figure Sampai(string awalan, string nama, Pagu? sendiri, TempatUang tempat, int q, Figure? realisasi)
    {
        if (sendiri is not null && Terisi(sendiri, q + 1))
        {
            return DariTriwulan(awalan, IdTriwulan[q], UraianTriwulan(nama, q), sendiri, q + 1, tempat);
        }

        // What was entered for the year goes before December.
        if (sendiri is not null && !(q == 3 && sendiri.Realisasi is not null) && DariBulan(awalan, IdTriwulan[q], UraianTriwulan(nama, q), sendiri, q, tempat) is { } bulan)
        {
            return bulan;
        }

        // Up to the fourth quarter is the whole year, also where quarters were not entered.
        return q == 3 && realisasi is { Nilai.Ada: true }
            ? new(awalan, IdTriwulan[q], UraianTriwulan(nama, q), realisasi.Nilai)
            {
                Satuan = "Rp",
                Rumus = "realisasi",
                Asal = new AsalSatu("realisasi", realisasi),
                Klausul = Dasar.Triwulan,
            }
            : new(awalan, IdTriwulan[q], UraianTriwulan(nama, q), Hasil.Tanpa(Alasan.BelumAdaRealisasi)) { Satuan = "Rp" };
    }

    // Whether all quarters up to this one were entered: a missing one is not 0.
    private static bool Terisi(Pagu pagu, int sampai)
    {
        for (var i = 0; i < sampai; i++)
        {
            if (i >= pagu.RealisasiTriwulan.Count || pagu.RealisasiTriwulan[i] is null)
            {
                return false;
            }
        }

        return true;
    }

    private static Figure DariTriwulan(string awalan, string nama, Kalimat uraian, Pagu pagu, int sampai, TempatUang tempat) =>
        new(awalan, nama, uraian, JumlahTriwulan(pagu, sampai))
        {
            Satuan = "Rp",
            Rumus = tempat.Sumber is null ? "jumlah(triwulan)" : "",
            Asal = tempat.Sumber is null ? new AsalTriwulan(pagu, sampai, tempat.Jalur) : tempat.Asal(nama, ""),
            Klausul = Dasar.Triwulan,
        };

    // A quarter that was left empty ends where its last month does.
    private static Figure? DariBulan(string awalan, string nama, Kalimat uraian, Pagu pagu, int triwulan, TempatUang tempat) =>
        tempat.Sumber is null && UangTriwulan.Sampai(pagu, triwulan, tempat.Jalur) is { } bulan
            ? new(awalan, nama, uraian, bulan.Nilai) { Satuan = "Rp", Rumus = bulan.Rumus, Asal = new AsalTertulis(bulan.Masukan), Klausul = Dasar.Triwulan }
            : null;

    private static Hasil JumlahTriwulan(Pagu pagu, int sampai)
    {
        Hasil jumlah = 0;
        for (var i = 0; i < sampai; i++)
        {
            jumlah = Aritmetika.Tambah(jumlah, pagu.RealisasiTriwulan[i]!.Value);
        }

        return jumlah;
    }

    private static Figure SelisihPagu(string awalan, string nama, Kalimat uraian, Figure pagu, string rumus, string namaKurang, Hasil nilaiKurang, Figure kurang) =>
        new(awalan, nama, uraian, Aritmetika.Kurang(pagu.Nilai, nilaiKurang))
        {
            Satuan = "Rp",
            Rumus = rumus,
            Asal = new AsalDua("pagu", pagu, namaKurang, kurang),
            Klausul = Dasar.Keuangan,
        };

    private static Kalimat UraianTriwulan(string nama, int q) => $"Realisasi anggaran {nama}{SampaiTriwulan[q]}";

    private Figure Catat(Figure figure) => figures.Catat(figure);

    /// <summary>The quarters' money as it was entered.</summary>
    private sealed class AsalTriwulan(Pagu pagu, int sampai, string jalur) : Asal
    {
        public override IReadOnlyList<Masukan> Masukan(Figure figure) =>
            [.. pagu.RealisasiTriwulan.Take(sampai).Select((t, i) => new Masukan("triwulan", t!.Value, Sumber: string.Create(CultureInfo.InvariantCulture, $"{jalur}.realisasiTriwulan[{i}]")))];
    }
}
