using Shouldly;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Xunit;

namespace Tera.Tests.Web.Peramban;

/// <summary>The government in a browser: feeders are chosen, figures flow, and every one leads down to the agency.</summary>
public sealed class PemdaTests(KlasterUji klaster, Chromium chromium)
{
    private const string Pangkal = "/i/pemda/2026";

    [Fact]
    public async Task Perencana_memilih_pemasok_angkanya_mengalir_dan_ditelusuri_sampai_ke_dinas()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await PemdaUji.SegarAsync(host);
        await PemdaUji.AlurAsync(host, HostUji.Pemda, Peran.PimpinanDaerah, "", Langkah.BukaPerubahan, DokumenAlur.Renstra);
        await PemdaUji.AlurAsync(host, HostUji.Pemda, Peran.PimpinanDaerah, "1", Langkah.Kembalikan);
        await using var jendela = await chromium.MasukAsync(host, "perencana");

        await jendela.KeAsync($"{Pangkal}/rencana/kartu?kunci=SD1.1");
        await jendela.IkutiAsync("Pilih pemasok");
        (await jendela.BacaanAsync()).ShouldContain("ditetapkan, versi 1");
        await jendela.Halaman.FillAsync("#cari", "desa");
        await jendela.TekanAsync("Cari");
        await jendela.Halaman.GetByLabel("S1.2", new() { Exact = false }).CheckAsync();
        await jendela.Halaman.SelectOptionAsync("#cara", "RataRata");
        await jendela.TekanAsync("Simpan pasokan");
        (await jendela.BacaanAsync()).ShouldContain("langsung mengalir");
        (await jendela.Halaman.Locator("table.tabel tbody tr").CountAsync()).ShouldBe(2);

        await jendela.KeAsync($"{Pangkal}/pengukuran/1");
        (await jendela.BacaanAsync()).ShouldContain("4.933");
        await jendela.KeAsync($"{Pangkal}/asal?id=SD1.1%2F2026-TW1%2Frealisasi");
        await jendela.Halaman.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Dinas Perpustakaan dan Kearsipan, S1.1, ditetapkan versi 1" }).ClickAsync();
        await jendela.Halaman.Locator("#asal[open]").GetByText("gedung").First.WaitForAsync();
        (await jendela.BacaanAsync("#asal")).ShouldContain("Dinas Perpustakaan dan Kearsipan, 2026");

        // Beside figures that open over the page, a link to another page goes there.
        await jendela.KeAsync("/pemda/2026");
        await jendela.Halaman.Locator(".tabel-peringkat tbody th a").First.ClickAsync();
        await jendela.Halaman.WaitForURLAsync("**/i/dispusip/2026");
        jendela.TanpaGalat();
    }

    [Fact]
    public async Task Nama_dinas_di_peringkat_dasbor_membuka_halamannya_dan_angkanya_membuka_asalnya()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await PemdaUji.SegarAsync(host);
        await using var jendela = await chromium.MasukAsync(host, "pimpinandaerah");

        await jendela.KeAsync("/pemda/2026");
        (await jendela.BacaanAsync()).ShouldContain("serapan (Rp");
        await jendela.Halaman.Locator("#peringkat td a").First.ClickAsync();
        await jendela.Halaman.Locator("#asal[open]").GetByText("Rumus").First.WaitForAsync();
        await jendela.KeAsync("/pemda/2026");
        await jendela.Halaman.Locator("#peringkat th a").First.ClickAsync();
        await jendela.Halaman.WaitForURLAsync("**/i/*/2026");
        jendela.TanpaGalat();
    }
}
