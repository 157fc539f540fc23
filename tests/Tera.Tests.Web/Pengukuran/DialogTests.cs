using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Web.Pengukuran;

public sealed class DialogTests(KlasterUji klaster)
{
    private const string Halaman = $"/i/{HostUji.InstansiSatu}/2024/pengukuran/dialog/2";
    private static readonly Pelaku Ani = new(null, "Ani", "Operator");
    private static readonly Pelaku Budi = new(null, "Budi", "Kepala");
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Keputusan_dicatat_disetujui_lalu_mengubah_rencana_aksi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        await CatatAsync(operatorOpd);
        var sebelum = await MuatAsync(host, instansi);
        sebelum.Berkas.Perencanaan.RencanaAksi.ShouldNotContain(a => a.Kode == "A-BARU");

        (await TerapkanAsync(host, instansi))[0].ShouldContain("setelah kepala menyetujui");
        await LangkahAsync(host, instansi, Ani, Langkah.Ajukan);
        await LangkahAsync(host, instansi, Budi, Langkah.Setujui);
        (await operatorOpd.HalamanAsync(Halaman)).QuerySelector(".daftar-keputusan")!.TextContent.ShouldContain("belum diterapkan");
        using (var terap = await operatorOpd.IsiAsync(Halaman, [], "form[action*=Terapkan]"))
            terap.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var sesudah = await MuatAsync(host, instansi);
        var aksi = sesudah.Berkas.Perencanaan.RencanaAksi.First(a => a.Kode == "A-BARU");
        (aksi.Indikator, aksi.Uraian, aksi.Target[2]).ShouldBe(("S1.1", "Pendampingan sentra timah", "12"));
        (await operatorOpd.HalamanAsync(Halaman)).QuerySelector(".daftar-keputusan")!.TextContent.ShouldContain("sudah diterapkan");
        (await TerapkanAsync(host, instansi))[0].ShouldContain("sudah diterapkan");
        (await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.Where(r => r.InstansiId == instansi && r.Kunci == "A-BARU").Select(r => r.Alasan).SingleAsync())).ShouldBe("Keputusan dialog kinerja triwulan II");

        // What is changed by hand since is a later change: the decision is not asked for again.
        (await host.DenganAsync(l => l.GetRequiredService<SimpanButir>().TulisAsync(instansi, 2024, Ani, [new(JenisButir.Aksi, "A-BARU", sesudah.Versi(JenisButir.Aksi, "A-BARU"), BerkasJson.TulisBagian(aksi with { Uraian = "Pendampingan dua sentra timah" }))], null))).Berhasil.ShouldBeTrue();
        (await operatorOpd.HalamanAsync(Halaman)).QuerySelector(".daftar-keputusan")!.TextContent.ShouldContain("sudah diterapkan");
        (await TerapkanAsync(host, instansi))[0].ShouldContain("sudah diterapkan");
    }

    [Fact]
    public async Task Keputusan_yang_sudah_diterapkan_tidak_kembali_sesudah_triwulan_berikutnya_memutuskan_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        await CatatAsync(operatorOpd);
        await SetujuiAsync("2");
        (await TerapkanAsync(host, instansi)).ShouldBeEmpty();
        using (var jawaban = await operatorOpd.IsiAsync($"/i/{HostUji.InstansiSatu}/2024/ubah/dialog?kunci=3", Isian(("tanggal", "12/10/2024"), ("keputusan[0].uraianAksi", ""), ("keputusan[0].targetAksi[2]", "30"))))
            jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await SetujuiAsync("3");
        // Not applied yet, the later one does not make the earlier untrue.
        (await KeadaanAsync("2")).ShouldContain("sudah diterapkan");
        (await KeadaanAsync("3")).ShouldContain("belum diterapkan");
        using (await operatorOpd.IsiAsync($"/i/{HostUji.InstansiSatu}/2024/pengukuran/dialog/3", [], "form[action*=Terapkan]")) { }

        (await TargetAsync()).ShouldBe("30");
        (await KeadaanAsync("3")).ShouldContain("sudah diterapkan");
        (await KeadaanAsync("2")).ShouldNotContain("belum diterapkan");
        (await operatorOpd.HalamanAsync(Halaman)).QuerySelector("form[action*=Terapkan]").ShouldBeNull();
        (await TerapkanAsync(host, instansi)).ShouldHaveSingleItem().ShouldContain("sudah diterapkan");
        (await TargetAsync()).ShouldBe("30", "yang lama tidak mengembalikan targetnya");

        async Task SetujuiAsync(string triwulan)
        {
            foreach (var (siapa, langkah) in new[] { (Ani, Langkah.Ajukan), (Budi, Langkah.Setujui) })
                (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(instansi, 2024, siapa, new(DokumenAlur.Dialog, triwulan, langkah)))).Sebab.ShouldBeEmpty();
        }

        async Task<string> KeadaanAsync(string triwulan) => (await operatorOpd.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/pengukuran/dialog/{triwulan}")).QuerySelector(".daftar-keputusan")!.TextContent;

        async Task<string?> TargetAsync() => (await MuatAsync(host, instansi)).Berkas.Perencanaan.RencanaAksi.First(a => a.Kode == "A-BARU").Target[2];
    }

    [Fact]
    public async Task Berkas_yang_diingat_mengikuti_setiap_langkah_dialog_seperti_yang_dibaca_seluruhnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        await CatatAsync(operatorOpd);
        var diterapkan = new List<bool>();
        foreach (var langkah in new[] { Langkah.Ajukan, Langkah.Setujui, Langkah.Kembalikan, Langkah.Ajukan, Langkah.Setujui })
            await SamaAsync(async () => (await AlurAsync(host, instansi, Budi, langkah, "Periksa lagi")).Sebab);
        (await TerapkanAsync(host, instansi)).ShouldBeEmpty();
        var aksi = (await MuatAsync(host, instansi)).Berkas.Perencanaan.RencanaAksi.First(a => a.Kode == "A-BARU");
        // Changed by hand since: only history knows that the decision was applied.
        await SamaAsync(() => UbahAsync(aksi with { Uraian = "Pendampingan dua sentra timah" }));
        foreach (var langkah in new[] { Langkah.Tetapkan, Langkah.BukaPerubahan, Langkah.Ajukan, Langkah.Setujui })
            await SamaAsync(async () => (await AlurAsync(host, instansi, Budi, langkah, "Periksa lagi")).Sebab);
        await SamaAsync(() => UbahAsync(aksi));

        diterapkan.ShouldBe([false, false, false, false, false, true, true, false, false, false, true]);

        async Task<IReadOnlyList<string>> UbahAsync(Core.Perencanaan.Aksi baru)
        {
            var versi = (await MuatAsync(host, instansi)).Versi(JenisButir.Aksi, "A-BARU");
            return [.. (await host.DenganAsync(l => l.GetRequiredService<SimpanButir>().TulisAsync(instansi, 2024, Ani, [new(JenisButir.Aksi, "A-BARU", versi, BerkasJson.TulisBagian(baru))], null))).Kesalahan.Select(k => k.Pesan)];
        }

        async Task SamaAsync(Func<Task<IReadOnlyList<string>>> ubah)
        {
            await MuatAsync(host, instansi);
            (await ubah()).ShouldBeEmpty();
            var diingat = await MuatAsync(host, instansi);
            using var kosong = new MemoryCache(new MemoryCacheOptions());
            var dibaca = (await host.DenganAsync(l => ActivatorUtilities.CreateInstance<PemuatBerkas>(l, kosong).MuatAsync(instansi, 2024)))!;
            Keputusan(diingat).ShouldBe(Keputusan(dibaca));
            diterapkan.Add(Keputusan(diingat));
        }

        static bool Keputusan(BerkasTermuat berkas) => berkas.Berkas.Pengukuran.Dialog.First(d => d.Triwulan == 2).Keputusan[0].SudahDiterapkan;
    }

    [Fact]
    public async Task Dialog_yang_kurang_tidak_dapat_diajukan_dan_yang_ditetapkan_tidak_dapat_diubah()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        (await AlurAsync(host, instansi, Ani, Langkah.Ajukan)).Sebab[0].ShouldContain("belum dicatat");
        await CatatAsync(operatorOpd, ("keputusan[0].tenggat", ""));
        (await AlurAsync(host, instansi, Ani, Langkah.Ajukan)).Sebab.ShouldBe(["Keputusan 1: sebut penanggung jawab dan tenggatnya."]);
        await CatatAsync(operatorOpd);
        await LangkahAsync(host, instansi, Ani, Langkah.Ajukan);
        await LangkahAsync(host, instansi, Budi, Langkah.Setujui);
        await LangkahAsync(host, instansi, Budi, Langkah.Tetapkan);

        using var jawaban = await operatorOpd.IsiAsync($"/i/{HostUji.InstansiSatu}/2024/ubah/dialog?kunci=2", Isian());
        jawaban.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PerambanUji.BacaAsync(jawaban)).Body!.TextContent.ShouldContain("sudah ditetapkan");
        (await host.DenganAsync(l => l.GetRequiredService<SimpanBukti>().UnggahAsync(instansi, 2024, Ani, new(JenisButir.Dialog, "2"), [new("foto.png", Png)])))[0].ShouldContain("sudah ditetapkan");
    }

    [Fact]
    public async Task Pergeseran_yang_melebihi_pagu_asalnya_disebut_di_samping_isiannya_dan_tidak_dapat_diajukan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        const string alamat = $"/i/{HostUji.InstansiDua}/2024/ubah/dialog?kunci=2";
        var instansi = (await host.InstansiAsync(HostUji.InstansiDua)).Id;
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        var sub = (await MuatAsync(host, instansi)).Hasil.Anggaran.SemuaBaris().First(b => b.Jenjang == JenjangAnggaran.SubKegiatan && b.Uang.Pagu.Nilai.Ada);
        var pagu = sub.Uang.Pagu.Nilai.AngkaAtauKosong!.Value;
        await GeserAsync(pagu + 1);

        (await AlurAsync(host, instansi, Ani, Langkah.Ajukan)).Sebab.ShouldHaveSingleItem().ShouldContain($"Pergeseran {Angka.Rupiah(pagu + 1)} dari sub kegiatan {sub.Kode} melebihi pagunya, {Angka.Rupiah(pagu)}");
        (await operatorOpd.HalamanAsync(alamat)).QuerySelector("#f-keputusan-0--pergeseran-jumlah")!.ParentElement!.QuerySelector(".temuan")!.TextContent.ShouldContain("melebihi pagunya");

        await GeserAsync(pagu);
        await LangkahAsync(host, instansi, Ani, Langkah.Ajukan);

        async Task GeserAsync(decimal jumlah)
        {
            var isian = Isian(("keputusan[0].pergeseran.dari", sub.Kode), ("keputusan[0].pergeseran.ke", sub.Kode), ("keputusan[0].pergeseran.jumlah", Angka.CetakSeadanya(jumlah)), ("keputusan[0].indikator", ""), ("keputusan[0].aksi", ""), ("keputusan[0].uraianAksi", ""), ("keputusan[0].targetAksi[2]", ""));
            using var jawaban = await operatorOpd.IsiAsync(alamat, isian);
            jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task Dicetak_dengan_foto_dan_terhitung_dalam_evaluasi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var instansi = await InstansiAsync(host);
        using var operatorOpd = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        var sebelum = Saran(await MuatAsync(host, instansi));
        await CatatAsync(operatorOpd);
        (await host.DenganAsync(l => l.GetRequiredService<SimpanBukti>().UnggahAsync(instansi, 2024, Ani, new(JenisButir.Dialog, "2"), [new("foto.png", Png)]))).ShouldBeEmpty();

        using var jawaban = await operatorOpd.BukaAsync($"/i/{HostUji.InstansiSatu}/2024/laporan/dialog-kinerja/docx?nama=dialog-kinerja-triwulan-2");
        jawaban.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var isi = await jawaban.Content.ReadAsStreamAsync();
        await using var arsip = new ZipArchive(isi);
        arsip.Entries.ShouldContain(e => e.FullName.EndsWith(".png"));
        using var pembaca = new StreamReader(arsip.GetEntry("word/document.xml")!.Open());
        var teks = await pembaca.ReadToEndAsync();
        foreach (var bagian in new[] { "Jumat, tanggal dua belas bulan Juli", "Pendampingan sentra timah", "250.000.000", "Citra Lestari", "Perluas pendampingan" })
            teks.ShouldContain(bagian);

        sebelum.Putusan.ShouldBe(PutusanSaran.TidakDapatDijawab);
        var saran = Saran(await MuatAsync(host, instansi));
        saran.Putusan.ShouldBe(PutusanSaran.Sebagian);
        saran.Syarat.ShouldContain(s => s.Terpenuhi && s.Bukti.Uraian.Contains("12 Juli 2024, 1 hadir"));
    }

    private static SaranLke Saran(BerkasTermuat berkas) => SaranEvaluasi.Untuk(berkas.Hasil, TemplatLkeJson.Bawaan[0]).First(s => s.Kriteria.Kueri == "dialog-kinerja");

    private static Dictionary<string, string> Isian(params (string Nama, string Teks)[] lain)
    {
        var isian = new Dictionary<string, string>
        {
            ["nomor"] = "500/12/2024", ["tanggal"] = "12/07/2024", ["tempat"] = "ruang rapat dinas", ["risalah"] = "Capaian industri pengolahan di bawah target.",
            ["peserta[0].nama"] = "Citra Lestari", ["peserta[0].jabatan"] = "Sekretaris", ["peserta[0].hadir"] = "ya",
            ["peserta[1].nama"] = "Dedi Kurnia", ["peserta[1].hadir"] = "tidak",
            ["keputusan[0].uraian"] = "Perluas pendampingan industri kecil", ["keputusan[0].indikator"] = "S1.1", ["keputusan[0].penanggungJawab"] = "Bidang Industri", ["keputusan[0].tenggat"] = "30/09/2024",
            ["keputusan[0].aksi"] = "A-BARU", ["keputusan[0].uraianAksi"] = "Pendampingan sentra timah", ["keputusan[0].targetAksi[2]"] = "12",
            ["keputusan[0].pergeseran.dari"] = "3.31.02.2.01.0001", ["keputusan[0].pergeseran.ke"] = "3.31.02.2.01.0002", ["keputusan[0].pergeseran.jumlah"] = "250.000.000", ["keputusan[0].pergeseran.alasan"] = "Sisa lelang",
        };
        foreach (var (nama, teks) in lain)
            isian[nama] = teks;
        return isian;
    }

    private static async Task CatatAsync(PerambanUji peramban, params (string, string)[] lain)
    {
        using var jawaban = await peramban.IsiAsync($"/i/{HostUji.InstansiSatu}/2024/ubah/dialog?kunci=2", Isian(lain));
        if (jawaban.StatusCode == HttpStatusCode.OK)
            (await PerambanUji.BacaAsync(jawaban)).QuerySelector("main")!.TextContent.ShouldBe("tersimpan");
        jawaban.Headers.Location!.ToString().ShouldBe(Halaman);
    }

    private static async Task LangkahAsync(HostUji host, Guid instansi, Pelaku pelaku, Langkah langkah) => (await AlurAsync(host, instansi, pelaku, langkah)).Sebab.ShouldBeEmpty();

    private static Task<HasilAlur> AlurAsync(HostUji host, Guid instansi, Pelaku pelaku, Langkah langkah, string? alasan = null) =>
        host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(instansi, 2024, pelaku, new(DokumenAlur.Dialog, "2", langkah, alasan)));

    private static Task<IReadOnlyList<string>> TerapkanAsync(HostUji host, Guid instansi) => host.DenganAsync(l => l.GetRequiredService<TerapkanKeputusan>().JalankanAsync(instansi, 2024, Ani, 2));

    private static async Task<Guid> InstansiAsync(HostUji host) => (await host.InstansiAsync(HostUji.InstansiSatu)).Id;

    private static async Task<BerkasTermuat> MuatAsync(HostUji host, Guid instansi) => (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(instansi, 2024)))!;
}
