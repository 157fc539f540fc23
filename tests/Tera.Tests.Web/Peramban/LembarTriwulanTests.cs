using Shouldly;
using Xunit;

namespace Tera.Tests.Web.Peramban;

/// <summary>The quarter's sheet in hands that are faster than the line, and blocks that do not fit.</summary>
public sealed class LembarTriwulanTests(KlasterUji klaster, Chromium chromium)
{
    private const string Lembar = "/i/dispusip/2026/pengukuran/3";
    private const string Nilai = "[name='v|S2.2|nilai']";
    private const string Gedung = "[name='v|S1.1|variabel:gedung']";
    private const string Desa = "[name='v|S1.2|variabel:desa_standar']";

    [Fact]
    public async Task Isian_yang_diketik_selagi_yang_lain_dikirim_tidak_hilang_di_sambungan_lambat()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        await BukaTriwulanAsync(host);
        await using var jendela = await chromium.MasukAsync(host, "operator.dispusip");
        await jendela.Halaman.RouteAsync("**" + Lembar, async rute =>
        {
            if (rute.Request.Method == "POST")
                await Task.Delay(700);
            await rute.ContinueAsync();
        });
        await jendela.KeAsync(Lembar);
        foreach (var (sel, isi) in new[] { (Gedung, "4601"), (Desa, "36"), (Nilai, "14,25") })
        {
            await jendela.Halaman.FillAsync(sel, isi);
            await jendela.Halaman.PressAsync(sel, "Tab");
        }

        await jendela.Halaman.WaitForFunctionAsync("() => document.getElementById('kabar-lembar').textContent === 'Tersimpan.'");
        await jendela.KeAsync(Lembar);
        (await jendela.Halaman.InputValueAsync(Gedung)).ShouldBe("4601");
        (await jendela.Halaman.InputValueAsync(Desa)).ShouldBe("36");
        (await jendela.Halaman.InputValueAsync(Nilai)).ShouldBe("14,25");
    }

    [Fact]
    public async Task Yang_tidak_sampai_dikatakan_belum_tersimpan_dan_ikut_terkirim_kemudian()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        await BukaTriwulanAsync(host);
        await using var jendela = await chromium.MasukAsync(host, "operator.dispusip");
        await jendela.KeAsync(Lembar);
        var putus = true;
        await jendela.Halaman.RouteAsync("**" + Lembar, rute => putus && rute.Request.Method == "POST" ? rute.AbortAsync() : rute.ContinueAsync());
        await jendela.Halaman.FillAsync(Desa, "34");
        await jendela.Halaman.PressAsync(Desa, "Tab");
        await jendela.Halaman.WaitForFunctionAsync("() => document.getElementById('kabar-lembar').textContent.includes('1 isian belum tersimpan: sambungan terputus')");
        putus = false;
        await jendela.Halaman.FillAsync(Nilai, "13,5");
        await jendela.Halaman.PressAsync(Nilai, "Tab");
        await jendela.Halaman.WaitForFunctionAsync("() => document.getElementById('kabar-lembar').textContent === 'Tersimpan.'");
        await jendela.KeAsync(Lembar);
        (await jendela.Halaman.InputValueAsync(Desa)).ShouldBe("34");
        (await jendela.Halaman.InputValueAsync(Nilai)).ShouldBe("13,5");
    }

    [Theory]
    [InlineData(500, "galat", "server menolak")]
    [InlineData(200, "<h1>Masuk</h1>", "Anda sudah keluar")]
    public async Task Jawaban_yang_bukan_tentang_selnya_tidak_dikatakan_tersimpan_dan_isiannya_tetap(int status, string isi, string sebab)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        await BukaTriwulanAsync(host);
        await using var jendela = await chromium.MasukAsync(host, "operator.dispusip");
        await jendela.KeAsync(Lembar);
        await jendela.Halaman.RouteAsync("**" + Lembar, rute => rute.Request.Method == "POST" ? rute.FulfillAsync(new() { Status = status, ContentType = "text/html", Body = isi }) : rute.ContinueAsync());
        await jendela.Halaman.FillAsync(Desa, "34");
        await jendela.Halaman.PressAsync(Desa, "Tab");
        await jendela.Halaman.WaitForFunctionAsync("s => document.getElementById('kabar-lembar').textContent.includes(s)", sebab);
        (await jendela.Halaman.InputValueAsync(Desa)).ShouldBe("34");
    }

    [Theory]
    [InlineData("4120\n29\n18", "S1.1 memerlukan 3 angka")]
    [InlineData("1\t2\t3\t4", "S1.1 hanya punya 3 isian")]
    [InlineData("1\t2\t3\n1\t2\n1\t2\n1\n1\n1\n1\n1\n1\n1", "jatuh pada S3.1, yang tidak diisi di sini")]
    public async Task Blok_yang_tidak_cocok_dengan_barisnya_ditolak_seluruhnya_dengan_sebabnya(string blok, string sebab)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        await BukaTriwulanAsync(host);
        await using var jendela = await chromium.MasukAsync(host, "operator.dispusip");
        await jendela.KeAsync(Lembar);
        var semula = await jendela.Halaman.InputValueAsync(Gedung);
        await jendela.Halaman.FocusAsync(Gedung);
        await jendela.TempelAsync(blok);
        (await jendela.BacaanAsync("#kabar-lembar")).ShouldContain(sebab);
        (await jendela.Halaman.InputValueAsync(Gedung)).ShouldBe(semula);
    }

    [Fact]
    public async Task Blok_ditempel_ke_tabel_target_dan_baru_tersimpan_bersama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAwalTahunAsync(host);
        await using var jendela = await chromium.MasukAsync(host, "operator.dispusip");
        await jendela.KeAsync("/i/dispusip/2026/rencana/target");
        await jendela.Halaman.FocusAsync("[name='v|S1.2|renstra:2026']");
        await jendela.TempelAsync("37,5\n66");
        (await jendela.BacaanAsync("[data-kabar]")).ShouldContain("2 isian ditempel");
        await jendela.TekanAsync("Simpan semua");
        (await jendela.BacaanAsync()).ShouldContain("2 isian disimpan");
        (await jendela.Halaman.InputValueAsync("[name='v|S1.2|renstra:2026']")).ShouldBe("37,5");
    }

    private static Task BukaTriwulanAsync(HostUji host) => Basis.Sql.JalankanAsync(host.BasisData, "delete from alur where dokumen in ('triwulan', 'lkjip')");
}
