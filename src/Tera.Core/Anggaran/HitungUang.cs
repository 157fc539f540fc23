using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Anggaran;

/// <summary>Money of one line: what its parts sum to, or what was entered where no part has it.</summary>
internal sealed class HitungUang(KumpulanFigure figures)
{
    private static readonly string[] Triwulan = ["I", "II", "III", "IV"];

    /// <param name="awalan">Prefix of the ids.</param>
    /// <param name="nama">The line, in words.</param>
    /// <param name="sendiri">What was entered on the line itself.</param>
    /// <param name="jalur">Where that stands in the data file.</param>
    /// <param name="bagian">Money of the lines below.</param>
    public Uang Hitung(string awalan, string nama, Pagu? sendiri, string jalur, IReadOnlyList<Uang> bagian)
    {
        var murni = Catat(Rincian(awalan, "murni", $"Anggaran murni {nama}", bagian, u => u.Murni)
            ?? Isian(awalan, "murni", $"Anggaran murni {nama}", sendiri?.Murni, Alasan.BelumAdaAnggaran, jalur, ".murni"));
        var pagu = Catat(Rincian(awalan, "pagu", $"Pagu {nama}", bagian, u => u.Pagu) ?? Berlaku(awalan, nama, sendiri, jalur, murni));
        var realisasi = Catat(Rincian(awalan, "realisasi", $"Realisasi anggaran {nama}", bagian, u => u.Realisasi)
            ?? Realisasi(awalan, nama, sendiri, jalur));
        return new()
        {
            Murni = murni,
            Pagu = pagu,
            Perubahan = Catat(Selisih(awalan, "perubahan", $"Bertambah/(berkurang) {nama}", ("pagu", pagu), ("murni", murni))),
            Realisasi = realisasi,
            Serapan = Catat(Persen($"{awalan}/serapan", $"Serapan anggaran {nama}", realisasi, pagu)),
            Sisa = Catat(Selisih(awalan, "sisa", $"Sisa anggaran {nama}", ("pagu", pagu), ("realisasi", realisasi))),
            RealisasiSampai = [.. Enumerable.Range(1, 4).Select(tw => Catat(
                Rincian(awalan, IdTriwulan(tw), UraianTriwulan(nama, tw), bagian, u => u.RealisasiSampai[tw - 1]) ?? Sampai(awalan, nama, sendiri, jalur, tw, realisasi)))],
        };
    }

    /// <summary>a ÷ b × 100 of two figures in rupiah.</summary>
    internal static Figure Persen(string id, string uraian, Figure realisasi, Figure pagu) => new()
    {
        Id = id,
        Uraian = uraian,
        Nilai = Aritmetika.Persen(realisasi.Nilai, pagu.Nilai),
        Satuan = "%",
        Rumus = "realisasi / pagu * 100",
        Masukan = [new("realisasi", realisasi.Nilai, realisasi.Id), new("pagu", pagu.Nilai, pagu.Id)],
        Klausul = Dasar.Keuangan,
    };

    /// <summary>The sum of the parts that have a number; null where none has, so that what was entered above them stands.</summary>
    internal static Figure? Rincian(string awalan, string nama, string uraian, IReadOnlyList<Uang> bagian, Func<Uang, Figure> pilih)
    {
        if (bagian.Count == 0)
        {
            return null;
        }

        var masukan = new List<Masukan>(bagian.Count);
        foreach (var uang in bagian)
        {
            var figure = pilih(uang);
            if (Aritmetika.Terhitung(figure.Nilai))
            {
                masukan.Add(new("rincian", figure.Nilai, figure.Id));
            }
        }

        return masukan.Count == 0 ? null : new()
        {
            Id = $"{awalan}/{nama}",
            Uraian = uraian,
            Nilai = Aritmetika.Jumlah(masukan.Select(m => m.Nilai)),
            Satuan = "Rp",
            Rumus = "jumlah(rincian)",
            Masukan = masukan,
            Klausul = Dasar.Jumlah,
            Catatan = masukan.Count == bagian.Count ? null
                : string.Create(CultureInfo.InvariantCulture, $"{bagian.Count - masukan.Count} dari {bagian.Count} rincian belum mempunyai angka dan tidak ikut dijumlahkan."),
        };
    }

    private static Figure Isian(string awalan, string nama, string uraian, decimal? nilai, Alasan kosong, string jalur, string bidang) => new()
    {
        Id = $"{awalan}/{nama}",
        Uraian = uraian,
        Nilai = nilai is { } n ? n : Hasil.Tanpa(kosong),
        Satuan = "Rp",
        Masukan = nilai is { } isi ? [new("nilai", isi, Sumber: jalur + bidang)] : [],
    };

