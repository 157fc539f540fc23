using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Core.Berkas;

namespace Tera.App.Pengukuran;

/// <summary>Judges words that were typed as a quarter's value by the rules of the file: words where a number is measured, a grade that the scale does not have. Numbers need no file to be judged.</summary>
internal sealed class KataRealisasi
{
    private readonly int _tahun;
    private readonly Dictionary<(string, string), Butir> _semua;
    private readonly Lazy<HashSet<KesalahanBerkas>> _sebelum;

    private KataRealisasi(int tahun, List<Butir> semua) =>
        (_tahun, _semua, _sebelum) = (tahun, semua.ToDictionary(b => (b.Jenis, b.Kunci)), new(() => AturanBerkas.Kesalahan(tahun, semua)));

    internal static async Task<KataRealisasi> BacaAsync(TeraDb db, Guid instansi, int tahun, CancellationToken cancel) =>
        new(tahun, await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun).ToListAsync(cancel));

    /// <param name="dekat">The indicator's pieces, which may be new.</param>
    /// <param name="triwulan">The quarter's piece.</param>
    /// <param name="isi">What it becomes.</param>
    /// <returns>What is wrong; none where it may be written.</returns>
    internal string? Salah(IEnumerable<Butir> dekat, Butir triwulan, JsonObject isi)
    {
        var coba = new Dictionary<(string, string), Butir>(_semua);
        foreach (var b in dekat)
            coba.TryAdd((b.Jenis, b.Kunci), b);
        coba[(triwulan.Jenis, triwulan.Kunci)] = new()
        {
            InstansiId = triwulan.InstansiId, Tahun = triwulan.Tahun, Jenis = triwulan.Jenis, Kunci = triwulan.Kunci, Induk = triwulan.Induk, Urutan = triwulan.Urutan, Isi = isi.ToJsonString(FormatButir.Opsi), Versi = triwulan.Versi,
        };
        var kini = AturanBerkas.Kesalahan(_tahun, coba.Values);
        return kini.Count == 0 ? null : kini.Except(_sebelum.Value).Select(k => k.Pesan).FirstOrDefault();
    }
}
