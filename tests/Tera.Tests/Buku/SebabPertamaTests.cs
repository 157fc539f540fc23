using Shouldly;
using Tera.Core.Berkas;
using Tera.Reports.Buku;
using Tera.Tests.Berkas;
using Xunit;

namespace Tera.Tests.Buku;

/// <summary>One mistake is one message: what follows from it is counted, and what does not follow from it is told as well.</summary>
public class SebabPertamaTests
{
    private const string Anggaran = """
        { "program": [ { "kode": "2.07.03", "nama": "Program", "kegiatan": [
          { "kode": "2.07.03.2.01", "nama": "Kegiatan satu", "subKegiatan": [ { "kode": "2.07.03.2.01.0001", "nama": "Sub satu" }, { "kode": "2.07.03.2.01.0002", "nama": "Sub dua" }, { "kode": "2.07.03.2.01.0003", "nama": "Sub tiga" } ] },
          { "kode": "2.07.03.2.02", "nama": "Kegiatan dua" } ] } ] }
        """;

    [Fact]
    public void Lembar_yang_hilang_disebut_sekali_beserta_cacah_yang_merujuknya()
    {
        var buku = new Bukuan();
        buku.Buang("Sasaran");

        Pesan(buku).ShouldBe(["Lembar 'Sasaran': Lembar ini tidak ada, padahal 1 sel merujuknya ('Indikator' B3) dengan kode S1. Ambil dari salinan lama, atau dari templat ('tera templat') lalu isi; bila hanya namanya yang berubah, kembalikan menjadi 'Sasaran'."], Tunjuk(buku));
    }

    [Fact]
    public void Lembar_indikator_yang_hilang_tidak_menimbulkan_kesalahan_lain()
    {
        var buku = new Bukuan();
        buku.Buang("Indikator");

        Pesan(buku).Single().ShouldStartWith("Lembar 'Indikator': Lembar ini tidak ada, padahal 2 sel merujuknya ('Target PK' B3; 'Realisasi' A3) dengan kode S1.1.");
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

        Pesan(buku).Single().ShouldStartWith("Lembar 'Sasaran': Lembar ini kosong, padahal 2 sel merujuknya ('Indikator' B3; 'Crosscutting' A3) dengan kode S1, S2.");
    }

    [Fact]
    public void Kesalahan_lain_tetap_disebut_walau_lembarnya_hilang()
    {
        var buku = new Bukuan();
        buku.Buang("Sasaran");
        buku["Indikator!F3"] = "makin naik";
        buku["Target PK!C3"] = "1.234";

        Pesan(buku).Select(p => p.Split(':')[0]).ShouldBe(["Lembar 'Sasaran'", "Lembar 'Indikator', sel F3", "Lembar 'Target PK', sel C3"]);
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

        Pesan(buku).ShouldBe([$"Lembar '{baru}': Lembar ini tidak dikenal. Maksud Anda '{nama}'? Kembalikan namanya.", "Lembar 'Target PK', sel C3: Teks \"1.234\" bermakna dua: ketik 1234 bila ribuan, atau 1,234 bila desimal."], Tunjuk(buku));
    }

    [Fact]
    public void Satu_kode_kegiatan_yang_salah_menjadi_satu_pesan_tanpa_usul_kode_lain()
    {
        var buku = new Bukuan(Anggaran);
        buku["Kegiatan!A3"] = "2.07.03.2.10";

        Pesan(buku).ShouldBe(["Lembar 'Sub Kegiatan', sel B3, B4, B5: '2.07.03.2.01' tidak ada pada lembar 'Kegiatan'. Daftarkan di sana, atau perbaiki kodenya."], Tunjuk(buku));
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

        Pesan(buku).ShouldBe(["Lembar 'Indikator': Kode 'S1.1' tidak ada, padahal dipakai pada 'Variabel' A3; 'Target PK' B3; 'Realisasi' A3. Kembalikan atau daftarkan kodenya di sini, atau perbaiki di sana."], Tunjuk(buku));
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

        var pesan = Pesan(buku);
        pesan.Count.ShouldBe(1_001);
        pesan[^1].ShouldBe("Buku kerja: Masih ada 3996 kesalahan lain. Perbaiki dahulu yang di atas, lalu baca lagi.");
    }

