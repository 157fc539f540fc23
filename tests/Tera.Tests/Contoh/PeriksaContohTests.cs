using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Contoh;

public sealed class PeriksaContohTests
{
    private static readonly Lazy<IReadOnlyList<TemuanPeriksa>> BelitungTimur = new(() => Jalankan("disnakerkop-belitung-timur-2024.tera.json"));
    private static readonly Lazy<IReadOnlyList<TemuanPeriksa>> Disperindag = new(() => Jalankan("disperindag-kep-babel-2024.tera.json"));

    [Theory]
    [InlineData("TARGET-RENSTRA-PK", "$.perencanaan.sasaran[1].indikator[0].targetRenstra[1]", "54,50", "49,70")]
    [InlineData("TARGET-RENSTRA-PK", "$.perencanaan.sasaran[2].indikator[0].targetRenstra[1]", "67,70", "63,40")]
    [InlineData("TARGET-MUNDUR", "$.perencanaan.sasaran[1].indikator[0].targetRenstra", "50,50", "54,50")]
    [InlineData("CAPAIAN-TINGGI", "$.pengukuran.realisasi[5]", "215,95%", "150%")]
    [InlineData("LRA-RINCIAN", "$.anggaran.lra[3].realisasi", "Rp7.770.121.999,00", "Rp7.770.666.999,00")]
    [InlineData("LRA-PROGRAM", "$.anggaran.lra[3].realisasi", "Rp7.770.121.999,00", "Rp7.770.666.999,00")]
    [InlineData("SATUAN-PERSEN-RUMUS", "$.perencanaan.tujuan[1].indikator[1].satuan", "%", null)]
    [InlineData("RIWAYAT-RUMUS", "$.pengukuran.realisasi[8].riwayat[0].realisasi", "79,60", "79,66")]
    [InlineData("RIWAYAT-RUMUS", "$.pengukuran.realisasi[3].riwayat[0].realisasi", "0,13", "0,14")]
    [InlineData("TARGET-DI-BAWAH-REALISASI-LALU", "$.perencanaan.perjanjianKinerja[0].target[1].target", "49,70", "53,25")]
    [InlineData("TARGET-DI-BAWAH-REALISASI-LALU", "$.perencanaan.perjanjianKinerja[0].target[4].target", "2,20", "7,56")]
    [InlineData("RENCANA-AKSI-TIDAK-ADA", "$.perencanaan.rencanaAksi", null, null)]
    [InlineData("PEGAWAI-JUMLAH", "$.organisasi.kepegawaian[1]", "59", "79")]
    public void Pertentangan_Belitung_Timur_ditemukan(string kode, string path, string? pertama, string? kedua) => Ada(BelitungTimur.Value, kode, path, pertama, kedua);

    [Theory]
    [InlineData("TARGET-RENSTRA-PK", "$.perencanaan.sasaran[0].indikator[0].targetRenstra[1]", "16,000", "21,750")]
    [InlineData("TARGET-RENSTRA-PK", "$.perencanaan.sasaran[1].indikator[0].targetRenstra[1]", "12,900", "16,150")]
    [InlineData("KONDISI-AWAL-IKU", "$.perencanaan.iku[1].indikator[1].kondisiAwal", "14,500", "11,750")]
    [InlineData("KONDISI-AKHIR-DAERAH", "$.perencanaan.indikatorDaerah[0].kondisiAkhir", "5,78", "4,78")]
    [InlineData("KONDISI-AKHIR-DAERAH", "$.perencanaan.indikatorDaerah[7].kondisiAkhir", "70,51", "70,50")]
    [InlineData("BERITA-ACARA-JARAK", "$.perencanaan.perjanjianKinerja[1].beritaAcara.tanggal", "27 Juni 2024", "November 2024")]
    public void Pertentangan_Disperindag_ditemukan(string kode, string path, string? pertama, string? kedua) => Ada(Disperindag.Value, kode, path, pertama, kedua);

    [Fact]
    public void Yang_cocok_dalam_sumber_tidak_dituduh()
    {
        BelitungTimur.Value.ShouldNotContain(t => t.Kode.StartsWith("PK-ANGGARAN", StringComparison.Ordinal) || t.Kode == "UANG-RINCIAN" || t.Kode == "REALISASI-LEBIH-PAGU");
        Disperindag.Value.ShouldNotContain(t => t.Kode.StartsWith("PK-", StringComparison.Ordinal) || t.Kode == "PROGRAM-TIDAK-DI-PK" || t.Kode == "TARGET-TRIWULAN-TAHUN" || t.Kode == "LHE-NILAI-SUB");
    }

    [Fact]
    public void SMART_menyebut_alasan_setiap_huruf()
    {
        var smart = Smart.Nilai(Hitung("disnakerkop-belitung-timur-2024.tera.json")).ToDictionary(s => s.Indikator, s => s.Huruf);

        smart.Values.ShouldAllBe(h => string.Concat(h.Select(x => x.Huruf)) == "SMART" && h.All(x => x.Alasan.Length > 0));
        smart["T3.1"][1].ShouldBe(new HurufSmart('M', false, "Belum ada rumus."));
        smart["S2.1"][2].ShouldBe(new HurufSmart('A', false, "Target 49,70 lebih mudah daripada yang sudah dicapai tahun 2023, 53,25."));
        smart["S1.1"][3].ShouldBe(new HurufSmart('R', false, "Tidak ada program yang mendukung sasaran S1."));
        smart["S3.1"][4].ShouldBe(new HurufSmart('T', false, "Target Renstra tahun 2025 belum ada."));
        smart["S3.1"][0].Terpenuhi.ShouldBeTrue();
    }

    private static void Ada(IReadOnlyList<TemuanPeriksa> temuan, string kode, string path, string? pertama, string? kedua)
    {
        var ini = temuan.Where(t => t.Kode == kode && t.Path == path).ShouldHaveSingleItem();
        ini.NilaiPertama.ShouldBe(pertama ?? ini.NilaiPertama);
        ini.NilaiKedua.ShouldBe(kedua ?? ini.NilaiKedua);
        ini.Saran.ShouldNotBeEmpty();
    }

    private static IReadOnlyList<TemuanPeriksa> Jalankan(string berkas) => Periksa.Jalankan(Hitung(berkas));

    private static HasilBerkas Hitung(string berkas) =>
        HitungBerkas.Hitung(BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Kasus.Akar, "contoh", berkas))).Berkas.ShouldNotBeNull());
}
