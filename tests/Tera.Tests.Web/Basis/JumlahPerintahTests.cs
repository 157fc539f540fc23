using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
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
    [InlineData("adminpemda", "/pemda/2024/evaluasi")]
    [InlineData("evaluator", "/pemda/2024/evaluasi")]
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

    [Fact]
    public async Task Dasbor_tidak_bertanya_lebih_banyak_bila_langkah_yang_terlambat_bertambah()
    {
        var penghitung = new PenghitungPerintah();
        await using var host = await HostAsync(penghitung);
        await PemdaUji.RingkasanAsync(host);
        using var p = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal; insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values (2024, 'lkjip', '2025-01-01', '2025-02-28', false)");
        var satu = (await HitungAsync(penghitung, p, "/pemda/2024")).ShouldNotBeNull();

        await Sql.JalankanAsync(host.BasisData, $"insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) select 2024, l, '2025-01-01', '2025-02-28', false from unnest(string_to_array('{string.Join(',', LangkahTahun.Semua.Select(l => l.Kode))}', ',')) l on conflict do nothing");

        (await p.HalamanAsync("/pemda/2024")).Body!.TextContent.ShouldContain(LangkahTahun.Semua[0].Nama);
        (await HitungAsync(penghitung, p, "/pemda/2024")).ShouldBe(satu);
        satu.ShouldBeLessThanOrEqualTo(Terbanyak);
    }

    [Fact]
    public async Task Dasbor_tidak_bertanya_lebih_banyak_bila_tahun_dalam_tren_bertambah()
    {
        var penghitung = new PenghitungPerintah();
        await using var host = await HostAsync(penghitung);
        await PemdaUji.RingkasanAsync(host);
        await TahunAsync("2023");
        using var p = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));
        foreach (var alamat in new[] { "/pemda/2024", $"/i/{HostUji.InstansiSatu}/2024" })
        {
            var dua = (await HitungAsync(penghitung, p, alamat)).ShouldNotBeNull();
            await TahunAsync("2019, 2020, 2021, 2022");
            (await p.HalamanAsync(alamat)).QuerySelectorAll("#tren table[data-tabel=tren] tbody tr").Length.ShouldBe(5);
            (await HitungAsync(penghitung, p, alamat)).ShouldBe(dua);
            dua.ShouldBeLessThanOrEqualTo(Terbanyak);
            await Sql.JalankanAsync(host.BasisData, "delete from ringkasan_tahun where tahun < 2023");
        }

        Task TahunAsync(string tahun) => Sql.JalankanAsync(host.BasisData, $"insert into ringkasan_tahun (instansi_id, tahun, urut, rata_rata, triwulan_serapan, indikator, terukur, tercapai, waspada, triwulan) select instansi_id, t, urut, rata_rata, 0, indikator, terukur, tercapai, waspada, triwulan from ringkasan_tahun, unnest(array[{tahun}]) t where tahun = 2024");
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
