using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>What last year's evaluation said stands beside the criteria of this one, though it lies in last year's file.</summary>
public sealed class TahunLaluTests(KlasterUji klaster)
{
    private const string Lembar = "/i/disperindag/2025/evaluasi/lembar/3.c";

    private static readonly DataEvaluasi Lalu = new()
    {
        Lke =
        [
            LembarUji.Ditetapkan(
                2024, new JawabanKriteria { Kode = "3.c.2", Jawaban = "A", Catatan = "Disosialisasikan lewat apel." },
                new JawabanKriteria { Kode = "3.c.2", Tahap = TahapPenilaian.Verifikasi, Jawaban = "CC", Catatan = "Notulen hanya dari satu bidang." }),
        ],
        Rekomendasi = [new Rekomendasi { Kode = "R2024-1", Tahun = 2024, Kriteria = "3.c.2", Uraian = "Bahas laporan dengan pegawai.", Aksi = [new() { Uraian = "Rapat", Status = StatusTindakLanjut.Selesai, Bukti = "Notulen" }] }],
    };

    [Fact]
    public async Task Jawaban_catatan_dan_rekomendasi_tahun_lalu_berdiri_di_samping_kriteria_bagi_instansi_dan_tim()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, Lalu);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        await tim.TugaskanAsync(host, HostUji.InstansiSatu, 2025);
        foreach (var nama in new[] { $"operator.{HostUji.InstansiSatu}", tim.Ketua })
        {
            using var peramban = await host.MasukAsync(nama);
            var kartu = (await peramban.HalamanAsync(Lembar)).GetElementById("k-3.c.2")!.TextContent;

            kartu.ShouldContain("Tahun 2024, hasil evaluasi: CC Notulen hanya dari satu bidang.", Case.Sensitive, nama);
            kartu.ShouldContain("Tahun 2024, instansi: A Disosialisasikan lewat apel.", Case.Sensitive, nama);
            kartu.ShouldContain("Rekomendasi 2024 (selesai menurut instansi, belum diverifikasi): Bahas laporan dengan pegawai.", Case.Sensitive, nama);
        }
    }

    [Fact]
    public async Task Evaluasi_tahun_lalu_yang_belum_terbit_tidak_tampak_di_lembar_tahun_ini()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, Lalu);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Verifikasi, tim, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");

        var kartu = (await operatorDinas.HalamanAsync(Lembar)).GetElementById("k-3.c.2")!.TextContent;

        kartu.ShouldNotContain("Tahun 2024");
        kartu.ShouldNotContain("Rekomendasi 2024");
    }

    [Fact]
    public async Task Jawaban_menurut_templat_lain_tidak_disandingkan_sebab_kodenya_berarti_lain()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var isi = await File.ReadAllBytesAsync(Path.Combine(Akar.Folder, "tests", "cases", "lke", "templat-kota.json"));
        (await host.DenganAsync(l => l.GetRequiredService<TemplatPemda>().TambahAsync(Pelaku.Sistem, isi))).ShouldBeEmpty();
        var kota = TemplatLkeJson.Baca(isi).Templat!.Kode;
        await LembarUji.TulisAsync(host, HostUji.InstansiSatu, 2024, new() { Lke = [LembarUji.Ditetapkan(2024, new JawabanKriteria { Kode = "1.a.1", Tahap = TahapPenilaian.Verifikasi, Jawaban = "Y" }) with { Templat = kota }] });
        await LembarUji.MulaiTahunAsync(host, HostUji.InstansiSatu, 2025);
        using var operatorDinas = await host.MasukAsync($"operator.{HostUji.InstansiSatu}");

        var halaman = await operatorDinas.HalamanAsync("/i/disperindag/2025/evaluasi/lembar/1.a");

        halaman.GetElementById("k-1.a.1")!.TextContent.ShouldNotContain("Tahun 2024");
        halaman.Body!.TextContent.ShouldContain($"memakai templat lain ({kota})");
    }
}
