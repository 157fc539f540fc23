using System.Globalization;
using Tera.Core.Berkas;

namespace Tera.Reports.Buku;

/// <summary>The errors of a workbook in the order in which they are mended: equal ones of a column are one.</summary>
internal sealed class KesalahanBuku(IReadOnlyList<Lembar> semua)
{
    private const int SelTerbanyak = 12;
    private const int Terbanyak = 1_000;
    private readonly List<Butir> _butir = [];

    /// <summary>An error of the whole file.</summary>
    public void Catat(KesalahanBerkas kesalahan) => _butir.Add(new(-1, "", 0, 0, "", kesalahan.Pesan, kesalahan));

    /// <summary>An error of a sheet (no cell) or of a cell, "B12", or of a range.</summary>
    public void Catat(string nama, string sel, string pesan) => _butir.Add(Buat(nama, sel, pesan));

    /// <summary>Whole file, whole sheets, then cells; with those that were found out at the end.</summary>
    public IReadOnlyList<KesalahanBerkas> Susun(IEnumerable<(string Nama, string Sel, string Pesan)> lain)
    {
        var semuanya = _butir.Concat(lain.Select(l => Buat(l.Nama, l.Sel, l.Pesan)))
            .OrderBy(b => b.Baris > 0).ThenBy(b => b.Lembar).ThenBy(b => b.Baris).ThenBy(b => b.Kolom)
            .GroupBy(b => (b.Nama, b.Kolom, b.Pesan)).Select(g => Satu([.. g])).ToList();
        return semuanya.Count <= Terbanyak ? semuanya
            : [.. semuanya.Take(Terbanyak), new("Buku kerja", string.Create(CultureInfo.InvariantCulture, $"Masih ada {semuanya.Count - Terbanyak} kesalahan lain. Perbaiki dahulu yang di atas, lalu baca lagi."))];
    }

    private static KesalahanBerkas Satu(List<Butir> sama)
    {
        if (sama[0].Asal is { } asal)
        {
            return asal;
        }

        var sebutan = Sel([.. sama.Select(b => b.Sel).Distinct(StringComparer.Ordinal)]);
        return new(sebutan.Length == 0 ? $"Lembar '{sama[0].Nama}'" : $"Lembar '{sama[0].Nama}', sel {sebutan}", sama[0].Pesan);
    }

    /// <summary>"B3, B4, B5"; of many the first ones.</summary>
    public static string Sel(IReadOnlyList<string> sel) =>
        string.Join(", ", sel.Take(SelTerbanyak)) + (sel.Count > SelTerbanyak ? string.Create(CultureInfo.InvariantCulture, $" dan {sel.Count - SelTerbanyak} sel lain di kolom ini") : "");

    // "B12": the row and column that it stands for, 0 for a whole sheet.
    private Butir Buat(string nama, string sel, string pesan)
    {
        var huruf = sel.TakeWhile(char.IsAsciiLetterUpper).Count();
        var kolom = sel.Take(huruf).Aggregate(0, (n, h) => (n * 26) + h - 'A' + 1);
        var baris = new string([.. sel.Skip(huruf).TakeWhile(char.IsAsciiDigit)]);
        var urutan = semua.TakeWhile(l => !l.Nama.Equals(nama.Trim(), StringComparison.OrdinalIgnoreCase)).Count();
        return new(urutan, nama, baris.Length == 0 ? 0 : int.Parse(baris, CultureInfo.InvariantCulture), kolom, sel, pesan, null);
    }

    private sealed record Butir(int Lembar, string Nama, int Baris, int Kolom, string Sel, string Pesan, KesalahanBerkas? Asal);
}
