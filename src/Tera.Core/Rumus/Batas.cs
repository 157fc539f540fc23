namespace Tera.Core.Rumus;

/// <summary>Bounds that no formula passes, so that none can hang, overflow the stack or eat memory.</summary>
public static class Batas
{
    /// <summary>Characters of a formula.</summary>
    public const int Panjang = 2000;

    /// <summary>Parentheses, functions and signs within each other.</summary>
    public const int Kedalaman = 64;

    /// <summary>Numbers, names, operators and functions of a formula.</summary>
    public const int Simpul = 1000;

    /// <summary>Steps of one calculation, each value of a series one.</summary>
    public const int Langkah = 10_000;

    /// <summary>Periods that lalu(x; n) may go back.</summary>
    public const int Mundur = 20;

    /// <summary>Errors that one reading reports.</summary>
    public const int Kesalahan = 20;

    /// <summary>Bits of an intermediate numerator or denominator: some 1,200 digits.</summary>
    internal const int Bit = 4096;
}
