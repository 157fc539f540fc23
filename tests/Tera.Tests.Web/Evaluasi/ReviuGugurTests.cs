using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Perencanaan;
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

        (await LangkahAsync(host, di, membuka)).ShouldBeEmpty();
        var reviu = (await MuatAsync(host, di)).Berkas.Pelaporan.Reviu.ShouldNotBeNull();
        (reviu.Tanggal, reviu.Nomor).ShouldBe((null, "700/12"));
        using var evaluator = await host.MasukAsync("evaluator");
        const string halaman = "/i/disperindag/2024/evaluasi/reviu";
        (await evaluator.HalamanAsync(halaman)).Body!.TextContent.ShouldContain(peringatan);

        (await LangkahAsync(host, di, Langkah.Ajukan)).ShouldBeEmpty();
        (await evaluator.HalamanAsync(halaman)).Body!.TextContent.ShouldNotContain("masih dapat mengubah isinya");
        (await LangkahAsync(host, di, Langkah.Setujui)).ShouldBeEmpty();
        (await LangkahAsync(host, di, Langkah.Tetapkan)).ShouldHaveSingleItem().ShouldContain("belum dinyatakan telah direviu");
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

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
