using Shouldly;
using Tera.Tests.Berkas;
using Xunit;

namespace Tera.Tests.Buku;

/// <summary>One mistake is one message: what follows from it is counted, and what does not follow from it is told as well.</summary>
public class SebabPertamaTests
{
    internal const string Anggaran = """
        { "program": [ { "kode": "2.07.03", "nama": "Program", "kegiatan": [
          { "kode": "2.07.03.2.01", "nama": "Kegiatan satu", "subKegiatan": [ { "kode": "2.07.03.2.01.0001", "nama": "Sub satu" }, { "kode": "2.07.03.2.01.0002", "nama": "Sub dua" }, { "kode": "2.07.03.2.01.0003", "nama": "Sub tiga" } ] },
          { "kode": "2.07.03.2.02", "nama": "Kegiatan dua" } ] } ] }
        """;

    [Fact]
    public void Lembar_yang_hilang_disebut_sekali_beserta_cacah_yang_merujuknya()
    {
        var buku = new Bukuan();
        buku.Buang("Sasaran");

        buku.Pesan().ShouldBe(["Lembar 'Sasaran': Lembar ini tidak ada, padahal 1 sel merujuknya ('Indikator' B3) dengan kode S1. Ambil dari salinan lama, atau dari templat ('tera templat') lalu isi; bila hanya namanya yang berubah, kembalikan menjadi 'Sasaran'."], string.Join('\n', buku.Pesan()));
    }

    [Fact]
    public void Lembar_indikator_yang_hilang_tidak_menimbulkan_kesalahan_lain()
    {
        var buku = new Bukuan();
        buku.Buang("Indikator");

        buku.Pesan().Single().ShouldStartWith("Lembar 'Indikator': Lembar ini tidak ada, padahal 2 sel merujuknya ('Target PK' B3; 'Realisasi' A3) dengan kode S1.1.");
    }

    [Fact]
    public void Lembar_tanpa_baris_disebut_kosong()
    {
        var buku = new Bukuan();
        buku["Sasaran!A3"] = null;
        buku["Sasaran!B3"] = null;
        buku["Crosscutting!A3"] = "S2";
        buku["Crosscutting!B3"] = "Dinas lain";
        buku["Crosscutting!C3"] = "Bantuan";

        buku.Pesan().Single().ShouldStartWith("Lembar 'Sasaran': Lembar ini kosong, padahal 2 sel merujuknya ('Indikator' B3; 'Crosscutting' A3) dengan kode S1, S2.");
    }

    [Fact]
    public void Kesalahan_lain_tetap_disebut_walau_lembarnya_hilang()
    {
        var buku = new Bukuan();
        buku.Buang("Sasaran");
        buku["Indikator!F3"] = "makin naik";
        buku["Target PK!C3"] = "1.234";

        buku.Pesan().Select(p => p.Split(':')[0]).ShouldBe(["Lembar 'Sasaran'", "Lembar 'Indikator', sel F3", "Lembar 'Target PK', sel C3"]);
    }

    [Theory]
    [InlineData("Sasaran", "Sasaran Strategis")]
    [InlineData("Sasaran", "Sheet3")]
    [InlineData("Indikator", "Kartu")]
    [InlineData("Renstra", "Sheet1")]
    public void Lembar_berganti_nama_dikenali_dari_kolomnya_dan_tetap_dibaca(string nama, string baru)
    {
        var buku = new Bukuan();
        buku.Ganti(nama, baru);
        buku["Target PK!C3"] = "1.234";

        buku.Pesan().ShouldBe([$"Lembar '{baru}': Lembar ini tidak dikenal. Maksud Anda '{nama}'? Kembalikan namanya.", "Lembar 'Target PK', sel C3: Teks \"1.234\" bermakna dua: ketik 1234 bila ribuan, atau 1,234 bila desimal."], string.Join('\n', buku.Pesan()));
    }

    [Fact]
    public void Satu_kode_kegiatan_yang_salah_menjadi_satu_pesan_tanpa_usul_kode_lain()
    {
        var buku = new Bukuan(Anggaran);
        buku["Kegiatan!A3"] = "2.07.03.2.10";

        buku.Pesan().ShouldBe(["Lembar 'Sub Kegiatan', sel B3, B4, B5: '2.07.03.2.01' tidak ada pada lembar 'Kegiatan'. Daftarkan di sana, atau perbaiki kodenya."], string.Join('\n', buku.Pesan()));
    }

    [Fact]
    public void Kode_indikator_yang_berganti_menjadi_satu_pesan_dengan_semua_yang_memakainya()
    {
        var buku = new Bukuan();
        buku["Indikator!A3"] = "S1.9";
        buku["Indikator!O3"] = "a * 1";
        buku["Variabel!A3"] = "S1.1";
        buku["Variabel!B3"] = "a";
        buku["Variabel!C3"] = "A";

        buku.Pesan().ShouldBe(["Lembar 'Indikator': Kode 'S1.1' tidak ada, padahal dipakai pada 'Variabel' A3; 'Target PK' B3; 'Realisasi' A3. Kembalikan atau daftarkan kodenya di sini, atau perbaiki di sana."], string.Join('\n', buku.Pesan()));
    }

