using System.Globalization;

namespace Tera.Core.Berkas;

/// <summary>Collects errors; what follows from an error that is already noted is not told again.</summary>
internal sealed class Pencatat(IEnumerable<string> sudah)
{
    internal const int Terbanyak = 1_000;
    private readonly HashSet<string> _rusak = new(sudah, StringComparer.Ordinal);

    internal List<KesalahanBerkas> Kesalahan { get; } = [];

    /// <summary>An error of the contract, seen while reading.</summary>
    internal void Salah(string path, string pesan)
    {
        if (!_rusak.Add(path))
        {
            return;
        }

        if (Kesalahan.Count < Terbanyak)
        {
            Kesalahan.Add(new KesalahanBerkas(path, pesan));
        }
        else if (Kesalahan.Count == Terbanyak)
        {
            Kesalahan.Add(new KesalahanBerkas("$", "Masih ada kesalahan lain. Perbaiki dahulu yang di atas, lalu baca lagi."));
        }
    }

    /// <summary>An error against a rule; left out where the place, or one around it, is broken anyway.</summary>
    internal void Langgar(Jalur jalur, string pesan)
    {
        if (!PosisiJson.Leluhur(jalur.Path).Any(_rusak.Contains))
        {
            Salah(jalur.Path, pesan);
        }
    }
}

/// <summary>A place in the data file while the rules walk through it.</summary>
internal readonly record struct Jalur(string Path)
{
    internal Jalur this[int indeks] => new(string.Create(CultureInfo.InvariantCulture, $"{Path}[{indeks}]"));

    public static Jalur operator /(Jalur jalur, string nama) => new($"{jalur.Path}.{nama}");
}
