using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.Tests.Evaluasi;

/// <summary>Worksheets as governments may vary them: any number of components and sub-components, own weights of two or three decimals, every scale, alone or mixed, and way of grading, weighted criteria and evidence items.</summary>
internal static class TemplatAcak
{
    private static readonly string[] NamaKomponen = ["Perencanaan Kinerja", "Pengukuran Kinerja", "Pelaporan Kinerja", "Evaluasi Internal", "Capaian Kinerja 2024", "Budaya Kinerja (5R)"];
    private static readonly string[] NamaSub = ["Keberadaan", "Kualitas", "Pemanfaatan", "Capaian 100%"];
    private static readonly string[] Catatan = ["Bukti belum lengkap", "Baru 3 dari 12 bidang (25,00%) yang mengisi", "Dokumen bertanggal 28 Februari 2024 perlu diperiksa.", "Anggaran Rp1.250.000.000,00 belum dijelaskan", "Nilai 70 pada tahun 2023"];

    // Bounds of a government that asks for more.
    private static readonly decimal[] Batas = [92.5m, 85, 75, 65, 55, 35, 0];

    // A scale whose answers are words and whose values are thirds.
    private static readonly SkalaJawaban Kata = new("P-K", [new("Penuh", 3, true), new("Sebagian", 2), new("Kurang", 1)]);

    /// <summary>What is drawn once for a whole template.</summary>
    /// <param name="Skala">Scales of its criteria.</param>
    /// <param name="Desimal">Decimals of its weights.</param>
    private sealed record Ragam(IReadOnlyList<string> Skala, int Desimal);

    public static TemplatLke Buat(Random acak, string kode)
    {
        var baku = TemplatLkeJson.Bawaan[0];
        List<SkalaJawaban> skala = [.. baku.Skala, Kata];
        var bobot = Bagi(acak, 100m, acak.Next(2, 7), 2);
        // Most worksheets answer in one scale; some in several that share letters, D = 30 beside D = 0.
        var ragam = new Ragam(acak.Next(3) == 0 ? [.. skala.Select(s => s.Kode)] : [skala[acak.Next(skala.Count)].Kode], acak.Next(2, 4));
        var sub = acak.Next(3) == 0 ? acak.Next(2) == 0 ? "A-E" : "A-D" : baku.SkalaSub;
        return baku with
        {
            Kode = kode,
            Nama = $"LKE {kode}",
            Dasar = $"Peraturan Bupati Contoh {acak.Next(1, 90)}/2024",
            Skala = skala,
            SkalaSub = sub,
            Bagian = sub == baku.SkalaSub ? baku.Bagian : [new() { Nilai = "A", PalingSedikit = 100 }, new() { Nilai = "B", LebihDari = 66.66m }, new() { Nilai = "C", LebihDari = 0 }, new() { Nilai = "D", PalingSedikit = 0 }],
            Predikat = acak.Next(4) > 0 ? baku.Predikat : [.. baku.Predikat.Zip(Batas, (p, batas) => p with { LebihDari = batas, Sebutan = p.Predikat == "BB" ? "Baik Sekali" : p.Sebutan })],
            Logika = [],
            Komponen = [.. bobot.Select((b, k) => Komponen(acak, ragam, k, b))],
        };
    }

