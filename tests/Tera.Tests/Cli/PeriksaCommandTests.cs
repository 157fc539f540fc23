using System.Text.Json;
using Shouldly;
using Tera.Cli;
using Xunit;

namespace Tera.Tests.Cli;

public sealed class PeriksaCommandTests
{
    private static readonly string Dasar = Path.Combine(Kasus.Akar, "tests", "cases", "periksa", "dasar.tera.json");
    private static readonly string BelitungTimur = Path.Combine(Kasus.Akar, "contoh", "disnakerkop-belitung-timur-2024.tera.json");

    [Fact]
    public void Tanpa_temuan_keluar_0() => Jalankan(Dasar).ShouldSatisfyAllConditions(
        h => h.Kode.ShouldBe(Application.Selesai), h => h.Keluaran.ShouldContain("Tidak ada temuan."));

    [Fact]
    public void Temuan_dikelompokkan_menurut_tingkat_dan_keluar_1()
    {
        var (kode, keluaran) = Jalankan(BelitungTimur);

        kode.ShouldBe(Application.AdaTemuan);
        string[] urut = ["Tingkat tinggi: ", "Saran: ", "Tingkat sedang: ", "Tingkat rendah: ", "TARGET-RENSTRA-PK  Lembar 'Target Renstra', baris S2.1, 2024", "54,50 pada Renstra, 49,70 pada perjanjian kinerja", "Jumlah: "];
        urut.Select(u => keluaran.IndexOf(u, StringComparison.Ordinal)).ShouldBeInOrder();
        keluaran.ShouldContain(urut[0]);
        keluaran.ShouldNotContain("$.");
    }

    [Fact]
    public void Json_memuat_temuan_yang_sama_beserta_SMART()
    {
        using var json = JsonDocument.Parse(Jalankan(BelitungTimur, "--format", "json").Keluaran);
        var akar = json.RootElement;

        akar.GetProperty("jumlah").GetInt32().ShouldBe(akar.GetProperty("temuan").GetArrayLength());
        var temuan = akar.GetProperty("temuan").EnumerateArray().First(t => t.GetProperty("kode").GetString() == "LRA-PROGRAM");
        temuan.GetProperty("nilaiPertama").GetString().ShouldBe("Rp7.770.121.999,00");
        temuan.GetProperty("nilaiKedua").GetString().ShouldBe("Rp7.770.666.999,00");
        akar.GetProperty("smart").GetArrayLength().ShouldBe(10);
    }

    [Fact]
    public void Berkas_yang_tidak_terbaca_keluar_2() => Jalankan(Path.Combine(Kasus.Akar, "tidak-ada.tera.json")).Kode.ShouldBe(Application.SalahPakai);

    private static (int Kode, string Keluaran) Jalankan(params string[] argumen)
    {
        using var keluaran = new StringWriter();
        var kode = Application.Run(["periksa", .. argumen], new Terminal(keluaran, TextWriter.Null));
        return (kode, keluaran.ToString());
    }
}
