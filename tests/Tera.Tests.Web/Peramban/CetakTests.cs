using System.Diagnostics;
using Shouldly;
using Tera.App.Organisasi;
using Xunit;

namespace Tera.Tests.Web.Peramban;

/// <summary>Pages on paper: no sheet is empty, each says whose it is and how far it came, and nothing of what is only pressed on a screen.</summary>
public sealed class CetakTests(KlasterUji klaster, Chromium chromium)
{
    [Fact]
    public async Task Halaman_yang_dicetak_mulai_pada_lembar_pertama_menyebut_pemiliknya_dan_keadaannya_tanpa_yang_hanya_ditekan_di_layar()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await PemdaUji.RingkasanAsync(host);
        await using var pimpinan = await chromium.MasukAsync(host, HostUji.Nama(Peran.PimpinanDaerah));
        await using var operatorSatu = await chromium.MasukAsync(host, HostUji.Nama(Peran.Operator));
        await using var operatorDua = await chromium.MasukAsync(host, HostUji.Nama(Peran.Operator, HostUji.InstansiDua));

        await LembarAsync(pimpinan, "/pemda/2024", (await host.InstansiAsync(HostUji.Pemda)).Nama);
        foreach (var (jendela, slug) in new[] { (operatorSatu, HostUji.InstansiSatu), (operatorDua, HostUji.InstansiDua) })
        {
            var nama = (await host.InstansiAsync(slug)).Nama;
            await LembarAsync(jendela, $"/i/{slug}/2024/garis-pandang", nama);
            (await LembarAsync(jendela, $"/i/{slug}/2024/laporan", nama)).ShouldNotContain("Unduh tanpa disimpan");
            var triwulan = await LembarAsync(jendela, $"/i/{slug}/2024/pengukuran/4", nama);
            triwulan.ShouldContain("Realisasi triwulan IV Draf");
            triwulan.ShouldNotContain("Setiap isian tersimpan");
            triwulan.ShouldNotContain("paling besar");
        }
    }

    /// <returns>All that stands on the sheets.</returns>
    private static async Task<string> LembarAsync(Jendela jendela, string alamat, string nama)
    {
        await jendela.KeAsync(alamat);
        // Who walks the page by keys has the focus on what is seen only then.
        await jendela.Halaman.Keyboard.PressAsync("Tab");
        var pdf = Path.Combine(Path.GetTempPath(), $"tera-cetak-{Guid.NewGuid():N}.pdf");
        try
        {
            await jendela.Halaman.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true });
            using var baca = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", pdf, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            // A form feed ends every sheet.
            var lembar = (await baca.StandardOutput.ReadToEndAsync()).Split('\f')[..^1].Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
            lembar.ShouldAllBe(l => l.Length > 0, alamat);
            lembar[0].ShouldStartWith(nama, customMessage: alamat);
            return string.Join(' ', lembar);
        }
        finally
        {
            File.Delete(pdf);
        }
    }
}
