using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.Tests.Evaluasi;

/// <summary>Worksheets as governments may vary them: any number of components and sub-components, own weights, every scale and way of grading, weighted criteria, evidence items.</summary>
internal static class TemplatAcak
{
    private static readonly string[] NamaKomponen = ["Perencanaan Kinerja", "Pengukuran Kinerja", "Pelaporan Kinerja", "Evaluasi Internal", "Capaian Kinerja 2024", "Budaya Kinerja (5R)"];
    private static readonly string[] NamaSub = ["Keberadaan", "Kualitas", "Pemanfaatan", "Capaian 100%"];
    private static readonly string[] Catatan = ["Bukti belum lengkap", "Baru 3 dari 12 bidang (25,00%) yang mengisi", "Dokumen bertanggal 28 Februari 2024 perlu diperiksa.", "Anggaran Rp1.250.000.000,00 belum dijelaskan", "Nilai 70 pada tahun 2023"];

    public static TemplatLke Buat(Random acak, string kode)
    {
        var baku = TemplatLkeJson.Bawaan[0];
        var bobot = Bagi(acak, 100m, acak.Next(2, 7));
        var huruf = baku.Skala[acak.Next(baku.Skala.Count)].Kode;
        return baku with
        {
            Kode = kode,
            Nama = $"LKE {kode}",
            Dasar = $"Peraturan Bupati Contoh {acak.Next(1, 90)}/2024",
            Logika = [],
            Komponen = [.. bobot.Select((b, k) => Komponen(acak, huruf, k, b))],
        };
    }

    /// <summary>Answers to every criterion, and grades where the template leaves them to judgement.</summary>
    public static LembarKerjaEvaluasi Jawab(Random acak, TemplatLke templat, int tahun) => new()
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
                Jawaban = templat.CariSkala(k.Skala)!.Jawaban is var j ? j[acak.Next(j.Count)].Kode : null,
                Catatan = acak.Next(3) == 0 ? Catatan[acak.Next(Catatan.Length)] : null,
            }),
        ],
        Sub = [.. templat.SemuaSub().Where(s => s.Cara == CaraPenilaian.Pertimbangan || acak.Next(6) == 0).Select(s => new JawabanSub { Kode = s.Kode, Tahap = TahapPenilaian.Verifikasi, Nilai = templat.CariSkala(templat.SkalaSub)!.Jawaban[acak.Next(8)].Kode, Alasan = "Menurut capaian 2 tahun terakhir", Bertahan = acak.Next(7) })],
    };

    private static KomponenLke Komponen(Random acak, string huruf, int k, decimal bobot)
    {
        var nomor = Teks(k + 1);
        return new() { Kode = nomor, Nama = NamaKomponen[k], Bobot = bobot, Sub = [.. Bagi(acak, bobot, acak.Next(1, NamaSub.Length + 1)).Select((b, s) => Sub(acak, huruf, $"{nomor}.{(char)('a' + s)}", NamaSub[s], b))] };
    }

    private static SubKomponenLke Sub(Random acak, string huruf, string kode, string nama, decimal bobot)
    {
        var cara = Enum.GetValues<CaraPenilaian>()[acak.Next(4)];
        var banyak = acak.Next(1, 6);
        // Criteria weigh the same, or all have points of their own.
        var berbobot = acak.Next(3) == 0 ? Bagi(acak, bobot, banyak) : null;
        return new()
        {
            Kode = kode,
            Nama = nama,
            Bobot = bobot,
            Cara = cara,
            HitungBertahan = cara == CaraPenilaian.Bagian && acak.Next(2) == 0,
            Kriteria = [.. Enumerable.Range(1, banyak).Select(n => Kriteria(acak, huruf, $"{kode}.{Teks(n)}", berbobot?[n - 1], cara))],
        };
    }

    private static KriteriaLke Kriteria(Random acak, string huruf, string kode, decimal? bobot, CaraPenilaian cara)
    {
        var kriteria = new KriteriaLke { Kode = kode, Uraian = $"Kriteria {kode} dipenuhi setiap unit kerja", Skala = Skala(acak, huruf), Bobot = cara == CaraPenilaian.Bagian ? null : bobot };
        return acak.Next(5) > 0 ? kriteria : kriteria with { Butir = [.. Enumerable.Range(1, acak.Next(1, 4)).Select(n => new ButirBukti($"{kode}.{Teks(n)}", $"Bukti {kode}.{Teks(n)}", Skala(acak, huruf)))] };
    }

    // One scale of grades, and yes or no where that is asked.
    private static string Skala(Random acak, string huruf) => acak.Next(4) == 0 ? "Y/T" : huruf;

    /// <summary>Parts of at least a tenth of a point, with two decimals, that add up.</summary>
    private static List<decimal> Bagi(Random acak, decimal jumlah, int banyak)
    {
        var sisa = jumlah;
        var bagian = new List<decimal>();
        for (var n = banyak; n > 1; n--)
        {
            bagian.Add(Math.Max(0.1m, Math.Round(sisa / n * acak.Next(50, 150) / 100, 2)));
            sisa -= bagian[^1];
        }

        return [.. bagian, sisa];
    }

    private static string Teks(int angka) => angka.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
