using Shouldly;
using Tera.Cli;
using Tera.Tests.Buku;
using Xunit;

namespace Tera.Tests.Cli;

/// <summary>What a command writes for people to go on with: under a name that says what it is, and over nobody's work.</summary>
public sealed class BerkasKeluaranTests
{
    [Theory]
    [InlineData("templat", "isi.xlsx")]
    [InlineData("templat-lke", "isi.xlsx")]
    [InlineData("kerangka", "isi.json")]
    [InlineData("ekspor", "isi.xlsx")]
    [InlineData("impor", "isi.tera.json")]
    public void Berkas_yang_sudah_diisi_tidak_ditimpa_tanpa_timpa(string perintah, string nama)
    {
        using var meja = new Meja();
        string[] argumen = [.. Argumen(meja, perintah), "--ke", meja.Taruh(nama, "jerih payah")];

        Tegas(Meja.Jalankan(argumen), Application.SalahPakai, "--timpa");
        File.ReadAllText(meja.Di(nama)).ShouldBe("jerih payah");

        Meja.Jalankan([.. argumen, "--timpa"]).Kode.ShouldBe(Application.Selesai);
        File.ReadAllText(meja.Di(nama)).ShouldNotBe("jerih payah");
    }

    [Fact]
    public void Berkas_yang_dibaca_tidak_pernah_ditimpa_hasilnya()
    {
        using var meja = new Meja();
        var (data, buku) = (meja.Taruh("a.tera.json", Meja.Berkas().ToJsonString()), meja.Taruh("buku.xlsx", new Bukuan().Bita()));

        Tegas(Meja.Jalankan("ekspor", data, "--ke", data, "--timpa"), Application.SalahPakai, "adalah berkas yang sedang dibaca");
        Tegas(Meja.Jalankan("impor", buku, "--ke", buku, "--timpa"), Application.SalahPakai, "adalah berkas yang sedang dibaca");
        Meja.Jalankan("hitung", data).Kode.ShouldBe(Application.Selesai);
        Meja.Jalankan("hitung", buku).Kode.ShouldBe(Application.Selesai);
    }

    [Theory]
    [InlineData("templat", "isi.xls", ".xlsx")]
    [InlineData("templat-lke", "isi.xls", ".xlsx atau .json")]
    [InlineData("templat-lke", "isi", ".xlsx atau .json")]
    [InlineData("kerangka", "isi.xlsx", ".json")]
    [InlineData("ekspor", "isi.tera.json", ".xlsx")]
    [InlineData("impor", "isi.xlsx", ".json")]
    public void Nama_yang_tidak_menyebut_isinya_ditolak(string perintah, string nama, string akhiran)
    {
        using var meja = new Meja();

        Tegas(Meja.Jalankan([.. Argumen(meja, perintah), "--ke", meja.Di(nama)]), Application.SalahPakai, $"harus berakhiran {akhiran}.");
        meja.Tertulis.ShouldBeEmpty();
    }

    private static string[] Argumen(Meja meja, string perintah) =>
        [perintah, .. perintah switch { "ekspor" => [meja.Taruh("data.tera.json", Meja.Berkas().ToJsonString())], "impor" => [meja.Taruh("buku.xlsx", new Bukuan().Bita())], _ => Array.Empty<string>() }];

    private static void Tegas(Jawaban jawaban, int kode, string pesan)
    {
        jawaban.Galat.ShouldContain(pesan);
        jawaban.Kode.ShouldBe(kode, jawaban.Galat);
    }
}
