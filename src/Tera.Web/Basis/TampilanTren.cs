using System.Globalization;
using Tera.App.Pengukuran;
using Tera.Documents.Model;

namespace Tera.Web.Basis;

/// <summary>Capaian from year to year for the partial _Tren.</summary>
/// <param name="Rata">What the mean is of.</param>
/// <param name="Asal">Address that tells where a figure of a year comes from.</param>
/// <param name="Iku">The government's own indicators; none for an agency.</param>
public sealed record TampilanTren(IReadOnlyList<TahunTren> Tahun, string Rata, Func<int, ApaTren, string> Asal, TrenIku? Iku = null)
{
    public Chart? Grafik => Tahun.Count < 2 ? null : new Chart
    {
        Id = "grafik-tren",
        Caption = $"{Rata}, {Tahun[0].Tahun.ToString(CultureInfo.InvariantCulture)}–{Tahun[^1].Tahun.ToString(CultureInfo.InvariantCulture)} (%)",
        Kind = ChartKind.Line,
        Categories = [.. Rentang.Select(t => t.ToString(CultureInfo.InvariantCulture))],
        Series = [new("Rata-rata capaian (%)", [.. Rentang.Select(n => Tahun.FirstOrDefault(t => t.Tahun == n)?.RataRata is { } r ? Core.Nilai.Angka.Bulatkan(r, 2) : (decimal?)null)])],
        ValueAxis = "%",
    };

    // A year that nothing is recorded of keeps its place: the line breaks there.
    private IEnumerable<int> Rentang => Enumerable.Range(Tahun[0].Tahun, Tahun[^1].Tahun - Tahun[0].Tahun + 1);
}

/// <summary>Figures of a year in a trend.</summary>
public enum ApaTren
{
    RataRata,
    Terukur,
    Tercapai,
}

/// <summary>The government's own indicators over the years.</summary>
/// <param name="Slug">Of the government.</param>
public sealed record TrenIku(string Slug, IReadOnlyList<string> Nama, ILookup<string, TitikIku> Titik);
