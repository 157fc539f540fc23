using System.Globalization;

namespace Tera.Core.Berkas;

/// <summary>Collects errors; what follows from an error that is already noted is not told again.</summary>
internal sealed class Pencatat(IEnumerable<string> sudah)
{
    internal const int Terbanyak = 1_000;
    private readonly HashSet<string> _sudah = new(sudah, StringComparer.Ordinal);
    private readonly HashSet<string> _rusak = new(sudah, StringComparer.Ordinal);

    internal List<KesalahanBerkas> Kesalahan { get; } = [];

    /// <summary>An error of the contract, seen while reading.</summary>
    internal void Salah(string path, string pesan) => Salah(new KesalahanBerkas(path, pesan));

    /// <summary>Whether a place was told as wrong before the tree was read.</summary>
    internal bool Sudah(Jalur jalur) => _sudah.Contains(jalur.Path);

    /// <summary>Whether a place is known to be wrong.</summary>
    internal bool Rusak(Jalur jalur) => _rusak.Contains(jalur.Path);

    /// <summary>Whether something around a place is known to be wrong.</summary>
    internal bool RusakDiAtas(Jalur jalur) => PosisiJson.Leluhur(jalur.Path).Skip(1).Any(_rusak.Contains);

    private void Salah(KesalahanBerkas kesalahan)
    {
        if (!_rusak.Add(kesalahan.Path))
        {
            return;
        }

        if (Kesalahan.Count < Terbanyak)
        {
            Kesalahan.Add(kesalahan);
        }
        else if (Kesalahan.Count == Terbanyak)
        {
            Kesalahan.Add(new KesalahanBerkas("$", "Masih ada kesalahan lain. Perbaiki dahulu yang di atas, lalu baca lagi."));
        }
    }

    /// <summary>An error against a rule; left out where the place, or one around it, is broken anyway.</summary>
    internal void Langgar(Jalur jalur, string pesan) => Langgar(new KesalahanBerkas(jalur.Path, pesan));

    /// <summary>A code that nothing has.</summary>
    internal void TidakAda(Jalur jalur, string rujukan, string kode, string pesan) =>
        Langgar(new KesalahanBerkas(jalur.Path, pesan) { Rujukan = rujukan, Kode = kode });

    private void Langgar(KesalahanBerkas kesalahan)
    {
        if (!PosisiJson.Leluhur(kesalahan.Path).Any(_rusak.Contains))
        {
            Salah(kesalahan);
        }
    }
}

/// <summary>A place in the data file while the rules walk through it.</summary>
internal readonly record struct Jalur(string Path)
{
    internal Jalur this[int indeks] => new(string.Create(CultureInfo.InvariantCulture, $"{Path}[{indeks}]"));

    public static Jalur operator /(Jalur jalur, string nama) => new($"{jalur.Path}.{nama}");
}
