using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Tera.Cli;
using Xunit;

namespace Tera.Tests.Cli;

public sealed class EvaluasiCommandTests : IDisposable
{
    private static readonly string Contoh = Path.Combine(Kasus.Akar, "contoh", "disperindag-kep-babel-2024.tera.json");
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-evaluasi-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nilai_perubahan_dan_saran_ditampilkan()
    {
        var (kode, keluaran, _) = Jalankan("evaluasi", Contoh);

        kode.ShouldBe(Application.Selesai);
        string[] isi = ["74,15", "73,35", "0,80", "Saran Jawaban", "3 dari 3 syarat terpenuhi", "memerlukan bukti."];
        isi.ShouldAllBe(i => keluaran.Contains(i));
    }

    [Fact]
    public void Json_memuat_nilai_sub_komponen_dan_saran_setiap_kriteria_dengan_buktinya()
    {
        using var json = JsonDocument.Parse(Jalankan("evaluasi", Contoh, "--format", "json").Keluaran);
        var akar = json.RootElement;

        akar.GetProperty("hasil")[1].GetProperty("nilai").GetDecimal().ShouldBe(74.15m);
        akar.GetProperty("lke")[1].GetProperty("sub").GetArrayLength().ShouldBe(12);
        var saran = akar.GetProperty("saran").EnumerateArray().ToList();
        saran.Count.ShouldBe(80);
        var renstra = saran.Single(s => s.GetProperty("kriteria").GetString() == "1.a.3");
        renstra.GetProperty("saran").GetString().ShouldBe("BB");
        renstra.GetProperty("bukti").EnumerateArray().ShouldAllBe(b => b.GetProperty("path").GetString()!.StartsWith("$.perencanaan"));
        saran.Single(s => s.GetProperty("kriteria").GetString() == "2.b.1").GetProperty("putusan").GetString().ShouldBe("TidakDapatDijawab");
    }

    [Fact]
    public void Kesalahan_lembar_kerja_disebut_dengan_yang_harus_dilakukan()
    {
        var keluaran = Jalankan("evaluasi", Berkas("""{ "tahun": 2024, "kriteria": [{ "kode": "9.z.1", "jawaban": "A" }, { "kode": "1.a.1", "jawaban": "Y" }, { "kode": "3.a.1", "jawaban": "C" }, { "kode": "3.b.1", "jawaban": "BB" }] }""")).Keluaran;

        string[] isi = ["LKE-KODE", "Kriteria 9.z.1 tidak ada", "Jawaban 1.a.1, Y, tidak ada", "LKE-TERTAHAN", "Aturan L8", "Nilai 3.b.1 80,00, sedangkan 3.a.1 50,00", "Saran: Turunkan jawabannya"];
        isi.ShouldAllBe(i => keluaran.Contains(i));
        Jalankan("evaluasi", Contoh).Keluaran.ShouldNotContain("LKE-KODE");
    }

    [Fact]
    public void Templat_yang_tidak_dikenal_disebut_sebagai_sebabnya()
    {
        var berkas = Berkas("""{ "tahun": 2024, "templat": "lke-entah", "kriteria": [{ "kode": "1.a.1", "jawaban": "A" }] }""");
        var (kode, keluaran, galat) = Jalankan("evaluasi", berkas);

        kode.ShouldBe(Application.AdaTemuan);
        galat.ShouldContain("Lembar kerja evaluasi 2024 tidak dihitung: templat lke-entah tidak dikenal (yang dikenal: lke-88-2021). Minta berkas templatnya");
        foreach (var jenis in new[] { "lke", "lhe" })
        {
            var laporan = Jalankan("laporan", berkas, "--jenis", jenis, "--ke", _folder);
            laporan.Kode.ShouldBe(Application.AdaTemuan);
            laporan.Galat.ShouldContain("templat lke-entah tidak dikenal");
        }

        string[] isi = ["Templat lke-entah: tidak dikenal", "Yang dikenal: lke-88-2021", "Sertakan berkas templatnya", "Saran memakai templat lke-88-2021, sebab templat lke-entah"];
        isi.ShouldAllBe(i => keluaran.Contains(i));
    }

    private string Berkas(string lembar)
    {
        var akar = JsonNode.Parse(File.ReadAllText(Contoh))!;
        akar["evaluasi"]!["lke"] = new JsonArray(JsonNode.Parse(lembar));
        var berkas = Path.Combine(_folder, "ubah.tera.json");
        File.WriteAllText(berkas, akar.ToJsonString());
        return berkas;
    }

