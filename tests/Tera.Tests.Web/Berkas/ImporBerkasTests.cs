using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Xunit;
using static Tera.Tests.Web.Berkas.UnggahanUji;

namespace Tera.Tests.Web.Berkas;

public sealed class ImporBerkasTests(KlasterUji klaster)
{
    [Theory]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task Yang_diunduh_lalu_diunggah_kembali_tidak_mengubah_apa_pun(string format)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");

        var (_, halaman) = await UnggahAsync(peramban, "sama." + format, await UnduhAsync(peramban, format));

        halaman.Body!.TextContent.ShouldContain("Tidak ada yang perlu diterapkan");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task Yang_ditambahkan_Tera_sendiri_ikut_terunduh_tetapi_bukan_perubahan_bila_diunggah_kembali(string format)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await TambahiAsync(host);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var berkas = await BerkasAsync(host);
        berkas.Perencanaan.Crosscutting.ShouldContain(c => c.Kontribusi == "Melatih perajin (dikonfirmasi)");
        berkas.Pengukuran.Realisasi.SelectMany(r => r.Triwulan).Count(t => t.Bukti.Contains("absensi.pdf")).ShouldBe(2);
        berkas.Pelaporan.TanggalPenyampaian.ShouldNotBeNull();

        (await UnggahAsync(peramban, "sama." + format, await UnduhAsync(peramban, format))).Halaman.Body!.TextContent.ShouldContain("Tidak ada yang perlu diterapkan");

