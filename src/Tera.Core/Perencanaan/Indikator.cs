using Tera.Core.Nilai;

namespace Tera.Core.Perencanaan;

/// <summary>An indicator of a tujuan or sasaran, with what it takes to measure it (kartu indikator).</summary>
public sealed record Indikator
{
    /// <summary>Code, unique in the file; the first part of its figures' ids.</summary>
    public required string Kode { get; init; }

    /// <summary>Wording, the same in every document.</summary>
    public required string Nama { get; init; }

    /// <summary>Unit.</summary>
    public required string Satuan { get; init; }

    /// <summary>Whether it is an IKU.</summary>
    public bool Iku { get; init; } = true;

    /// <summary>Which way is good.</summary>
    public Polaritas Polaritas { get; init; }

    /// <summary>Bounds of the good range, for <see cref="Polaritas.Rentang"/>.</summary>
    public Rentang? Rentang { get; init; }

    /// <summary>Name of the grade scale, for <see cref="Polaritas.Predikat"/>: "AKIP", "Opini BPK" or one of the file's own.</summary>
    public string? SkalaPredikat { get; init; }

    /// <summary>Decimals of its realisasi when it is fixed, and of its printed values; 0 to 6.</summary>
    public int Desimal { get; init; } = 2;

    /// <summary>How often it is measured.</summary>
    public Frekuensi Frekuensi { get; init; }

    /// <summary>How quarters make the year.</summary>
    public Akumulasi Akumulasi { get; init; } = Akumulasi.NilaiAkhir;

    /// <summary>How years make the Renstra.</summary>
    public Akumulasi AkumulasiRenstra { get; init; } = Akumulasi.NilaiAkhir;

    /// <summary>Weight within its sasaran; equal where none is set.</summary>
    public decimal? Bobot { get; init; }

    /// <summary>Formula in Tera's formula language over <see cref="Variabel"/>; none where the value is entered.</summary>
    public string? Rumus { get; init; }

    /// <summary>The formula in words, as printed in IKU and PK.</summary>
    public string? RumusKata { get; init; }

    /// <summary>Variables of the formula.</summary>
    public IReadOnlyList<Variabel> Variabel { get; init; } = [];

    /// <summary>Indicators of other entities that feed it: of agencies, where the entity is the government; none where it is measured here.</summary>
    public IReadOnlyList<SumberPasokan> Pasokan { get; init; } = [];

    /// <summary>How those make this one; meaningful where there are any.</summary>
    public CaraPasokan CaraPasokan { get; init; }

    /// <summary>Definisi operasional.</summary>
    public string? Definisi { get; init; }

    /// <summary>Why this indicator was chosen.</summary>
    public string? AlasanPemilihan { get; init; }

    /// <summary>Where the data come from.</summary>
    public string? SumberData { get; init; }

    /// <summary>Units or posts that answer for it.</summary>
    public IReadOnlyList<string> PenanggungJawab { get; init; } = [];

    /// <summary>Condition at the start of the Renstra.</summary>
    public NilaiTahun? KondisiAwal { get; init; }

    /// <summary>Renstra targets a year.</summary>
    public IReadOnlyList<NilaiTahun> TargetRenstra { get; init; } = [];

    /// <summary>Target at the end of the Renstra; where none is set, that of its last year, or the sum or mean of all years where it adds up or is averaged over them.</summary>
    public NilaiKinerja? TargetAkhir { get; init; }

    /// <summary>The range that is its target; null where its target is a value.</summary>
    public Rentang? RentangTarget() => Polaritas == Polaritas.Rentang ? Rentang : null;

    /// <summary>Whether the range is of the whole year: a quarter of a sum is neither inside nor outside of it.</summary>
    public bool RentangDijumlahkan() => RentangTarget() is not null && Akumulasi == Akumulasi.Jumlah;

    /// <summary>The range that is the target of another year: what was typed in words for that year, else the indicator's; null where its target is a value.</summary>
    public Rentang? RentangTahunLain(NilaiKinerja? isian) =>
        RentangTarget() is null ? null : Nilai.Rentang.TryBaca(isian?.Predikat, out var sendiri) ? sendiri : RentangTarget();

    /// <summary>A target as documents print it: the range, in words, whatever was entered beside it; else what was entered.</summary>
    public NilaiKinerja? TargetTercetak(NilaiKinerja? isian) => RentangTarget() is { } rentang ? NilaiKinerja.Dari(rentang.Cetak()) : isian;

    /// <summary>A target of a year as documents print it: the range of this year is the indicator's, another year may have its own.</summary>
    public NilaiKinerja? TargetTercetak(NilaiKinerja? isian, bool tahunLain) =>
        tahunLain && RentangTahunLain(isian) is { } rentang ? NilaiKinerja.Dari(rentang.Cetak()) : TargetTercetak(isian);
}

/// <summary>A variable of a formula.</summary>
/// <param name="Nama">Name in the formula: letters, digits and "_".</param>
/// <param name="Uraian">What it counts.</param>
/// <param name="Satuan">Unit.</param>
public sealed record Variabel(string Nama, string Uraian, string Satuan = "");
