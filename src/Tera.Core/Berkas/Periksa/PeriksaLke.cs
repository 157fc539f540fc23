using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using static Tera.Core.Berkas.KonteksPeriksa;

namespace Tera.Core.Berkas;

/// <summary>The worksheet fits its template, its grades have reasons, and it says what the letter says; a report is reviewed before it is published.</summary>
internal static class PeriksaLke
{
    private static readonly AturanPeriksa Templat = new("LKE-TEMPLAT", TingkatTemuan.Tinggi, "Templat lembar kerja atau hasil evaluasi tidak dikenal, atau bobotnya tidak sesuai",
        KlausulPeriksa.Evaluasi, "Sertakan berkas templatnya, atau perbaiki kode dan bobotnya.");

    private static readonly AturanPeriksa Kode = new("LKE-KODE", TingkatTemuan.Tinggi, "Jawaban lembar kerja evaluasi memakai kode atau nilai yang tidak ada dalam templatnya, atau menjawab kriteria yang dijawab butir buktinya",
        KlausulPeriksa.Evaluasi, "Perbaiki kode kriteria atau nilainya menurut templat; kriteria berbutir dijawab pada setiap butirnya.");

    private static readonly AturanPeriksa Logika = new("LKE-LOGIKA", TingkatTemuan.Sedang, "Jawaban lembar kerja evaluasi melanggar aturan logika templatnya, dengan alasan atau sebagai peringatan",
        KlausulPeriksa.Evaluasi, "Turunkan jawabannya, atau naikkan jawaban yang menjadi dasarnya bila buktinya ada.");

    private static readonly AturanPeriksa Tertahan = new("LKE-TERTAHAN", TingkatTemuan.Tinggi, "Jawaban lembar kerja evaluasi melanggar aturan logika templatnya tanpa alasan, sehingga lembarnya tertahan",
        KlausulPeriksa.Evaluasi, "Turunkan jawabannya, naikkan jawaban yang menjadi dasarnya bila buktinya ada, atau tulis alasannya (alasanLogika) pada jawaban itu.");

    private static readonly AturanPeriksa Pertimbangan = new("LKE-PERTIMBANGAN", TingkatTemuan.Tinggi, "Nilai sub komponen ditetapkan dengan pertimbangan tanpa alasan",
        KlausulPeriksa.Evaluasi, "Tulis alasan pertimbangannya, atau hapus nilainya supaya dihitung dari kriteria.");

    private static readonly AturanPeriksa BedaSaran = new("LKE-SARAN", TingkatTemuan.Sedang, "Jawaban berbeda dari yang disarankan data tanpa alasan",
        KlausulPeriksa.Evaluasi, "Tulis alasan perbedaannya, atau ikuti saran data.");

    private static readonly AturanPeriksa BedaLhe = new("LKE-LHE", TingkatTemuan.Tinggi, "Nilai lembar kerja evaluasi berbeda dari LHE tahun yang sama",
        KlausulPeriksa.Evaluasi, "Samakan keduanya, atau hapus komponen LHE supaya diambil dari lembar kerja.");

    private static readonly AturanPeriksa Reviu = new("LKJ-TANPA-REVIU", TingkatTemuan.Sedang, "Laporan kinerja dipublikasikan sebelum dinyatakan telah direviu",
        KlausulPeriksa.Reviu, "Selesaikan reviu dan catat tanggal pernyataannya sebelum laporan dipublikasikan.");

    public static IReadOnlyList<AturanPeriksa> Aturan { get; } = [Templat, Kode, Logika, Tertahan, Pertimbangan, BedaSaran, BedaLhe, Reviu];

    public static void Jalankan(KonteksPeriksa konteks)
    {
        for (var n = 0; n < konteks.Hasil.Lke.Count; n++)
        {
            Lembar(konteks, konteks.Hasil.Lke[n], new Jalur("$.evaluasi.lke")[n]);
        }

        Telusuri(konteks.Berkas.Evaluasi.Hasil, new Jalur("$.evaluasi.hasil"), (h, di) =>
        {
            if (h.Templat is { } kode && konteks.Hasil.Templat.All(t => t.Kode != kode))
            {
                konteks.Catat(Templat, di / "templat", $"Templat {kode} hasil evaluasi {Teks(h.Tahun)} tidak dikenal, sehingga hasil itu tanpa predikat. Yang dikenal: {Dikenal(konteks)}.");
            }
        });
        var lapor = konteks.Berkas.Pelaporan;
        if (lapor.TanggalPublikasi is { } terbit && (lapor.Reviu?.Tanggal is not { } reviu || Syarat.Awal(reviu) > Syarat.Akhir(terbit)))
        {
            var kapan = lapor.Reviu?.Tanggal?.Cetak() ?? "belum direviu";
            konteks.Catat(Reviu, new Jalur("$.pelaporan.tanggalPublikasi"), $"Laporan dipublikasikan {terbit.Cetak()}, reviunya: {kapan}.", terbit.Cetak(), kapan);
        }
    }

    private static void Lembar(KonteksPeriksa konteks, HasilLke lke, Jalur jalur)
    {
        if (lke.Templat is not { } templat || lke.KesalahanTemplat.Count > 0)
        {
            var sebab = lke.Templat is null ? $"tidak dikenal, sehingga lembar kerjanya tidak dihitung. Yang dikenal: {Dikenal(konteks)}." : string.Join(' ', lke.KesalahanTemplat.Take(3).Select(k => k.Pesan));
            konteks.Catat(Templat, jalur / "templat", $"Templat {lke.Lembar.Templat}: {sebab}");
            return;
        }

        Isian(konteks, lke.Lembar, templat, jalur);
        foreach (var langgar in lke.Terakhir?.Pelanggaran ?? [])
        {
            konteks.Catat(langgar.Menahan ? Tertahan : Logika, jalur, langgar.Kalimat, Angka.Cetak(langgar.Nilai, 2), Angka.Cetak(langgar.Batas, 2));
        }

        Saran(konteks, lke.Lembar, templat, jalur);
        Surat(konteks, lke);
    }