    private static Figure Berlaku(string awalan, string nama, Pagu? sendiri, string jalur, Figure murni) => sendiri?.Perubahan is { } perubahan
        ? Isian(awalan, "pagu", $"Pagu {nama}", perubahan, Alasan.BelumAdaAnggaran, jalur, ".perubahan")
        : new()
        {
            Id = $"{awalan}/pagu",
            Uraian = $"Pagu {nama}",
            Nilai = murni.Nilai,
            Satuan = "Rp",
            Rumus = "murni",
            Masukan = [new("murni", murni.Nilai, murni.Id)],
            Klausul = Dasar.Keuangan,
        };

    private static Figure Realisasi(string awalan, string nama, Pagu? sendiri, string jalur) =>
        sendiri is { Realisasi: null } && Terisi(sendiri, 4) is { } triwulan
            ? DariTriwulan(awalan, "realisasi", $"Realisasi anggaran {nama}", triwulan, jalur)
            : Isian(awalan, "realisasi", $"Realisasi anggaran {nama}", sendiri?.Realisasi, Alasan.BelumAdaRealisasi, jalur, ".realisasi");

    private static Figure Sampai(string awalan, string nama, Pagu? sendiri, string jalur, int tw, Figure realisasi)
    {
        if (sendiri is not null && Terisi(sendiri, tw) is { } triwulan)
        {
            return DariTriwulan(awalan, IdTriwulan(tw), UraianTriwulan(nama, tw), triwulan, jalur);
        }

        // Up to the fourth quarter is the whole year, also where quarters were not entered.
        return tw == 4 && realisasi.Nilai.Ada
            ? new()
            {
                Id = $"{awalan}/{IdTriwulan(tw)}",
                Uraian = UraianTriwulan(nama, tw),
                Nilai = realisasi.Nilai,
                Satuan = "Rp",
                Rumus = "realisasi",
                Masukan = [new("realisasi", realisasi.Nilai, realisasi.Id)],
                Klausul = Dasar.Triwulan,
            }
            : new() { Id = $"{awalan}/{IdTriwulan(tw)}", Uraian = UraianTriwulan(nama, tw), Nilai = Hasil.Tanpa(Alasan.BelumAdaRealisasi), Satuan = "Rp" };
    }

    // The quarters up to this one, where all of them were entered: a missing one is not 0.
    private static decimal[]? Terisi(Pagu pagu, int sampai)
    {
        if (pagu.RealisasiTriwulan.Count < sampai)
        {
            return null;
        }

        var triwulan = new decimal[sampai];
        for (var i = 0; i < sampai; i++)
        {
            if (pagu.RealisasiTriwulan[i] is not { } nilai)
            {
                return null;
            }

            triwulan[i] = nilai;
        }

        return triwulan;
    }

    private static Figure DariTriwulan(string awalan, string nama, string uraian, decimal[] triwulan, string jalur)
    {
        Masukan[] masukan = [.. triwulan.Select((t, i) => new Masukan("triwulan", t, Sumber: string.Create(CultureInfo.InvariantCulture, $"{jalur}.realisasiTriwulan[{i}]")))];
        return new()
        {
            Id = $"{awalan}/{nama}",
            Uraian = uraian,
            Nilai = Aritmetika.Jumlah(masukan.Select(m => m.Nilai)),
            Satuan = "Rp",
            Rumus = "jumlah(triwulan)",
            Masukan = masukan,
            Klausul = Dasar.Triwulan,
        };
    }

    private static Figure Selisih(string awalan, string nama, string uraian, (string Nama, Figure Figure) dari, (string Nama, Figure Figure) kurang) => new()
    {
        Id = $"{awalan}/{nama}",
        Uraian = uraian,
        Nilai = Aritmetika.Kurang(dari.Figure.Nilai, kurang.Figure.Nilai),
        Satuan = "Rp",
        Rumus = $"{dari.Nama} - {kurang.Nama}",
        Masukan = [new(dari.Nama, dari.Figure.Nilai, dari.Figure.Id), new(kurang.Nama, kurang.Figure.Nilai, kurang.Figure.Id)],
        Klausul = Dasar.Keuangan,
    };

    private static string IdTriwulan(int tw) => string.Create(CultureInfo.InvariantCulture, $"realisasi-TW{tw}");

    private static string UraianTriwulan(string nama, int tw) => $"Realisasi anggaran {nama} s.d. triwulan {Triwulan[tw - 1]}";

    private Figure Catat(Figure figure) => figures.Catat(figure);
}
