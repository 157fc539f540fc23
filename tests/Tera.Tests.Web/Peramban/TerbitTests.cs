using Microsoft.Playwright;
using Shouldly;
using Tera.Tests.Web.Pelaporan;
using Xunit;

namespace Tera.Tests.Web.Peramban;

/// <summary>From the LKjIP in a browser to a stranger who holds the paper: audited, handed in, fixed, published, verified, taken as open data.</summary>
public sealed class TerbitTests(KlasterUji klaster, Chromium chromium)
{
    private const string Laporan = "/i/disperindag/2024/laporan";

    [Fact]
    public async Task LKjIP_diaudit_diterbitkan_dan_diperiksa_orang_asing_juga_tanpa_skrip()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await host.TanpaReviuAsync();
        await using var operatorDinas = await chromium.MasukAsync(host, "operator.disperindag");
        await operatorDinas.KeAsync(Laporan);
        await operatorDinas.IkutiAsync("Ajukan", ".alur");
        (await operatorDinas.BacaanAsync()).ShouldContain("temuan audit belum dijawab");
        (await operatorDinas.AxeAsync()).ShouldBeEmpty();
        await operatorDinas.Halaman.FillAsync("textarea[name=Alasan]", "Data pembanding baru terbit bulan depan.");
        await operatorDinas.TekanAsync("Ajukan");
        (await operatorDinas.BacaanAsync()).ShouldContain("LKjIP diajukan");

        await using var kepala = await chromium.MasukAsync(host, "kepala.disperindag");
        await kepala.KeAsync(Laporan);
        (await kepala.BacaanAsync(".alur")).ShouldContain("Data pembanding baru terbit bulan depan.");
        await kepala.TekanAsync("Setujui", ".alur");
        await kepala.IkutiAsync("Tetapkan", ".alur");
        await kepala.TekanAsync("Tetapkan");
        var dokumen = await host.BuatDokumenAsync("lkjip", "lkjip");
        await kepala.KeAsync(Laporan);
        await kepala.Halaman.Locator("#d-lkjip button:has-text('Terbitkan')").ClickAsync();
        await kepala.Halaman.Locator(".alert-success:has-text('Diterbitkan')").WaitForAsync();

        await using var asing = await chromium.BukaAsync(host, 360);
        await AsingAsync(asing, dokumen.Kode);
        await using var tanpaSkrip = await chromium.BukaAsync(host, 360);
        await tanpaSkrip.Halaman.RouteAsync("**/*.js*", r => r.AbortAsync());
        await AsingAsync(tanpaSkrip, dokumen.Kode);
        foreach (var jendela in new[] { operatorDinas, kepala, asing })
            jendela.TanpaGalat();
    }

    private static async Task AsingAsync(Jendela asing, string kode)
    {
        await asing.KeAsync("/publik");
        await SehatAsync(asing);
        await asing.IkutiAsync("Dinas Perindustrian dan Perdagangan");
        await SehatAsync(asing);
        await asing.IkutiAsync("Laporan Kinerja");
        await SehatAsync(asing);
        var pdf = await UnduhAsync(asing, "Unduh PDF");
        (await UnduhAsync(asing, "CSV")).Length.ShouldBeGreaterThan(100);
        await asing.IkutiAsync("Kode");
        (await asing.BacaanAsync()).ShouldContain("Kode terdaftar");
        asing.Halaman.Url.ShouldContain(kode[..4]);
        await SehatAsync(asing);
        (await UnggahAsync(asing, pdf)).ShouldContain("byte demi byte, dengan berkas yang disimpan");
        pdf[pdf.Length / 2] ^= 1;
        (await UnggahAsync(asing, pdf)).ShouldContain("Tidak asli");
        await SehatAsync(asing);
    }

    private static async Task SehatAsync(Jendela jendela)
    {
        (await jendela.AxeAsync()).ShouldBeEmpty(jendela.Halaman.Url);
        (await jendela.LebihLebarAsync()).ShouldBe(0, jendela.Halaman.Url);
    }

    private static async Task<byte[]> UnduhAsync(Jendela jendela, string tautan)
    {
        var alamat = await jendela.Halaman.Locator("main").GetByRole(AriaRole.Link, new() { Name = tautan }).First.GetAttributeAsync("href");
        var jawaban = await jendela.Halaman.APIRequest.GetAsync(new Uri(new Uri(jendela.Halaman.Url), alamat).ToString());
        return await jawaban.BodyAsync();
    }

    private static async Task<string> UnggahAsync(Jendela jendela, byte[] pdf)
    {
        await jendela.Halaman.SetInputFilesAsync("#berkas", new FilePayload { Name = "laporan.pdf", MimeType = "application/pdf", Buffer = pdf });
        await jendela.TekanAsync("Periksa berkas");
        return await jendela.BacaanAsync(".hasil-periksa");
    }
}
