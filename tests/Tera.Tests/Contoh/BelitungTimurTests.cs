using System.Text.RegularExpressions;
using Shouldly;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Rumus;
using Xunit;

namespace Tera.Tests.Contoh;

public sealed partial class BelitungTimurTests
{
    private static readonly string Lokasi = Path.Combine(Kasus.Akar, "contoh", "disnakerkop-belitung-timur-2024.tera.json");
    private static readonly BerkasKinerja Berkas = BerkasJson.Baca(File.ReadAllBytes(Lokasi)).Berkas.ShouldNotBeNull();

    private static readonly HasilBerkas Hasil = HitungBerkas.Hitung(Berkas);

    private static IEnumerable<SubKegiatan> SubKegiatan => Berkas.Anggaran.Program.SelectMany(p => p.Kegiatan).SelectMany(k => k.SubKegiatan);

    [Fact]
    public void Tidak_memuat_nama_pejabat_dan_NIP()
    {
        Berkas.Organisasi.Kepala.Nama.ShouldBeNull();
        Berkas.Organisasi.Atasan.ShouldNotBeNull().Nama.ShouldBeNull();
        Berkas.Organisasi.Unit.ShouldAllBe(u => u.Pimpinan == null || (u.Pimpinan.Nama == null && u.Pimpinan.Nip == null));
        Nip().IsMatch(File.ReadAllText(Lokasi)).ShouldBeFalse();
    }

    [Fact]
    public void Sub_kegiatan_berjumlah_seperti_total_yang_tercetak()
    {
        SubKegiatan.Count().ShouldBe(35);
        SubKegiatan.Sum(s => s.Pagu?.Perubahan).ShouldBe(8_823_388_740m);
        SubKegiatan.Sum(s => s.Pagu?.Realisasi).ShouldBe(7_770_666_999m);
    }

    [Fact]
    public void Pagu_setiap_program_sama_dengan_perjanjian_kinerja()
    {
        var perjanjian = Berkas.Perencanaan.PerjanjianKinerja.ShouldHaveSingleItem();
        perjanjian.Program.ToDictionary(p => p.Program, p => p.Anggaran).ShouldBe(
            Berkas.Anggaran.Program.ToDictionary(p => p.Nama, p => p.Kegiatan.SelectMany(k => k.SubKegiatan).Sum(s => s.Pagu?.Perubahan ?? 0)),
            ignoreOrder: true);
    }

    [Fact]
    public void Dana_alokasi_khusus_berjumlah_seperti_tercetak()
    {
        var dak = SubKegiatan.Where(s => s.SumberDana == "DAK Non Fisik").ToList();
        dak.Sum(s => s.Pagu?.Perubahan).ShouldBe(400_154_000m);
        dak.Sum(s => s.Pagu?.Realisasi).ShouldBe(292_190_199m);
    }

    [Theory]
    [InlineData("Tenaga Kerja yang Memiliki Sertifikat Kompetensi", new[] { 6_426, 402, 6_024 })]
    [InlineData("Tenaga Kerja Keseluruhan", new[] { 196, 10_801 })]
    [InlineData("Penduduk Bekerja", new[] { 21_257, 4_318, 3_911, 33_600, 1_742, 6_426, 71_254 })]
    [InlineData("Jumlah Koperasi Menurut Kelompok Usaha", new[] { 76, 64, 140 })]
    [InlineData("Perkembangan Koperasi Aktif", new[] { 108, 116, 124, 128, 140, 147, 140 })]
    [InlineData("Jumlah UMKM", new[] { 13_063, 16_512, 19_311, 20_825 })]
    [InlineData("Penyelesaian Kasus Perselisihan", new[] { 6, 0, 0 })]
    public void Data_pendukung_berjumlah_seperti_total_yang_tercetak(string judul, int[] jumlah)
    {
        var tabel = Berkas.Pengukuran.DataPendukung.Single(d => d.Judul.StartsWith(judul, StringComparison.Ordinal));
        Enumerable.Range(0, tabel.Kolom.Count - 1).Select(i => tabel.Baris.Sum(b => b.Nilai[i] ?? 0)).ShouldBe(jumlah.Select(j => (decimal)j));
    }

    [Theory]
    [InlineData("T1.1", "83,25")]
    [InlineData("T2.1", "3,72")]
    [InlineData("T2.2", "0,14")]
    [InlineData("S2.1", "52,64")]
    [InlineData("S3.1", "54,29")]
    [InlineData("S3.2", "0,02")]
    [InlineData("T4.1", "80,67")]
    public void Rumus_indikator_memberi_realisasi_yang_tercetak(string kode, string tercetak)
    {
        var indikator = Berkas.Perencanaan.SemuaIndikator().Single(i => i.Kode == kode);
        var nilai = Berkas.Pengukuran.Realisasi.Single(r => r.Indikator == kode).Variabel.ToDictionary(v => (v.Nama, v.Tahun), v => v.Nilai);
        var konteks = new KonteksRumus((nama, geserTahun, _) => nilai.TryGetValue((nama, Berkas.Tahun + geserTahun), out var n) ? n : null);
        Angka.Cetak(Formula.Hitung(indikator.Rumus, konteks), indikator.Desimal).ShouldBe(tercetak);
    }

    [Theory]
    [InlineData("T1.1", "106,73", "106,73", null)]
    [InlineData("S1.1", "95,09", "95,09", null)]
    [InlineData("T2.1", "132,86", "132,86", "124,00")]
    [InlineData("T2.2", "116,67", "116,67", "116,67")]
    [InlineData("S2.1", "105,92", "96,59", "104,24")]
    [InlineData("T3.1", "215,95", "215,95", null)]
    [InlineData("S3.1", "85,63", "80,19", "74,88")]
    [InlineData("S3.2", "0,91", "0,91", "0,83")]
    [InlineData("T4.1", "94,96", "94,96", "94,91")]
    [InlineData("S4.1", "133,33", "133,33", "125,00")]
    public void Capaian_terhadap_PK_dan_Renstra_serta_kemajuan_mengikuti_kebijakan(string kode, string capaian, string capaianRenstra, string? kemajuan)
    {
        var hasil = Hasil.Pengukuran.Indikator.Single(i => i.Indikator.Kode == kode);
        Angka.Cetak(hasil.Capaian.Nilai, 2).ShouldBe(capaian);
        Angka.Cetak(hasil.CapaianRenstra.Nilai, 2).ShouldBe(capaianRenstra);
        (hasil.Kemajuan.Nilai.Ada ? Angka.Cetak(hasil.Kemajuan.Nilai, 2) : null).ShouldBe(kemajuan);
    }

    [Fact]
    public void Uang_tujuan_dan_sasaran_berjumlah_tepat_anggaran_dinas() =>
        Hasil.Pengukuran.Sasaran.Sum(s => s.Anggaran.Pagu.Nilai.AngkaAtauKosong).ShouldBe(8_823_388_740m);

    [Fact]
    public void Belanja_daerah_dihitung_dari_rinciannya_bukan_dari_jumlah_yang_salah_cetak() =>
        Hasil.Figures["lra/5/realisasi"].Nilai.Angka.ShouldBe(7_770_666_999m);

    [GeneratedRegex(@"\d{8}\s?\d{6}\s?\d\s?\d{3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nip();
}
