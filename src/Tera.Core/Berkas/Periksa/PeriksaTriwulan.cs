using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Quarter targets against the year's, quarters in their order, and the budget percentage that grows with them.</summary>
internal static class PeriksaTriwulan
{
    private static readonly AturanPeriksa Tahunan = new("TARGET-TRIWULAN-TAHUN", TingkatTemuan.Tinggi, "Target triwulan tidak menghasilkan target tahunan",
        KlausulPeriksa.Ukur, "Perbaiki target triwulan atau target tahunannya, sesuai cara triwulan menjadi tahun.");

    private static readonly AturanPeriksa Arah = new("TARGET-TRIWULAN-ARAH", TingkatTemuan.Sedang, "Target triwulan turun pada indikator yang makin tinggi makin baik dan dinilai menurut nilai akhirnya",
        KlausulPeriksa.Ukur, "Periksa urutan target triwulan; bila tiap triwulan berdiri sendiri, ubah akumulasinya menjadi jumlah.");

    private static readonly AturanPeriksa Sebagian = new("TARGET-TRIWULAN-SEBAGIAN", TingkatTemuan.Sedang, "Sebagian target triwulan kosong",
        KlausulPeriksa.Ukur, "Lengkapi target setiap triwulan yang diukur.");

    private static readonly AturanPeriksa Kosong = new("TARGET-TRIWULAN-KOSONG", TingkatTemuan.Rendah, "Indikator triwulanan atau semesteran tanpa target triwulan",
        KlausulPeriksa.Ukur, "Isi target triwulan pada perjanjian kinerja.");

    private static readonly AturanPeriksa Lompat = new("REALISASI-TRIWULAN-LOMPAT", TingkatTemuan.Sedang, "Realisasi triwulan kosong, padahal triwulan sesudahnya terisi",
        KlausulPeriksa.Ukur, "Isi realisasi triwulan itu, atau nyatakan tidak diukur.");

    private static readonly AturanPeriksa Serapan = new("SERAPAN-TRIWULAN-TURUN", TingkatTemuan.Sedang, "Persentase realisasi anggaran s.d. triwulan turun, padahal kumulatif",
        KlausulPeriksa.Keuangan, "Periksa persentase kedua triwulan; yang dicatat adalah realisasi sampai dengan triwulan itu.");

    private static readonly AturanPeriksa SerapanLebih = new("SERAPAN-LEBIH-100", TingkatTemuan.Tinggi, "Persentase realisasi anggaran melebihi 100 %",
        KlausulPeriksa.Keuangan, "Periksa realisasi dan pagunya.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Tahunan, Arah, Sebagian, Kosong, Lompat, Serapan, SerapanLebih];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        List<(string, Jalur)> kosong = [];
        foreach (var i in konteks.Indikator)
        {
            Target(konteks, i, kosong);
            Realisasi(konteks, i);
            Anggaran(konteks, i);
        }

        konteks.CatatBersama(Kosong, kosong, daftar => $"Indikator {daftar} diukur dalam tahun berjalan, tetapi perjanjian kinerjanya tanpa target triwulan.");
    }

    private static void Target(KonteksPeriksa konteks, IndikatorDiperiksa i, List<(string, Jalur)> kosong)
    {
        // A range is to be kept in every quarter; it needs no targets of its own there.
        if (i.TargetPk is not { } pk || i.Isi.RentangTarget() is not null)
        {
            return;
        }

        var jalur = i.JalurTargetPk / "triwulan";
        int[] diukur = i.Isi.Frekuensi switch { Frekuensi.Tahunan => [4], Frekuensi.Semesteran => [2, 4], _ => [1, 2, 3, 4] };
        if (pk.Triwulan.All(t => t is null))
        {
            if (i.Isi.Frekuensi != Frekuensi.Tahunan)
            {
                kosong.Add((i.Isi.Kode, jalur));
            }

            return;
        }

        // A quarter that is declared not measured needs no target.
        var hilang = diukur.Where(tw => pk.Triwulan.ElementAtOrDefault(tw - 1) is null && i.Hasil.Triwulan[tw - 1].Data is not { TidakDiukur: true }).ToList();
        if (hilang.Count > 0)
        {
            konteks.Catat(Sebagian, jalur, $"Target triwulan {Daftar(hilang.ConvertAll(Romawi.Cetak))} {i.Sebutan} kosong, padahal triwulan lain terisi.");
        }

        var target = pk.Triwulan.Select(t => t?.Angka).OfType<decimal>().ToList();
        if (pk.Target?.Angka is { } tahun && target.Count > 0)
        {
            Jumlah(konteks, i, target, tahun, hilang.Count == 0, jalur);
        }
    }

