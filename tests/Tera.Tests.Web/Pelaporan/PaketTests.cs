using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Core.Anggaran;
using Tera.Reports;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>What other systems ask for, with one click.</summary>
public sealed class PaketTests(KlasterUji klaster)
{
    private const string Alamat = $"/i/{HostUji.InstansiSatu}/2024/laporan/paket";

    private const string Triwulan4Disetujui = "insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select id, 2026, 'triwulan', '4', 'Disetujui', now(), 'x', 1 from instansi where slug = 'dispusip'";

    [Fact]
    public async Task Paket_ESR_memuat_dokumen_terbaru_dengan_sidiknya_dan_tidak_pernah_yang_rahasia()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await host.BuatDokumenAsync("pk", "pk-pk-2024");
        var pk = await host.BuatDokumenAsync("pk", "pk-pk-2024");
        var lhe = await host.DenganAsync(async l => BuatDokumen.Susun((await l.GetRequiredService<PemuatBerkas>().MuatAsync((await host.InstansiAsync(HostUji.InstansiSatu)).Id, 2024))!, DaftarLaporan.Semua.Single(j => j.Jenis == "lhe"), 0)[0].Nama);
        await host.BuatDokumenAsync("lhe", lhe);
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        var isi = await BuatAsync(host, orang, "esr");

        using var zip = new ZipArchive(new MemoryStream(isi));
        var manifes = JsonNode.Parse(await TeksAsync(zip, "manifes.json"))!;
        var baris = manifes["dokumen"]!.AsArray().Single()!;
        ((int)baris["versi"]!).ShouldBe(pk.Versi);
        ((string)baris["kodePeriksa"]!).ShouldBe(KodePeriksa.Cetak(pk.Kode));
        using var berkas = zip.GetEntry((string)baris["berkas"]!)!.Open();
        Convert.ToHexStringLower(await SHA256.HashDataAsync(berkas)).ShouldBe((string)baris["sha256"]!);
        manifes["kurang"]!.AsArray().Select(k => (string)k!).ShouldContain(k => k.Contains("rahasia, tidak disertakan", StringComparison.Ordinal));
        (await TeksAsync(zip, "manifes.csv")).Split("\r\n")[1].ShouldContain("ditetapkan");
        zip.Entries.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Paket_ESR_menyebut_dokumen_yang_sudah_ditarik_dari_halaman_umum()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var pk = await host.BuatDokumenAsync("pk", "pk-pk-2024");
        await host.DenganAsync(async l =>
        {
            var terbitkan = l.GetRequiredService<Terbitkan>();
            return (await terbitkan.JalankanAsync(pk.InstansiId, pk.Tahun, Pelaku.Sistem, pk.Id), await terbitkan.TarikAsync(pk.InstansiId, pk.Tahun, Pelaku.Sistem, pk.Nama, "Salah angka"));
        });
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        using var zip = new ZipArchive(new MemoryStream(await BuatAsync(host, orang, "esr")));

        var manifes = JsonNode.Parse(await TeksAsync(zip, "manifes.json"))!;
        ((string)manifes["dokumen"]![0]!["status"]!).ShouldBe("ditetapkan, ditarik dari halaman umum");
        manifes["kurang"]!.AsArray().Select(k => (string)k!).ShouldContain(k => k.Contains("sudah ditarik dari halaman umum (Salah angka)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Perjanjian_yang_terbit_lalu_dihapus_masih_dapat_ditarik_tidak_masuk_paket_dan_dinyatakan_dihapus()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await host.BuatDokumenAsync("iku", "iku");
        var pk = await host.BuatDokumenAsync("pk", "pk-pk-2024");
        await host.DenganAsync(async l => await l.GetRequiredService<Terbitkan>().JalankanAsync(pk.InstansiId, pk.Tahun, Pelaku.Sistem, pk.Id) ?? "");
        (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(pk.InstansiId, pk.Tahun, Pelaku.Sistem, new(DokumenAlur.Pk, pk.Kunci, Langkah.BukaPerubahan, "Tidak dipakai lagi")))).Sebab.ShouldBeEmpty();
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        var pangkal = $"/i/{HostUji.InstansiSatu}/2024";
        var formulir = await orang.HalamanAsync($"{pangkal}/ubah/pk?kunci=PK-2024");
        using var dihapus = await orang.KirimFormulirAsync(formulir, "", "main form[method=post]", [], $"{pangkal}/ubah/pk?handler=Hapus&kunci=PK-2024");

        (await orang.HalamanAsync(dihapus.Headers.Location!.OriginalString)).Body!.TextContent.ShouldContain("masih terbit di halaman umum");
        (await orang.HalamanAsync($"/periksa/{KodePeriksa.Cetak(pk.Kode)}")).Body!.TextContent.ShouldContain("dihapus dari rencana instansinya");
        using (var zip = new ZipArchive(new MemoryStream(await BuatAsync(host, orang, "esr"))))
        {
            var manifes = JsonNode.Parse(await TeksAsync(zip, "manifes.json"))!;
            manifes["dokumen"]!.AsArray().Select(d => (string)d!["jenis"]!).ShouldBe(["iku"]);
            manifes["kurang"]!.AsArray().Select(k => (string)k!).ShouldContain($"{pk.Judul}: tidak ada lagi dalam data instansi, tidak disertakan.");
        }

        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        using (await kepala.IsiAsync($"{pangkal}/laporan", new() { ["alasan"] = "Dihapus" }, "#d-pk-pk-2024 form[action$='handler=Tarik']"))
        {
            // Gone from the public pages.
        }

        using var asing = host.Peramban();
        using var umum = await asing.BukaAsync($"/publik/{HostUji.InstansiSatu}/2024/pk-pk-2024");
        ((int)umum.StatusCode).ShouldBe(404);
    }

