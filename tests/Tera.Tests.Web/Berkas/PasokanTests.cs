using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Pasokan;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Documents.Writing;
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
