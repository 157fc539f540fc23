using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Evaluasi;

namespace Tera.App.Evaluasi;

/// <summary>What the last published evaluation before said, to stand beside the criteria of the next: never what is still worked on.</summary>
/// <param name="Lembar">Its worksheet; none where none is known.</param>
/// <param name="Rekomendasi">Recommendations of years before, as far as they have come.</param>
public sealed record EvaluasiLalu(HasilLke? Lembar, IReadOnlyList<Rekomendasi> Rekomendasi)
{
    /// <summary>The agency's own answer to a criterion or evidence item.</summary>
    public JawabanKriteria? Instansi(string kode) => Lembar?.Pada(TahapPenilaian.Mandiri)?.Jawaban(kode);

    /// <summary>The answer that was fixed.</summary>
    public JawabanKriteria? Akhir(string kode) => Lembar?.Pada(TahapPenilaian.Final)?.Jawaban(kode);

    /// <summary>What a sub-component was fixed at.</summary>
    public HasilSubLke? Sub(string kode) => Lembar?.Pada(TahapPenilaian.Final)?.Sub(kode);

    /// <summary>Recommendations about a criterion, or about the sub-component or component that it stands in.</summary>
    public IEnumerable<Rekomendasi> Tentang(string kode) => Rekomendasi.Where(r => r.Kriteria is { Length: > 0 } k && (k == kode || kode.StartsWith(k + ".", StringComparison.Ordinal)));

    /// <summary>From the file of the year itself and that of the year before, where a worksheet that was made in Tera stands.</summary>
    internal static async Task<EvaluasiLalu> MuatAsync(TeraDb db, PemuatBerkas pemuat, Guid instansi, BerkasTermuat berkas, CancellationToken cancel)
    {
        var tahun = berkas.Berkas.Tahun;
        var sebelum = await pemuat.MuatAsync(instansi, tahun - 1, cancel);
        var dikerjakan = await db.Set<Penilaian>().AsNoTracking().Where(p => p.InstansiId == instansi && p.Tahun < tahun && p.Tahap != TahapKerja.Terbit && p.Ralat == null).Select(p => p.Tahun).ToListAsync(cancel);
        BerkasTermuat[] semua = sebelum is null ? [berkas] : [berkas, sebelum];
        var lembar = semua.SelectMany(b => b.Hasil.Lke.Where(l => l.Lembar.Tahun < tahun && !dikerjakan.Contains(l.Lembar.Tahun) && (l.Lembar.Ditetapkan is not null || b.Hasil.Lhe.Any(h => h.Tahun == l.Lembar.Tahun))));
        // A recommendation that this file carries knows what became of it since.
        var rekomendasi = semua.SelectMany(b => b.Berkas.Evaluasi.Rekomendasi).Where(r => r.Tahun < tahun && !dikerjakan.Contains(r.Tahun.Value)).DistinctBy(r => r.Kode);
        return new(lembar.MaxBy(l => l.Lembar.Tahun), [.. rekomendasi]);
    }
}
