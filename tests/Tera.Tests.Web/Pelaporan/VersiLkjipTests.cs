using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>Versions of an LKjIP tell in words what the report says otherwise.</summary>
public sealed class VersiLkjipTests(KlasterUji klaster)
{
    [Fact]
    public async Task Beda_versi_LKjIP_menyebut_isian_narasi_reviu_dan_data_laporan_tanpa_JSON()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await host.TanpaReviuAsync();
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await UbahAsync(host, di, b => b with { Pelaporan = b.Pelaporan with { Narasi = [new("kesimpulan", "Paragraf yang tetap.\n\nTarget tercapai.\n\nPenutup yang tetap.")], Reviu = new() { Nomor = "700/1" } } });
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Lkjip, "", langkah)))).Sebab.ShouldBeEmpty();
        await UbahAsync(host, di, b => b with
        {
            Organisasi = b.Organisasi with { Tugas = "Tugas yang diperbaiki" },
            Pelaporan = b.Pelaporan with { Narasi = [new("kesimpulan", "Paragraf yang tetap.\n\nTarget belum tercapai.\n\nPenutup yang tetap.")], Reviu = new() { Nomor = "700/2", Butir = [new("A.1", true, "Lengkap")] } },
        });

        using var kepala = await host.MasukAsync("kepala.disperindag");
        var beda = (await kepala.HalamanAsync("/i/disperindag/2024/dokumen-rencana/versi?dokumen=lkjip&ke=1")).QuerySelector("main")!;
        var teks = beda.TextContent;
        teks.ShouldContain("Nomor pernyataan reviu");
        teks.ShouldContain("700/2");
        teks.ShouldContain("Lengkap");
        teks.ShouldContain("Target belum tercapai.");
        teks.ShouldNotContain("Penutup yang tetap", Case.Sensitive, "hanya paragraf yang berbeda");
        teks.ShouldContain("Tugas yang diperbaiki", Case.Sensitive, "LKjIP memuat lebih dari narasinya");
        teks.ShouldNotContain("{\"");
        teks.ShouldNotContain("[{");
    }

    private static Task UbahAsync(HostUji host, Guid di, Func<BerkasKinerja, BerkasKinerja> ubah) => host.DenganAsync(async l =>
    {
        var berkas = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!;
        var beda = BedaBerkas.Bandingkan([.. berkas.Butir.Values], Pemecah.Pecah(ubah(berkas.Berkas)), hapus: false).Where(b => b.Jenis is JenisButir.Pelaporan or JenisButir.Organisasi);
        (await l.GetRequiredService<SimpanButir>().TulisAsync(di, HostUji.Tahun, Pelaku.Sistem, [.. beda.Select(b => b.Perubahan)], "Uji")).Berhasil.ShouldBeTrue();
        return 0;
    });
}
