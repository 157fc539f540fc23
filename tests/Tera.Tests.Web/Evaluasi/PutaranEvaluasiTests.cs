using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>The whole round of one agency through its pages: own assessment, team, quality assurance, letter, follow-up.</summary>
public sealed class PutaranEvaluasiTests(KlasterUji klaster)
{
    private const string Evaluasi = "/i/disperindag/2024/evaluasi";

    [Fact]
    public async Task Penilaian_berjalan_dari_instansi_ke_tim_ke_mutu_sampai_terbit_dan_rekomendasinya_dapat_ditindaklanjuti()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        await TahunBerikutAsync(host);
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        using var ketua = await host.MasukAsync(tim.Ketua);
        using var mutu = await host.MasukAsync(tim.Mutu);
        using var luar = await host.MasukAsync(tim.Luar);

        // The data answer first; what is incomplete is not handed in, and says what is missing.
        (await operatorDinas.IsiAsync(Evaluasi, [], "form[action*='handler=Saran']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TeksAsync(await operatorDinas.IsiAsync(Evaluasi, [], "form[action*='handler=Kirim']"))).ShouldContain("belum dijawab 1.a.1");
        foreach (var sub in Sub)
            await JawabAsync(operatorDinas, sub, "BB");
        (await operatorDinas.IsiAsync(Evaluasi, [], "form[action*='handler=Kirim']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // What was sent waits on the first page of the inspectorate until it has a team.
        (await luar.HalamanAsync("/")).Body!.TextContent.ShouldContain("Susun tim: Surat tugas evaluasi 2024");

        // The lead is offered the team, appoints it, and reads it back.
        (await ketua.HalamanAsync(Evaluasi)).QuerySelectorAll("main a").Select(a => a.TextContent.Trim()).ShouldContain("Surat tugas dan tim");
        (await TeksAsync(await ketua.IsiAsync($"{Evaluasi}/penugasan", new(Tugas(tim)) { ["Nomor"] = "-" }))).ShouldContain("Isi nomor surat tugas.");
        (await ketua.IsiAsync($"{Evaluasi}/penugasan", Tugas(tim))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ketua.HalamanAsync($"{Evaluasi}/penugasan")).QuerySelectorAll<IHtmlSelectElement>("select[name^='Tim[']").Where(s => s.Value is { Length: > 0 }).Select(s => (s.Name, s.Value))
            .ShouldBe([($"Tim[{tim.IdKetua}]", "Ketua"), ($"Tim[{tim.IdMutu}]", "Mutu")], ignoreOrder: true);
        (await luar.HalamanAsync("/")).Body!.TextContent.ShouldNotContain("Susun tim");
        (await luar.BukaAsync($"{Evaluasi}/penetapan")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await operatorDinas.IsiAsync($"{Evaluasi}/lembar/1.a", new() { ["Isian[0].Diisi"] = "true", ["Isian[0].Jawaban"] = "AA", ["Isian[0].Kode"] = "1.a.1" })).Content.ReadAsStringAsync()).ShouldContain("tidak sedang Anda kerjakan");
        foreach (var sub in Sub)
            await JawabAsync(ketua, sub, sub == "3.c" ? "CC" : "BB", pesan: sub == "1.a" ? "Mana pedomannya?" : null);
        (await (await operatorDinas.BukaAsync($"{Evaluasi}/lembar/1.a")).Content.ReadAsStringAsync()).ShouldContain("Mana pedomannya?");
        (await ketua.HalamanAsync(Evaluasi)).QuerySelectorAll("thead th").Select(t => t.TextContent).ShouldContain("Tim");
        (await mutu.HalamanAsync(Evaluasi)).QuerySelectorAll("thead th").Select(t => t.TextContent).ShouldContain("Tim");
        (await operatorDinas.HalamanAsync(Evaluasi)).QuerySelectorAll("thead th").Select(t => t.TextContent).ShouldNotContain("Tim");
        (await luar.HalamanAsync(Evaluasi)).QuerySelectorAll("thead th").Select(t => t.TextContent).ShouldNotContain("Tim");

        // The worksheet as a file holds what the person sees, no more.
        foreach (var (orang, tampak) in new[] { (ketua, true), (operatorDinas, false), (luar, false) })
            (await LembarUji.IsiBukuAsync(orang)).Contains("Verifikasi Evaluator", StringComparison.Ordinal).ShouldBe(tampak);

        await ketua.KirimTokenAsync($"{Evaluasi}/penetapan?handler=Simpan", new() { ["Rekomendasi[0].Urutan"] = "1", ["Rekomendasi[0].Versi"] = "0", ["Rekomendasi[0].Kriteria"] = "3.c.2", ["Rekomendasi[0].Uraian"] = "Bahas laporan dengan pegawai." });
        await ketua.MajuAsync(LangkahPenilaian.AjukanMutu);
        (await TeksAsync(await ketua.LangkahAsync(LangkahPenilaian.Tetapkan))).ShouldContain("tidak berlaku lagi");
        await mutu.MajuAsync(LangkahPenilaian.SelesaiMutu);
        await ketua.MajuAsync(LangkahPenilaian.Tetapkan);
        // The team reads the letter before it can no longer be changed; nobody else does.
        using var konsep = await ketua.KirimTokenAsync($"{Evaluasi}/penetapan?handler=Konsep&format=docx", new() { ["Lhe.Evaluator"] = "Inspektorat Daerah" });
        konsep.Content.Headers.ContentDisposition!.FileName.ShouldBe("konsep-lhe-2024.docx");
        (await konsep.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
        (await luar.KirimTokenAsync($"{Evaluasi}/penetapan?handler=Konsep&format=docx", [])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ketua.KirimFormulirAsync(await ketua.HalamanAsync($"{Evaluasi}/penetapan"), Evaluasi, "main form[method=post]", new()
        {
            ["Lhe.Nomor"] = "700/1/LHE/2025", ["Lhe.Tanggal"] = "2025-04-07", ["Lhe.Evaluator"] = "Inspektorat Daerah", ["Lhe.Jabatan"] = "Inspektur",
        }, $"{Evaluasi}/penetapan?handler=Terbitkan")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var kepala = await host.MasukAsync("kepala.disperindag");
        (await operatorDinas.HalamanAsync("/")).Body!.TextContent.ShouldContain("Susun rencana aksi: 1 rekomendasi evaluasi belum ada rencana aksinya, 2025");
        (await kepala.HalamanAsync("/")).Body!.TextContent.ShouldContain("Tugaskan: 1 rekomendasi");
        var terbit = await operatorDinas.HalamanAsync(Evaluasi);
        terbit.Body!.TextContent.ShouldContain("Terbit");
        var berkas = await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync(await InstansiAsync(l), HostUji.Tahun));
        var hasil = berkas!.Hasil.Lhe.Single(h => h.Tahun == HostUji.Tahun);
        hasil.Total.Nilai.Angka.ShouldBe(78.5m);
        hasil.Total.Predikat.ShouldBe("BB");
        berkas.Berkas.Evaluasi.Rekomendasi.Single(r => r.Tahun == HostUji.Tahun).Kriteria.ShouldBe("3.c.2");
        berkas.Berkas.Evaluasi.Rekomendasi.Count.ShouldBe(11);
        var berikut = await host.DenganAsync(async l => await l.GetRequiredService<PemuatBerkas>().MuatAsync(await InstansiAsync(l), HostUji.Tahun + 1));
        berikut!.Hasil.Lhe.Single(h => h.Tahun == HostUji.Tahun).Total.Nilai.Angka.ShouldBe(78.5m);
        berikut.Berkas.Evaluasi.Rekomendasi.Single().Kode.ShouldBe("R2024-1");
        (await operatorDinas.HalamanAsync("/i/disperindag/2025/tindak-lanjut")).Body!.TextContent.ShouldContain("Bahas laporan dengan pegawai.");
        (await (await operatorDinas.BukaAsync("/i/disperindag/2024/ubah/evaluasi")).Content.ReadAsStringAsync()).ShouldContain("tidak diubah lagi di Tera");
        (await (await luar.BukaAsync("/pemda/2024/evaluasi")).Content.ReadAsStringAsync()).ShouldContain("78,50");
    }

    [Fact]
    public async Task Rekomendasi_yang_dibawa_ke_tahun_berikutnya_ditindaklanjuti_diverifikasi_dan_mengingatkan_bila_terlambat()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        using var evaluator = await host.MasukAsync("evaluator");
        const string alamat = "/i/disperindag/2024/tindak-lanjut/R1";

        (await TeksAsync(await AksiAsync(operatorDinas, alamat, "Selesai", "", ""))).ShouldContain("memerlukan bukti");
        (await AksiAsync(operatorDinas, alamat, "DalamProses", "2024-02-01", "")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await operatorDinas.HalamanAsync("/")).Body!.TextContent.ShouldContain("Tindak lanjuti: R1");
        (await AksiAsync(operatorDinas, alamat, "Selesai", "2024-02-01", "https://contoh.go.id/bukti")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await operatorDinas.HalamanAsync("/")).Body!.TextContent.ShouldNotContain("Tindak lanjuti: R1");
        (await evaluator.HalamanAsync("/")).QuerySelectorAll("main a").Select(a => a.TextContent).ShouldContain(t => t.StartsWith("Verifikasi:", StringComparison.Ordinal) && t.Contains("tindak lanjut yang dinyatakan selesai", StringComparison.Ordinal));
        (await TeksAsync(await evaluator.IsiAsync(alamat, new() { ["Verifikasi[0].Status"] = "DalamProses" }))).ShouldContain("apa yang masih kurang");
        (await evaluator.IsiAsync(alamat, new() { ["Verifikasi[0].Status"] = "DalamProses", ["Verifikasi[0].Catatan"] = "Notulen belum ditandatangani" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await operatorDinas.HalamanAsync("/")).Body!.TextContent.ShouldContain("Tindak lanjuti: R1");
        (await AksiAsync(operatorDinas, alamat, "Selesai", "2024-02-01", "https://contoh.go.id/bukti-baru")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // What the evaluator found stands until it is verified anew, whatever the agency says since.
        (await operatorDinas.HalamanAsync(alamat)).Body!.TextContent.ShouldContain("Notulen belum ditandatangani");
        (await operatorDinas.HalamanAsync("/")).Body!.TextContent.ShouldContain("Tindak lanjuti: R1");
        (await evaluator.IsiAsync(alamat, new() { ["Verifikasi[0].Status"] = "Selesai" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await operatorDinas.HalamanAsync("/")).Body!.TextContent.ShouldNotContain("Tindak lanjuti: R1");
    }

    [Fact]
    public async Task Dua_penilai_yang_menjawab_kriteria_berbeda_tidak_bertemu_dan_yang_sama_diberi_tahu()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await host.DenganAsync(async l =>
        {
            var di = await InstansiAsync(l);
            var orang = new Orang(Guid.NewGuid(), "Ani", Peran.Operator, di);
            var simpan = l.GetRequiredService<SimpanJawaban>();
            (await simpan.JalankanAsync(di, HostUji.Tahun, orang, true, [Jawaban("1.a.1", 0, "A")])).Tersimpan.ShouldBe(1);
            (await simpan.JalankanAsync(di, HostUji.Tahun, orang with { Nama = "Budi" }, true, [Jawaban("1.a.2", 0, "BB")])).Tersimpan.ShouldBe(1);
            var bentrok = (await simpan.JalankanAsync(di, HostUji.Tahun, orang with { Nama = "Budi" }, true, [Jawaban("1.a.1", 0, "C")])).Bentrok.ShouldHaveSingleItem();
            (bentrok.Oleh, bentrok.Jawaban, bentrok.VersiKini).ShouldBe(("Ani", "A", 1));
            (await simpan.JalankanAsync(di, HostUji.Tahun, orang, true, [Jawaban("1.a.1", 1, "Z"), Jawaban("9.z", 0, "A")])).Kesalahan.Count.ShouldBe(2);
            // Data say E: who answers otherwise says why.
            (await simpan.JalankanAsync(di, HostUji.Tahun, orang, true, [Jawaban("1.a.5", 0, "A") with { Alasan = null }])).Kesalahan.ShouldHaveSingleItem().Pesan.ShouldContain("menyarankan E");
            return 0;
        });
    }

    [Fact]
    public async Task Dua_penilai_yang_menyimpan_kriteria_yang_sama_pada_saat_yang_sama_tidak_saling_menimpa()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        var di = (await host.InstansiAsync(HostUji.InstansiDua)).Id;
        await host.DenganAsync(async l =>
        {
            var db = l.GetRequiredService<TeraDb>();
            db.Add(new Penilaian { InstansiId = di, Tahun = HostUji.Tahun, Templat = TemplatLkeJson.Bawaan[0].Kode, Tahap = TahapKerja.Verifikasi, Sejak = DateTimeOffset.UnixEpoch, Oleh = "Uji", Versi = 1 });
            await db.SaveChangesAsync();
            db.AddRange(new AnggotaTim { InstansiId = di, Tahun = HostUji.Tahun, PenggunaId = tim.IdKetua, Peran = PeranTim.Ketua }, new AnggotaTim { InstansiId = di, Tahun = HostUji.Tahun, PenggunaId = tim.IdMutu, Peran = PeranTim.Anggota });
            return await db.SaveChangesAsync();
        });
        Task<HasilJawaban> SimpanAsync(Guid id, string nama, string jawaban) => host.DenganAsync(l =>
            l.GetRequiredService<SimpanJawaban>().JalankanAsync(di, HostUji.Tahun, new(id, nama, Peran.Evaluator, null), mengisi: false, [Jawaban("1.a.1", 0, jawaban), Jawaban("1.a.2", 0, jawaban)]));

        var hasil = await Task.WhenAll(SimpanAsync(tim.IdKetua, "Ketua", "A"), SimpanAsync(tim.IdMutu, "Anggota", "C"));

        hasil.Count(h => h.Berhasil && h.Tersimpan == 2).ShouldBe(1);
        var kalah = hasil.Single(h => !h.Berhasil);
        kalah.Bentrok.Select(b => (b.Kode, b.VersiKini)).ShouldBe([("1.a.1", 1), ("1.a.2", 1)]);
        kalah.Bentrok.Select(b => b.Jawaban).Distinct().ShouldHaveSingleItem().ShouldBe(hasil[0].Berhasil ? "A" : "C");
    }

    [Fact]
    public async Task Lkjip_baru_dapat_ditetapkan_setelah_direviu_dan_reviu_menjawab_semua_butir()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        using var kepala = await host.MasukAsync("kepala.disperindag");
        using var evaluator = await host.MasukAsync("evaluator");
        const string alur = "/i/disperindag/2024/alur/lkjip?langkah=";
        await operatorDinas.IsiAsync(alur + "Ajukan", new() { ["Alasan"] = "Temuan dijawab kemudian" });
        await kepala.IsiAsync(alur + "Setujui", []);
        (await TeksAsync(await kepala.IsiAsync(alur + "Tetapkan", []))).ShouldContain("belum dinyatakan telah direviu");

        (await evaluator.HalamanAsync("/")).Body!.TextContent.ShouldContain("Reviu: LKjIP 2024");
        (await TeksAsync(await ReviuAsync(evaluator, new() { ["Tanggal"] = "2025-02-20", ["Nomor"] = "700/2", ["Jabatan"] = "Inspektur" }))).ShouldContain("Belum dijawab");
        // A dash is no number and names nobody.
        (await TeksAsync(await ReviuAsync(evaluator, new() { ["Tanggal"] = "2025-02-20", ["Nomor"] = "-", ["Jabatan"] = "…" }))).ShouldSatisfyAllConditions(t => t.ShouldContain("Isi nomor pernyataan reviu."), t => t.ShouldContain("Isi jabatan pereviu."));
        var semua = Enumerable.Range(0, 23).ToDictionary(n => $"Butir[{n}].Terpenuhi", _ => "true");
        // Who answers otherwise than the data says why, at the field.
        var tanpaCatatan = await PerambanUji.BacaAsync(await ReviuAsync(evaluator, new(semua)));
        tanpaCatatan.QuerySelectorAll(".invalid-feedback").Select(s => s.TextContent).ShouldContain(t => t.Contains("data menjawab Tidak. Tulis catatan mengapa jawabannya Ya.", StringComparison.Ordinal));
        foreach (var n in Enumerable.Range(0, 23))
            semua[$"Butir[{n}].Catatan"] = "-";
        (await PerambanUji.BacaAsync(await ReviuAsync(evaluator, new(semua)))).QuerySelectorAll(".invalid-feedback").ShouldNotBeEmpty("tanda pisah bukan catatan");
        foreach (var n in Enumerable.Range(0, 23))
            semua[$"Butir[{n}].Catatan"] = "Dilihat pada dokumennya";
        foreach (var (kunci, isi) in new Dictionary<string, string> { ["Tanggal"] = "2025-02-20", ["Nomor"] = "700/2", ["Jabatan"] = "Inspektur", ["Catatan"] = "Tabel 3 diperbaiki" })
            semua[kunci] = isi;
        (await ReviuAsync(evaluator, semua)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await evaluator.HalamanAsync("/")).Body!.TextContent.ShouldNotContain("Reviu: LKjIP 2024");
        (await kepala.IsiAsync(alur + "Tetapkan", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Triwulan_yang_diajukan_dan_disetujui_di_Tera_menjawab_lembar_kerja_tanpa_diketik()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        // The worksheet asks whether it was in time: it was handed in and approved in its year, whenever this is tried.
        await Sql.JalankanAsync(host.BasisData, $"update riwayat set waktu = '{DinasBerjalan.Tahun}-11-20' where tahun = {DinasBerjalan.Tahun} and jenis = 'alur:triwulan'");
        var di = (await host.InstansiAsync(DinasBerjalan.Slug)).Id;
        Task<BerkasTermuat?> MuatAsync() => host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di, DinasBerjalan.Tahun));
        var berkas = (await MuatAsync())!;
        berkas.Berkas.Pengukuran.Berkala[0].Disampaikan.ShouldBe(new Tanggal(2026, 4, 10), "yang diketik instansi mendahului");
        // As if nothing had been typed before the quarters were handed in.
        (await host.DenganAsync(l => l.GetRequiredService<SimpanButir>().TulisAsync(di, DinasBerjalan.Tahun, Pelaku.Sistem, [new(JenisButir.Pengukuran, "", berkas.Versi(JenisButir.Pengukuran), "{}")], null))).Berhasil.ShouldBeTrue();
        berkas = (await MuatAsync())!;

        // The last quarter waits for the head.
        var berkala = berkas.Berkas.Pengukuran.Berkala;
        berkala.Count.ShouldBeGreaterThan(1);
        berkala.ShouldAllBe(b => b.Disampaikan != null);
        berkala.Select(b => b.Disetujui is not null).ShouldBe(berkala.Select((_, n) => n < berkala.Count - 1));
        var saran = SaranEvaluasi.Untuk(berkas.Hasil, TemplatLkeJson.Bawaan[0]).Single(s => s.Kueri?.Nama == "pimpinan-menyetujui");
        saran.Syarat.Count(s => s.Terpenuhi).ShouldBe(berkala.Count - 1);
        saran.Syarat.Where(s => !s.Terpenuhi).ShouldAllBe(s => s.Perbaikan!.StartsWith("Setujui pengukuran triwulan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Varian_templat_pemerintah_daerah_diunggah_sebagai_berkas_dan_dipakai_lembar_baru()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var evaluator = await host.MasukAsync("evaluator");
        var isi = await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kota.json"));
        await host.DenganAsync(async l =>
        {
            var templat = l.GetRequiredService<TemplatPemda>();
            (await templat.TambahAsync(Pelaku.Sistem, isi)).ShouldBeEmpty();
            (await templat.TambahAsync(Pelaku.Sistem, isi)).ShouldHaveSingleItem().ShouldContain("sudah ada");
            (await templat.TambahAsync(Pelaku.Sistem, "{}"u8.ToArray())).ShouldNotBeEmpty();
            return 0;
        });
        var kode = TemplatLkeJson.Baca(isi).Templat!.Kode;
        (await evaluator.IsiAsync("/kelola/templat-lke", [], $"form:has(input[value='{kode}'])")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await evaluator.HalamanAsync(Evaluasi)).Body!.TextContent.ShouldContain(TemplatLkeJson.Baca(isi).Templat!.Nama);
        // A worksheet that was begun keeps its template, on its page and in its document of suggestions.
        var tim = await TimEvaluasi.BuatAsync(host);
        const string saran = "/i/disperindag/2024/laporan/lke/html?nama=lke-2024-saran";
        (await (await evaluator.BukaAsync(saran)).Content.ReadAsStringAsync()).ShouldContain("Saran Jawaban " + TemplatLkeJson.Baca(isi).Templat!.Nama);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Mandiri, tim, Core.Evaluasi.TahapPenilaian.Mandiri);
        (await (await evaluator.BukaAsync(saran)).Content.ReadAsStringAsync()).ShouldContain("Saran Jawaban " + TemplatLkeJson.Bawaan[0].Nama);
        using var buku = await evaluator.BukaAsync($"/kelola/templat-lke/{kode}");
        (await buku.Content.ReadAsByteArrayAsync()).Take(2).ShouldBe("PK"u8.ToArray());
    }

    private static IsianJawaban Jawaban(string kode, int versi, string jawaban) => new(kode, versi, jawaban, null, [], "Menurut dokumen");

    private static readonly string[] Sub = [.. from k in Enumerable.Range(1, 4) from s in "abc" select $"{k}.{s}"];

    private static Task<HttpResponseMessage> ReviuAsync(PerambanUji p, Dictionary<string, string> isian) => FormulirAsync(p, $"{Evaluasi}/reviu", isian);

    private static Task<HttpResponseMessage> AksiAsync(PerambanUji p, string alamat, string status, string tenggat, string bukti) =>
        FormulirAsync(p, alamat, new() { ["Aksi[0].Status"] = status, ["Aksi[0].Tenggat"] = tenggat, ["Aksi[0].Bukti"] = bukti, ["Aksi[0].Triwulan[3]"] = "" });

    /// <summary>Every field as the page shows it, but for these.</summary>
    private static async Task<HttpResponseMessage> FormulirAsync(PerambanUji p, string alamat, Dictionary<string, string> isian)
    {
        var form = (await p.HalamanAsync(alamat)).QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        var semua = form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && e is not IHtmlInputElement { Type: "checkbox", IsChecked: false }).GroupBy(e => e.GetAttribute("name")!).ToDictionary(e => e.Key, e => Nilai(e.First()));
        foreach (var (nama, nilai) in isian)
            semua[nama] = nilai;
        return await p.KirimTokenAsync(form.GetAttribute("action")!, semua);
    }

    private static string Nilai(IElement e) => e switch { IHtmlInputElement i => i.Value, IHtmlSelectElement s => s.Value ?? "", IHtmlTextAreaElement t => t.Value, _ => "" };

    private static async Task JawabAsync(PerambanUji p, string sub, string jawaban, string? pesan = null)
    {
        var halaman = await p.HalamanAsync($"{Evaluasi}/lembar/{sub}");
        var isian = halaman.QuerySelectorAll<IHtmlSelectElement>("select[name$='.Jawaban']").Where(s => s.Closest("fieldset")!.Id is { Length: > 0 })
            .SelectMany(s => new[] { (s.Name!, jawaban), (s.Name!.Replace(".Jawaban", ".Alasan", StringComparison.Ordinal), "Menurut dokumen yang diperiksa") }).ToDictionary(s => s.Item1, s => s.Item2);
        if (pesan is not null)
            isian["Isian[0].Pesan"] = pesan;
        using var balas = await FormulirAsync(p, $"{Evaluasi}/lembar/{sub}", isian);
        balas.StatusCode.ShouldBe(HttpStatusCode.Redirect, sub);
    }

    private static Dictionary<string, string> Tugas(TimEvaluasi tim) => new()
    {
        ["Nomor"] = "700/9/ST/2025", ["Tanggal"] = "2025-03-03", ["Tenggat"] = "2025-03-31", [$"Tim[{tim.IdKetua}]"] = "Ketua", [$"Tim[{tim.IdMutu}]"] = "Mutu",
    };

    private static Task<HasilSimpan> TahunBerikutAsync(HostUji host) => host.DenganAsync(async l =>
    {
        var di = await InstansiAsync(l);
        var kini = await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun);
        var berikut = new BerkasKinerja { Versi = BerkasKinerja.VersiFormat, Tahun = HostUji.Tahun + 1, Organisasi = kini!.Berkas.Organisasi, Perencanaan = kini.Berkas.Perencanaan with { PerjanjianKinerja = [], RencanaAksi = [], Iku = [] } };
        return await l.GetRequiredService<MulaiBerkas>().JalankanAsync(di, Pelaku.Sistem, berikut, "Contoh");
    });

    private static async Task<Guid> InstansiAsync(IServiceProvider l) => (await l.InstansiAsync(HostUji.InstansiSatu)).Id;

    private static async Task<string> TeksAsync(HttpResponseMessage jawaban) => (await PerambanUji.BacaAsync(jawaban)).Body!.TextContent;
}
