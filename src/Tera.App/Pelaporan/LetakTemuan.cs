using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Documents.Model;

namespace Tera.App.Pelaporan;

/// <summary>Finds a finding of one form of a report on the pages of its PDF, by its words.</summary>
internal sealed partial class LetakTemuan
{
    /// <summary>Share of a row's cells that must stand in the PDF's row.</summary>
    private const decimal SamaPalingSedikit = 0.6m;

    private const int HurufAwal = 60;

    private readonly List<(string Teks, Place Tempat)> _paragraf = [];
    private readonly List<Baris> _baris = [];

    /// <summary>A row of a table: its cells, and the table's number as its caption has it.</summary>
    private sealed record Baris(string Tabel, List<(string Teks, Place Tempat)> Sel);

    public LetakTemuan(Document pdf)
    {
        var judul = "";
        foreach (var blok in pdf.Blocks())
        {
            if (blok is Table tabel)
            {
                judul = Nomor(tabel.Caption) is { Length: > 0 } nomor ? nomor : judul;
                _baris.AddRange(tabel.Header.Concat(tabel.Rows).Select(r => new Baris(judul, [.. r.Cells.Where(c => Berletak(c.Place)).Select(c => (Rapat(c.Text), c.Place!))])).Where(r => r.Sel.Count > 0));
            }
            else if (blok is Paragraph paragraf && Berletak(blok.Place))
            {
                var teks = string.Concat(paragraf.Runs.Select(r => r.Text));
                judul = Nomor(teks) is { Length: > 0 } nomor ? nomor : judul;
                _paragraf.Add((Rapat(teks), blok.Place!));
            }
        }
    }

    /// <param name="kutipan">The row's cells with bars between, or the sentence.</param>
    /// <param name="tertulis">The value found wrong.</param>
    /// <param name="tempat">Where it was found, with the table's number where it has one: equal rows stand in several tables.</param>
    /// <returns>Page and "x0 y0 x1 y1" in points from the top left; none where the words do not stand there.</returns>
    public (int Halaman, string Kotak)? Cari(string kutipan, string tertulis, string tempat)
    {
        var tabel = Nomor(tempat);
        var disini = tabel.Length == 0 ? [] : _baris.FindAll(b => b.Tabel == tabel);
        var bagian = kutipan.Split('|').Select(Rapat).Where(b => b.Length > 0).ToList();
        if (bagian.Count == 0)
            return null;
        if (bagian.Count == 1)
        {
            var awal = bagian[0][..Math.Min(HurufAwal, bagian[0].Length)];
            if (Sel(disini, awal) is { } dalamTabel)
                return dalamTabel;
            var ketemu = _paragraf.Find(p => p.Teks.Contains(awal, StringComparison.Ordinal));
            return ketemu.Tempat is { } letak ? (letak.Page, letak.Address) : Sel(_baris, awal);
        }

        var terbaik = Mirip(disini, bagian) ?? Mirip(_baris, bagian);
        if (terbaik is null)
            return null;
        var angka = Rapat(tertulis.Split(' ', ';')[0]);
        var tepat = terbaik.FindAll(s => angka.Length > 0 && s.Teks == angka);
        return (terbaik[0].Tempat.Page, Gabung(tepat.Count > 0 ? tepat : terbaik));
    }

    private static (int, string)? Sel(List<Baris> baris, string awal) =>
        baris.SelectMany(b => b.Sel).FirstOrDefault(s => s.Teks.Length > 0 && s.Teks.Contains(awal, StringComparison.Ordinal)) is { Tempat: { } sel } ? (sel.Page, sel.Address) : null;

    private static List<(string Teks, Place Tempat)>? Mirip(List<Baris> baris, List<string> bagian)
    {
        if (baris.Count == 0)
            return null;
        var terbaik = baris.Select(b => (b.Sel, Kena: bagian.Count(x => b.Sel.Exists(s => s.Teks == x)))).MaxBy(b => b.Kena);
        return terbaik.Kena < bagian.Count * SamaPalingSedikit ? null : terbaik.Sel;
    }

    private static string Nomor(string teks) => NomorTabel().Match(teks) is { Success: true } m ? m.Groups["n"].Value.TrimEnd('.').ToUpperInvariant() : "";

    // "Tabel 3.2 Capaian …" as a caption, or named where a finding stands; a sentence that speaks of a table has more before it.
    [GeneratedRegex(@"^\s*Tabel\s+(?<n>[\dA-Z]+(\.\d+)*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NomorTabel();

    private static bool Berletak(Place? tempat) => tempat is { Page: > 0, Address.Length: > 0 };

    private static string Rapat(string teks) => string.Concat(teks.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Gabung(List<(string Teks, Place Tempat)> sel)
    {
        var kotak = sel.Where(s => s.Tempat.Page == sel[0].Tempat.Page).Select(s => s.Tempat.Address.Split(' ').Select(n => decimal.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{kotak.Min(k => k[0])} {kotak.Min(k => k[1])} {kotak.Max(k => k[2])} {kotak.Max(k => k[3])}");
    }
}
