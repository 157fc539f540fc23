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
}