    private static void Jumlah(KonteksPeriksa konteks, IndikatorDiperiksa i, List<decimal> target, decimal tahun, bool lengkap, Jalur jalur)
    {
        var akumulasi = i.Isi.Akumulasi;
        var hasil = AkumulasiHitung.Hitung(akumulasi, target.ConvertAll(Hasil.Dari));
        if (lengkap && hasil.Ada && hasil.Angka != tahun)
        {
            var cara = akumulasi switch
            {
                Akumulasi.Jumlah => "Jumlah target triwulan",
                Akumulasi.RataRata => "Rata-rata target triwulan",
                Akumulasi.Maksimum => "Target triwulan tertinggi",
                Akumulasi.Minimum => "Target triwulan terendah",
                _ => "Target triwulan IV",
            };
            konteks.Catat(Tahunan, jalur, $"{cara} {i.Sebutan} {i.Cetak(hasil.Angka)}, target tahunannya {i.Cetak(tahun)}.", i.Cetak(hasil.Angka), i.Cetak(tahun));
        }

        // A count of what should not happen grows through the year, a rate that should fall falls: only Naik has one direction.
        var turun = akumulasi == Akumulasi.NilaiAkhir && i.Isi.Polaritas == Polaritas.Naik ? target.Zip(target.Skip(1)).FirstOrDefault(t => t.Second < t.First) : default;
        if (turun != default)
        {
            konteks.Catat(Arah, jalur, $"Target triwulan {i.Sebutan} turun dari {i.Cetak(turun.First)} menjadi {i.Cetak(turun.Second)}.", i.Cetak(turun.Second), i.Cetak(turun.First));
        }
    }

    private static void Realisasi(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        var terakhir = i.Hasil.Triwulan.LastOrDefault(t => t.Realisasi.Nilai.Ada || t.Realisasi.Predikat is not null)?.Triwulan ?? 0;
        var lompat = i.Hasil.Triwulan.Except(i.TriwulanTakTerhitung)
            .Where(t => t.Triwulan < terakhir && !t.Realisasi.Nilai.Ada && t.Realisasi.Predikat is null && t.Realisasi.Nilai.Alasan != Alasan.TidakDiukur)
            .Select(t => Romawi.Cetak(t.Triwulan)).ToList();
        if (lompat.Count > 0)
        {
            konteks.Catat(Lompat, i.JalurData / "triwulan", $"Realisasi triwulan {Daftar(lompat)} {i.Sebutan} kosong, padahal triwulan {Romawi.Cetak(terakhir)} terisi.");
        }
    }

    private static void Anggaran(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        (int Tw, decimal Nilai)? lalu = null;
        foreach (var (t, urutan) in (i.Data?.Triwulan ?? []).Select((t, n) => (t, n)).Where(t => t.t is { SerapanAnggaran: not null, Triwulan: >= 1 and <= 4 }).OrderBy(t => t.t.Triwulan))
        {
            var nilai = t.SerapanAnggaran!.Value;
            var jalur = (i.JalurData / "triwulan")[urutan] / "serapanAnggaran";
            if (lalu is { } l && nilai < l.Nilai)
            {
                var (a, b) = (Persen(nilai), Persen(l.Nilai));
                konteks.Catat(Serapan, jalur, $"Realisasi anggaran {i.Sebutan} s.d. triwulan {Romawi.Cetak(t.Triwulan)} {a}, s.d. triwulan {Romawi.Cetak(l.Tw)} sudah {b}.", a, b);
            }

            if (nilai > 100)
            {
                konteks.Catat(SerapanLebih, jalur, $"Realisasi anggaran {i.Sebutan} s.d. triwulan {Romawi.Cetak(t.Triwulan)} {Persen(nilai)}, melebihi 100%.", Persen(nilai), "100%");
            }

            lalu = (t.Triwulan, nilai);
        }

        static string Persen(decimal nilai) => Angka.CetakSeadanya(nilai, 2) + "%";
    }
}
