using System.Text.Json.Nodes;
using Shouldly;
using Tera.Cli;
using Tera.Tests.Buku;
using Xunit;

namespace Tera.Tests.Cli;

/// <summary>Whatever is given to a command: a clear Indonesian message with its place, the documented exit code, no stack trace, nothing left behind.</summary>
public sealed class MasukanBurukTests
{
    public static TheoryData<string, string, string> BerkasRusak() => new()
    {
        { "", "$", "Berkas kosong." },
        { "{ \"versi\": 1,", "Baris 1", "bukan JSON yang utuh" },
        { "[]", "$", "harus berupa satu objek" },
        { "\u00ff\u00fe", "Baris 1", "bukan JSON yang utuh" },
        { """{ "versi": 7 }""", "$.versi", "Versi format 7 tidak dikenal" },
        { "{\"a\":", "Baris 1", "bukan JSON yang utuh" },
        { new string('[', 200), "Baris 1", "bersarang terlalu dalam" },
    };

    [Theory, MemberData(nameof(BerkasRusak))]
    public void Berkas_rusak(string isi, string tempat, string pesan)
    {
        using var meja = new Meja();
        SalahData(meja, meja.Taruh("a.tera.json", isi), tempat, pesan);
    }

    public static TheoryData<string, string, string, string> Isian() => new()
    {
        { "$.tahunn", "2024", "$.tahunn", "Maksud Anda 'tahun'?" },
        { "$.anggaran", """{ "program": [ { "kode": "1", "nama": "P", "pagu": { "murni": -5 } } ] }""", "$.anggaran.program[0].pagu.murni", "Tidak boleh negatif" },
        { "$.anggaran", """{ "program": [ { "kode": "1", "nama": "P", "pagu": { "murni": 5, "realisasiTriwulan": [1, 1, 1, 1, 1] } } ] }""", "$.anggaran.program[0].pagu.realisasiTriwulan", "Berisi 5 triwulan" },
        { "$.perencanaan.sasaran[0].indikator[0].rumus", "\"a / (b\"", "$.perencanaan.sasaran[0].indikator[0].rumus", "Kurung tutup hilang" },
        { "$.perencanaan.sasaran[0].indikator[0].rumus", $"\"{new string('(', 70)}1{new string(')', 70)}\"", "$.perencanaan.sasaran[0].indikator[0].rumus", "tidak dapat dibaca" },
        { "$.perencanaan.sasaran[0].indikator[0].rumus", $"\"{new string('a', 3000)}\"", "$.perencanaan.sasaran[0].indikator[0].rumus", "tidak dapat dibaca" },
        { "$.perencanaan.sasaran[1]", """{ "kode": "S1", "uraian": "Kembar" }""", "$.perencanaan.sasaran[1].kode", "sudah dipakai" },
        { "$.perencanaan.sasaran[0].indikator[0].targetRenstra", """[ { "tahun": 2024, "nilai": 1e40 } ]""", "$.perencanaan.sasaran[0].indikator[0].targetRenstra[0].nilai", "terlalu besar" },
        { "$.organisasi.unit", """[ { "kode": "A", "nama": "A", "induk": "B" }, { "kode": "B", "nama": "B", "induk": "A" } ]""", "$.organisasi.unit", "induk" },
    };

    [Theory, MemberData(nameof(Isian))]
    public void Isian_salah(string di, string nilai, string tempat, string pesan)
    {
        using var meja = new Meja();
        var berkas = Meja.Berkas();
        Pasang(berkas, di, JsonNode.Parse(nilai)!);
        SalahData(meja, meja.Taruh("a.tera.json", berkas.ToJsonString()), tempat, pesan);
    }

    [Fact]
    public void Berkas_tidak_ada_dan_folder_keluar_2()
    {
        using var meja = new Meja();
        foreach (var perintah in new[] { "hitung", "periksa", "laporan", "ekspor", "impor", "audit" })
        {
            Tegas(Meja.Jalankan(perintah, meja.Di("tidak-ada.tera.json")), Application.SalahPakai, "tidak-ada.tera.json tidak ada");
            Tegas(Meja.Jalankan(perintah, meja.Folder), Application.SalahPakai, "adalah folder");
        }

        Tegas(Meja.Jalankan("asal", meja.Di("tidak-ada"), "x"), Application.SalahPakai, "tidak ada");
        meja.Tertulis.ShouldBeEmpty();
    }