    [Fact]
    public void Dua_baris_yang_tahunnya_salah_bukan_baris_kembar()
    {
        var buku = new Bukuan();
        for (var baris = 3; baris < 5; baris++)
        {
            buku[$"Target Renstra!A{baris}"] = "S1.1";
            buku[$"Target Renstra!B{baris}"] = "tahun ini";
            buku[$"Target Renstra!C{baris}"] = 50;
        }

        Pesan(buku).Single().ShouldStartWith("Lembar 'Target Renstra', sel B3, B4: Teks \"tahun ini\" bukan angka.");
    }

    [Fact]
    public void Unit_program_yang_tidak_dikenal_tidak_menyalahkan_kegiatannya()
    {
        var buku = new Bukuan(Anggaran);
        buku["Program!B3"] = "UPTD";

        Pesan(buku).ShouldBe(["Lembar 'Program', sel B3: Kode unit 'UPTD' tidak ada dalam berkas. Daftarkan unit itu, atau perbaiki kodenya."], Tunjuk(buku));
    }

    [Fact]
    public void Unit_kegiatan_yang_berbeda_dari_programnya_menjadi_satu_pesan()
    {
        var buku = new Bukuan(Anggaran);
        buku["Kegiatan!C3"] = "UPTD";

        Pesan(buku).ShouldBe(["Lembar 'Kegiatan', sel B3: '2.07.03 / UPTD' tidak ada pada lembar 'Program'. Di sana '2.07.03' berpasangan dengan sel kosong. Samakan."], Tunjuk(buku));
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

        Pesan(buku).ShouldBe([$"Lembar '{sel.Split('!')[0]}', sel A1: Kolom '{judul}' tidak dikenal. Maksud Anda '{kolom}'?"], Tunjuk(buku));
    }

    [Theory]
    [InlineData("SEC", "SEK", true)]
    [InlineData("s1.1", "S1.1", true)]
    [InlineData("S11", "S1.1", true)]
    [InlineData("S1.1.", "S1.1", true)]
    [InlineData("T1.1", "S1.1", false)]
    [InlineData("S1.2", "S1.1", false)]
    [InlineData("S1", "S1.1", false)]
    public void Kode_hanya_diusulkan_bila_bedanya_salah_ketik(string tertulis, string ada, bool diusulkan) =>
        SaranKode.Untuk(tertulis, [ada, "X9"]).ShouldBe(diusulkan ? $"Maksud Anda '{ada}'?" : null);

    [Theory]
    [InlineData("2.07.03.2.1")]
    [InlineData("2.07.03.2. 01")]
    [InlineData("2,07,03,2,01")]
    public void Kode_anggaran_hanya_diusulkan_bila_bedanya_tanda_baca_atau_nol(string tertulis)
    {
        var buku = new Bukuan(Anggaran);
        buku["Sub Kegiatan!B3"] = tertulis;

        Pesan(buku).Single().ShouldEndWith("Maksud Anda '2.07.03.2.01'?");
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

        Pesan(buku).ShouldBe(
        [
            "Lembar 'Indikator', sel B3: 'S9' tidak ada pada lembar 'Tujuan' atau 'Sasaran'. Daftarkan di sana, atau perbaiki kodenya.",
            "Lembar 'Indikator', sel J3: Kolom 'Desimal' harus antara 0 dan 6, tetapi berisi 7.",
            "Lembar 'Program PK', sel E3: Kolom 'Anggaran' tidak boleh negatif, tetapi berisi -5.",
        ], Tunjuk(buku));
    }

