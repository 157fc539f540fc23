using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>AKIP evaluations add up, recommendations are followed, and the AKIP indicator says what the evaluation says.</summary>
internal static class PeriksaEvaluasi
{
    private static readonly AturanPeriksa Lebih = new("LHE-NILAI-LEBIH", TingkatTemuan.Tinggi, "Nilai komponen atau subkomponen melebihi bobotnya",
        KlausulPeriksa.Evaluasi, "Perbaiki nilai atau bobotnya sesuai LHE.");

    private static readonly AturanPeriksa Bobot = new("LHE-BOBOT", TingkatTemuan.Tinggi, "Bobot komponen tidak berjumlah 100",
        KlausulPeriksa.Evaluasi, "Isi semua komponen dengan bobotnya sesuai LHE; menurut Permenpan RB 88/2021 30, 30, 15, dan 25.");

    private static readonly AturanPeriksa TanpaNilai = new("LHE-TANPA-NILAI", TingkatTemuan.Tinggi, "Komponen hasil evaluasi belum bernilai, sehingga nilai akhirnya tidak dihitung",
        KlausulPeriksa.Evaluasi, "Isi nilainya sesuai LHE, atau nilai subkomponennya.");

    private static readonly AturanPeriksa BobotSub = new("LHE-BOBOT-SUB", TingkatTemuan.Tinggi, "Bobot subkomponen tidak berjumlah bobot komponennya",
        KlausulPeriksa.Evaluasi, "Periksa bobot keberadaan, kualitas, dan pemanfaatan (20, 30, dan 50 % dari komponen).");

    private static readonly AturanPeriksa NilaiSub = new("LHE-NILAI-SUB", TingkatTemuan.Tinggi, "Nilai komponen berbeda dari jumlah subkomponennya",
        KlausulPeriksa.Evaluasi, "Periksa nilai subkomponen; hapus nilai komponen supaya dijumlahkan.");

    private static readonly AturanPeriksa TanpaAksi = new("REKOMENDASI-TANPA-AKSI", TingkatTemuan.Sedang, "Rekomendasi evaluasi tanpa aksi tindak lanjut",
        KlausulPeriksa.TindakLanjut, "Susun aksi, target, dan waktu tindak lanjutnya.");

    private static readonly AturanPeriksa TahunRekomendasi = new("REKOMENDASI-TAHUN", TingkatTemuan.Sedang, "Rekomendasi bertahun berkas sendiri atau sesudahnya tanpa hasil evaluasinya, sehingga tidak dicacah dalam tindak lanjut",
        KlausulPeriksa.TindakLanjut, "Isi tahun yang dievaluasi, bukan tahun suratnya: LHE atas tahun lalu adalah tahun lalu. Rekomendasi evaluasi atas tahun ini ditindaklanjuti dalam berkas tahun berikutnya.");

    private static readonly AturanPeriksa TanpaBukti = new("TINDAK-LANJUT-TANPA-BUKTI", TingkatTemuan.Rendah, "Aksi dinyatakan selesai tanpa bukti atau hasil",
        KlausulPeriksa.TindakLanjut, "Isi bukti atau hasil triwulannya.");

    private static readonly AturanPeriksa Akip = new("AKIP-LHE", TingkatTemuan.Tinggi, "Nilai AKIP pada indikator berbeda dari hasil evaluasi",
        KlausulPeriksa.Evaluasi, "Samakan realisasi indikator dengan LHE, dan isi tahun datanya.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Lebih, Bobot, TanpaNilai, BobotSub, NilaiSub, TanpaAksi, TahunRekomendasi, TanpaBukti, Akip];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var evaluasi = konteks.Berkas.Evaluasi;
        Telusuri(evaluasi.Hasil, new Jalur("$.evaluasi.hasil"), (h, di) => Hasilnya(konteks, h, di / "komponen"));
        Rekomendasi(konteks, evaluasi.Rekomendasi, new Jalur("$.evaluasi.rekomendasi"));
        Tahun(konteks, evaluasi, new Jalur("$.evaluasi.rekomendasi"));
        NilaiAkip(konteks, evaluasi);
    }

    private static void Hasilnya(KonteksPeriksa konteks, HasilEvaluasi hasil, Jalur jalur)
    {
        var bobot = Aritmetika.Jumlah(hasil.Komponen.Select(k => Hasil.Dari(k.Bobot)));
        if (bobot.Ada && bobot.Angka != 100)
        {
            konteks.Catat(Bobot, jalur, $"Bobot komponen evaluasi {Teks(hasil.Tahun)} berjumlah {Cetak(bobot)}, bukan 100. Nilai akhir, predikat, dan perbandingannya tidak dihitung.", Cetak(bobot), "100");
        }

        Telusuri(hasil.Komponen, jalur, (k, di) =>
        {
            var sebutan = $"{k.Nama} {Teks(hasil.Tahun)}";
            if (k.Nilai is null && k.Sub.Count == 0)
            {
                konteks.Catat(TanpaNilai, di / "nilai", $"{sebutan} belum bernilai. Nilai akhir, predikat, dan perbandingannya tidak dihitung.");
            }

            Batas(konteks, sebutan, k.Nilai, k.Bobot, di / "nilai");
            Telusuri(k.Sub, di / "sub", (s, ds) => Batas(konteks, $"{sebutan}: {s.Nama}", s.Nilai, s.Bobot, ds / "nilai"));
            if (k.Sub.Count == 0)
            {
                return;
            }

            Jumlah(konteks, BobotSub, $"Bobot {sebutan}", k.Bobot, k.Sub.Select(s => s.Bobot), di / "bobot");
            Jumlah(konteks, NilaiSub, $"Nilai {sebutan}", k.Nilai, k.Sub.Select(s => s.Nilai), di / "nilai");
        });
    }

