using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>Unit, decimals, grade scale and formula of an indicator against each other.</summary>
internal static class PeriksaSatuan
{
    private static readonly AturanPeriksa PersenTanpaSeratus = new("SATUAN-PERSEN-RUMUS", TingkatTemuan.Sedang, "Satuan persen, tetapi rumusnya rasio tanpa × 100",
        KlausulPeriksa.Smart, "Tambahkan * 100 pada rumus (dan sesuaikan targetnya), atau ganti satuannya.");

    private static readonly AturanPeriksa SeratusBukanPersen = new("SATUAN-BUKAN-PERSEN", TingkatTemuan.Sedang, "Rumus rasio × 100, tetapi satuannya bukan persen",
        KlausulPeriksa.Smart, "Ganti satuannya menjadi %, atau perbaiki rumusnya.");

    private static readonly AturanPeriksa NamaSatuan = new("NAMA-SATUAN", TingkatTemuan.Rendah, "Nama indikator menyebut ukuran lain daripada satuannya (persentase tanpa %, indeks dengan %)",
        KlausulPeriksa.Smart, "Samakan nama dan satuannya.");

    private static readonly AturanPeriksa CacahPecahan = new("SATUAN-CACAH-PECAHAN", TingkatTemuan.Sedang, "Satuan hitungan (orang, kasus, unit …), tetapi nilainya pecahan",
        KlausulPeriksa.Data, "Periksa nilainya; yang dihitung satu per satu selalu bulat.");

    private static readonly AturanPeriksa DesimalBerlebih = new("DESIMAL-BERLEBIH", TingkatTemuan.Rendah, "Desimal indikator lebih banyak daripada datanya",
        KlausulPeriksa.Kebijakan, "Turunkan desimalnya supaya tidak tampak lebih teliti daripada datanya.");

    private static readonly AturanPeriksa DiLuarSeratus = new("PERSEN-DI-LUAR-0-100", TingkatTemuan.Rendah, "Bagian dari keseluruhan bernilai di luar 0 sampai 100 %",
        KlausulPeriksa.Data, "Periksa pembilang dan penyebutnya: bagian tidak dapat melebihi keseluruhannya.");

    private static readonly AturanPeriksa SkalaAsing = new("SKALA-PREDIKAT-TIDAK-DIKENAL", TingkatTemuan.Sedang, "Indikator berpredikat tanpa skala predikat yang dikenal",
        KlausulPeriksa.Kebijakan, "Isi skalaPredikat dengan \"AKIP\", \"Opini BPK\", \"SKM\", atau skala yang ditulis pada kebijakan berkas.");

    private static readonly AturanPeriksa PredikatSkor = new("PREDIKAT-SKOR", TingkatTemuan.Tinggi, "Predikat tidak sesuai dengan skornya menurut skala",
        KlausulPeriksa.Evaluasi, "Samakan predikat dan skornya dengan dokumen penilaian.");

    private static readonly AturanPeriksa SatuBerskor = new("PREDIKAT-TANPA-SKOR", TingkatTemuan.Sedang, "Target berskor tetapi realisasinya hanya predikat, atau sebaliknya",
        KlausulPeriksa.Kebijakan, "Ketik nilainya di belakang predikat, misalnya BB (72,30), pada target dan realisasinya.");

    private static readonly HashSet<string> SatuanCacah = new(StringComparer.OrdinalIgnoreCase)
    {
        "orang", "kasus", "unit", "dokumen", "laporan", "kegiatan", "kelompok", "perusahaan", "koperasi", "desa", "kelurahan", "kecamatan", "sekolah", "paket", "buah", "lembaga",
        "peserta", "unit usaha", "kejadian", "kali", "keluarga", "kk", "jiwa", "rumah", "pasar", "titik", "produk", "inovasi", "rekomendasi", "peraturan", "ekor", "bidang",
    };

