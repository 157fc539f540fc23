using System.Globalization;
using System.Text.Json.Nodes;
using Shouldly;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Rumus;
using Xunit;

namespace Tera.Tests.Berkas;

public class HitungContohTests
{
    public static TheoryData<string> Contoh =>
        [.. Directory.GetFiles(Path.Combine(Kasus.Akar, "contoh"), "*.tera.json").Select(f => Path.GetFileName(f)!)];

    public static HasilBerkas Hitung(string berkas)
    {
        var baca = BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Kasus.Akar, "contoh", berkas)));
        baca.Kesalahan.ShouldBeEmpty();
        return HitungBerkas.Hitung(baca.Berkas!);
    }

    [Theory]
    [MemberData(nameof(Contoh))]
    public void Setiap_angka_dapat_dihitung_ulang_dari_rumus_dan_masukannya(string berkas) => HitungUlang(Hitung(berkas).Figures);

    [Theory]
    [MemberData(nameof(Contoh))]
    public void Setiap_masukan_yang_beralamat_ada_dengan_nilai_yang_sama(string berkas) => PeriksaMasukan(Hitung(berkas).Figures);

    [Theory]
    [MemberData(nameof(Contoh))]
    public void Setiap_angka_anggaran_yang_dimasukkan_menyebut_tempatnya_dalam_berkas(string berkas) => PeriksaTempat(Hitung(berkas));

    [Fact]
    public void Uang_bulan_dan_triwulan_E81_dari_bulan_menyebut_setiap_bulannya()
    {
        var bulan = new[] { (3, 10m), (6, 40m), (9, 70m), (12, 90m) }.Select(b => new Bulanan(b.Item1, null, b.Item2)).ToList();
        var berkas = BerkasAcak.Buat(1) with { Anggaran = new() { Program = [new() { Kode = "1", Nama = "A", Pagu = new() { Murni = 100, RealisasiTriwulan = [10], Bulanan = bulan } }] } };

        var figures = HitungBerkas.Hitung(berkas).Figures;

        figures["anggaran/1/e81-9"].Masukan.Select(m => m.Sumber).ShouldBe(["$.anggaran.program[0].pagu.bulanan[1].keuangan", "$.anggaran.program[0].pagu.realisasiTriwulan[0]"]);
        figures["anggaran/1/e81-10"].Masukan.Select(m => m.Sumber).ShouldBe(["$.anggaran.program[0].pagu.bulanan[2].keuangan", "$.anggaran.program[0].pagu.bulanan[1].keuangan"]);
        figures["anggaran/1/keuangan-09"].Masukan.Select(m => m.Sumber).ShouldBe(["$.anggaran.program[0].pagu.bulanan[2].keuangan"]);
    }

    [Fact]
    public void Berkas_acak_yang_terbaca_pun_dapat_dihitung_ulang()
    {
        for (var benih = 0; benih < 60; benih++)
        {
            var figures = HitungBerkas.Hitung(BerkasAcak.Buat(benih)).Figures;
            HitungUlang(figures);
            PeriksaMasukan(figures);
        }
    }

    [Theory]
    [MemberData(nameof(Contoh))]
    public void Setiap_angka_hasil_hitungan_menyebut_dasarnya_dan_setiap_angka_menyebut_dirinya(string berkas)
    {
        foreach (var figure in Hitung(berkas).Figures.Values)
        {
            figure.Uraian.ShouldNotBeNullOrWhiteSpace(figure.Id);
            if (figure.Rumus.Length > 0)
            {
                figure.Klausul.ShouldNotBeNull(figure.Id);
            }
        }
    }

    // A figure that was entered, and each input that is no figure, points to a value that stands there; a policy that was not changed stands in no file.
    private static void PeriksaTempat(HasilBerkas hasil)
    {
        var akar = JsonNode.Parse(BerkasJson.Tulis(hasil.Berkas))!;
        foreach (var figure in hasil.Figures.Values.Where(f => f.Nilai.Ada && f.Id.StartsWith("anggaran/", StringComparison.Ordinal)))
        {
            (figure.Rumus.Length > 0 || figure.Masukan.Count > 0).ShouldBeTrue($"{figure.Id}: tanpa rumus dan tanpa tempat");
            foreach (var masukan in figure.Masukan.Where(m => m.Id is null && m.Luar is null && m.Sumber?.StartsWith("$.pengukuran.kebijakan.", StringComparison.Ordinal) != true))
            {
                (masukan.Sumber is { } sumber && Ada(akar, sumber)).ShouldBeTrue($"{figure.Id} ← {masukan.Nama}: {masukan.Sumber}");
            }
        }
    }

    private static bool Ada(JsonNode akar, string path)
    {
        var simpul = akar;
        foreach (var bagian in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            simpul = simpul is JsonArray daftar ? daftar.ElementAtOrDefault(int.Parse(bagian, CultureInfo.InvariantCulture)) : simpul?[bagian];
        }

        return simpul is not null;
    }

    private static void HitungUlang(IReadOnlyDictionary<string, Figure> figures)
    {
        foreach (var figure in figures.Values.Where(f => f.Rumus.Length > 0 && f.Nilai.Ada))
        {
            var ulang = Formula.Hitung(figure.Rumus, KonteksRumus.Dari(figure.Masukan));
            ulang.Ada.ShouldBeTrue($"{figure.Id}: {figure.Rumus}: {ulang.Alasan} {ulang.Keterangan}");
            Math.Abs(ulang.Angka - figure.Nilai.Angka).ShouldBeLessThan(1e-15m * Math.Max(1, Math.Abs(ulang.Angka)), figure.Id);
        }
    }

    private static void PeriksaMasukan(IReadOnlyDictionary<string, Figure> figures)
    {
        foreach (var (figure, masukan) in figures.Values.SelectMany(f => f.Masukan.Where(m => m.Id is not null).Select(m => (f, m))))
        {
            figures.ContainsKey(masukan.Id!).ShouldBeTrue($"{figure.Id} ← {masukan.Id}");
            if (figures[masukan.Id!].Nilai.Ada && !masukan.Nama.StartsWith("urutan_", StringComparison.Ordinal))
            {
                masukan.Nilai.ShouldBe(figures[masukan.Id!].Nilai, $"{figure.Id} ← {masukan.Id}");
            }
        }
    }
}
