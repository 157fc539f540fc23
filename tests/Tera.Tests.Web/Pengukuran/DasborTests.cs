using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Pengukuran;

/// <summary>The government's dashboard over summaries, and the way down to the evidence.</summary>
public sealed class DasborTests(KlasterUji klaster)
{
    [Fact]
    public async Task Ringkasan_mengikuti_riwayat_dan_dasbor_sampai_ke_bukti_dalam_tiga_klik()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await PemdaUji.RingkasanAsync(host);
        using (var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator)))
        using (await operatorDinas.KirimTokenAsync($"/i/{HostUji.InstansiSatu}/2024/pengukuran/bukti", new() { ["tautan|triwulan|S1.1/TW2"] = "https://contoh.go.id/daftar-hadir" }))
        {
            // Kept; the last click below finds it.
        }

        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));

        var dasbor = await pimpinan.HalamanAsync("/pemda/2024");
        dasbor.QuerySelectorAll("#peringkat tbody tr").Length.ShouldBe(2);
        // Only who has both figures has a place in the scatter.
        var tergambar = dasbor.QuerySelectorAll("#peringkat tbody tr").Count(b => b.Children.Skip(2).Take(2).All(s => s.TextContent.Any(char.IsAsciiDigit)));
        tergambar.ShouldBeGreaterThan(0);
        dasbor.QuerySelectorAll("svg.grafik circle").Length.ShouldBe(tergambar);
        var instansi = await pimpinan.HalamanAsync(dasbor.QuerySelector("#peringkat tbody th a")!.GetAttribute("href")!);
        var indikator = await pimpinan.HalamanAsync(instansi.QuerySelector("a[href*='/indikator/']")!.GetAttribute("href")!);
        indikator.QuerySelector("h2")!.TextContent.ShouldContain("Peringatan dini");
        indikator.QuerySelector(".bukti-baris a")!.GetAttribute("href").ShouldBe("https://contoh.go.id/daftar-hadir");
        using var xlsx = await pimpinan.BukaAsync("/pemda/2024?unduh=peringkat.xlsx");
        xlsx.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var tabel = await pimpinan.BukaAsync("/i/disperindag/2024/tabel.xlsx");
        tabel.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(HostUji.Tahun, HostUji.InstansiSatu)]
    [InlineData(DinasBerjalan.Tahun, DinasBerjalan.Slug)]
    public async Task Setiap_angka_di_dasbor_pemda_dan_instansi_menjawab_dari_mana_asalnya(int tahun, string slug)
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await PemdaUji.RingkasanAsync(host);
        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));
        foreach (var alamat in new[] { $"/pemda/{tahun}", $"/i/{slug}/{tahun}" })
        {
            var dasbor = await pimpinan.HalamanAsync(alamat);
            dasbor.QuerySelectorAll(".ubin-angka, .lampu, .tabel-peringkat td:not(:last-child)").Where(a => a.TextContent.Any(char.IsAsciiDigit) && a.QuerySelector("a") is null).Select(a => a.TextContent.Trim()).ShouldBeEmpty();
            var tautan = dasbor.QuerySelectorAll("main [data-asal] a").Where(a => a.Closest("[data-tabel]:not(.tabel-peringkat, .tabel-tren, .tabel-dasbor)") is null && a.GetAttribute("href")!.Contains("/asal?id=", StringComparison.Ordinal)).ToList();
            tautan.Count.ShouldBeGreaterThan(6);
            foreach (var a in tautan.DistinctBy(a => (a.GetAttribute("href"), a.TextContent)))
            {
                var asal = (await pimpinan.HalamanAsync(a.GetAttribute("href")!)).QuerySelector("main")!;
                asal.TextContent.ShouldNotContain("tidak ditemukan", Case.Sensitive, a.OuterHtml);
                // The place in the ranking follows from the list of means; a dot of the scatter stands for two figures.
                if (a.ParentElement!.Matches("td:first-child, svg") || a.QuerySelector("circle") is not null)
                    continue;
                asal.TextContent.ShouldContain(a.ChildNodes[0].TextContent.Trim(), Case.Sensitive, $"{alamat}: {a.OuterHtml}");
                asal.TextContent.ShouldNotContain("dimasukkan, bukan dihitung", Case.Sensitive, a.OuterHtml);
            }
        }
    }

    [Fact]
    public async Task Jumlah_pemda_terdaftar_dengan_masukannya_yang_menuju_angka_instansi_sampai_ke_isiannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await PemdaUji.RingkasanAsync(host);
        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));

        var rata = await pimpinan.HalamanAsync("/pemda/2024/asal?id=capaian");
        var masukan = rata.QuerySelectorAll("tbody td a");
        masukan.Length.ShouldBe(2);
        rata.QuerySelector(".angka-besar")!.TextContent.ShouldBe((await pimpinan.HalamanAsync("/pemda/2024")).QuerySelector(".ubin-angka")!.TextContent.Trim());
        var satu = await pimpinan.HalamanAsync(masukan[0].GetAttribute("href")!);
        satu.QuerySelector(".angka-besar")!.TextContent.ShouldBe(masukan[0].TextContent);
        satu.QuerySelectorAll("[data-asal] a").ShouldNotBeEmpty();
        (await pimpinan.HalamanAsync("/pemda/2024/asal?id=serapan")).QuerySelectorAll("thead th").Select(t => t.TextContent).ShouldBe(["Perangkat daerah", "Pagu", "Realisasi", "Serapan"]);
        (await pimpinan.HalamanAsync("/pemda/2024/asal?id=lampu/tidak-ada")).QuerySelector("main")!.TextContent.ShouldContain("tidak ditemukan");
        (await pimpinan.HalamanAsync("/pemda/2024/asal?id=capaian&hal=2147483647")).QuerySelector("main")!.TextContent.ShouldContain("Rata-rata capaian");
    }

    [Fact]
    public async Task Serapan_sebagian_tahun_menyebut_triwulannya_di_peringkat_sebaran_dan_XLSX()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await PemdaUji.RingkasanAsync(host);
        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));

        var dasbor = await pimpinan.HalamanAsync($"/pemda/{DinasBerjalan.Tahun}");
        dasbor.QuerySelector("#peringkat tbody tr")!.Children[3].TextContent.ShouldContain("s.d. TW ");
        dasbor.QuerySelector("svg.grafik [data-asal] circle, svg.grafik circle")!.TextContent.ShouldContain("s.d. triwulan ");
        (await pimpinan.HalamanAsync("/pemda/2024")).QuerySelector("#peringkat tbody tr")!.Children[3].TextContent.ShouldNotContain("s.d.");
    }

    [Fact]
    public async Task Yang_belum_mulai_dan_yang_terlambat_disebut_dengan_tautannya_dan_triwulan_draf_ditandai()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        await PemdaUji.RingkasanAsync(host);
        await Sql.JalankanAsync(host.BasisData, $"update alur set status = 'Draf' where tahun = {DinasBerjalan.Tahun} and dokumen = 'triwulan'");
        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));

        var dasbor = await pimpinan.HalamanAsync($"/pemda/{DinasBerjalan.Tahun}");
        dasbor.QuerySelectorAll($"main a[href='/i/{HostUji.InstansiSatu}/{DinasBerjalan.Tahun}']").Length.ShouldBe(1);
        dasbor.QuerySelector("main")!.TextContent.ShouldContain("belum mempunyai data tahun");
        dasbor.QuerySelector("#peringkat tbody tr")!.TextContent.ShouldContain("(draf)");
        (await pimpinan.HalamanAsync(dasbor.QuerySelector("#peringkat tbody th a")!.GetAttribute("href")!)).QuerySelector("main")!.TextContent.ShouldContain("masih draf: belum disetujui kepala");

        await Sql.JalankanAsync(host.BasisData, $"update alur set status = 'Disetujui' where tahun = {DinasBerjalan.Tahun} and dokumen = 'triwulan'");
        (await pimpinan.HalamanAsync($"/pemda/{DinasBerjalan.Tahun}")).QuerySelector("#peringkat tbody tr")!.TextContent.ShouldNotContain("(draf)");
    }

    [Fact]
    public async Task Yang_menyerahkan_tepat_waktu_tidak_terlambat_selama_perubahannya_dibuka()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await PemdaUji.RingkasanAsync(host);
        (await TerlambatAsync()).ShouldNotContain("Realisasi triwulan I");
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "1", Langkah.BukaPerubahan);
        (await TerlambatAsync()).ShouldNotContain("Realisasi triwulan I");
        await Sql.JalankanAsync(host.BasisData, "delete from ketetapan where dokumen = 'triwulan' and kunci = '1'");
        (await TerlambatAsync()).ShouldContain("Realisasi triwulan I", "tanpa ketetapan, yang dibuka memang belum diserahkan");

        Task<List<string>> TerlambatAsync() => host.DenganAsync(async l => (await l.GetRequiredService<DasborPemda>().TerlambatAsync(DinasBerjalan.Tahun)).Select(t => t.Langkah).ToList());
    }

    [Fact]
    public async Task IKU_kepala_daerah_tampak_juga_bila_belum_ada_perangkat_daerah_yang_mulai()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await PemdaUji.TambahAsync(host);
        await PemdaUji.RingkasanAsync(host);
        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));

        var dasbor = (await pimpinan.HalamanAsync($"/pemda/{DinasBerjalan.Tahun}")).QuerySelector("main")!;

        dasbor.QuerySelector(".kotak-kosong")!.TextContent.ShouldContain("Belum ada data perangkat daerah");
        dasbor.QuerySelectorAll($"a[href^='/i/{HostUji.Pemda}/{DinasBerjalan.Tahun}/indikator/']").ShouldNotBeEmpty();
        dasbor.QuerySelector("#belum-mulai").ShouldNotBeNull();
    }

    [Fact]
    public async Task Tren_berisi_setiap_tahun_yang_tercatat_dengan_asalnya_dan_mengatakan_bila_baru_satu()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await PemdaUji.RingkasanAsync(host);
        await Sql.JalankanAsync(host.BasisData, $"insert into ringkasan_indikator (instansi_id, tahun, kode, urutan, nama, capaian) select r.instansi_id, 2024, 'LAMA', r.urutan, r.nama, 91.25 from ringkasan_indikator r join instansi i on i.id = r.instansi_id where i.jenis = 'PemerintahDaerah' and r.tahun = {DinasBerjalan.Tahun} and r.kode = 'SD1.1'");
        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));

        var dasbor = await pimpinan.HalamanAsync($"/pemda/{DinasBerjalan.Tahun}");
        var tahun = dasbor.QuerySelectorAll("#tren table[data-tabel=tren] tbody tr");
        tahun.Select(b => b.Children[0].TextContent).ShouldBe(["2024", "2026"]);
        var lalu = await pimpinan.HalamanAsync("/pemda/2024");
        (tahun[0].Children[2].TextContent.Trim() + "%").ShouldBe(lalu.QuerySelector(".ubin-angka")!.TextContent.Trim());
        foreach (var a in tahun.SelectMany(b => b.QuerySelectorAll("a")))
            (await pimpinan.HalamanAsync(a.GetAttribute("href")!)).QuerySelector(".angka-besar")!.TextContent.ShouldContain(a.TextContent.Trim());
        // Nothing is recorded of 2025: it keeps its place, and no line is drawn across it.
        dasbor.QuerySelector("#tren svg title").ShouldNotBeNull();
        dasbor.QuerySelector("#tren svg desc")!.TextContent.ShouldContain("2025 –");
        dasbor.QuerySelectorAll("#tren svg circle").Length.ShouldBe(2);
        dasbor.QuerySelectorAll("#tren svg [stroke-width='2']").ShouldBeEmpty();
        var iku = dasbor.QuerySelectorAll("#tren table[data-tabel=tren-iku] tbody tr").Single(b => b.TextContent.Contains("91,25", StringComparison.Ordinal));
        iku.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/i/{HostUji.Pemda}/2024/asal?id=ringkasan%2Fcapaian%2FLAMA");

        lalu.QuerySelector("#tren")!.TextContent.ShouldContain("Baru tahun 2024 yang tercatat");
        (await pimpinan.HalamanAsync($"/i/{DinasBerjalan.Slug}/{DinasBerjalan.Tahun}")).QuerySelector("#tren")!.TextContent.ShouldContain($"Baru tahun {DinasBerjalan.Tahun} yang tercatat");
    }

    [Fact]
    public async Task Rata_rata_yang_panjang_desimalnya_tidak_menutup_dasbor()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await PemdaUji.RingkasanAsync(host);
        // As long as our numbers can be; the database's mean of two of them is longer.
        await Sql.JalankanAsync(host.BasisData, "update ringkasan_tahun set rata_rata = 79.28161628161628161628161629; update ringkasan_tahun set rata_rata = 7.333333333333333333333333333 where instansi_id = (select id from instansi where slug = 'disperindag')");
        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));
        (await pimpinan.HalamanAsync("/pemda/2024")).Body!.TextContent.ShouldContain("43,31");
    }

    [Fact]
    public async Task Yang_ditulis_pada_tahun_lain_tidak_menghitung_ulang_tahun_ini()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await PemdaUji.RingkasanAsync(host);
        var instansi = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await host.DenganAsync(l => l.GetRequiredService<TeraDb>().CatatAsync(instansi, Pelaku.Sistem, DateTimeOffset.UnixEpoch, new("catat", 2023, "uji", "")));

        await host.DenganAsync(l => l.GetRequiredService<SegarkanRingkasan>().JalankanAsync());

        var (urut, kepala) = await host.DenganAsync(async l =>
        {
            var db = l.GetRequiredService<TeraDb>();
            return ((await db.Set<RingkasanTahun>().SingleAsync(r => r.InstansiId == instansi)).Urut, (await db.KepalaRantai.SingleAsync(k => k.InstansiId == instansi)).Urut);
        });
        urut.ShouldBe(kepala);
    }

    [Fact]
    public async Task Instansi_yang_tidak_dapat_dihitung_tidak_menahan_yang_lain_dan_halaman_yang_tidak_ada_adalah_yang_terakhir()
    {
        // Only this test calculates: a summary in between would break the constraint before it stands.
        await using var host = await HostUji.MulaiAsync(klaster, layanan: l => l.Remove(l.Single(d => d.ImplementationType == typeof(PenyegarRingkasan))));
        await Sql.JalankanAsync(host.BasisData, $"delete from ringkasan_tahun; alter table ringkasan_tahun add check (instansi_id <> '{(await host.InstansiAsync(HostUji.InstansiSatu)).Id}')");

        await PemdaUji.RingkasanAsync(host);

        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<RingkasanTahun>().Where(r => r.Tahun == HostUji.Tahun).CountAsync())).ShouldBe(1);
        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));
        (await pimpinan.HalamanAsync("/pemda/2024?hal=2147483647")).QuerySelectorAll("#peringkat tbody tr").Length.ShouldBe(1);
        (await pimpinan.HalamanAsync("/pemda/2024?hal=-5")).QuerySelectorAll("#peringkat tbody tr").Length.ShouldBe(1);
    }
}
