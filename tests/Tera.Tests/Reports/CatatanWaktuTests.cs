using Shouldly;
using Tera.Core.Berkas;
using Tera.Reports.Anggaran;
using Tera.Reports.Kalimat;
using Tera.Reports.Pengukuran;
using Tera.Reports.Perencanaan;
using Tera.Tests.Reports.Sulit;
using Xunit;

namespace Tera.Tests.Reports;

/// <summary>A quarter that ended before the agreement and the budget in force were made says so.</summary>
public sealed class CatatanWaktuTests
{
    private static readonly HasilBerkas Hasil = InstansiSulit.Ambil("berubah di tengah tahun").Hasil;

    [Fact]
    public void Triwulan_sebelum_perubahan_menyebut_target_yang_berlaku_saat_itu()
    {
        var catatan = TabelMonev.Susun(Hasil, 2).Notes;

        catatan.ShouldContain("Target menurut Perjanjian Kinerja Perubahan tanggal 6 Oktober 2025; saat triwulan II berakhir berlaku Perjanjian Kinerja tanggal 20 Januari 2025: target Indeks kualitas air setahun 52,00 dan triwulan II 51,00.");
        catatan.ShouldContain("Anggaran menurut DPPA SKPD 2025 tanggal 30 September 2025; saat triwulan II berakhir berlaku anggaran sebelum perubahan, seluruhnya Rp6.900.000.000,00.");
        TabelSerapanTriwulan.Susun(Hasil, 2).Notes.ShouldContain(c => c.StartsWith("Anggaran menurut DPPA", StringComparison.Ordinal));
    }

    [Fact]
    public void Kalimat_LKj_triwulan_mengukur_dengan_perjanjian_yang_berlaku_saat_itu()
    {
        var h = Hasil.Pengukuran.Indikator.Single(i => i.Indikator.Kode == "S1.1");

        KalimatTriwulan.Susun(Hasil, h, 2).Text.ShouldBe(
            "Indeks kualitas air: realisasi triwulan II sebesar 50,90 dari target 51,00 menurut Perjanjian Kinerja tanggal 20 Januari 2025, capaian 99,80%; "
            + "menurut Perjanjian Kinerja Perubahan tanggal 6 Oktober 2025 targetnya 51,50 dan capaiannya 98,83%; "
            + "terhadap target tahunan 52,00 menurut Perjanjian Kinerja tanggal 20 Januari 2025 sudah mencapai 97,88%; "
            + "menurut Perjanjian Kinerja Perubahan tanggal 6 Oktober 2025 target tahunannya 53,00 dan sudah mencapai 96,04%.");
        KalimatTriwulan.Susun(Hasil, h, 4).Text.ShouldBe("Indeks kualitas air: realisasi triwulan IV sebesar 52,60 dari target 53,00, capaian 99,25%; terhadap target tahunan sudah mencapai 99,25%.");
    }

    [Fact]
    public void Triwulan_sesudahnya_diam() => TabelMonev.Susun(Hasil, 4).Notes.ShouldNotContain(c => c.Contains("berakhir berlaku", StringComparison.Ordinal));

    [Fact]
    public void Perubahan_target_dimuat_dengan_yang_sebelumnya()
    {
        var baris = TabelPerubahanPerjanjian.Susun(Hasil).ShouldNotBeNull().Rows.ShouldHaveSingleItem();

        baris.Cells.Select(c => c.Text).ShouldBe(["1", "Indeks kualitas air", "indeks", "52,00", "53,00"]);
        TabelPerubahanPerjanjian.Susun(InstansiSulit.Ambil("lengkap").Hasil).ShouldBeNull();
    }
}
