using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Perencanaan;

/// <summary>What a head approved and signed cannot change beneath the signature.</summary>
public sealed class KunciLaporanTests(KlasterUji klaster)
{
    [Theory]
    [InlineData(JenisButir.Program, true)]
    [InlineData(JenisButir.Anggaran, true)]
    [InlineData(JenisButir.Pengukuran, true)]
    [InlineData(JenisButir.Realisasi, true)]
    [InlineData(JenisButir.Organisasi, true)]
    [InlineData(JenisButir.Indikator, true)]
    [InlineData(JenisButir.Rekomendasi, false)]
    public async Task Data_yang_masuk_LKjIP_terkunci_begitu_laporannya_diajukan_dan_tindak_lanjut_sesudahnya_tidak(string jenis, bool terkunci)
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LepaskanAsync(host);
        foreach (var (status, dikunci) in new[] { ("Draf", false), ("Dikembalikan", false), ("Diajukan", terkunci), ("Disetujui", terkunci), ("Ditetapkan", terkunci) })
        {
            await Sql.JalankanAsync(host.BasisData, $"delete from alur; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'lkjip', '', '{status}', now(), 'Kepala', 1)");
            var sebab = (await SimpanAsync(host, di, jenis, isi => isi)).Terkunci;
            (sebab is not null).ShouldBe(dikunci, $"{jenis} selama LKjIP {status}");
            if (dikunci)
                sebab!.ShouldContain("LKjIP sudah");
        }
    }

    [Fact]
    public async Task Kebijakan_pengukuran_tetap_selama_ada_triwulan_yang_sudah_diajukan_dan_data_lainnya_boleh_berubah()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LepaskanAsync(host);
        static JsonObject Diubah(JsonObject isi)
        {
            isi["kebijakan"] = new JsonObject { ["batasAtas"] = 90 };
            return isi;
        }

        await Sql.JalankanAsync(host.BasisData, $"delete from alur; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) values ('{di}', {HostUji.Tahun}, 'triwulan', '1', 'Ditetapkan', now(), 'Kepala', 1)");
        (await SimpanAsync(host, di, JenisButir.Pengukuran, Diubah)).Terkunci.ShouldNotBeNull().ShouldContain("Realisasi triwulan I sudah ditetapkan");
        (await SimpanAsync(host, di, JenisButir.Pengukuran, isi => isi)).Berhasil.ShouldBeTrue();

        await Sql.JalankanAsync(host.BasisData, "delete from alur");
        (await SimpanAsync(host, di, JenisButir.Pengukuran, Diubah)).Berhasil.ShouldBeTrue();
    }

    [Fact]
    public async Task Realisasi_setahun_tidak_diketik_menimpa_triwulan_IV_yang_sudah_diajukan_dan_sebelumnya_tampak_sebagai_draf()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LepaskanAsync(host);
        await Sql.JalankanAsync(host.BasisData, $"delete from alur; insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select '{di}', {HostUji.Tahun}, 'triwulan', n::text, 'Ditetapkan', now(), 'Kepala', 1 from generate_series(1, 4) n");
        static JsonObject Menimpa(JsonObject isi)
        {
            isi["nilai"] = 90000;
            return isi;
        }

        static JsonObject Menyumber(JsonObject isi)
        {
            isi["sumber"] = "BPS";
            return isi;
        }

        (await SimpanAsync(host, di, JenisButir.Realisasi, Menimpa)).Terkunci.ShouldNotBeNull().ShouldContain("padahal realisasi triwulan IV sudah ditetapkan");
        (await SimpanAsync(host, di, JenisButir.Realisasi, Menyumber)).Berhasil.ShouldBeTrue();

        await Sql.JalankanAsync(host.BasisData, "delete from alur where kunci = '4'");
        (await SimpanAsync(host, di, JenisButir.Realisasi, Menimpa)).Berhasil.ShouldBeTrue();
        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");
        (await operatorDinas.HalamanAsync($"/i/{HostUji.InstansiSatu}/2024")).Body!.TextContent.ShouldContain("Angka triwulan IV masih draf");
    }

    // The calendar is not what is looked at here.
    private static Task LepaskanAsync(HostUji host) => Sql.JalankanAsync(host.BasisData, "delete from jadwal");

    private static Task<HasilSimpan> SimpanAsync(HostUji host, Guid di, string jenis, Func<JsonObject, JsonObject> ubah) => host.DenganAsync(async l =>
    {
        var berkas = (await l.GetRequiredService<PemuatBerkas>().MuatAsync(di, HostUji.Tahun))!;
        var (kunci, butir) = berkas.Butir.First(b => b.Key.Jenis == jenis);
        var isi = ubah(JsonNode.Parse(butir.Isi)!.AsObject()).ToJsonString();
        return await l.GetRequiredService<SimpanButir>().JalankanAsync(di, HostUji.Tahun, Pelaku.Sistem, [new(jenis, kunci.Kunci, berkas.Versi(jenis, kunci.Kunci), isi)]);
    });
}
