using Shouldly;
using Tera.App.Berkas;
using Tera.App.Pengukuran;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Web.Pengukuran;

/// <summary>The mean that dashboards show while the year runs.</summary>
public sealed class RataRataBerjalanTests
{
    [Fact]
    public void Satu_nilai_setahun_tidak_menggantikan_indikator_yang_baru_terukur_sampai_triwulan()
    {
        var contoh = BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Akar.Folder, "contoh", "dispusip-sagara-2026.tera.json"))).Berkas!;
        var (semula, triwulan) = Rata(contoh);
        var (kini, sampai) = Rata(contoh with { Pengukuran = contoh.Pengukuran with { Realisasi = [.. contoh.Pengukuran.Realisasi.Select(r => r.Indikator == "T1.1" ? r with { Nilai = 60m } : r)] } });

        semula.Masukan.Count.ShouldBe(4);
        kini.Masukan.Count.ShouldBe(5);
        kini.Nilai.Angka.ShouldBe((semula.Nilai.Angka * 4 + kini.Masukan.Single(m => m.Id!.Contains("T1.1", StringComparison.Ordinal)).Nilai.Angka) / 5, 0.0000000001m);
        (triwulan, sampai).ShouldBe((2, 2), "nilai setahun bukan triwulan IV");
    }

    [Theory]
    [InlineData("disperindag-kep-babel-2024")]
    [InlineData("disnakerkop-belitung-timur-2024")]
    public void Tahun_yang_selesai_berata_rata_seperti_LKjIP(string nama)
    {
        var berkas = BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Akar.Folder, "contoh", $"{nama}.tera.json"))).Berkas!;

        Rata(berkas).Rata.Nilai.ShouldBe(HitungBerkas.Hitung(berkas).Pengukuran.RataRata.Nilai);
    }

    private static (Core.Nilai.Figure Rata, int Triwulan) Rata(BerkasKinerja berkas)
    {
        var termuat = new BerkasTermuat(new Dictionary<(string, string), Butir>(), HitungBerkas.Hitung(berkas), 0);
        return (AngkaRingkasan.RataRata(termuat, HitungRingkasan.Indikator(termuat)), HitungRingkasan.Hitung(Guid.Empty, termuat).Tahun.Triwulan);
    }
}
