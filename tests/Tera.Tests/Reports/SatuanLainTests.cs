using Shouldly;
using Tera.Audit;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Reports;
using Tera.Reports.Kalimat;
using Tera.Reports.Pelaporan;
using Tera.Reports.Pengukuran;
using Tera.Tests.Reports.Sulit;
using Xunit;

namespace Tera.Tests.Reports;

/// <summary>An earlier year that was counted in another unit: 12 titik are neither more nor less than 4 km.</summary>
public sealed class SatuanLainTests
{
    private static readonly BerkasKinerja Lengkap = InstansiSulit.Ambil("lengkap").Hasil.Berkas;
    private static readonly HasilBerkas Hasil = HitungBerkas.Hitung(Lengkap with
    {
        Perencanaan = Lengkap.Perencanaan with
        {
            Renstra = new() { Nama = "Renstra 2023-2027", TahunAwal = 2023, TahunAkhir = 2027 },
            Tujuan = [],
            Sasaran = [Lengkap.Perencanaan.Sasaran[0] with { Indikator = [new() { Kode = "P", Nama = "Bantaran sungai yang dipulihkan", Satuan = "km", Desimal = 0, AkumulasiRenstra = Akumulasi.Jumlah, TargetAkhir = 20m }] }],
            PerjanjianKinerja = [Lengkap.Perencanaan.PerjanjianKinerja[0] with { Target = [new() { Indikator = "P", Target = 5m }] }],
            RencanaAksi = [],
        },
        Pengukuran = Lengkap.Pengukuran with { Realisasi = [new() { Indikator = "P", Nilai = 4m, Riwayat = [new(2023, 3m, 3m, "KM"), new(2024, 15m, 12m, "titik")] }] },
    });

    private static readonly HasilIndikator P = Hasil.Pengukuran.Indikator.Single();

    [Fact]
    public void Tidak_dijumlah_dengan_tahun_ini_dan_itu_disebut()
    {
        P.RealisasiRenstra.Nilai.Angka.ShouldBe(7);
        P.RealisasiRenstra.Catatan.ShouldBe("Realisasi 2024 (titik) bersatuan lain dan tidak ikut dihitung.");
        P.Kemajuan.Nilai.Angka.ShouldBe(35);
    }

    [Fact]
    public void Tercetak_dengan_satuannya_dan_capaiannya_tetap_dihitung()
    {
        foreach (var tabel in new[] { TabelDuaTahun.Susun(Hasil), TabelRiwayat.Susun(Hasil)! })
        {
            var sel = tabel.Rows.Single().Cells;
            sel.ShouldContain(c => c.Text == "12 titik");
            sel.ShouldContain(c => c.Text == "80,00");
            sel.ShouldNotContain(c => c.Text == "3 KM");
            tabel.Notes.ShouldContain("Bantaran sungai yang dipulihkan tahun 2024 dihitung dalam titik: nilainya tidak dibandingkan dan tidak dijumlah dengan yang dalam km.");
        }

        Hasil.Figures["P/2024/realisasi"].Satuan.ShouldBe("titik");
        Hasil.Figures["P/2023/realisasi"].Satuan.ShouldBe("km");
    }

    [Fact]
    public void Tidak_dibandingkan_dalam_kalimat_dan_tidak_digambar_dalam_tren()
    {
        KalimatIndikator.TahunLalu(P, 2025).ShouldBeNull();
        var tren = Grafik.Tren(Hasil, P)!;
        tren.Categories.ShouldBe(["2023", "2024", "2025"]);
        tren.Series.ShouldAllBe(s => s.Values[1] == null);
    }

    [Fact]
    public void Laporannya_tanpa_temuan()
    {
        var bahan = new BahanLaporan(Hasil, Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));
        var lkjip = DaftarLaporan.Semua.SelectMany(j => j.Susun(bahan, 0)).First(l => l.Nama == "lkjip");

        Auditor.Audit([lkjip.Dokumen]).Findings.Where(f => f.Code != CheckCode.PLACEHOLDER).Select(f => $"{f.Code} {f.Quote}: {f.Stated}").ShouldBeEmpty();
    }
}
