using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Anggaran;
using Tera.App.Basis;
using Xunit;

namespace Tera.Tests.Web.Anggaran;

public sealed class NomenklaturTests(KlasterUji klaster)
{
    private const string Daftar =
        """
        # daftar contoh
        jenis_pemda	kode	bidang	program	kegiatan	sub_kegiatan	kinerja	indikator	satuan
        KABKOT	2.07.03.2.01.0001	TENAGA KERJA	PROGRAM PELATIHAN KERJA	Pelatihan Berbasis Kompetensi	Pelatihan Pencari Kerja	Terlatihnya pencari kerja	Jumlah peserta	Orang
        KABKOT	2.17.03.2.01.0004	KOPERASI	PROGRAM PENGAWASAN KOPERASI	Pemeriksaan Koperasi	Pemeriksaan Pencari Koperasi			Unit
        KABKOT	X.XX.01.2.01.0001	PENUNJANG	PROGRAM PENUNJANG URUSAN	Perencanaan	Penyusunan Dokumen Perencanaan			Dokumen
        PROV	2.07.03.1.01.0001	TENAGA KERJA	PROGRAM PELATIHAN KERJA	Pelatihan Provinsi	Pelatihan Provinsi			Orang
        """;

    [Fact]
    public async Task Daftar_diunggah_dipilih_jenis_pemdanya_diperlihatkan_lalu_berlaku_dan_dapat_dicari()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var admin = await host.MasukAsync("adminpemda");
        await UnggahAsync(admin, Daftar, "KABKOT", "9 kode terbaca: 9 baru");

        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");
        (await CariAsync(peramban, "tingkat=subkegiatan&q=pencari")).ShouldBe(["2.07.03.2.01.0001 Pelatihan Pencari Kerja", "2.17.03.2.01.0004 Pemeriksaan Pencari Koperasi"], "urusan sendiri lebih dahulu");
        (await CariAsync(peramban, "tingkat=program&q=penunjang")).ShouldBe(["2.07.01 PROGRAM PENUNJANG URUSAN"], "X.XX menjadi urusan sendiri");
        (await CariAsync(peramban, "q=2.07.01.2")).ShouldBe(["2.07.01.2.01 Perencanaan", "2.07.01.2.01.0001 Penyusunan Dokumen Perencanaan"]);
        (await CariAsync(peramban, "q=kerja%20pelatihan%20pencari")).ShouldBe(["2.07.03.2.01.0001 Pelatihan Pencari Kerja"], "kata dalam urutan apa pun");
        (await CariAsync(peramban, "q=%25")).ShouldBeEmpty("tanda persen bukan 'semua'");
        (await CariAsync(peramban, "q=provinsi")).ShouldBeEmpty("milik provinsi tidak diambil");