    [Fact]
    public void Kode_yang_tidak_terbaca_tidak_menyembunyikan_kode_lain_yang_salah()
    {
        var buku = new Bukuan();
        buku["Indikator!A3"] = 1.5m;
        buku["Realisasi!A3"] = "Z9";

        Pesan(buku).Select(p => p[..p.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(["Lembar 'Indikator', sel A3", "Lembar 'Target PK', sel B3", "Lembar 'Realisasi', sel A3"], Tunjuk(buku));
    }

    [Fact]
    public void Polaritas_yang_salah_tidak_menyalahkan_predikatnya()
    {
        var buku = new Bukuan();
        buku["Indikator!F3"] = "predikatt";
        buku["Target PK!C3"] = "BB";

        Pesan(buku).Single().ShouldBe("Lembar 'Indikator', sel F3: Pilihan \"predikatt\" tidak ada. Yang boleh: naik, turun, rentang, predikat.");
    }

    [Theory]
    [InlineData("Realisasi Triwulan!B3", 5, "Lembar 'Realisasi Triwulan', sel B3: Kolom 'Triwulan' harus antara 1 dan 4, tetapi berisi 5.")]
    [InlineData("Realisasi Triwulan!B3", 1.5, "Lembar 'Realisasi Triwulan', sel B3: Kolom 'Triwulan' harus bilangan bulat, tetapi berisi 1,5.")]
    [InlineData("Realisasi Triwulan!D3", "mungkin", "Lembar 'Realisasi Triwulan', sel D3: Isi 'ya' atau 'tidak', bukan \"mungkin\".")]
    [InlineData("Realisasi Triwulan!D3", 3, "Lembar 'Realisasi Triwulan', sel D3: Isi 'ya' atau 'tidak', bukan \"3\".")]
    public void Isian_triwulan_yang_salah_menyebut_kolom_dan_yang_boleh(string sel, object isi, string pesan)
    {
        var buku = new Bukuan();
        buku["Realisasi Triwulan!A3"] = "S1.1";
        buku["Realisasi Triwulan!B3"] = 1;
        buku["Realisasi Triwulan!C3"] = 10;
        buku[sel] = isi is double angka ? (decimal)angka : isi;

        Pesan(buku).ShouldBe([pesan]);
    }

    [Fact]
    public void Jenjang_yang_salah_menyebut_yang_boleh()
    {
        var buku = new Bukuan(Anggaran);
        buku["Fisik Keuangan!A3"] = "Rekening";
        buku["Fisik Keuangan!B3"] = "2.07.03";
        buku["Fisik Keuangan!D3"] = 1;

        Pesan(buku).Single().ShouldBe("Lembar 'Fisik Keuangan', sel A3: Pilihan \"Rekening\" tidak ada. Yang boleh: Program, Kegiatan, Sub Kegiatan.");
    }

    [Fact]
    public void Kode_kembar_menyebut_kedua_tempatnya()
    {
        var buku = new Bukuan(Anggaran);
        buku["Kegiatan!A4"] = "2.07.03.2.01";
        buku["Realisasi!A4"] = "S1.1";

        Pesan(buku).ShouldBe(
        [
            "Lembar 'Kegiatan', sel A4: Kode kegiatan '2.07.03.2.01' sudah ada di Lembar 'Kegiatan', sel A3. Gabungkan, beri kode lain, atau isi unit pelaksananya bila berbeda.",
            "Lembar 'Realisasi', sel A4: Realisasi indikator 'S1.1' sudah ada di Lembar 'Realisasi', sel A3. Gabungkan atau hapus salah satunya.",
        ], Tunjuk(buku));
    }

    [Fact]
    public void Kesalahan_yang_sama_dalam_satu_kolom_menjadi_satu_pesan()
    {
        var buku = new Bukuan();
        for (var baris = 4; baris < 20; baris++)
        {
            buku[$"Realisasi!A{baris}"] = $"S1.{baris}";
            buku[$"Realisasi!B{baris}"] = "Rp5";
            buku[$"Indikator!A{baris}"] = $"S1.{baris}";
            buku[$"Indikator!B{baris}"] = "S1";
            buku[$"Indikator!C{baris}"] = $"Indikator {baris}";
        }

        Pesan(buku).Single().ShouldStartWith("Lembar 'Realisasi', sel B4, B5, B6, B7, B8, B9, B10, B11, B12, B13, B14, B15 dan 4 sel lain di kolom ini: ");
    }

    [Theory]
    [MemberData(nameof(BerkasJsonTests.Contoh), MemberType = typeof(BerkasJsonTests))]
    public void Lembar_contoh_mana_pun_yang_dibuang_menjadi_satu_pesan_atau_tidak_ada(string berkas)
    {
        foreach (var nama in Bukuan.Contoh(berkas).Nama)
        {
            var buku = Bukuan.Contoh(berkas);
            buku.Buang(nama);

            var pesan = Pesan(buku);

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

            Pesan(buku).ShouldBe([$"Lembar '{nama} baru': Lembar ini tidak dikenal. Maksud Anda '{nama}'? Kembalikan namanya."]);
        }
    }

    private static List<string> Pesan(Bukuan buku) => [.. Kesalahan(buku).Select(k => k.ToString())];

    private static string Tunjuk(Bukuan buku) => string.Join('\n', Kesalahan(buku));

    private static IReadOnlyList<KesalahanBerkas> Kesalahan(Bukuan buku) => BukuKerja.Impor(new MemoryStream(buku.Bita())).Kesalahan;
}
