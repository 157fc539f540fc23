using System.Text.Json;
using Tera.Core.Berkas;

namespace Tera.App.Berkas;

/// <summary>What the exchange format would refuse in a file that is being edited.</summary>
internal static class AturanBerkas
{
    // Without these two there is no file.
    private static readonly string[] Wajib = [JenisButir.Organisasi, JenisButir.Rencana];

    internal static HashSet<KesalahanBerkas> Kesalahan(int tahun, IReadOnlyCollection<Butir> butir)
    {
        if (butir.Count == 0)
            return [];
        if (Wajib.Where(w => butir.All(b => b.Jenis != w)).ToList() is { Count: > 0 } kurang)
            return [.. kurang.Select(k => new KesalahanBerkas("$", $"Bagian {k} harus ada: tanpa itu tahun {tahun} tidak dapat dibuka."))];
        // The tree and not the model: what the model could not hold is told like every other mistake.
        var pohon = Pemecah.Pohon(tahun, butir.Select(b => new IsiButir(b.Jenis, b.Kunci, b.Induk, b.Urutan, b.Isi)));
        return [.. BerkasJson.Baca(JsonSerializer.SerializeToElement(pohon), []).Kesalahan];
    }
}
