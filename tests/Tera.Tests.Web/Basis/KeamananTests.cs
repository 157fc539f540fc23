using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>What every page and every form must have.</summary>
public sealed class KeamananTests(KlasterUji klaster)
{
    [Fact]
    public async Task Setiap_tindakan_tanpa_token_formulir_ditolak_400()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var beda = new List<string>();
        foreach (var nama in new[] { "adminpemda", "operator.disperindag", "kepala.disperindag", "perencana", "organisasi", "evaluator", "pimpinandaerah" })
        {
            using var p = await host.MasukAsync(nama);
            foreach (var alamat in (await DaftarAlamat.BacaAsync(host.App)).Where(a => a.Cara != "GET" && !a.Pola.StartsWith("/galat", StringComparison.Ordinal)))
            {
                using var permintaan = new HttpRequestMessage(new(alamat.Cara), alamat.Isi("instansi sendiri")) { Content = new FormUrlEncodedContent([]) };
                using var jawaban = await p.KirimAsync(permintaan);
                // Refused for want of a right is refused too; no role gets further.
                if (jawaban.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
                    beda.Add($"{nama}: {alamat.Baris}: {(int)jawaban.StatusCode}");
            }
        }

        string.Join('\n', beda).ShouldBeEmpty();
    }

    [Fact]
    public async Task Setiap_halaman_membawa_kebijakan_isi_dan_tidak_memuat_skrip_atau_gaya_di_dalamnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var beda = new List<string>();
        var dibaca = 0;
        foreach (var nama in new[] { "adminpemda", "operator.disperindag", "perencana", "evaluator" })
        {
            using var p = await host.MasukAsync(nama);
            foreach (var alamat in (await DaftarAlamat.BacaAsync(host.App)).Where(a => a.Cara == "GET"))
            {
                using var jawaban = await p.BukaAsync(alamat.Isi("instansi sendiri"));
                var kebijakan = jawaban.Headers.TryGetValues("Content-Security-Policy", out var k) ? k.Single() : "";
                if (!kebijakan.Contains("default-src 'none'", StringComparison.Ordinal) || kebijakan.Contains("unsafe", StringComparison.Ordinal))
                    beda.Add($"{alamat.Pola}: kebijakan isi \"{kebijakan}\"");
                if (!jawaban.Headers.Contains("X-Content-Type-Options") || !jawaban.Headers.Contains("Referrer-Policy"))
                    beda.Add($"{alamat.Pola}: kepala keamanan tidak lengkap");
                if (jawaban.Content.Headers.ContentType?.MediaType != "text/html")
                    continue;
                dibaca++;
                var halaman = await PerambanUji.BacaAsync(jawaban);
                beda.AddRange(halaman.All.Where(e => e.LocalName == "style" || e.HasAttribute("style") || (e.LocalName == "script" && !e.HasAttribute("src"))
                    || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
                    .Select(e => $"{alamat.Pola}: <{e.LocalName}> memuat skrip atau gaya"));
                beda.AddRange(halaman.QuerySelectorAll("[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!)
                    .Where(a => !a.StartsWith('/') || a.StartsWith("//", StringComparison.Ordinal)).Select(a => $"{alamat.Pola}: mengambil {a}"));
            }
        }

        string.Join('\n', beda.Distinct()).ShouldBeEmpty();
        dibaca.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Kue_tertutup_bagi_skrip_dan_hanya_lewat_https_bila_diminta()
    {
        await using var host = await HostUji.MulaiAsync(klaster, o => o with { HanyaHttps = true });
        using var p = host.Peramban();
        using var permintaan = new HttpRequestMessage(HttpMethod.Get, "/masuk");
        // What a proxy with a certificate tells.
        permintaan.Headers.Add("X-Forwarded-Proto", "https");
        using var halaman = await p.KirimAsync(permintaan);

        var kue = halaman.Headers.GetValues("Set-Cookie").ToList();

        kue.ShouldNotBeEmpty();
        foreach (var satu in kue)
        {
            satu.ShouldStartWith("__Host-");
            satu.ToLowerInvariant().ShouldContain("secure");
            satu.ToLowerInvariant().ShouldContain("httponly");
            satu.ToLowerInvariant().ShouldContain("samesite=");
        }
    }

    [Fact]
    public async Task Kue_sesi_tertutup_bagi_skrip()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = host.Peramban();
        using var masuk = await p.MasukAsync("perencana", HostUji.Sandi);

        var sesi = masuk.Headers.GetValues("Set-Cookie").Single(k => k.StartsWith("tera-sesi=", StringComparison.Ordinal)).ToLowerInvariant();

        sesi.ShouldContain("httponly");
        sesi.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task Halaman_salah_berbicara_biasa_tanpa_isi_perut()
    {
        await using var host = await HostUji.MulaiAsync(klaster, sebelumRute: app => app.Use((HttpContext konteks, RequestDelegate lanjut) =>
            konteks.Request.Path == "/akun" ? throw new InvalidOperationException("rahasia dapur") : lanjut(konteks)));
        using var p = await host.MasukAsync("perencana");

        using var rusak = await p.BukaAsync("/akun");
        using var tidakAda = await p.BukaAsync("/tidak/ada/di/sini");

        rusak.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var isi = await rusak.Content.ReadAsStringAsync();
        isi.ShouldContain("Ada yang salah di Tera");
        isi.ShouldNotContain("rahasia dapur");
        isi.ShouldNotContain(" at Tera.");
        tidakAda.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await tidakAda.Content.ReadAsStringAsync()).ShouldContain("Halaman tidak ditemukan");
    }

    [Fact]
    public async Task Berkas_peramban_padat_dan_boleh_disimpan_selamanya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = host.Peramban();
        var halaman = await p.HalamanAsync("/masuk");
        var semua = 0L;
        foreach (var alamat in halaman.QuerySelectorAll("link[href], script[src], img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Append(new Uri(host.Alamat, "/masuk").PathAndQuery).Distinct())
        {
            using var permintaan = new HttpRequestMessage(HttpMethod.Get, alamat);
            permintaan.Headers.Add("Accept-Encoding", "br");
            using var jawaban = await p.KirimAsync(permintaan);
            jawaban.StatusCode.ShouldBe(HttpStatusCode.OK);
            if (alamat.StartsWith("/aset/", StringComparison.Ordinal))
            {
                jawaban.Headers.CacheControl!.ToString().ShouldContain("immutable");
                jawaban.Content.Headers.ContentEncoding.ShouldContain("br");
            }

            semua += (await jawaban.Content.ReadAsByteArrayAsync()).Length;
        }

        semua.ShouldBeLessThan(200 * 1024);
    }

    [Fact]
    public async Task Health_menjawab_tanpa_masuk()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = host.Peramban();

        (await (await p.BukaAsync("/health")).Content.ReadAsStringAsync()).ShouldContain("sehat");
    }
}
