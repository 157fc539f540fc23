using System.Globalization;

namespace Tera.Core.Nilai;

/// <summary>A date as documents print it: a day, or only a month ("November 2024") or a year where the document leaves the rest open.</summary>
/// <remarks>Written in data files as "2024-06-27", "2024-11" or "2024". Compares by year, month, day; an open part sorts first.</remarks>
public readonly record struct Tanggal : IComparable<Tanggal>
{
    private static readonly string[] NamaBulanTetap =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>A date; <paramref name="bulan"/> and <paramref name="hari"/> are 0 where open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parts name no day of the calendar.</exception>
    public Tanggal(int tahun, int bulan = 0, int hari = 0)
    {
        if (!Sah(tahun, bulan, hari))
        {
            throw new ArgumentOutOfRangeException(nameof(tahun), "Bukan tanggal kalender.");
        }

        (Tahun, Bulan, Hari) = (tahun, bulan, hari);
    }

    /// <summary>1900 to 2200.</summary>
    public int Tahun { get; }

    /// <summary>1 to 12, 0 where the document leaves it open.</summary>
    public int Bulan { get; }

    /// <summary>1 to 31, 0 where the document leaves it open.</summary>
    public int Hari { get; }

    /// <summary>The calendar day, where the date is whole.</summary>
    public DateOnly? Penuh => Hari > 0 ? new DateOnly(Tahun, Bulan, Hari) : null;

    /// <summary>What to say of a typed day whose year is a slip of the keyboard; none where all can be kept.</summary>
    /// <param name="hari">Days as they were typed.</param>
    public static string? Luar(params IEnumerable<DateOnly?> hari) =>
        hari.FirstOrDefault(h => h is { } ada && !Sah(ada.Year, ada.Month, ada.Day)) is { } luar ? $"Tahun {luar.Year.ToString("0000", CultureInfo.InvariantCulture)} di luar 1900 sampai 2200. Perbaiki tanggalnya." : null;

    /// <summary>Reads "2024-06-27", "2024-11" or "2024"; false for anything else.</summary>
    public static bool TryParse(string? teks, out Tanggal tanggal)
    {
        tanggal = default;
        var bagian = (teks ?? "").Split('-');
        if (bagian.Length > 3 || bagian[0].Length != 4 || bagian.Skip(1).Any(b => b.Length != 2))
        {
            return false;
        }

        var angka = new int[3];
        for (var i = 0; i < bagian.Length; i++)
        {
            if (!int.TryParse(bagian[i], NumberStyles.None, CultureInfo.InvariantCulture, out angka[i]) || angka[i] == 0)
            {
                return false;
            }
        }

        if (!Sah(angka[0], angka[1], angka[2]))
        {
            return false;
        }

        tanggal = new Tanggal(angka[0], angka[1], angka[2]);
        return true;
    }

    /// <summary>"Januari" for 1 … "Desember" for 12.</summary>
    public static string NamaBulan(int bulan) => NamaBulanTetap[bulan - 1];

    /// <summary>1 for "Januari" … 12 for "Desember" in any letter case, also in the older spellings "Pebruari" and "Nopember"; 0 for any other word.</summary>
    public static int NomorBulan(string nama)
    {
        ArgumentNullException.ThrowIfNull(nama);
        return nama.ToUpperInvariant() switch
        {
            "PEBRUARI" => 2,
            "NOPEMBER" => 11,
            _ => Array.FindIndex(NamaBulanTetap, n => n.Equals(nama, StringComparison.OrdinalIgnoreCase)) + 1,
        };
    }

    /// <summary>As printed: "27 Juni 2024", "November 2024" or "2024".</summary>
    public string Cetak() => this switch
    {
        { Hari: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{Hari} {NamaBulan(Bulan)} {Tahun}"),
        { Bulan: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{NamaBulan(Bulan)} {Tahun}"),
        _ => Tahun.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>As written in data files.</summary>
    public override string ToString() => this switch
    {
        { Hari: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{Tahun:0000}-{Bulan:00}-{Hari:00}"),
        { Bulan: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{Tahun:0000}-{Bulan:00}"),
        _ => Tahun.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>First day that it may mean.</summary>
    public DateOnly Awal() => new(Tahun, Math.Max(1, Bulan), Math.Max(1, Hari));

    /// <summary>Last day that it may mean.</summary>
    public DateOnly Akhir() => Penuh ?? new DateOnly(Tahun, Bulan == 0 ? 12 : Bulan, DateTime.DaysInMonth(Tahun, Bulan == 0 ? 12 : Bulan));

    /// <inheritdoc/>
    public int CompareTo(Tanggal other) => (Tahun, Bulan, Hari).CompareTo((other.Tahun, other.Bulan, other.Hari));

    private static bool Sah(int tahun, int bulan, int hari) =>
        tahun is >= 1900 and <= 2200 && bulan is >= 0 and <= 12 && hari >= 0
        && (hari == 0 || (bulan > 0 && hari <= DateTime.DaysInMonth(tahun, bulan)));
}
