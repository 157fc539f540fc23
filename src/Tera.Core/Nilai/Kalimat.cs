using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tera.Core.Nilai;

/// <summary>The words of an interpolated string, joined only when they are read: most figures are calculated and never described.</summary>
/// <remarks>Equal where the joined text is equal.</remarks>
[InterpolatedStringHandler]
internal struct Kalimat : IEquatable<Kalimat>
{
    private string? _satu;
    private string? _dua;
    private string? _tiga;
    private string? _empat;

    // What the compiler hands over: lengths that nothing here needs.
#pragma warning disable IDE0060
    public Kalimat(int literalLength, int formattedCount)
#pragma warning restore IDE0060
    {
    }

    public static implicit operator Kalimat(string teks) => new() { _satu = teks };

    public void AppendLiteral(string teks) => Tambah(teks);

    public void AppendFormatted(string? teks) => Tambah(teks ?? "");

    public void AppendFormatted(int angka) => Tambah(angka.ToString(CultureInfo.InvariantCulture));

    public override readonly string ToString() => string.Concat(_satu, _dua, _tiga, _empat);

    public readonly bool Equals(Kalimat other) => ToString() == other.ToString();

    public override readonly bool Equals(object? obj) => obj is Kalimat lain && Equals(lain);

    public override readonly int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private void Tambah(string teks)
    {
        if (_satu is null)
        {
            _satu = teks;
        }
        else if (_dua is null)
        {
            _dua = teks;
        }
        else if (_tiga is null)
        {
            _tiga = teks;
        }
        else
        {
            _empat += teks;
        }
    }
}
