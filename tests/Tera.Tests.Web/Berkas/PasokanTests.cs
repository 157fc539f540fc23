using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Documents.Writing;
using Tera.Reports.Pengukuran;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Berkas;

/// <summary>The government is fed by its agencies: only by what was approved there, traceable, and frozen when it is handed in.</summary>
public sealed class PasokanTests(KlasterUji klaster)
{
    private const int Tahun = DinasBerjalan.Tahun;

    [Fact]
    public async Task Hanya_yang_disetujui_mengalir_dengan_bukti_versi_dan_jejak_sampai_ke_dinas()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);

        // The agency of the example has fixed its first quarter and handed in the second.
        var berkas = await PemdaUji.BerkasAsync(host);
        var kunjungan = Hasil(berkas, "SD1.1");
        kunjungan.Triwulan[0].Realisasi.Nilai.Angka.ShouldBe(9835);
        kunjungan.Triwulan[1].Realisasi.Nilai.Ada.ShouldBeFalse();
        kunjungan.Triwulan[1].Realisasi.Nilai.Keterangan.ShouldNotBeNull().ShouldContain("menunggu Dinas Perpustakaan");
        var masukan = kunjungan.Triwulan[0].Realisasi.Masukan.ShouldHaveSingleItem();
        masukan.Luar.ShouldBe(new AngkaLuar(DinasBerjalan.Slug, $"S1.1/{Tahun}-TW1/realisasi"));
        masukan.Sumber.ShouldNotBeNull().ShouldContain("ditetapkan versi 1");

        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "2", Langkah.Setujui);
        await PemdaUji.SegarAsync(host);
        var kini = Hasil(await PemdaUji.BerkasAsync(host), "SD1.1");
        kini.Triwulan[1].Realisasi.Nilai.Angka.ShouldBe(10755);
        kini.Triwulan[1].RealisasiSampai.Nilai.Angka.ShouldBe(20590);
        kini.Triwulan[1].Data!.Asupan.ShouldHaveSingleItem().Status.ShouldBe(StatusAsupan.Disetujui);

        // Sent back, the approval is gone, and so is the figure.
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "2", Langkah.Kembalikan);
        await PemdaUji.SegarAsync(host);
        Hasil(await PemdaUji.BerkasAsync(host), "SD1.1").Triwulan[1].Realisasi.Nilai.Ada.ShouldBeFalse();
    }

    [Fact]
    public async Task Versi_tetap_berlaku_selama_perubahannya_disusun_dan_yang_diajukan_pemda_tidak_bergeser()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "1", Langkah.BukaPerubahan);
        await TulisAsync(host, "gedung", "9999");
        await PemdaUji.SegarAsync(host);
        Hasil(await PemdaUji.BerkasAsync(host), "SD1.1").Triwulan[0].Realisasi.Nilai.Angka.ShouldBe(9835);

        // The government has handed its quarter in: a new version at the agency waits until it is taken back.
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, langkah == Langkah.Ajukan ? Peran.Operator : Peran.Kepala, "1", langkah);
        await PemdaUji.SegarAsync(host);
        Hasil(await PemdaUji.BerkasAsync(host), "SD1.1").Triwulan[0].Realisasi.Nilai.Angka.ShouldBe(9835);

        await PemdaUji.AlurAsync(host, HostUji.Pemda, Peran.PimpinanDaerah, "1", Langkah.Kembalikan);
        await PemdaUji.SegarAsync(host);
        var baru = Hasil(await PemdaUji.BerkasAsync(host), "SD1.1").Triwulan[0];
        baru.Realisasi.Nilai.Angka.ShouldBe(9835 - 4120 + 9999);
        baru.Data!.Asupan.ShouldHaveSingleItem().Versi.ShouldBe(2);
    }

    [Fact]
    public async Task Rumus_yang_diubah_selagi_Renstra_dibuka_tidak_mengalir_sebelum_ditetapkan_dan_triwulan_yang_ditetapkan_tetap_sebagaimana_versinya()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "2", Langkah.Setujui);
        await PemdaUji.SegarAsync(host);
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "", Langkah.BukaPerubahan, DokumenAlur.Renstra);
        await RumusAsync(host, "gedung");
        (await PemdaUji.BerkasAsync(host, DinasBerjalan.Slug)).Hasil.Pengukuran.Indikator.Single(i => i.Indikator.Kode == "S1.1").Triwulan[0].Realisasi.Nilai.Angka.ShouldBe(4120);
        await PemdaUji.SegarAsync(host);

        var kini = Hasil(await PemdaUji.BerkasAsync(host), "SD1.1");
        kini.Triwulan[0].Realisasi.Nilai.Angka.ShouldBe(9835, "versi 1 memuat angka ini");
        kini.Triwulan[0].Data!.Asupan.ShouldHaveSingleItem().Versi.ShouldBe(1);
        kini.Triwulan[1].Realisasi.Nilai.Angka.ShouldBe(10755, "yang masih draf tidak mengalir");

        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, langkah == Langkah.Ajukan ? Peran.Operator : Peran.Kepala, "", langkah, DokumenAlur.Renstra);
        await PemdaUji.SegarAsync(host);
        var sesudah = Hasil(await PemdaUji.BerkasAsync(host), "SD1.1");
        sesudah.Triwulan[0].Realisasi.Nilai.Angka.ShouldBe(9835);
        sesudah.Triwulan[1].Realisasi.Nilai.Angka.ShouldBe(4380, "triwulan yang baru disetujui mengikuti Renstra yang berlaku");
    }

    private static Task RumusAsync(HostUji host, string rumus) => host.DenganAsync(async l =>
    {
        var kini = (await PemdaUji.BerkasAsync(host, DinasBerjalan.Slug)).Butir[(JenisButir.Indikator, "S1.1")];
        var isi = JsonNode.Parse(kini.Isi)!;
        isi["rumus"] = rumus;
        var hasil = await l.GetRequiredService<SimpanButir>().JalankanAsync(kini.InstansiId, Tahun, Pelaku.Sistem, [new(kini.Jenis, kini.Kunci, kini.Versi, isi.ToJsonString())]);
        hasil.Sebab.ShouldBeEmpty();
        return hasil;
    });

    [Fact]
    public async Task Laporan_pemda_yang_diajukan_tidak_bergeser_oleh_yang_disetujui_dinas_kemudian()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        var pemda = (await host.InstansiAsync(HostUji.Pemda)).Id;
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{pemda}', {Tahun}, 'lkjip', '', 'Diajukan', now(), 'Bupati', 1)");
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "2", Langkah.Setujui);
        await PemdaUji.SegarAsync(host);
        Hasil(await PemdaUji.BerkasAsync(host), "SD1.1").Triwulan[1].Realisasi.Nilai.Ada.ShouldBeFalse();
    }

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

    [Fact]
    public async Task Mengalir_dua_kali_hanya_menulis_sekali()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        (await host.DenganAsync(l => l.GetRequiredService<AlirkanPasokan>().JalankanAsync(Tahun))).ShouldBe(0);
    }

    [Fact]
    public async Task Pemasok_dipilih_pada_halaman_indikator_dan_yang_tidak_cocok_ditolak()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await PemdaUji.AlurAsync(host, HostUji.Pemda, Peran.PimpinanDaerah, "", Langkah.BukaPerubahan, DokumenAlur.Renstra);
        await host.DenganAsync(async l =>
        {
            var di = await l.InstansiAsync(HostUji.Pemda);
            var simpan = l.GetRequiredService<SimpanPasokan>();
            var versi = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di.Id, Tahun))!.Versi(JenisButir.Indikator, "SD1.1");
            (await simpan.JalankanAsync(di.Id, Tahun, Pelaku.Sistem, "SD1.1", versi, CaraPasokan.Jumlah, [(DinasBerjalan.Slug, "S3.1")])).Kesalahan.ShouldHaveSingleItem().ShouldContain("setahun sekali");
            (await simpan.JalankanAsync(di.Id, Tahun, Pelaku.Sistem, "SD1.1", versi, CaraPasokan.Jumlah, [(DinasBerjalan.Slug, "X9")])).Kesalahan.ShouldHaveSingleItem().ShouldContain("tidak ada");
            (await simpan.JalankanAsync(di.Id, Tahun, Pelaku.Sistem, "SD1.1", versi, CaraPasokan.Nilai, [(DinasBerjalan.Slug, "S1.1"), (DinasBerjalan.Slug, "S1.2")])).Kesalahan.ShouldHaveSingleItem().ShouldContain("lebih dari satu");
            (await simpan.JalankanAsync(di.Id, Tahun, Pelaku.Sistem, "SD1.1", versi, CaraPasokan.RataRata, [(DinasBerjalan.Slug, "S1.1"), (DinasBerjalan.Slug, "S1.2")])).Kesalahan.ShouldBeEmpty();
            return 0;
        });
        // The government's first quarter was handed in before: taken back, it follows the new rule.
        await PemdaUji.AlurAsync(host, HostUji.Pemda, Peran.PimpinanDaerah, "1", Langkah.Kembalikan);
        await PemdaUji.SegarAsync(host);
        // (9.835 + 30,21) / 2
        Hasil(await PemdaUji.BerkasAsync(host), "SD1.1").Triwulan[0].Realisasi.Nilai.Angka.ShouldBe(4933);
    }

    [Fact]
    public async Task Peran_pemda_menyiapkan_dan_pimpinan_menyetujui_seperti_pada_dinas()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        using var pimpinan = await host.MasukAsync(HostUji.Nama(Peran.PimpinanDaerah));
        var tugas = await pimpinan.HalamanAsync("/");
        tugas.Body!.TextContent.ShouldContain("Periksa dan setujui");
        using var organisasi = await host.MasukAsync(HostUji.Nama(Peran.Organisasi));
        (await organisasi.HalamanAsync("/")).Body!.TextContent.ShouldContain("Pemerintah Kabupaten Sagara");
        // An operator of an agency sees nothing of the government's drafts.
        using var orangDinas = await host.MasukAsync($"operator.{DinasBerjalan.Slug}");
        using var jawaban = await orangDinas.BukaAsync($"/i/{HostUji.Pemda}/{Tahun}/rencana/pasokan?kunci=SD1.1");
        jawaban.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task LKjIP_pemda_dibuat_dari_berkas_yang_dipasok()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        var berkas = await PemdaUji.BerkasAsync(host);
        var lkjip = Tera.Reports.DaftarLaporan.Semua.First(j => j.Jenis == "lkjip");
        var dokumen = Tera.App.Pelaporan.BuatDokumen.SusunUtuh(berkas, lkjip, 0, null).ShouldHaveSingleItem().Dokumen;
        dokumen.Title.ShouldContain("Pemerintah Kabupaten Sagara");
        HtmlWriter.Write(dokumen).ShouldContain("9.835");
    }

    private static HasilIndikator Hasil(BerkasTermuat berkas, string kode) => berkas.Hasil.Pengukuran.Indikator.Single(i => i.Indikator.Kode == kode);

    private static Task<bool> TulisAsync(HostUji host, string variabel, string teks) => host.DenganAsync(async l =>
    {
        var di = await l.InstansiAsync(DinasBerjalan.Slug);
        var hasil = await l.GetRequiredService<SimpanSel>().JalankanAsync(di.Id, Tahun, Pelaku.Sistem, [new("S1.1", 1, SelTriwulan.Variabel(variabel), teks, "4120")]);
        hasil.ShouldHaveSingleItem().Salah.ShouldBeNull();
        return true;
    });
}