        await UnggahAsync(admin, Daftar.Replace("Pelatihan Pencari Kerja", "Pelatihan Angkatan Kerja", StringComparison.Ordinal).Replace("KABKOT\t2.17", "PROV\t2.17", StringComparison.Ordinal), "KABKOT", "6 kode terbaca: 0 baru, 1 berubah, 3 dihapus dari daftar");
        (await CariAsync(peramban, "q=pencari")).ShouldBeEmpty();
        var riwayat = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.Where(r => r.Jenis == "nomenklatur").CountAsync());
        riwayat.ShouldBe(2);
    }

    [Fact]
    public async Task Daftar_yang_diganti_admin_lain_sesudah_bedanya_diperlihatkan_diperlihatkan_lagi_sebelum_diganti()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var satu = await host.MasukAsync("adminpemda");
        using var unggah = await satu.UnggahAsync("/kelola/nomenklatur", "daftar.tsv", Encoding.UTF8.GetBytes(Daftar));
        var alamat = $"{unggah.Headers.Location}?jenis=KABKOT";
        var layar = await satu.HalamanAsync(alamat);
        await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Database.ExecuteSqlRawAsync("insert into nomenklatur (daftar, kode, nama) values ('kegiatan', '2.07.03.2.01', 'Ditulis admin lain')"));

        var ditolak = await PerambanUji.BacaAsync(await satu.KirimFormulirAsync(layar, alamat, "main form.bilah-simpan"));

        ditolak.QuerySelector(".alert-danger")!.TextContent.ShouldContain("berubah sejak halaman ini dibuka");
        ditolak.QuerySelector("main")!.TextContent.ShouldContain("8 baru, 1 berubah");
        (await satu.KirimFormulirAsync(ditolak, alamat, "main form.bilah-simpan")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, "yang sudah diberi tahu boleh memutuskan");
    }

    [Fact]
    public async Task Nama_program_dan_kegiatan_yang_tidak_ada_dalam_berkas_anggaran_diambil_dari_daftar()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var admin = await host.MasukAsync("adminpemda");
        await UnggahAsync(admin, Daftar, "KABKOT", "9 baru");

        var nama = await host.DenganAsync(l => l.GetRequiredService<NamaNomenklatur>().CariAsync(["2.07.01", "2.07.03.2.01", "9.99.99"]));

        nama.ShouldBe(new Dictionary<string, string> { ["2.07.01"] = "PROGRAM PENUNJANG URUSAN", ["2.07.03.2.01"] = "Pelatihan Berbasis Kompetensi" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Baris_urusan_dan_bidang_urusan_dalam_daftar_resmi_dilewati_dan_dihitung()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var admin = await host.MasukAsync("adminpemda");

        using var jawaban = await admin.UnggahAsync("/kelola/nomenklatur", "daftar.csv", Encoding.UTF8.GetBytes("kode;uraian\n3;URUSAN PILIHAN\n3.25;KELAUTAN DAN PERIKANAN\nX.XX;NON URUSAN\n3.25.03;Program Satu\n"));
        var halaman = await admin.HalamanAsync(jawaban.Headers.Location!.ToString());

        halaman.QuerySelector("main")!.TextContent.ShouldContain("1 kode terbaca: 1 baru");
        halaman.QuerySelector("main")!.TextContent.ShouldContain("3 baris urusan dan bidang urusan dilewati");
    }

    [Fact]
    public async Task Daftar_yang_salah_ditolak_dengan_barisnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var admin = await host.MasukAsync("adminpemda");

        using var jawaban = await admin.UnggahAsync("/kelola/nomenklatur", "daftar.csv", Encoding.UTF8.GetBytes("kode;uraian\n2.07.03;Program Satu\nabc;Bukan kode\n2.07.03;Program Lain\n2.07.04;\n"));
        var halaman = await admin.HalamanAsync(jawaban.Headers.Location!.ToString());

        halaman.QuerySelectorAll(".alert-danger li").Select(l => l.TextContent[..2]).ShouldBe(["A3", "A4", "A5"]);
        halaman.QuerySelector("form.bilah-simpan").ShouldBeNull();
    }

    [Fact]
    public async Task Dari_sepuluh_ribu_kode_ditawarkan_yang_memuat_semua_kata()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Database.ExecuteSqlRawAsync(
            """
            insert into nomenklatur (daftar, kode, nama, indikator, satuan)
            select 'kegiatan', to_char(n / 1000, 'FM0') || '.07.' || to_char(n / 100 % 10 + 2, 'FM00') || '.2.01.' || to_char(n % 100 + 1, 'FM0000'), 'Sub kegiatan pelatihan, pembinaan, dan pengawasan nomor ' || n || ' bagi masyarakat di wilayah kabupaten', 'Jumlah orang', 'Orang'
            from generate_series(0, 9999) n
            """));
        using var peramban = await host.MasukAsync($"operator.{HostUji.InstansiDua}");

        (await CariAsync(peramban, "q=pelatihan%20nomor%208207")).ShouldHaveSingleItem().ShouldContain("nomor 8207 ");
        (await CariAsync(peramban, "q=8.07.04.2.01.0008")).ShouldHaveSingleItem().ShouldStartWith("8.07.04.2.01.0008 ");
        (await CariAsync(peramban, "q=tidak-ada-yang-begini")).ShouldBeEmpty();
    }

    private static async Task UnggahAsync(PerambanUji admin, string isi, string jenis, string ringkasan)
    {
        using var jawaban = await admin.UnggahAsync("/kelola/nomenklatur", "daftar.tsv", Encoding.UTF8.GetBytes(isi));
        var alamat = $"{jawaban.Headers.Location}?jenis={jenis}";
        var halaman = await admin.HalamanAsync(alamat);
        halaman.Body!.TextContent.ShouldContain(ringkasan);
        using var terapkan = await admin.KirimFormulirAsync(halaman, alamat, "main form.bilah-simpan");
        terapkan.Headers.Location!.ToString().ShouldBe("/kelola/nomenklatur");
    }

    private static async Task<List<string>> CariAsync(PerambanUji peramban, string tanya)
    {
        using var jawaban = await peramban.BukaAsync($"/api/v1/i/{HostUji.InstansiDua}/2024/nomenklatur?{tanya}");
        var pilihan = await jawaban.Content.ReadFromJsonAsync<List<PilihanKode>>();
        return pilihan!.ConvertAll(p => $"{p.Kode} {p.Nama}");
    }
}