    [Theory]
    [InlineData("lkpj")]
    [InlineData("lppd")]
    public async Task Tabel_untuk_laporan_pemerintah_daerah_menjadi_buku_kerja(string jenis)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        (await BuatAsync(host, orang, jenis)).AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Tabel_LKPJ_pemda_memuat_keluaran_perangkat_daerahnya_begitu_setahunnya_disetujui()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        (await BukuAsync(host)).Kurang.ShouldContain("triwulan IV belum disetujui kepalanya");
        await Sql.JalankanAsync(host.BasisData, Triwulan4Disetujui);

        var (kurang, teks) = await BukuAsync(host);

        kurang.ShouldNotContain("belum disetujui kepalanya");
        teks.ShouldContain("Dinas Perpustakaan dan Kearsipan");
        var sub = (await PemdaUji.BerkasAsync(host, DinasBerjalan.Slug)).Hasil.Anggaran.SemuaBaris().First(b => b is { Jenjang: JenjangAnggaran.SubKegiatan, Indikator.Count: > 0 });
        teks.ShouldContain(sub.Nama);
        teks.ShouldContain(sub.Indikator[0].Indikator.Nama);
    }

    [Fact]
    public async Task Tabel_LKPJ_pemda_memuat_keluaran_menurut_versi_yang_ditetapkan_juga_selama_perubahannya_disusun()
    {
        await using var host = await PemdaUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, Triwulan4Disetujui);
        await Sql.JalankanAsync(host.BasisData, "delete from jadwal where tahun = 2026 and langkah = 'tw4'; insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values (2026, 'tw4', '2026-01-01', '2027-01-15', false)");
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "4", Langkah.Tetapkan);
        await PemdaUji.AlurAsync(host, DinasBerjalan.Slug, Peran.Kepala, "4", Langkah.BukaPerubahan);
        var butir = (await PemdaUji.BerkasAsync(host, DinasBerjalan.Slug)).Butir[(JenisButir.Program, "2.23.02")];
        var isi = JsonNode.Parse(butir.Isi)!;
        var sub = isi["kegiatan"]![0]!["subKegiatan"]![0]!;
        var semula = (string)sub["nama"]!;
        sub["nama"] = "Nama yang ditulis sesudah dibuka";
        (await host.DenganAsync(async l => await l.GetRequiredService<SimpanButir>().JalankanAsync(butir.InstansiId, DinasBerjalan.Tahun, Pelaku.Sistem, [new(butir.Jenis, butir.Kunci, butir.Versi, isi.ToJsonString())]))).Sebab.ShouldBeEmpty();

        var (kurang, teks) = await BukuAsync(host);

        kurang.ShouldNotContain("belum disetujui kepalanya");
        kurang.ShouldContain("LKjIP belum ditetapkan");
        teks.ShouldContain(semula);
        teks.ShouldNotContain("Nama yang ditulis sesudah dibuka");
        teks.ShouldContain("Menurut realisasi triwulan IV versi 1, ditetapkan");
    }

    private static async Task<(string Kurang, string Teks)> BukuAsync(HostUji host)
    {
        var pemda = await host.InstansiAsync(HostUji.Pemda);
        var antre = await host.DenganAsync(l => l.GetRequiredService<AntrePekerjaan>().JalankanAsync(Pelaku.Sistem, new(KerjaPaket.Nama, pemda.Id, DinasBerjalan.Tahun, "lkpj", "\"lkpj\"")));
        var hasil = (await host.TungguAsync(antre.Id!.Value)).Hasil.ShouldNotBeNull();
        var paket = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<PaketTersimpan>().AsNoTracking().SingleAsync(p => p.Id == hasil));
        var isi = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<ArsipIsi>().AsNoTracking().SingleAsync(a => a.Hash == paket.Isi));
        using var zip = new ZipArchive(new MemoryStream(isi.Isi));
        return (paket.Kurang, System.Net.WebUtility.HtmlDecode(await TeksAsync(zip, "xl/sharedStrings.xml")));
    }

    private static async Task<byte[]> BuatAsync(HostUji host, PerambanUji orang, string jenis)
    {
        using (await orang.KirimTokenAsync(Alamat, new() { ["jenis"] = jenis }))
        {
            // The job tells how it went.
        }

        var pekerjaan = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<PekerjaanLatar>().Where(p => p.Jenis == KerjaPaket.Nama).Select(p => p.Id).SingleAsync());
        (await host.TungguAsync(pekerjaan)).Sebab.ShouldBeNull();
        var tautan = (await orang.HalamanAsync(Alamat)).QuerySelector(".list-group a")!.GetAttribute("href")!;
        using var lain = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        using (var ditolak = await lain.BukaAsync(tautan.Replace(HostUji.InstansiSatu, HostUji.InstansiDua, StringComparison.Ordinal)))
            ((int)ditolak.StatusCode).ShouldBe(404);
        using var unduhan = await orang.BukaAsync(tautan);
        return await unduhan.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> TeksAsync(ZipArchive zip, string nama)
    {
        using var pembaca = new StreamReader(zip.GetEntry(nama)!.Open());
        return await pembaca.ReadToEndAsync();
    }
}
