using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Persetujuan;

/// <summary>More time for one agency: it opens what the calendar closed, is no longer late, and can be taken back; all of it with reason and in history.</summary>
public sealed class PerpanjanganTests(KlasterUji klaster)
{
    private static readonly Pelaku Admin = new(null, "Admin", nameof(Peran.AdminPemda));

    [Fact]
    public async Task Perpanjangan_membuka_langkah_yang_dikunci_untuk_satu_instansi_sampai_dicabut()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var (satu, dua) = ((await host.InstansiAsync(HostUji.InstansiSatu)).Id, (await host.InstansiAsync(HostUji.InstansiDua)).Id);
        var hari = TimeProvider.System.HariIni();
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal; insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values (2024, 'tw2', '2024-06-01', '2024-07-15', true)");
        await PemdaUji.RingkasanAsync(host);
        (await SelAsync(host, satu)).ShouldNotBeNull().ShouldContain("Minta admin pemerintah daerah memberi perpanjangan");
        (await TerlambatAsync(host)).ShouldBe(2);

        (await BeriAsync(host, satu, hari.AddDays(3), "")).ShouldHaveSingleItem().ShouldBe("Tulis alasannya.");
        (await BeriAsync(host, satu, new DateOnly(2024, 7, 15), "Banjir")).ShouldHaveSingleItem().ShouldContain("sesudah tenggat bersama, 15 Juli 2024");
        (await BeriAsync(host, null, null, null)).Count.ShouldBe(3, "semua yang kurang disebut sekaligus");
        (await BeriAsync(host, satu, hari.AddDays(3), "Banjir")).ShouldBeEmpty();

