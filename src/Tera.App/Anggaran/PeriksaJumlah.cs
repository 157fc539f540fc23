using Tera.Core.Nilai;

namespace Tera.App.Anggaran;

/// <summary>Whether the sums that a budget file prints are those of its lines: sub kegiatan into kegiatan, kegiatan into programme, all into the total.</summary>
internal static class PeriksaJumlah
{
    internal static IEnumerable<PesanAnggaran> Jalankan(IReadOnlyList<BarisTerbaca> baris, IReadOnlyList<BarisTerbaca> jumlah, IReadOnlyList<PeranKolom> peran, Func<PeranKolom, string> sebutan)
    {
        var anak = baris.Where(b => b.Tingkat != TingkatKode.Program).ToLookup(b => (KodeRekening.Induk(b.Kode), b.Unit));
        foreach (var b in baris.Where(b => b.Tingkat != TingkatKode.SubKegiatan))
        {
            foreach (var beda in Beda(b, [.. anak[(b.Kode, b.Unit)]], peran, sebutan, $"{(b.Tingkat == TingkatKode.Program ? "kegiatan" : "sub kegiatan")}nya"))
                yield return beda;
        }

        var terendah = baris.Where(b => !anak[(b.Kode, b.Unit)].Any()).ToList();
        foreach (var j in jumlah)
        {
            // A subtotal is of the code that it repeats, a urusan of what begins with it, a total of everything.
            var bagian = j.Kode.Length == 0 ? terendah : terendah.FindAll(t => t.Kode == j.Kode || t.Kode.StartsWith(j.Kode + ".", StringComparison.Ordinal));
            if (j.Kode.Length == 0 && !Seluruhnya(j))
                continue;
            foreach (var beda in Beda(j, bagian, peran, sebutan, "rinciannya"))
                yield return beda;
        }
    }

    /// <summary>Sums over the lowest lines, by role.</summary>
    internal static IReadOnlyList<(PeranKolom Peran, decimal Jumlah)> Terendah(IReadOnlyList<BarisTerbaca> baris)
    {
        var atasan = baris.SelectMany(b => KodeRekening.Atasan(b.Kode).Select(a => (a, b.Unit))).ToHashSet();
        return [.. baris.Where(b => !atasan.Contains((b.Kode, b.Unit))).SelectMany(b => b.Nilai).GroupBy(n => n.Key).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(n => n.Value)))];
    }

    // "Jumlah Program …" without a code is of an unknown part.
    private static bool Seluruhnya(BarisTerbaca j) => j.Uraian.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2 || j.Uraian.Contains("total", StringComparison.OrdinalIgnoreCase) || j.Uraian.Contains("seluruh", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<PesanAnggaran> Beda(BarisTerbaca b, List<BarisTerbaca> bagian, IReadOnlyList<PeranKolom> peran, Func<PeranKolom, string> sebutan, string nama)
    {
        foreach (var p in peran)
        {
            if (!b.Nilai.TryGetValue(p, out var tercetak) || !bagian.Exists(a => a.Nilai.ContainsKey(p)))
                continue;
            var jumlah = bagian.Sum(a => a.Nilai.GetValueOrDefault(p));
            if (jumlah != tercetak)
                yield return new(b.Baris, $"baris {b.Baris}", $"{sebutan(p)} {(b.Kode.Length > 0 ? b.Kode : b.Uraian)} tertulis {Angka.Rupiah(tercetak)}, jumlah {nama} {Angka.Rupiah(jumlah)} (selisih {Angka.Rupiah(tercetak - jumlah)}). Tera memakai rinciannya.");
        }
    }
}
