using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Documents.Model;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>What was signed is printed again as it was signed.</summary>
public sealed class BerkasDitetapkanTests(KlasterUji klaster)
{
    private const string Unduhan = $"/i/{HostUji.InstansiSatu}/2024/laporan/lkjip/docx";
    private const string Baru = "Rekomendasi yang ditulis lain sesudah LKjIP ditetapkan.";

    [Fact]
    public async Task Dokumen_yang_ditetapkan_dicetak_dari_data_saat_ditetapkan_sampai_dibuka_perubahannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await host.TanpaReviuAsync();
        await LangkahAsync(host, di, Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);
        var ditandatangani = await host.BuatDokumenAsync("lkjip", "lkjip");
        await UbahRekomendasiAsync(host, di);

        var lagi = await host.BuatDokumenAsync("lkjip", "lkjip");
        (lagi.Tabel == ditandatangani.Tabel).ShouldBeTrue("yang ditandatangani tidak berubah");
        (lagi.KetetapanId, lagi.RiwayatUrut, lagi.Status).ShouldBe((ditandatangani.KetetapanId, ditandatangani.RiwayatUrut, StatusAlur.Ditetapkan));

        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        (await operatorDinas.TeksUnduhanAsync(Unduhan)).ShouldNotContain(Baru, Case.Sensitive, "yang diunduh pun dari salinannya");

        await LangkahAsync(host, di, Langkah.BukaPerubahan);
        (await operatorDinas.TeksUnduhanAsync(Unduhan)).ShouldContain(Baru, Case.Sensitive, "selama dibuka, yang diunduh adalah draf dari data sekarang");
        using var asing = host.Peramban();
        (await asing.HalamanAsync("/periksa/" + lagi.Kode)).QuerySelector(".hasil-terdaftar")!.TextContent.ShouldContain("sedang dibuka untuk diubah");
        var draf = await host.BuatDokumenAsync("lkjip", "lkjip");
        draf.Tabel.ShouldContain(Baru);
        draf.Status.ShouldBe(StatusAlur.Draf);

