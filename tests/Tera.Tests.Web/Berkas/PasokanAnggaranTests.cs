using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Pasokan;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Reports.Pengukuran;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Berkas;

/// <summary>The agencies' money is the government's: as far as it was approved, and as it was when the government handed its quarter in.</summary>
public sealed class PasokanAnggaranTests(KlasterUji klaster)
{
    private const int Tahun = DinasBerjalan.Tahun;

    [Fact]
    public async Task Uang_dinas_menjadi_uang_pemda_sampai_triwulan_yang_disetujui()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        var dinas = await PemdaUji.BerkasAsync(host, DinasBerjalan.Slug);
        var pemda = await PemdaUji.BerkasAsync(host);

        pemda.Hasil.Anggaran.Total.Pagu.Nilai.ShouldBe(dinas.Hasil.Anggaran.Total.Pagu.Nilai);
        pemda.Hasil.Anggaran.Total.RealisasiSampai[0].Nilai.ShouldBe(dinas.Hasil.Anggaran.Total.RealisasiSampai[0].Nilai);
        dinas.Hasil.Anggaran.Total.RealisasiSampai[1].Nilai.Ada.ShouldBeTrue();
        pemda.Hasil.Anggaran.Total.RealisasiSampai[1].Nilai.Ada.ShouldBeFalse();
        var program = pemda.Hasil.Anggaran.Program.First(p => p.Kode == "2.23.02");
        program.Unit.ShouldBe(DinasBerjalan.Slug);
        program.Uang.Pagu.Masukan.ShouldHaveSingleItem().Luar.ShouldBe(new AngkaLuar(DinasBerjalan.Slug, "anggaran/2.23.02/pagu"));

        // What the programme is to reach comes along; what it reached waits until it is approved, as money does.
        var (keluaran, milikDinas) = (program.Indikator.ShouldHaveSingleItem(), dinas.Hasil.Anggaran.Program.First(p => p.Kode == "2.23.02").Indikator.Single());
        keluaran.Target.Nilai.ShouldBe(milikDinas.Target.Nilai);
        keluaran.Indikator.Nama.ShouldBe(milikDinas.Indikator.Nama);
        keluaran.Indikator.RealisasiTriwulan.Count.ShouldBeLessThanOrEqualTo(1);
        keluaran.Indikator.Realisasi.ShouldBeNull();
        TabelKeluaran.Susun(pemda.Hasil).Rows.ShouldContain(r => r.Cells[0].Text.Contains("(Dinas Perpustakaan", StringComparison.Ordinal) && r.Cells[1].Text.StartsWith(milikDinas.Indikator.Nama, StringComparison.Ordinal));

