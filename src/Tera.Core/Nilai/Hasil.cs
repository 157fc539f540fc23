using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tera.Core.Nilai;

/// <summary>Why a calculation has no number. Prints as "–" with the reason under it.</summary>
public enum Alasan
{
    /// <summary>No realisasi has been entered.</summary>
    BelumAdaRealisasi,

    /// <summary>No target has been set.</summary>
    BelumAdaTarget,

    /// <summary>The target is zero and more is better: no quotient, and left out of averages.</summary>
    TargetNol,

    /// <summary>The value lies where the formula has no meaning, such as R &lt; 0 for T/R.</summary>
    DiLuarRentang,

    /// <summary>The divisor is zero.</summary>
    PembagiNol,

    /// <summary>The indicator is not measured this quarter: a state of its own, never late, never 0.</summary>
    TidakDiukur,

    /// <summary>A grade that the indicator's scale does not know.</summary>
    PredikatTidakDikenal,

    /// <summary>A "lower is better" indicator has no annual category before the last quarter.</summary>
    BelumAkhirTahun,

    /// <summary>A "lower is better" indicator that adds up over years has no progress before the Renstra's last year.</summary>
    BelumAkhirRenstra,

    /// <summary>A variable of the formula has no value.</summary>
    VariabelKosong,

    /// <summary>The formula cannot be read or calculated.</summary>
    RumusSalah,

    /// <summary>The result does not fit a decimal.</summary>
    TerlaluBesar,

    /// <summary>There is no budget to compare with.</summary>
    BelumAdaAnggaran,

    /// <summary>The target was missed, so that nothing here may be called efficient.</summary>
    TidakEfektif,

    /// <summary>None of the parts has a figure.</summary>
    TidakAdaData,

    /// <summary>A criterion or sub-component of the evaluation has not been graded.</summary>
    BelumDinilai,

    /// <summary>Weights are missing or do not add up.</summary>
    BobotTidakSesuai,
}

/// <summary>A number at full precision, or the reason why there is none. Never NaN, never a silent zero.</summary>
/// <remarks>The default value is <see cref="Alasan.BelumAdaRealisasi"/>.</remarks>
public readonly record struct Hasil
{
    private readonly decimal _angka;

    private Hasil(decimal angka, bool ada, Alasan alasan, string? keterangan) =>
        (_angka, Ada, Alasan, Keterangan) = (angka, ada, alasan, keterangan);

    /// <summary>Whether there is a number.</summary>
    public bool Ada { get; }

    /// <summary>The reason, meaningful where <see cref="Ada"/> is false.</summary>
    public Alasan Alasan { get; }

    /// <summary>What the reason is about (a variable's name, a place in the formula).</summary>
    public string? Keterangan { get; }

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">There is none; ask <see cref="Ada"/> or <see cref="TryAmbil"/> first.</exception>
    public decimal Angka => Ada ? _angka : throw new InvalidOperationException($"Tidak ada angka: {Alasan}.");

    /// <summary>The number, or null.</summary>
    public decimal? AngkaAtauKosong => Ada ? _angka : null;

    /// <summary>A number.</summary>
    public static Hasil Dari(decimal angka) => new(angka, true, default, null);

    /// <summary>No number, for a reason.</summary>
    public static Hasil Tanpa(Alasan alasan, string? keterangan = null) => new(0, false, alasan, keterangan);

    /// <summary>The number if there is one.</summary>
    public bool TryAmbil([NotNullWhen(true)] out decimal? angka)
    {
        angka = AngkaAtauKosong;
        return Ada;
    }

    /// <summary>The number carried on, or the reason kept. A result beyond decimal becomes <see cref="Alasan.TerlaluBesar"/>.</summary>
    public Hasil Lalu(Func<decimal, Hasil> lanjut)
    {
        if (!Ada)
        {
            return this;
        }

        try
        {
            return lanjut(_angka);
        }
        catch (OverflowException)
        {
            return Tanpa(Alasan.TerlaluBesar);
        }
    }

    /// <summary>The number in machine notation, or the reason: for messages and debuggers. What is printed goes through Angka.</summary>
    public override string ToString() => Ada ? _angka.ToString(CultureInfo.InvariantCulture) : Keterangan is null ? $"{Alasan}" : $"{Alasan} ({Keterangan})";

    /// <summary>A number.</summary>
    public static implicit operator Hasil(decimal angka) => Dari(angka);
}
