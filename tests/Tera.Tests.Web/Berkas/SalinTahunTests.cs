using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Berkas;

public sealed class SalinTahunTests(KlasterUji klaster)
{
    private const string Alamat = $"/i/{HostUji.InstansiDua}/2025/mulai";

    [Fact]
    public async Task Tahun_baru_disalin_setelah_diperlihatkan_dengan_target_Renstra_dan_tanpa_realisasi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        var lama = (await MuatAsync(host, 2024))!;
        var halaman = await peramban.HalamanAsync(Alamat);
        halaman.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThanOrEqualTo(8);
        (await MuatAsync(host, 2025)).ShouldBeNull("belum ditekan");

        using (var jawaban = await peramban.KirimFormulirAsync(halaman, Alamat, "main form.bilah-simpan"))
            jawaban.Headers.Location!.ToString().ShouldBe($"/i/{HostUji.InstansiDua}/2025/rencana");

        (await peramban.HalamanAsync($"/i/{HostUji.InstansiDua}/2025/rencana")).Body!.TextContent.ShouldContain("dimulai dari salinan tahun 2024. Semuanya masih draf.");
        var baru = (await MuatAsync(host, 2025))!;
        var (b, l) = (baru.Berkas, lama.Berkas);
        b.Perencanaan.SemuaIndikator().Select(i => i.Kode).ShouldBe(l.Perencanaan.SemuaIndikator().Select(i => i.Kode));
        b.Perencanaan.PerjanjianKinerja.ShouldAllBe(p => p.Tanggal == null && p.Kode.Contains("2025", StringComparison.Ordinal) && p.BeritaAcara == null);
        foreach (var t in b.Perencanaan.PerjanjianKinerja.SelectMany(p => p.Target))
            t.Target.ShouldBe(b.Perencanaan.SemuaIndikator().First(i => i.Kode == t.Indikator).TargetRenstra.First(r => r.Tahun == 2025).Nilai);
        b.Anggaran.Program.SelectMany(p => p.Kegiatan).SelectMany(k => k.SubKegiatan).Count().ShouldBe(l.Anggaran.Program.SelectMany(p => p.Kegiatan).SelectMany(k => k.SubKegiatan).Count());
        b.Anggaran.Program.SelectMany(p => p.Kegiatan).SelectMany(k => k.SubKegiatan).ShouldAllBe(s => s.Pagu == null || s.Pagu.Realisasi == null);
        b.Pengukuran.Realisasi.ShouldAllBe(r => r.Nilai == null && r.Triwulan.Count == 0 && r.Variabel.All(v => v.Tahun < 2025));
        b.Pelaporan.Narasi.ShouldBeEmpty();
        var riwayat = await host.DenganAsync(x => x.GetRequiredService<TeraDb>().Riwayat.Where(r => r.Tahun == 2025).Select(r => r.Alasan).Distinct().ToListAsync());
        riwayat.ShouldBe(["Disalin dari tahun 2024"]);

