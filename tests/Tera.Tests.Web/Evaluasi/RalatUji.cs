using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.Core.Evaluasi;

namespace Tera.Tests.Web.Evaluasi;

/// <summary>A published result with its team, and the steps of its correction.</summary>
internal sealed record RalatUji(HostUji Host, Guid Di, TimEvaluasi Tim, Orang Ketua)
{
    public const string Alasan = "Jawaban 3.c.2 keliru dinilai";

    /// <summary>Two recommendations of 2024, published with letter 700/1; history tells how it came there.</summary>
    public static async Task<RalatUji> TerbitAsync(HostUji host)
    {
        var di = (await host.InstansiAsync(HostUji.InstansiSatu)).Id;
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Ditetapkan, tim, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        await LembarUji.RiwayatAsync(host, HostUji.InstansiSatu);
        var uji = new RalatUji(host, di, tim, new(tim.IdKetua, "Evaluator", Peran.Evaluator, null));
        IsianRekomendasi[] rekomendasi = [new(1, 0, "3.c.2", "Bahas laporan."), new(2, 0, null, "Susun daftar.")];
        await uji.SusunAsync(rekomendasi);
        (await uji.TerbitkanAsync("700/1", rekomendasi)).ShouldBeEmpty();
        return uji;
    }

    public async Task<LembarTermuat> LembarAsync(Orang? orang = null) => (await Host.DenganAsync(l => l.GetRequiredService<MuatLembar>().JalankanAsync(Di, 2024, orang ?? Ketua, mengisi: false)))!;

    public async Task<BerkasTermuat> BerkasAsync(int tahun) => (await Host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(Di, tahun)))!;

    public async Task<decimal> NilaiAsync(int tahun) => (await BerkasAsync(tahun)).Hasil.Lhe.Single(h => h.Tahun == 2024).Total.Nilai.Angka;

    public async Task BukaAsync() => (await Host.DenganAsync(async l => await l.GetRequiredService<BukaRalat>().JalankanAsync(Di, 2024, Ketua, Alasan, (await LembarAsync()).Penilaian!.Versi))).ShouldBeEmpty();

    public async Task<IReadOnlyList<string>> BatalkanAsync(int? dilihat = null) => await Host.DenganAsync(async l => await l.GetRequiredService<BatalRalat>().JalankanAsync(Di, 2024, Ketua, "Ternyata sudah benar", dilihat ?? (await LembarAsync()).Penilaian!.Versi));

    /// <summary>The lead's final answer to the criterion that was wrong.</summary>
    public async Task<HasilJawaban> JawabAsync(string jawaban, int? versi = null)
    {
        var ada = versi ?? (await LembarAsync()).Versi(TahapPenilaian.Final, "3.c.2");
        return await Host.DenganAsync(l => l.GetRequiredService<SimpanJawaban>().JalankanAsync(Di, 2024, Ketua, false, [new("3.c.2", ada, jawaban, "Ralat", [], "Dilihat pada dokumennya")]));
    }

    public Task<HasilRekomendasi> SusunAsync(params IsianRekomendasi[] isian) => Host.DenganAsync(l => l.GetRequiredService<SusunRekomendasi>().JalankanAsync(Di, 2024, Ketua, isian));

    public Task<IReadOnlyList<string>> TerbitkanAsync(string nomor, IReadOnlyList<IsianRekomendasi>? rekomendasi = null, DateOnly? tanggal = null) => Host.DenganAsync(async l => await l.GetRequiredService<TerbitkanHasil>().JalankanAsync(
        Di, 2024, Ketua, new(nomor, tanggal ?? new DateOnly(2025, 4, 7), new() { Evaluator = "Inspektorat", Penanda = new() { Jabatan = "Inspektur" } }),
        rekomendasi ?? [.. (await LembarAsync()).Rekomendasi.Select(r => new IsianRekomendasi(r.Urutan, r.Versi, r.Kriteria, r.Uraian))]));

    /// <summary>From the lead's changed answers through quality assurance to the fixed result.</summary>
    public async Task TetapkanAsync()
    {
        var mutu = new Orang(Tim.IdMutu, "Evaluator mutu", Peran.Evaluator, null);
        foreach (var (orang, langkah) in new[] { (Ketua, LangkahPenilaian.KembalikanKeMutu), (mutu, LangkahPenilaian.SelesaiMutu), (Ketua, LangkahPenilaian.Tetapkan) })
            (await Host.DenganAsync(l => l.GetRequiredService<PindahTahap>().JalankanAsync(Di, 2024, orang, false, langkah, "Diubah dengan ralat"))).ShouldBeEmpty(langkah.ToString());
    }

    /// <summary>The whole of a correction that changes one answer.</summary>
    public async Task RalatAsync(string nomor, string jawaban)
    {
        await BukaAsync();
        (await JawabAsync(jawaban)).Berhasil.ShouldBeTrue();
        await TetapkanAsync();
        (await TerbitkanAsync(nomor)).ShouldBeEmpty();
    }

    /// <summary>Opens or cancels on the page, whatever becomes of it.</summary>
    public static async Task<HttpResponseMessage> KirimAsync(PerambanUji p, string langkah, string alasan)
    {
        var dilihat = (await p.HalamanAsync(PutaranUji.Evaluasi)).QuerySelector<IHtmlInputElement>("main input[name=Dilihat]")?.Value ?? "2";
        return await p.KirimTokenAsync($"{PutaranUji.Evaluasi}?handler={langkah}", new() { ["Alasan"] = alasan, ["Dilihat"] = dilihat });
    }

    /// <summary>What is done in the next year about recommendations, by code.</summary>
    public async Task KerjakanAsync(params (string Kode, AksiTindakLanjut Aksi)[] aksi)
    {
        var evaluasi = (await BerkasAsync(2025)).Berkas.Evaluasi;
        await LembarUji.TulisAsync(Host, HostUji.InstansiSatu, 2025, evaluasi with { Rekomendasi = [.. evaluasi.Rekomendasi.Select(r => r with { Aksi = [.. aksi.Where(a => a.Kode == r.Kode).Select(a => a.Aksi)] })] });
    }
}
