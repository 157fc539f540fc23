using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A statement of review covers the report that was locked when it was reviewed.</summary>
public sealed class ReviuGugurTests(KlasterUji klaster)
{
    [Theory]
    [InlineData(Langkah.Tarik, "LKjIP masih draf: instansi masih dapat mengubah isinya")]
    [InlineData(Langkah.Kembalikan, "LKjIP dikembalikan kepada instansi: instansi masih dapat mengubah isinya")]
    public async Task Pernyataan_reviu_gugur_begitu_LKjIP_dibuka_lagi_dan_jawabannya_tetap(Langkah membuka, string peringatan)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        (await LangkahAsync(host, di, Langkah.Ajukan)).ShouldBeEmpty();
        await NyatakanAsync(host, di);
        using var evaluator = await host.MasukAsync("evaluator");
        const string halaman = PutaranUji.Reviu;
        (await evaluator.HalamanAsync(halaman)).Body!.TextContent.ShouldContain("tercatat tanpa salinan laporannya, jadi Tera tidak dapat memastikan");

        (await LangkahAsync(host, di, membuka)).ShouldBeEmpty();
        var reviu = (await MuatAsync(host, di)).Berkas.Pelaporan.Reviu.ShouldNotBeNull();
        (reviu.Tanggal, reviu.Nomor).ShouldBe((null, "700/12"));
        (await evaluator.HalamanAsync(halaman)).Body!.TextContent.ShouldContain(peringatan);

        (await LangkahAsync(host, di, Langkah.Ajukan)).ShouldBeEmpty();
        (await evaluator.HalamanAsync(halaman)).Body!.TextContent.ShouldNotContain("masih dapat mengubah isinya");
        (await LangkahAsync(host, di, Langkah.Setujui)).ShouldBeEmpty();
        (await LangkahAsync(host, di, Langkah.Tetapkan)).ShouldHaveSingleItem().ShouldContain("belum dinyatakan telah direviu");
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reviu_atas_draf_gugur_begitu_laporan_yang_diajukan_berisi_lain_dan_tetap_bila_isinya_sama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await PutaranUji.NyatakanAsync(host);
        (await LangkahAsync(host, di, Langkah.Ajukan)).ShouldBeEmpty();
        (await MuatAsync(host, di)).Berkas.Pelaporan.Reviu!.Tanggal.ShouldNotBeNull("yang diajukan adalah yang direviu");
        (await LangkahAsync(host, di, Langkah.Tarik)).ShouldBeEmpty();

