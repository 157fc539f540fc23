using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Pelaporan;
using Tera.Audit;
using Tera.Core.Berkas;
using Tera.Documents.Reading;
using Tera.Tests.Web.Evaluasi;
using Tera.Tests.Web.Pelaporan;
using Xunit;

namespace Tera.Tests.Web.Peramban;

/// <summary>The whole round of evaluation of one agency as its people live it, each in a window of their own: from the template to the next year's report and worksheet.</summary>
public sealed class PutaranEvaluasiPerambanTests(KlasterUji klaster, Chromium chromium)
{
    private const string Pangkal = "/i/disperindag/2024";
    private const string Berikut = "/i/disperindag/2025";
    private const string Nomor = "700/12/LHE/2025";
    private const string Usul = "Bahas laporan kinerja dengan seluruh pegawai setiap triwulan.";
    private const string Aksi = "Rapat pegawai membahas laporan kinerja";

    private static readonly string[] Sub = [.. from k in Enumerable.Range(1, 4) from s in "abc" select $"{k}.{s}"];

    [Fact]
    public async Task Dari_templat_sampai_rekomendasi_terbawa_ke_laporan_dan_lembar_kerja_tahun_berikutnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        await using var instansi = await chromium.MasukAsync(host, "operator.disperindag");
        await using var ketua = await chromium.MasukAsync(host, tim.Ketua);
        await using var mutu = await chromium.MasukAsync(host, tim.Mutu);

        await TemplatAsync(ketua);
        await PenugasanAsync(ketua, tim);
        await MandiriAsync(instansi);
        await DinilaiAsync(ketua, instansi);
        await using (var luar = await chromium.MasukAsync(host, tim.Luar))
            await LuarAsync(luar);
        await MutuAsync(ketua, mutu);
        await TerbitAsync(host, ketua, instansi);
        await LembarUji.TahunBerikutAsync(host);
        await TindakLanjutAsync(instansi, ketua);
        await TerbawaAsync(instansi, ketua);

        foreach (var jendela in new[] { instansi, ketua, mutu })
            jendela.TanpaGalat();
        (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan.ShouldBeEmpty();
    }

    private static async Task TemplatAsync(Jendela ketua)
    {
        var varian = Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kota.json");
        var templat = TemplatLkeJson.Baca(await File.ReadAllBytesAsync(varian)).Templat!;
        await ketua.LihatAsync("/kelola/templat-lke");
        await ketua.Halaman.SetInputFilesAsync("#berkas", varian);
        await ketua.TekanAsync("Unggah");
        await ketua.TekanAsync($"Pakai {templat.Kode}");
        await ketua.KeAsync(Pangkal + "/evaluasi");
        (await ketua.BacaanAsync()).ShouldContain(templat.Nama);
        // This government goes back to the regulation's own before anybody has begun.
        await ketua.KeAsync("/kelola/templat-lke");
        await ketua.TekanAsync($"Pakai {TemplatLkeJson.Bawaan[0].Kode}");
    }

    private static async Task PenugasanAsync(Jendela ketua, TimEvaluasi tim)
    {
        await ketua.LihatAsync(Pangkal + "/evaluasi");
        await ketua.IkutiAsync("Surat tugas dan tim");
        await ketua.LihatAsync();
        await ketua.IsiAsync(("Nomor", "700/9/ST/2025"), ("Tanggal", "2025-03-03"), ("Tenggat", "2025-03-31"));
        await ketua.PilihAsync($"Tim[{tim.IdKetua}]", "Ketua");
        await ketua.TekanAsync("Simpan");
        (await ketua.BacaanAsync(".alert-danger")).ShouldContain("penjamin kualitas");
        await ketua.PilihAsync($"Tim[{tim.IdMutu}]", "Mutu");
        await ketua.TekanAsync("Simpan");
        (await ketua.BacaanAsync()).ShouldContain("Surat tugas 700/9/ST/2025");
    }

