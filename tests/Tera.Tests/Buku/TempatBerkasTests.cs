using Shouldly;
using Tera.Core.Berkas;
using Tera.Reports.Buku;
using Xunit;

namespace Tera.Tests.Buku;

public class TempatBerkasTests
{
    private static readonly TempatBerkas Tempat = new(BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Kasus.Akar, "contoh", "disnakerkop-belitung-timur-2024.tera.json"))).Berkas!);

    [Theory]
    [InlineData("$.tahun", "Lembar 'Instansi', isian 'Tahun'")]
    [InlineData("$.anggaran.dokumen", "Lembar 'Dokumen Anggaran', isian 'Dokumen'")]
    [InlineData("$.perencanaan.renstra", "Lembar 'Renstra', isian 'Nama Renstra'")]
    [InlineData("$.perencanaan.iku", "Lembar 'IKU'")]
    [InlineData("$.perencanaan.sasaran[0]", "Lembar 'Sasaran', baris S1")]
    [InlineData("$.perencanaan.sasaran[1].indikator[0].rumus", "Lembar 'Indikator', baris S2.1, kolom 'Rumus'")]
    [InlineData("$.perencanaan.sasaran[1].indikator[0].targetRenstra", "Lembar 'Target Renstra', baris S2.1")]
    [InlineData("$.perencanaan.sasaran[1].indikator[0].targetRenstra[1].nilai", "Lembar 'Target Renstra', baris S2.1, 2024, kolom 'Target'")]
    [InlineData("$.pengukuran.realisasi[0]", "Lembar 'Realisasi', baris T1.1")]
    [InlineData("$.anggaran.program[0].pagu.realisasiTriwulan[1]", "Lembar 'Program', baris 2.07.01, kolom 'Realisasi TW II'")]
    [InlineData("S1.1/2024/capaian", "S1.1/2024/capaian")]
    [InlineData("$", "$")]
    [InlineData("$.entah[3].apa", "$.entah[3].apa")]
    public void Tempat_dalam_berkas_disebut_seperti_dalam_buku_kerja(string path, string tempat) => Tempat.Sebut(path).ShouldBe(tempat);

    [Fact]
    public void Setiap_temuan_contoh_mempunyai_tempat_yang_dikenal_perencana()
    {
        foreach (var contoh in Directory.EnumerateFiles(Path.Combine(Kasus.Akar, "contoh"), "*.tera.json"))
        {
            var berkas = BerkasJson.Baca(File.ReadAllBytes(contoh)).Berkas!;
            var tempat = new TempatBerkas(berkas);
            foreach (var temuan in Periksa.Jalankan(HitungBerkas.Hitung(berkas)))
            {
                tempat.Sebut(temuan.Path).ShouldStartWith("Lembar '", Case.Sensitive, $"{contoh}: {temuan.Path}");
                tempat.Ganti(temuan.Pesan + temuan.Saran).ShouldNotContain("$.");
            }
        }
    }
}
