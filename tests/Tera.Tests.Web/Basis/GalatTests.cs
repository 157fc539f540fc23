using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Organisasi;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>Whatever goes wrong, what was typed is not lost with it.</summary>
public sealed class GalatTests(KlasterUji klaster)
{
    [Fact]
    public async Task Yang_diketik_masih_ada_di_halaman_galat_dan_rahasia_tidak()
    {
        await using var host = await HostUji.MulaiAsync(klaster, layanan: l => l.Configure<MvcOptions>(o => o.Filters.Add(new GagalUji())));
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        using var jawaban = await orang.KirimTokenAsync($"/i/{HostUji.InstansiSatu}/2024/pengukuran/2", new() { ["v|S1.1|kendala"] = "Cuaca <buruk>", ["s|S1.1|kendala"] = "", ["v|S2.1|kendala"] = "tetap", ["s|S2.1|kendala"] = "tetap" });

        jawaban.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var halaman = await PerambanUji.BacaAsync(jawaban);
        halaman.QuerySelector("main textarea")!.TextContent.Trim().ShouldBe("S1.1 kendala: Cuaca <buruk>");
        halaman.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain($"/i/{HostUji.InstansiSatu}/2024/pengukuran/2");
        using var sandi = await orang.KirimTokenAsync("/akun/sandi", new() { ["Lama"] = "rahasia lama" });
        (await sandi.Content.ReadAsStringAsync()).ShouldNotContain("rahasia lama");
    }

    private sealed class GagalUji : IAsyncPageFilter
    {
        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
            context.HandlerMethod?.HttpMethod == "Post" && context.HttpContext.Request.Path.Value is { } p && (p.EndsWith("/pengukuran/2", StringComparison.Ordinal) || p == "/akun/sandi") ? throw new InvalidOperationException("Uji") : next();
    }
}
