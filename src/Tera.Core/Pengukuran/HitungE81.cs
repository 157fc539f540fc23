using System.Globalization;
using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.Core.Pengukuran;

/// <summary>Form E.81, evaluasi hasil Renja (Permendagri 86/2017): columns 5 to 14 of each budget line and its indicators, and the means at its foot.</summary>
/// <remarks>
/// Figures are "{line}/e81-5" … for money and "{line}/indikator-{n}/e81-5" … for performance; columns 7 and 12 are the line's own target, pagu and realisasi.
/// The means are "e81/capaian", "e81/serapan", "e81/capaian-renstra" and "e81/serapan-renstra".
/// Column 13 adds 6 and 12 for what adds up, and is 12 for percentages, indices and other last values.
/// </remarks>
internal sealed class HitungE81(KumpulanFigure figures, KebijakanPengukuran kebijakan, bool belumAkhir)
{
    private const int TriwulanPertama = 8;
    private const string Renstra = "pagu Renstra (kolom 5) belum diisi";
    private const string Lalu = "realisasi s.d. tahun lalu (kolom 6)";

    private static readonly Hasil TanpaRentangRenstra = Hasil.Tanpa(Alasan.BelumAdaTarget, "rentang indikator berlaku untuk jumlah setahun; rentang jumlah seluruh Renstra belum diisi");

    private static readonly Klausul Formulir = new("Permendagri 86/2017", "Formulir E.81");
    private static readonly Klausul Kolom13 = new("Permendagri 86/2017", "Formulir E.81, kolom 13 = 6 + 12; nilai akhir tidak dijumlahkan");
    private static readonly Klausul Kolom14 = new("Permendagri 86/2017", "Formulir E.81, kolom 14 = 13 ÷ 5 × 100%");

    private static readonly string[] Kolom = [.. Enumerable.Range(0, 15).Select(n => string.Create(CultureInfo.InvariantCulture, $"e81-{n}"))];

    // Where what a column takes as it was entered stands in the data file: money, and an indicator.
    private static readonly string[] Isian = ["", "", "", "", "", ".renstra", ".realisasiSampaiTahunLalu", "", ".realisasiTriwulan[0]", ".realisasiTriwulan[1]", ".realisasiTriwulan[2]", ".realisasiTriwulan[3]"];
    private static readonly string[] IsianKeluaran = [.. Isian[..5], ".targetRenstra", .. Isian[6..]];
    private static readonly string[] Triwulan = [" triwulan I", " triwulan II", " triwulan III", " triwulan IV"];
    private static readonly Func<UangE81, Figure>[] PilihTriwulan = [u => u.Triwulan[0], u => u.Triwulan[1], u => u.Triwulan[2], u => u.Triwulan[3]];

    // Column 14 of every line, by its key.
    private readonly Dictionary<string, List<Figure>> _kinerja = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Figure> _uang = new(StringComparer.Ordinal);

    /// <summary>The lines of the budget, lowest first, so that money above can be summed; then the means at the foot of the form.</summary>
    public void Hitung(HasilAnggaran anggaran)
    {
        foreach (var b in anggaran.Program)
        {
            Uang(b);
        }

        var kaki = figures.Awalan("e81");
        var kinerja = Tingkat(anggaran, b => b.Indikator.Any(k => k.Capaian.Nilai.Ada));
        var uang = Tingkat(anggaran, b => b.Uang.Serapan.Nilai.Ada);
        Rata(kaki, "capaian", "Rata-rata capaian kinerja tahun ini", kinerja.Baris.SelectMany(b => b.Indikator).Select(k => k.Capaian), kinerja.Sebutan);
        Rata(kaki, "serapan", "Rata-rata serapan anggaran tahun ini", uang.Baris.Select(b => b.Uang.Serapan), uang.Sebutan);
        Rata(kaki, "capaian-renstra", "Rata-rata tingkat capaian kinerja Renstra", kinerja.Baris.SelectMany(b => _kinerja[b.Kunci]), kinerja.Sebutan);
        Rata(kaki, "serapan-renstra", "Rata-rata tingkat capaian anggaran Renstra", uang.Baris.Select(b => _uang[b.Kunci]), uang.Sebutan);
    }

    /// <summary>The highest level that has anything: a mean over several levels would count what a kegiatan does once more in its programme.</summary>
    private static (IReadOnlyList<BarisAnggaran> Baris, string Sebutan) Tingkat(HasilAnggaran anggaran, Predicate<BarisAnggaran> ada)
    {
        var tingkat = anggaran.SemuaBaris().Where(b => ada(b)).Select(b => b.Jenjang).DefaultIfEmpty().Min();
        var sebutan = tingkat switch { JenjangAnggaran.Program => "program", JenjangAnggaran.Kegiatan => "kegiatan", _ => "sub kegiatan" };
        return ([.. anggaran.SemuaBaris().Where(b => b.Jenjang == tingkat)], sebutan);
    }