        await LangkahAsync(host, di, Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);
        var kini = await host.DenganAsync(async l => await l.GetRequiredService<BerkasDitetapkan>().MuatAsync((await BerlakuAsync(l, di))!));
        kini!.Berkas.Evaluasi.Rekomendasi.ShouldContain(r => r.Uraian == Baru);
        (await asing.HalamanAsync("/periksa/" + lagi.Kode)).QuerySelector(".hasil-terdaftar")!.TextContent.ShouldContain("ditetapkan lagi sesudah versi ini");
    }

    [Fact]
    public async Task Tabel_dokumen_rencana_yang_belum_ditetapkan_bertanda_draf_di_LKjIP_sampai_keduanya_ditetapkan_lagi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await host.TanpaReviuAsync();
        await LangkahAsync(host, di, Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);
        (await JudulAsync("P3")).ShouldEndWith(TandaLampiran.Draf);
        (await JudulAsync("P4")).ShouldNotContain("draf", Case.Insensitive, "keputusan IKU bertanggal ketika berkasnya masuk");
        (await JudulAsync("U2")).ShouldNotContain("draf");

        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Renstra, "", langkah, null)))).Sebab.ShouldBeEmpty();
        (await JudulAsync("P3")).ShouldEndWith(TandaLampiran.Draf, Case.Sensitive, "LKjIP memuat yang belum ditetapkan saat itu");
        await LangkahAsync(host, di, Langkah.BukaPerubahan);
        (await JudulAsync("P3")).ShouldNotContain("draf");
        await LangkahAsync(host, di, Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);
        (await JudulAsync("P3")).ShouldNotContain("draf");

        Task<string> JudulAsync(string tabel) => host.DenganAsync(async l =>
            (await l.GetRequiredService<SumberDokumen>().CariAsync(di, HostUji.Tahun, new("lkjip", ""), default))!.Satu.Dokumen.Blocks().OfType<Table>().First(t => t.Id == tabel).Caption);
    }

    [Fact]
    public async Task Yang_pernah_ditetapkan_tetapi_sedang_dibuka_ketika_LKjIP_ditetapkan_bertanda_draf_di_lampirannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        await host.TanpaReviuAsync();
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "2", Langkah.Setujui);
        await UlangAsync(DokumenAlur.Pk, "PK-2026-PUS");
        (await JudulAsync("lkjip", "P9", "P10-PK-2026-PUS")).ShouldAllBe(j => !j.Contains("draf"), "semuanya ditetapkan");
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "", Langkah.BukaPerubahan, DokumenAlur.RencanaAksi);
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "PK-2026-PUS", Langkah.BukaPerubahan, DokumenAlur.Pk);
        (await JudulAsync("lkjip", "P9", "P10-PK-2026-PUS")).ShouldAllBe(j => j.EndsWith(TandaLampiran.Draf), "LKjIP masih draf");
        (await JudulAsync("rencana-aksi", "P9", "P10")).Select(j => j.EndsWith(TandaLampiran.Draf, StringComparison.Ordinal)).ShouldBe([false, true], "dirinya sendiri bertanda di setiap halaman, perjanjian di dalamnya pada judul tabelnya");
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select id, {DinasBerjalan.Tahun}, 'lkjip', '', 'Disetujui', now(), 'x', 1 from instansi where slug = '{DinasBerjalan.Slug}'");

        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "", Langkah.Tetapkan, DokumenAlur.Lkjip);

        (await JudulAsync("lkjip", "P9", "P10-PK-2026-PUS")).ShouldAllBe(j => j.EndsWith(TandaLampiran.Draf), "sedang dibuka ketika LKjIP ditetapkan");
        (await JudulAsync("lkjip", "P3", "P7-PK-2026")).ShouldAllBe(j => !j.Contains("draf"), "yang tidak dibuka tidak bertanda");
        await UlangAsync(DokumenAlur.RencanaAksi, "");
        (await JudulAsync("lkjip", "P9")).ShouldAllBe(j => j.EndsWith(TandaLampiran.Draf), "isi LKjIP yang ditetapkan tidak ikut berubah");

        async Task UlangAsync(string dokumen, string kunci)
        {
            foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
                await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, langkah == Langkah.Ajukan ? Peran.Operator : Peran.Kepala, kunci, langkah, dokumen);
        }

        Task<List<string>> JudulAsync(string jenis, params string[] tabel) => host.DenganAsync(async l =>
        {
            var di = (await host.InstansiAsync(DinasBerjalan.Slug)).Id;
            var semua = (await l.GetRequiredService<SumberDokumen>().CariAsync(di, DinasBerjalan.Tahun, new(jenis, ""), default))!.Satu.Dokumen.Blocks().OfType<Table>().ToLookup(t => t.Id, t => t.Caption);
            return tabel.Select(t => semua[t].First()).ToList();
        });
    }

    [Fact]
    public async Task Perjanjian_yang_sudah_bertanggal_ketika_berkas_masuk_tersimpan_sebagai_versi_pertama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;

        var tetap = await host.DenganAsync(async l =>
        {
            var berkas = l.GetRequiredService<BerkasDitetapkan>();
            return await berkas.MuatAsync((await berkas.BerlakuAsync(di, HostUji.Tahun, DokumenAlur.Pk, "PK-2024"))!);
        });

        tetap!.Berkas.Perencanaan.PerjanjianKinerja.ShouldContain(p => p.Kode == "PK-2024" && p.Tanggal != null);
    }

    [Fact]
    public async Task Salinan_yang_diubah_di_luar_Tera_disebut_verifikasi_dan_tidak_dicetak()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await host.TanpaReviuAsync();
        await LangkahAsync(host, di, Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();

        await Sql.JalankanAsync(host.BasisData, "update arsip_isi set isi = isi || '\\x00'::bytea");

        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldContain(t => t.Uraian.Contains("ketetapan lkjip", StringComparison.Ordinal) && t.Uraian.Contains("tidak sesuai dengan sidiknya", StringComparison.Ordinal));
        await Should.ThrowAsync<InvalidOperationException>(() => host.DenganAsync(async l => await l.GetRequiredService<BerkasDitetapkan>().MuatAsync((await BerlakuAsync(l, di))!)));
    }

    private static async Task LangkahAsync(HostUji host, Guid di, params Langkah[] langkah)
    {
        foreach (var l in langkah)
            (await host.DenganAsync(s => s.GetRequiredService<UbahAlur>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, new(DokumenAlur.Lkjip, "", l, l == Langkah.BukaPerubahan ? "Tindak lanjut bertambah" : null)))).Sebab.ShouldBeEmpty();
    }

    private static Task<Ketetapan?> BerlakuAsync(IServiceProvider layanan, Guid di) => layanan.GetRequiredService<BerkasDitetapkan>().BerlakuAsync(di, HostUji.Tahun, DokumenAlur.Lkjip, "");

    // As who evaluates writes it: a report that is fixed holds nobody's findings back.
    private static async Task UbahRekomendasiAsync(HostUji host, Guid di)
    {
        var hasil = await host.DenganAsync(async l =>
        {
            var db = l.GetRequiredService<TeraDb>();
            await using var transaksi = await db.Database.BeginTransactionAsync();
            await db.AmbilGiliranAsync(di, default);
            var ((jenis, kunci), butir) = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!.Butir.First(b => b.Key.Jenis == JenisButir.Rekomendasi);
            var isi = JsonNode.Parse(butir.Isi)!;
            isi["uraian"] = Baru;
            var ditulis = await l.GetRequiredService<SimpanButir>().TulisAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(jenis, kunci, butir.Versi, isi.ToJsonString())], "Uji");
            await transaksi.CommitAsync();
            return ditulis;
        });
        hasil.Berhasil.ShouldBeTrue();
    }
}
