using System.Text.Json.Nodes;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Pelaporan;
using Tera.Reports.Pengukuran;
using Tera.Reports.Perencanaan;
using Xunit;

namespace Tera.Tests.Reports;

/// <summary>Agreements below the head's, and tables that must be calculable again from their own row.</summary>
public sealed class PerjanjianBerjenjangTests
{
    private const string Plt = """{ "kode": "PK-PLT", "pihakPertama": { "jabatan": "Plt. Kepala Dinas" }, "target": [{ "indikator": "S1.1", "target": 50 }] }""";

    private const string Unit = """
        [{ "kode": "SEK", "nama": "Sekretariat", "pimpinan": { "jabatan": "Sekretaris" } },
         { "kode": "KEU", "nama": "Subbagian Keuangan", "induk": "SEK", "pimpinan": { "jabatan": "Kepala Subbagian Keuangan" } }]
        """;

    private const string Pk = """
        [{ "kode": "PK1", "tanggal": "2024-01-31", "target": [{ "indikator": "S1.1", "target": 50 }] },
         { "kode": "PK-SEK", "tanggal": "2024-01-31", "unit": "SEK", "tingkat": "administrator", "target": [{ "indikator": "S1.1", "target": 50 }] },
         { "kode": "PK-KEU", "tanggal": "2024-01-31", "unit": "KEU", "tingkat": "pengawas", "individu": [{ "sasaran": "Tertib", "indikator": "Dokumen tepat waktu", "satuan": "dokumen", "target": 5, "menunjang": "S1.1" }] }]
        """;

    [Theory]
    [InlineData("PK1", "Kepala Dinas", "Bupati")]
    [InlineData("PK-PLT", "Plt. Kepala Dinas", "Bupati")]
    [InlineData("PK-SEK", "Sekretaris", "Kepala Dinas")]
    [InlineData("PK-KEU", "Kepala Subbagian Keuangan", "Sekretaris")]
    public void Tanpa_pihak_yang_diisi_penanda_tangannya_pimpinan_unit_dan_atasannya(string kode, string pertama, string kedua)
    {
        var hasil = Hasil(b => b["perencanaan"]!["perjanjianKinerja"]!.AsArray().Add(JsonNode.Parse(Plt)));
        var pk = hasil.Berkas.Perencanaan.PerjanjianKinerja.Single(p => p.Kode == kode);
        PihakPerjanjian.Pertama(hasil.Berkas.Organisasi, pk).Jabatan.ShouldBe(pertama);
        PihakPerjanjian.Kedua(hasil.Berkas.Organisasi, pk)!.Jabatan.ShouldBe(kedua);
    }

    [Fact]
    public void Tabel_berjenjang_memuat_semua_PK_di_bawah_kepala_dengan_jabatannya()
    {
        var tabel = TabelPerjanjianBerjenjang.Susun(Hasil())!;
        tabel.Rows.Select(r => r.Cells[1].Text).ShouldBe(["Sekretaris", "Kepala Subbagian Keuangan"]);
    }

    [Fact]
    public void Lampiran_memuat_PK_individu_dan_judul_setiap_tabelnya_berbeda() =>
        IsiPerencanaan.SemuaPerjanjian(Hasil()).OfType<Table>().Select(t => t.Caption).ShouldBe(
            ["Perjanjian Kinerja Tahun 2024", "Perjanjian Kinerja Sekretaris Tahun 2024", "Perjanjian Kinerja Kepala Subbagian Keuangan Tahun 2024"]);

    [Fact]
    public void Lampiran_hanya_memuat_PK_yang_ditandatangani_dan_menyebut_yang_belum()
    {
        var isi = IsiPerencanaan.SemuaPerjanjian(Hasil(b => b["perencanaan"]!["perjanjianKinerja"]![2]!.AsObject().Remove("tanggal"))).ToList();

        isi.OfType<Table>().Select(t => t.Caption).ShouldBe(["Perjanjian Kinerja Tahun 2024", "Perjanjian Kinerja Sekretaris Tahun 2024"]);
        var belum = isi.OfType<Paragraph>().ShouldHaveSingleItem().Runs.ShouldHaveSingleItem();
        belum.Missing.ShouldBeTrue();
        belum.Text.ShouldBe("[belum diisi: perjanjian kinerja Kepala Subbagian Keuangan yang ditandatangani (belum bertanggal, jadi isinya tidak dimuat)]");
    }

    [Fact]
    public void Alamat_dan_telepon_ikut_kop_surat() =>
        KopSurat.Susun(Hasil().Berkas.Organisasi).Cast<Paragraph>().ShouldAllBe(p => p.Style == ParagraphStyle.Letterhead);

    [Theory]
    [InlineData("jumlah", true)]
    [InlineData("nilaiAkhir", false)]
    public void Tingkat_kemajuan_dapat_dihitung_dari_barisnya(string akumulasi, bool kolom)
    {
        var hasil = Hasil(b => b["perencanaan"]!["sasaran"]![0]!["indikator"]![0]!["akumulasiRenstra"] = akumulasi);
        TabelDuaTahun.Susun(hasil).Header[0].Cells.Any(c => c.Text == "Realisasi s.d. 2024").ShouldBe(kolom);
    }

    private static HasilBerkas Hasil(Action<JsonObject>? ubah = null)
    {
        var berkas = JsonNode.Parse(File.ReadAllText(Path.Combine(Kasus.Akar, "tests", "cases", "buku-kecil.tera.json")))!.AsObject();
        berkas["organisasi"]!["atasan"] = new JsonObject { ["jabatan"] = "Bupati" };
        berkas["organisasi"]!["alamat"] = "Jalan Contoh 1";
        berkas["organisasi"]!["kontak"] = new JsonArray("Telepon 1");
        berkas["organisasi"]!["unit"] = JsonNode.Parse(Unit);
        berkas["perencanaan"]!["perjanjianKinerja"] = JsonNode.Parse(Pk);
        ubah?.Invoke(berkas);
        return HitungBerkas.Hitung(BerkasJson.Baca(System.Text.Encoding.UTF8.GetBytes(berkas.ToJsonString())).Berkas!);
    }
}
