namespace Tera.Core.Nilai;

/// <summary>A target or a realisasi: a number, a grade, or a grade with its score.</summary>
/// <remarks>In data files: 54.5, "BB", or {"predikat": "A", "skor": 84.00}. Exactly one of <see cref="Angka"/> and <see cref="Predikat"/> is set.</remarks>
public sealed record NilaiKinerja
{
    private NilaiKinerja(decimal? angka, string? predikat, decimal? skor) => (Angka, Predikat, Skor) = (angka, predikat, skor);

    /// <summary>The number, in the indicator's unit.</summary>
    public decimal? Angka { get; }

    /// <summary>The grade.</summary>
    public string? Predikat { get; }

    /// <summary>The score that the grade carries; a bare grade never invents one.</summary>
    public decimal? Skor { get; }

    /// <summary>Whether it tells anything: a grade that is only "-" or "belum ada" does not.</summary>
    public bool Berisi => Angka is not null || Skor is not null || Ketikan.Berisi(Predikat);

    /// <summary>A number.</summary>
    public static NilaiKinerja Dari(decimal angka) => new(angka, null, null);

    /// <summary>A grade, with its score where there is one.</summary>
    public static NilaiKinerja Dari(string predikat, decimal? skor = null) => new(null, predikat, skor);

    /// <summary>A number.</summary>
    public static implicit operator NilaiKinerja(decimal angka) => Dari(angka);
}

/// <summary>A value of one year: a Renstra target, an initial condition, an earlier realisasi.</summary>
/// <param name="Tahun">The year that the value is of.</param>
/// <param name="Nilai">The value.</param>
public sealed record NilaiTahun(int Tahun, NilaiKinerja Nilai);
