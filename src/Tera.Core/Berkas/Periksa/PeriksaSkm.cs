using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>The satisfaction survey against itself and against the indicator that reports it.</summary>
internal static class PeriksaSkm
{
    private const int UnsurWajib = 9;

    // What a weighted mean printed with two decimals may be off by.
    private const decimal Pembulatan = 0.005m;

    private static readonly AturanPeriksa Unsur = new("SKM-UNSUR", TingkatTemuan.Sedang, "Unsur survei kepuasan tidak sembilan",
        KlausulPeriksa.Skm, "Lengkapi kesembilan unsur, atau jelaskan unsur yang tidak disurvei.");

    private static readonly AturanPeriksa Nrr = new("SKM-NRR", TingkatTemuan.Tinggi, "Nilai rata-rata unsur di luar 1 sampai 4",
        KlausulPeriksa.Skm, "Perbaiki NRR-nya; skala jawaban survei 1 sampai 4.");

    private static readonly AturanPeriksa Tertimbang = new("SKM-TERTIMBANG", TingkatTemuan.Tinggi, "NRR tertimbang yang diisi berbeda dari hasil unsurnya",
        KlausulPeriksa.Skm, "Periksa NRR unsur dan bobotnya; hapus isian supaya dihitung dari unsur.");

    private static readonly AturanPeriksa Tahun = new("SKM-TAHUN", TingkatTemuan.Rendah, "Survei kepuasan bukan dari tahun berkas",
        KlausulPeriksa.Skm, "Masukkan survei tahun ini, atau sebutkan tahunnya di laporan.");

    private static readonly AturanPeriksa Indikator = new("SKM-INDIKATOR", TingkatTemuan.Tinggi, "Realisasi indikator Indeks Kepuasan Masyarakat berbeda dari hasil survei",
        KlausulPeriksa.Skm, "Samakan realisasi indikator dengan IKM hasil survei.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Unsur, Nrr, Tertimbang, Tahun, Indikator];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        if (konteks.Berkas.Pengukuran.Skm is not { } skm || konteks.Hasil.Pengukuran.Skm is not { } hasil)
        {
            return;
        }

        var jalur = new Jalur("$.pengukuran.skm");
        if (skm.Tahun != konteks.Tahun)
        {
            konteks.Catat(Tahun, jalur / "tahun", $"Survei kepuasan tahun {Teks(skm.Tahun)}, berkasnya tahun {Teks(konteks.Tahun)}.", Teks(skm.Tahun), Teks(konteks.Tahun));
        }

        if (skm.Unsur.Count is > 0 and not UnsurWajib)
        {
            konteks.Catat(Unsur, jalur / "unsur", $"Survei kepuasan memuat {Teks(skm.Unsur.Count)} unsur, seharusnya {Teks(UnsurWajib)}.", Teks(skm.Unsur.Count), Teks(UnsurWajib));
        }

        Telusuri(skm.Unsur, jalur / "unsur", (u, di) =>
        {
            if (u.Nrr is < 1 or > 4)
            {
                konteks.Catat(Nrr, di / "nrr", $"NRR unsur {u.Nama} {Angka.CetakSeadanya(u.Nrr)}, di luar 1 sampai 4.", Angka.CetakSeadanya(u.Nrr));
            }
        });
        if (skm.Unsur.Count > 0 && skm.NrrTertimbang is { } isian && hasil.NrrTertimbang.Nilai is { Ada: true } hitung && Jauh(hitung, isian, Pembulatan))
        {
            var (a, b) = (Angka.CetakSeadanya(isian, 2), Angka.Cetak(hitung, 3));
            konteks.Catat(Tertimbang, jalur / "nrrTertimbang", $"NRR tertimbang diisi {a}, unsurnya memberi {b}.", a, b);
        }

        foreach (var i in konteks.Indikator.Where(i => i.Isi.Nama.Contains("Kepuasan Masyarakat", StringComparison.OrdinalIgnoreCase)))
        {
            // Printed weights move the index by up to a hundred times the rounding of the mean.
            if (i.Hasil.Realisasi.Nilai.TryAmbil(out var realisasi) && hasil.Ikm.Nilai is { Ada: true } ikm && Jauh(ikm, realisasi.Value, Pembulatan * 25))
            {
                konteks.Catat(Indikator, i.JalurData, $"Realisasi {i.Sebutan} {i.Cetak(i.Hasil.Realisasi)}, IKM hasil survei {Angka.Cetak(ikm, 2)}.", i.Cetak(i.Hasil.Realisasi), Angka.Cetak(ikm, 2));
            }
        }
    }

    private static bool Jauh(Hasil satu, decimal lain, decimal longgar) =>
        Aritmetika.Kurang(satu, lain).TryAmbil(out var selisih) && Math.Abs(selisih.Value) > longgar;
}
