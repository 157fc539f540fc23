using System.Globalization;
using Tera.Documents.Model;

namespace Tera.App.Pelaporan;

/// <summary>Finds a finding of one form of a report on the pages of its PDF, by its words.</summary>
internal sealed class LetakTemuan
{
    /// <summary>Share of a row's cells that must stand in the PDF's row.</summary>
    private const decimal Mirip = 0.6m;

    private const int HurufAwal = 60;

    private readonly List<(string Teks, Place Tempat)> _paragraf = [];
    private readonly List<List<(string Teks, Place Tempat)>> _baris = [];

    public LetakTemuan(Document pdf)
    {
        foreach (var blok in pdf.Blocks())
        {
            if (blok is Table tabel)
                _baris.AddRange(tabel.Header.Concat(tabel.Rows).Select(r => r.Cells.Where(c => Berletak(c.Place)).Select(c => (Rapat(c.Text), c.Place!)).ToList()).Where(r => r.Count > 0));
            else if (blok is Paragraph paragraf && Berletak(blok.Place))
                _paragraf.Add((Rapat(string.Concat(paragraf.Runs.Select(r => r.Text))), blok.Place!));
        }
    }

    /// <returns>Page and "x0 y0 x1 y1" in points from the top left; none where the words do not stand there.</returns>
    public (int Halaman, string Kotak)? Cari(string kutipan, string tertulis)
    {
        var bagian = kutipan.Split('|').Select(Rapat).Where(b => b.Length > 0).ToList();
        if (bagian.Count == 0)
            return null;
        if (bagian.Count == 1)
        {
            var awal = bagian[0][..Math.Min(HurufAwal, bagian[0].Length)];
            var ketemu = _paragraf.Find(p => p.Teks.Contains(awal, StringComparison.Ordinal));
            if (ketemu.Tempat is { } tempat)
                return (tempat.Page, tempat.Address);
            return _baris.SelectMany(b => b).FirstOrDefault(s => s.Teks.Length > 0 && s.Teks.Contains(awal, StringComparison.Ordinal)) is { Tempat: { } sel } ? (sel.Page, sel.Address) : null;
        }

        var terbaik = _baris.Select(b => (Baris: b, Kena: bagian.Count(x => b.Exists(s => s.Teks == x)))).MaxBy(b => b.Kena);
        if (terbaik.Baris is null || terbaik.Kena < bagian.Count * Mirip)
            return null;
        var angka = Rapat(tertulis.Split(' ', ';')[0]);
        var tepat = terbaik.Baris.FindAll(s => angka.Length > 0 && s.Teks == angka);
        return (terbaik.Baris[0].Tempat.Page, Gabung(tepat.Count > 0 ? tepat : terbaik.Baris));
    }

    private static bool Berletak(Place? tempat) => tempat is { Page: > 0, Address.Length: > 0 };

    private static string Rapat(string teks) => string.Concat(teks.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Gabung(List<(string Teks, Place Tempat)> sel)
    {
        var kotak = sel.Where(s => s.Tempat.Page == sel[0].Tempat.Page).Select(s => s.Tempat.Address.Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{kotak.Min(k => k[0])} {kotak.Min(k => k[1])} {kotak.Max(k => k[2])} {kotak.Max(k => k[3])}");
    }
}