    [Fact]
    public void Templat_sendiri_ditulis_dibaca_dan_dipakai()
    {
        var kota = Path.Combine(Kasus.Akar, "tests", "cases", "lke", "templat-kota.json");
        var buku = Path.Combine(_folder, "lke.xlsx");

        Jalankan("templat-lke", kota, "--ke", buku).Kode.ShouldBe(Application.Selesai);
        Jalankan("evaluasi", Contoh, "--templat", buku).Keluaran.ShouldContain("LKE Kota Contoh");
    }

    [Fact]
    public void Templat_yang_berkode_templat_bawaan_dengan_isi_lain_ditolak_dan_yang_sama_diterima()
    {
        var salinan = Path.Combine(_folder, "bawaan.json");
        Jalankan("templat-lke", "--ke", salinan).Kode.ShouldBe(Application.Selesai);
        Jalankan("evaluasi", Contoh, "--templat", salinan).Kode.ShouldBe(Application.Selesai);

        File.WriteAllText(salinan, File.ReadAllText(salinan).Replace("LKE AKIP", "LKE Kota", StringComparison.Ordinal).Replace("\"nama\": \"", "\"nama\": \"Kota ", StringComparison.Ordinal));
        var (kode, keluaran, galat) = Jalankan("evaluasi", Contoh, "--templat", salinan);
        kode.ShouldBe(Application.AdaTemuan);
        keluaran.ShouldBeEmpty();
        galat.ShouldContain("kode lke-88-2021 milik templat bawaan Tera, sedangkan isi berkas ini lain. Beri varian ini kode lain");
    }

    [Fact]
    public void Nilai_yang_tidak_ada_dalam_skala_berkode_keluar_satu_dan_disebut_skalanya()
    {
        var berkas = Berkas("""{ "tahun": 2024, "templat": "lke-88-2021", "kriteria": [{ "kode": "1.a.1", "jawaban": "ZZ" }] }""");

        var (kode, keluaran, _) = Jalankan("evaluasi", berkas);
        kode.ShouldBe(Application.AdaTemuan);
        keluaran.ShouldContain("Jawaban 1.a.1, ZZ, tidak ada");
    }

    [Fact]
    public void Berkas_data_sebagai_templat_disebut_dalam_satu_kalimat()
    {
        var (kode, _, galat) = Jalankan("evaluasi", Contoh, "--templat", Contoh);

        kode.ShouldBe(Application.AdaTemuan);
        galat.Trim().ShouldEndWith("ini berkas data kinerja, bukan templat lembar kerja evaluasi. Contoh templat ditulis oleh: tera templat-lke");
    }

    [Fact]
    public void Templat_yang_salah_menyebut_semua_kesalahannya_dan_keluar_1()
    {
        var salah = Path.Combine(_folder, "salah.json");
        File.WriteAllText(salah, """{ "kode": "x", "nama": "X" }""");

        var (kode, _, galat) = Jalankan("evaluasi", Contoh, "--templat", salah);

        kode.ShouldBe(Application.AdaTemuan);
        new[] { "'dasar'", "'skalaSub'", "'skala'", "'predikat'", "'komponen'" }.ShouldAllBe(i => galat.Contains($"Isian {i} wajib ada"));
    }

    [Theory]
    [InlineData("lke", "lke-2023.docx", "lke-2024-saran.docx")]
    [InlineData("lhe", "lhe-2023.docx")]
    [InlineData("tindak-lanjut", "tindak-lanjut.docx")]
    [InlineData("reviu", "reviu.docx")]
    public void Dokumen_evaluasi_ditulis(string jenis, params string[] berkas)
    {
        Jalankan("laporan", Contoh, "--jenis", jenis, "--ke", _folder).Kode.ShouldBe(Application.Selesai);

        Directory.GetFiles(_folder).Select(Path.GetFileName).ShouldBe(berkas, ignoreOrder: true);
    }

    private static (int Kode, string Keluaran, string Galat) Jalankan(params string[] argumen)
    {
        using var keluaran = new StringWriter();
        using var galat = new StringWriter();
        return (Application.Run(argumen, new Terminal(keluaran, galat)), keluaran.ToString(), galat.ToString());
    }
}
