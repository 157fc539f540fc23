using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.Core.Evaluasi;
using Tera.Tests.Web.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Berkas;

/// <summary>What a line of history changed: told to who may see the line, of lines that wrote a piece.</summary>
public sealed class RinciRiwayatTests(KlasterUji klaster)
{
    private const string Riwayat = $"/i/{HostUji.InstansiSatu}/2024/riwayat";

    [Fact]
    public async Task Perubahan_sel_dirinci_sebelum_dan_sesudahnya_dan_baris_bukti_di_antaranya_tidak_mengaburkannya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        await SelAsync(host, di, "", "Cuaca");
        (await operatorDinas.KirimTokenAsync($"/i/{HostUji.InstansiSatu}/2024/pengukuran/bukti", new() { ["tautan|triwulan|S1.1/TW2"] = "https://contoh.go.id/foto" })).Dispose();
        await SelAsync(host, di, "Cuaca", "Banjir");
        var (sel, bukti) = (await UrutAsync(host, di, "ubah"), await UrutAsync(host, di, "tambah bukti"));

        var rinci = (await operatorDinas.HalamanAsync($"{Riwayat}?rinci={sel}")).QuerySelector("#rinci")!;
        rinci.QuerySelector("del")!.TextContent.ShouldBe("Cuaca");
        rinci.QuerySelector("ins")!.TextContent.ShouldBe("Banjir");
        (await operatorDinas.HalamanAsync($"{Riwayat}?rinci={bukti}")).QuerySelector("#rinci").ShouldBeNull("baris bukti tidak menulis isian");
        (await operatorDinas.HalamanAsync(Riwayat)).Body!.TextContent.ShouldContain("tambah bukti");

        // Another agency's line is not reached through one's own page.
        using var lain = await host.MasukAsync(HostUji.Nama(Peran.Operator, HostUji.InstansiDua));
        (await lain.HalamanAsync($"/i/{HostUji.InstansiDua}/2024/riwayat?rinci={sel}")).Body!.TextContent.ShouldNotContain("Banjir");
        (await lain.BukaAsync($"{Riwayat}?rinci={sel}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Jawaban_tim_tidak_dirinci_bagi_yang_tidak_boleh_melihat_barisnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Verifikasi, tim, TahapPenilaian.Mandiri);
        var ketua = new Orang(tim.IdKetua, "Evaluator", Peran.Evaluator, null);
        (await host.DenganAsync(l => l.GetRequiredService<SimpanJawaban>().JalankanAsync(di, 2024, ketua, false, [new("3.c.2", 0, "CC", "Catatan tim", [], "Menurut dokumen")]))).Berhasil.ShouldBeTrue();
        var urut = await host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat.Where(r => r.InstansiId == di && r.Jenis == "lke").MaxAsync(r => r.Urut));

        foreach (var orang in new[] { new Orang(Guid.NewGuid(), "Ani", Peran.Operator, di), new Orang(Guid.NewGuid(), "Luar", Peran.Evaluator, null) })
            (await host.DenganAsync(l => l.GetRequiredService<DaftarRiwayat>().RinciAsync(di, 2024, orang, urut))).ShouldBeNull(orang.Nama);
        // The team's own content joins history when it is published: before, the line says only that it was written.
        (await host.DenganAsync(l => l.GetRequiredService<DaftarRiwayat>().RinciAsync(di, 2024, ketua, urut))).ShouldBeNull();
        (await host.DenganAsync(l => l.GetRequiredService<DaftarRiwayat>().RinciAsync(di, 2024, ketua, long.MaxValue))).ShouldBeNull();
    }

    private static async Task SelAsync(HostUji host, Guid di, string semula, string isi) => (await host.DenganAsync(l => l.GetRequiredService<SimpanSel>()
        .JalankanAsync(di, HostUji.Tahun, new(null, "Ani", "Operator"), [new("S1.1", 2, "kendala", isi, semula)])))[0].Salah.ShouldBeNull();

    private static Task<long> UrutAsync(HostUji host, Guid di, string tindakan) => host.DenganAsync(l => l.GetRequiredService<TeraDb>().Riwayat
        .Where(r => r.InstansiId == di && r.Jenis == JenisButir.Triwulan && r.Kunci == "S1.1/TW2" && r.Tindakan.StartsWith(tindakan)).MaxAsync(r => r.Urut));
}