        await PutaranUji.NyatakanAsync(host);
        await PutaranUji.GantiNamaAsync(host, "Dinas yang Diubah");
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        (await operatorDinas.HalamanAsync("/i/disperindag/2024/laporan")).Body!.TextContent.ShouldContain("isinya berubah sesudah dinyatakan telah direviu");
        (await LangkahAsync(host, di, Langkah.Ajukan)).ShouldBeEmpty();
        (await MuatAsync(host, di)).Berkas.Pelaporan.Reviu!.Tanggal.ShouldBeNull();
        using var evaluator = await host.MasukAsync("evaluator");
        (await evaluator.HalamanAsync("/")).QuerySelectorAll("main a[href*='/2024/evaluasi/reviu']").ShouldNotBeEmpty("diminta lagi");
    }

    [Fact]
    public async Task Isi_yang_berubah_sesudah_direviu_menggugurkan_pernyataannya_saat_hendak_ditetapkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui })
            (await LangkahAsync(host, di, langkah)).ShouldBeEmpty();
        await PutaranUji.NyatakanAsync(host);
        await PutaranUji.GantiNamaAsync(host, "Dinas yang Diubah");

        (await LangkahAsync(host, di, Langkah.Tetapkan)).ShouldHaveSingleItem().ShouldContain("Isi LKjIP berubah sesudah dinyatakan telah direviu");
        (await MuatAsync(host, di)).Berkas.Pelaporan.Reviu!.Tanggal.ShouldBeNull("gugur dan tampak");
        await PutaranUji.NyatakanAsync(host);
        (await LangkahAsync(host, di, Langkah.Tetapkan)).ShouldBeEmpty();
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reviu_yang_masuk_bersama_berkas_pun_gugur_begitu_isi_laporannya_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        var reviu = new Tera.Core.Pelaporan.ReviuLkj { Nomor = "700/3", Tanggal = new Tanggal(2025, 2, 21), Pereviu = new() { Jabatan = "Inspektur" } };
        var berkas = (await MuatAsync(host, di)).Berkas;
        await ImporAsync(host, berkas with { Pelaporan = berkas.Pelaporan with { Reviu = reviu } });
        (await LangkahAsync(host, di, Langkah.Ajukan)).ShouldBeEmpty();
        (await MuatAsync(host, di)).Berkas.Pelaporan.Reviu!.Tanggal.ShouldNotBeNull("yang diajukan adalah yang masuk");
        using (var evaluator = await host.MasukAsync("evaluator"))
            (await evaluator.HalamanAsync(PutaranUji.Reviu)).Body!.TextContent.ShouldContain("bersama salinan laporannya: pernyataan ini berlaku selama isi laporan masih sama");
        (await LangkahAsync(host, di, Langkah.Tarik)).ShouldBeEmpty();

        await ImporAsync(host, (await MuatAsync(host, di)).Berkas with { Pelaporan = berkas.Pelaporan with { Reviu = reviu } });
        await PutaranUji.GantiNamaAsync(host, "Dinas yang Diubah");
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        (await operatorDinas.HalamanAsync("/i/disperindag/2024/laporan")).Body!.TextContent.ShouldContain("isinya berubah sesudah dinyatakan telah direviu");
        (await LangkahAsync(host, di, Langkah.Ajukan)).ShouldBeEmpty();
        (await MuatAsync(host, di)).Berkas.Pelaporan.Reviu!.Tanggal.ShouldBeNull();
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    // As an administrator brings in a year that was reviewed elsewhere.
    private static Task ImporAsync(HostUji host, BerkasKinerja berkas) => host.DenganAsync(async l =>
    {
        var di = await l.InstansiAsync(HostUji.InstansiSatu);
        var beda = BedaBerkas.Bandingkan([.. (await MuatAsync(host, di.Id)).Butir.Values], Pemecah.Pecah(berkas), hapus: false);
        (await l.GetRequiredService<TerapkanBeda>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, beda, beda.Select(b => b.Nama).ToHashSet(), "Impor")).Berhasil.ShouldBeTrue();
        return 0;
    });

    private static async Task NyatakanAsync(HostUji host, Guid di)
    {
        var berkas = await MuatAsync(host, di);
        var isi = BerkasJson.BacaBagian<Tera.Core.Pelaporan.DataPelaporan>(berkas.Butir[(JenisButir.Pelaporan, "")].Isi) with { Reviu = new() { Nomor = "700/12", Tanggal = new Tanggal(2025, 2, 20) } };
        (await host.DenganAsync(async l =>
        {
            var db = l.GetRequiredService<TeraDb>();
            await using var transaksi = await db.Database.BeginTransactionAsync();
            await db.AmbilGiliranAsync(di, default);
            var hasil = await l.GetRequiredService<SimpanButir>().TulisAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(JenisButir.Pelaporan, "", berkas.Versi(JenisButir.Pelaporan), BerkasJson.TulisBagian(isi))], "Reviu LKj");
            await transaksi.CommitAsync();
            return hasil;
        })).Berhasil.ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<string>> LangkahAsync(HostUji host, Guid di, Langkah langkah) =>
        (await host.DenganAsync(s => s.GetRequiredService<UbahAlur>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Lkjip, "", langkah, langkah is Langkah.Kembalikan ? "Lengkapi" : null)))).Sebab;

    private static async Task<BerkasTermuat> MuatAsync(HostUji host, Guid di) => (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun)))!;
}
