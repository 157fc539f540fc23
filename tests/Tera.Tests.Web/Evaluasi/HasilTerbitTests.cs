using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Tera.Tests.Web.Basis;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A published result is known to the government: no later file of the agency tells it otherwise.</summary>
public sealed class HasilTerbitTests(KlasterUji klaster)
{
    private static readonly Pelaku Operator = new(null, "Ani", nameof(Peran.Operator));

    [Fact]
    public async Task Nilai_yang_terbit_tetap_di_tahun_yang_dimulai_sesudahnya_apa_pun_yang_tertulis_di_sana()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        var terbit = await TerbitkanAsync(host, di);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        var salinan = await MuatAsync(host, di, 2025);
        Nilai(salinan).ShouldBe(terbit);

        // Copied with the lock.
        (await SimpanAsync(host, di, salinan, Palsu(salinan))).Terkunci.ShouldNotBeNull().ShouldContain("Hasil yang sudah terbit tidak diubah lagi di Tera");

        // What stands there otherwise, from whatever time, does not count.
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2025, Palsu(salinan));
        var dipalsukan = await MuatAsync(host, di, 2025);
        JsonNode.Parse(dipalsukan.Butir[(JenisButir.Evaluasi, "")].Isi)!["hasil"]!.ToJsonString().ShouldContain("700/palsu");
        Nilai(dipalsukan).ShouldBe(terbit);
        dipalsukan.Berkas.Evaluasi.Hasil.Single(h => h.Tahun == 2024).Nomor.ShouldBe("700/1");
    }

    [Fact]
    public async Task Hasil_yang_terbit_tidak_diketik_juga_di_berkas_yang_tidak_terkunci_dan_tahun_lain_tetap_dapat()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await TerbitkanAsync(host, di);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        await Sql.JalankanAsync(host.BasisData, "delete from alur where dokumen = 'evaluasi' and tahun = 2025");
        var berkas = await MuatAsync(host, di, 2025);

        (await SimpanAsync(host, di, berkas, Palsu(berkas))).Terkunci.ShouldNotBeNull().ShouldContain("Hasil evaluasi tahun 2024 sudah terbit di Tera");
        var lain = berkas.Berkas.Evaluasi with { Hasil = [.. berkas.Berkas.Evaluasi.Hasil, new() { Tahun = 2019, Komponen = [new() { Nama = "Perencanaan Kinerja", Bobot = 30, Nilai = 20 }] }] };
        (await SimpanAsync(host, di, berkas, lain)).Berhasil.ShouldBeTrue();
    }

    [Fact]
    public async Task Hasil_yang_terbit_kemudian_masuk_ke_semua_tahun_yang_sudah_dimulai()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        foreach (var tahun in new[] { 2025, 2026 })
            await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, tahun);
        await MuatAsync(host, di, 2026);

        var terbit = await TerbitkanAsync(host, di);

        foreach (var tahun in new[] { 2025, 2026 })
        {
            var berkas = await MuatAsync(host, di, tahun);
            Nilai(berkas).ShouldBe(terbit, $"berkas {tahun}");
            (await SimpanAsync(host, di, berkas, Palsu(berkas))).Terkunci.ShouldNotBeNull();
            berkas.Berkas.Evaluasi.Rekomendasi.Count(r => r.Tahun == 2024).ShouldBe(1);
        }
    }

    private static async Task<decimal> TerbitkanAsync(HostUji host, Guid di)
    {
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Ditetapkan, tim, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        var ketua = new Orang(tim.IdKetua, "Evaluator", Peran.Evaluator, null);
        IsianRekomendasi[] rekomendasi = [new(1, 0, "3.c.2", "Bahas laporan.")];
        await host.DenganAsync(l => l.GetRequiredService<SusunRekomendasi>().JalankanAsync(di, 2024, ketua, rekomendasi));
        var surat = new IsianSurat("700/1", new DateOnly(2025, 4, 7), new() { Evaluator = "Inspektorat", Penanda = new() { Jabatan = "Inspektur" } });
        (await host.DenganAsync(l => l.GetRequiredService<TerbitkanHasil>().JalankanAsync(di, 2024, ketua, surat, rekomendasi))).ShouldBeEmpty();
        return Nilai(await MuatAsync(host, di, 2024));
    }

    private static decimal Nilai(BerkasTermuat berkas) => berkas.Hasil.Lhe.Single(h => h.Tahun == 2024).Total.Nilai.Angka;

    private static DataEvaluasi Palsu(BerkasTermuat berkas) => berkas.Berkas.Evaluasi with
    {
        Hasil = [.. berkas.Berkas.Evaluasi.Hasil.Select(h => h.Tahun == 2024 ? h with { Nomor = "700/palsu", Komponen = [.. h.Komponen.Select(k => k with { Nilai = k.Bobot })] } : h)],
    };

    private static Task<HasilSimpan> SimpanAsync(HostUji host, Guid di, BerkasTermuat berkas, DataEvaluasi data) => host.DenganAsync(l => l.GetRequiredService<SimpanButir>().JalankanAsync(
        di, berkas.Berkas.Tahun, Operator, [new(JenisButir.Evaluasi, "", berkas.Versi(JenisButir.Evaluasi), Tera.Core.Berkas.BerkasJson.TulisBagian(data with { Rekomendasi = [] }))]));

    private static async Task<BerkasTermuat> MuatAsync(HostUji host, Guid di, int tahun) => (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di, tahun)))!;
}
