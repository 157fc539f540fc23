using Tera.Core.Nilai;

namespace Tera.Audit.Figures;

/// <summary>A number as printed.</summary>
/// <param name="Text">As printed, without the unit around it.</param>
/// <param name="Value">Its likeliest value.</param>
/// <param name="Decimals">Printed decimals.</param>
internal sealed record Number(string Text, decimal Value, int Decimals)
{
    internal bool Percent { get; init; }

    internal bool Money { get; init; }

    /// <summary>Whether the decimal mark is a dot ("93.13").</summary>
    internal bool DotDecimal { get; init; }

    /// <summary>Whether thousands are grouped.</summary>
    internal bool Grouped { get; init; }

    /// <summary>The other value that it may have ("16.000": 16000, or 16 with three decimals).</summary>
    internal decimal? Other { get; init; }

    /// <summary>Where in its text it stands.</summary>
    internal int Start { get; init; }

    internal int Length { get; init; }

    /// <summary>What it may stand for: integers are exact, decimals round.</summary>
    internal Interval Interval => Decimals == 0 ? Interval.Exactly(Value) : Interval.Around(Value, Decimals);

    /// <summary>What it may stand for as a result: an integer percentage may be rounded.</summary>
    internal Interval AsResult => Interval.Around(Value, Decimals);

    internal decimal LastUnit => Interval.Unit(Decimals);

    /// <summary>The value in Indonesian marks: "1.234,50".</summary>
    internal static string Print(decimal value, int decimals) => Angka.Cetak(value, Math.Clamp(decimals, 0, 10));
}
