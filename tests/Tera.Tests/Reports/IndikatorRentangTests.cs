using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Evaluasi;
using Tera.Reports.Kalimat;
using Tera.Reports.Pengukuran;
using Tera.Reports.Perencanaan;
using Tera.Tests.Reports.Sulit;
using Xunit;

namespace Tera.Tests.Reports;

/// <summary>The target of a range indicator is its range, in every table, chart and sentence, whatever point was typed beside it.</summary>
public sealed class IndikatorRentangTests
{
    private const string Nama = "pH air sungai";
    private static readonly HasilBerkas Hasil = InstansiSulit.Ambil("lengkap").Hasil;
    private static readonly HasilIndikator Ph = Indikator(Hasil);

    [Fact]
    public void Perjanjian_mencetak_rentang_setahun_dan_setiap_triwulan() =>
        Baris(TabelPerjanjian.Susun(Hasil, Hasil.Berkas.Perencanaan.PerjanjianKinerja[0])).Count(t => t == "6–9").ShouldBe(5);

    [Fact]
    public void Perjanjian_tanpa_target_yang_diketik_sama_saja()
    {
        var pk = Hasil.Berkas.Perencanaan.PerjanjianKinerja[0];
        var kosong = pk with { Target = [.. pk.Target.Select(t => t.Indikator == "S1.2" ? new TargetPerjanjian { Indikator = "S1.2" } : t)] };

        Baris(TabelPerjanjian.Susun(HitungBerkas.Hitung(Hasil.Berkas with { Perencanaan = Hasil.Berkas.Perencanaan with { PerjanjianKinerja = [kosong] } }), kosong)).Count(t => t == "6–9").ShouldBe(5);
    }

    [Fact]
    public void Matriks_Renstra_RKT_dan_IKU_mencetak_rentang()
    {
        Baris(TabelRenstra.Susun(Hasil)).ShouldNotContain("7,5");
        Baris(TabelRenstra.Susun(Hasil))[^1].ShouldBe("6–9");
        Baris(TabelRkt.Susun(Hasil))[^1].ShouldBe("6–9");
        Baris(TabelIku.Susun(Hasil, null)).ShouldContain("6–9");
    }

    [Fact]
    public void IKU_tanpa_satu_pun_target_yang_diketik_tetap_mencetak_rentang()
    {
        var sasaran = Hasil.Berkas.Perencanaan.Sasaran[0];
        var ph = sasaran.Indikator[1] with { TargetRenstra = [] };
        var hasil = HitungBerkas.Hitung(Hasil.Berkas with { Perencanaan = Hasil.Berkas.Perencanaan with { Tujuan = [], Sasaran = [sasaran with { Indikator = [ph] }], Iku = [] } });

        Baris(TabelIku.Susun(hasil)).ShouldContain("6–9");
    }

    [Fact]
    public void Rentang_setahun_dari_jumlah_triwulan_baru_dinilai_pada_triwulan_empat()
    {
        var sasaran = Hasil.Berkas.Perencanaan.Sasaran[0];
        var jumlah = sasaran.Indikator[1] with { Akumulasi = Akumulasi.Jumlah, Frekuensi = Frekuensi.Triwulanan };
        var berkas = Hasil.Berkas with { Perencanaan = Hasil.Berkas.Perencanaan with { Sasaran = [sasaran with { Indikator = [sasaran.Indikator[0], jumlah] }, .. Hasil.Berkas.Perencanaan.Sasaran.Skip(1)] } };
        var ph = Indikator(HitungBerkas.Hitung(berkas));

        ph.Triwulan.Select(t => t.Target.Nilai.Ada || t.Target.Predikat is not null).ShouldAllBe(ada => !ada);
        ph.Triwulan.ShouldAllBe(t => !t.Capaian.Nilai.Ada);
        ph.Triwulan.Take(3).ShouldAllBe(t => !t.CapaianSampai.Nilai.Ada && !t.CapaianTahun.Nilai.Ada);
        var hasil = HitungBerkas.Hitung(berkas);
        Baris(TabelPerjanjian.Susun(hasil, berkas.Perencanaan.PerjanjianKinerja[0])).Count(t => t == "6–9").ShouldBe(1);
        var triwulan = ph.Triwulan.First(t => t.Realisasi.Nilai.Ada).Triwulan;
        KalimatTriwulan.Susun(hasil, ph, triwulan).Text.ShouldNotContain("rentang target –");
    }

    [Fact]
    public void Catatan_rentang_yang_dirata_ratakan_tidak_menyangkal_tabelnya()
    {
        KalimatAlasan.Untuk(Alasan.BelumAkhirTahun).ShouldStartWith("Indikator yang makin rendah makin baik, dan rentang atas jumlah setahun,");
        Ph.Triwulan.Where(t => t.RealisasiSampai.Nilai.Ada).ShouldAllBe(t => t.CapaianTahun.Nilai.Ada);
    }

    [Theory]
    [InlineData("60–85", 60, 85)]
    [InlineData("1.000–5.000", 1000, 5000)]
    [InlineData("1,5 sampai dengan 3,5", 1.5, 3.5)]
    [InlineData("85-60", 0, 0)]
    [InlineData("60", 0, 0)]
    public void Rentang_dibaca_seperti_dicetak_juga_ribuan_dan_tidak_terbalik(string teks, double bawah, double atas) =>
        (Rentang.TryBaca(teks, out var rentang) ? ((double)rentang.Bawah, (double)rentang.Atas) : (0, 0)).ShouldBe((bawah, atas));

