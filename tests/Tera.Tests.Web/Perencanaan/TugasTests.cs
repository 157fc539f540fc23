using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Perencanaan;

/// <summary>"Yang harus saya kerjakan": what waits for whom.</summary>
public sealed class TugasTests(KlasterUji klaster)
{
    [Fact]
    public async Task Yang_diajukan_menunggu_kepala_juga_bila_langkahnya_tidak_ada_di_kalender()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        (await kepala.HalamanAsync("/")).Body!.TextContent.ShouldNotContain("Periksa dan setujui");

        await host.DenganAsync(async l =>
        {
            var instansi = await l.InstansiAsync(HostUji.InstansiSatu);
            var operatorDinas = Pelaku.Dari(await l.GetRequiredService<TeraDb>().Pengguna.FirstAsync(p => p.Peran == Peran.Operator && p.InstansiId == instansi.Id));
            var hasil = await l.GetRequiredService<UbahAlur>().JalankanAsync(instansi.Id, HostUji.Tahun, operatorDinas, new(DokumenAlur.Lkjip, "", Langkah.Ajukan, null));
            hasil.Status.ShouldBe(StatusAlur.Diajukan, string.Join(' ', hasil.Sebab));
            return 0;
        });

        (await kepala.HalamanAsync("/")).Body!.TextContent.ShouldContain("Periksa dan setujui");
        using var lain = await host.MasukAsync(HostUji.Nama(Peran.Kepala, HostUji.InstansiDua));
        (await lain.HalamanAsync("/")).Body!.TextContent.ShouldNotContain("Periksa dan setujui");
    }

    [Fact]
    public async Task Instansi_yang_belum_mempunyai_tahun_apa_pun_diajak_memulainya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal; delete from butir");

        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));

        (await operatorDinas.HalamanAsync("/")).Body!.TextContent.ShouldContain("Mulai: Tahun");
        (await kepala.HalamanAsync("/")).Body!.TextContent.ShouldNotContain("Mulai: Tahun");
    }

    [Fact]
    public async Task Yang_dibuka_lagi_menyebut_alasannya_dan_angkanya_ditandai_sampai_ditetapkan_lagi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        var instansi = (await host.InstansiAsync(HostUji.InstansiDua)).Id;
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        const string ringkasan = $"/i/{HostUji.InstansiDua}/2024";
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            await LangkahAsync(langkah, null);
        (await operatorDinas.HalamanAsync(ringkasan)).Body!.TextContent.ShouldNotContain("sedang diubah");

        await LangkahAsync(Langkah.BukaPerubahan, "Perubahan RPJMD");

        (await operatorDinas.HalamanAsync("/")).Body!.TextContent.ShouldContain("Dibuka lagi karena: Perubahan RPJMD");
        (await operatorDinas.HalamanAsync(ringkasan)).Body!.TextContent.ShouldContain("memakai Renstra yang sedang diubah, belum ditetapkan");

        async Task LangkahAsync(Langkah langkah, string? alasan) =>
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(instansi, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Renstra, "", langkah, alasan)))).Sebab.ShouldBeEmpty();
    }
}
