using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Arsip;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Core.Berkas;
using Tera.Tests.Web.Pelaporan;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>A year that is archived: packed and verified, only read, its history whole, and opened again.</summary>
public sealed class ArsipTests(KlasterUji klaster) : IDisposable
{
    private const string Pangkal = $"/i/{HostUji.InstansiSatu}/2024";
    private static readonly byte[] Pdf = "%PDF-1.7 daftar hadir"u8.ToArray();
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-arsip-").FullName;

    [Fact]
    public async Task Tahun_yang_diarsipkan_utuh_di_paketnya_dan_hanya_dapat_dibaca_sampai_dibuka_lagi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var penulis = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        using (await penulis.UnggahAsync($"{Pangkal}/pengukuran/2", "hadir.pdf", Pdf)) { }
        var bukti = (await penulis.HalamanAsync($"{Pangkal}/pengukuran/bukti")).QuerySelector(".bukti-baris a").ShouldNotBeNull().GetAttribute("href")!;
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, true, Sesudah: 50), TimeProvider.System)).Salah.Single().ShouldContain("belum lewat");
        var riwayat = (await Sql.DaftarAsync(host.BasisData, "select count(*) from riwayat where tahun = 2024"))[0];

        var hasil = await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, PindahkanBukti: true, Sesudah: 0), TimeProvider.System);

        hasil.Salah.ShouldBeEmpty();
        hasil.Isi!.Berkas.Select(b => b.Nama).ShouldContain("disperindag/disperindag-2024.tera.json");
        hasil.Isi.Berkas.ShouldContain(b => b.Nama.StartsWith("disperindag/bukti/", StringComparison.Ordinal) && b.Nama.EndsWith("-hadir.pdf", StringComparison.Ordinal));
        (await RiwayatDalamAsync(hasil.Paket!)).ShouldBeGreaterThan(50);
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, true, 0), TimeProvider.System)).Salah.Single().ShouldContain("sudah diarsipkan");

        // Only read: by the page, and by the database whatever the page says.
        (await Sql.DaftarAsync(host.BasisData, "select count(*) from riwayat where tahun = 2024")).ShouldBe([riwayat], "riwayat tidak dihapus");
        using (var baca = await penulis.BukaAsync($"{Pangkal}/pengukuran/2"))
            baca.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TulisAsync(penulis)).ShouldContain("sudah diarsipkan");
        using (var pindah = await penulis.BukaAsync(bukti))
            (pindah.StatusCode, await pindah.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(p => p.StatusCode.ShouldBe(HttpStatusCode.Gone), p => p.Item2.ShouldContain("paket arsip tahun 2024"));
        (await Should.ThrowAsync<PostgresException>(() => Sql.JalankanAsync(host.BasisData, "update butir set versi = versi + 1 where tahun = 2024"))).SqlState.ShouldBe("TA001");
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();

        (await ArsipkanTahun.BukaAsync(host.BasisData, hasil.Paket!, TimeProvider.System)).ShouldBeEmpty();
        using (var kembali = await penulis.BukaAsync(bukti))
            (await kembali.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        for (var n = 0; n < 100 && (await TulisAsync(penulis)).Contains("diarsipkan", StringComparison.Ordinal); n++)
            await Task.Delay(50);
        (await TulisAsync(penulis)).ShouldNotContain("diarsipkan");
        (await Sql.DaftarAsync(host.BasisData, "select tindakan from riwayat where jenis = 'arsip' order by urut")).ShouldBe(["arsipkan", "buka arsip"]);
    }

    [Fact]
    public async Task Halaman_tahun_yang_diarsipkan_menyebutnya_dan_tidak_membuka_satu_isian_pun()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, PindahkanBukti: false, Sesudah: 0), TimeProvider.System)).Salah.ShouldBeEmpty();
        using var penulis = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        foreach (var jalan in new[] { "", "/pengukuran/2", "/rencana", "/rencana/target", "/dokumen-rencana", "/evaluasi", "/tindak-lanjut", "/data", "/anggaran", "/ubah/pelaporan", "/laporan", "/laporan/paket", "/audit" })
        {
            var isi = (await penulis.HalamanAsync(Pangkal + jalan)).QuerySelector("main")!;
            isi.QuerySelector("#arsip").ShouldNotBeNull(jalan).TextContent.ShouldContain("Tahun 2024 sudah diarsipkan");
            isi.QuerySelectorAll("form[method=post] button:not([type=button]):not(.visually-hidden)").Select(b => b.TextContent.Trim()).ShouldBeEmpty(jalan);
            isi.QuerySelectorAll("textarea:not([disabled]):not([readonly])").ShouldBeEmpty(jalan);
        }

        using (var ubah = await penulis.BukaAsync($"{Pangkal}/anggaran/impor"))
            ubah.Headers.Location!.ToString().ShouldBe(Pangkal);
        // Printed without being kept they change nothing.
        using var unduh = await penulis.BukaAsync($"{Pangkal}/laporan/lkjip/docx?nama=lkjip");
        unduh.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Dokumen_dan_audit_tahun_yang_diarsipkan_tidak_bertambah_juga_bila_diminta_sebelum_diarsipkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        using var penulis = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, PindahkanBukti: false, Sesudah: 0), TimeProvider.System)).Salah.ShouldBeEmpty();

        using (var buat = await penulis.KirimTokenAsync($"{Pangkal}/laporan?handler=Buat", new() { ["jenis"] = "lkjip", ["nama"] = "lkjip" }))
            buat.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using (var audit = await penulis.KirimTokenAsync($"{Pangkal}/audit", new() { ["dokumenId"] = Guid.NewGuid().ToString() }))
            audit.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        foreach (var sebab in new[]
        {
            (await host.DenganAsync(l => l.GetRequiredService<MintaDokumen>().JalankanAsync(di, 2024, Pelaku.Sistem, "lkjip", "lkjip"))).Sebab,
            (await host.DenganAsync(l => l.GetRequiredService<AuditLaporan>().UnggahAsync(di, 2024, Pelaku.Sistem, "lkjip.pdf", Pdf))).Sebab,
            await host.DenganAsync(l => l.GetRequiredService<AuditLaporan>().JawabAsync(di, 2024, Pelaku.Sistem, Guid.NewGuid(), 1, "Sudah", null)),
        })
            sebab.ShouldNotBeNull().ShouldContain("sudah diarsipkan");
        var terlambat = new PekerjaanLatar { Id = Guid.NewGuid(), Jenis = KerjaDokumen.Nama, InstansiId = di, Tahun = 2024, Kunci = "lkjip", Masukan = JsonSerializer.Serialize(new MasukanDokumen("lkjip", "lkjip")), Langkah = "", PelakuId = Guid.Empty, Pelaku = "Sistem", Peran = "" };
        await host.DenganAsync(async l => await l.GetServices<IKerjaLatar>().Single(k => k.Jenis == KerjaDokumen.Nama).KerjakanAsync(terlambat, (_, _) => Task.CompletedTask, default));
        (await Sql.DaftarAsync(host.BasisData, "select count(*)::text from dokumen where tahun = 2024 union all select count(*)::text from audit where tahun = 2024")).ShouldBe(["0", "0"]);
    }

    [Fact]
    public async Task Basis_data_sendiri_menolak_perubahan_dokumen_audit_dan_jawabannya_pada_tahun_yang_diarsipkan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        const string instansi = "(select id from instansi limit 1)";
        const string dokumen = "insert into dokumen (id, kode, instansi_id, tahun, jenis, nama, judul, kelas, versi, riwayat_urut, docx, tabel, indikator, dibuat, oleh) select gen_random_uuid(), 'BBBBBBBBBBBB', " + instansi + ", 2024, 'pk', 'pk', '', 'Terbuka', 1, 1, '', '[]', '[]', now(), ''";
        string Audit(int tahun) => $"insert into audit (id, instansi_id, tahun, nama, isi, dibuat, oleh) select gen_random_uuid(), {instansi}, {tahun}, 'a.pdf', '', now(), ''";
        const string jawaban = "insert into audit_jawaban select id, 9, 'Sudah', now(), '' from audit where tahun = 2024";
        await host.BuatDokumenAsync("lkjip", "lkjip");
        await Sql.JalankanAsync(host.BasisData, Audit(2024) + "; insert into audit_jawaban select id, 1, 'Sudah', now(), '' from audit");
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, PindahkanBukti: false, Sesudah: 0), TimeProvider.System)).Salah.ShouldBeEmpty();

        foreach (var sql in new[]
        {
            Audit(2024), "update audit set nama = 'b.pdf'", "update audit set tahun = 2025", "delete from audit", jawaban, "update audit_jawaban set jawaban = ''", "delete from audit_jawaban",
            dokumen, "update dokumen set judul = 'lain'", "delete from dokumen",
        })
            (await Should.ThrowAsync<PostgresException>(() => Sql.JalankanAsync(host.BasisData, sql))).SqlState.ShouldBe("TA001", sql);
        await Sql.JalankanAsync(host.BasisData, Audit(2025));
    }

    [Fact]
    public async Task Bukti_dipindahkan_sesudah_paketnya_sempat_disalin_dan_hanya_dengan_paket_yang_benar()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using (var penulis = await host.MasukAsync(HostUji.Nama(Peran.Operator)))
        using (await penulis.UnggahAsync($"{Pangkal}/pengukuran/2", "hadir.pdf", Pdf)) { }
        var lama = (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, PindahkanBukti: false, Sesudah: 0), TimeProvider.System)).Paket!;
        (await ArsipkanTahun.BukaAsync(host.BasisData, lama, TimeProvider.System)).ShouldBeEmpty();
        (await ArsipkanTahun.PindahkanBuktiAsync(host.BasisData, 2024, lama, TimeProvider.System)).Single().ShouldContain("tidak diarsipkan");
        var paket = (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, Path.Combine(_folder, "dua"), PindahkanBukti: false, Sesudah: 0), TimeProvider.System)).Paket!;
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, PindahkanBukti: true, Sesudah: 0), TimeProvider.System)).Salah.Single().ShouldContain("--paket");

        (await ArsipkanTahun.PindahkanBuktiAsync(host.BasisData, 2024, lama, TimeProvider.System)).Single().ShouldContain("bukan paket yang dibuat");
        (await ArsipkanTahun.PindahkanBuktiAsync(host.BasisData, 2023, paket, TimeProvider.System)).Single().ShouldContain("memuat tahun 2024");
        (await Sql.DaftarAsync(host.BasisData, "select count(isi) from berkas_isi")).ShouldBe(["1"]);
        (await ArsipkanTahun.PindahkanBuktiAsync(host.BasisData, 2024, paket, TimeProvider.System)).ShouldBeEmpty();
        (await Sql.DaftarAsync(host.BasisData, "select count(isi) from berkas_isi")).ShouldBe(["0"]);
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
        (await Sql.DaftarAsync(host.BasisData, "select tindakan from riwayat where jenis = 'arsip' order by urut")).ShouldBe(["arsipkan", "buka arsip", "arsipkan", "pindahkan bukti"]);

        (await ArsipkanTahun.BukaAsync(host.BasisData, paket, TimeProvider.System)).ShouldBeEmpty();
        (await Sql.DaftarAsync(host.BasisData, "select count(isi) from berkas_isi")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Pengarsipan_yang_terputus_tidak_mengunci_tahunnya_dan_dapat_diulang()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, false, Sesudah: -1), TimeProvider.System)).Salah.Single().ShouldContain("negatif");
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, false, Sesudah: int.MaxValue), TimeProvider.System)).Salah.Single().ShouldContain("belum lewat");

        // The evidence table is gone when it is to be packed.
        await Sql.JalankanAsync(host.BasisData, "alter table bukti rename to hilang");
        await Should.ThrowAsync<PostgresException>(() => ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, false, Sesudah: 0), TimeProvider.System));
        await Sql.JalankanAsync(host.BasisData, "alter table hilang rename to bukti");
        (await Sql.DaftarAsync(host.BasisData, "select tahun from tahun_arsip")).ShouldBeEmpty();
        Directory.EnumerateFiles(_folder).ShouldBeEmpty();

        // And the process itself was gone.
        await Sql.JalankanAsync(host.BasisData, "insert into tahun_arsip (tahun, diarsipkan, paket, sidik) values (2024, now(), 'terputus.zip', '')");
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, false, Sesudah: 0), TimeProvider.System)).Salah.ShouldBeEmpty();
        (await PaketArsip.PeriksaAsync(Path.Combine(_folder, "tidak-ada", "paket.zip"))).Salah.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Satu_byte_yang_berubah_di_paket_ketahuan_dan_paket_itu_tidak_membuka_apa_apa()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var hasil = await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, PindahkanBukti: false, Sesudah: 0), TimeProvider.System);
        hasil.Salah.ShouldBeEmpty();
        var (_, utuh) = await PaketArsip.PeriksaAsync(hasil.Paket!);
        utuh.ShouldBeEmpty();
        using (var zip = ZipFile.Open(hasil.Paket!, ZipArchiveMode.Update))
        {
            zip.GetEntry("disperindag/riwayat.jsonl")!.Delete();
            await using var palsu = zip.CreateEntry("disperindag/riwayat.jsonl").Open();
            palsu.WriteByte(1);
        }

        var (_, salah) = await PaketArsip.PeriksaAsync(hasil.Paket!);
        salah.ShouldBe(["disperindag/riwayat.jsonl: isinya berubah."]);
        (await ArsipkanTahun.BukaAsync(host.BasisData, hasil.Paket!, TimeProvider.System)).ShouldBe(salah);
        (await Sql.DaftarAsync(host.BasisData, "select tahun from tahun_arsip")).ShouldBe(["2024"]);
    }

    [Fact]
    public async Task Bukti_yang_isinya_tinggal_di_paket_arsip_ada_lagi_begitu_berkas_yang_sama_diunggah_pada_tahun_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var penulis = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        using (await penulis.UnggahAsync($"{Pangkal}/pengukuran/2", "hadir.pdf", Pdf)) { }
        (await ArsipkanTahun.JalankanAsync(host.BasisData, new(2024, _folder, PindahkanBukti: true, Sesudah: 0), TimeProvider.System)).Salah.ShouldBeEmpty();
        (await Sql.DaftarAsync(host.BasisData, "select count(isi) from berkas_isi")).ShouldBe(["0"]);
        await Sql.JalankanAsync(host.BasisData, "insert into butir select instansi_id, 2025, jenis, kunci, induk, urutan, isi, versi from butir where tahun = 2024; delete from jadwal");

        const string berikut = $"/i/{HostUji.InstansiSatu}/2025/pengukuran";
        using (await penulis.UnggahAsync($"{berikut}/2", "hadir.pdf", Pdf)) { }

        var bukti = (await penulis.HalamanAsync($"{berikut}/bukti")).QuerySelector(".bukti-baris a").ShouldNotBeNull().GetAttribute("href")!;
        using (var ada = await penulis.BukaAsync(bukti))
            (await ada.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldAllBe(t => !t.Uraian.Contains("bukti", StringComparison.Ordinal));
        // Nothing else than the very bytes comes back.
        await Sql.JalankanAsync(host.BasisData, "update berkas_isi set isi = null");
        await Sql.JalankanAsync(host.BasisData, "select kembalikan_isi(hash, '\\x00') from berkas_isi");
        (await Sql.DaftarAsync(host.BasisData, "select count(isi) from berkas_isi")).ShouldBe(["0"]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <returns>What the page says after a cell was sent.</returns>
    private static async Task<string> TulisAsync(PerambanUji peramban)
    {
        using var kirim = await peramban.KirimTokenAsync($"{Pangkal}/pengukuran/2", new() { ["v|S1.1|kendala"] = "baru", ["s|S1.1|kendala"] = "" });
        // What was typed is not lost with it.
        if (kirim.StatusCode == HttpStatusCode.Conflict)
        {
            var halaman = (await PerambanUji.BacaAsync(kirim)).QuerySelector("main")!;
            halaman.QuerySelector("textarea")!.TextContent.ShouldContain("S1.1 kendala: baru");
            return halaman.TextContent;
        }

        kirim.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (await peramban.HalamanAsync($"{Pangkal}/pengukuran/2")).QuerySelector("main")!.TextContent;
    }

    /// <returns>Lines of history; the data file beside them is read as one.</returns>
    private static async Task<int> RiwayatDalamAsync(string paket)
    {
        using var zip = ZipFile.OpenRead(paket);
        BerkasJson.Baca(await PaketArsip.BacaAsync(zip.GetEntry("disperindag/disperindag-2024.tera.json")!, default)).Berkas.ShouldNotBeNull().Tahun.ShouldBe(2024);
        using var baca = new StreamReader(zip.GetEntry("disperindag/riwayat.jsonl")!.Open());
        return (await baca.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
    }
}
