using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Core.Rumus;

namespace Tera.App.Perencanaan;

/// <summary>A value that the formula asks for.</summary>
/// <param name="Nama">As the formula names it: "x", "tahun_lalu(x)".</param>
/// <param name="Variabel">The variable itself.</param>
/// <param name="Deret">Whether all quarters are asked for.</param>
/// <param name="Teks">What was entered to try.</param>
/// <param name="Salah">Why that cannot be read.</param>
public sealed record IsianCoba(string Nama, string Variabel, bool Deret, string Teks, string? Salah);

/// <summary>A formula tried with values.</summary>
/// <param name="Kata">The formula in words.</param>
/// <param name="Hasil">The result, unrounded, or why there is none.</param>
public sealed record HasilCoba(
    IReadOnlyList<KesalahanRumus> Kesalahan, IReadOnlyList<string> Variabel, IReadOnlyList<IsianCoba> Isian, IReadOnlyList<LangkahRumus> Langkah, string Kata, Hasil? Hasil);

/// <summary>Tries a formula with made-up values before it is put on an indicator's card; keeps nothing.</summary>
public static class CobaRumus
{
    // Two values tell a series from a single one.
    private static readonly KonteksRumus Penanya = new((_, _, _) => null) { Deret = (_, _, _) => [1, 2] };

    /// <param name="nilai">What was entered, by the name of the input; a series as "1; 2; 3; 4".</param>
    /// <param name="uraian">Words of the variables.</param>
    public static HasilCoba Jalankan(string rumus, IReadOnlyDictionary<string, string> nilai, IReadOnlyDictionary<string, string> uraian)
    {
        ArgumentNullException.ThrowIfNull(nilai);
        ArgumentNullException.ThrowIfNull(uraian);
        if (!Formula.TryBaca(rumus, out var formula, out var kesalahan))
            return new(kesalahan, [], [], [], "", null);
        var isian = new List<IsianCoba>();
        var masukan = new List<Masukan>();
        foreach (var kelompok in formula.Masukan(Penanya).GroupBy(m => m.Nama))
        {
            var deret = kelompok.Skip(1).Any();
            var teks = nilai.GetValueOrDefault(kelompok.Key, "").Trim();
            var salah = new List<string>();
            foreach (var potongan in deret ? teks.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : teks.Length > 0 ? [teks] : [])
            {
                var bacaan = Angka.Baca(potongan, out var angka);
                if (bacaan == Bacaan.Angka)
                    masukan.Add(new(kelompok.Key, angka));
                else
                    salah.Add(bacaan == Bacaan.Ambigu ? $"{potongan} bermakna dua: tulis tanpa titik, atau dengan koma desimal." : $"{potongan} bukan angka; tulis seperti 1.234,5.");
            }

            isian.Add(new(kelompok.Key, kelompok.Key.Split('(')[^1].Split(';', ')')[0], deret, teks, salah.Count > 0 ? string.Join(' ', salah) : null));
        }

        var konteks = KonteksRumus.Dari(masukan);
        return new([], formula.Variabel, isian, formula.Langkah(konteks), formula.CetakKata(v => uraian.GetValueOrDefault(v) is { Length: > 0 } kata ? kata : null), formula.Hitung(konteks));
    }

    /// <summary>Values of the year as they were measured, to begin with: all quarters where the formula asks for them, else the last quarter that was measured.</summary>
    public static IReadOnlyDictionary<string, string> NilaiTahun(RealisasiIndikator? realisasi, int tahun, string rumus)
    {
        var variabel = (realisasi?.Variabel ?? []).Where(v => v.Tahun <= tahun).ToList();
        var terakhir = variabel.Where(v => v.Tahun == tahun).Max(v => v.Triwulan);
        var deret = Formula.TryBaca(rumus, out var formula, out _) ? formula.Masukan(Penanya).GroupBy(m => m.Nama).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal) : [];
        return variabel.GroupBy(v => KonteksRumus.NamaMasukan(v.Nama, v.Tahun - tahun), StringComparer.Ordinal).ToDictionary(g => g.Key, Teks, StringComparer.Ordinal);

        string Teks(IGrouping<string, NilaiVariabel> nilai)
        {
            var urut = nilai.OrderBy(v => v.Triwulan).ToList();
            return urut[0].Triwulan is null ? Ketikan(urut[0].Nilai)
                : deret.Contains(nilai.Key) ? string.Join("; ", urut.Select(v => Ketikan(v.Nilai)))
                : Ketikan((urut.FirstOrDefault(v => v.Triwulan == terakhir) ?? urut[^1]).Nilai);
        }
    }

    /// <summary>Words of an indicator's variables.</summary>
    public static IReadOnlyDictionary<string, string> Uraian(Indikator indikator)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        return indikator.Variabel.GroupBy(v => v.Nama, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Uraian, StringComparer.Ordinal);
    }

    // Without the points that could be read two ways.
    private static string Ketikan(decimal nilai) => nilai.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
}