        (await peramban.HalamanAsync(Alamat)).Body!.TextContent.ShouldContain("sudah dimulai");
    }

    [Fact]
    public async Task Yang_dimulai_dengan_Renstra_yang_tetap_ditetapkan_tidak_disebut_seluruhnya_draf()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, $"delete from alur; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select id, 2024, 'renstra', '', 'Ditetapkan', now(), 'Ani', 1 from instansi where slug = '{HostUji.InstansiDua}'");
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");

        using (await peramban.KirimFormulirAsync(await peramban.HalamanAsync(Alamat), Alamat, "main form.bilah-simpan")) { }

        (await peramban.HalamanAsync($"/i/{HostUji.InstansiDua}/2025/rencana")).Body!.TextContent.ShouldContain("Renstra yang sudah ditetapkan tetap ditetapkan; dokumen lain masih draf.");
    }

    [Fact]
    public async Task Capaian_tahun_lalu_menjadi_riwayat_dengan_angka_yang_tercetak()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var lama = (await MuatAsync(host, 2024))!;

        var salinan = SalinTahun.Susun(lama.Hasil, 2025);

        var indikator = lama.Hasil.Pengukuran.Indikator.First(i => i.Realisasi.Nilai.Ada && i.Realisasi.Predikat is null);
        var riwayat = salinan.Berkas.Pengukuran.Realisasi.Single(r => r.Indikator == indikator.Indikator.Kode).Riwayat[^1];
        riwayat.Tahun.ShouldBe(2024);
        riwayat.Realisasi.ShouldBe(NilaiKinerja.Dari(indikator.Realisasi.Nilai.Angka));
        BerkasJson.Baca(BerkasJson.Tulis(salinan.Berkas)).Kesalahan.ShouldBeEmpty();
    }

    [Fact]
    public async Task Angka_tahun_lalu_yang_berubah_sesudah_disalin_diikuti_kecuali_yang_diketik_sendiri()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await host.InstansiAsync(HostUji.InstansiDua);
        (await host.DenganAsync(async l =>
        {
            var salin = l.GetRequiredService<SalinTahun>();
            return await salin.TerapkanAsync(instansi, Pelaku.Sistem, (await salin.SusunAsync(instansi.Id, 2025, 2024))!);
        })).Berhasil.ShouldBeTrue();
        var diketik = (await MuatAsync(host, 2024))!.Hasil.Pengukuran.Indikator.Where(i => i.Data?.Nilai?.Predikat is null && i.Realisasi.Nilai.Ada).Select(i => i.Indikator.Kode).Take(2).ToList();
        diketik.Count.ShouldBe(2);
        await TulisAsync(2025, diketik[1], isi => isi["riwayat"]![isi["riwayat"]!.AsArray().Count - 1]!["realisasi"] = 7.77m);
        foreach (var kode in diketik)
            await TulisAsync(2024, kode, isi => isi["nilai"] = 12.34m);

        (await IkutiAsync()).ShouldBe(1);
        (await IkutiAsync()).ShouldBe(0);

        var baru = (await MuatAsync(host, 2025))!.Berkas.Pengukuran.Realisasi;
        var resmi = (await MuatAsync(host, 2024))!.Hasil.Pengukuran.Indikator.First(i => i.Indikator.Kode == diketik[0]).Realisasi.Nilai.Angka;
        baru.Single(r => r.Indikator == diketik[0]).Riwayat.Single(r => r.Tahun == 2024).Realisasi.ShouldBe(NilaiKinerja.Dari(resmi));
        baru.Single(r => r.Indikator == diketik[1]).Riwayat.Single(r => r.Tahun == 2024).Realisasi.ShouldBe(NilaiKinerja.Dari(7.77m));

        // What was typed stays, and is told beside its field with both values; what follows by itself is not told of.
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        var catatan = (await peramban.HalamanAsync($"/i/{HostUji.InstansiDua}/2025/ubah/realisasi?kunci={diketik[1]}")).QuerySelectorAll(".tabel-masukan .temuan").ShouldHaveSingleItem();
        catatan.TextContent.ShouldBe($"Realisasi {diketik[1]} tahun 2024 di sini 7,77, sedangkan berkas tahun 2024 di Tera menyebut {Angka.CetakSeadanya(Hasil.Dari(await ResmiAsync(diketik[1])))}. Samakan, atau jelaskan sebabnya dalam laporan.");
        catatan.ParentElement!.QuerySelector("input")!.GetAttribute("aria-describedby").ShouldBe(catatan.Id);
        (await peramban.HalamanAsync($"/i/{HostUji.InstansiDua}/2025/ubah/realisasi?kunci={diketik[0]}")).QuerySelectorAll(".temuan").ShouldAllBe(t => !t.TextContent.Contains("sedangkan berkas tahun 2024", StringComparison.Ordinal));

        async Task<decimal> ResmiAsync(string kode) => (await MuatAsync(host, 2024))!.Hasil.Pengukuran.Indikator.First(i => i.Indikator.Kode == kode).Realisasi.Nilai.Angka;

        Task<int> IkutiAsync() => host.DenganAsync(l => l.GetRequiredService<IkutiTahunLalu>().JalankanAsync(instansi.Id, 2024));

        Task TulisAsync(int tahun, string kode, Action<System.Text.Json.Nodes.JsonObject> ubah) => host.DenganAsync(async l =>
        {
            var butir = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(instansi.Id, tahun))!.Butir[(JenisButir.Realisasi, kode)];
            var isi = System.Text.Json.Nodes.JsonNode.Parse(butir.Isi)!.AsObject();
            ubah(isi);
            var hasil = await l.GetRequiredService<SimpanButir>().JalankanAsync(instansi.Id, tahun, Pelaku.Sistem, [new(JenisButir.Realisasi, kode, butir.Versi, isi.ToJsonString())]);
            hasil.Sebab.ShouldBeEmpty();
            return hasil;
        });
    }

    [Fact]
    public async Task Renstra_dan_IKU_yang_ditetapkan_tetap_ditetapkan_pada_tahun_salinan_dan_yang_sedang_dibuka_menjadi_draf()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await host.InstansiAsync(HostUji.InstansiDua);
        await AlurAsync(DokumenAlur.Renstra, Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);
        await AlurAsync(DokumenAlur.Iku, Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan);

        await SalinAsync(2025);
        (await StatusAsync(2025)).ShouldBe(["iku Ditetapkan", "renstra Ditetapkan"]);
        await AlurAsync(DokumenAlur.Renstra, Langkah.BukaPerubahan);
        await SalinAsync(2026);
        (await StatusAsync(2026)).ShouldBe(["iku Ditetapkan"], "Renstra sedang diubah");

        var versi = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Ketetapan>().SingleAsync(k => k.InstansiId == instansi.Id && k.Tahun == 2025 && k.Dokumen == DokumenAlur.Renstra));
        (versi.Ke, versi.Oleh).ShouldBe((1, "Tera"));
        (await host.DenganAsync(l => l.GetRequiredService<BerkasDitetapkan>().MuatAsync(versi)))!.Berkas.Tahun.ShouldBe(2025);
        var riwayat = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.Where(r => r.Tahun == 2025 && r.Jenis == "alur:renstra").Select(r => r.Alasan).SingleAsync());
        riwayat.ShouldBe("Dibawa dari tahun 2024, ditetapkan di sana oleh Tera.");
        var indikator = (await MuatAsync(host, 2025))!.Butir.Values.First(b => b.Jenis == JenisButir.Indikator);
        (await host.DenganAsync(l => l.GetRequiredService<SimpanButir>().JalankanAsync(instansi.Id, 2025, Pelaku.Sistem, [new(indikator.Jenis, indikator.Kunci, indikator.Versi, indikator.Isi)]))).Terkunci.ShouldNotBeNull().ShouldContain("Renstra sudah ditetapkan");
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();

        async Task AlurAsync(string dokumen, params Langkah[] langkah)
        {
            foreach (var l in langkah)
                (await host.DenganAsync(x => x.GetRequiredService<UbahAlur>().JalankanAsync(instansi.Id, 2024, Pelaku.Sistem, new(dokumen, "", l, "Perubahan RPJMD")))).Sebab.ShouldBeEmpty();
        }

        Task<List<string>> StatusAsync(int tahun) => host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Alur>().Where(a => a.InstansiId == instansi.Id && a.Tahun == tahun).OrderBy(a => a.Dokumen).Select(a => a.Dokumen + " " + a.Status.ToString()).ToListAsync());

        Task SalinAsync(int tahun) => host.DenganAsync(async l =>
        {
            var salin = l.GetRequiredService<SalinTahun>();
            (await salin.TerapkanAsync(instansi, Pelaku.Sistem, (await salin.SusunAsync(instansi.Id, tahun, 2024))!)).Sebab.ShouldBeEmpty();
            return 0;
        });
    }

    [Fact]
    public async Task Variabel_triwulan_tahun_lalu_terbawa_bila_rumus_menengoknya_mengikuti_tahun_lalu_dan_dapat_diketik()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Basis.Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        var instansi = await host.InstansiAsync(HostUji.InstansiDua);
        await SelAsync(2024, "variabel:wirausaha_baru", "120", "");
        await host.DenganAsync(async l =>
        {
            var salin = l.GetRequiredService<SalinTahun>();
            return await salin.TerapkanAsync(instansi, Pelaku.Sistem, (await salin.SusunAsync(instansi.Id, 2025, 2024))!);
        });
        await SelAsync(2025, "variabel:wirausaha_baru", "150", "");

        var berkas = (await MuatAsync(host, 2025))!;
        LembarTriwulan.Baris(berkas, "T2.2", 4)!.Angka.Select(a => (a.Bidang, a.Teks)).ShouldBe([("variabel:wirausaha_baru", "150"), ("variabel:wirausaha_baru@2024", "120")]);
        Realisasi(berkas).ShouldBe(0.25m);

        await SelAsync(2024, "variabel:wirausaha_baru", "100", "120");
        (await host.DenganAsync(l => l.GetRequiredService<IkutiTahunLalu>().JalankanAsync(instansi.Id, 2024))).ShouldBe(1);
        (await host.DenganAsync(l => l.GetRequiredService<IkutiTahunLalu>().JalankanAsync(instansi.Id, 2024))).ShouldBe(0);
        Realisasi((await MuatAsync(host, 2025))!).ShouldBe(0.5m);

        // What was typed instead stays.
        await SelAsync(2025, "variabel:wirausaha_baru@2024", "75", "100");
        await SelAsync(2024, "variabel:wirausaha_baru", "110", "100");
        (await host.DenganAsync(l => l.GetRequiredService<IkutiTahunLalu>().JalankanAsync(instansi.Id, 2024))).ShouldBe(0);
        Realisasi((await MuatAsync(host, 2025))!).ShouldBe(1m);

        static decimal Realisasi(BerkasTermuat b) => b.Hasil.Pengukuran.Indikator.First(i => i.Indikator.Kode == "T2.2").Triwulan[3].Realisasi.Nilai.Angka;

        Task SelAsync(int tahun, string bidang, string teks, string semula) => host.DenganAsync(async l =>
        {
            (await l.GetRequiredService<SimpanSel>().JalankanAsync(instansi.Id, tahun, Pelaku.Sistem, [new("T2.2", 4, bidang, teks, semula)])).ShouldHaveSingleItem().Salah.ShouldBeNull();
            return 0;
        });
    }

    [Fact]
    public async Task Triwulan_IV_tahun_lalu_yang_ditengok_triwulan_I_diketik_di_lembarnya_bila_tahun_itu_tidak_ada_di_Tera()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await Basis.Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal");
        var instansi = await host.InstansiAsync(HostUji.InstansiDua);

        await host.DenganAsync(async l =>
        {
            var butir = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(instansi.Id, 2024))!.Butir[(JenisButir.Indikator, "T2.2")];
            var isi = System.Text.Json.Nodes.JsonNode.Parse(butir.Isi)!.AsObject();
            (isi["rumus"], isi["frekuensi"]) = (((string)isi["rumus"]!).Replace("tahun_lalu(", "tw_lalu(", StringComparison.Ordinal), "triwulanan");
            (await l.GetRequiredService<SimpanButir>().JalankanAsync(instansi.Id, 2024, Pelaku.Sistem, [new(JenisButir.Indikator, "T2.2", butir.Versi, isi.ToJsonString())])).Sebab.ShouldBeEmpty();
            return 0;
        });

        LembarTriwulan.Baris((await MuatAsync(host, 2024))!, "T2.2", 1)!.Angka.Select(a => (a.Bidang, a.Label)).ShouldBe([("variabel:wirausaha_baru", "Tenaga kerja mandiri yang menjadi wirausaha baru"), ("variabel:wirausaha_baru@2023/4", "Tenaga kerja mandiri yang menjadi wirausaha baru, triwulan IV 2023")]);
        LembarTriwulan.Baris((await MuatAsync(host, 2024))!, "T2.2", 2)!.Angka.ShouldHaveSingleItem().Bidang.ShouldBe("variabel:wirausaha_baru");
        (await SelAsync("variabel:wirausaha_baru@2023/4", "40")).ShouldBeNull();
        (await SelAsync("variabel:wirausaha_baru", "50")).ShouldBeNull();

        var berkas = (await MuatAsync(host, 2024))!;
        LembarTriwulan.Baris(berkas, "T2.2", 1)!.Angka.Select(a => a.Teks).ShouldBe(["50", "40"]);
        berkas.Hasil.Pengukuran.Indikator.First(i => i.Indikator.Kode == "T2.2").Triwulan[0].Realisasi.Nilai.Angka.ShouldBe(0.25m);
        // It stands with the fourth quarter, and is locked with it as with its own.
        await Basis.Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{instansi.Id}', 2024, 'triwulan', '4', 'Diajukan', now(), 'Ani', 1)");
        (await SelAsync("variabel:wirausaha_baru@2023/4", "41", "40")).ShouldNotBeNull().ShouldContain("Realisasi triwulan IV sudah diajukan oleh Ani");
        (await SelAsync("variabel:wirausaha_baru", "51", "50")).ShouldBeNull();

        async Task<string?> SelAsync(string bidang, string teks, string semula = "") =>
            (await host.DenganAsync(l => l.GetRequiredService<SimpanSel>().JalankanAsync(instansi.Id, 2024, Pelaku.Sistem, [new("T2.2", 1, bidang, teks, semula)]))).ShouldHaveSingleItem().Salah;
    }

    [Fact]
    public async Task Perjanjian_tahun_baru_dinamai_menurut_induknya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var lama = (await MuatAsync(host, 2024))!.Berkas;
        var kepala = lama.Perencanaan.PerjanjianKinerja[^1];
        var (induk, perubahan) = (kepala with { Kode = "PK-2024", Jenis = JenisDokumen.Induk, Tanggal = new(2024, 1, 20) }, kepala with { Kode = "PK-2024-P", Jenis = JenisDokumen.Perubahan, Tanggal = new(2024, 10, 5) });

        SalinanRencana.Susun(lama with { Perencanaan = lama.Perencanaan with { PerjanjianKinerja = [induk, perubahan] } }, 2025).Rencana.PerjanjianKinerja.Select(p => p.Kode).ShouldBe(["PK-2025"]);
        // The post is the same though its title changed within the year; two posts of one unit are two.
        var berganti = perubahan with { PihakPertama = new() { Jabatan = "Kepala Dinas yang Baru" } };
        SalinanRencana.Susun(lama with { Perencanaan = lama.Perencanaan with { PerjanjianKinerja = [induk with { PihakPertama = new() { Jabatan = "Kepala Dinas" } }, berganti] } }, 2025).Rencana.PerjanjianKinerja.Select(p => p.Kode).ShouldBe(["PK-2025"]);
        PerjanjianKinerja[] dua = [.. new[] { "A", "B" }.Select(n => induk with { Kode = $"PK-{n}-2024", Tingkat = TingkatPerjanjian.Pengawas, PihakPertama = new() { Jabatan = $"Kepala Seksi {n}" } })];
        SalinanRencana.Susun(lama with { Perencanaan = lama.Perencanaan with { PerjanjianKinerja = dua } }, 2025).Rencana.PerjanjianKinerja.Select(p => p.Kode).ShouldBe(["PK-A-2025", "PK-B-2025"]);
    }

    [Fact]
    public async Task Renstra_yang_berakhir_dan_target_yang_tidak_ada_disebutkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var lama = (await MuatAsync(host, 2024))!;

        var salinan = SalinTahun.Susun(lama.Hasil, lama.Berkas.Perencanaan.Renstra.TahunAkhir + 1);

        salinan.Perhatian.Count.ShouldBe(2);
        salinan.Perhatian[0].ShouldContain($"berakhir tahun {lama.Berkas.Perencanaan.Renstra.TahunAkhir}");
        salinan.Perhatian[1].ShouldContain("Targetnya dikosongkan");
        salinan.Berkas.Perencanaan.PerjanjianKinerja.SelectMany(p => p.Target).ShouldBeEmpty();
    }

    private static Task<BerkasTermuat?> MuatAsync(HostUji host, int tahun) => host.DenganAsync(async l =>
    {
        var instansi = (await l.InstansiAsync(HostUji.InstansiDua)).Id;
        return await l.GetRequiredService<PemuatBerkas>().MuatAsync(instansi, tahun);
    });
}