    [Fact]
    public void Tabel_indikator_daerah_mencetak_rentang()
    {
        var daerah = new IndikatorDaerah { Tujuan = "Kota bersih", Indikator = "pH", IndikatorOpd = Nama, Kode = "S1.2", Target = [new(2025, 7.5m)] };
        var hasil = HitungBerkas.Hitung(Hasil.Berkas with { Perencanaan = Hasil.Berkas.Perencanaan with { IndikatorDaerah = [daerah] } });

        Baris(TabelIndikatorDaerah.Susun(hasil)!).ShouldContain("6–9");
    }

    [Fact]
    public void Perjanjian_di_bawah_kepala_mencetak_rentang()
    {
        var sekretaris = Hasil.Berkas.Perencanaan.PerjanjianKinerja[1] with { Target = [new() { Indikator = "S1.2", Target = 7.5m }] };
        var hasil = HitungBerkas.Hitung(Hasil.Berkas with { Perencanaan = Hasil.Berkas.Perencanaan with { PerjanjianKinerja = [sekretaris] } });

        Baris(TabelPerjanjianBerjenjang.Susun(hasil)!).ShouldContain("6–9");
    }

    [Fact]
    public void Keluaran_bertarget_rentang_tercetak_dan_terhitung_dalam_E81()
    {
        var program = Hasil.Berkas.Anggaran.Program[0];
        var keluaran = program.Indikator[0] with { Nama = Nama, Polaritas = Core.Nilai.Polaritas.Rentang, Rentang = new(2, 5), Target = 3, TargetRenstra = 3 };
        var hasil = HitungBerkas.Hitung(Hasil.Berkas with { Anggaran = Hasil.Berkas.Anggaran with { Program = [program with { Indikator = [keluaran] }] } });

        TabelE81.Susun(hasil).Rows[0].Cells.Count(c => c.Text == "2–5").ShouldBe(2);
        hasil.Figures["anggaran/2.11.03/indikator-1/capaian"].Nilai.Angka.ShouldBe(100);
        hasil.Figures["anggaran/2.11.03/indikator-1/e81-14"].Nilai.Angka.ShouldBe(100);
    }

    [Fact]
    public void Grafik_menggambar_kedua_batas()
    {
        var hasil = Dengan(7.2m);

        var grafik = Grafik.Tren(hasil, Indikator(hasil)).ShouldNotBeNull();
        grafik.Series.Select(s => s.Name).ShouldBe(["Batas atas target", "Batas bawah target", "Realisasi"]);
        grafik.Series[0].Values.ShouldAllBe(v => v == 9);
        grafik.Series[1].Values.ShouldAllBe(v => v == 6);
    }

    [Fact]
    public void Grafik_tren_putus_pada_tahun_tanpa_realisasi()
    {
        var hasil = Dengan(7.2m, new(2021, 7m, 6.5m), new(2023, 7m), new(2024, 7m, 6.9m));

        var grafik = Grafik.Tren(hasil, Indikator(hasil)).ShouldNotBeNull();
        grafik.Categories.ShouldBe(["2021", "2022", "2023", "2024", "2025"]);
        grafik.Series[^1].Values.ShouldBe([6.5m, null, null, 6.9m, 7.2m]);
    }

    [Theory]
    [InlineData(7.2, "Realisasi 7,2 pH di dalam rentang target 6–9 pH, sehingga capaian 100,00% menurut kebijakan pengukuran laporan ini.", "sebesar 7,2 pH, di dalam rentang target 6–9 pH sehingga capaiannya 100,00% dan target tercapai")]
    [InlineData(12, "Capaian = 100 − (12,0 − 9,0) / 9,0 × 100 = 66,67%", "sebesar 12,0 pH, di luar rentang target 6–9 pH sehingga capaiannya 66,67% dan belum mencapai target")]
    public void Kalimat_dan_rumus_menyebut_rentang(double realisasi, string rumus, string kalimat)
    {
        var hasil = Dengan((decimal)realisasi);
        var h = Indikator(hasil);

        RumusKerja.Susun(hasil, h).OfType<Paragraph>().Select(p => p.Text.Replace('-', '−')).ShouldContain(rumus.Replace('-', '−'));
        KalimatIndikator.Tahun(h, 2025).Text.ShouldContain(kalimat);
        KalimatIndikator.Renstra(h, 2025, 2029)!.Text.ShouldContain("target akhir Renstra tahun 2029 sebesar 6–9 pH");
    }

    [Fact]
    public void Target_triwulan_rentang_adalah_rentang() => Ph.Triwulan.ShouldAllBe(t => t.Target.Predikat == "6–9" && !t.Target.Nilai.Ada);

    private static HasilBerkas Dengan(decimal realisasi, params RiwayatTahun[] riwayat) => HitungBerkas.Hitung(Hasil.Berkas with
    {
        Pengukuran = Hasil.Berkas.Pengukuran with { Realisasi = [new() { Indikator = "S1.2", Nilai = realisasi, Riwayat = riwayat.Length > 0 ? riwayat : [new(2024, 7m, 6.5m)] }] },
    });

    private static HasilIndikator Indikator(HasilBerkas hasil) => hasil.Pengukuran.Indikator.Single(i => i.Indikator.Nama == Nama);

    private static List<string> Baris(Table tabel) => [.. tabel.Rows.Single(r => r.Cells.Any(c => c.Text.StartsWith(Nama, StringComparison.Ordinal))).Cells.Select(c => c.Text)];
}