    private static async Task MandiriAsync(Jendela instansi)
    {
        await instansi.KeAsync("/");
        (await instansi.BacaanAsync()).ShouldContain("Isi dan kirim: Lembar kerja evaluasi");
        await instansi.LihatAsync(Pangkal + "/evaluasi");
        await instansi.TekanAsync("Isi dengan saran data");
        (await instansi.BacaanAsync()).ShouldContain("kriteria dijawab menurut data");

        // An answer that differs from what the data say needs a reason; the evidence is a link into the agency's own records.
        await instansi.LihatAsync(Pangkal + "/evaluasi/lembar/1.a");
        (await instansi.BacaanAsync("[id='k-1.a.3'] .lencana")).ShouldStartWith("Data: ");
        await instansi.Halaman.ClickAsync("[id='k-1.a.3'] summary");
        (await instansi.Halaman.Locator("[id='k-1.a.3'] details li a").First.GetAttributeAsync("href")).ShouldNotBeNull().ShouldStartWith(Pangkal);
        var disarankan = await instansi.JawabanAsync("1.a.3");
        await instansi.JawabAsync("1.a.3", disarankan == "D" ? "E" : "D");
        await instansi.TekanAsync("Simpan");
        (await instansi.BacaanAsync(".alert-danger")).ShouldContain($"1.a.3: data menyarankan {disarankan}");
        await instansi.LihatAsync(Pangkal + "/evaluasi/lembar/1.a");
        foreach (var sub in Sub)
            await instansi.JawabSisaAsync($"{Pangkal}/evaluasi/lembar/{sub}", "BB", "Menurut dokumennya");
        await instansi.KeAsync(Pangkal + "/evaluasi");
        await instansi.TekanAsync("Kirim penilaian mandiri");
        (await instansi.BacaanAsync(".alert-danger")).ShouldContain("Aturan L");
        await AlasanAturanAsync(instansi);
        await instansi.TekanAsync("Kirim penilaian mandiri");
        (await instansi.BacaanAsync(".alur")).ShouldContain("Evaluasi oleh tim");
    }

    /// <summary>What breaks a rule of the template is named with a link; on its page the reason is written.</summary>
    private static async Task AlasanAturanAsync(Jendela instansi)
    {
        await instansi.KeAsync(Pangkal + "/evaluasi");
        var alamat = await instansi.Halaman.Locator(".alert-warning li a").EvaluateAllAsync<string[]>("a => a.map(x => x.getAttribute('href'))");
        alamat.ShouldNotBeEmpty();
        foreach (var halaman in alamat)
        {
            await instansi.LihatAsync(halaman);
            var isian = instansi.Halaman.Locator("input[name$='.AlasanLogika']");
            for (var n = 0; n < await isian.CountAsync(); n++)
                await isian.Nth(n).FillAsync("Buktinya diperiksa langsung, datanya menyusul");
            await instansi.TekanAsync("Simpan");
        }

        await instansi.KeAsync(Pangkal + "/evaluasi");
    }

    private static async Task DinilaiAsync(Jendela ketua, Jendela instansi)
    {
        await ketua.KeAsync("/");
        (await ketua.BacaanAsync()).ShouldContain("Nilai: Lembar kerja evaluasi");
        await ketua.LihatAsync(Pangkal + "/evaluasi/lembar/1.a");
        var kartu = await ketua.BacaanAsync("[id='k-1.a.1']");
        kartu.ShouldContain("Instansi: BB");
        kartu.ShouldContain("Data: –");
        await ketua.Halaman.ClickAsync("[id='k-1.a.1'] summary");
        await ketua.Halaman.FillAsync("[id='k-1.a.1'] textarea[name$='.Pesan']", "Mana pedoman teknisnya?");
        await ketua.JawabSisaAsync(null, "BB", "Menurut dokumen yang diperiksa");

        await instansi.KeAsync("/");
        await instansi.IkutiAsync("Jawab: Klarifikasi kriteria 1.a.1");
        await instansi.LihatAsync();
        (await instansi.Halaman.Locator("select[name$='.Jawaban']").CountAsync()).ShouldBe(0, "yang sudah dikirim tidak diubah lagi");
        await instansi.Halaman.FillAsync("[id='k-1.a.1'] textarea[name$='.Pesan']", "Peraturan Gubernur tentang SAKIP, di bagian hukum.");
        await instansi.TekanAsync("Kirim pesan");
        (await instansi.BacaanAsync()).ShouldNotContain("Tim: BB");

        await ketua.KeAsync(Pangkal + "/evaluasi");
        (await ketua.BacaanAsync()).ShouldContain("1 klarifikasi dijawab instansi");
        await ketua.KeAsync(Pangkal + "/evaluasi/lembar/1.a");
        (await ketua.BacaanAsync("[id='k-1.a.1']")).ShouldContain("di bagian hukum");
        foreach (var sub in Sub.Skip(1))
            await ketua.JawabSisaAsync($"{Pangkal}/evaluasi/lembar/{sub}", sub == "3.c" ? "CC" : "BB", "Menurut dokumen yang diperiksa");
        await ketua.KeAsync(Pangkal + "/evaluasi");
        await ketua.IkutiAsync("Rekomendasi dan LHE");
        await ketua.LihatAsync();
        await ketua.IsiAsync(("Rekomendasi[0].Kriteria", "3.c.2"), ("Rekomendasi[0].Uraian", Usul));
        await ketua.TekanAsync("Simpan");
        await ketua.KeAsync(Pangkal + "/evaluasi");
        await ketua.TekanAsync("Ajukan penjaminan kualitas");
    }

