using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Persetujuan;

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
    public async Task Perjanjian_yang_tidak_ada_lagi_tidak_menjadi_tugas()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await Sql.JalankanAsync(host.BasisData, $"delete from alur; delete from jadwal; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select '{di}', {HostUji.Tahun}, 'pk', k, 'Diajukan', now(), 'Ani', 1 from unnest(array['PK-2024', 'PK-HILANG']) k");
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));

        var beranda = (await kepala.HalamanAsync("/")).Body!.TextContent;

        beranda.ShouldContain("PK-2024");
        beranda.ShouldNotContain("PK-HILANG");
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
    public async Task Perencana_diberi_tahu_yang_belum_mulai_dan_yang_terlambat_lalu_mengingatkan_dan_operator_membacanya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tahun = TimeProvider.System.HariIni().Year;
        await Sql.JalankanAsync(host.BasisData, $"delete from alur; delete from jadwal; insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values ({HostUji.Tahun}, 'lkjip', '2025-01-02', '2025-02-28', false), ({tahun}, 'renstra', '{tahun - 1}-07-01', '{tahun - 1}-12-31', false)" + Sql.CatatJadwal);
        using var perencana = await host.MasukAsync(HostUji.Nama(Peran.Perencana));

        var beranda = await perencana.HalamanAsync("/");
        var belum = beranda.QuerySelectorAll("#tugas tbody a").Single(a => a.TextContent.Contains("belum memulai", StringComparison.Ordinal));
        belum.TextContent.ShouldBe($"Ingatkan: yang belum memulai tahun {tahun}");
        belum.Closest("tr")!.TextContent.ShouldContain("2 perangkat daerah");
        belum.GetAttribute("href").ShouldBe($"/pemda/{tahun}#belum-mulai");
        var satu = (await perencana.HalamanAsync($"/pemda/{tahun}")).QuerySelector($"#belum-mulai a[href*='{HostUji.InstansiSatu}'][href*='/ingatkan']")!.GetAttribute("href")!;
        (await perencana.IsiAsync(satu, new() { ["Pesan"] = "Renstra baru sudah terbit." })).Headers.Location!.ToString().ShouldBe("/");
        var terlambat = (await perencana.HalamanAsync("/")).QuerySelectorAll("#tugas tbody a").First(a => a.TextContent.Contains("LKjIP", StringComparison.Ordinal) && a.GetAttribute("href")!.Contains(HostUji.InstansiSatu, StringComparison.Ordinal)).GetAttribute("href")!;
        (await perencana.IsiAsync(terlambat, new() { ["Pesan"] = "" })).Headers.Location!.ToString().ShouldBe("/");
        (await perencana.HalamanAsync("/")).Body!.TextContent.ShouldContain("Sudah diingatkan Perencana");

        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        var milik = (await operatorDinas.HalamanAsync("/")).QuerySelectorAll("#tugas tbody tr").Select(b => b.TextContent).ToList();
        milik.ShouldContain(t => t.Contains($"Mulai: Tahun {tahun}", StringComparison.Ordinal) && t.Contains(": Renstra baru sudah terbit.", StringComparison.Ordinal));
        milik.ShouldContain(t => t.Contains("LKjIP", StringComparison.Ordinal) && t.Contains("Diingatkan ", StringComparison.Ordinal));
        // The head is told what is late at the own agency, and nothing of others.
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        (await kepala.HalamanAsync("/")).QuerySelectorAll("#tugas tbody a").Select(a => a.TextContent).Where(t => t.Contains(':', StringComparison.Ordinal)).ShouldBe(["Ingatkan: LKjIP 2024"]);
        (await kepala.BukaAsync($"/i/{HostUji.InstansiDua}/2024/ingatkan?dokumen=lkjip")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        // What waits no more is not reminded of.
        (await perencana.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/ingatkan?dokumen=renstra")).Body!.TextContent.ShouldContain("Tidak ada lagi yang menunggu");
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Fact]
    public async Task Admin_diberi_tahu_tahun_yang_belum_mempunyai_jadwal()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "delete from jadwal");
        var tahun = TimeProvider.System.HariIni().Year;
        using var admin = await host.MasukAsync("adminpemda");

        (await admin.HalamanAsync("/")).QuerySelector("#tugas tbody a")!.ShouldSatisfyAllConditions(
            a => a.TextContent.ShouldBe($"Susun: Jadwal tahun {tahun}"), a => a.GetAttribute("href").ShouldBe($"/kelola/jadwal?tahun={tahun}"));
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
        await Sql.JalankanAsync(host.BasisData, $"insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values ({HostUji.Tahun}, 'renstra', '2023-07-01', '2023-12-31', false), ({HostUji.Tahun}, 'rencana-aksi', '2023-07-01', '2024-01-31', false)");
        var milik = (await operatorDinas.HalamanAsync("/")).QuerySelectorAll("#tugas tbody tr").Select(b => b.TextContent).ToList();
        milik.Single(b => b.Contains("Renstra 2024", StringComparison.Ordinal)).ShouldSatisfyAllConditions(b => b.ShouldContain("Segera"), b => b.ShouldNotContain("Terlambat", Case.Insensitive, "yang sudah ditetapkan tidak terlambat karena dibuka lagi"));
        milik.Single(b => b.Contains("Rencana aksi 2024", StringComparison.Ordinal)).ShouldContain("Terlambat");
        (await operatorDinas.HalamanAsync(ringkasan)).Body!.TextContent.ShouldContain("memakai Renstra yang sedang diubah, belum ditetapkan");

        async Task LangkahAsync(Langkah langkah, string? alasan) =>
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(instansi, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Renstra, "", langkah, alasan)))).Sebab.ShouldBeEmpty();
    }
}
