using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Perencanaan;
using Tera.Tests.Berkas;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>What holds for every worksheet, whatever the template's way of grading.</summary>
public sealed class LkeSifatTests
{
    private static readonly string[] Templat = ["lke-88-2021", "lke-kota", "bagian"];

    private static readonly IReadOnlyList<TemplatLke> Dikenal =
    [
        KasusLkeTests.BacaTemplat("templat-kota.json"),
        TemplatLkeJson.Bawaan[0] with { Kode = "bagian", Komponen = [.. TemplatLkeJson.Bawaan[0].Komponen.Select(k => k with { Sub = [.. k.Sub.Select(s => s with { Cara = CaraPenilaian.Bagian })] })] },
    ];

    [Fact]
    public void Jawaban_yang_lebih_baik_tidak_pernah_menurunkan_nilai() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), benih =>
    {
        var acak = new Random(benih);
        var lembar = Penuh(acak);
        var awal = Total(lembar);
        var n = acak.Next(lembar.Kriteria.Count);
        var jawaban = Skala(lembar.Templat, lembar.Kriteria[n].Kode).Jawaban.OrderBy(j => j.Nilai).Select(j => j.Kode).ToList();
        var naik = Math.Min(jawaban.Count - 1, jawaban.IndexOf(lembar.Kriteria[n].Jawaban!) + 1);

        var lebihBaik = Total(lembar with { Kriteria = [.. lembar.Kriteria.Select((k, i) => i == n ? k with { Jawaban = jawaban[naik] } : k)] });

        awal.Angka.ShouldBeInRange(0, 100);
        lebihBaik.Angka.ShouldBeInRange(awal.Angka, 100);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Satu_jawaban_yang_hilang_menghilangkan_nilai_akhir() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), benih =>
    {
        var acak = new Random(benih);
        var lembar = Penuh(acak);

        var total = Total(lembar with { Kriteria = [.. lembar.Kriteria.Where((_, i) => i != lembar.Kriteria.Count / 2)] });

        total.Ada.ShouldBeFalse();
        total.Alasan.ShouldBe(Alasan.BelumDinilai);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Theory]
    [InlineData("AA", 100)]
    [InlineData("BB", 80)]
    [InlineData("E", 0)]
    public void Jawaban_yang_sama_di_mana_mana_memberi_tingkat_itu(string jawaban, int nilai) => Total(new()
    {
        Tahun = 2024,
        Kriteria = [.. TemplatLkeJson.Bawaan[0].SemuaKriteria().Select(k => new JawabanKriteria { Kode = k.Kode, Jawaban = jawaban })],
    }).ShouldBe(Hasil.Dari(nilai));

    [Fact]
    public void Bobot_yang_hilang_atau_tidak_berjumlah_memberi_alasan_bukan_nol()
    {
        var bawaan = TemplatLkeJson.Bawaan[0];
        foreach (var rusak in new[]
        {
            bawaan with { Kode = "rusak", Komponen = [.. bawaan.Komponen.Select((k, n) => n == 0 ? k with { Bobot = null } : k)] },
            bawaan with { Kode = "rusak", Komponen = [.. bawaan.Komponen.Select((k, n) => n == 0 ? k with { Bobot = 29 } : k)] },
            bawaan with { Kode = "rusak", Komponen = [.. bawaan.Komponen.Select((k, n) => n == 0 ? k with { Sub = [.. k.Sub.Select(s => s with { Bobot = null })] } : k)] },
            bawaan with { Kode = "rusak", Komponen = [.. bawaan.Komponen.Select((k, n) => n == 0 ? k with { Sub = [.. k.Sub.Select(s => s with { Kriteria = [] })] } : k)] },
        })
        {
            var lembar = new LembarKerjaEvaluasi { Tahun = 2024, Templat = "rusak", Kriteria = [.. bawaan.SemuaKriteria().Select(k => new JawabanKriteria { Kode = k.Kode, Jawaban = "BB" })] };
            var total = Hitung(lembar, [rusak]).Lke[0].Terakhir!.Total.Nilai;
            total.Ada.ShouldBeFalse();
            total.Alasan.ShouldBeOneOf(Alasan.BobotTidakSesuai, Alasan.TidakAdaData);
        }
    }

    [Fact]
    public void Evaluasi_pada_sumber_keluar_tepat()
    {
        var hasil = HitungContohTests.Hitung("disperindag-kep-babel-2024.tera.json");
        var akhir = hasil.Lke.Single().Pada(TahapPenilaian.Final)!;

        akhir.Komponen.SelectMany(k => k.Sub).Select(s => $"{s.Sub.Kode} {s.Predikat} {Angka.Cetak(s.Nilai.Nilai, 2)}").ShouldBe(
        [
            "1.a A 5,40", "1.b BB 7,20", "1.c BB 12,00", "2.a A 5,40", "2.b BB 7,20", "2.c B 10,50",
            "3.a BB 2,40", "3.b A 4,05", "3.c CC 4,50", "4.a B 3,50", "4.b CC 4,50", "4.c CC 7,50",
        ]);
        akhir.Komponen.Select(k => Angka.Cetak(k.Nilai.Nilai, 2)).ShouldBe(["24,60", "23,10", "10,95", "15,50"]);
        hasil.Lhe.Select(l => $"{l.Tahun} {Angka.Cetak(l.Total.Nilai, 2)} {l.Total.Predikat} {l.Total.Catatan}").ShouldBe(["2022 73,35 BB Sangat Baik", "2023 74,15 BB Sangat Baik"]);
        Angka.Cetak(hasil.Lhe[1].Selisih!.Nilai, 2).ShouldBe("0,80");
        // Two sub-components are graded by step from the criteria that the published copy shows.
        akhir.Komponen[3].Sub.Take(2).Select(s => (s.Cara, Angka.Cetak(s.Dasar.Nilai, 2))).ShouldBe([(CaraPenilaian.Tangga, "76,67"), (CaraPenilaian.Tangga, "66,00")]);
        akhir.Komponen[2].Sub[2].Cara.ShouldBe(CaraPenilaian.Pertimbangan);
    }

    private static LembarKerjaEvaluasi Penuh(Random acak)
    {
        var templat = Cari(Templat[acak.Next(Templat.Length)]);
        var kode = templat.SemuaKriteria().SelectMany(k => k.Butir.Count == 0 ? [k.Kode] : k.Butir.Select(b => b.Kode));
        return new()
        {
            Tahun = 2024,
            Templat = templat.Kode,
            Kriteria = [.. kode.Select(k => new JawabanKriteria { Kode = k, Jawaban = Skala(templat.Kode, k).Jawaban is var j ? j[acak.Next(j.Count)].Kode : null })],
            Sub = [.. templat.SemuaSub().Where(s => s.Cara == CaraPenilaian.Pertimbangan).Select(s => new JawabanSub { Kode = s.Kode, Nilai = "B", Alasan = "Bukti." })],
        };
    }

    private static SkalaJawaban Skala(string templat, string kode)
    {
        var t = Cari(templat);
        return t.CariSkala(t.SemuaKriteria().FirstOrDefault(k => k.Kode == kode)?.Skala ?? t.SemuaKriteria().SelectMany(k => k.Butir).First(b => b.Kode == kode).Skala)!;
    }

    private static TemplatLke Cari(string kode) => Dikenal.Concat(TemplatLkeJson.Bawaan).First(t => t.Kode == kode);

    private static Hasil Total(LembarKerjaEvaluasi lembar) => Hitung(lembar, Dikenal).Lke[0].Terakhir!.Total.Nilai;

    private static HasilBerkas Hitung(LembarKerjaEvaluasi lembar, IReadOnlyList<TemplatLke> templat) => HitungBerkas.Hitung(
        new()
        {
            Versi = 1,
            Tahun = 2024,
            Organisasi = new() { Nama = "Dinas", Pemerintah = "Kabupaten", TempatPenetapan = "Kota", Kepala = new Pejabat { Jabatan = "Kepala" } },
            Perencanaan = new() { Renstra = new Renstra { Nama = "Renstra", TahunAwal = 2022, TahunAkhir = 2026 } },
            Evaluasi = new() { Lke = [lembar] },
        },
        templat);
}
