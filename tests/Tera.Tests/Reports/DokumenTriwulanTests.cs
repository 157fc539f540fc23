using Shouldly;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports;
using Tera.Reports.Anggaran;
using Tera.Reports.Evaluasi;
using Tera.Reports.Pengukuran;
using Tera.Tests.Reports.Sulit;
using Xunit;

namespace Tera.Tests.Reports;

/// <summary>What planners look for in monthly, quarterly and yearly forms.</summary>
public sealed class DokumenTriwulanTests
{
    [Fact]
    public void E81_ditutup_rata_rata_predikat_faktor_dan_tindak_lanjut()
    {
        var tabel = TabelE81.Susun(LaporanContoh.Hasil("disnakerkop-belitung-timur-2024"));

        tabel.Rows.TakeLast(6).Select(r => r.Cells[0].Text).ShouldBe(
        [
            "Rata-rata capaian kinerja (%)", "Predikat kinerja", "Faktor pendorong keberhasilan kinerja", "Faktor penghambat pencapaian kinerja",
            "Tindak lanjut yang diperlukan dalam triwulan berikutnya", "Tindak lanjut yang diperlukan dalam Renja berikutnya",
        ]);
        tabel.Rows.TakeLast(6).ShouldAllBe(r => r.Cells.Sum(c => c.ColumnSpan) == tabel.Columns.Count);
        tabel.Rows[^4].Cells[1].Text.ShouldContain("\n- ");
        tabel.Rows[^2].Cells[1].Runs.ShouldContain(r => r.Missing);
    }

    [Fact]
    public void Fisik_keuangan_memuat_setiap_bulan_sampai_yang_terakhir_dengan_jumlahnya()
    {
        var hasil = InstansiSulit.Ambil("lengkap").Hasil;

        TabelFisikKeuangan.Semua(hasil, 0).SelectMany(t => t.Header[0].Cells.Skip(3)).Select(c => c.Text).ShouldBe(Enumerable.Range(1, 12).Select(Tanggal.NamaBulan));
        TabelFisikKeuangan.Semua(hasil, 2).Count().ShouldBe(2);
        TabelFisikKeuangan.Semua(hasil, 0).Select(t => t.Rows[^1]).ShouldAllBe(r => r.Kind == RowKind.Total && r.Cells[0].Text == "Jumlah");
        hasil.Figures["anggaran/total/keuangan-02"].Nilai.Angka.ShouldBe(140_000_000); // (45 + 25) juta x 2 bulan
    }

    [Fact]
    public void LKj_triwulan_memuat_sub_kegiatan_dengan_persentase_dan_fisiknya()
    {
        var tabel = TabelSerapanTriwulan.Susun(InstansiSulit.Ambil("lengkap").Hasil, 2);

        tabel.Header[0].Cells.Select(c => c.Text).TakeLast(2).ShouldBe(["Serapan (%)", "Fisik (%)"]);
        var sub = tabel.Rows.Single(r => r.Cells[0].Text == "2.11.03.2.01.0001");
        sub.Cells.TakeLast(2).Select(c => c.Text).ShouldBe(["25,00", "48,00"]); // 150 dari 600 juta; Juni 6 x 8%
    }

    [Theory]
    [InlineData(Polaritas.Turun, -1.5, "Lebih baik"), InlineData(Polaritas.Turun, 2, "Kurang baik"), InlineData(Polaritas.Naik, 2, "Lebih baik")]
    [InlineData(Polaritas.Naik, -2, "Kurang baik"), InlineData(Polaritas.Naik, 0.001, "Setara"), InlineData(Polaritas.Rentang, 2, "Lebih tinggi")]
    public void Perbandingan_standar_menurut_polaritas(Polaritas polaritas, double selisih, string keterangan)
    {
        var angka = new Figure { Id = "s", Uraian = "s", Nilai = (decimal)selisih };
        var indikator = new Indikator { Kode = "I", Nama = "I", Satuan = "kasus", Polaritas = polaritas };

        TabelPembanding.Keterangan(indikator, new HasilPembanding(new Pembanding("Provinsi", 2024, 1), angka, angka)).ShouldBe(keterangan);
    }

    [Fact]
    public void Monev_menyebut_aksi_dengan_target_triwulannya()
    {
        var hasil = InstansiSulit.Ambil("lengkap").Hasil;
        var aksi = hasil.Berkas.Perencanaan.RencanaAksi[0];
        var baris = TabelMonev.Susun(hasil, 1).Rows.Single(r => r.Cells[2].Text == hasil.Berkas.Perencanaan.SemuaIndikator().Single(i => i.Kode == aksi.Indikator).Nama);

        baris.Cells[8].Text.ShouldContain(aksi.Uraian);
    }

    [Fact]
    public void Tanda_belum_diisi_di_kaki_E81_ikut_didaftar() =>
        MissingMarks.In(LaporanContoh.Laporan("disperindag-kep-babel-2024").Single(l => l.Nama == "e81").Dokumen).Select(m => m.Text).ShouldContain("belum diisi: tindak lanjut yang diperlukan dalam triwulan berikutnya");
}
