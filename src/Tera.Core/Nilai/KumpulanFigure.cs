using System.Globalization;

namespace Tera.Core.Nilai;

/// <summary>The figures of one file as they are calculated, and the prefixes of their ids.</summary>
internal sealed class KumpulanFigure
{
    // Roots of ids that stand for an area; an indicator with such a code gets a suffix.
    private static readonly string[] Akar = ["anggaran", "lra", "skm", "lhe", "lke", "instansi", "pegawai", "sarana", "data", "pk", "tindak-lanjut", "garis-pandang", "ringkasan"];

    // An agency's year has some six hundred to three thousand.
    private readonly List<Figure> _figures = new(1024);
    private readonly HashSet<string> _awalan = new(Akar, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Figure> Semua => new TabelFigure(_figures);

    /// <summary>A prefix that nobody else has: a code that stands twice gets "~2", so that no input can make two figures of one id.</summary>
    public string Awalan(string kode, string dalam = "")
    {
        var bersih = kode.Trim().Replace('/', '-');
        var usul = dalam + (bersih.Length == 0 ? "tanpa-kode" : bersih);
        var awalan = usul;
        for (var n = 2; !_awalan.Add(awalan); n++)
        {
            awalan = string.Create(CultureInfo.InvariantCulture, $"{usul}~{n}");
        }

        return awalan;
    }

    public Figure Catat(Figure figure)
    {
        _figures.Add(figure);
        return figure;
    }
}