    private static readonly string[] SatuanNilai = ["indeks", "nilai", "skor", "poin", "angka", "rasio", "level", "predikat"];

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } =
        [PersenTanpaSeratus, SeratusBukanPersen, NamaSatuan, CacahPecahan, DesimalBerlebih, DiLuarSeratus, SkalaAsing, PredikatSkor, SatuBerskor];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        var berlebih = new List<(string, Jalur)>();
        foreach (var i in konteks.Indikator)
        {
            Rumus(konteks, i, BentukRumus.Dari(i.Isi.Rumus));
            Cacah(konteks, i, berlebih);
            Skala(konteks, i);
        }

        konteks.CatatBersama(DesimalBerlebih, berlebih, daftar => $"Desimal indikator {daftar}.");
    }

    private static void Rumus(KonteksPeriksa konteks, IndikatorDiperiksa i, BentukRumus? bentuk)
    {
        var satuan = i.Isi.Satuan.Trim();
        var persen = SatuanPersen.Ya(satuan);
        if (bentuk is { Rasio: true, KaliSeratus: false } && persen)
        {
            konteks.Catat(PersenTanpaSeratus, i.Jalur / "satuan", $"Indikator {i.Sebutan} bersatuan \"{satuan}\", tetapi rumusnya {i.Isi.Rumus} tanpa × 100.", satuan, i.Isi.Rumus);
        }
        else if (bentuk is { Rasio: true, KaliSeratus: true } && !persen && !SatuanNilai.Any(s => satuan.Contains(s, StringComparison.OrdinalIgnoreCase)))
        {
            konteks.Catat(SeratusBukanPersen, i.Jalur / "satuan", $"Indikator {i.Sebutan} bersatuan \"{satuan}\", tetapi rumusnya {i.Isi.Rumus} memberi persen.", satuan, i.Isi.Rumus);
        }

        else if (persen ? Diawali(i, "indeks", "jumlah", "skor") : Diawali(i, "persentase", "presentase", "proporsi"))
        {
            konteks.Catat(NamaSatuan, i.Jalur / "satuan", $"Indikator {i.Sebutan} bersatuan \"{satuan}\".", satuan, i.Isi.Nama);
        }

        if (bentuk is { Rasio: true, KaliSeratus: true, Selisih: false } && persen && i.Hasil.Realisasi.Nilai.TryAmbil(out var nilai) && nilai is < 0 or > 100)
        {
            var cetak = i.Cetak(i.Hasil.Realisasi);
            konteks.Catat(DiLuarSeratus, i.JalurData, $"Realisasi {i.Sebutan} {cetak}% di luar 0 sampai 100, padahal rumusnya {i.Isi.Rumus}.", cetak);
        }
    }

    private static bool Diawali(IndikatorDiperiksa i, params string[] kata) => Array.Exists(kata, k => i.Isi.Nama.StartsWith(k + " ", StringComparison.OrdinalIgnoreCase));

    private static void Cacah(KonteksPeriksa konteks, IndikatorDiperiksa i, List<(string, Jalur)> berlebih)
    {
        var nilai = new List<decimal?> { i.TargetPk?.Target?.Angka, i.TargetRenstra?.Angka, i.Data?.Nilai?.Angka };
        nilai.AddRange((i.Data?.Triwulan ?? []).Select(t => t.Nilai?.Angka));
        var ada = nilai.OfType<decimal>().ToList();
        var desimal = ada.Count == 0 ? 0 : ada.Max(Angka.JumlahDesimal);
        var cacah = SatuanCacah.Contains(i.Isi.Satuan.Trim());
        if (cacah && desimal > 0)
        {
            var pecahan = ada.First(n => Angka.JumlahDesimal(n) > 0);
            konteks.Catat(CacahPecahan, i.Jalur / "satuan", $"Indikator {i.Sebutan} dihitung dalam {i.Isi.Satuan}, tetapi bernilai {Angka.CetakSeadanya(pecahan)}.", Angka.CetakSeadanya(pecahan), i.Isi.Satuan);
        }
        else if (i.Isi.Polaritas != Polaritas.Predikat && ada.Count > 0 && i.Isi.Desimal > desimal
            && ((cacah && i.Isi.Akumulasi != Akumulasi.RataRata) || (i.Isi.Desimal > 2 && string.IsNullOrWhiteSpace(i.Isi.Rumus))))
        {
            berlebih.Add(($"{i.Isi.Kode} {Teks(i.Isi.Desimal)}, datanya {Teks(desimal)}", i.Jalur / "desimal"));
        }
    }

    private static void Skala(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        if (i.Isi.Polaritas == Polaritas.Predikat && i.Skala is null)
        {
            var nama = i.Isi.SkalaPredikat;
            konteks.Catat(SkalaAsing, i.Jalur / "skalaPredikat", nama is null ? $"Indikator {i.Sebutan} tidak menyebut skala predikat." : $"Skala predikat \"{nama}\" pada indikator {i.Sebutan} tidak dikenal.", nama);
        }

        PredikatDanSkor(konteks, i, i.Data?.Nilai, i.JalurData / "nilai");
        PredikatDanSkor(konteks, i, i.TargetPk?.Target, i.JalurTargetPk / "target");
        PredikatDanSkor(konteks, i, i.TargetRenstra, i.Jalur / "targetRenstra");
        Berskor(konteks, i);
    }

    /// <summary>A score against a bare grade is held against the grade's lower bound, or its place in the scale: seldom what was meant.</summary>
    private static void Berskor(KonteksPeriksa konteks, IndikatorDiperiksa i)
    {
        if (i.Isi.Polaritas != Polaritas.Predikat || i.TargetPk?.Target is not { } target || i.Data?.Nilai is not { } realisasi || Polos(target) == Polos(realisasi))
        {
            return;
        }

        var (polos, lain) = Polos(target) ? (i.Cetak(target), i.Cetak(realisasi)) : (i.Cetak(realisasi), i.Cetak(target));
        konteks.Catat(
            SatuBerskor, Polos(target) ? i.JalurTargetPk / "target" : i.JalurData / "nilai",
            Polos(target) ? $"Target {i.Sebutan} {polos} tanpa nilai, padahal realisasinya {lain}." : $"Realisasi {i.Sebutan} {polos} tanpa nilai, padahal targetnya {lain}.", polos, lain);

        static bool Polos(NilaiKinerja nilai) => nilai is { Predikat: not null, Skor: null };
    }

    // Whether a bound belongs to the grade above or below differs between scales, so both are let through there.
    private static void PredikatDanSkor(KonteksPeriksa konteks, IndikatorDiperiksa i, NilaiKinerja? nilai, Jalur jalur)
    {
        if (nilai is not { Predikat: { } predikat, Skor: { } skor } || i.Skala?.Tingkat.FirstOrDefault(t => Pengukuran.SkalaPredikatDikenal.Sama(t.Predikat, predikat)) is not { BatasBawah: { } bawah } tingkat)
        {
            return;
        }

        var atas = i.Skala.Tingkat.Where(t => t.Ordinal > tingkat.Ordinal && t.BatasBawah is not null).MinBy(t => t.Ordinal)?.BatasBawah;
        if (skor < bawah || skor > atas)
        {
            var masa = atas is { } batas ? $"{Angka.CetakSeadanya(bawah)} sampai {Angka.CetakSeadanya(batas)}" : $"{Angka.CetakSeadanya(bawah)} ke atas";
            konteks.Catat(PredikatSkor, jalur, $"Predikat {predikat} pada {i.Sebutan} bernilai {masa} menurut skala {i.Skala.Nama}, tetapi skornya {i.Cetak(skor)}.", predikat, i.Cetak(skor));
        }
    }
}