        var diubah = berkas with { Perencanaan = berkas.Perencanaan with { Crosscutting = [.. berkas.Perencanaan.Crosscutting, new("S1", "Dinas Lain", "Diketik sendiri")] } };
        var (_, halaman) = await UnggahAsync(peramban, "tambah.tera.json", BerkasJson.Tulis(diubah));
        halaman.QuerySelectorAll(".beda label").Length.ShouldBe(1);
        var beda = halaman.QuerySelector(".tabel-beda")!.TextContent;
        beda.ShouldContain("Diketik sendiri");
        beda.ShouldNotContain("Melatih perajin");
    }

    [Fact]
    public async Task Beda_memuat_bagian_dan_isian_dengan_kedua_nilainya_dan_hanya_yang_dicentang_diterapkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var berkas = await BerkasAsync(host);
        var sasaran = berkas.Perencanaan.Sasaran[0];
        var diubah = berkas with
        {
            Organisasi = berkas.Organisasi with { Nama = berkas.Organisasi.Nama + " Baru" },
            Perencanaan = berkas.Perencanaan with
            {
                Sasaran = [sasaran with { Uraian = "Sasaran yang diperbaiki", Indikator = [.. sasaran.Indikator, sasaran.Indikator[0] with { Kode = "S1.9", Nama = "Indikator tambahan" }] }, .. berkas.Perencanaan.Sasaran.Skip(1)],
            },
        };

        var (alamat, halaman) = await UnggahAsync(peramban, "ubah.tera.json", BerkasJson.Tulis(diubah));

        halaman.QuerySelectorAll(".beda label").Select(l => Rapi(l.TextContent)).ShouldBe(
            [$"Ubah Instansi {diubah.Organisasi.Nama}", "Ubah Sasaran S1 Sasaran yang diperbaiki", "Tambah Indikator S1.9 Indikator tambahan"]);
        halaman.QuerySelectorAll(".tabel-beda tr").Select(b => Rapi(b.TextContent)).ShouldContain($"Sasaran {sasaran.Uraian} Sasaran yang diperbaiki");
        halaman.QuerySelector(".alert-warning")!.TextContent.ShouldContain("Pastikan Anda mengunggah berkas yang benar");

        halaman.QuerySelectorAll<IHtmlInputElement>("input[name=pilih]").Single(p => p.Value.StartsWith("organisasi|", StringComparison.Ordinal)).IsChecked = false;
        using (var jawaban = await peramban.KirimFormulirAsync(halaman, alamat, Terapkan))
            jawaban.Headers.Location!.ToString().ShouldBe(Pangkal);

        var kini = await BerkasAsync(host);
        kini.Organisasi.Nama.ShouldBe(berkas.Organisasi.Nama, "tidak dicentang");
        kini.Perencanaan.Sasaran[0].Uraian.ShouldBe("Sasaran yang diperbaiki");
        kini.Perencanaan.Sasaran[0].Indikator[^1].Kode.ShouldBe("S1.9");
        var riwayat = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.Where(r => r.Alasan == "Impor dari ubah.tera.json").Select(r => r.Tindakan + " " + r.Kunci).ToListAsync());
        riwayat.ShouldBe(["ubah S1", "tambah S1.9"], ignoreOrder: true);
    }

    [Fact]
    public async Task Bagian_yang_terkunci_ditolak_dengan_sebabnya_dan_yang_lain_tetap_dapat_diterapkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var berkas = await BerkasAsync(host);
        var pk = berkas.Perencanaan.PerjanjianKinerja[0];
        await KunciAsync(host, pk.Kode);
        var diubah = berkas with
        {
            Anggaran = berkas.Anggaran with { Dokumen = "DPPA yang baru" },
            Perencanaan = berkas.Perencanaan with { PerjanjianKinerja = [pk with { AlasanPerubahan = "Tidak boleh masuk" }, .. berkas.Perencanaan.PerjanjianKinerja.Skip(1)] },
        };

        var (alamat, halaman) = await UnggahAsync(peramban, "kunci.tera.json", BerkasJson.Tulis(diubah));

        var terkunci = halaman.QuerySelectorAll<IHtmlInputElement>("input[name=pilih]").Single(p => p.IsDisabled);
        terkunci.Value.ShouldStartWith("pk|");
        halaman.GetElementById(terkunci.Id + "-sebab")!.TextContent.ShouldContain("sudah ditetapkan");
        halaman.QuerySelectorAll(".alert-danger li, .alert-danger").Select(p => p.TextContent.Trim()).ShouldBeEmpty();
        using (await peramban.KirimFormulirAsync(halaman, alamat, Terapkan)) { }
        var kini = await BerkasAsync(host);
        kini.Anggaran.Dokumen.ShouldBe("DPPA yang baru");
        kini.Perencanaan.PerjanjianKinerja[0].AlasanPerubahan.ShouldBe(pk.AlasanPerubahan);

        // Sent by hand it is refused all the same.
        var (lagi, ulang) = await UnggahAsync(peramban, "kunci.tera.json", BerkasJson.Tulis(diubah));
        using var paksa = await peramban.KirimFormulirAsync(ulang, lagi, Terapkan, new() { ["pilih"] = terkunci.Value });
        (await PerambanUji.BacaAsync(paksa)).Body!.TextContent.ShouldContain("periksa lagi");
        (await BerkasAsync(host)).Perencanaan.PerjanjianKinerja[0].AlasanPerubahan.ShouldBe(pk.AlasanPerubahan);
    }

    [Fact]
    public async Task Bagian_yang_tidak_ada_dalam_berkas_dihapus_hanya_bila_diminta()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var berkas = await BerkasAsync(host);
        var diubah = berkas with { Anggaran = berkas.Anggaran with { Program = [.. berkas.Anggaran.Program.Skip(1)] } };
        var (alamat, halaman) = await UnggahAsync(peramban, "kurang.tera.json", BerkasJson.Tulis(diubah));
        halaman.Body!.TextContent.ShouldContain("Yang ada dalam berkas sama dengan yang sudah tercatat. Tidak ada yang perlu diterapkan");
        Rapi(halaman.QuerySelector("#dibiarkan")!.TextContent).ShouldBe($"1 bagian tidak ada dalam berkas dan dibiarkan Program {berkas.Anggaran.Program[0].Kode} {berkas.Anggaran.Program[0].Nama}");

        halaman = await peramban.HalamanAsync(alamat + "?hapus=true");
        halaman.QuerySelector("#dibiarkan").ShouldBeNull();
        halaman.QuerySelectorAll(".beda label").Select(l => Rapi(l.TextContent)).ShouldBe([$"Hapus Program {berkas.Anggaran.Program[0].Kode} {berkas.Anggaran.Program[0].Nama}"]);
        halaman.QuerySelectorAll(".alert-danger li, .alert-danger").Select(p => p.TextContent.Trim()).ShouldBeEmpty();
        using (await peramban.KirimFormulirAsync(halaman, alamat, Terapkan)) { }

        (await BerkasAsync(host)).Anggaran.Program.Count.ShouldBe(berkas.Anggaran.Program.Count - 1);
    }

    [Theory]
    [InlineData("pelaporan", "Narasi laporan")]
    [InlineData("pengukuran", "Realisasi")]
    [InlineData("anggaran", "Program")]
    public async Task Bagian_besar_yang_tidak_disebut_berkas_dibiarkan_dan_disebut_Hapus_bila_berkas_dinyatakan_lengkap(string bagian, string sebutan)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await KunciAsync(host, "PK-2024");
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var json = JsonNode.Parse(await UnduhAsync(peramban, "json"))!.AsObject();
        json.Remove(bagian);

        var (alamat, halaman) = await UnggahAsync(peramban, "sebagian.tera.json", System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));

        halaman.QuerySelectorAll(".beda").ShouldBeEmpty();
        halaman.QuerySelector("#dibiarkan")!.TextContent.ShouldContain(sebutan);
        halaman = await peramban.HalamanAsync(alamat + "?hapus=true");
        halaman.QuerySelectorAll(".beda label").Select(l => Rapi(l.TextContent)).ShouldSatisfyAllConditions(b => b.ShouldNotBeEmpty(), b => b.ShouldAllBe(l => l.StartsWith("Hapus ", StringComparison.Ordinal)), b => b.ShouldContain(l => l.Contains(sebutan, StringComparison.Ordinal)));
        halaman.QuerySelectorAll<IHtmlInputElement>("input[name=pilih]").ShouldContain(p => !p.IsDisabled);
    }

    [Fact]
    public async Task Narasi_yang_dihapus_dengan_sengaja_menjadi_kosong_dan_bagian_lainnya_tetap()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await KunciAsync(host, "PK-2024");
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var berkas = await BerkasAsync(host);
        berkas.Pelaporan.Narasi.ShouldNotBeEmpty();
        var (alamat, _) = await UnggahAsync(peramban, "lengkap.tera.json", BerkasJson.Tulis(berkas with { Pelaporan = new() }));

        using (var jawaban = await peramban.KirimFormulirAsync(await peramban.HalamanAsync(alamat + "?hapus=true"), alamat, Terapkan))
            jawaban.Headers.Location!.ToString().ShouldBe(Pangkal);

        var kini = await BerkasAsync(host);
        kini.Pelaporan.Narasi.ShouldBeEmpty();
        BerkasJson.Tulis(kini with { Pelaporan = berkas.Pelaporan }).ShouldBe(BerkasJson.Tulis(berkas));
    }

    [Fact]
    public async Task Urutan_yang_ada_dalam_berkas_diperlihatkan_dan_diikuti_walaupun_sebagian_tidak_disebut()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var berkas = await BerkasAsync(host);
        var program = berkas.Anggaran.Program;
        program.Count.ShouldBeGreaterThan(2);
        var diubah = berkas with { Anggaran = berkas.Anggaran with { Program = [program[2], program[0], .. program.Skip(3)] } };

        var (alamat, halaman) = await UnggahAsync(peramban, "urutan.tera.json", BerkasJson.Tulis(diubah));

        halaman.QuerySelector("#dibiarkan")!.TextContent.ShouldContain("1 bagian tidak ada dalam berkas dan dibiarkan");
        halaman.QuerySelectorAll(".tabel-beda tbody tr").Select(b => Rapi(b.TextContent)).ShouldBe(["Tempat dalam urutan ke-3 ke-1", "Tempat dalam urutan ke-1 ke-3"], ignoreOrder: true);
        using (await peramban.KirimFormulirAsync(halaman, alamat, Terapkan)) { }
        (await BerkasAsync(host)).Anggaran.Program.Select(p => p.Kode).ShouldBe([program[2].Kode, program[1].Kode, program[0].Kode, .. program.Skip(3).Select(p => p.Kode)]);
        (await UnggahAsync(peramban, "urutan.tera.json", BerkasJson.Tulis(diubah))).Halaman.Body!.TextContent.ShouldContain("Tidak ada yang perlu diterapkan");
    }

    [Fact]
    public async Task Berkas_yang_salah_ditolak_seluruhnya_dengan_semua_tempatnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var json = System.Text.Encoding.UTF8.GetString(await UnduhAsync(peramban, "json"));

        var (_, salah) = await UnggahAsync(peramban, "salah.tera.json", System.Text.Encoding.UTF8.GetBytes(json.Replace("\"satuan\":", "\"satuann\":", StringComparison.Ordinal)));
        salah.QuerySelectorAll(".alert-danger li").Length.ShouldBeGreaterThan(3);
        salah.QuerySelector("input[name=pilih]").ShouldBeNull();

        var (_, lain) = await UnggahAsync(peramban, "lain.tera.json", BerkasJson.Tulis(await BerkasAsync(host) with { Tahun = 2023 }));
        lain.QuerySelector(".alert-danger")!.TextContent.ShouldContain("berisi tahun 2023");

        using var jawaban = await peramban.UnggahAsync($"{Pangkal}/data", "x.json", "halo"u8.ToArray());
        (await PerambanUji.BacaAsync(jawaban)).QuerySelector(".alert-danger")!.TextContent.ShouldContain("bukan data Tera");
    }

    [Fact]
    public async Task Tahun_yang_belum_berisi_dimulai_dari_berkas_dan_peran_lain_tidak_dapat_mengimpor()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        var berkas = await BerkasAsync(host) with { Tahun = 2023 };

        var (alamat, halaman) = await UnggahAsync(peramban, "2023.tera.json", BerkasJson.Tulis(berkas), $"/i/{HostUji.InstansiSatu}/2023");
        halaman.QuerySelectorAll(".alert-danger li, .alert-danger").Select(p => p.TextContent.Trim()).ShouldBeEmpty();
        using (await peramban.KirimFormulirAsync(halaman, alamat, Terapkan)) { }

        // The rest is the inspectorate's to write, and an administrator's to bring in.
        var milik = halaman.QuerySelectorAll<IHtmlInputElement>("input[name=pilih]").Where(p => p.IsDisabled).Select(p => p.Value.Split('|')[0]).Distinct().ToList();
        milik.ShouldBeSubsetOf([JenisButir.Evaluasi, JenisButir.Rekomendasi]);
        BerkasJson.Tulis((await BerkasAsync(host, 2023)) with { Evaluasi = berkas.Evaluasi }).ShouldBe(BerkasJson.Tulis(berkas));
        using var admin = await host.MasukAsync(HostUji.Nama(Peran.AdminPemda));
        (alamat, halaman) = await UnggahAsync(admin, "2023.tera.json", BerkasJson.Tulis(berkas), $"/i/{HostUji.InstansiSatu}/2023");
        using (await admin.KirimFormulirAsync(halaman, alamat, Terapkan)) { }
        BerkasJson.Tulis(await BerkasAsync(host, 2023)).ShouldBe(BerkasJson.Tulis(berkas));
        using var evaluator = await host.MasukAsync("evaluator");
        (await evaluator.HalamanAsync($"{Pangkal}/data")).QuerySelector("input[type=file]").ShouldBeNull();
    }

    private static async Task<byte[]> UnduhAsync(PerambanUji peramban, string format)
    {
        using var jawaban = await peramban.BukaAsync($"{Pangkal}/data/{format}");
        return await jawaban.Content.ReadAsByteArrayAsync();
    }

    // A commitment that another agency confirmed, evidence of a quarter with and without typed figures, an LKjIP handed in. Before anybody has read the file.
    private static Task<long> TambahiAsync(HostUji host) => host.DenganAsync(async l =>
    {
        var db = l.GetRequiredService<TeraDb>();
        var (satu, dua) = (await InstansiAsync(l), (await l.InstansiAsync(HostUji.InstansiDua)).Id);
        var ada = await db.Butir.Where(b => b.InstansiId == satu && b.Tahun == HostUji.Tahun && b.Jenis == JenisButir.Triwulan).OrderBy(b => b.Kunci).Select(b => b.Kunci).ToListAsync();
        await db.Butir.Where(b => b.InstansiId == satu && b.Tahun == HostUji.Tahun && b.Jenis == JenisButir.Triwulan && b.Kunci == ada[1]).ExecuteDeleteAsync();
        db.Add(new KomitmenLintas { Id = Guid.NewGuid(), Tahun = HostUji.Tahun, PemintaId = satu, DimintaId = dua, Sasaran = "S1", UraianHasil = "Sasaran", Kontribusi = "Melatih perajin", Status = StatusKomitmen.Dikonfirmasi, Dibuat = DateTimeOffset.UnixEpoch, Oleh = "Operator" });
        foreach (var kunci in ada.Take(2))
            db.Add(new Bukti { Id = Guid.NewGuid(), InstansiId = satu, Tahun = HostUji.Tahun, Jenis = JenisButir.Triwulan, Kunci = kunci, Nama = "absensi.pdf", Tautan = "absensi.pdf", Diunggah = DateTimeOffset.UnixEpoch, Oleh = "Operator" });
        await db.Set<Alur>().Where(a => a.InstansiId == satu && a.Dokumen == DokumenAlur.Lkjip).ExecuteDeleteAsync();
        db.Add(new Alur { InstansiId = satu, Tahun = HostUji.Tahun, Dokumen = DokumenAlur.Lkjip, Kunci = "", Status = StatusAlur.Ditetapkan, Oleh = "Kepala", Versi = 1, Sejak = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync();
        return await db.CatatAsync(satu, Pelaku.Sistem, DateTimeOffset.UnixEpoch, new("Tetapkan", HostUji.Tahun, "alur:lkjip"));
    });

    private static Task<int> KunciAsync(HostUji host, string pk) => host.DenganAsync(async l =>
    {
        var db = l.GetRequiredService<TeraDb>();
        var instansi = await InstansiAsync(l);
        await db.Set<Alur>().Where(a => a.InstansiId == instansi).ExecuteDeleteAsync();
        db.Add(new Alur { InstansiId = instansi, Tahun = HostUji.Tahun, Dokumen = DokumenAlur.Pk, Kunci = pk, Status = StatusAlur.Ditetapkan, Oleh = "Kepala", Versi = 1, Sejak = DateTimeOffset.UnixEpoch });
        return await db.SaveChangesAsync();
    });

    private static string Rapi(string teks) => string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
