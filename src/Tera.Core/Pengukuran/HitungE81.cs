using System.Globalization;
using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Form E.81, evaluasi hasil Renja (Permendagri 86/2017): columns 5 to 14 of each budget line and its indicators.</summary>
/// <remarks>
/// Figures are "{line}/e81-5" … for money and "{line}/indikator-{n}/e81-5" … for performance; columns 7 and 12 are the line's own target, pagu and realisasi.
/// Column 13 adds 6 and 12 for what adds up, and is 12 for percentages, indices and other last values.
/// </remarks>
internal sealed class HitungE81(KumpulanFigure figures)
{
    private static readonly Klausul Formulir = new("Permendagri 86/2017", "Formulir E.81");
    private static readonly Klausul Kolom13 = new("Permendagri 86/2017", "Formulir E.81, kolom 13 = 6 + 12; nilai akhir tidak dijumlahkan");
    private static readonly Klausul Kolom14 = new("Permendagri 86/2017", "Formulir E.81, kolom 14 = 13 ÷ 5 × 100%");

    /// <summary>The lines of the budget, lowest first, so that money above can be summed.</summary>
    public void Hitung(IEnumerable<BarisAnggaran> baris)
    {
        foreach (var b in baris)
        {
            Uang(b);
        }
    }

    private UangE81 Uang(BarisAnggaran baris)
    {
        var bawah = baris.Anak.Select(Uang).ToList();
        var awalan = $"anggaran/{baris.Kunci}";
        for (var n = 0; n < baris.Indikator.Count; n++)
        {
            Kinerja(string.Create(CultureInfo.InvariantCulture, $"{awalan}/indikator-{n + 1}"), baris.Indikator[n]);
        }

        var renstra = Rupiah(awalan, 5, $"Anggaran Renstra {baris.Nama}", baris.Data?.Renstra, Alasan.BelumAdaAnggaran, bawah.Select(u => u.Renstra));
        var lalu = Rupiah(awalan, 6, $"Realisasi anggaran {baris.Nama} s.d. tahun lalu", baris.Data?.RealisasiSampaiTahunLalu, Alasan.BelumAdaRealisasi, bawah.Select(u => u.SampaiLalu));
        var triwulan = Enumerable.Range(0, 4).Select(q => Rupiah(
            awalan, 8 + q, $"Realisasi anggaran {baris.Nama} triwulan {Romawi.Cetak(q + 1)}", baris.Data?.RealisasiTriwulan.ElementAtOrDefault(q), Alasan.BelumAdaRealisasi, bawah.Select(u => u.Triwulan[q]))).ToList();
        var sampai = Sampai(awalan, $"Realisasi anggaran {baris.Nama} s.d. tahun ini", Akumulasi.Jumlah, lalu, baris.Uang.Realisasi, 2, "Rp");
        Tingkat(awalan, $"Tingkat capaian anggaran Renstra {baris.Nama}", sampai, renstra, Aritmetika.Persen(sampai.Nilai, renstra.Nilai));
        return new UangE81(renstra, lalu, triwulan);
    }

    private void Kinerja(string awalan, HasilKeluaran k)
    {
        var i = k.Indikator;
        var renstra = Isian(awalan, 5, $"Target akhir Renstra {i.Nama}", i.TargetRenstra, Alasan.BelumAdaTarget, i);
        var lalu = Isian(awalan, 6, $"Realisasi {i.Nama} s.d. tahun lalu", i.RealisasiSampaiTahunLalu, Alasan.BelumAdaRealisasi, i);
        for (var q = 0; q < 4; q++)
        {
            Isian(awalan, 8 + q, $"Realisasi {i.Nama} triwulan {Romawi.Cetak(q + 1)}", i.RealisasiTriwulan.ElementAtOrDefault(q), Alasan.BelumAdaRealisasi, i);
        }

        var sampai = Sampai(awalan, $"Realisasi {i.Nama} s.d. tahun ini", i.Akumulasi, lalu, k.Realisasi, i.Desimal, i.Satuan);
        Tingkat(awalan, $"Tingkat capaian target Renstra {i.Nama}", sampai, renstra, Aritmetika.Persen(sampai.Nilai, renstra.Nilai));
    }

    private Figure Isian(string awalan, int kolom, string uraian, NilaiKinerja? nilai, Alasan kosong, IndikatorKeluaran i) => figures.Catat(new()
    {
        Id = Id(awalan, kolom),
        Uraian = uraian,
        Nilai = (nilai?.Angka ?? nilai?.Skor) is { } angka ? angka : Hasil.Tanpa(kosong),
        Predikat = nilai?.Predikat,
        Desimal = i.Desimal,
        Satuan = i.Satuan,
    });

    private Figure Rupiah(string awalan, int kolom, string uraian, decimal? sendiri, Alasan kosong, IEnumerable<Figure> bawah)
    {
        var rincian = bawah.Where(f => Aritmetika.Terhitung(f.Nilai)).Select(f => new Masukan("rincian", f.Nilai, f.Id)).ToList();
        return figures.Catat(new()
        {
            Id = Id(awalan, kolom),
            Uraian = uraian,
            Nilai = rincian.Count > 0 ? Aritmetika.Jumlah(rincian.Select(r => r.Nilai)) : sendiri is { } s ? s : Hasil.Tanpa(kosong),
            Satuan = "Rp",
            Rumus = rincian.Count > 0 ? "jumlah(rincian)" : "",
            Masukan = rincian,
            Klausul = rincian.Count > 0 ? Formulir : null,
        });
    }

    private Figure Sampai(string awalan, string uraian, Akumulasi akumulasi, Figure lalu, Figure kini, int desimal, string satuan)
    {
        var jumlah = akumulasi == Akumulasi.Jumlah;
        Masukan[] masukan = jumlah ? [new("sampai_lalu", lalu.Nilai, lalu.Id), new("tahun_ini", kini.Nilai, kini.Id)] : [new("tahun_ini", kini.Nilai, kini.Id)];
        return figures.Catat(new()
        {
            Id = Id(awalan, 13),
            Uraian = uraian,
            Nilai = jumlah ? lalu.Nilai.Lalu(a => kini.Nilai.Lalu(b => a + b)) : kini.Nilai,
            Predikat = jumlah ? null : kini.Predikat,
            Desimal = desimal,
            Satuan = satuan,
            Rumus = jumlah ? "sampai_lalu + tahun_ini" : "tahun_ini",
            Masukan = masukan,
            Klausul = Kolom13,
        });
    }

    private void Tingkat(string awalan, string uraian, Figure sampai, Figure renstra, Hasil nilai) => figures.Catat(new()
    {
        Id = Id(awalan, 14),
        Uraian = uraian,
        Nilai = nilai,
        Satuan = "%",
        Rumus = "sampai / renstra * 100",
        Masukan = [new("sampai", sampai.Nilai, sampai.Id), new("renstra", renstra.Nilai, renstra.Id)],
        Klausul = Kolom14,
    });

    private static string Id(string awalan, int kolom) => string.Create(CultureInfo.InvariantCulture, $"{awalan}/e81-{kolom}");

    private sealed record UangE81(Figure Renstra, Figure SampaiLalu, IReadOnlyList<Figure> Triwulan);
}
