using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Persetujuan;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Perencanaan;

/// <summary>An agreement is changed when the budget is: the calendar's step of January is of the first one.</summary>
public sealed class PerjanjianPerubahanTests(KlasterUji klaster)
{
    private const string Pangkal = $"/i/{HostUji.InstansiSatu}/2024";
    private const string Induk = "PK-2024";
    private const string Perubahan = "PK-2024-PERUBAHAN";
    private static readonly Pelaku Ani = new(null, "Ani", nameof(Peran.Operator));

    [Fact]
    public async Task Perubahan_dapat_dibuat_dan_diajukan_sesudah_langkah_Perjanjian_Kinerja_ditutup_tetapi_induknya_tidak()
    {
        await using var host = await MulaiAsync();
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        const string baru = $"{Pangkal}/ubah/pk?baru=true&mulai=perubahan";
        (await operatorDinas.HalamanAsync(baru)).Body!.TextContent.ShouldNotContain("ditutup");
        using (var jawaban = await operatorDinas.IsiAsync(baru, new() { ["alasanPerubahan"] = "Perubahan anggaran kedua" }))
            jawaban.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AjukanAsync(host, Perubahan)).ShouldBeEmpty();

        (await AjukanAsync(host, Induk)).ShouldHaveSingleItem().ShouldContain("ditutup 31 Januari 2024");
        (await operatorDinas.HalamanAsync($"{Pangkal}/ubah/pk?kunci={Induk}")).Body!.TextContent.ShouldContain("ditutup 31 Januari 2024");
        // Called a change in the very save that the lock forbids, it stays what it is.
        using (var paksa = await operatorDinas.KirimTokenAsync($"{Pangkal}/ubah/pk?kunci={Induk}", new() { ["Versi"] = "1", ["jenis"] = "perubahan" }))
            (await PerambanUji.BacaAsync(paksa)).Body!.TextContent.ShouldContain("ditutup 31 Januari 2024");
    }

    [Fact]
    public async Task Perubahan_menunggu_tanpa_tenggat_dan_tidak_terlambat()
    {
        await using var host = await MulaiAsync();
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        var tugas = (await operatorDinas.HalamanAsync("/")).QuerySelectorAll("#tugas tbody tr").Select(b => b.TextContent).ToList();

        tugas.Single(t => t.Contains(Perubahan, StringComparison.Ordinal)).ShouldSatisfyAllConditions(t => t.ShouldNotContain("Terlambat"), t => t.ShouldNotContain("31 Januari"));
        tugas.Single(t => t.Contains($"{Induk}", StringComparison.Ordinal) && !t.Contains(Perubahan, StringComparison.Ordinal)).ShouldContain("Terlambat");
    }

    [Theory]
    [InlineData("DPPA SKPD 2024", "2024-10-01", "1 November 2024")]
    [InlineData("DPA SKPD 2024", "2024-10-01", null)]
    [InlineData("DPPA SKPD 2024", null, null)]
    public async Task Perubahan_jatuh_tempo_sebulan_setelah_DPPA_bagi_instansi_dan_pemerintah_daerah_bila_tanggalnya_diketahui(string dokumen, string? tanggal, string? tenggat)
    {
        await using var host = await MulaiAsync();
        var di = await host.InstansiAsync(HostUji.InstansiSatu);
        var butir = (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di.Id, HostUji.Tahun)))!.Butir;
        var (anggaran, pk) = (butir[(JenisButir.Anggaran, "")], butir[(JenisButir.Pk, Perubahan)]);
        var (isiAnggaran, isiPk) = (JsonNode.Parse(anggaran.Isi)!.AsObject(), JsonNode.Parse(pk.Isi)!.AsObject());
        isiAnggaran["dokumen"] = dokumen;
        isiAnggaran["tanggalDokumen"] = tanggal;
        // Not signed yet: of a change that was signed before the budget's, nothing is due.
        isiPk.Remove("tanggal");
        await UbahAsync((JenisButir.Anggaran, "", anggaran.Versi, isiAnggaran), (JenisButir.Pk, Perubahan, pk.Versi, isiPk));
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        (await BarisAsync()).ShouldSatisfyAllConditions(b => b.Contains("Terlambat", StringComparison.Ordinal).ShouldBe(tenggat is not null), b => b.ShouldContain(tenggat ?? Perubahan));
        (await TerlambatAsync()).ShouldBe(tenggat is null ? [] : [("Perjanjian Kinerja perubahan (tenggat paling awal)", new DateOnly(2024, 11, 1), HostUji.InstansiSatu)]);

        (await AjukanAsync(host, Perubahan)).ShouldBeEmpty();
        (await TerlambatAsync()).ShouldBeEmpty();

        async Task<string> BarisAsync() => (await operatorDinas.HalamanAsync("/")).QuerySelectorAll("#tugas tbody tr").Select(b => b.TextContent).Single(t => t.Contains(Perubahan, StringComparison.Ordinal));

        async Task<IReadOnlyList<(string, DateOnly, string)>> TerlambatAsync() =>
            [.. (await host.DenganAsync(l => l.GetRequiredService<DasborPemda>().TerlambatAsync(HostUji.Tahun))).Where(t => t.Kode == "pk-perubahan").Select(t => (t.Langkah, t.Tenggat, t.Contoh.Single().Slug))];

        async Task UbahAsync(params (string Jenis, string Kunci, int Versi, JsonObject Isi)[] ubah) => (await host.DenganAsync(l => l.GetRequiredService<SimpanButir>().TulisAsync(di.Id, HostUji.Tahun, Ani,
            [.. ubah.Select(u => new PerubahanButir(u.Jenis, u.Kunci, u.Versi, u.Isi.ToJsonString()))], "Uji"))).Berhasil.ShouldBeTrue();
    }

    [Fact]
    public async Task Perubahan_yang_dimulai_dengan_penanda_tangan_lama_menyebut_kepala_yang_sekarang()
    {
        await using var host = await MulaiAsync();
        var di = await host.InstansiAsync(HostUji.InstansiSatu);
        var butir = (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di.Id, HostUji.Tahun)))!.Butir;
        var (pk, organisasi) = (butir[(JenisButir.Pk, Perubahan)], butir[(JenisButir.Organisasi, "")]);
        var (isiPk, isiOrganisasi) = (JsonNode.Parse(pk.Isi)!, JsonNode.Parse(organisasi.Isi)!);
        isiPk["pihakPertama"] = new JsonObject { ["nama"] = "Dra. Lama", ["jabatan"] = "Kepala Dinas Perindustrian dan Perdagangan" };
        isiOrganisasi["kepala"]!["nama"] = "Drs. Baru";
        (await host.DenganAsync(l => l.GetRequiredService<SimpanButir>().TulisAsync(di.Id, HostUji.Tahun, Ani,
            [new(JenisButir.Pk, Perubahan, pk.Versi, isiPk.ToJsonString()), new(JenisButir.Organisasi, "", organisasi.Versi, isiOrganisasi.ToJsonString())], "Uji"))).Berhasil.ShouldBeTrue();
        using var operatorDinas = await host.MasukAsync(HostUji.Nama(Peran.Operator));

        (await operatorDinas.HalamanAsync($"{Pangkal}/ubah/pk?baru=true&mulai=perubahan")).Body!.TextContent.ShouldContain("Kepala menurut halaman Instansi: Drs. Baru");
        (await operatorDinas.HalamanAsync($"{Pangkal}/ubah/pk?kunci={Perubahan}")).Body!.TextContent.ShouldNotContain("Kepala menurut halaman Instansi", Case.Sensitive, "siapa yang menandatangani dahulu tidak berubah");
    }

    // Nothing of the agreements was handed in, and their step is over and locked.
    private async Task<HostUji> MulaiAsync()
    {
        var host = await HostUji.MulaiAsync(klaster);
        await Sql.JalankanAsync(host.BasisData, "alter table ketetapan disable trigger all; delete from ketetapan where dokumen in ('pk', 'lkjip'); alter table ketetapan enable trigger all; delete from alur; delete from jadwal; insert into jadwal (tahun, langkah, dibuka, tenggat, dikunci) values (2024, 'pk', '2023-12-01', '2024-01-31', true)");
        return host;
    }

    private static async Task<IReadOnlyList<string>> AjukanAsync(HostUji host, string pk) => await host.DenganAsync(async l =>
        (await l.GetRequiredService<UbahAlur>().JalankanAsync((await l.InstansiAsync(HostUji.InstansiSatu)).Id, 2024, Ani, new(DokumenAlur.Pk, pk, Langkah.Ajukan))).Sebab);
}
