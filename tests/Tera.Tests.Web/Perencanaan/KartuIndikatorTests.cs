using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Xunit;

namespace Tera.Tests.Web.Perencanaan;

public sealed class KartuIndikatorTests(KlasterUji klaster)
{
    private const string Alamat = $"/i/{HostUji.InstansiDua}/2024/rencana/kartu?kunci=S2.1";

    [Fact]
    public async Task Rumus_dicoba_dengan_angka_dan_langkahnya_tampak()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));

        var halaman = await operatorOpd.HalamanAsync($"{Alamat}&rumus={Uri.EscapeDataString("(a + b) / tahun_lalu(c) * 100")}&n%7Ca=300&n%7Cb=102&n%7Ctahun_lalu(c)=10801&u%7Ca=Peserta%20lulus");

        var hasil = halaman.QuerySelector("#hasil-rumus")!.TextContent;
        hasil.ShouldContain("300 + 102 = 402");
        hasil.ShouldContain("3,72");
        hasil.ShouldContain("Peserta lulus");
        halaman.QuerySelectorAll("input[name^='n|']").Select(i => i.GetAttribute("name")).ShouldBe(["n|a", "n|b", "n|tahun_lalu(c)"]);
    }

    [Fact]
    public async Task Kartu_indikator_yang_diukur_per_triwulan_terbuka_dengan_angka_triwulan_terakhir_tanpa_kesalahan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        using var orang = await host.MasukAsync("operator." + DinasBerjalan.Slug);

        var coba = (await orang.HalamanAsync($"/i/{DinasBerjalan.Slug}/{DinasBerjalan.Tahun}/rencana/kartu?kunci=S1.1")).QuerySelector("#coba")!;
        coba.QuerySelectorAll(".is-invalid, .text-danger").ShouldBeEmpty();
        coba.QuerySelectorAll("input[name^='n|']").Select(i => i.GetAttribute("value")).ShouldBe(["4380", "3720", "2655"]);
        coba.TextContent.ShouldContain("4.380 + 3.720");

        // A formula over all quarters begins with all of them.
        var deret = await orang.HalamanAsync($"/i/{DinasBerjalan.Slug}/{DinasBerjalan.Tahun}/rencana/kartu?kunci=S1.1&rumus={Uri.EscapeDataString("jumlah(gedung)")}");
        deret.QuerySelector("input[name='n|gedung']")!.GetAttribute("value").ShouldBe("4120; 4380");
    }

    [Fact]
    public async Task Rumus_yang_salah_ditunjukkan_tempatnya_dan_yang_kosong_disebut()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));

        var salah = await operatorOpd.HalamanAsync($"{Alamat}&rumus={Uri.EscapeDataString("a +* 2")}");
        salah.QuerySelector("#coba mark")!.TextContent.ShouldBe("*");
        salah.QuerySelector("#coba")!.TextContent.ShouldContain("Karakter ke-4");

        var kosong = await operatorOpd.HalamanAsync($"{Alamat}&rumus={Uri.EscapeDataString("a / b")}&n%7Ca=1.234");
        kosong.QuerySelector("#coba")!.TextContent.ShouldContain("1.234 bermakna dua");
    }

    [Fact]
    public async Task Rumus_yang_disimpan_dua_orang_disebut_yang_pertama_dan_ketikan_yang_kedua_dapat_disimpan_lagi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        var layar = new[] { "naik / semua * 100", "turun / semua * 100" }.ToDictionary(r => r, r => $"{Alamat}&rumus={Uri.EscapeDataString(r)}&u%7Cnaik=Yang%20naik&u%7Cturun=Yang%20turun&u%7Csemua=Semuanya");
        var pertama = await orang.HalamanAsync(layar["naik / semua * 100"]);
        var kedua = await orang.HalamanAsync(layar["turun / semua * 100"]);
        (await KirimAsync(pertama)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var ditolak = await PerambanUji.BacaAsync(await KirimAsync(kedua));

        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("sementara itu menyimpan perubahan lain. Yang tersimpan sekarang: rumus \"naik / semua * 100\"");
        (await KirimAsync(ditolak)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "yang sudah diberi tahu boleh memutuskan");
        var instansi = (await host.InstansiAsync(HostUji.InstansiDua)).Id;
        (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(instansi, 2024)))!.Berkas.Perencanaan.SemuaIndikator().First(i => i.Kode == "S2.1").Rumus.ShouldBe("turun / semua * 100");

        // Fields of the form stand beside it, by its name.
        Task<HttpResponseMessage> KirimAsync(AngleSharp.Html.Dom.IHtmlDocument halaman)
        {
            var isi = halaman.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("form#simpan-rumus input[name], input[form=simpan-rumus][name]").GroupBy(i => i.Name!).ToDictionary(i => i.Key, i => i.First().Value);
            return orang.KirimTokenAsync(Alamat, isi);
        }
    }

    [Fact]
    public async Task Rumus_disimpan_bila_setiap_variabelnya_dijelaskan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        var dicoba = $"{Alamat}&rumus={Uri.EscapeDataString("dibantu_buruh_tetap / penduduk_bekerja * 100")}";

        using (var tanpaUraian = await operatorOpd.IsiAsync(dicoba, new() { ["rumus"] = "lain / penduduk_bekerja", ["u|lain"] = "" }, "form#simpan-rumus"))
        {
            tanpaUraian.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await PerambanUji.BacaAsync(tanpaUraian)).Body!.TextContent.ShouldContain("Jelaskan variabel lain");
        }

        using (var jawaban = await operatorOpd.IsiAsync(dicoba, new() { ["rumus"] = "dibantu_buruh_tetap/penduduk_bekerja*100", ["u|dibantu_buruh_tetap"] = "Dibantu buruh tetap", ["s|dibantu_buruh_tetap"] = "orang", ["u|penduduk_bekerja"] = "Penduduk bekerja" }, "form#simpan-rumus"))
            jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var instansi = (await host.InstansiAsync(HostUji.InstansiDua)).Id;
        var kartu = (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(instansi, 2024)))!.Berkas.Perencanaan.SemuaIndikator().First(i => i.Kode == "S2.1");
        kartu.Rumus.ShouldBe("dibantu_buruh_tetap / penduduk_bekerja * 100");
        kartu.Variabel.Select(v => (v.Nama, v.Uraian)).ShouldBe([("dibantu_buruh_tetap", "Dibantu buruh tetap"), ("penduduk_bekerja", "Penduduk bekerja"), ("buruh_karyawan", "Buruh, karyawan, dan pegawai")], "variabel yang sudah bernilai tetap dinyatakan");
    }
}
