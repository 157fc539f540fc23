using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Tests.Web.Basis;
using Tera.Tests.Web.Pelaporan;
using Xunit;

namespace Tera.Tests.Web.Persetujuan;

public sealed class AlurTests(KlasterUji klaster)
{
    private static readonly Pelaku Operator = new(null, "Ani", "Operator");
    private static readonly Pelaku Kepala = new(null, "Budi", "Kepala");

    [Fact]
    public async Task Triwulan_diajukan_dikembalikan_diperbaiki_disetujui_ditetapkan_lalu_tidak_dapat_diubah()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);
        (await SelAsync(host, instansi, "Cuaca")).Salah.ShouldNotBeNull().ShouldContain("sudah diajukan");
        (await UbahAsync(host, instansi, Kepala, new(DokumenAlur.Triwulan, "2", Langkah.Kembalikan))).Sebab.ShouldNotBeEmpty();
        await LangkahAsync(host, instansi, Kepala, Langkah.Kembalikan, "Jelaskan kendalanya");
        (await SelAsync(host, instansi, "Cuaca")).Salah.ShouldBeNull();
        await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);
        await LangkahAsync(host, instansi, Kepala, Langkah.Setujui);
        var tetap = await LangkahAsync(host, instansi, Kepala, Langkah.Tetapkan);
        tetap.Ketetapan.ShouldNotBeNull();

        (await SelAsync(host, instansi, "Lain")).Salah.ShouldNotBeNull().ShouldContain("ditetapkan");
        var ketetapan = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Ketetapan>().SingleAsync(k => k.Id == tetap.Ketetapan));
        ketetapan.Isi.ShouldContain("Cuaca");
        ketetapan.Ke.ShouldBe(1);
    }

    [Fact]
    public async Task Kepala_yang_menyetujui_dari_layar_lama_diberi_tahu_bahwa_isinya_sudah_diajukan_lagi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        const string setujui = $"/i/{HostUji.InstansiSatu}/2024/alur/triwulan?kunci=2&langkah=Setujui";
        await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        var layar = await kepala.HalamanAsync(setujui);
        await LangkahAsync(host, instansi, Operator, Langkah.Tarik);
        (await SelAsync(host, instansi, "Angka lain")).Salah.ShouldBeNull();
        await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);

        var ditolak = await PerambanUji.BacaAsync(await kepala.KirimFormulirAsync(layar, setujui, "main form[method=post]", new() { ["Alasan"] = "Setuju" }));

        var teks = ditolak.QuerySelector(".alert-danger")!.TextContent;
        teks.ShouldContain("Realisasi triwulan II ditarik kembali");
        teks.ShouldContain(", lalu diajukan");
        teks.ShouldContain("oleh Ani. Periksa lagi isinya");
        ditolak.QuerySelector("textarea[name=Alasan]")!.TextContent.Trim().ShouldBe("Setuju");
        (await StatusAsync()).ShouldBe(StatusAlur.Diajukan);
        (await kepala.KirimFormulirAsync(ditolak, setujui, "main form[method=post]")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await StatusAsync()).ShouldBe(StatusAlur.Disetujui, "yang sudah diberi tahu boleh memutuskan");

        // The button on a page names what that page showed; so does the one that first asks for a reason.
        var pangkal = $"/i/{HostUji.InstansiSatu}/2024/pengukuran/2";
        var kembalikan = (await kepala.HalamanAsync(pangkal)).QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").First(h => h.Contains("langkah=Kembalikan", StringComparison.Ordinal));
        await LangkahAsync(host, instansi, Kepala, Langkah.Tetapkan);
        (await kepala.HalamanAsync(kembalikan)).QuerySelector(".alert-danger")!.TextContent.ShouldContain("ditetapkan");

        Task<StatusAlur> StatusAsync() => host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Alur>().Where(a => a.InstansiId == instansi && a.Dokumen == DokumenAlur.Triwulan && a.Kunci == "2").Select(a => a.Status).SingleAsync());
    }

    [Fact]
    public async Task Langkah_yang_dikirim_tanpa_keadaan_yang_dilihat_tidak_diambil_dan_dapat_ditekan_lagi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        const string setujui = $"/i/{HostUji.InstansiSatu}/2024/alur/triwulan?kunci=2&langkah=Setujui";
        await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));

        var ditolak = await PerambanUji.BacaAsync(await kepala.KirimTokenAsync(setujui, new() { ["Alasan"] = "Setuju" }));

        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("tidak menyebut keadaan yang Anda lihat");
        ditolak.QuerySelector("textarea[name=Alasan]")!.TextContent.Trim().ShouldBe("Setuju");
        (await kepala.KirimFormulirAsync(ditolak, setujui, "main form[method=post]")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(Langkah.Tarik, Langkah.Ajukan, "ditarik kembali")]
    [InlineData(Langkah.Kembalikan, Langkah.Ajukan, "dikembalikan")]
    [InlineData(Langkah.Setujui, Langkah.Tetapkan, "tidak berlaku lagi")]
    public async Task Setiap_langkah_diambil_atas_keadaan_yang_dilihat(Langkah dulu, Langkah lalu, string sebab)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);
        await LangkahAsync(host, instansi, Kepala, dulu, "Periksa lagi");
        await LangkahAsync(host, instansi, Kepala, lalu, "Sudah diperiksa");

        var hasil = await UbahAsync(host, instansi, Kepala, new(DokumenAlur.Triwulan, "2", dulu == Langkah.Setujui ? Langkah.Kembalikan : Langkah.Setujui, "Alasan", Dilihat: 1));

        (hasil.Status, hasil.Berubah).ShouldBe((null, true));
        hasil.Sebab.ShouldHaveSingleItem().ShouldContain(sebab);
    }

    [Fact]
    public async Task LKjIP_tidak_diajukan_selagi_triwulan_yang_dimuatnya_belum_disetujui_dan_sesudahnya_triwulan_itu_tidak_dibuka()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        var lkjip = new PerintahAlur(DokumenAlur.Lkjip, "", Langkah.Ajukan);
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select '{instansi}', {HostUji.Tahun}, 'triwulan', n::text, case n when 4 then 'Diajukan' else 'Ditetapkan' end, now(), 'Budi', 1 from generate_series(1, 4) n");

        (await UbahAsync(host, instansi, Operator, lkjip)).Sebab.ShouldHaveSingleItem().ShouldContain("Realisasi triwulan IV diajukan, belum disetujui kepala");
        (await UbahAsync(host, instansi, Kepala, new(DokumenAlur.Triwulan, "4", Langkah.Setujui))).Sebab.ShouldBeEmpty();
        (await UbahAsync(host, instansi, Operator, lkjip)).Sebab.ShouldBeEmpty();
        (await UbahAsync(host, instansi, Kepala, new(DokumenAlur.Triwulan, "4", Langkah.Kembalikan, "Angka salah"))).Sebab.ShouldHaveSingleItem().ShouldContain("Tarik kembali dahulu pengajuan LKjIP");
    }

    [Fact]
    public async Task Triwulan_tidak_disetujui_sebelum_perjanjian_kepala_ditetapkan_dan_Renstra_yang_masih_draf_diperingatkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);
        (await kepala.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/alur/triwulan?kunci=2&langkah=Setujui")).Body!.TextContent.ShouldContain("Renstra belum ditetapkan, padahal capaian triwulan ini diukur dengan isinya");
        await Sql.JalankanAsync(host.BasisData, "delete from alur where dokumen = 'pk'");

        (await UbahAsync(host, instansi, Kepala, new(DokumenAlur.Triwulan, "2", Langkah.Setujui))).Sebab.ShouldHaveSingleItem().ShouldStartWith("Perjanjian Kinerja kepala belum ditetapkan");

        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            (await UbahAsync(host, instansi, Kepala, new(DokumenAlur.Pk, "PK-2024", langkah))).Sebab.ShouldBeEmpty();
        await LangkahAsync(host, instansi, Kepala, Langkah.Setujui);
    }

    [Fact]
    public async Task Perubahan_yang_ditetapkan_menjadi_versi_baru_dan_versi_lama_tetap_ada()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        foreach (var pesan in new[] { "Satu", "Dua" })
        {
            (await SelAsync(host, instansi, pesan, pesan == "Dua" ? "Satu" : "")).Salah.ShouldBeNull();
            await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);
            await LangkahAsync(host, instansi, Kepala, Langkah.Setujui);
            await LangkahAsync(host, instansi, Kepala, Langkah.Tetapkan);
            if (pesan == "Satu")
                await LangkahAsync(host, instansi, Kepala, Langkah.BukaPerubahan, "Angka BPS direvisi");
        }

        var isi = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Dokumen == DokumenAlur.Triwulan).OrderBy(k => k.Ke).Select(k => k.Isi).ToListAsync());
        isi.Count.ShouldBe(2);
        isi[0].ShouldContain("Satu");
        isi[1].ShouldContain("Dua");
    }

    [Fact]
    public async Task Triwulan_tidak_disetujui_selagi_PK_yang_mengukurnya_diubah_dan_perubahan_yang_dibatalkan_meninggalkan_versi_tetap()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        var semula = await ButirAsync();
        await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);
        (await PkAsync(Langkah.BukaPerubahan)).Sebab.ShouldBeEmpty();
        await host.DenganAsync(async l => await l.GetRequiredService<SimpanButir>().JalankanAsync(instansi, HostUji.Tahun, Operator, [new(JenisButir.Pk, "PK-2024", semula.Versi, semula.Isi.Replace("\"target\": 16,", "\"target\": 15,", StringComparison.Ordinal))]));
        (await ButirAsync()).Isi.ShouldNotBe(semula.Isi);

        var disetujui = await UbahAsync(host, instansi, Kepala, new(DokumenAlur.Triwulan, "2", Langkah.Setujui));
        disetujui.Status.ShouldBeNull();
        disetujui.Sebab.ShouldHaveSingleItem().ShouldBe("Perjanjian Kinerja PK-2024 sedang diubah, padahal capaian diukur dengan isinya. Tetapkan atau batalkan dahulu perubahannya.");

        (await PkAsync(Langkah.BatalkanPerubahan)).Status.ShouldBe(StatusAlur.Ditetapkan);
        (await ButirAsync()).Isi.ShouldBe(semula.Isi);
        await LangkahAsync(host, instansi, Kepala, Langkah.Setujui);
        (await PkAsync(Langkah.BatalkanPerubahan)).Sebab.ShouldHaveSingleItem().ShouldContain("tidak berlaku");

        Task<HasilAlur> PkAsync(Langkah langkah) => UbahAsync(host, instansi, Kepala, new(DokumenAlur.Pk, "PK-2024", langkah, "Salah tulis"));
        Task<Butir> ButirAsync() => host.DenganAsync(l => l.GetRequiredService<TeraDb>().Butir.AsNoTracking().SingleAsync(b => b.InstansiId == instansi && b.Tahun == HostUji.Tahun && b.Jenis == JenisButir.Pk && b.Kunci == "PK-2024"));
    }

    [Fact]
    public async Task Perubahan_triwulan_yang_dibatalkan_mengembalikan_versi_tetapnya_dan_bukti_yang_ditambahkan_tetap_ada()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        (await SelAsync(host, instansi, "Cuaca")).Salah.ShouldBeNull();
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan })
            await LangkahAsync(host, instansi, Kepala, langkah);
        await LangkahAsync(host, instansi, Kepala, Langkah.BukaPerubahan, "Angka BPS direvisi");
        (await SelAsync(host, instansi, "Angka lama salah", "Cuaca")).Salah.ShouldBeNull();
        (await operatorDinas.KirimTokenAsync($"/i/{HostUji.InstansiSatu}/2024/pengukuran/bukti", new() { ["tautan|triwulan|S1.1/TW2"] = "https://contoh.go.id/rilis-bps" })).Dispose();
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        (await kepala.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/alur/triwulan?kunci=2&langkah=BatalkanPerubahan")).Body!.TextContent.ShouldContain("yang ada sekarang tetap menjadi bukti");

        await LangkahAsync(host, instansi, Kepala, Langkah.BatalkanPerubahan, "Revisi BPS ditarik");

        (await IsiAsync(host, instansi, JenisButir.Triwulan, "S1.1/TW2")).ShouldContain("Cuaca");
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Bukti>().CountAsync(b => b.InstansiId == instansi && b.Kunci == "S1.1/TW2" && b.Tautan == "https://contoh.go.id/rilis-bps"))).ShouldBe(1);
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    [Fact]
    public async Task Perubahan_LKjIP_yang_dibatalkan_mengembalikan_versi_tetapnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        await host.TanpaReviuAsync();
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Tetapkan, Langkah.BukaPerubahan })
            (await LkjipAsync(langkah)).Sebab.ShouldBeEmpty();
        var semula = await IsiAsync(host, instansi, JenisButir.Pelaporan, "");
        var versi = await host.DenganAsync(async l => (await l.GetRequiredService<PemuatBerkas>().MuatAsync(instansi, HostUji.Tahun))!.Versi(JenisButir.Pelaporan));
        (await host.DenganAsync(l => l.GetRequiredService<SimpanButir>().JalankanAsync(instansi, HostUji.Tahun, Operator, [new(JenisButir.Pelaporan, "", versi, "{}")]))).Berhasil.ShouldBeTrue();
        (await IsiAsync(host, instansi, JenisButir.Pelaporan, "")).ShouldNotBe(semula);

        (await LkjipAsync(Langkah.BatalkanPerubahan)).Status.ShouldBe(StatusAlur.Ditetapkan);
        (await IsiAsync(host, instansi, JenisButir.Pelaporan, "")).ShouldBe(semula);
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<Ketetapan>().CountAsync(k => k.InstansiId == instansi && k.Dokumen == DokumenAlur.Lkjip))).ShouldBe(1, "yang dibatalkan bukan versi baru");
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();

        Task<HasilAlur> LkjipAsync(Langkah langkah) => UbahAsync(host, instansi, Kepala, new(DokumenAlur.Lkjip, "", langkah, "Salah tulis"));
    }

    private static Task<string> IsiAsync(HostUji host, Guid instansi, string jenis, string kunci) =>
        host.DenganAsync(l => l.GetRequiredService<TeraDb>().Butir.Where(b => b.InstansiId == instansi && b.Tahun == HostUji.Tahun && b.Jenis == jenis && b.Kunci == kunci).Select(b => b.Isi).SingleAsync());

    [Fact]
    public async Task Triwulan_yang_belum_lengkap_tidak_dapat_diajukan_dan_semua_kekurangannya_disebut()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        await host.DenganAsync(l => l.GetRequiredService<SimpanSel>().JalankanAsync(instansi, HostUji.Tahun, Operator, [new("S1.1", 2, "nilai", "", "5,46"), new("S2.1", 2, "nilai", "", "4,033")]));

        var hasil = await UbahAsync(host, instansi, Operator, new(DokumenAlur.Triwulan, "2", Langkah.Ajukan));

        hasil.Status.ShouldBeNull();
        hasil.Sebab.Count.ShouldBe(2);
        hasil.Sebab.ShouldAllBe(s => s.Contains("belum diisi", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-20, -1, "Realisasi triwulan II ditutup")]
    [InlineData(5, 30, "Realisasi triwulan II baru dibuka")]
    public async Task Langkah_yang_ditutup_atau_belum_dibuka_kalender_tidak_dapat_diajukan_sampai_diperpanjang(int dibuka, int tenggat, string sebab)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        var hari = host.App.Services.GetRequiredService<TimeProvider>().HariIni();
        await host.DenganAsync(async l =>
        {
            var db = l.GetRequiredService<TeraDb>();
            db.Add(new Jadwal { Tahun = HostUji.Tahun, Langkah = "tw2", Dibuka = hari.AddDays(dibuka), Tenggat = hari.AddDays(tenggat), Dikunci = true });
            return await db.SaveChangesAsync();
        });

        (await UbahAsync(host, instansi, Operator, new(DokumenAlur.Triwulan, "2", Langkah.Ajukan))).Sebab.ShouldHaveSingleItem().ShouldStartWith(sebab);
        if (tenggat > 0)
            return;
        (await host.DenganAsync(l => l.GetRequiredService<BeriPerpanjangan>().JalankanAsync(HostUji.Tahun, Kepala, new(instansi, "tw2", hari.AddDays(3), "Bencana")))).ShouldBeEmpty();
        await LangkahAsync(host, instansi, Operator, Langkah.Ajukan);
    }

    [Theory]
    [InlineData(DokumenAlur.Lkjip, "lain")]
    [InlineData(DokumenAlur.Renstra, "lain")]
    [InlineData(DokumenAlur.Pk, "PK-YANG-TIDAK-ADA")]
    [InlineData(DokumenAlur.Triwulan, "5")]
    [InlineData(DokumenAlur.Evaluasi, "")]
    public async Task Dokumen_yang_tidak_ada_tidak_dapat_diajukan_dan_tidak_mengunci_apa_pun(string dokumen, string kunci)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);

        (await UbahAsync(host, instansi, Operator, new(dokumen, kunci, Langkah.Ajukan))).Sebab.ShouldHaveSingleItem().ShouldContain("tidak ada");

        (await SelAsync(host, instansi, "Cuaca")).Salah.ShouldBeNull();
    }

    private static async Task<HasilAlur> LangkahAsync(HostUji host, Guid instansi, Pelaku pelaku, Langkah langkah, string? alasan = null)
    {
        var hasil = await UbahAsync(host, instansi, pelaku, new(DokumenAlur.Triwulan, "2", langkah, alasan));
        hasil.Sebab.ShouldBeEmpty();
        return hasil;
    }

    private static Task<HasilAlur> UbahAsync(HostUji host, Guid instansi, Pelaku pelaku, PerintahAlur perintah) =>
        host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(instansi, HostUji.Tahun, pelaku, perintah));

    private static async Task<HasilSel> SelAsync(HostUji host, Guid instansi, string teks, string semula = "") =>
        (await host.DenganAsync(l => l.GetRequiredService<SimpanSel>().JalankanAsync(instansi, HostUji.Tahun, Operator, [new("S1.1", 2, "kendala", teks, semula)])))[0];

    private static async Task<Guid> InstansiAsync(HostUji host) => (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
}