        // Which sasaran of the region it serves is the government's to say, and stays when money flows again.
        await host.DenganAsync(async l =>
        {
            var kini = pemda.Butir[(JenisButir.Program, "2.23.02@dispusip")];
            var isi = JsonNode.Parse(kini.Isi)!.AsObject();
            isi["sasaran"] = new JsonArray(new JsonObject { ["kode"] = "SD1" });
            var di = await l.InstansiAsync(HostUji.Pemda);
            return (await l.GetRequiredService<SimpanButir>().JalankanAsync(di.Id, Tahun, Pelaku.Sistem, [new(kini.Jenis, kini.Kunci, kini.Versi, isi.ToJsonString())])).Berhasil;
        });
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "2", Langkah.Setujui);
        await PemdaUji.SegarAsync(host);
        var lagi = await PemdaUji.BerkasAsync(host);
        lagi.Hasil.Anggaran.Total.RealisasiSampai[1].Nilai.ShouldBe(dinas.Hasil.Anggaran.Total.RealisasiSampai[1].Nilai);
        lagi.Hasil.Pengukuran.Sasaran.Single(s => s.Kode == "SD1").Anggaran.Pagu.Nilai.ShouldBe(program.Uang.Pagu.Nilai);
    }

    [Fact]
    public async Task Sesudah_satu_dinas_berubah_hanya_dinas_itu_yang_dilihat_dan_yang_lain_tetap()
    {
        // Only this test lets money flow.
        await using var host = await PemdaUji.MulaiAsync(klaster, l => l.Remove(l.Single(d => d.ImplementationType == typeof(PenyegarRingkasan))));
        var (dinas, lain) = ((await host.InstansiAsync(DinasBerjalan.Slug)).Id, (await host.InstansiAsync(HostUji.InstansiSatu)).Id);
        await SesudahAsync(lain);
        var semula = (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Total.Pagu.Nilai;
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "2", Langkah.Setujui);

        (await SesudahAsync(lain)).ShouldBe(0, "yang berubah dinas lain");
        (await SesudahAsync(dinas)).ShouldBePositive();
        (await SesudahAsync(dinas)).ShouldBe(0);

        var kini = (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Total;
        kini.Pagu.Nilai.ShouldBe(semula);
        kini.RealisasiSampai[1].Nilai.ShouldBe((await PemdaUji.BerkasAsync(host, DinasBerjalan.Slug)).Hasil.Anggaran.Total.RealisasiSampai[1].Nilai);

        Task<int> SesudahAsync(Guid berubah) => host.DenganAsync(l => l.GetRequiredService<AlirkanPasokan>().SesudahAsync(Tahun, [berubah]));
    }

    [Fact]
    public async Task Uang_triwulan_yang_sudah_diajukan_atau_ditetapkan_berubah_hanya_sesudah_dibuka_dan_yang_diajukan_pemda_tidak_bergeser()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        var semula = (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Total.RealisasiSampai[0].Nilai;

        (await UangAsync(host, 0)).Terkunci.ShouldNotBeNull().ShouldMatch("^Realisasi anggaran triwulan I [0-9.]+ berubah, padahal realisasi triwulan I sudah ditetapkan");
        (await UangAsync(host, 2)).Berhasil.ShouldBeTrue("triwulan III belum diajukan");
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "1", Langkah.BukaPerubahan);
        (await UangAsync(host, 0)).Terkunci.ShouldNotBeNull().ShouldContain("padahal realisasi triwulan II sudah diajukan");
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "2", Langkah.Kembalikan);
        (await UangAsync(host, 0)).Berhasil.ShouldBeTrue();

        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, langkah == Langkah.Ajukan ? Peran.Operator : Peran.Kepala, "1", langkah);
        await PemdaUji.SegarAsync(host);
        (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Total.RealisasiSampai[0].Nilai.ShouldBe(semula);
        await PemdaUji.AlurAsync(host, HostUji.Pemda, Peran.PimpinanDaerah, "1", Langkah.Kembalikan);
        await PemdaUji.SegarAsync(host);
        (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Total.RealisasiSampai[0].Nilai.Angka.ShouldBe(semula.Angka + 1_000_000);
    }

    [Fact]
    public async Task Pagu_dan_program_baru_dinas_menunggu_selama_triwulan_pemda_diajukan()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        var semula = (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Total;
        (await host.DenganAsync(async l => await l.GetRequiredService<SimpanButir>().JalankanAsync((await l.InstansiAsync(DinasBerjalan.Slug)).Id, Tahun, Pelaku.Sistem,
            [new(JenisButir.Program, "2.23.99", 0, """{"kode":"2.23.99","nama":"Program Susulan","pagu":{"murni":5000000}}""")]))).Berhasil.ShouldBeTrue();

        await PemdaUji.SegarAsync(host);
        var diajukan = (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Total;
        diajukan.Pagu.Nilai.ShouldBe(semula.Pagu.Nilai);
        diajukan.RealisasiSampai[0].Nilai.ShouldBe(semula.RealisasiSampai[0].Nilai);

        await PemdaUji.AlurAsync(host, HostUji.Pemda, Peran.PimpinanDaerah, "1", Langkah.Kembalikan);
        await PemdaUji.SegarAsync(host);
        (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Total.Pagu.Nilai.Angka.ShouldBe(semula.Pagu.Nilai.Angka + 5_000_000);
    }

    [Fact]
    public async Task Uang_yang_belum_ada_waktu_triwulan_pemda_ditetapkan_dicatat_pada_triwulannya_dan_bukan_nol()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        var dinas = (await PemdaUji.BerkasAsync(host, DinasBerjalan.Slug)).Hasil.Anggaran.Total.RealisasiSampai;
        // As if the agency had come after the government handed its first quarter in.
        var program = (await PemdaUji.BerkasAsync(host)).Butir.Values.Where(b => b.Jenis == JenisButir.Program).Select(b => new PerubahanButir(b.Jenis, b.Kunci, b.Versi, null)).ToList();
        (await host.DenganAsync(async l => await l.GetRequiredService<SimpanButir>().TulisAsync((await l.InstansiAsync(HostUji.Pemda)).Id, Tahun, Pelaku.Sistem, program, "Uji"))).Berhasil.ShouldBeTrue();
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "2", Langkah.Setujui);
        await PemdaUji.SegarAsync(host);
        (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Program.ShouldBeEmpty();

        foreach (var langkah in new[] { Langkah.Setujui, Langkah.Tetapkan })
            await PemdaUji.AlurAsync(host, HostUji.Pemda, Peran.PimpinanDaerah, "1", langkah);
        await PemdaUji.SegarAsync(host);
        var kini = (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Total.RealisasiSampai;
        kini[0].Nilai.ShouldBe(dinas[0].Nilai);
        kini[1].Nilai.ShouldBe(dinas[1].Nilai);
    }

    [Fact]
    public async Task Program_perangkat_daerah_yang_dinonaktifkan_tidak_dihimpun_lagi_kecuali_uangnya_sudah_dilaporkan()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, $"update instansi set aktif = false where slug = '{DinasBerjalan.Slug}'");
        await PemdaUji.SegarAsync(host);
        (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Program.ShouldNotBeEmpty();

        await PemdaUji.AlurAsync(host, HostUji.Pemda, Peran.PimpinanDaerah, "1", Langkah.Kembalikan);
        await PemdaUji.SegarAsync(host);
        (await PemdaUji.BerkasAsync(host)).Hasil.Anggaran.Program.ShouldBeEmpty();
    }

    // A million more in a quarter of the first sub kegiatan that has one.
    private static async Task<HasilSimpan> UangAsync(HostUji host, int triwulan)
    {
        var berkas = await PemdaUji.BerkasAsync(host, DinasBerjalan.Slug);
        var butir = berkas.Butir[(JenisButir.Program, "2.23.02")];
        var isi = JsonNode.Parse(butir.Isi)!;
        var uang = isi["kegiatan"]![0]!["subKegiatan"]![0]!["pagu"]!["realisasiTriwulan"]!.AsArray();
        while (uang.Count <= triwulan)
            uang.Add((JsonNode)0m);
        uang[triwulan] = uang[triwulan]!.GetValue<decimal>() + 1_000_000;
        return await host.DenganAsync(async l => await l.GetRequiredService<SimpanButir>().JalankanAsync((await l.InstansiAsync(DinasBerjalan.Slug)).Id, Tahun, Pelaku.Sistem, [new(butir.Jenis, butir.Kunci, butir.Versi, isi.ToJsonString())]));
    }
}