    /// <summary>The mean of percentages, each held as for every other mean.</summary>
    private void Rata(string kaki, string nama, string uraian, IEnumerable<Figure> persen, string tingkat)
    {
        var ditahan = persen.Where(f => f.Nilai.Ada).Select(f => figures.Catat(new(f.Id, "ditahan", $"{f.Uraian}, ditahan untuk rata-rata", Kategori.Tahan(f.Nilai, kebijakan.BatasAtas))
        {
            Satuan = "%",
            Rumus = "maks(0; min(capaian; batas_atas))",
            Masukan = [new("capaian", f.Nilai, f.Id), new("batas_atas", kebijakan.BatasAtas, Sumber: "$.pengukuran.kebijakan.batasAtas")],
            Klausul = Dasar.Penahanan,
        })).ToList();
        figures.Catat(new(kaki, nama, uraian, Aritmetika.Rata(ditahan.Select(f => f.Nilai)))
        {
            Satuan = "%",
            Rumus = "rata(capaian)",
            Asal = new AsalDeret("capaian", ditahan),
            Klausul = Formulir,
            Catatan = $"Yang dirata-ratakan baris {tingkat} saja; yang di bawahnya sudah terkandung di dalamnya.",
        });
    }

    private UangE81 Uang(BarisAnggaran baris)
    {
        var bawah = new UangE81[baris.Anak.Count];
        for (var n = 0; n < bawah.Length; n++)
        {
            bawah[n] = Uang(baris.Anak[n]);
        }

        var awalan = $"anggaran/{baris.Kunci}";
        _kinerja[baris.Kunci] = [.. baris.Indikator.Select((k, n) => Kinerja(string.Create(CultureInfo.InvariantCulture, $"{awalan}/indikator-{n + 1}"), k))];

        var renstra = Rupiah(baris, awalan, 5, $"Anggaran Renstra {baris.Nama}", baris.Data?.Renstra, Alasan.BelumAdaAnggaran, bawah, static u => u.Renstra);
        var lalu = Rupiah(baris, awalan, 6, $"Realisasi anggaran {baris.Nama} s.d. tahun lalu", baris.Data?.RealisasiSampaiTahunLalu, Alasan.BelumAdaRealisasi, bawah, static u => u.SampaiLalu);
        var triwulan = new Figure[4];
        for (var q = 0; q < triwulan.Length; q++)
        {
            triwulan[q] = Rupiah(baris, awalan, TriwulanPertama + q, $"Realisasi anggaran {baris.Nama}{Triwulan[q]}", baris.Data?.RealisasiTriwulan.ElementAtOrDefault(q), Alasan.BelumAdaRealisasi, bawah, PilihTriwulan[q]);
        }

        var sampai = Sampai(awalan, $"Realisasi anggaran {baris.Nama} s.d. tahun ini", Akumulasi.Jumlah, lalu, baris.Uang.Realisasi, 2, "Rp");
        _uang[baris.Kunci] = Tingkat(awalan, $"Tingkat capaian anggaran Renstra {baris.Nama}", sampai, renstra);
        return new UangE81(renstra, lalu, triwulan);
    }

    private Figure Kinerja(string awalan, HasilKeluaran k)
    {
        var i = k.Indikator;
        // A range of the year's sum is none of the sum of all years: that one has to be typed.
        var rentang = i.RentangTarget() is null ? null : Rentang.TryBaca(i.TargetRenstra?.Predikat, out var sendiri) ? sendiri : i.Akumulasi == Akumulasi.Jumlah ? null : i.RentangTarget();
        var tanpaRentang = i.RentangTarget() is not null && rentang is null;
        var renstra = Masuk(awalan, 5, $"Target akhir Renstra {i.Nama}", tanpaRentang ? new(TanpaRentangRenstra) : Ukuran.Dari(rentang, i.TargetRenstra, Alasan.BelumAdaTarget), k, rentang is not null && i.TargetRenstra is null ? ".rentang" : IsianKeluaran[5]);
        var lalu = Masuk(awalan, 6, $"Realisasi {i.Nama} s.d. tahun lalu", Ukuran.Dari(i.RealisasiSampaiTahunLalu, Hasil.Tanpa(Alasan.BelumAdaRealisasi, Lalu)), k);
        for (var q = 0; q < 4; q++)
        {
            Masuk(awalan, TriwulanPertama + q, $"Realisasi {i.Nama}{Triwulan[q]}", Ukuran.Dari(i.RealisasiTriwulan.ElementAtOrDefault(q), Alasan.BelumAdaRealisasi), k);
        }

        var sampai = Sampai(awalan, $"Realisasi {i.Nama} s.d. tahun ini", i.Akumulasi, lalu, k.Realisasi, i.Desimal, i.Satuan);
        if (i is { Polaritas: Polaritas.Turun or Polaritas.Rentang, Akumulasi: Akumulasi.Jumlah } && sampai.Nilai.Ada && (tanpaRentang || (belumAkhir && Ukuran.Dari(renstra).Ada)))
        {
            // As for indicators of a sasaran: what is to stay low is not judged before the last year of the sum.
            return Tanpa(awalan, $"Tingkat capaian target Renstra {i.Nama}", tanpaRentang ? TanpaRentangRenstra : Hasil.Tanpa(Alasan.BelumAkhirRenstra));
        }

        var uraian = Pengukuran.Capaian.Uraikan(i.Polaritas, Ukuran.Dari(renstra), Ukuran.Dari(sampai), rentang, null, kebijakan.Turun);
        return i.Polaritas is not (Polaritas.Turun or Polaritas.Rentang) ? Tingkat(awalan, $"Tingkat capaian target Renstra {i.Nama}", sampai, renstra)
            : figures.Catat(new(awalan, Kolom[14], $"Tingkat capaian target Renstra {i.Nama}", uraian.Nilai)
            {
                Satuan = "%",
                Rumus = uraian.Rumus,
                Asal = uraian.Asal(renstra, sampai),
                Klausul = Dasar.Capaian,
                Catatan = uraian.Catatan,
            });
    }

