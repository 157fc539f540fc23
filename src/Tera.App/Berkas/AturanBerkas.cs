using Tera.Core.Berkas;

namespace Tera.App.Berkas;

/// <summary>What the exchange format would refuse in a file that is being edited.</summary>
internal static class AturanBerkas
{
    internal static HashSet<KesalahanBerkas> Kesalahan(int tahun, IEnumerable<Butir> butir)
    {
        var berkas = Pemecah.Rakit(tahun, butir.Select(b => new IsiButir(b.Jenis, b.Kunci, b.Induk, b.Urutan, b.Isi)));
        return [.. BerkasJson.Baca(BerkasJson.Tulis(berkas)).Kesalahan.Select(k => k with { Baris = null, Kolom = null })];
    }
}
