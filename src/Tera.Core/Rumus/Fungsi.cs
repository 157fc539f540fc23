using System.Diagnostics.CodeAnalysis;

namespace Tera.Core.Rumus;

/// <summary>A function of the formula language.</summary>
/// <param name="Nama">Its name; case does not matter when it is read.</param>
/// <param name="Jenis">What it does.</param>
/// <param name="MinIsian">Least number of arguments.</param>
/// <param name="MaksIsian">Largest number of arguments.</param>
/// <param name="Contoh">An example for messages.</param>
internal sealed record Fungsi(string Nama, JenisFungsi Jenis, int MinIsian, int MaksIsian, string Contoh)
{
    private static readonly Fungsi[] Semua =
    [
        new("jumlah", JenisFungsi.Jumlah, 1, 100, "jumlah(x) atau jumlah(a; b; c)"),
        new("rata", JenisFungsi.Rata, 1, 100, "rata(x) atau rata(a; b; c)"),
        new("min", JenisFungsi.Min, 1, 100, "min(x) atau min(a; b)"),
        new("maks", JenisFungsi.Maks, 1, 100, "maks(x) atau maks(a; b)"),
        new("jika", JenisFungsi.Jika, 3, 3, "jika(a > b; a; b)"),
        new("abs", JenisFungsi.Abs, 1, 1, "abs(x)"),
        new("bulat", JenisFungsi.Bulat, 1, 2, "bulat(x; 2)"),
        new("lalu", JenisFungsi.Lalu, 1, 2, "lalu(x)"),
        new("tahun_lalu", JenisFungsi.TahunLalu, 1, 2, "tahun_lalu(x)"),
        new("tw_lalu", JenisFungsi.TwLalu, 1, 2, "tw_lalu(x)"),
    ];

    /// <summary>Its name in a spreadsheet.</summary>
    public string NamaLembar => Jenis switch
    {
        JenisFungsi.Jumlah => "SUM",
        JenisFungsi.Rata => "AVERAGE",
        JenisFungsi.Min => "MIN",
        JenisFungsi.Maks => "MAX",
        JenisFungsi.Jika => "IF",
        JenisFungsi.Abs => "ABS",
        JenisFungsi.Bulat => "ROUND",
        _ => "",
    };

    /// <summary>Σ.</summary>
    public static Fungsi Sigma => Semua[0];

    /// <summary>Names of all, for messages.</summary>
    public static string Daftar => string.Join(", ", Semua.Select(f => f.Nama));

    /// <summary>Takes a series where it has one argument.</summary>
    public bool AtasDeret => Jenis is JenisFungsi.Jumlah or JenisFungsi.Rata or JenisFungsi.Min or JenisFungsi.Maks;

    /// <summary>Looks at an earlier period.</summary>
    public bool KeMasaLalu => Jenis is JenisFungsi.Lalu or JenisFungsi.TahunLalu or JenisFungsi.TwLalu;

    /// <summary>The function of that name.</summary>
    public static bool TryCari(string nama, [NotNullWhen(true)] out Fungsi? fungsi)
    {
        fungsi = Array.Find(Semua, f => f.Nama.Equals(nama, StringComparison.OrdinalIgnoreCase));
        return fungsi is not null;
    }
}

/// <summary>What a function does.</summary>
internal enum JenisFungsi
{
    Jumlah,
    Rata,
    Min,
    Maks,
    Jika,
    Abs,
    Bulat,
    Lalu,
    TahunLalu,
    TwLalu,
}
