using System.Numerics;
using Tera.Core.Nilai;

namespace Tera.Core.Rumus;

/// <summary>An exact fraction in lowest terms, so that 402/10801*100 is 402*100/10801 and 1/3*3 is 1; the division comes last.</summary>
internal readonly record struct Pecahan : IComparable<Pecahan>
{
    private static readonly BigInteger MantisaTerbesar = (BigInteger.One << 96) - 1;

    // So that the default value is zero, not 0/0.
    private readonly BigInteger _penyebutKurangSatu;

    private Pecahan(BigInteger pembilang, BigInteger penyebut)
    {
        var fpb = BigInteger.GreatestCommonDivisor(pembilang, penyebut);
        fpb = penyebut.Sign < 0 ? -fpb : fpb;
        (Pembilang, _penyebutKurangSatu) = (pembilang / fpb, (penyebut / fpb) - 1);
    }

    private BigInteger Pembilang { get; init; }

    // Always positive.
    private BigInteger Penyebut => _penyebutKurangSatu + 1;

    public bool Nol => Pembilang.IsZero;

    /// <summary>Too long to go on with in reasonable time.</summary>
    public bool TerlaluPanjang => Pembilang.GetBitLength() > Batas.Bit || Penyebut.GetBitLength() > Batas.Bit;

    public static Pecahan Dari(decimal nilai)
    {
        var skala = nilai.Scale;
        Span<int> bit = stackalloc int[4];
        decimal.GetBits(nilai, bit);
        var mantisa = new decimal(bit[0], bit[1], bit[2], nilai < 0, 0);
        return skala == 0 ? Utuh((BigInteger)mantisa) : new((BigInteger)mantisa, BigInteger.Pow(10, skala));
    }

    public static Pecahan operator +(Pecahan a, Pecahan b) => new((a.Pembilang * b.Penyebut) + (b.Pembilang * a.Penyebut), a.Penyebut * b.Penyebut);

    public static Pecahan operator -(Pecahan a) => new(-a.Pembilang, a.Penyebut);

    public static Pecahan operator *(Pecahan a, Pecahan b) => new(a.Pembilang * b.Pembilang, a.Penyebut * b.Penyebut);

    /// <summary>The divisor is not zero.</summary>
    public static Pecahan operator /(Pecahan a, Pecahan b) => new(a.Pembilang * b.Penyebut, a.Penyebut * b.Pembilang);

    public static Pecahan Mutlak(Pecahan a) => a.Pembilang.Sign < 0 ? -a : a;

    public int CompareTo(Pecahan other) => (Pembilang * other.Penyebut).CompareTo(other.Pembilang * Penyebut);

    /// <summary>Rounded half away from zero.</summary>
    public Pecahan Bulatkan(int desimal)
    {
        var skala = BigInteger.Pow(10, desimal);
        var bulat = ((BigInteger.Abs(Pembilang) * skala * 2) + Penyebut) / (Penyebut * 2);
        return new(Pembilang.Sign * bulat, skala);
    }

    /// <summary>The nearest decimal (half to even in its 28th or 29th figure, as decimal itself divides), or <see cref="Alasan.TerlaluBesar"/>.</summary>
    public Hasil KeHasil()
    {
        if (BigInteger.Abs(Pembilang) <= MantisaTerbesar && Penyebut <= MantisaTerbesar)
        {
            // Whole numbers that decimal holds: its own division is exact to the last figure, and many times faster.
            var hasil = (decimal)Pembilang / (decimal)Penyebut;
            return hasil == 0 ? 0 : hasil / 1.0000000000000000000000000000m;
        }

        for (var skala = 28; skala >= 0; skala--)
        {
            var bulat = BigInteger.DivRem(BigInteger.Abs(Pembilang) * BigInteger.Pow(10, skala), Penyebut, out var sisa);
            var setengah = (sisa * 2).CompareTo(Penyebut);
            if (setengah > 0 || (setengah == 0 && !bulat.IsEven))
            {
                bulat++;
            }

            if (bulat <= MantisaTerbesar)
            {
                var nilai = new decimal(Kata(bulat, 0), Kata(bulat, 32), Kata(bulat, 64), Pembilang.Sign < 0, (byte)skala);
                return nilai == 0 ? 0 : nilai / 1.0000000000000000000000000000m;
            }
        }

        return Hasil.Tanpa(Alasan.TerlaluBesar);
    }

    // The denominator is one: nothing to reduce.
    private static Pecahan Utuh(BigInteger nilai) => new() { Pembilang = nilai };

    private static int Kata(BigInteger nilai, int geser) => unchecked((int)(uint)((nilai >> geser) & uint.MaxValue));
}