    // An evaluator of another team sees the stage, and nothing of the draft.
    private static async Task LuarAsync(Jendela luar)
    {
        await luar.KeAsync(Pangkal + "/evaluasi");
        (await luar.Halaman.Locator("thead th").AllInnerTextsAsync()).ShouldNotContain("Tim");
        await luar.KeAsync(Pangkal + "/evaluasi/lembar/1.a");
        (await luar.BacaanAsync()).ShouldNotContain("Tim: BB");
        (await luar.BacaanAsync()).ShouldNotContain("di bagian hukum");
        (await luar.KeAsync(Pangkal + "/evaluasi/penetapan")).ShouldBe(404);
        await luar.LihatAsync(Pangkal + "/evaluasi/penugasan");
        (await luar.Halaman.Locator("main form[method=post]").CountAsync()).ShouldBe(0);
    }

    private static async Task MutuAsync(Jendela ketua, Jendela mutu)
    {
        await mutu.LihatAsync(Pangkal + "/evaluasi/lembar/3.c");
        (await mutu.BacaanAsync("[id='k-3.c.2']")).ShouldContain("Tim: CC");
        await mutu.JawabAsync("3.c.2", "C");
        await mutu.TekanAsync("Simpan");
        (await mutu.BacaanAsync(".alert-danger")).ShouldContain("3.c.2: tulis catatan mengapa jawaban tim diubah");
        await mutu.Halaman.FillAsync("[id='k-3.c.2'] textarea[name$='.Catatan']", "Notulen hanya dari satu bidang");
        await mutu.TekanAsync("Simpan");
        await mutu.LihatAsync(Pangkal + "/evaluasi");
        (await ketua.KeAsync(Pangkal + "/evaluasi")).ShouldBe(200);
        (await ketua.BacaanAsync()).ShouldNotContain("Tetapkan hasil");
        await mutu.TekanAsync("Selesaikan penjaminan kualitas");
        (await mutu.BacaanAsync(".alur")).ShouldContain("Penetapan hasil akhir");
        await ketua.LihatAsync(Pangkal + "/evaluasi/lembar/3.c");
        (await ketua.BacaanAsync("[id='k-3.c.2']")).ShouldContain("Mutu: C");
        await PemeriksaanKedua.JalankanAsync(ketua, mutu, Pangkal + "/evaluasi");
        await ketua.LihatAsync(Pangkal + "/evaluasi");
        await ketua.TekanAsync("Tetapkan hasil");
        (await ketua.BacaanAsync(".alur")).ShouldContain("Ditetapkan, menunggu LHE");
    }

    private async Task TerbitAsync(HostUji host, Jendela ketua, Jendela instansi)
    {
        await instansi.KeAsync(Pangkal + "/evaluasi");
        (await instansi.Halaman.Locator("thead th").AllInnerTextsAsync()).ShouldNotContain("Tim");
        await ketua.LihatAsync(Pangkal + "/evaluasi/penetapan");
        await ketua.IsiAsync(("Lhe.Nomor", Nomor), ("Lhe.Tanggal", "2025-04-07"), ("Lhe.Jabatan", "Inspektur"), ("Lhe.Tembusan", "Gubernur"));
        await ketua.TekanAsync("Terbitkan");
        (await ketua.BacaanAsync()).ShouldContain("Hasil evaluasi terbit");
        await ketua.LihatAsync();

        var lhe = await host.DokumenAsync("lhe-2024");
        (lhe.Kelas, lhe.Nomor, lhe.Tanggal, lhe.Tetap, lhe.Pdf is null).ShouldBe((KelasDokumen.Rahasia, Nomor, new DateOnly(2025, 4, 7), true, false));
        var docx = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Set<ArsipIsi>().Where(a => a.Hash == lhe.Docx).Select(a => a.Isi).SingleAsync());
        Auditor.Audit([DocumentReader.Read("lhe.docx", docx, CancellationToken.None).Document!]).Findings.Where(f => f.Code != CheckCode.PLACEHOLDER).Select(f => f.Reason).ShouldBeEmpty();
        await instansi.LihatAsync(Pangkal + "/evaluasi");
        (await instansi.BacaanAsync()).ShouldContain($"kode {KodePeriksa.Cetak(lhe.Kode)}");
        (await instansi.BacaanAsync()).ShouldContain("77,75");
        await instansi.LihatAsync(Pangkal + "/evaluasi/reviu");

