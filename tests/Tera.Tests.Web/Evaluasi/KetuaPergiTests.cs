using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A worksheet goes on when the lead of its team is gone.</summary>
public sealed class KetuaPergiTests(KlasterUji klaster)
{
    private const string Penugasan = "/i/disperindag/2024/evaluasi/penugasan";

    [Theory]
    [InlineData(TahapKerja.Verifikasi)]
    [InlineData(TahapKerja.Ditetapkan)]
    public async Task Evaluator_lain_mengambil_alih_tim_yang_ketuanya_tidak_aktif_dan_itu_tercatat(TahapKerja tahap)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, tahap, tim, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        using var luar = await host.MasukAsync(tim.Luar);
        (await luar.HalamanAsync(Penugasan)).QuerySelector("main form").ShouldBeNull("ketuanya masih ada");
        await host.DenganAsync(l => l.GetRequiredService<TindakanPengguna>().JalankanAsync(Pelaku.Sistem, tim.IdKetua, TindakanAkun.Nonaktifkan));

        (await luar.HalamanAsync("/")).Body!.TextContent.ShouldContain("Ganti ketua tim");
        var halaman = await luar.HalamanAsync(Penugasan);
        halaman.QuerySelector(".alert-warning")!.TextContent.ShouldContain("tidak aktif lagi. Pilih ketua baru");
        var id = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Pengguna.Where(p => p.UserName == tim.Luar).Select(p => p.Id).SingleAsync());
        halaman.QuerySelectorAll<IHtmlSelectElement>("select[name^='Tim[']").Select(s => s.Name).ShouldNotContain($"Tim[{tim.IdKetua}]");
        (await luar.IsiAsync(Penugasan, new() { ["Nomor"] = "700/10", ["Tanggal"] = "2025-03-03", [$"Tim[{id}]"] = "Ketua", [$"Tim[{tim.IdMutu}]"] = "Mutu" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var kini = await host.DenganAsync(async l => await l.GetRequiredService<MuatLembar>().JalankanAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, HostUji.Tahun, new(id, "Luar", Peran.Evaluator, null), mengisi: false));
        (kini!.Akses.Ketua, kini.Akses.KetuaPergi, kini.Tahap).ShouldBe((true, false, tahap));
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.Where(r => r.Tindakan == "penugasan").Select(r => r.Alasan).ToListAsync())).ShouldBe(["Ketua tim yang lama tidak aktif lagi; tim diambil alih."]);
        (await luar.HalamanAsync("/")).Body!.TextContent.ShouldNotContain("Ganti ketua tim");
    }
}
