using System.Globalization;
using Tera.Core.Nilai;

namespace Tera.Core.Rumus;

/// <summary>The value of a variable in a period, or null where there is none.</summary>
/// <param name="nama">The variable.</param>
/// <param name="geserTahun">0 for the year that is calculated, -1 for the one before it.</param>
/// <param name="geserTriwulan">0 for the quarter that is calculated, -1 for the one before it, which may lie in the year before.</param>
public delegate decimal? CariNilai(string nama, int geserTahun, int geserTriwulan);

/// <summary>The values of a variable's series, the quarters of the period's year; empty where there are none.</summary>
/// <param name="nama">The variable.</param>
/// <param name="geserTahun">0 for the year that is calculated, -1 for the one before it.</param>
/// <param name="geserTriwulan">0 for the quarter that is calculated, -1 for the one before it.</param>
public delegate IReadOnlyList<decimal> CariDeret(string nama, int geserTahun, int geserTriwulan);

/// <summary>Where a formula finds the values of its variables.</summary>
/// <param name="Nilai">One value.</param>
public sealed record KonteksRumus(CariNilai Nilai)
{
    /// <summary>The series for jumlah(x), rata(x), min(x) and maks(x); without it none has values.</summary>
    public CariDeret Deret { get; init; } = (_, _, _) => [];

    /// <summary>A quarter is calculated: lalu(x) is then the quarter before, otherwise the year before.</summary>
    public bool PerTriwulan { get; init; }

    /// <summary>Values by name, of one period.</summary>
    public static KonteksRumus Dari(IReadOnlyDictionary<string, decimal> nilai) =>
        new((nama, tahun, triwulan) => nilai.TryGetValue(NamaMasukan(nama, tahun, triwulan), out var angka) ? angka : null);

    /// <summary>The inputs of a figure, so that it can be recalculated from what it shows: see <see cref="Formula.Masukan"/>.</summary>
    /// <remarks>Inputs of the same name are a series.</remarks>
    public static KonteksRumus Dari(IReadOnlyList<Masukan> masukan, bool perTriwulan = false)
    {
        var nilai = masukan.Where(m => m.Nilai.Ada).ToLookup(m => m.Nama, m => m.Nilai.Angka);
        return new((nama, tahun, triwulan) => nilai[NamaMasukan(nama, tahun, triwulan)].Take(2).ToList() is [var satu] ? satu : null)
        {
            Deret = (nama, tahun, triwulan) => nilai[NamaMasukan(nama, tahun, triwulan)].ToList(),
            PerTriwulan = perTriwulan,
        };
    }

    /// <summary>Name of an input in a figure: "x", "tahun_lalu(x)", "tahun_lalu(x; 2)", "tw_lalu(x)".</summary>
    public static string NamaMasukan(string nama, int geserTahun = 0, int geserTriwulan = 0) =>
        Mundur("tahun_lalu", Mundur("tw_lalu", nama, geserTriwulan), geserTahun);

    private static string Mundur(string fungsi, string isi, int geser) => geser switch
    {
        0 => isi,
        -1 => $"{fungsi}({isi})",
        _ => string.Create(CultureInfo.InvariantCulture, $"{fungsi}({isi}; {-geser})"),
    };
}

/// <summary>How far a part of a formula looks back.</summary>
internal readonly record struct Geser(int Tahun, int Triwulan)
{
    public Geser Mundur(Lampau lampau, bool perTriwulan)
    {
        var keTriwulan = lampau.Fungsi.Jenis == JenisFungsi.TwLalu || (lampau.Fungsi.Jenis == JenisFungsi.Lalu && perTriwulan);
        return keTriwulan ? this with { Triwulan = Triwulan - lampau.Mundur } : this with { Tahun = Tahun - lampau.Mundur };
    }

    public string Sebut(string nama) => KonteksRumus.NamaMasukan(nama, Tahun, Triwulan);
}
