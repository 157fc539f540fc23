using System.Diagnostics.CodeAnalysis;

namespace Tera.Core.Nilai;

/// <summary>One input of a figure.</summary>
/// <param name="Nama">The input's name in the formula.</param>
/// <param name="Nilai">Its value, or the reason why there is none.</param>
/// <param name="Id">The figure that it is, where it is one itself; so a figure can be followed back to what was entered.</param>
/// <param name="Sumber">Where an entered value comes from: a path in the data file or a source document.</param>
public sealed record Masukan(string Nama, Hasil Nilai, string? Id = null, string? Sumber = null)
{
    /// <summary>The figure of another entity's file that it was taken over from; none where it is of this file.</summary>
    public AngkaLuar? Luar { get; init; }
}

/// <summary>A figure in the file of another entity, of the same year.</summary>
/// <param name="Instansi">Name of the entity in addresses.</param>
/// <param name="Id">Id of the figure there.</param>
public sealed record AngkaLuar(string Instansi, string Id);

/// <summary>A calculated or entered figure that can say where it comes from ("dari mana angka ini").</summary>
public sealed record Figure
{
    private readonly string _awalan = "";
    private readonly string? _nama;
    private readonly Kalimat _uraian;

    /// <summary>A figure by its parts.</summary>
    public Figure()
    {
    }

    /// <summary>A figure whose id, <c>{awalan}/{nama}</c>, and description are put together when they are read.</summary>
#pragma warning disable CS8618 // Both are read from what is set here.
    [SetsRequiredMembers]
    internal Figure(string awalan, string nama, Kalimat uraian, Hasil nilai) => (_awalan, _nama, _uraian, Nilai) = (awalan, nama, uraian, nilai);
#pragma warning restore CS8618

    /// <summary>Stable address such as "S1.1/2024/capaian"; see docs/rumus.md for the scheme.</summary>
    public required string Id
    {
        get => _nama is null ? _awalan : $"{_awalan}/{_nama}";
        init => (_awalan, _nama) = (value, null);
    }

    /// <summary>What it is, in words for an official.</summary>
    public required string Uraian
    {
        get => _uraian.ToString();
        init => _uraian = value;
    }

    /// <summary>Full precision, or a reason. Rounded only where it is printed, unless the policy fixes it (realisasi).</summary>
    public required Hasil Nilai { get; init; }

    /// <summary>Decimals that it prints with.</summary>
    public int Desimal { get; init; } = 2;

    /// <summary>Unit, "%" or "Rp" among them; empty for a bare number.</summary>
    public string Satuan { get; init; } = "";

    /// <summary>The formula in the formula language's notation, over the names of <see cref="Masukan"/>; empty where the figure was entered.</summary>
    public string Rumus { get; init; } = "";

    /// <summary>The inputs, in the order of the formula.</summary>
    public IReadOnlyList<Masukan> Masukan
    {
        get => Asal?.Masukan(this) ?? [];
        init => Asal = new AsalTertulis(value);
    }

    /// <summary>The rule that it follows; null where it was entered.</summary>
    public Klausul? Klausul { get; init; }

    /// <summary>A grade that stands in the place of a number ("BB"), printed before the number where there are both.</summary>
    public string? Predikat { get; init; }

    /// <summary>A convention that was applied and must be told ("BB dihitung pada batas bawahnya 70").</summary>
    public string? Catatan { get; init; }

    /// <summary>What <see cref="Masukan"/> is written from; none where there are no inputs.</summary>
    internal Asal? Asal { get; init; }
}
