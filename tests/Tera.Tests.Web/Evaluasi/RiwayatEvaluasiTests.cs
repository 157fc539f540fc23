using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>The history page speaks in words, and tells nothing of a draft to who may not see it.</summary>
public sealed class RiwayatEvaluasiTests(KlasterUji klaster)
{
    private const string Riwayat = "/i/disperindag/2024/riwayat";

    [Fact]
    public async Task Pekerjaan_tim_tidak_tampak_di_riwayat_instansi_sebelum_terbit_dan_tertulis_dengan_kata()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var tim = await TimEvaluasi.BuatAsync(host);
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Mandiri, tim, TahapPenilaian.Mandiri);
        var ani = new Orang(Guid.NewGuid(), "Ani", Peran.Operator, di);
        var ketua = new Orang(tim.IdKetua, "Evaluator", Peran.Evaluator, null);
        var mutu = new Orang(tim.IdMutu, "Evaluator mutu", Peran.Evaluator, null);
        await LangkahAsync(host, di, ani, LangkahPenilaian.Kirim);
        await JawabAsync(host, di, ketua, "3.c.2");
        await host.DenganAsync(l => l.GetRequiredService<SusunRekomendasi>().JalankanAsync(di, 2024, ketua, [new(1, 0, "3.c.2", "Bahas laporan.")]));
        await host.DenganAsync(l => l.GetRequiredService<PindahTahap>().JalankanAsync(di, 2024, ketua, false, LangkahPenilaian.KembalikanKeInstansi, "Lengkapi bukti 1.a.1"));
        using var operatorDinas = await host.MasukAsync("operator.disperindag");
        using var luar = await host.MasukAsync(tim.Luar);
        using var anggota = await host.MasukAsync(tim.Mutu);

        foreach (var peramban in new[] { operatorDinas, luar })
        {
            var teks = await BarisAsync(peramban);
            teks.ShouldNotContain(t => t.Contains("3.c.2", StringComparison.Ordinal) || t.Contains("jawaban tim", StringComparison.Ordinal) || t.Contains("susun rekomendasi", StringComparison.Ordinal));
            teks.ShouldContain(t => t.Contains("kembalikan ke instansi", StringComparison.Ordinal) && t.Contains("Lembar kerja evaluasi", StringComparison.Ordinal) && t.Contains("Lengkapi bukti 1.a.1", StringComparison.Ordinal));
        }

        var tampak = await BarisAsync(anggota);
        tampak.ShouldContain(t => t.Contains("Lembar kerja evaluasi, 3.c.2, jawaban tim", StringComparison.Ordinal));
        tampak.ShouldContain(t => t.Contains("susun rekomendasi", StringComparison.Ordinal));
        tampak.ShouldNotContain(t => t.Contains("kembalikankeinstansi", StringComparison.OrdinalIgnoreCase) || t.Contains("lke ", StringComparison.Ordinal));
    }

    private static async Task<List<string>> BarisAsync(PerambanUji p) => [.. (await p.HalamanAsync(Riwayat)).QuerySelectorAll("main tbody tr").Select(r => string.Join(" | ", r.Children.Skip(2).Select(s => s.TextContent.Trim())))];

    private static async Task LangkahAsync(HostUji host, Guid di, Orang orang, LangkahPenilaian langkah) =>
        (await host.DenganAsync(l => l.GetRequiredService<PindahTahap>().JalankanAsync(di, 2024, orang, orang.InstansiId is not null, langkah, null))).ShouldBeEmpty();

    private static async Task JawabAsync(HostUji host, Guid di, Orang orang, string kode) =>
        (await host.DenganAsync(l => l.GetRequiredService<SimpanJawaban>().JalankanAsync(di, 2024, orang, false, [new(kode, 0, "CC", null, [], "Menurut dokumen")]))).Berhasil.ShouldBeTrue();
}
