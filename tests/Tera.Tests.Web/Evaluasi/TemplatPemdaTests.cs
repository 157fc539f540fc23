using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

public sealed class TemplatPemdaTests(KlasterUji klaster)
{
    [Fact]
    public async Task Templat_berkode_sama_yang_diunggah_sekaligus_hanya_diterima_satu()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var isi = await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kota.json"));
        var kode = TemplatLkeJson.Baca(isi).Templat!.Kode;
        // Who looked before the other wrote has the list in memory.
        await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().SemuaAsync());

        var hasil = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().TambahAsync(Pelaku.Sistem, isi)))));

        hasil.Count(h => h.Count == 0).ShouldBe(1);
        hasil.Where(h => h.Count > 0).ShouldAllBe(h => h[0].Contains("sudah ada", StringComparison.Ordinal));
        (await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().SemuaAsync())).Count(t => t.Kode == kode).ShouldBe(1);
    }
}
