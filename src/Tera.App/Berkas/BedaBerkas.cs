using System.Text.Json.Nodes;

namespace Tera.App.Berkas;

/// <summary>What an import would do to a piece.</summary>
public enum MacamBeda
{
    Tambah,
    Ubah,
    Hapus,
}

/// <summary>A piece that differs from what is kept.</summary>
/// <param name="Semula">None for a new piece.</param>
/// <param name="Menjadi">None for one that would be removed.</param>
/// <param name="Pindah">Whether its place among its siblings, or its parent, changes.</param>
public sealed record BedaButir(MacamBeda Macam, JsonObject? Semula, JsonObject? Menjadi, bool Pindah, PerubahanButir Perubahan)
{
    public string Jenis => Perubahan.Jenis;

    public string Kunci => Perubahan.Kunci;

    /// <summary>By what a choice on a page names it, with the version that was shown.</summary>
    public string Nama => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Jenis}|{Kunci}|{Perubahan.Versi}");
}

/// <summary>Tells what a file would change in the pieces that are kept.</summary>
public static class BedaBerkas
{
    /// <param name="hapus">Whether pieces that the file does not have would be removed.</param>
    public static IReadOnlyList<BedaButir> Bandingkan(IReadOnlyCollection<Butir> kini, IReadOnlyCollection<IsiButir> baru, bool hapus)
    {
        ArgumentNullException.ThrowIfNull(kini);
        ArgumentNullException.ThrowIfNull(baru);
        var lama = kini.ToDictionary(b => (b.Jenis, b.Kunci));
        var tempat = Tempat(kini, baru, hapus);
        var beda = new List<BedaButir>();
        foreach (var b in baru)
        {
            var menjadi = Baca(b.Isi);
            var urutan = tempat.TryGetValue((b.Jenis, b.Kunci), out var n) ? n : (int?)null;
            if (!lama.Remove((b.Jenis, b.Kunci), out var ada))
            {
                beda.Add(new(MacamBeda.Tambah, null, menjadi, false, new(b.Jenis, b.Kunci, 0, b.Isi, b.Induk, urutan)));
                continue;
            }

            var semula = Baca(ada.Isi);
            var pindah = ada.Induk != b.Induk || (urutan is { } u && u != ada.Urutan);
            if (pindah || !JsonNode.DeepEquals(semula, menjadi))
                beda.Add(new(MacamBeda.Ubah, semula, menjadi, pindah, new(b.Jenis, b.Kunci, ada.Versi, b.Isi, ada.Induk == b.Induk ? null : b.Induk, urutan == ada.Urutan ? null : urutan)));
        }

        if (hapus)
            beda.AddRange(lama.Values.OrderBy(l => l.Urutan).Select(l => new BedaButir(MacamBeda.Hapus, Baca(l.Isi), null, false, new(l.Jenis, l.Kunci, l.Versi, null))));
        return beda;
    }

    // Places are numbered anew only where the order itself differs: a gap that a removal left is no change.
    private static Dictionary<(string Jenis, string Kunci), int> Tempat(IReadOnlyCollection<Butir> kini, IReadOnlyCollection<IsiButir> baru, bool hapus)
    {
        var tempat = new Dictionary<(string, string), int>();
        var kunciBaru = baru.Select(b => (b.Jenis, b.Kunci)).ToHashSet();
        var saudara = kini.Where(k => !hapus || kunciBaru.Contains((k.Jenis, k.Kunci))).OrderBy(k => k.Urutan).ThenBy(k => k.Kunci, StringComparer.Ordinal).ToLookup(k => (k.Jenis, k.Induk), k => k.Kunci);
        foreach (var kelompok in baru.GroupBy(b => (b.Jenis, b.Induk)))
        {
            var sekarang = saudara[kelompok.Key].ToList();
            var nanti = kelompok.OrderBy(b => b.Urutan).Select(b => b.Kunci).ToList();
            if (nanti.Take(sekarang.Count).SequenceEqual(sekarang, StringComparer.Ordinal) || (!hapus && sekarang.Except(nanti, StringComparer.Ordinal).Any()))
                continue;
            for (var n = 0; n < nanti.Count; n++)
                tempat[(kelompok.Key.Jenis, nanti[n])] = n + 1;
        }

        return tempat;
    }

    private static JsonObject Baca(string isi) => JsonNode.Parse(isi)!.AsObject();
}
