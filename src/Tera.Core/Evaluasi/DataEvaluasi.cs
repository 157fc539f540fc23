using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>Results of AKIP evaluation and what became of its recommendations (Permenpan RB 88/2021).</summary>
public sealed record DataEvaluasi
{
    /// <summary>Results, one an evaluated year, the latest last.</summary>
    public IReadOnlyList<HasilEvaluasi> Hasil { get; init; } = [];

    /// <summary>Recommendations with follow-up.</summary>
    public IReadOnlyList<Rekomendasi> Rekomendasi { get; init; } = [];
}

/// <summary>The result of one evaluation (LHE).</summary>
public sealed record HasilEvaluasi
{
    /// <summary>The year that was evaluated.</summary>
    public required int Tahun { get; init; }

    /// <summary>Number of the letter.</summary>
    public string? Nomor { get; init; }

    /// <summary>Date of the letter.</summary>
    public Tanggal? Tanggal { get; init; }

    /// <summary>Components.</summary>
    public IReadOnlyList<NilaiKomponen> Komponen { get; init; } = [];
}

/// <summary>Score of a component.</summary>
public sealed record NilaiKomponen
{
    /// <summary>"Perencanaan Kinerja".</summary>
    public required string Nama { get; init; }

    /// <summary>Weight, points of 100.</summary>
    public required decimal Bobot { get; init; }

    /// <summary>Score, 0 to the weight; where there are sub-components, their sum.</summary>
    public decimal? Nilai { get; init; }

    /// <summary>Sub-components.</summary>
    public IReadOnlyList<NilaiSubKomponen> Sub { get; init; } = [];
}

/// <summary>Score of a sub-component.</summary>
/// <param name="Nama">"Keberadaan", "Kualitas", "Pemanfaatan".</param>
/// <param name="Bobot">Weight, points of 100.</param>
/// <param name="Nilai">Score, 0 to the weight.</param>
public sealed record NilaiSubKomponen(string Nama, decimal Bobot, decimal Nilai);

/// <summary>State of follow-up.</summary>
public enum StatusTindakLanjut
{
    /// <summary>Not begun.</summary>
    Belum,

    /// <summary>Under way.</summary>
    DalamProses,

    /// <summary>Done.</summary>
    Selesai,
}

/// <summary>A recommendation.</summary>
public sealed record Rekomendasi
{
    /// <summary>Code, unique in the file.</summary>
    public required string Kode { get; init; }

    /// <summary>Year of the evaluation that gave it.</summary>
    public int? Tahun { get; init; }

    /// <summary>Wording.</summary>
    public required string Uraian { get; init; }

    /// <summary>Actions.</summary>
    public IReadOnlyList<AksiTindakLanjut> Aksi { get; init; } = [];
}

/// <summary>An action on a recommendation.</summary>
public sealed record AksiTindakLanjut
{
    /// <summary>What is done.</summary>
    public required string Uraian { get; init; }

    /// <summary>What it delivers.</summary>
    public string? Target { get; init; }

    /// <summary>When.</summary>
    public string? Waktu { get; init; }

    /// <summary>State.</summary>
    public StatusTindakLanjut Status { get; init; }

    /// <summary>What was delivered each quarter, four at most.</summary>
    public IReadOnlyList<string?> Triwulan { get; init; } = [];

    /// <summary>Link to the evidence.</summary>
    public string? Bukti { get; init; }
}
