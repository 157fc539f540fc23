using Shouldly;
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
