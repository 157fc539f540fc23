using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>A page asks its database a few times, however much it shows.</summary>
public sealed class JumlahPerintahTests(KlasterUji klaster)
{
    private const int Terbanyak = 16;

    /// <summary>Made anew from the whole file on every call, by programs of their own.</summary>
    private static readonly string[] BukanHalaman = ["/health", "/galat/{kode:int}"];

    [Fact]
    public async Task Halaman_instansi_yang_besar_tidak_bertanya_lebih_banyak_daripada_yang_kecil()
    {
        var penghitung = new PenghitungPerintah();
        await using var host = await HostAsync(penghitung);
        using var p = await host.MasukAsync("evaluator");
        var salah = new List<string>();
        var dihitung = 0;

        foreach (var alamat in await AlamatAsync(host, a => a.Pola.StartsWith("/i/{instansi}/{tahun", StringComparison.Ordinal)))
        {
            var kecil = await HitungAsync(penghitung, p, alamat.Isi("instansi sendiri"));
            var besar = await HitungAsync(penghitung, p, alamat.Isi("instansi lain"));
            if (kecil is null || besar is null)
                continue;
            dihitung++;
            if (kecil != besar)
                salah.Add($"{alamat.Pola}: {kecil} perintah untuk 2 indikator, {besar} untuk 10 indikator");
            if (besar > Terbanyak)
                salah.Add($"{alamat.Pola}: {besar} perintah");
        }

        string.Join('\n', salah).ShouldBeEmpty();
        dihitung.ShouldBeGreaterThan(8);
    }

    [Theory]
    [InlineData("adminpemda", "/")]
    [InlineData("perencana", "/")]
    [InlineData("adminpemda", "/kelola/instansi")]
    [InlineData("adminpemda", "/kelola/pengguna")]
    [InlineData("adminpemda", "/kelola/jadwal")]
    public async Task Halaman_yang_memuat_semua_instansi_tidak_bertanya_lebih_banyak_bila_instansinya_bertambah(string orang, string alamat)
    {
        var penghitung = new PenghitungPerintah();
        await using var host = await HostAsync(penghitung);
        using var p = await host.MasukAsync(orang);
        var semula = (await HitungAsync(penghitung, p, alamat)).ShouldNotBeNull();

        await DinasBerjalan.TambahAsync(host);

        (await HitungAsync(penghitung, p, alamat)).ShouldBe(semula);
        semula.ShouldBeLessThanOrEqualTo(Terbanyak);
    }

    private Task<HostUji> HostAsync(PenghitungPerintah penghitung) => HostUji.MulaiAsync(klaster, layanan: s => s.ConfigureDbContext<TeraDb>(o => o.AddInterceptors(penghitung)), sebelumRute: penghitung.Pasang);

    private static async Task<IEnumerable<AlamatUji>> AlamatAsync(HostUji host, Func<AlamatUji, bool> mana) =>
        (await DaftarAlamat.BacaAsync(host.App)).Where(a => a.Cara == "GET" && a.Penangan is null && !BukanHalaman.Contains(a.Pola) && mana(a)).DistinctBy(a => a.Pola);

    /// <returns>None where the page is not there for this person.</returns>
    private static async Task<int?> HitungAsync(PenghitungPerintah penghitung, PerambanUji p, string alamat)
    {
        // What the first call calculates is kept for the second.
        for (var n = 0; n < 2; n++)
        {
            using var jawaban = await p.BukaAsync(alamat);
            if (jawaban.StatusCode != HttpStatusCode.OK)
                return null;
            await jawaban.Content.ReadAsByteArrayAsync();
        }

        return penghitung.Terakhir;
    }
}
