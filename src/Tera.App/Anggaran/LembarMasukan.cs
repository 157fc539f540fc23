using System.Globalization;
using Tera.Documents.Reading;

namespace Tera.App.Anggaran;

/// <summary>A sheet of a budget file as a grid; cells without content are not there.</summary>
public sealed class LembarMasukan
{
    private readonly SortedDictionary<int, IReadOnlyDictionary<int, ReadCell>> _baris = [];
    private readonly List<(int Atas, int Kiri, int Bawah, int Kanan)> _gabungan = [];

    public LembarMasukan(string nama, IEnumerable<ReadCell> sel, IEnumerable<string>? gabungan = null)
    {
        Nama = nama;
        foreach (var baris in sel.Where(s => s.Text.Trim().Length > 0).GroupBy(s => s.Row))
            _baris[baris.Key] = baris.GroupBy(s => s.Column).ToDictionary(s => s.Key, s => s.First());
        foreach (var jangkauan in gabungan ?? [])
        {
            if (jangkauan.Split(':') is [var dari, var sampai] && Alamat(dari) is { } a && Alamat(sampai) is { } b)
                _gabungan.Add((a.Baris, a.Kolom, b.Baris, b.Kolom));
        }
    }

    private LembarMasukan(LembarMasukan asal, IReadOnlySet<int> tanpa)
    {
        (Nama, _gabungan) = (asal.Nama, asal._gabungan);
        foreach (var (nomor, baris) in asal._baris.Where(b => !tanpa.Contains(b.Key)))
            _baris[nomor] = baris;
    }

    public string Nama { get; }

    /// <summary>Rows with content, by their number in the file, from 1.</summary>
    public IReadOnlyDictionary<int, IReadOnlyDictionary<int, ReadCell>> Baris => _baris;

    /// <summary>Columns with content, from 0.</summary>
    public IEnumerable<int> Kolom => _baris.Values.SelectMany(b => b.Keys).Distinct().Order();

    public bool BerisiGabungan => _gabungan.Count > 0;

    public ReadCell? Sel(int baris, int kolom) => _baris.GetValueOrDefault(baris)?.GetValueOrDefault(kolom);

    /// <summary>The sheet without some of its rows; the others keep their numbers.</summary>
    public LembarMasukan Tanpa(IReadOnlySet<int> baris) => baris.Count == 0 ? this : new(this, baris);

    /// <summary>Text of a cell; of a merged one, the text that shows over it.</summary>
    public string TeksTampak(int baris, int kolom)
    {
        if (Sel(baris, kolom) is { } sel)
            return sel.Text.Trim();
        var tempat = _gabungan.Find(g => baris >= g.Atas && baris <= g.Bawah && kolom >= g.Kiri && kolom <= g.Kanan);
        return tempat.Atas > 0 ? Sel(tempat.Atas, tempat.Kiri)?.Text.Trim() ?? "" : "";
    }

    /// <summary>"F" for 5.</summary>
    public static string NamaKolom(int kolom) => (kolom >= 26 ? NamaKolom((kolom / 26) - 1) : "") + (char)('A' + (kolom % 26));

    private static (int Baris, int Kolom)? Alamat(string alamat)
    {
        var huruf = alamat.TakeWhile(char.IsAsciiLetterUpper).ToArray();
        return huruf.Length is > 0 and < 4 && int.TryParse(alamat[huruf.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var baris)
            ? (baris, huruf.Aggregate(0, (n, h) => (n * 26) + h - 'A' + 1) - 1)
            : null;
    }
}