    [Fact]
    public void Berkas_200_MB_ditolak_tanpa_dibaca()
    {
        using var meja = new Meja();
        using (var besar = File.Create(meja.Di("besar.tera.json")))
        {
            besar.SetLength(200L * 1024 * 1024);
        }

        File.Copy(meja.Di("besar.tera.json"), meja.Di("besar.xlsx"));
        Tegas(Meja.Jalankan("hitung", meja.Di("besar.tera.json")), Application.AdaTemuan, "lebih besar daripada 64 MB");
        Tegas(Meja.Jalankan("impor", meja.Di("besar.xlsx")), Application.AdaTemuan, "Buku terlalu besar");
        Tegas(Meja.Jalankan("audit", meja.Di("besar.xlsx")), Application.SalahPakai, "besar.xlsx");
    }

    [Theory]
    [InlineData("laporan", "X", "--jenis", "lkjipp")]
    [InlineData("laporan", "X", "--triwulan", "5")]
    [InlineData("hitung", "X", "--format", "xml")]
    [InlineData("hitung")]
    [InlineData("hitungg", "X")]
    [InlineData("laporan", "X", "--entah")]
    public void Panggilan_salah_keluar_2_dengan_petunjuk(params string[] argumen) => Tegas(Meja.Jalankan(argumen), Application.SalahPakai, "tera ");

    [Theory]
    [InlineData("Nilai --jenis \"lkjp\" tidak sesuai. Maksud Anda 'lkjip'? Jenis dokumen: lkjip,", "laporan", "X", "--jenis", "lkjp")]
    [InlineData("Nilai --format \"jsn\" tidak sesuai. Maksud Anda 'json'?", "hitung", "X", "--format", "jsn")]
    [InlineData("Nilai --triwulan \"5\" tidak sesuai. Triwulan 1 sampai 4", "laporan", "X", "--triwulan", "5")]
    [InlineData("\"--jeniss\" tidak dikenal dalam perintah laporan. Maksud Anda '--jenis'?", "laporan", "X", "--jeniss")]
    [InlineData("Perintah \"hitungg\" tidak dikenal. Maksud Anda 'hitung'?", "hitungg")]
    public void Panggilan_salah_menyebut_yang_tertulis_dan_yang_dimaksud(string pesan, params string[] argumen) => Tegas(Meja.Jalankan(argumen), Application.SalahPakai, pesan);

    [Fact]
    public void Rumus_melingkar_dan_pembagi_nol_menjadi_alasan_bukan_galat()
    {
        using var meja = new Meja();
        var berkas = Meja.Berkas();
        Pasang(berkas, "$.perencanaan.sasaran[0].indikator[0].variabel", JsonNode.Parse("""[ { "nama": "a", "uraian": "a" } ]""")!);
        Pasang(berkas, "$.perencanaan.sasaran[0].indikator[0].rumus", JsonValue.Create("tahun_lalu(tahun_lalu(a)) / (a - a)"));
        Pasang(berkas, "$.pengukuran", JsonNode.Parse("""{ "realisasi": [ { "indikator": "S1.1", "variabel": [ { "nama": "a", "tahun": 2024, "nilai": 1 }, { "nama": "a", "tahun": 2022, "nilai": 1 } ] } ] }""")!);
        var jawaban = Meja.Jalankan("hitung", meja.Taruh("a.tera.json", berkas.ToJsonString()), "--format", "json");
        jawaban.Kode.ShouldBe(Application.Selesai, jawaban.Galat);
        jawaban.Keluaran.ShouldContain("Pembagi dalam rumus bernilai nol");
    }

