using System.Text.Json;
using Shouldly;
using Tera.App.Organisasi;
using Xunit;

namespace Tera.Tests.Web.Peramban;

/// <summary>Makes the pictures of the guide from the running application: docs/gambar/buat.sh asks for it, nobody else.</summary>
public sealed class GambarPanduan(KlasterUji klaster, Chromium chromium)
{
    private const int Terbesar = 150 * 1024;
    private const string Dinas = $"/i/{DinasBerjalan.Slug}/2026";
    private static readonly string Folder = Path.Combine(Akar.Folder, "docs", "panduan", "gambar");

    [Fact(Explicit = true)]
    public async Task Buat()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        var disiapkan = (await KeadaanAkses.SiapkanAsync(host)).ToLookup(d => d.Alamat.Split('?')[0].Split('/') is var b && b.Contains("impor") ? "impor" : b.Contains("audit") ? "audit" : "");
        Directory.CreateDirectory(Folder);
        foreach (var lama in Directory.GetFiles(Folder, "*.png"))
            File.Delete(lama);

        await AmbilAsync(host, null, 360, ("masuk", "/masuk"));
        await AmbilAsync(host, null, 1280, ("portal", "/publik/2024"), ("portal-dokumen", $"/publik/{HostUji.InstansiSatu}/2024/lkjip"));
        await AmbilAsync(host, "operator." + DinasBerjalan.Slug, 1280,
            ("tugas", "/"), ("lembar", $"{Dinas}/pengukuran/2"), ("kartu", $"{Dinas}/rencana/kartu?kunci=S1.1"), ("pohon", $"{Dinas}/rencana/pohon"), ("pk", $"{Dinas}/dokumen-rencana/pk"),
            ("ringkasan", Dinas), ("impor", disiapkan["impor"].First(d => d.Alamat.Contains("anggaran", StringComparison.Ordinal)).Alamat), ("audit", disiapkan["audit"].First().Alamat), ("laporan", $"{Dinas}/laporan"));
        await AmbilAsync(host, "operator." + DinasBerjalan.Slug, 360, ("tugas-ponsel", "/"), ("lembar-ponsel", $"{Dinas}/pengukuran/3"));
        await AmbilAsync(host, "kepala." + DinasBerjalan.Slug, 1280, ("dialog", $"{Dinas}/pengukuran/dialog/1"));
        await AmbilAsync(host, HostUji.Nama(Peran.Evaluator), 1280, ("evaluasi", $"/i/{HostUji.InstansiSatu}/2024/evaluasi"));
        await AmbilAsync(host, HostUji.Nama(Peran.PimpinanDaerah), 1280, ("dasbor", "/pemda/2026"), ("pasokan", $"/i/{HostUji.Pemda}/2026/rencana/pasokan?kunci=SD1.1"), ("asal", $"/i/{HostUji.Pemda}/2026/asal?id=SD1.1%2F2026-TW1%2Frealisasi"));
    }

    private async Task AmbilAsync(HostUji host, string? orang, int lebar, params (string Nama, string Alamat)[] halaman)
    {
        await using var jendela = orang is null ? await chromium.BukaAsync(host, lebar) : await chromium.MasukAsync(host, orang, lebar);
        foreach (var (nama, alamat) in halaman)
        {
            (await jendela.KeAsync(alamat)).ShouldBe(200, alamat);
            await jendela.Halaman.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.Load);
            var png = await jendela.Halaman.ScreenshotAsync();
            // The browser itself takes its picture apart into points.
            var titik = await jendela.Halaman.EvaluateAsync<JsonElement>(
                """
                async data => {
                    const gambar = await createImageBitmap(new Blob([Uint8Array.from(atob(data), c => c.charCodeAt(0))]));
                    const kanvas = new OffscreenCanvas(gambar.width, gambar.height), alas = kanvas.getContext('2d');
                    alas.drawImage(gambar, 0, 0);
                    const isi = alas.getImageData(0, 0, gambar.width, gambar.height).data;
                    let teks = '';
                    for (let i = 0; i < isi.length; i += 30000) teks += String.fromCharCode(...isi.subarray(i, i + 30000));
                    return { lebar: gambar.width, tinggi: gambar.height, isi: btoa(teks) };
                }
                """, Convert.ToBase64String(png));
            var palet = PngPalet.Tulis(titik.GetProperty("isi").GetBytesFromBase64(), titik.GetProperty("lebar").GetInt32(), titik.GetProperty("tinggi").GetInt32());
            palet.Length.ShouldBeLessThanOrEqualTo(Terbesar, nama);
            await File.WriteAllBytesAsync(Path.Combine(Folder, nama + ".png"), palet);
        }
    }
}