        (await SelAsync(host, satu)).ShouldBeNull();
        (await SelAsync(host, dua)).ShouldNotBeNull();
        (await TerlambatAsync(host)).ShouldBe(1, "yang diberi waktu tidak terlambat");
        using (var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator)))
            (await operatorDinas.HalamanAsync("/")).QuerySelectorAll("#tugas tbody tr").Single(b => b.TextContent.Contains("triwulan II", StringComparison.Ordinal)).TextContent.ShouldContain("Segera");
        // Given anew, the later one counts; there is one for a step. Who does not know of the first is told of it.
        (await BeriAsync(host, satu, hari.AddDays(9), "Banjir susulan")).ShouldHaveSingleItem().ShouldContain("dengan alasan \"Banjir\"");
        (await DaftarAsync()).ShouldHaveSingleItem().Alasan.ShouldBe("Banjir");
        (await BeriAsync(host, satu, hari.AddDays(9), "Banjir susulan", (await DaftarAsync())[0].Tanda)).ShouldBeEmpty();
        (await DaftarAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.Alasan.ShouldBe("Banjir susulan"), b => b.Tenggat.ShouldBe(hari.AddDays(9)));

        (await CabutAsync("2024-07-20 Banjir")).ShouldNotBeNull().ShouldContain("Banjir susulan");
        (await CabutAsync((await DaftarAsync())[0].Tanda)).ShouldBeNull();
        (await SelAsync(host, satu)).ShouldNotBeNull();
        (await Sql.DaftarAsync(host.BasisData, $"select tindakan || coalesce(': ' || alasan, '') from riwayat where instansi_id = '{satu}' and jenis = 'jadwal' order by urut")).ShouldBe(["perpanjangan: Banjir", "perpanjangan: Banjir susulan", "cabut-perpanjangan"]);

        Task<List<BarisPerpanjangan>> DaftarAsync() => host.DenganAsync(l => l.GetRequiredService<BeriPerpanjangan>().DaftarAsync(2024));

        Task<string?> CabutAsync(string dilihat) => host.DenganAsync(l => l.GetRequiredService<BeriPerpanjangan>().CabutAsync(2024, Admin, satu, "tw2", dilihat));
    }

    [Theory]
    [InlineData("Ditetapkan", Langkah.BukaPerubahan, Peran.Kepala, "dibuka perubahannya")]
    [InlineData("Disetujui", Langkah.Kembalikan, Peran.Kepala, "dikembalikan")]
    [InlineData("Diajukan", Langkah.Kembalikan, Peran.Kepala, "dikembalikan")]
    [InlineData("Diajukan", Langkah.Tarik, Peran.Operator, "ditarik kembali")]
    public async Task Dokumen_tidak_dibuka_pada_langkah_yang_dikunci_jadwal_karena_tidak_dapat_diisi_dan_diajukan_lagi_dan_itu_dikatakan_sebelum_ditekan(string status, Langkah langkah, Peran siapa, string pasif)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var satu = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await Sql.JalankanAsync(host.BasisData, $"delete from alur; delete from jadwal; insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values (2024, 'tw2', '2024-06-01', '2024-07-15', true); insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{satu}', 2024, 'triwulan', '2', '{status}', now(), 'Budi', 1)");
        const string halaman = $"/i/{HostUji.InstansiSatu}/2024/pengukuran/2";
        var sebab = $"Realisasi triwulan II ditutup 15 Juli 2024. Minta admin pemerintah daerah memberi perpanjangan. Sebelum itu isinya tidak dapat diperbaiki dan diajukan lagi, jadi dokumen ini belum dapat {pasif}.";
        using var peramban = await host.MasukAsync(HostUji.Nama(siapa));

        (await JalanAsync()).Sebab.ShouldHaveSingleItem().ShouldBe(sebab);
        (await SelAsync(host, satu)).ShouldNotBeNull().ShouldContain("memberi perpanjangan. Sesudah itu ");
        var tertutup = await peramban.HalamanAsync(halaman);
        tertutup.QuerySelector(".alur .tertahan").ShouldNotBeNull().TextContent.ShouldBe(sebab);
        Tombol(tertutup).ShouldBeEmpty();
        (await peramban.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024/alur/triwulan?kunci=2&langkah={langkah}&versi=1")).QuerySelector(".alert-danger").ShouldNotBeNull().TextContent.ShouldContain(sebab);

        (await BeriAsync(host, satu, TimeProvider.System.HariIni().AddDays(3), "Banjir")).ShouldBeEmpty();
        var terbuka = await peramban.HalamanAsync(halaman);
        terbuka.QuerySelector(".alur .tertahan").ShouldBeNull();
        Tombol(terbuka).ShouldNotBeEmpty();
        (await JalanAsync()).Sebab.ShouldBeEmpty();
        (await SelAsync(host, satu)).ShouldBeNull();

        IEnumerable<string> Tombol(AngleSharp.Dom.IDocument isi) => isi.QuerySelectorAll(".alur a, .alur form").Select(a => a.GetAttribute("href") ?? a.GetAttribute("action") ?? "").Where(a => a.Contains($"langkah={langkah}&", StringComparison.Ordinal));

        Task<HasilAlur> JalanAsync() => host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(satu, 2024, new(null, "Budi", siapa.ToString()), new(DokumenAlur.Triwulan, "2", langkah, "Salah ketik")));
    }

    [Fact]
    public async Task Yang_sudah_dibuka_sebelum_jadwalnya_ditutup_masih_dapat_dibatalkan_perubahannya_dan_yang_diajukan_masih_dapat_disetujui()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var satu = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await Sql.JalankanAsync(host.BasisData, "delete from jadwal; insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values (2024, 'pk', '2023-12-01', '2024-01-31', true)");
        var kunci = (await Sql.DaftarAsync(host.BasisData, $"select a.kunci from alur a join ketetapan k using (instansi_id, tahun, dokumen, kunci) join butir b on b.instansi_id = a.instansi_id and b.tahun = a.tahun and b.jenis = 'pk' and b.kunci = a.kunci where a.instansi_id = '{satu}' and a.tahun = 2024 and a.dokumen = 'pk' and b.isi ->> 'jenis' is null order by 1"))[0];
        await StatusAsync("Draf");

        (await JalanAsync(Langkah.Ajukan)).Sebab.ShouldHaveSingleItem().ShouldBe("Perjanjian Kinerja ditutup 31 Januari 2024. Minta admin pemerintah daerah memberi perpanjangan.");
        (await JalanAsync(Langkah.BatalkanPerubahan)).Sebab.ShouldBeEmpty();
        await StatusAsync("Diajukan");
        (await JalanAsync(Langkah.Setujui)).Sebab.ShouldBeEmpty();
        (await JalanAsync(Langkah.Tetapkan)).Sebab.ShouldBeEmpty();

        Task StatusAsync(string status) => Sql.JalankanAsync(host.BasisData, $"update alur set status = '{status}' where instansi_id = '{satu}' and tahun = 2024 and dokumen = 'pk' and kunci = '{kunci}'");
        Task<HasilAlur> JalanAsync(Langkah langkah) => host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(satu, 2024, new(null, "Budi", nameof(Peran.Kepala)), new(DokumenAlur.Pk, kunci, langkah, "Salah ketik")));
    }

    [Fact]
    public async Task Instansi_yang_satu_perjanjiannya_belum_diserahkan_terlambat_walaupun_yang_lain_sudah()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var satu = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await Sql.JalankanAsync(host.BasisData, "delete from alur; delete from jadwal; insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values (2024, 'pk', '2023-12-01', '2024-01-31', false)");
        await PemdaUji.RingkasanAsync(host);
        var kunci = await Sql.DaftarAsync(host.BasisData, $"select kunci from butir where instansi_id = '{satu}' and tahun = 2024 and jenis = 'pk' order by 1");
        kunci.Count.ShouldBeGreaterThan(1);
        await Sql.JalankanAsync(host.BasisData, $"insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select '{satu}', 2024, 'pk', kunci, 'Diajukan', now(), 'Ani', 1 from butir where instansi_id = '{satu}' and tahun = 2024 and jenis = 'pk'");
        (await NamaAsync(host)).ShouldNotContain(HostUji.InstansiSatu);

        // Sent back; it never was fixed before.
        await Sql.JalankanAsync(host.BasisData, $"alter table ketetapan disable trigger all; delete from ketetapan where instansi_id = '{satu}' and dokumen = 'pk'; alter table ketetapan enable trigger all; update alur set status = 'Dikembalikan' where instansi_id = '{satu}' and kunci = '{kunci[0]}'");
        (await NamaAsync(host)).ShouldContain(HostUji.InstansiSatu);

        // A change of it is made when the budget changes: the due date of the first is not its own.
        await Sql.JalankanAsync(host.BasisData, $"update alur set status = 'Disetujui' where instansi_id = '{satu}' and kunci = '{kunci[0]}'; update alur set status = 'Dikembalikan' where instansi_id = '{satu}' and kunci = '{kunci[^1]}'");
        (await NamaAsync(host)).ShouldNotContain(HostUji.InstansiSatu);
    }

    private static async Task<IReadOnlyList<string>> NamaAsync(HostUji host) =>
        [.. (await host.DenganAsync(l => l.GetRequiredService<DasborPemda>().TerlambatAsync(2024))).SelectMany(t => t.Contoh).Select(i => i.Slug)];

    private static async Task<int> TerlambatAsync(HostUji host) => (await host.DenganAsync(l => l.GetRequiredService<DasborPemda>().TerlambatAsync(2024))).Single(t => t.Kode == "tw2").Jumlah;

    private static Task<IReadOnlyList<string>> BeriAsync(HostUji host, Guid? instansi, DateOnly? tenggat, string? alasan, string? dilihat = null) =>
        host.DenganAsync(l => l.GetRequiredService<BeriPerpanjangan>().JalankanAsync(2024, Admin, new(instansi, "tw2", tenggat, alasan, dilihat)));

    private static async Task<string?> SelAsync(HostUji host, Guid instansi) => await host.DenganAsync(async l =>
    {
        var kode = await l.GetRequiredService<TeraDb>().Butir.Where(b => b.InstansiId == instansi && b.Tahun == 2024 && b.Jenis == Tera.App.Berkas.JenisButir.Indikator).OrderBy(b => b.Kunci).Select(b => b.Kunci).FirstAsync();
        return (await l.GetRequiredService<SimpanSel>().JalankanAsync(instansi, 2024, new(null, "Ani", "Operator"), [new(kode, 2, "kendala", "", "")]))[0].Salah;
    });
}
