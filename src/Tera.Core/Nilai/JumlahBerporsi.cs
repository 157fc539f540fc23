using System.Globalization;

namespace Tera.Core.Nilai;

/// <summary>A sum in which every figure counts by its share, written out so that each share and each figure can be asked for.</summary>
internal static class JumlahBerporsi
{
    /// <param name="nama">Name of the figures in the formula.</param>
    /// <param name="bagian">Shares (0..1) with their figures.</param>
    /// <returns>Formula and what goes into it; the formula adds nothing where there is no part.</returns>
    internal static (string Rumus, IReadOnlyList<Masukan> Masukan) Urai(string nama, IReadOnlyList<(decimal Porsi, Figure Angka)> bagian)
    {
        var masukan = new List<Masukan>();
        foreach (var (n, (porsi, angka)) in bagian.Index())
        {
            masukan.Add(new(Bernomor($"porsi_{nama}", n), porsi));
            masukan.Add(new(Bernomor(nama, n), angka.Nilai, angka.Id));
        }

        return (string.Join(" + ", bagian.Index().Select(b => $"{Bernomor($"porsi_{nama}", b.Index)} * {Bernomor(nama, b.Index)}")), masukan);
    }

    private static string Bernomor(string nama, int urutan) => string.Create(CultureInfo.InvariantCulture, $"{nama}_{urutan + 1}");
}