    private static string Dikenal(KonteksPeriksa konteks) => string.Join(", ", konteks.Hasil.Templat.Select(t => t.Kode).Distinct(StringComparer.Ordinal));

    private static void Isian(KonteksPeriksa konteks, LembarKerjaEvaluasi lembar, TemplatLke templat, Jalur jalur)
    {
        var berbutir = templat.SemuaKriteria().Where(k => k.Butir.Count > 0).ToDictionary(k => k.Kode, k => Daftar([.. k.Butir.Select(b => b.Kode)]), StringComparer.Ordinal);
        var skala = templat.SemuaKriteria().Select(k => (k.Kode, k.Skala)).Concat(templat.SemuaKriteria().SelectMany(k => k.Butir).Select(b => (b.Kode, b.Skala)))
            .ToDictionary(k => k.Kode, k => templat.CariSkala(k.Skala), StringComparer.Ordinal);
        Telusuri(lembar.Kriteria, jalur / "kriteria", (k, di) =>
        {
            if (!skala.TryGetValue(k.Kode, out var dikenal))
            {
                konteks.Catat(Kode, di / "kode", $"Kriteria {k.Kode} tidak ada dalam templat {templat.Kode}.", k.Kode);
            }
            else if (k.Jawaban is { } langsung && berbutir.TryGetValue(k.Kode, out var butir))
            {
                konteks.Catat(Kode, di / "jawaban", $"Jawaban {k.Kode}, {langsung}, tidak dihitung: kriteria itu dijawab butir buktinya, {butir}. Jawab setiap butir, lalu hapus jawaban ini.", langsung, butir);
            }
            else if (k.Jawaban is { } jawaban && dikenal?.Cari(jawaban) is null)
            {
                var boleh = string.Join(", ", dikenal?.Jawaban.Select(j => j.Kode) ?? []);
                konteks.Catat(Kode, di / "jawaban", $"Jawaban {k.Kode}, {jawaban}, tidak ada dalam skalanya: {boleh}.", jawaban, boleh);
            }
        });
        var sub = templat.SemuaSub().Select(s => s.Kode).ToHashSet(StringComparer.Ordinal);
        Telusuri(lembar.Sub, jalur / "sub", (s, di) =>
        {
            if (!sub.Contains(s.Kode))
            {
                konteks.Catat(Kode, di / "kode", $"Sub komponen {s.Kode} tidak ada dalam templat {templat.Kode}.", s.Kode);
            }
            else if (s.Nilai is not null && !Ketikan.Berisi(s.Alasan))
            {
                konteks.Catat(Pertimbangan, di / "alasan", $"Sub komponen {s.Kode} dinilai {s.Nilai} tanpa alasan.", s.Nilai);
            }
        });
    }

    // Suggestions are of the file's own year.
    private static void Saran(KonteksPeriksa konteks, LembarKerjaEvaluasi lembar, TemplatLke templat, Jalur jalur)
    {
        if (lembar.Tahun != konteks.Tahun || lembar.Kriteria.Count == 0)
        {
            return;
        }

        var saran = SaranEvaluasi.Untuk(konteks, templat).Where(s => s.Jawaban is not null).ToDictionary(s => s.Kriteria.Kode, StringComparer.Ordinal);
        List<(string, Jalur)> beda = [];
        Telusuri(lembar.Kriteria, jalur / "kriteria", (k, di) =>
        {
            if (k.Jawaban is { } jawaban && !Ketikan.Berisi(k.AlasanBerbeda) && saran.TryGetValue(k.Kode, out var s) && !string.Equals(s.Jawaban, jawaban.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                beda.Add(($"{k.Kode} ({jawaban}, saran {s.Jawaban})", di / "alasanBerbeda"));
            }
        });
        konteks.CatatBersama(BedaSaran, beda, daftar => $"Jawaban berbeda dari saran data tanpa alasan: {daftar}.");
    }

    private static void Surat(KonteksPeriksa konteks, HasilLke lke)
    {
        var urutan = konteks.Berkas.Evaluasi.Hasil.Select((h, n) => (h, n)).FirstOrDefault(h => h.h.Tahun == lke.Lembar.Tahun && h.h.Komponen.Count > 0);
        if (urutan.h is null || lke.Pada(TahapPenilaian.Final) is not { } akhir)
        {
            return;
        }

        var jalur = new Jalur("$.evaluasi.hasil")[urutan.n] / "komponen";
        var lhe = konteks.Hasil.Lhe.First(l => l.Tahun == lke.Lembar.Tahun);
        for (var k = 0; k < lhe.Komponen.Count; k++)
        {
            var lembar = akhir.Komponen.FirstOrDefault(x => KomponenLhe.Samakan(x.Komponen.Nama) == lhe.Komponen[k].Kunci)?.Nilai.Nilai;
            var surat = lhe.Komponen[k].Nilai.Nilai;
            if (lembar is { Ada: true } l && surat.Ada && Angka.Bulatkan(l.Angka, 2) != Angka.Bulatkan(surat.Angka, 2))
            {
                konteks.Catat(BedaLhe, jalur[k], $"{lhe.Komponen[k].Nama}: LHE {Angka.Cetak(surat, 2)}, lembar kerja {Angka.Cetak(l, 2)}.", Angka.Cetak(surat, 2), Angka.Cetak(l, 2));
            }
        }
    }
}