        // Who holds the paper learns that it is genuine, and nothing of what it says.
        await using var tamu = await chromium.BukaAsync(host);
        await tamu.LihatAsync("/periksa/" + KodePeriksa.Cetak(lhe.Kode));
        var asli = await tamu.BacaanAsync();
        asli.ShouldContain("Ditetapkan, dan ini versi terakhir");
        asli.ShouldContain(Nomor);
        asli.ShouldContain("rahasia");
        asli.ShouldNotContain("77,75");
        asli.ShouldNotContain(Usul);
        // The predicate as a word: the code's letters may hold a "BB" of their own.
        asli.Replace(KodePeriksa.Cetak(lhe.Kode), "", StringComparison.Ordinal).ShouldNotMatch(@"\bBB\b");
        (await tamu.KeAsync("/publik/disperindag/2024/lhe-2024")).ShouldBe(404);
    }

    private static async Task TindakLanjutAsync(Jendela instansi, Jendela ketua)
    {
        await instansi.LihatAsync(Berikut + "/tindak-lanjut");
        await instansi.IkutiAsync("R2024-1");
        await instansi.LihatAsync();
        await instansi.IsiAsync(("Aksi[0].Uraian", Aksi), ("Aksi[0].Target", "Empat rapat"), ("Aksi[0].PenanggungJawab", "Sekretaris"), ("Aksi[0].Tenggat", "2025-12-31"));
        await instansi.PilihAsync("Aksi[0].Status", "Selesai");
        await instansi.TekanAsync("Simpan");
        (await instansi.BacaanAsync(".alert-danger")).ShouldContain("yang selesai memerlukan bukti");
        await instansi.IsiAsync(("Aksi[0].Bukti", "https://contoh.go.id/notulen"));
        await instansi.TekanAsync("Simpan");

        await VerifikasiAsync(ketua, "DalamProses", "Notulen triwulan IV belum ada");
        await instansi.KeAsync("/");
        (await instansi.BacaanAsync()).ShouldContain($"R2024-1: {Aksi}");
        await instansi.LihatAsync(Berikut + "/tindak-lanjut/R2024-1");
        (await instansi.BacaanAsync()).ShouldContain("Notulen triwulan IV belum ada");
        await instansi.IsiAsync(("Aksi[0].Triwulan[3]", "Rapat keempat 12 Desember, notulen lengkap"));
        await instansi.TekanAsync("Simpan");
        await VerifikasiAsync(ketua, "Selesai", "");
        await instansi.KeAsync(Berikut + "/tindak-lanjut");
        (await instansi.BacaanAsync()).ShouldContain("diverifikasi");
        (await instansi.BacaanAsync()).ShouldContain("100,00");
    }

    private static async Task VerifikasiAsync(Jendela ketua, string status, string catatan)
    {
        await ketua.LihatAsync(Berikut + "/tindak-lanjut/R2024-1");
        await ketua.PilihAsync("Verifikasi[0].Status", status);
        await ketua.IsiAsync(("Verifikasi[0].Catatan", catatan));
        await ketua.TekanAsync("Simpan verifikasi");
    }

    private static async Task TerbawaAsync(Jendela instansi, Jendela ketua)
    {
        // The next report: what was recommended and what was done (BAB III); component scores stand in none that is made here.
        var lkjip = await (await instansi.Halaman.APIRequest.GetAsync(Berikut + "/laporan/lkjip/html")).TextAsync();
        foreach (var isi in new[] { Usul, Aksi })
            lkjip.ShouldContain(isi);
        // The next worksheet: what was recommended stands beside its criterion, and 4.c.1 answers itself.
        await instansi.LihatAsync(Berikut + "/evaluasi/lembar/3.c");
        (await instansi.BacaanAsync("[id='k-3.c.2']")).ShouldContain($"Rekomendasi 2024 (selesai, diverifikasi evaluator): {Usul}");
        await instansi.KeAsync(Berikut + "/evaluasi/lembar/4.c");
        (await instansi.BacaanAsync("[id='k-4.c.1'] .lencana")).ShouldBe("Data: BB");
        await ketua.LihatAsync("/pemda/2024/evaluasi");
        var pemda = await ketua.BacaanAsync();
        pemda.ShouldContain("77,75");
        pemda.ShouldContain("Dari tahun ke tahun");
        (await ketua.Halaman.Locator(".tabel-celah tbody tr").First.InnerTextAsync()).Trim().ShouldMatch(@"\s1\s+1$");
    }
}