    private Figure Tanpa(string awalan, Kalimat uraian, Hasil alasan) => figures.Catat(new(awalan, Kolom[14], uraian, alasan) { Satuan = "%", Klausul = Dasar.Renstra });

    private Figure Masuk(string awalan, int kolom, Kalimat uraian, Ukuran nilai, HasilKeluaran k, string? isian = null) =>
        figures.Catat(new(awalan, Kolom[kolom], uraian, nilai.Angka)
        {
            Predikat = nilai.Predikat,
            Desimal = k.Indikator.Desimal,
            Satuan = k.Indikator.Satuan,
            Asal = nilai.Ada ? new AsalIsian(k.Jalur, isian ?? IsianKeluaran[kolom]) : null,
        });

    private Figure Rupiah(BarisAnggaran baris, string awalan, int kolom, Kalimat uraian, decimal? sendiri, Alasan kosong, UangE81[] bawah, Func<UangE81, Figure> pilih)
    {
        var rincian = new List<Figure>(bawah.Length);
        foreach (var uang in bawah)
        {
            var figure = pilih(uang);
            if (Aritmetika.Terhitung(figure.Nilai))
            {
                rincian.Add(figure);
            }
        }

        if (rincian.Count == 0 && sendiri is null && kolom >= TriwulanPertama && baris.Data is { } pagu && UangTriwulan.DariBulan(pagu, kolom - TriwulanPertama, baris.Tempat.Jalur) is { } bulan)
        {
            return figures.Catat(new(awalan, Kolom[kolom], uraian, bulan.Nilai) { Satuan = "Rp", Rumus = bulan.Rumus, Asal = new AsalTertulis(bulan.Masukan), Klausul = Formulir });
        }

        return figures.Catat(rincian.Count == 0
            ? new(awalan, Kolom[kolom], uraian, sendiri ?? Hasil.Tanpa(kosong, kolom switch { 5 => Renstra, 6 => Lalu, _ => null })) { Satuan = "Rp", Asal = sendiri is null ? null : baris.Tempat.Asal(Kolom[kolom], Isian[kolom]) }
            : new(awalan, Kolom[kolom], uraian, Aritmetika.Jumlah(rincian))
            {
                Satuan = "Rp",
                Rumus = "jumlah(rincian)",
                Asal = new AsalDeret("rincian", rincian),
                Klausul = Formulir,
            });
    }

    private Figure Sampai(string awalan, Kalimat uraian, Akumulasi akumulasi, Figure lalu, Figure kini, int desimal, string satuan)
    {
        var jumlah = akumulasi == Akumulasi.Jumlah;
        return figures.Catat(new(awalan, Kolom[13], uraian, jumlah ? Aritmetika.Tambah(lalu.Nilai, kini.Nilai) : kini.Nilai)
        {
            Predikat = jumlah ? null : kini.Predikat,
            Desimal = desimal,
            Satuan = satuan,
            Rumus = jumlah ? "sampai_lalu + tahun_ini" : "tahun_ini",
            Asal = jumlah ? new AsalDua("sampai_lalu", lalu, "tahun_ini", kini) : new AsalSatu("tahun_ini", kini),
            Klausul = Kolom13,
        });
    }

    private Figure Tingkat(string awalan, Kalimat uraian, Figure sampai, Figure renstra) =>
        figures.Catat(new(awalan, Kolom[14], uraian, Aritmetika.Persen(sampai.Nilai, renstra.Nilai))
        {
            Satuan = "%",
            Rumus = "sampai / renstra * 100",
            Asal = new AsalDua("sampai", sampai, "renstra", renstra),
            Klausul = Kolom14,
        });

    private sealed record UangE81(Figure Renstra, Figure SampaiLalu, IReadOnlyList<Figure> Triwulan);
}
