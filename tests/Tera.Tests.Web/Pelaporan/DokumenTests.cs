using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Reports;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>Documents that are made, kept, and verified by a stranger.</summary>
public sealed class DokumenTests(KlasterUji klaster)
{
    [Fact]
    public async Task Tombol_menyebut_dokumen_yang_dibuatnya_juga_yang_tampak()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));

        var tombol = (await kepala.HalamanAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/laporan")).QuerySelectorAll("form[action$='handler=Buat'] button").Select(b => string.Join(' ', b.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        tombol.ShouldContain("Buat LKjIP: Laporan Kinerja Instansi Pemerintah");
        tombol.ShouldBeUnique();
        DaftarLaporan.Semua.ShouldAllBe(j => j.Singkat.Length < 20);
    }

    [Fact]
    public async Task Simpul_yang_menghangatkan_pencetak_tidak_menyimpan_apa_pun()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var hangat = ActivatorUtilities.CreateInstance<HangatkanCetak>(host.App.Services);
        await PemdaUji.RingkasanAsync(host);
        var semula = await HitungAsync();

        (await hangat.JalankanAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();

        (await HitungAsync()).ShouldBe(semula);

        Task<IReadOnlyList<string>> HitungAsync() => Sql.DaftarAsync(host.BasisData, "select count(*)::text from dokumen union all select count(*)::text from pekerjaan union all select count(*)::text from riwayat union all select count(*)::text from arsip_isi");
    }

    [Fact]
    public async Task Orang_asing_memeriksa_dokumen_dengan_kode_dan_berkas_dan_satu_byte_yang_diubah_ketahuan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var dokumen = await host.BuatDokumenAsync("pk", "pk-pk-2024");
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        using var unduhan = await kepala.BukaAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/dokumen/{dokumen.Id}/pdf");
        var pdf = await unduhan.Content.ReadAsByteArrayAsync();
        SHA256.HashData(pdf).ShouldBe(dokumen.Pdf);
        KodePeriksa.Dalam(pdf).ShouldBe(dokumen.Kode);

        using var asing = host.Peramban();
        var halaman = await asing.HalamanAsync("/periksa/" + KodePeriksa.Cetak(dokumen.Kode));
        halaman.QuerySelector(".hasil-terdaftar")!.TextContent.ShouldContain("Ditetapkan, dan ini versi terakhir");
        (await UnggahAsync(asing, pdf)).ShouldContain("hasil-asli");

        var diubah = (byte[])pdf.Clone();
        diubah[diubah.Length / 2] ^= 1;
        (await UnggahAsync(asing, diubah)).ShouldContain("hasil-tidakasli");
        (await UnggahAsync(asing, "%PDF-1.7 bukan dari sini"u8.ToArray())).ShouldContain("hasil-tanpakode");
        var tanpaKode = (byte[])pdf.Clone();
        tanpaKode.AsSpan()[pdf.AsSpan().IndexOf("/Keywords"u8)] ^= 1;
        (await UnggahAsync(asing, tanpaKode)).ShouldContain("hasil-tanpakode");
        (await asing.HalamanAsync("/periksa/BBBB-BBBB-BBBB")).QuerySelector(".hasil-tidakdikenal").ShouldNotBeNull();
        (await asing.HalamanAsync("/periksa/" + KodePeriksa.Cetak(dokumen.Kode).ToLowerInvariant())).QuerySelector(".hasil-terdaftar").ShouldNotBeNull();
        (await UnggahAsync(asing, tanpaKode, "BBBB-BBBB-BBBB")).ShouldContain("hasil-tidakdikenal");
        (await UnggahAsync(asing, diubah, "BBBB-BBBB-BBBB")).ShouldContain("Kode yang diketik, BBBB-BBBB-BBBB, bukan kode dokumen di bawah", Case.Sensitive, "yang tertulis dalam berkas didahulukan");
        // A scan bears no code: of it only that can be said which the paper shows.
        (await UnggahAsync(asing, tanpaKode, dokumen.Kode)).ShouldContain("Hasil pindaian tidak dapat dibuktikan dari berkasnya");
        (await UnggahAsync(asing, "%PDF-1.7 /Keywords (kode)"u8.ToArray().Concat(Encoding.Latin1.GetBytes($"/Keywords ({KodePeriksa.Cetak(dokumen.Kode)})")).ToArray())).ShouldContain("disimpan ulang dengan program lain");
    }

    [Fact]
    public async Task Berkas_Word_diperiksa_seperti_PDF_dan_berkas_dokumen_lain_tidak_menjawab_kode_yang_diketik()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var satu = await host.BuatDokumenAsync("pk", "pk-pk-2024");
        var dua = await host.BuatDokumenAsync("pk", "pk-pk-2024");
        using var kepala = await host.MasukAsync(HostUji.Nama(Peran.Kepala));
        using var unduhan = await kepala.BukaAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/dokumen/{satu.Id}/docx");
        var docx = await unduhan.Content.ReadAsByteArrayAsync();
        using var asing = host.Peramban();

        (await UnggahAsync(asing, docx, satu.Kode)).ShouldSatisfyAllConditions(h => h.ShouldContain("hasil-asli"), h => h.ShouldContain("lebih baru: versi 2"), h => h.ShouldNotContain("Kode yang diketik"));
        (await UnggahAsync(asing, docx, dua.Kode)).ShouldSatisfyAllConditions(h => h.ShouldContain("hasil-asli"), h => h.ShouldContain($"Kode yang diketik, {KodePeriksa.Cetak(dua.Kode)}, bukan kode dokumen di bawah"));
        using var diubah = new MemoryStream();
        diubah.Write(docx);
        using (var zip = new ZipArchive(diubah, ZipArchiveMode.Update, leaveOpen: true))
            zip.CreateEntry("tambahan.txt");
        (await UnggahAsync(asing, diubah.ToArray())).ShouldContain("hasil-tidakasli");
        (await UnggahAsync(asing, "PK bukan arsip"u8.ToArray())).ShouldContain("hasil-tanpakode");
    }

    [Fact]
    public async Task Draf_dan_kelas_tercetak_di_setiap_halaman_juga_bila_hanya_diunduh()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        foreach (var (jenis, nama, tanda) in new[] { ("rencana-aksi", "", "DRAF – BELUM DITETAPKAN"), ("lhe", "", "DRAF – BELUM DITETAPKAN · RAHASIA"), ("fisik-keuangan", "", "TERBATAS"), ("pk", "pk-pk-2024", "") })
        {
            var isi = (await host.DenganAsync(l => l.GetRequiredService<SumberDokumen>().CariAsync(di, HostUji.Tahun, new(jenis, nama), default)))!;
            isi.Satu.Dokumen.Sections.ShouldAllBe(s => tanda.Length == 0 ? !s.Header.Contains("DRAF") && !s.Header.Contains("TERBATAS") : s.Header.EndsWith(tanda, StringComparison.Ordinal) && (jenis != "lhe" || s.Header == tanda));
        }

        // Kept: on paper, and in the line of the code. A workbook and a page have no head: their title says so.
        var draf = await host.BuatDokumenAsync("rencana-aksi", "rencana-aksi");
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        using var unduhan = await operatorDinas.BukaAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/dokumen/{draf.Id}/docx");
        var bagian = await BagianAsync(await unduhan.Content.ReadAsByteArrayAsync());
        bagian.Where(b => b.Nama.StartsWith("word/header", StringComparison.Ordinal)).ShouldAllBe(b => b.Isi.Contains("DRAF – BELUM DITETAPKAN"));
        bagian.Where(b => b.Nama.StartsWith("word/footer", StringComparison.Ordinal)).ShouldAllBe(b => b.Isi.Contains("versi 1, draf"));
        using var html = await operatorDinas.BukaAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/laporan/rencana-aksi/html");
        (await html.Content.ReadAsStringAsync()).ShouldContain("DRAF – BELUM DITETAPKAN");
    }

    private static async Task<List<(string Nama, string Isi)>> BagianAsync(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        var bagian = new List<(string, string)>();
        foreach (var entri in zip.Entries)
        {
            using var baca = new StreamReader(entri.Open());
            bagian.Add((entri.FullName, await baca.ReadToEndAsync()));
        }

        return bagian;
    }

    [Fact]
    public async Task Versi_baru_menggantikan_yang_lama_dan_draf_dikatakan_draf()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var satu = await host.BuatDokumenAsync("pk", "pk-pk-2024");
        var dua = await host.BuatDokumenAsync("pk", "pk-pk-2024");
        var draf = await host.BuatDokumenAsync("rencana-aksi", "rencana-aksi");

        dua.Versi.ShouldBe(satu.Versi + 1);
        using var asing = host.Peramban();
        (await asing.HalamanAsync("/periksa/" + satu.Kode)).QuerySelector(".hasil-terdaftar")!.TextContent.ShouldContain("lebih baru: versi 2");
        var halaman = await asing.HalamanAsync("/periksa/" + draf.Kode);
        halaman.QuerySelector(".hasil-terdaftar")!.TextContent.ShouldContain("Bukan dokumen resmi");
        halaman.QuerySelectorAll("table").Length.ShouldBe(0, "angka draf tidak ditampilkan kepada umum");
    }

    [Fact]
    public async Task Yang_tersimpan_tidak_dapat_diubah_atau_dihapus_oleh_peran_aplikasi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await host.BuatDokumenAsync("rkt", "rkt");

        foreach (var sql in new[] { "update dokumen set versi = 9", "delete from dokumen", "update arsip_isi set isi = ''", "delete from arsip_isi" })
            (await Should.ThrowAsync<PostgresException>(() => host.DenganAsync(l => l.GetRequiredService<TeraDb>().Database.ExecuteSqlRawAsync(sql)))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Instansi_lain_tidak_mengambil_dokumen()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var dokumen = await host.BuatDokumenAsync("rkt", "rkt");

        using var lain = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        foreach (var slug in new[] { HostUji.InstansiSatu, HostUji.InstansiDua })
        {
            using var jawaban = await lain.BukaAsync($"/i/{slug}/{HostUji.Tahun}/dokumen/{dokumen.Id}/docx");
            jawaban.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Dokumen_tetap_dapat_diunduh_walaupun_orang_lain_menulis_tanpa_henti()
    {
        var penulis = new PenulisTerus();
        await using var host = await HostUji.MulaiAsync(klaster, layanan: s => s.ConfigureDbContext<TeraDb>(o => o.AddInterceptors(penulis)));
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        penulis.Tulis = () => host.DenganAsync(async l =>
        {
            await l.GetRequiredService<TeraDb>().CatatAsync(di, Pelaku.Sistem, DateTimeOffset.UnixEpoch, new("catat", HostUji.Tahun, "uji", ""));
            return 0;
        });

        using var jawaban = await operatorDinas.BukaAsync($"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/laporan/rkt/docx");

        penulis.Ditulis.ShouldBeGreaterThan(3, "ada yang menulis di antara setiap pembacaan");
        jawaban.Content.Headers.ContentType!.MediaType.ShouldBe(BuatDokumen.Tipe("docx"), await jawaban.Content.ReadAsStringAsync());
    }

    [Fact]
    public void Hasil_evaluasi_rahasia_dan_setiap_jenis_dokumen_berkelas()
    {
        var kelas = DaftarLaporan.Semua.ToDictionary(j => j.Jenis, j => KelasMenurutJenis.Dari(j.Jenis));

        kelas["lhe"].ShouldBe(KelasDokumen.Rahasia);
        kelas["lke"].ShouldBe(KelasDokumen.Rahasia);
        kelas["lkjip"].ShouldBe(KelasDokumen.Terbuka);
        KelasMenurutJenis.Dari("jenis yang belum ada").ShouldBe(KelasDokumen.Rahasia);
    }

    // Class and words of the answer.
    private static async Task<string> UnggahAsync(PerambanUji peramban, byte[] berkas, string kode = "")
    {
        using var isi = new MultipartFormDataContent { { new StringContent(await peramban.TokenAsync()), "__RequestVerificationToken" }, { new StringContent(kode), "kode" }, { new ByteArrayContent(berkas), "berkas", "laporan.pdf" } };
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, "/periksa") { Content = isi };
        using var jawaban = await peramban.KirimAsync(permintaan);
        var hasil = (await PerambanUji.BacaAsync(jawaban)).QuerySelector(".hasil-periksa")!;
        return $"{hasil.ClassName} {hasil.TextContent}";
    }
}
