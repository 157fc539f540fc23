using System.Text.Json.Nodes;

namespace Tera.App.Berkas.Impor;

/// <summary>What an import would do to a piece.</summary>
public enum MacamBeda
{
    Tambah,
    Ubah,
    Hapus,
}

/// <summary>Where a piece stands and where it would.</summary>
/// <param name="Dari">Its parent now.</param>
/// <param name="Semula">Its place there, from 1.</param>
/// <param name="Ke">The parent it would have.</param>
/// <param name="Menjadi">Its place there, from 1; none where it goes last.</param>
public sealed record TempatBeda(string Dari, int Semula, string Ke, int? Menjadi);

/// <summary>A piece that differs from what is kept.</summary>
/// <param name="Semula">None for a new piece.</param>
/// <param name="Menjadi">None for one that would be removed.</param>
/// <param name="Pindah">Its place where that, or its parent, changes.</param>
public sealed record BedaButir(MacamBeda Macam, JsonObject? Semula, JsonObject? Menjadi, TempatBeda? Pindah, PerubahanButir Perubahan)
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
        var letak = kini.GroupBy(k => (k.Jenis, k.Induk)).SelectMany(g => Urut(g).Select((k, n) => (k.Jenis, k.Kunci, Ke: n + 1))).ToDictionary(k => (k.Jenis, k.Kunci), k => k.Ke);
        var beda = new List<BedaButir>();
        foreach (var b in baru)
        {
            var menjadi = Baca(b.Isi);
            (int? urutan, int? ke) = tempat.TryGetValue((b.Jenis, b.Kunci), out var n) ? (n.Urutan, n.Ke) : ((int?)null, (int?)null);
            if (!lama.Remove((b.Jenis, b.Kunci), out var ada))
            {
                beda.Add(new(MacamBeda.Tambah, null, menjadi, null, new(b.Jenis, b.Kunci, 0, b.Isi, b.Induk, urutan)));
                continue;
            }

            var semula = Baca(ada.Isi);
            // Of what there is once only, a file may say nothing at all.
            if (b.Kunci.Length == 0 && menjadi.Count == 0 && semula.Count > 0)
            {
                if (hapus)
                    beda.Add(new(MacamBeda.Hapus, semula, null, null, new(b.Jenis, b.Kunci, ada.Versi, b.Isi)));
                continue;
            }

            var pindah = ada.Induk != b.Induk || (urutan is { } u && u != ada.Urutan) ? new TempatBeda(ada.Induk, letak[(b.Jenis, b.Kunci)], b.Induk, ke) : null;
            if (pindah is not null || !JsonNode.DeepEquals(semula, menjadi))
                beda.Add(new(MacamBeda.Ubah, semula, menjadi, pindah, new(b.Jenis, b.Kunci, ada.Versi, b.Isi, ada.Induk == b.Induk ? null : b.Induk, urutan == ada.Urutan ? null : urutan)));
        }

        if (hapus)
            beda.AddRange(lama.Values.OrderBy(l => l.Urutan).Select(l => new BedaButir(MacamBeda.Hapus, Baca(l.Isi), null, null, new(l.Jenis, l.Kunci, l.Versi, null))));
        return beda;
    }

    /// <summary>Pieces that the file does not have, as they would be removed.</summary>
    public static IReadOnlyList<BedaButir> TidakAda(IReadOnlyCollection<Butir> kini, IReadOnlyCollection<IsiButir> baru) => [.. Bandingkan(kini, baru, hapus: true).Where(b => b.Macam == MacamBeda.Hapus)];

    // Numbers are given anew only where the order itself differs: a gap that a removal left is no change. What the file does not have keeps its place between the others.
    private static Dictionary<(string Jenis, string Kunci), (int Urutan, int Ke)> Tempat(IReadOnlyCollection<Butir> kini, IReadOnlyCollection<IsiButir> baru, bool hapus)
    {
        var tempat = new Dictionary<(string, string), (int, int)>();
        var kunciBaru = baru.Select(b => (b.Jenis, b.Kunci)).ToHashSet();
        var saudara = Urut(kini.Where(k => !hapus || kunciBaru.Contains((k.Jenis, k.Kunci)))).ToLookup(k => (k.Jenis, k.Induk));
        foreach (var kelompok in baru.GroupBy(b => (b.Jenis, b.Induk)))
        {
            var sekarang = saudara[kelompok.Key].ToList();
            var nanti = kelompok.OrderBy(b => b.Urutan).Select(b => b.Kunci).ToList();
            var dikenal = nanti.ToHashSet(StringComparer.Ordinal);
            var ada = sekarang.FindAll(s => dikenal.Contains(s.Kunci));
            if (ada.Count < sekarang.Count)
                nanti.RemoveAll(k => !ada.Exists(a => a.Kunci == k));
            if (nanti.Take(ada.Count).SequenceEqual(ada.Select(a => a.Kunci), StringComparer.Ordinal))
                continue;
            var urutan = 0;
            for (var n = 0; n < nanti.Count; n++)
            {
                urutan = Math.Max(urutan + 1, n < ada.Count ? ada[n].Urutan : 0);
                tempat[(kelompok.Key.Jenis, nanti[n])] = (urutan, ada.Count < sekarang.Count ? sekarang.IndexOf(ada[n]) + 1 : n + 1);
            }
        }

        return tempat;
    }

    private static IEnumerable<Butir> Urut(IEnumerable<Butir> butir) => butir.OrderBy(k => k.Urutan).ThenBy(k => k.Kunci, StringComparer.Ordinal);

    private static JsonObject Baca(string isi) => JsonNode.Parse(isi)!.AsObject();
}
