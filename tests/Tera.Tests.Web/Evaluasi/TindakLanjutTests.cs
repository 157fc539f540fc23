using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.RekapPemda;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>Follow-up: what the evaluator verified stands, nothing that was typed is lost, and everybody sees the same figures.</summary>
public sealed class TindakLanjutTests(KlasterUji klaster)
{
    private const string Daftar = "/i/disperindag/2024/tindak-lanjut";
    private const string Alamat = Daftar + "/R-1";
    private const string Formulir = "main form[method=post]";

    private static readonly AksiTindakLanjut Diverifikasi = new()
    {
        Uraian = "Menyusun pohon kinerja", Tenggat = new Tanggal(2024, 10, 1), Status = StatusTindakLanjut.DalamProses, StatusVerifikasi = StatusTindakLanjut.Belum, TanggalVerifikasi = new Tanggal(2024, 9, 2), CatatanVerifikasi = "Belum ada drafnya",
    };

    [Fact]
    public async Task Verifikasi_evaluator_tetap_berlaku_setelah_instansi_mengaku_selesai_dan_pengakuannya_berdiri_di_sampingnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, Satu(Diverifikasi));
        using var operatorDinas = await host.MasukAsync("operator.disperindag");

        (await KirimAsync(operatorDinas, new() { ["Aksi[0].Status"] = "Selesai", ["Aksi[0].Bukti"] = "Pohon kinerja 2024.pdf" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var daftar = await operatorDinas.HalamanAsync(Daftar);
        daftar.Body!.TextContent.ShouldContain("belum, diverifikasi 2 September 2024 (menurut instansi: selesai)");
        daftar.QuerySelectorAll("main tbody tr").First(r => r.Children[0].TextContent.Trim() == "Selesai, diverifikasi evaluator").Children[1].TextContent.Trim().ShouldBe("0");
        (await operatorDinas.HalamanAsync(Alamat)).Body!.TextContent.ShouldContain("Belum ada drafnya");
        var rekap = await host.DenganAsync(l => l.GetRequiredService<RekapEvaluasi>().JalankanAsync(2024));
        rekap.Baris.Single(b => b.Slug == HostUji.InstansiSatu).Selesai.ShouldBe(0);
        (await (await operatorDinas.BukaAsync("/i/disperindag/2024/laporan/tindak-lanjut/html")).Content.ReadAsStringAsync()).ShouldContain("menurut instansi: selesai");
    }

    [Fact]
    public async Task Aksi_yang_sudah_diverifikasi_tidak_dihapus_atau_diganti_bunyinya_oleh_instansi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, Satu(Diverifikasi));
        using var operatorDinas = await host.MasukAsync("operator.disperindag");

        (await TeksAsync(await KirimAsync(operatorDinas, new() { ["Aksi[0].Uraian"] = "Menyusun yang lain" }))).ShouldContain("bunyinya tetap \"Menyusun pohon kinerja\"");
        (await TeksAsync(await KirimAsync(operatorDinas, new() { ["Aksi[0].Hapus"] = "true" }))).ShouldContain("tidak dapat dihapus");
        IsiEvaluator.Sebab(new(Guid.NewGuid(), "Operator", nameof(Peran.Operator)), 2024, Tera.App.Berkas.JenisButir.Rekomendasi, Json(Diverifikasi), Json(Diverifikasi with { StatusVerifikasi = null, TanggalVerifikasi = null, CatatanVerifikasi = null }))
            .ShouldNotBeNull().ShouldContain("tetap dengan bunyi dan verifikasinya");
    }

    [Fact]
    public async Task Aksi_tanpa_uraian_ditolak_di_isiannya_dan_tidak_ada_yang_hilang_dari_yang_diketik()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, Satu(new AksiTindakLanjut { Uraian = "Menyusun pohon kinerja", Tenggat = new Tanggal(2024, 10, 1) }));
        using var operatorDinas = await host.MasukAsync("operator.disperindag");

        var ditolak = await PerambanUji.BacaAsync(await KirimAsync(operatorDinas, new() { ["Aksi[1].Target"] = "Pohon kinerja tiga jenjang", ["Aksi[1].Tenggat"] = "2024-11-30" }));

        ditolak.GetElementById("u-1-salah")!.TextContent.ShouldContain("Aksi 2: tulis aksinya");
        ditolak.GetElementById("u-1")!.ClassList.ShouldContain("is-invalid");
        ditolak.QuerySelector<IHtmlInputElement>("#t-1")!.Value.ShouldBe("Pohon kinerja tiga jenjang");
        ditolak.QuerySelector<IHtmlInputElement>("#d-1")!.Value.ShouldBe("2024-11-30");
        ditolak.GetElementById("u-1")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();
        // Emptying the text deletes nothing either; ticking does.
        (await TeksAsync(await KirimAsync(operatorDinas, new() { ["Aksi[0].Uraian"] = "" }))).ShouldContain("centang Hapus aksi ini");
        (await KirimAsync(operatorDinas, new() { ["Aksi[0].Hapus"] = "true" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await operatorDinas.HalamanAsync(Daftar)).Body!.TextContent.ShouldContain("Belum ada rencana aksi");
    }

    [Fact]
    public async Task Aksi_selesai_memerlukan_bukti_walaupun_hasil_triwulannya_diisi()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, Satu(new AksiTindakLanjut { Uraian = "Menyusun pohon kinerja", Tenggat = new Tanggal(2024, 10, 1) }));
        using var operatorDinas = await host.MasukAsync("operator.disperindag");

        var ditolak = await PerambanUji.BacaAsync(await KirimAsync(operatorDinas, new() { ["Aksi[0].Status"] = "Selesai", ["Aksi[0].Triwulan[3]"] = "Sudah disusun" }));

        ditolak.GetElementById("b-0-salah")!.TextContent.ShouldContain("yang selesai memerlukan bukti");
        ditolak.QuerySelector<IHtmlTextAreaElement>("#q-0-3")!.Value.ShouldBe("Sudah disusun");
    }

    [Fact]
    public async Task Tanpa_berkas_tahun_berikutnya_halaman_menyebut_apa_yang_dikerjakan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, new()
        {
            Hasil = [new HasilEvaluasi { Tahun = 2024, Nomor = "700/1" }],
            Rekomendasi = [new Rekomendasi { Kode = "R2024-1", Tahun = 2024, Uraian = "Bahas laporan." }],
        });
        using var operatorDinas = await host.MasukAsync("operator.disperindag");

        var ini = await operatorDinas.HalamanAsync(Daftar);
        ini.Body!.TextContent.ShouldContain("Evaluasi atas tahun 2024 memberikan 1 rekomendasi");
        ini.Body.TextContent.ShouldContain("mulai dahulu tahunnya");
        ini.Body.TextContent.ShouldNotContain("Bahas laporan.", Case.Sensitive, "ditindaklanjuti tahun berikutnya, bukan di sini");
        var berikut = await operatorDinas.HalamanAsync("/i/disperindag/2025/tindak-lanjut");
        berikut.Body!.TextContent.ShouldContain("berkas itu belum ada");
        berikut.QuerySelector("main a[href='/i/disperindag/2025/mulai']").ShouldNotBeNull();

        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        (await operatorDinas.HalamanAsync("/i/disperindag/2025/tindak-lanjut")).Body!.TextContent.ShouldContain("Bahas laporan.");
    }

    [Fact]
    public async Task Rekap_pemerintah_daerah_dan_halaman_instansi_menyebut_angka_yang_sama()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var selesai = new AksiTindakLanjut { Uraian = "Menyusun", Status = StatusTindakLanjut.Selesai, Bukti = "Dokumen" };
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, new()
        {
            Hasil = [new HasilEvaluasi { Tahun = 2024, Nomor = "700/1" }],
            Rekomendasi =
            [
                new Rekomendasi { Kode = "R-1", Tahun = 2023, Uraian = "Satu", Aksi = [selesai] }, new Rekomendasi { Kode = "R-2", Tahun = 2023, Uraian = "Dua", Aksi = [selesai with { Status = StatusTindakLanjut.DalamProses, Tenggat = new Tanggal(2024, 1, 31) }] },
                new Rekomendasi { Kode = "R-3", Tahun = 2022, Uraian = "Tiga" }, new Rekomendasi { Kode = "R2024-1", Tahun = 2024, Uraian = "Empat" },
            ],
        });
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        using var evaluator = await host.MasukAsync("evaluator");

        var pemda = (await evaluator.HalamanAsync("/pemda/2024/evaluasi")).QuerySelectorAll("main tbody tr").First(r => r.QuerySelector("a[href='/i/disperindag/2024/evaluasi']") is not null).QuerySelectorAll("td").Select(s => s.TextContent.Trim()).ToList();
        var instansi = (await evaluator.HalamanAsync(Daftar)).QuerySelectorAll("main tbody tr").ToDictionary(r => r.Children[0].TextContent.Trim(), r => r.Children[1].TextContent.Trim());

        pemda[6..11].ShouldBe([instansi["Jumlah"], instansi["Selesai, diverifikasi evaluator"], instansi["Selesai menurut instansi, belum diverifikasi"], instansi["Dalam proses"], instansi["Belum"]]);
        pemda[6..].ShouldBe(["3", "0", "1", "1", "1", "0,00", "1"]);
        (await evaluator.HalamanAsync(Daftar)).Body!.TextContent.ShouldContain("selesai (menurut instansi, belum diverifikasi)");
        using var xlsx = await evaluator.BukaAsync("/pemda/2024/evaluasi?unduh=evaluasi.xlsx");
        xlsx.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Aksi_dikenali_dari_bunyinya_bukan_dari_tempatnya_bila_orang_lain_menghapus_atau_menambah()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var satu = new AksiTindakLanjut { Uraian = "Menyusun pohon kinerja", Tenggat = new Tanggal(2024, 10, 1) };
        var dua = satu with { Uraian = "Membahas pohon kinerja\ndengan bidang" };
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, new() { Rekomendasi = [new Rekomendasi { Kode = "R-1", Tahun = 2023, Uraian = "Susun pohon kinerja", Aksi = [satu, dua] }] });
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        using var evaluator = await host.MasukAsync("evaluator");
        var lama = await operatorDinas.HalamanAsync(Alamat);
        var dinilai = await evaluator.HalamanAsync(Alamat);

        // Somebody at the agency takes the first away and adds another, while the pages of both others are open.
        (await KirimAsync(operatorDinas, new() { ["Aksi[0].Hapus"] = "true", ["Aksi[2].Uraian"] = "Menetapkan pohon kinerja", ["Aksi[2].Tenggat"] = "2024-12-01" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var bentrok = await PerambanUji.BacaAsync(await operatorDinas.KirimFormulirAsync(lama, Alamat, Formulir, new() { ["Aksi[0].Target"] = "Naskah", ["Aksi[1].Target"] = "Notulen" }));
        bentrok.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Aksi \"Menyusun pohon kinerja\" baru saja dihapus atau diganti bunyinya");
        bentrok.QuerySelector(Formulir)!.GetAttribute("data-jaga").ShouldBe("belum");
        (await operatorDinas.KirimFormulirAsync(bentrok, Alamat, Formulir, new() { ["Aksi[0].Uraian"] = "", ["Aksi[0].Target"] = "", ["Aksi[0].Tenggat"] = "" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AksiAsync(host)).Select(a => (a.Uraian, a.Target)).ShouldBe([("Membahas pohon kinerja\ndengan bidang", "Notulen"), ("Menetapkan pohon kinerja", null)]);

        // A finding never comes to stand at another action.
        var ditolak = await PerambanUji.BacaAsync(await evaluator.KirimFormulirAsync(dinilai, Alamat, Formulir, new() { ["Verifikasi[0].Status"] = "Belum", ["Verifikasi[0].Catatan"] = "Tidak ada naskahnya" }));
        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("(catatan Anda: Tidak ada naskahnya)");
        (await evaluator.KirimFormulirAsync(ditolak, Alamat, Formulir, new() { ["Verifikasi[1].Status"] = "Belum", ["Verifikasi[1].Catatan"] = "Belum ditetapkan" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AksiAsync(host)).Select(a => a.CatatanVerifikasi).ShouldBe([null, "Belum ditetapkan"]);
    }

    [Fact]
    public async Task Catatan_tentang_yang_masih_kurang_tidak_ikut_ketika_aksinya_dinyatakan_selesai()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, Satu(Diverifikasi));
        using var evaluator = await host.MasukAsync("evaluator");

        (await KirimAsync(evaluator, new() { ["Verifikasi[0].Status"] = "Selesai" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AksiAsync(host))[0].ShouldSatisfyAllConditions(a => a.StatusVerifikasi.ShouldBe(StatusTindakLanjut.Selesai), a => a.CatatanVerifikasi.ShouldBeNull());

        (await KirimAsync(evaluator, new() { ["Verifikasi[0].Catatan"] = "Ditetapkan 2 Juni" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AksiAsync(host))[0].CatatanVerifikasi.ShouldBe("Ditetapkan 2 Juni");
    }

    [Fact]
    public async Task Yang_memverifikasi_tim_evaluasinya_dan_mengubah_verifikasi_orang_lain_memerlukan_alasan()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, Satu(new AksiTindakLanjut { Uraian = "Menyusun pohon kinerja", Status = StatusTindakLanjut.Selesai, Bukti = "Pohon.pdf" }));
        var tim = await TimEvaluasi.BuatAsync(host);
        using var luar = await host.MasukAsync(tim.Luar);
        (await luar.HalamanAsync("/")).Body!.TextContent.ShouldContain("Verifikasi: 1 tindak lanjut", Case.Sensitive, "belum ada tim: siapa pun dari Inspektorat");
        (await KirimAsync(luar, new() { ["Verifikasi[0].Status"] = "Belum", ["Verifikasi[0].Catatan"] = "Tidak ada buktinya" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await tim.TugaskanAsync(host, HostUji.InstansiSatu, 2024);
        using var ketua = await host.MasukAsync(tim.Ketua);
        (await TeksAsync(await KirimAsync(ketua, new() { ["Verifikasi[0].Status"] = "Selesai" }))).ShouldContain("sudah diverifikasi Evaluator luar. Tulis alasan");
        (await KirimAsync(ketua, new() { ["Verifikasi[0].Status"] = "Selesai", ["Alasan"] = "Naskahnya diterima 3 Maret" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AksiAsync(host))[0].StatusVerifikasi.ShouldBe(StatusTindakLanjut.Selesai);
        (await host.DenganAsync(l => l.GetRequiredService<Tera.App.Basis.TeraDb>().Riwayat.Where(r => r.Alasan == "Verifikasi tindak lanjut: Naskahnya diterima 3 Maret").ToListAsync())).Count.ShouldBe(1);

        var halaman = await luar.HalamanAsync(Alamat);
        halaman.QuerySelector("[name='Verifikasi[0].Status']").ShouldBeNull();
        halaman.Body!.TextContent.ShouldContain("diverifikasi ketua atau anggota tim");
        (await TeksAsync(await luar.KirimTokenAsync($"{Alamat}?handler=Verifikasi", new() { ["Versi"] = "3", ["Verifikasi[0].Semula"] = "Menyusun pohon kinerja", ["Verifikasi[0].Status"] = "Belum", ["Verifikasi[0].Catatan"] = "Belum", ["Alasan"] = "Menurut saya" }))).ShouldContain("diverifikasi ketua atau anggota tim");
        (await AksiAsync(host))[0].StatusVerifikasi.ShouldBe(StatusTindakLanjut.Selesai);
        // The lead's own finding needs no reason to be changed by the lead.
        (await KirimAsync(ketua, new() { ["Verifikasi[0].Status"] = "DalamProses", ["Verifikasi[0].Catatan"] = "Jenjang ketiga belum ada" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Yang_disimpan_orang_lain_disebut_di_samping_yang_diketik()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, Satu(new AksiTindakLanjut { Uraian = "Menyusun pohon kinerja", Tenggat = new Tanggal(2024, 10, 1) }));
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        var lama = await operatorDinas.HalamanAsync(Alamat);
        (await KirimAsync(operatorDinas, new() { ["Aksi[0].Triwulan[1]"] = "Naskah disusun" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var bentrok = await PerambanUji.BacaAsync(await operatorDinas.KirimFormulirAsync(lama, Alamat, Formulir, new() { ["Aksi[0].Bukti"] = "Notulen.pdf" }));

        bentrok.Body!.TextContent.ShouldContain("Tersimpan sekarang: bukti: kosong; hasil triwulan II: Naskah disusun");
        bentrok.QuerySelector<IHtmlInputElement>("#b-0")!.Value.ShouldBe("Notulen.pdf");
    }

    private static async Task<IReadOnlyList<AksiTindakLanjut>> AksiAsync(HostUji host) =>
        (await host.DenganAsync(async l => await l.GetRequiredService<Tera.App.Berkas.PemuatBerkas>().MuatAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, 2024)))!.Berkas.Evaluasi.Rekomendasi[0].Aksi;

    private static DataEvaluasi Satu(AksiTindakLanjut aksi) => new() { Rekomendasi = [new Rekomendasi { Kode = "R-1", Tahun = 2023, Uraian = "Susun pohon kinerja", Aksi = [aksi] }] };

    private static System.Text.Json.Nodes.JsonObject Json(AksiTindakLanjut aksi) => System.Text.Json.Nodes.JsonNode.Parse(Tera.Core.Berkas.BerkasJson.TulisBagian(Satu(aksi).Rekomendasi[0]))!.AsObject();

    private static async Task<HttpResponseMessage> KirimAsync(PerambanUji p, Dictionary<string, string> isian) => await p.KirimFormulirAsync(await p.HalamanAsync(Alamat), Alamat, Formulir, isian);

    private static async Task<string> TeksAsync(HttpResponseMessage jawaban) => (await PerambanUji.BacaAsync(jawaban)).Body!.TextContent;
}
