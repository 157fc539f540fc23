using System.Net;
using Shouldly;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>Public pages are composed once and kept ready; a cookie on any of them would undo that for everybody.</summary>
public sealed class HalamanSiapTests(KlasterUji klaster)
{
    [Theory]
    [InlineData("/publik")]
    [InlineData("/publik/2024")]
    [InlineData("/data/2024/indikator.json")]
    public async Task Halaman_umum_tanpa_kue_dan_yang_kedua_diambil_dari_yang_sudah_siap(string alamat)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var asing = host.Peramban();

        using var pertama = await asing.BukaAsync(alamat);
        using var kedua = await asing.BukaAsync(alamat);

        pertama.StatusCode.ShouldBe(HttpStatusCode.OK);
        pertama.Headers.Contains("Set-Cookie").ShouldBeFalse();
        pertama.Headers.CacheControl!.Public.ShouldBeTrue();
        kedua.Headers.Age.ShouldNotBeNull("disimpan siap");
        (await kedua.Content.ReadAsStringAsync()).ShouldBe(await pertama.Content.ReadAsStringAsync());
    }
}