    /// <summary>Answers to every criterion, and grades where the template leaves them to judgement.</summary>
    public static LembarKerjaEvaluasi Jawab(Random acak, TemplatLke templat, int tahun)
    {
        // Anything, the best of each scale, the worst, or one of the best two.
        var (dari, pilihan) = acak.Next(6) switch { 0 => (0, 1), 1 => (99, 1), 2 => (0, 2), _ => (0, 99) };
        string Pilih(string skala) => templat.CariSkala(skala)!.Jawaban is var j ? j[Math.Min(j.Count - 1, dari + acak.Next(Math.Min(pilihan, j.Count)))].Kode : "";
        return new()
        {
            Tahun = tahun,
            Templat = templat.Kode,
            Ditetapkan = new Tanggal(tahun + 1, 4, 1),
            Kriteria =
            [
                .. templat.SemuaKriteria().SelectMany(k => k.Butir.Count == 0 ? [(k.Kode, k.Skala)] : k.Butir.Select(b => (b.Kode, b.Skala))).Select(k => new JawabanKriteria
                {
                    Kode = k.Kode,
                    Tahap = TahapPenilaian.Verifikasi,
                    Jawaban = Pilih(k.Skala),
                    Catatan = acak.Next(3) == 0 ? Catatan[acak.Next(Catatan.Length)] : null,
                }),
            ],
            Sub = [.. templat.SemuaSub().Where(s => s.Cara == CaraPenilaian.Pertimbangan || acak.Next(6) == 0).Select(s => new JawabanSub { Kode = s.Kode, Tahap = TahapPenilaian.Verifikasi, Nilai = Pilih(templat.SkalaSub), Alasan = "Menurut capaian 2 tahun terakhir", Bertahan = acak.Next(7) })],
        };
    }

    private static KomponenLke Komponen(Random acak, Ragam ragam, int k, decimal bobot)
    {
        var nomor = Teks(k + 1);
        return new() { Kode = nomor, Nama = NamaKomponen[k], Bobot = bobot, Sub = [.. Bagi(acak, bobot, acak.Next(1, NamaSub.Length + 1), ragam.Desimal).Select((b, s) => Sub(acak, ragam, $"{nomor}.{(char)('a' + s)}", NamaSub[s], b))] };
    }

    private static SubKomponenLke Sub(Random acak, Ragam ragam, string kode, string nama, decimal bobot)
    {
        var cara = Enum.GetValues<CaraPenilaian>()[acak.Next(4)];
        var banyak = acak.Next(1, 6);
        // Criteria weigh the same, or all have points of their own.
        var berbobot = acak.Next(2) == 0 ? Bagi(acak, bobot, banyak, ragam.Desimal) : null;
        return new()
        {
            Kode = kode,
            Nama = nama,
            Bobot = bobot,
            Cara = cara,
            HitungBertahan = cara == CaraPenilaian.Bagian && acak.Next(2) == 0,
            Kriteria = [.. Enumerable.Range(1, banyak).Select(n => Kriteria(acak, ragam, $"{kode}.{Teks(n)}", berbobot?[n - 1]))],
        };
    }

    private static KriteriaLke Kriteria(Random acak, Ragam ragam, string kode, decimal? bobot)
    {
        var kriteria = new KriteriaLke { Kode = kode, Uraian = $"Kriteria {kode} dipenuhi setiap unit kerja", Skala = Skala(acak, ragam), Bobot = bobot };
        if (acak.Next(5) > 0)
        {
            return kriteria;
        }

        var banyak = acak.Next(1, 4);
        var berbobot = acak.Next(2) == 0 ? Bagi(acak, 100m, banyak, 2) : null;
        return kriteria with { Butir = [.. Enumerable.Range(1, banyak).Select(n => new ButirBukti($"{kode}.{Teks(n)}", $"Bukti {kode}.{Teks(n)}", Skala(acak, ragam), berbobot?[n - 1]))] };
    }

    // A scale of the template, and yes or no where that is asked.
    private static string Skala(Random acak, Ragam ragam) => acak.Next(4) == 0 ? "Y/T" : ragam.Skala[acak.Next(ragam.Skala.Count)];

    /// <summary>Parts that add up, none of nothing.</summary>
    private static List<decimal> Bagi(Random acak, decimal jumlah, int banyak, int desimal)
    {
        var sisa = jumlah;
        var bagian = new List<decimal>();
        for (var n = banyak; n > 1; n--)
        {
            bagian.Add(Math.Max(desimal == 2 ? 0.01m : 0.001m, Math.Round(sisa / n * acak.Next(50, 150) / 100, desimal)));
            sisa -= bagian[^1];
        }

        return [.. bagian, sisa];
    }

    private static string Teks(int angka) => angka.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
