using Tera.Core.Rumus;

namespace Tera.Core.Pengukuran;

/// <summary>Values of a formula's variables over years and quarters. A quarter never borrows the year's value, nor the year a quarter's.</summary>
internal sealed class VariabelWaktu
{
    private readonly Dictionary<(string Nama, int Tahun, int Triwulan), decimal> _nilai;
    private readonly bool[] _ada = new bool[5];
    private readonly int _tahun;

    public VariabelWaktu(IReadOnlyList<NilaiVariabel> nilai, int tahun)
    {
        (_tahun, _nilai) = (tahun, new(nilai.Count));
        foreach (var n in nilai)
        {
            var tw = n.Triwulan ?? 0;
            _nilai.TryAdd((n.Nama, n.Tahun, tw), n.Nilai);
            if (n.Tahun == tahun && tw is >= 0 and <= 4)
            {
                _ada[tw] = true;
            }
        }
    }

    public bool AdaData => _nilai.Count > 0;

    /// <summary>Whether any variable has a value in this quarter (0: the year).</summary>
    public bool Ada(int tw) => _ada[tw];

    /// <summary>Values as seen from a quarter, or from the year where <paramref name="tw"/> is 0.</summary>
    public KonteksRumus Konteks(int tw) => new((nama, geserTahun, geserTriwulan) => Nilai(nama, tw, geserTahun, geserTriwulan))
    {
        Deret = (nama, geserTahun, geserTriwulan) => Deret(nama, tw, geserTahun, geserTriwulan),
        PerTriwulan = tw > 0,
    };

    private decimal? Nilai(string nama, int tw, int geserTahun, int geserTriwulan)
    {
        var (tahun, triwulan) = tw == 0 && geserTriwulan == 0 ? (_tahun + geserTahun, 0) : Geser(tw, geserTahun, geserTriwulan);
        return _nilai.TryGetValue((nama, tahun, triwulan), out var nilai) ? nilai : null;
    }

    // The year's series are its quarters; a quarter's, those up to it.
    private List<decimal> Deret(string nama, int tw, int geserTahun, int geserTriwulan)
    {
        var (tahun, sampai) = Geser(tw, geserTahun, geserTriwulan);
        return [.. Enumerable.Range(1, Math.Max(0, sampai)).Select(t => _nilai.TryGetValue((nama, tahun, t), out var nilai) ? nilai : (decimal?)null).OfType<decimal>()];
    }

    // Seen from the year, "the quarter before" is the one before its last.
    private (int Tahun, int Triwulan) Geser(int tw, int geserTahun, int geserTriwulan)
    {
        var urutan = (4 * (_tahun + geserTahun)) + (tw == 0 ? 4 : tw) - 1 + geserTriwulan;
        return (Math.DivRem(urutan, 4, out var sisa), sisa + 1);
    }
}
