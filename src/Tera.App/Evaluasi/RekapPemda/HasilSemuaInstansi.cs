using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi.RekapPemda;

/// <summary>What an agency's files say of evaluation around a year.</summary>
/// <param name="Sekitar">Whether it has any of that year, the one before or the one after.</param>
/// <param name="Hasil">Results, each with the year of the file in which it stands; worksheets as far as the government's table needs them.</param>
/// <param name="Rekomendasi">Recommendations that it follows up in the file of that year.</param>
internal sealed record EvaluasiInstansi(bool Sekitar, IReadOnlyList<(int TahunBerkas, HasilLhe Hasil)> Hasil, IReadOnlyList<Rekomendasi> Rekomendasi)
{
    public static EvaluasiInstansi Kosong { get; } = new(false, [], []);
}

/// <summary>Results and follow-up of every agency around a year. What an agency's worksheets come to is kept until its history has grown or the government's templates are others: each figure of the government's table asks for all of it.</summary>
public sealed class HasilSemuaInstansi(TeraDb db, TemplatPemda templatPemda, IMemoryCache ingatan)
{
    private sealed record Diingat(long Urut, IReadOnlyList<string> Templat, EvaluasiInstansi Isi);

    /// <param name="dari">First year whose files are read; the last is the one after <paramref name="tahun"/>.</param>
    internal async Task<IReadOnlyDictionary<Guid, EvaluasiInstansi>> BacaAsync(int tahun, int dari, CancellationToken cancel)
    {
        // Read before the pieces: a change in between only means that they are read once more than needed.
        var kepala = await db.KepalaRantai.AsNoTracking().ToDictionaryAsync(k => k.InstansiId, k => k.Urut, cancel);
        var templat = await templatPemda.SemuaAsync(cancel);
        List<string> kode = [.. templat.Select(t => t.Kode)];
        var ada = kepala.Select(k => (k.Key, Ada: ingatan.Get<Diingat>(Kunci(k.Key, tahun, dari)))).Where(k => k.Ada is { } a && a.Urut == kepala[k.Key] && a.Templat.SequenceEqual(kode)).ToDictionary(k => k.Key, k => k.Ada!.Isi);
        List<Guid> tetap = [.. ada.Keys];
        // A result stands in the file of its year, or only in the next one where the earlier file is not in Tera.
        var butir = await db.Butir.AsNoTracking().Where(b => !tetap.Contains(b.InstansiId) && b.Tahun <= tahun + 1 && ((b.Jenis == JenisButir.Evaluasi && b.Tahun >= dari) || (b.Jenis == JenisButir.Rekomendasi && b.Tahun == tahun)))
            .Select(b => new { b.InstansiId, b.Tahun, b.Jenis, b.Kunci, b.Isi }).ToListAsync(cancel);
        var semua = new Dictionary<Guid, EvaluasiInstansi>(ada);
        foreach (var milik in butir.GroupBy(b => b.InstansiId))
        {
            var evaluasi = milik.Where(b => b.Jenis == JenisButir.Evaluasi).Select(b => (b.Tahun, Isi: BerkasJson.BacaBagian<DataEvaluasi>(b.Isi))).ToList();
            var rekomendasi = milik.Where(b => b.Jenis == JenisButir.Rekomendasi).Select(b => BerkasJson.BacaBagian<Rekomendasi>(b.Isi));
            semua[milik.Key] = new(
                milik.Any(b => b.Tahun >= tahun - 1), [.. evaluasi.SelectMany(e => PenilaianAkip.Hasil(e.Isi, templat).Select(h => (e.Tahun, Seperlunya(h, h.Tahun == tahun))))],
                // What an agency follows up in the file of this year, by the rule of its own page.
                new DataEvaluasi { Rekomendasi = [.. rekomendasi] }.DitindaklanjutiPada(tahun));
        }

        // Without history nothing tells that it changed.
        foreach (var (instansi, urut) in kepala.Where(k => !ada.ContainsKey(k.Key)))
            ingatan.Set(Kunci(instansi, tahun, dari), new Diingat(urut, kode, semua.GetValueOrDefault(instansi, EvaluasiInstansi.Kosong)), new MemoryCacheEntryOptions { Size = 1024 + (semua.GetValueOrDefault(instansi)?.Hasil.Count ?? 0) * 65536, SlidingExpiration = TimeSpan.FromMinutes(20) });
        return semua;
    }

    private static object Kunci(Guid instansi, int tahun, int dari) => (nameof(HasilSemuaInstansi), instansi, tahun, dari);

    // Answers of other years and other stages are told by nobody here, and are most of what a worksheet holds.
    private static HasilLhe Seperlunya(HasilLhe hasil, bool tahunIni) => hasil.Lke is not { } lke ? hasil : hasil with
    {
        Lke = lke with
        {
            Lembar = new() { Tahun = lke.Lembar.Tahun, Templat = lke.Lembar.Templat, Ditetapkan = lke.Lembar.Ditetapkan },
            Tahap = tahunIni ? [.. lke.Tahap.Where(t => t.Tahap == TahapPenilaian.Final)] : [],
        },
    };
}