    private static void Batas(KonteksPeriksa konteks, string sebutan, decimal? nilai, decimal bobot, Jalur jalur)
    {
        if (nilai > bobot)
        {
            konteks.Catat(Lebih, jalur, $"Nilai {sebutan} {Cetak(nilai.Value)} melebihi bobotnya {Cetak(bobot)}.", Cetak(nilai.Value), Cetak(bobot));
        }
    }

    private static void Jumlah(KonteksPeriksa konteks, AturanPeriksa aturan, string sebutan, decimal? sendiri, IEnumerable<decimal> bagian, Jalur jalur)
    {
        var jumlah = Aritmetika.Jumlah(bagian.Select(Hasil.Dari));
        if (sendiri is { } nilai && jumlah.Ada && jumlah.Angka != nilai)
        {
            konteks.Catat(aturan, jalur, $"{sebutan} {Cetak(nilai)}, jumlah subkomponennya {Cetak(jumlah)}.", Cetak(nilai), Cetak(jumlah));
        }
    }

    private static void Rekomendasi(KonteksPeriksa konteks, IReadOnlyList<Rekomendasi> rekomendasi, Jalur jalur)
    {
        List<(string, Jalur)> tanpaAksi = [], tanpaBukti = [];
        Telusuri(rekomendasi, jalur, (r, di) =>
        {
            if (r.Aksi.Count == 0)
            {
                tanpaAksi.Add((r.Kode, di / "aksi"));
            }

            Telusuri(r.Aksi, di / "aksi", (a, da) =>
            {
                if (a.Status == StatusTindakLanjut.Selesai && !Ketikan.Berisi(a.Bukti) && !a.Triwulan.Any(Ketikan.Berisi))
                {
                    tanpaBukti.Add(($"{r.Kode} (\"{a.Uraian}\")", da / "bukti"));
                }
            });
        });
        konteks.CatatBersama(TanpaAksi, tanpaAksi, daftar => $"Rekomendasi {daftar} belum mempunyai aksi tindak lanjut.");
        konteks.CatatBersama(TanpaBukti, tanpaBukti, daftar => $"Aksi yang dinyatakan selesai tanpa bukti: {daftar}.");
    }

    // With the result or the worksheet of its year beside it, it is that evaluation's; alone it may have the year of the letter.
    private static void Tahun(KonteksPeriksa konteks, DataEvaluasi evaluasi, Jalur jalur)
    {
        List<(string, Jalur)> sendiri = [];
        Telusuri(evaluasi.Rekomendasi, jalur, (r, di) =>
        {
            if (r.Tahun >= konteks.Tahun && evaluasi.Hasil.All(h => h.Tahun != r.Tahun) && evaluasi.Lke.All(l => l.Tahun != r.Tahun))
            {
                sendiri.Add(($"{r.Kode} ({Teks(r.Tahun.Value)})", di / "tahun"));
            }
        });
        konteks.CatatBersama(TahunRekomendasi, sendiri, daftar => $"Rekomendasi {daftar} tidak dicacah dalam tindak lanjut tahun {Teks(konteks.Tahun)}: evaluasi atas tahun itu terbit sesudahnya.");
    }

    // A score of 2024 may be of the evaluation of 2024 or, as it rates the year before, of 2023.
    private static void NilaiAkip(KonteksPeriksa konteks, DataEvaluasi evaluasi)
    {
        foreach (var i in konteks.Indikator.Where(i => string.Equals(i.Isi.SkalaPredikat, "AKIP", StringComparison.OrdinalIgnoreCase) && i.Hasil.Realisasi.Nilai.Ada))
        {
            var tahun = i.Data?.TahunData;
            var nilai = evaluasi.Hasil
                .Where(h => tahun is null ? h.Tahun == konteks.Tahun || h.Tahun == konteks.Tahun - 1 : h.Tahun == tahun)
                .Select(h => (h.Tahun, Nilai: konteks.Hasil.Figures.GetValueOrDefault($"lhe/{Teks(h.Tahun)}/total")?.Nilai ?? default))
                .Where(h => h.Nilai.Ada).ToList();
            var realisasi = i.Hasil.Realisasi.Nilai.Angka;
            if (nilai.Count > 0 && nilai.TrueForAll(h => Angka.Bulatkan(h.Nilai.Angka, 2) != Angka.Bulatkan(realisasi, 2)))
            {
                var lhe = Daftar(nilai.ConvertAll(h => $"{Cetak(h.Nilai)} ({Teks(h.Tahun)})"));
                konteks.Catat(Akip, i.JalurData / "nilai", $"Realisasi {i.Sebutan} {i.Cetak(i.Hasil.Realisasi)}, hasil evaluasi {lhe}.", i.Cetak(i.Hasil.Realisasi), lhe);
            }
        }
    }

    private static string Cetak(Hasil nilai) => Angka.CetakSeadanya(nilai, 2);
}