    [Fact]
    public void Ribuan_kode_yang_salah_terbatas_pesannya()
    {
        var buku = new Bukuan();
        for (var baris = 4; baris < 5_000; baris++)
        {
            buku[$"Indikator!A{baris}"] = $"I{baris}";
            buku[$"Indikator!B{baris}"] = $"S{baris}";
            buku[$"Indikator!C{baris}"] = "Indikator";
        }

        var pesan = buku.Pesan();
        pesan.Count.ShouldBe(1_001);
        pesan[^1].ShouldBe("Buku kerja: Masih ada 3996 kesalahan lain. Perbaiki dahulu yang di atas, lalu baca lagi.");
    }

    [Fact]
    public void Unit_program_yang_tidak_dikenal_tidak_menyalahkan_kegiatannya()
    {
        var buku = new Bukuan(Anggaran);
        buku["Program!B3"] = "UPTD";

        buku.Pesan().ShouldBe(["Lembar 'Program', sel B3: Kode unit 'UPTD' tidak ada dalam berkas. Daftarkan unit itu, atau perbaiki kodenya."], string.Join('\n', buku.Pesan()));
    }

    [Fact]
    public void Unit_kegiatan_yang_berbeda_dari_programnya_menjadi_satu_pesan()
    {
        var buku = new Bukuan(Anggaran);
        buku["Kegiatan!C3"] = "UPTD";

        buku.Pesan().ShouldBe(["Lembar 'Kegiatan', sel B3: '2.07.03 / UPTD' tidak ada pada lembar 'Program'. Di sana '2.07.03' berpasangan dengan sel kosong. Samakan."], string.Join('\n', buku.Pesan()));
    }

    [Theory]
    [InlineData("Sub Kegiatan!A1", "Kode", "Kode sub kegiatan")]
    [InlineData("Kegiatan!A1", "Nomor", "Kode kegiatan")]
    [InlineData("Indikator!A1", "No", "Kode indikator")]
    [InlineData("Target PK!A1", "PK", "Kode PK")]
    public void Judul_kolom_yang_berganti_menjadi_satu_pesan_dan_kolomnya_tetap_dibaca(string sel, string judul, string kolom)
    {
        var buku = new Bukuan(Anggaran);
        buku[sel] = judul;

        buku.Pesan().ShouldBe([$"Lembar '{sel.Split('!')[0]}', sel A1: Kolom '{judul}' tidak dikenal. Maksud Anda '{kolom}'?"], string.Join('\n', buku.Pesan()));
    }

    [Fact]
    public void Baris_indikator_yang_salah_induknya_tetap_dikenal_lembar_lain_dan_tetap_diperiksa()
    {
        var buku = new Bukuan();
        buku["Indikator!B3"] = "S9";
        buku["Indikator!J3"] = 7;
        buku["Program PK!A3"] = "PK1";
        buku["Program PK!B3"] = "Program";
        buku["Program PK!E3"] = -5;

        buku.Pesan().ShouldBe(
        [
            "Lembar 'Indikator', sel B3: 'S9' tidak ada pada lembar 'Tujuan' atau 'Sasaran'. Daftarkan di sana, atau perbaiki kodenya.",
            "Lembar 'Indikator', sel J3: Kolom 'Desimal' harus antara 0 dan 6, tetapi berisi 7.",
            "Lembar 'Program PK', sel E3: Kolom 'Anggaran' tidak boleh negatif, tetapi berisi -5.",
        ], string.Join('\n', buku.Pesan()));
    }

    [Theory]
    [MemberData(nameof(BerkasJsonTests.Contoh), MemberType = typeof(BerkasJsonTests))]
    public void Lembar_contoh_mana_pun_yang_dibuang_menjadi_satu_pesan_atau_tidak_ada(string berkas)
    {
        foreach (var nama in Bukuan.Contoh(berkas).Nama)
        {
            var buku = Bukuan.Contoh(berkas);
            buku.Buang(nama);

            var pesan = buku.Pesan();

            pesan.Count.ShouldBeLessThanOrEqualTo(1, $"{nama}\n{string.Join('\n', pesan)}");
            pesan.ShouldAllBe(p => p.StartsWith($"Lembar '{nama}': Lembar ini tidak ada, padahal "));
        }
    }

    [Theory]
    [MemberData(nameof(BerkasJsonTests.Contoh), MemberType = typeof(BerkasJsonTests))]
    public void Lembar_contoh_mana_pun_yang_berganti_nama_menjadi_satu_pesan(string berkas)
    {
        foreach (var nama in Bukuan.Contoh(berkas).Nama.Except(["Petunjuk"]))
        {
            var buku = Bukuan.Contoh(berkas);
            buku.Ganti(nama, nama + " baru");

            buku.Pesan().ShouldBe([$"Lembar '{nama} baru': Lembar ini tidak dikenal. Maksud Anda '{nama}'? Kembalikan namanya."]);
        }
    }
}
