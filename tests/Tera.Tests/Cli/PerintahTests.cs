using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Tera.Cli;
using Tera.Tests.Buku;
using Xunit;

namespace Tera.Tests.Cli;

public sealed class PerintahTests
{
    [Fact]
    public void Periksa_buku_kerja_menyebut_lembar_dan_sel()
    {
        using var meja = new Meja();
        var jawaban = Meja.Jalankan("periksa", meja.Taruh("buku.xlsx", new Bukuan().Bita()));

        jawaban.Kode.ShouldBe(Application.AdaTemuan, jawaban.Galat);
        jawaban.Keluaran.ShouldContain("Lembar 'Indikator', sel ");
        jawaban.Keluaran.ShouldNotContain("$.");
        using var json = JsonDocument.Parse(Meja.Jalankan("periksa", meja.Di("buku.xlsx"), "--format", "json").Keluaran);
        json.RootElement.GetProperty("temuan")[0].GetProperty("tempat").GetString()!.ShouldStartWith("Lembar '");
    }

    [Fact]
    public void Buku_kerja_dihitung_dan_dilaporkan_tanpa_diimpor_dahulu()
    {
        using var meja = new Meja();
        meja.Taruh("buku.xlsx", new Bukuan().Bita());

        Meja.Jalankan("hitung", meja.Di("buku.xlsx")).Keluaran.ShouldContain("Indikator satu");
        Meja.Jalankan("laporan", meja.Di("buku.xlsx"), "--jenis", "rkt", "--ke", meja.Folder).Kode.ShouldBe(Application.Selesai);
        meja.Tertulis.ShouldBe(["rkt.docx"]);
        Meja.Jalankan("ekspor", meja.Di("buku.xlsx")).Galat.ShouldContain("sudah berupa buku kerja");
    }

    [Fact]
    public void Buku_kerja_diperiksa_dengan_judul_dan_selnya_sendiri()
    {
        using var meja = new Meja();
        var buku = meja.Taruh("buku.xlsx", new Bukuan().Bita());

        Meja.Jalankan("periksa", buku).Keluaran.ShouldSatisfyAllConditions(
            k => k.ShouldContain("rumus dalam kata"), k => k.ShouldNotContain("rumusKata"));
        Meja.Jalankan("asal", buku, "S1.1/2024/target").Keluaran.ShouldContain("dimasukkan: Lembar 'Target PK', sel C3");
    }

    [Fact]
    public void Impor_memperingatkan_tempat_narasi_yang_tidak_dikenal()
    {
        using var meja = new Meja();
        var buku = new Bukuan();
        buku["Narasi!A3"] = "ikhtsar";
        buku["Narasi!B3"] = "Teks";
        var jawaban = Meja.Jalankan("impor", meja.Taruh("buku.xlsx", buku.Bita()));

        jawaban.Kode.ShouldBe(Application.Selesai);
        jawaban.Galat.ShouldContain("Lembar 'Narasi', sel A3: Narasi 'ikhtsar' tidak ada tempatnya dalam kerangka bawaan. Maksud Anda 'ikhtisar'?");
        meja.Tertulis.ShouldBe(["buku.tera.json"]);
    }

    [Fact]
    public void Predikat_di_luar_skala_ditolak_dengan_selnya()
    {
        using var meja = new Meja();
        var buku = new Bukuan();
        buku["Indikator!F3"] = "predikat";
        buku["Indikator!I3"] = "AKIP";
        buku["Target PK!C3"] = "BB";
        buku["Target Renstra!A3"] = "S1.1";
        buku["Target Renstra!B3"] = 2024;
        buku["Target Renstra!C3"] = "BBB";
        var jawaban = Meja.Jalankan("impor", meja.Taruh("buku.xlsx", buku.Bita()));

        jawaban.Kode.ShouldBe(Application.AdaTemuan);
        jawaban.Galat.ShouldContain("Lembar 'Target Renstra', sel C3: Predikat 'BBB' tidak ada dalam skala AKIP");
        meja.Tertulis.ShouldBeEmpty();
    }

