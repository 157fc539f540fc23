using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Buku;

/// <summary>A wrong cell is told with its column, what it holds and what it may hold; nothing that it holds is left out without a word.</summary>
public class PesanSelTests
{
    [Fact]
    public void Kolom_yang_judulnya_dikosongkan_tidak_hilang_tanpa_kata()
    {
        var buku = new Bukuan();
        buku["Target PK!C1"] = null;

        buku.Pesan().ShouldContain(p => p.StartsWith("Lembar 'Target PK', sel C1: Judul kolom ini kosong (di templat: 'Target')", StringComparison.Ordinal), string.Join('\n', buku.Pesan()));
    }

    [Fact]
    public void Catatan_di_bawah_tabel_disebut_sebagai_catatan()
    {
        var buku = new Bukuan();
        buku["Indikator!A12"] = "Sumber: laporan bidang, diolah";

        buku.Pesan().Single().ShouldStartWith("Lembar 'Indikator', sel A12: Baris ini hanya berisi teks di satu sel. Bila itu catatan di bawah tabel, pindahkan ke kolom di sebelah kanan tabel atau hapus; bila baris data, isi juga kolom wajibnya: ");
    }

    [Fact]
    public void Catatan_di_sebelah_kanan_tabel_diabaikan()
    {
        var buku = new Bukuan();
        buku["Target Renstra!H12"] = "Sumber: laporan bidang, diolah";

        buku.Pesan().ShouldBeEmpty();
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

        buku.Pesan().Single().ShouldStartWith("Lembar 'Target Renstra', sel B3, B4: Teks \"tahun ini\" bukan angka.");
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
        var buku = new Bukuan(SebabPertamaTests.Anggaran);
        buku["Sub Kegiatan!B3"] = tertulis;

        buku.Pesan().Single().ShouldEndWith("Maksud Anda '2.07.03.2.01'?");
    }

    [Fact]
    public void Kode_yang_tidak_terbaca_tidak_menyembunyikan_kode_lain_yang_salah()
    {
        var buku = new Bukuan();
        buku["Indikator!A3"] = 1.5m;
        buku["Realisasi!A3"] = "Z9";

        buku.Pesan().Select(p => p[..p.IndexOf(':', StringComparison.Ordinal)]).ShouldBe(["Lembar 'Indikator', sel A3", "Lembar 'Target PK', sel B3", "Lembar 'Realisasi', sel A3"], string.Join('\n', buku.Pesan()));
    }

    [Fact]
    public void Polaritas_yang_salah_tidak_menyalahkan_predikatnya()
    {
        var buku = new Bukuan();
        buku["Indikator!F3"] = "predikatt";
        buku["Target PK!C3"] = "BB";

        buku.Pesan().Single().ShouldBe("Lembar 'Indikator', sel F3: Pilihan \"predikatt\" tidak ada. Yang boleh: naik, turun, rentang, predikat.");
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

        buku.Pesan().ShouldBe([pesan]);
    }

    [Fact]
    public void Jenjang_yang_salah_menyebut_yang_boleh()
    {
        var buku = new Bukuan(SebabPertamaTests.Anggaran);
        buku["Fisik Keuangan!A3"] = "Rekening";
        buku["Fisik Keuangan!B3"] = "2.07.03";
        buku["Fisik Keuangan!D3"] = 1;

        buku.Pesan().Single().ShouldBe("Lembar 'Fisik Keuangan', sel A3: Pilihan \"Rekening\" tidak ada. Yang boleh: Program, Kegiatan, Sub Kegiatan.");
    }

    [Fact]
    public void Kode_kembar_menyebut_kedua_tempatnya()
    {
        var buku = new Bukuan(SebabPertamaTests.Anggaran);
        buku["Kegiatan!A4"] = "2.07.03.2.01";
        buku["Realisasi!A4"] = "S1.1";

        buku.Pesan().ShouldBe(
        [
            "Lembar 'Kegiatan', sel A4: Kode kegiatan '2.07.03.2.01' sudah ada di Lembar 'Kegiatan', sel A3. Gabungkan, beri kode lain, atau isi unit pelaksananya bila berbeda.",
            "Lembar 'Realisasi', sel A4: Realisasi indikator 'S1.1' sudah ada di Lembar 'Realisasi', sel A3. Gabungkan atau hapus salah satunya.",
        ], string.Join('\n', buku.Pesan()));
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

        buku.Pesan().Single().ShouldStartWith("Lembar 'Realisasi', sel B4, B5, B6, B7, B8, B9, B10, B11, B12, B13, B14, B15 dan 4 sel lain di kolom ini: ");
    }
}