    [Fact]
    public void Rumus_yang_hasilnya_tidak_tersimpan_bukan_sel_kosong()
    {
        using var meja = new Meja();
        var buku = new Bukuan();
        buku["Target PK!C3"] = 987654m;
        var jawaban = Meja.Jalankan("impor", meja.Taruh("buku.xlsx", buku.TanpaHasil("987654")));

        Tegas(jawaban, Application.AdaTemuan, "rumus yang hasilnya tidak tersimpan");
        jawaban.Galat.ShouldContain("Lembar 'Target PK', sel C3");
        meja.Tertulis.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hitung")]
    [InlineData("periksa")]
    [InlineData("laporan")]
    [InlineData("ekspor")]
    [InlineData("impor")]
    [InlineData("evaluasi")]
    public void Yang_meminta_json_mendapat_json_juga_bila_berkasnya_salah(string perintah)
    {
        using var meja = new Meja();
        var jawaban = Meja.Jalankan(perintah, perintah == "impor" ? meja.Taruh("a.xlsx", "bukan buku") : meja.Taruh("a.tera.json", """{ "versi": 7 }"""), "--format", "json");

        jawaban.Kode.ShouldBe(Application.AdaTemuan);
        JsonNode.Parse(jawaban.Keluaran)!["kesalahan"]!.AsArray().Count.ShouldBeGreaterThan(0);
        JsonNode.Parse(Meja.Jalankan(perintah, meja.Di(perintah == "impor" ? "tidak-ada.xlsx" : "tidak-ada.tera.json"), "--format", "json").Keluaran)!["kesalahan"]![0]!.GetValue<string>().ShouldContain("tidak ada");
    }

    [Fact]
    public void Lembar_yang_terhapus_disebut_walau_tidak_ada_yang_merujuknya()
    {
        using var meja = new Meja();
        var buku = new Bukuan();
        buku.Buang("Target PK");
        var jawaban = Meja.Jalankan("impor", meja.Taruh("buku.xlsx", buku.Bita()));

        jawaban.Kode.ShouldBe(Application.Selesai, jawaban.Galat);
        jawaban.Galat.ShouldContain("tidak mempunyai lembar 'Target PK'");
    }

    [Fact]
    public void Buku_kerja_rusak_menyebut_lembar_dan_sel_dan_tidak_menulis_apa_pun()
    {
        using var meja = new Meja();
        var buku = new Bukuan();
        buku["Target PK!C3"] = "1.234";
        buku["Indikator!F3"] = "naik turun";
        buku.Ganti("Realisasi", "Hasil");
        meja.Taruh("buku.xlsx", buku.Bita());

        foreach (var perintah in new[] { "impor", "periksa", "hitung", "laporan" })
        {
            var jawaban = Meja.Jalankan(perintah, meja.Di("buku.xlsx"));
            Tegas(jawaban, Application.AdaTemuan, "Lembar 'Target PK', sel C3: Teks \"1.234\" bermakna dua");
            // A whole sheet first, since it may be why others are wrong; then in the order of the sheets.
            new[] { "Lembar 'Hasil'", "sel F3", "Lembar 'Target PK'" }.Select(t => jawaban.Galat.IndexOf(t, StringComparison.Ordinal)).ShouldBeInOrder();
            jawaban.Galat.ShouldContain("sel F3");
        }

        meja.Tertulis.ShouldBeEmpty();
    }

    [Fact]
    public void Foto_yang_bukan_gambar_disebut_dengan_tempatnya()
    {
        using var meja = new Meja();
        var berkas = Meja.Berkas();
        berkas["pelaporan"] = JsonNode.Parse("""{ "dokumentasi": [ { "berkas": "foto.jpg", "keterangan": "k" }, { "berkas": "../luar.jpg", "keterangan": "k" }, { "berkas": "hilang.png", "keterangan": "k" } ] }""");
        meja.Taruh("foto.jpg", "bukan gambar");
        var jawaban = Meja.Jalankan("laporan", meja.Taruh("a.tera.json", berkas.ToJsonString()), "--ke", meja.Di("keluaran"));
        Tegas(jawaban, Application.AdaTemuan, "Lembar 'Dokumentasi', baris foto.jpg, kolom 'Berkas': foto.jpg: ");
        jawaban.Galat.ShouldContain("baris ../luar.jpg, kolom 'Berkas': foto harus berada di folder berkas data");
        jawaban.Galat.ShouldContain("baris hilang.png, kolom 'Berkas': foto hilang.png tidak ada");
        meja.Tertulis.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{", "tidak dapat dibaca")]
    [InlineData("""{ "nama": "x" }""", "Berkas kerangka tidak dapat dibaca")]
    [InlineData("""{ "nama": "x", "bab": null }""", "bab")]
    [InlineData("""{ "nama": "x", "bab": [ null ] }""", "bab")]
    [InlineData("""{ "nama": "x", "bab": [ { "judul": "B", "isi": null } ] }""", "isi")]
    [InlineData("""{ "nama": "x", "bab": [ { "judul": "B", "isi": [ "tabel:X9" ] } ] }""", "$.bab[0].isi[0]: isi \"tabel:X9\" tidak dikenal")]
    [InlineData("""{ "nama": "x", "bab": [ { "judul": "B", "bagian": [ { "judul": "C", "isi": [ null ] } ] } ] }""", "$.bab[0].bagian[0].isi[0]")]
    public void Kerangka_rusak_disebut_dengan_tempatnya(string kerangka, string pesan)
    {
        using var meja = new Meja();
        var jawaban = Meja.Jalankan("laporan", meja.Taruh("a.tera.json", Meja.Berkas().ToJsonString()), "--kerangka", meja.Taruh("k.json", kerangka), "--ke", meja.Di("keluaran"));
        Tegas(jawaban, Application.AdaTemuan, pesan);
        meja.Tertulis.ShouldBeEmpty();
    }

    [Fact]
    public void Folder_tujuan_yang_tidak_dapat_ditulisi_keluar_2()
    {
        using var meja = new Meja();
        var data = meja.Taruh("a.tera.json", Meja.Berkas().ToJsonString());
        meja.Taruh("penghalang", "sebuah berkas, bukan folder");
        var jawaban = Meja.Jalankan("laporan", data, "--ke", Path.Combine(meja.Di("penghalang"), "keluaran"));
        Tegas(jawaban, Application.SalahPakai, "penghalang");
        Tegas(Meja.Jalankan("laporan", data, "--ke", meja.Di("penghalang")), Application.SalahPakai, "adalah berkas");
        Tegas(Meja.Jalankan("ekspor", data, "--ke", meja.Folder), Application.SalahPakai, "folder");
        meja.Tertulis.ShouldBeEmpty();
    }

    private static void SalahData(Meja meja, string berkas, string tempat, string pesan)
    {
        foreach (var perintah in new[] { "hitung", "periksa", "laporan", "ekspor" })
        {
            var jawaban = Meja.Jalankan(perintah, berkas);
            Tegas(jawaban, Application.AdaTemuan, pesan);
            jawaban.Galat.ShouldContain(tempat);
        }

        meja.Tertulis.ShouldBeEmpty();
    }

    private static void Tegas(Jawaban jawaban, int kode, string pesan)
    {
        jawaban.Galat.ShouldContain(pesan);
        jawaban.Kode.ShouldBe(kode, jawaban.Galat);
        foreach (var jejak in new[] { "   at ", "Exception", "System.", "Could not", "Access to" })
        {
            (jawaban.Keluaran + jawaban.Galat).ShouldNotContain(jejak, Case.Sensitive);
        }
    }

    private static void Pasang(JsonObject akar, string path, JsonNode nilai)
    {
        JsonNode simpul = akar;
        var langkah = path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        foreach (var (satu, n) in langkah.Select((l, n) => (l, n)))
        {
            var akhir = n == langkah.Count - 1;
            if (int.TryParse(satu, out var indeks))
            {
                var daftar = simpul.AsArray();
                if (akhir && indeks == daftar.Count)
                {
                    daftar.Add(nilai);
                }
                else
                {
                    simpul = daftar[indeks]!;
                }
            }
            else if (akhir)
            {
                simpul[satu] = nilai;
            }
            else
            {
                simpul = simpul[satu]!;
            }
        }
    }
}