    [Fact]
    public void Dokumen_tanpa_isi_dilewati_pada_semua_dan_ditolak_bila_diminta_sendiri()
    {
        using var meja = new Meja();
        var data = meja.Taruh("a.tera.json", Meja.Berkas().ToJsonString());
        var semua = Meja.Jalankan("laporan", data, "--jenis", "semua", "--ke", meja.Di("semua"), "--format", "json");
        semua.Kode.ShouldBe(Application.Selesai, semua.Galat);
        var dilewati = JsonNode.Parse(semua.Keluaran)!["dilewati"]!.AsArray().Select(d => d!.ToString()).ToList();
        dilewati.ShouldContain(d => d.Contains("(fisik-keuangan) tidak ditulis: belum ada data bulanan. Isi lembar Fisik Keuangan.", StringComparison.Ordinal));
        dilewati.ShouldContain(d => d.Contains("(rencana-aksi)", StringComparison.Ordinal));
        meja.Tertulis.ShouldNotContain(t => t.Contains("fisik", StringComparison.Ordinal) || t.Contains("rencana-aksi", StringComparison.Ordinal));

        var sendiri = Meja.Jalankan("laporan", data, "--jenis", "rencana-aksi", "--ke", meja.Di("sendiri"));
        sendiri.Kode.ShouldBe(Application.AdaTemuan);
        sendiri.Galat.ShouldContain("belum ada rencana aksi. Isi lembar Rencana Aksi.");
        Directory.Exists(meja.Di("sendiri")).ShouldBeFalse();
    }

    [Fact]
    public void Impor_ulang_menyebut_yang_berbeda_dan_tidak_menimpa_tanpa_timpa()
    {
        using var meja = new Meja();
        var buku = new Bukuan();
        var path = meja.Taruh("buku.xlsx", buku.Bita());
        Meja.Jalankan("impor", path).Kode.ShouldBe(Application.Selesai);
        Meja.Jalankan("impor", path).Kode.ShouldBe(Application.Selesai);

        buku["Target PK!C3"] = 60;
        var semula = File.ReadAllBytes(meja.Di("buku.tera.json"));
        var ditolak = Meja.Jalankan("impor", meja.Taruh("buku.xlsx", buku.Bita()));
        ditolak.Kode.ShouldBe(Application.SalahPakai);
        ditolak.Galat.ShouldContain("buku.tera.json sudah ada. Yang berbeda dalam buku: 1 diubah (pk PK1).");
        ditolak.Galat.ShouldContain("tambahkan --timpa");
        File.ReadAllBytes(meja.Di("buku.tera.json")).ShouldBe(semula);

        Meja.Jalankan("impor", path, "--timpa").Kode.ShouldBe(Application.Selesai);
        File.ReadAllText(meja.Di("buku.tera.json")).ShouldContain("\"target\": 60");
    }

    [Fact]
    public void Audit_atas_berkas_data_menyebut_perintah_yang_benar()
    {
        using var meja = new Meja();
        var jawaban = Meja.Jalankan("audit", meja.Taruh("a.tera.json", Meja.Berkas().ToJsonString()));

        jawaban.Kode.ShouldBe(Application.SalahPakai);
        jawaban.Galat.ShouldContain("adalah berkas data, bukan laporan. Jalankan: tera periksa");
    }

    [Fact]
    public void Alamat_angka_yang_salah_akhirannya_menyebut_yang_mirip()
    {
        using var meja = new Meja();
        var jawaban = Meja.Jalankan("asal", meja.Taruh("a.tera.json", Meja.Berkas().ToJsonString()), "S1.1/2024/capaiann");

        jawaban.Kode.ShouldBe(Application.SalahPakai);
        jawaban.Galat.ShouldContain("Yang mirip:");
        jawaban.Galat.ShouldContain("  S1.1/2024/capaian");
    }

    [Fact]
    public void Yang_belum_diisi_pada_kartu_indikator_disebut_kolom_dan_barisnya()
    {
        using var meja = new Meja();
        var jawaban = Meja.Jalankan("laporan", meja.Taruh("a.tera.json", Meja.Berkas().ToJsonString()), "--jenis", "iku", "--ke", meja.Di("keluaran"));

        jawaban.Keluaran.ShouldContain("belum diisi: formula S1.1 (lembar Indikator, kolom Rumus dalam kata, baris S1.1)");
    }

    [Fact]
    public void Demo_dan_skema_menjawab_dalam_JSON()
    {
        using var meja = new Meja();
        Directory.CreateDirectory(meja.Di("contoh"));
        File.Copy(Path.Combine(Kasus.Akar, "tests", "cases", "buku-kecil.tera.json"), meja.Di("contoh/kecil.tera.json"));
        var demo = Meja.Jalankan("demo", "--contoh", meja.Di("contoh"), "--ke", meja.Di("keluaran"), "--format", "json");
        demo.Kode.ShouldBeOneOf(Application.Selesai, Application.AdaTemuan);
        JsonNode.Parse(demo.Keluaran)![0]!["berkas"]!.AsArray().Count.ShouldBeGreaterThan(5);
        JsonNode.Parse(Meja.Jalankan("skema", "--format", "json").Keluaran)!["$schema"].ShouldNotBeNull();
    }
}
