using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Xunit;

namespace Tera.Tests.Web.Organisasi;

/// <summary>Signing in, being refused, and sessions.</summary>
public sealed class MasukTests(KlasterUji klaster)
{
    private const string Operator = "operator.disperindag";

    [Fact]
    public async Task Yang_masuk_kembali_ke_alamat_yang_dimintanya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = host.Peramban();

        using var diminta = await p.BukaAsync("/i/disperindag/2024");
        diminta.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var alamat = diminta.Headers.Location!.ToString();
        using var masuk = await p.IsiAsync(new Uri(host.Alamat, alamat).PathAndQuery, new() { ["Isian.NamaPengguna"] = Operator, ["Isian.Sandi"] = HostUji.Sandi });

        masuk.Headers.Location!.ToString().ShouldBe("/i/disperindag/2024");
    }

    [Fact]
    public async Task Formulir_dengan_huruf_NUL_ditolak_sebagai_permintaan_yang_salah_bukan_kesalahan_Tera()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = host.Peramban();

        using var masuk = await p.IsiAsync("/masuk", new() { ["Isian.NamaPengguna"] = Operator + "\0", ["Isian.Sandi"] = "salah" });

        masuk.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await masuk.Content.ReadAsStringAsync()).ShouldContain("Permintaan tidak lengkap");
    }

    [Theory]
    [InlineData("https://lain.example/")]
    [InlineData("//lain.example/")]
    [InlineData("/\\lain.example/")]
    public async Task Alamat_kembali_tidak_pernah_membawa_ke_tempat_lain(string kembali)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = host.Peramban();

        using var masuk = await p.IsiAsync("/masuk?kembali=" + Uri.EscapeDataString(kembali), new() { ["Isian.NamaPengguna"] = Operator, ["Isian.Sandi"] = HostUji.Sandi });

        masuk.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Sandi_salah_dan_nama_yang_tidak_ada_dijawab_sama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = host.Peramban();

        var salah = await PesanAsync(await p.MasukAsync(Operator, "bukan-sandinya-ini"));
        var tidakAda = await PesanAsync(await p.MasukAsync("tidak.ada", "bukan-sandinya-ini"));

        salah.ShouldContain("Nama pengguna atau sandi salah");
        tidakAda.ShouldBe(salah);
    }

    [Fact]
    public async Task Lima_sandi_salah_mengunci_akun_sampai_admin_membukanya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = host.Peramban();
        for (var n = 0; n < 5; n++)
            (await p.MasukAsync(Operator, "bukan-sandinya-ini")).Dispose();

        (await PesanAsync(await p.MasukAsync(Operator, HostUji.Sandi))).ShouldContain("dikunci selama 15 menit");

        using var admin = await host.MasukAsync("adminpemda");
        var id = await IdAsync(host, Operator);
        using var buka = await admin.IsiAsync($"/kelola/pengguna/{id}", new() { ["tindakan"] = nameof(TindakanAkun.BukaKunci) }, "form[action*=Tindakan]");
        buka.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var masuk = await p.MasukAsync(Operator, HostUji.Sandi);
        masuk.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Menebak_sandi_sekarang_dari_dalam_sesi_juga_mengunci_akun()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = await host.MasukAsync(Operator);
        for (var n = 0; n < 5; n++)
            (await p.IsiAsync("/akun/sandi", new() { ["Lama"] = "bukan-sandinya-ini", ["Baru"] = "empat benda di meja", ["Ulang"] = "empat benda di meja" })).Dispose();

        (await PesanAsync(await p.IsiAsync("/akun/sandi", new() { ["Lama"] = HostUji.Sandi, ["Baru"] = "empat benda di meja", ["Ulang"] = "empat benda di meja" }))).ShouldContain("dikunci selama 15 menit");
        using var lain = host.Peramban();
        (await PesanAsync(await lain.MasukAsync(Operator, HostUji.Sandi))).ShouldContain("dikunci selama 15 menit");
    }

    [Fact]
    public async Task Akun_nonaktif_langsung_keluar_dan_tidak_dapat_masuk_lagi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = await host.MasukAsync(Operator);
        using var admin = await host.MasukAsync("adminpemda");

        using var _ = await admin.IsiAsync($"/kelola/pengguna/{await IdAsync(host, Operator)}", new() { ["tindakan"] = nameof(TindakanAkun.Nonaktifkan) }, "form[action*=Tindakan]");

        (await p.BukaAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PesanAsync(await p.MasukAsync(Operator, HostUji.Sandi))).ShouldContain("salah");
    }

    [Fact]
    public async Task Sesi_di_tempat_lain_dapat_diakhiri_satu_per_satu()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var kantor = await host.MasukAsync(Operator);
        using var rumah = await host.MasukAsync(Operator);
        using var asing = await host.MasukAsync("operator.disnakerkop");

        // Another person's hand on the same form ends nothing.
        var sesi = (await kantor.HalamanAsync("/akun")).QuerySelector("form[action*=Akhiri] input[name=id]")!.GetAttribute("value")!;
        (await asing.KirimTokenAsync("/akun?handler=Akhiri", new() { ["id"] = sesi })).Dispose();
        (await rumah.BukaAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await kantor.IsiAsync("/akun", [], "form[action*=Akhiri]")).Dispose();
        (await rumah.BukaAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await kantor.BukaAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keluar_mengakhiri_sesi_juga_bagi_yang_menyalin_kuenya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = await host.MasukAsync(Operator);
        var salinan = p.Kue.Single(k => k.Name == "tera-sesi").Value;

        (await p.IsiAsync("/keluar", [], "main form")).Dispose();

        using var permintaan = new HttpRequestMessage(HttpMethod.Get, "/");
        permintaan.Headers.Add("Cookie", "tera-sesi=" + salinan);
        using var penyalin = host.Peramban();
        (await penyalin.KirimAsync(permintaan)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Sandi_pemberian_admin_harus_diganti_sebelum_apa_pun()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var admin = await host.MasukAsync("adminpemda");
        using var jawaban = await admin.IsiAsync("/kelola/pengguna/baru", new() { ["NamaPengguna"] = "baru.satu", ["Isian.Nama"] = "Orang Baru", ["Isian.Peran"] = nameof(Peran.Perencana) });
        var sandi = (await PerambanUji.BacaAsync(jawaban)).QuerySelector("[data-sandi]")!.TextContent;

        using var p = await host.MasukAsync("baru.satu", sandi);
        (await p.BukaAsync("/i/disperindag/2024")).Headers.Location!.ToString().ShouldBe("/akun/sandi");
        using var ganti = await p.IsiAsync("/akun/sandi", new() { ["Lama"] = sandi, ["Baru"] = "empat benda di meja", ["Ulang"] = "empat benda di meja" });

        ganti.Headers.Location!.ToString().ShouldBe("/");
        (await p.BukaAsync("/i/disperindag/2024")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var riwayat = await host.DenganAsync(s => s.GetRequiredService<TeraDb>().Riwayat.Where(r => r.Jenis == "pengguna").OrderBy(r => r.Waktu).Select(r => r.Tindakan).ToListAsync());
        riwayat[^2..].ShouldBe(["tambah", "ganti-sandi"]);
    }

    [Theory]
    [InlineData("pendek", "paling sedikit 12 tanda")]
    [InlineData("password1234", "terlalu umum")]
    [InlineData("Indonesia2045!", "terlalu umum")]
    [InlineData("aaaaaaaaaaaaaaa", "terlalu mudah ditebak")]
    [InlineData("qwertyuiop1234567890", "terlalu mudah ditebak")]
    [InlineData("operator.disperindag", "nama")]
    public async Task Sandi_yang_lemah_ditolak_dengan_sebabnya(string baru, string sebab)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = await host.MasukAsync(Operator);

        using var ganti = await p.IsiAsync("/akun/sandi", new() { ["Lama"] = HostUji.Sandi, ["Baru"] = baru, ["Ulang"] = baru });

        (await PesanAsync(ganti)).ShouldContain(sebab);
    }

    [Fact]
    public async Task Langkah_kedua_dipasang_diminta_saat_masuk_dan_kode_pemulihan_berlaku_sekali()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = await host.MasukAsync(Operator);
        var kunci = (await p.HalamanAsync("/akun/dua-langkah")).QuerySelector("main code")!.TextContent;
        var (sekarang, berikut) = (KodeTotp.Hitung(kunci, TimeProvider.System.GetUtcNow()), KodeTotp.Hitung(kunci, TimeProvider.System.GetUtcNow().AddSeconds(30)));
        using var pasang = await p.IsiAsync("/akun/dua-langkah", new() { ["Kode"] = sekarang });
        var pemulihan = (await PerambanUji.BacaAsync(pasang)).QuerySelectorAll(".kode-pemulihan code").Select(c => c.TextContent).ToList();
        pemulihan.Count.ShouldBe(8);

        using var lain = host.Peramban();
        (await lain.MasukAsync(Operator, HostUji.Sandi)).Headers.Location!.ToString().ShouldStartWith("/masuk/kode");
        (await lain.BukaAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PesanAsync(await lain.IsiAsync("/masuk/kode", new() { ["Kode"] = "000000" }))).ShouldContain("tidak cocok");
        // A code that somebody saw being typed is of no use while it still shows.
        (await PesanAsync(await lain.IsiAsync("/masuk/kode", new() { ["Kode"] = sekarang }))).ShouldContain("sudah dipakai");
        using var masuk = await lain.IsiAsync("/masuk/kode", new() { ["Kode"] = berikut });
        masuk.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await lain.BukaAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var pengintip = host.Peramban();
        (await pengintip.MasukAsync(Operator, HostUji.Sandi)).Dispose();
        (await PesanAsync(await pengintip.IsiAsync("/masuk/kode", new() { ["Kode"] = berikut }))).ShouldContain("sudah dipakai");

        foreach (var hasil in new[] { HttpStatusCode.Redirect, HttpStatusCode.OK })
        {
            using var tanpaPonsel = host.Peramban();
            (await tanpaPonsel.MasukAsync(Operator, HostUji.Sandi)).Dispose();
            (await tanpaPonsel.IsiAsync("/masuk/kode", new() { ["Pemulihan"] = pemulihan[0] }, "form[action*=Pemulihan]")).StatusCode.ShouldBe(hasil);
        }
    }

    [Fact]
    public async Task Peran_yang_diwajibkan_memasang_langkah_kedua_sebelum_bekerja()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var admin = await host.MasukAsync("adminpemda");
        (await admin.IsiAsync("/kelola/keamanan", new() { ["Wajib"] = nameof(Peran.Evaluator) })).Dispose();

        using var p = await host.MasukAsync("evaluator");

        (await p.BukaAsync("/")).Headers.Location!.ToString().ShouldBe("/akun/dua-langkah");
        using var lain = await host.MasukAsync("perencana");
        (await lain.BukaAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Terlalu_sering_mencoba_masuk_ditahan()
    {
        await using var host = await HostUji.MulaiAsync(klaster, o => o with { BatasMasuk = 3 });
        using var p = host.Peramban();
        for (var n = 0; n < 3; n++)
            (await p.MasukAsync("tidak.ada", "bukan-sandinya-ini")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var ditahan = await p.MasukAsync("tidak.ada", "bukan-sandinya-ini");

        ditahan.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await ditahan.Content.ReadAsStringAsync()).ShouldContain("Terlalu sering");
    }

    private static Task<Guid> IdAsync(HostUji host, string nama) => host.DenganAsync(s => s.GetRequiredService<TeraDb>().Pengguna.Where(p => p.UserName == nama).Select(p => p.Id).SingleAsync());

    private static async Task<string> PesanAsync(HttpResponseMessage jawaban)
    {
        using (jawaban)
            return (await PerambanUji.BacaAsync(jawaban)).QuerySelector(".alert-danger")?.TextContent.Trim() ?? "";
    }
}
