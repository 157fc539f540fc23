using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports;
using Tera.Reports.Perencanaan;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Perencanaan;

/// <summary>One agency asks another to carry part of its sasaran.</summary>
public sealed class KomitmenTests(KlasterUji klaster)
{
    private const string Satu = $"/i/{HostUji.InstansiSatu}/2024/rencana/lintas";
    private const string Dua = $"/i/{HostUji.InstansiDua}/2024/rencana/lintas";

    [Fact]
    public async Task Yang_diminta_menolak_dengan_alasan_atau_mengonfirmasi_dan_pohon_menunjukkannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorSatu = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        using var kepalaDua = await host.MasukAsync(HostUji.Nama(Peran.Kepala, HostUji.InstansiDua));
        await MintaAsync(operatorSatu, "Melatih perajin");
        await MintaAsync(operatorSatu, "Membuka pasar");

        var tugas = (await kepalaDua.HalamanAsync("/")).QuerySelectorAll("main a[href*='/rencana/lintas']");
        tugas.Length.ShouldBe(2);
        tugas[0].TextContent.ShouldContain("Melatih perajin");
        (await operatorSatu.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/rencana/pohon")).Body!.TextContent.ShouldContain("Melatih perajin (menunggu jawaban)");

        var (pertama, kedua) = (await IdAsync(host, "Melatih perajin"), await IdAsync(host, "Membuka pasar"));
        (await JawabAsync(kepalaDua, pertama, "true", "")).ShouldContain("Dikonfirmasi");
        (await JawabAsync(kepalaDua, kedua, "false", "")).ShouldContain("Tulis alasannya");
        (await JawabAsync(kepalaDua, kedua, "false", "Bukan tugas kami")).ShouldContain("Bukan tugas kami");
        (await JawabAsync(kepalaDua, kedua, "true", "")).ShouldContain("sudah dijawab");

        (await kepalaDua.HalamanAsync("/")).QuerySelectorAll("main a[href*='/rencana/lintas']").Length.ShouldBe(0);
        var pohon = (await operatorSatu.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/rencana/pohon")).Body!.TextContent;
        pohon.ShouldContain("Melatih perajin (dikonfirmasi)");
        pohon.ShouldNotContain("Membuka pasar");
        var berkas = await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync((await host.InstansiAsync(HostUji.InstansiSatu)).Id, HostUji.Tahun));
        var dokumen = DaftarLaporan.Semua.Where(j => j.Jenis is "pohon" or "lkjip").SelectMany(j => BuatDokumen.Susun(berkas!, j, 0)).SelectMany(d => d.Dokumen.Blocks().OfType<Table>())
            .Where(t => t.Id == TabelCrosscutting.Id).Select(t => string.Join('|', t.Rows.Select(r => r.Cells[^1].Text))).ToList();
        dokumen.Count.ShouldBe(2);
        dokumen.ShouldAllBe(d => d.EndsWith("Melatih perajin (dikonfirmasi)", StringComparison.Ordinal) && !d.Contains("Membuka pasar", StringComparison.Ordinal));
        (await operatorSatu.HalamanAsync(Satu)).Body!.TextContent.ShouldContain("Bukan tugas kami");
        foreach (var slug in new[] { HostUji.InstansiSatu, HostUji.InstansiDua })
            (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.CountAsync(r => r.Jenis == DaftarKomitmen.Dokumen && l.GetRequiredService<TeraDb>().Instansi.Any(i => i.Id == r.InstansiId && i.Slug == slug)))).ShouldBe(4);
    }

    [Fact]
    public async Task Tanda_dikonfirmasi_yang_diketik_sendiri_tidak_tercetak()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = await host.InstansiAsync(HostUji.InstansiSatu);
        var berkas = (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di.Id, HostUji.Tahun)))!;
        var sasaran = berkas.Berkas.Perencanaan.Sasaran[0].Kode;
        var beda = BedaBerkas.Bandingkan([.. berkas.Butir.Values], Pemecah.Pecah(berkas.Berkas with { Perencanaan = berkas.Berkas.Perencanaan with { Crosscutting = [new(sasaran, "Dinas Lain", "Melatih perajin (Dikonfirmasi) ")] } }), hapus: false);
        (await host.DenganAsync(l => l.GetRequiredService<SimpanButir>().TulisAsync(di.Id, HostUji.Tahun, Pelaku.Sistem, [.. beda.Where(b => b.Jenis == JenisButir.Rencana).Select(b => b.Perubahan)], "Uji"))).Berhasil.ShouldBeTrue();

        (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di.Id, HostUji.Tahun)))!.Berkas.Perencanaan.Crosscutting.Select(c => c.Kontribusi).ShouldBe(["Melatih perajin"]);
    }

    [Fact]
    public async Task Dukungan_tidak_datang_atau_pergi_selagi_LKjIP_yang_memuatnya_terkunci()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        using var operatorSatu = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        using var kepalaDua = await host.MasukAsync(HostUji.Nama(Peran.Kepala, HostUji.InstansiDua));
        foreach (var apa in new[] { "Melatih perajin", "Membuka pasar", "Menguji mutu" })
            await MintaAsync(operatorSatu, apa);
        (await JawabAsync(kepalaDua, await IdAsync(host, "Melatih perajin"), "true", "")).ShouldContain("Dikonfirmasi");
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'lkjip', '', 'Diajukan', now(), 'Operator', 1)");

        (await JawabAsync(kepalaDua, await IdAsync(host, "Membuka pasar"), "true", "")).ShouldContain("LKjIP tahun 2024 instansi yang meminta sudah diajukan");
        (await JawabAsync(kepalaDua, await IdAsync(host, "Menguji mutu"), "false", "Bukan tugas kami")).ShouldContain("Bukan tugas kami");
        foreach (var apa in new[] { "Melatih perajin", "Membuka pasar" })
        {
            // Taken back upon what the page shows, never upon what nobody looked at.
            var id = (await IdAsync(host, apa)).ToString();
            (await operatorSatu.KirimTokenAsync(Satu + "?handler=Tarik", new() { ["id"] = id })).Dispose();
            (await operatorSatu.HalamanAsync(Satu)).Body!.TextContent.ShouldContain("Belum ditarik");
            using var tarik = await operatorSatu.IsiAsync(Satu, [], $"form[action$='handler=Tarik']:has(input[value='{id}'])");
        }

        var status = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<KomitmenLintas>().ToDictionaryAsync(k => k.Kontribusi, k => k.Status));
        status.ShouldBe(new Dictionary<string, StatusKomitmen> { ["Melatih perajin"] = StatusKomitmen.Dikonfirmasi, ["Membuka pasar"] = StatusKomitmen.Ditarik, ["Menguji mutu"] = StatusKomitmen.Ditolak }, ignoreOrder: true);
    }

    [Fact]
    public async Task Permintaan_yang_sama_tidak_dikirim_dua_kali_selama_masih_terbuka_atau_dikonfirmasi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorSatu = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        using var kepalaDua = await host.MasukAsync(HostUji.Nama(Peran.Kepala, HostUji.InstansiDua));
        await MintaAsync(operatorSatu, "Melatih perajin");
        var pertama = await IdAsync(host, "Melatih perajin");

        (await LagiAsync()).ShouldContain("sudah dikirim dan menunggu jawaban");
        await JawabAsync(kepalaDua, pertama, "true", "");
        (await LagiAsync()).ShouldContain("sudah dikonfirmasi");
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<KomitmenLintas>().CountAsync())).ShouldBe(1);

        // What was declined may be asked again.
        await MintaAsync(operatorSatu, "Membuka pasar");
        await JawabAsync(kepalaDua, await IdAsync(host, "Membuka pasar"), "false", "Bukan tugas kami");
        await MintaAsync(operatorSatu, "Membuka pasar");
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<KomitmenLintas>().CountAsync())).ShouldBe(3);

        async Task<string> LagiAsync()
        {
            using var jawaban = await operatorSatu.KirimTokenAsync(Satu + "?handler=Minta", new() { ["slug"] = HostUji.InstansiDua, ["sasaran"] = "S1", ["kontribusi"] = " melatih  Perajin " });
            return (await operatorSatu.HalamanAsync(Satu)).QuerySelector("main")!.TextContent;
        }
    }

    [Fact]
    public async Task Hanya_kepala_yang_diminta_dapat_menjawab()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorSatu = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        await MintaAsync(operatorSatu, "Melatih perajin");
        var id = await IdAsync(host, "Melatih perajin");

        using var kepalaSatu = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        using (await kepalaSatu.KirimTokenAsync(Satu + "?handler=Jawab", new() { ["id"] = id.ToString(), ["setuju"] = "true" }))
        {
            // Told on the page; what counts is what stands in the database.
        }

        using (await operatorSatu.KirimTokenAsync(Dua + "?handler=Jawab", new() { ["id"] = id.ToString(), ["setuju"] = "true" }))
        {
            // As above.
        }

        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<KomitmenLintas>().SingleAsync(k => k.Id == id))).Status.ShouldBe(StatusKomitmen.Diminta);
    }

    [Fact]
    public async Task Permintaan_kepada_pemerintah_daerah_menunggu_di_halaman_pertama_pimpinannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorSatu = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        using (await operatorSatu.KirimTokenAsync(Satu + "?handler=Minta", new() { ["slug"] = HostUji.Pemda, ["sasaran"] = "S1", ["kontribusi"] = "Menerbitkan peraturan" }))
        {
            // Seen below.
        }

        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));
        (await pimpinan.HalamanAsync("/")).QuerySelectorAll("main a[href*='/rencana/lintas']").ShouldHaveSingleItem().TextContent.ShouldContain("Menerbitkan peraturan");
        using var kepalaDua = await host.MasukAsync(HostUji.Nama(Peran.Kepala, HostUji.InstansiDua));
        (await kepalaDua.HalamanAsync("/")).QuerySelectorAll("main a[href*='/rencana/lintas']").ShouldBeEmpty();
    }

    private static async Task MintaAsync(PerambanUji orang, string kontribusi)
    {
        using var jawaban = await orang.KirimTokenAsync(Satu + "?handler=Minta", new() { ["slug"] = HostUji.InstansiDua, ["sasaran"] = "S1", ["kontribusi"] = kontribusi });
        (await orang.HalamanAsync(Satu)).Body!.TextContent.ShouldContain(kontribusi);
    }

    private static Task<Guid> IdAsync(HostUji host, string kontribusi) => host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<KomitmenLintas>().Where(k => k.Kontribusi == kontribusi).Select(k => k.Id).SingleAsync());

    private static async Task<string> JawabAsync(PerambanUji orang, Guid id, string setuju, string alasan)
    {
        using var jawaban = await orang.KirimTokenAsync(Dua + "?handler=Jawab", new() { ["id"] = id.ToString(), ["setuju"] = setuju, ["alasan"] = alasan });
        return (await orang.HalamanAsync(Dua)).QuerySelector("main")!.TextContent;
    }
}
