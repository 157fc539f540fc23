using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>Everything that measurement calculates for one entity and year; every figure carries formula, inputs and clause.</summary>
public sealed record HasilPengukuran
{
    /// <summary>The year.</summary>
    public required int Tahun { get; init; }

    /// <summary>The policy that was applied.</summary>
    public required KebijakanPengukuran Kebijakan { get; init; }

    /// <summary>Indicators of tujuan, then of sasaran, in the order of the plan.</summary>
    public required IReadOnlyList<HasilIndikator> Indikator { get; init; }

    /// <summary>Tujuan and sasaran with the mean of their indicators, in the order of the plan.</summary>
    public required IReadOnlyList<HasilSasaran> Sasaran { get; init; }

    /// <summary>Mean of the held capaian of all sasaran that have one.</summary>
    public required Figure RataRata { get; init; }

    /// <summary>The satisfaction survey, where there is one.</summary>
    public HasilSkm? Skm { get; init; }
}

/// <summary>One indicator measured.</summary>
public sealed record HasilIndikator
{
    /// <summary>The indicator.</summary>
    public required Indikator Indikator { get; init; }

    /// <summary>Code of its tujuan or sasaran.</summary>
    public required string Induk { get; init; }

    /// <summary>Whether it measures a tujuan (else a sasaran).</summary>
    public required bool Tujuan { get; init; }

    /// <summary>Target of the latest fixed PK; the Renstra's where no PK has one, and then its note says so.</summary>
    public required Figure Target { get; init; }

    /// <summary>The Renstra's target of the year.</summary>
    public required Figure TargetRenstra { get; init; }

    /// <summary>Realisasi, rounded to the indicator's decimals.</summary>
    public required Figure Realisasi { get; init; }

    /// <summary>Capaian as calculated, percent.</summary>
    public required Figure Capaian { get; init; }

    /// <summary>Capaian held to 0..cap, percent; for category and averages.</summary>
    public required Figure CapaianDitahan { get; init; }

    /// <summary>Capaian against the Renstra's target of the year, percent.</summary>
    public required Figure CapaianRenstra { get; init; }

    /// <summary>Category of the printed capaian; none where there is no capaian.</summary>
    public required PitaKategori? Kategori { get; init; }

    /// <summary>The four quarters.</summary>
    public required IReadOnlyList<HasilTriwulan> Triwulan { get; init; }

    /// <summary>Earlier years, oldest first.</summary>
    public required IReadOnlyList<HasilTahun> Riwayat { get; init; }

    /// <summary>Target at the end of the Renstra.</summary>
    public required Figure TargetAkhir { get; init; }

    /// <summary>Realisasi so far within the Renstra, by the indicator's accumulation over years.</summary>
    public required Figure RealisasiRenstra { get; init; }

    /// <summary>Tingkat kemajuan: realisasi so far against the end target, with polarity, percent.</summary>
    public required Figure Kemajuan { get; init; }

    /// <summary>Against other standards.</summary>
    public required IReadOnlyList<HasilPembanding> Pembanding { get; init; }

    /// <summary>The data as entered; none where nothing was.</summary>
    public RealisasiIndikator? Data { get; init; }
}

/// <summary>One quarter of one indicator. Capaian are percent.</summary>
public sealed record HasilTriwulan
{
    /// <summary>1 to 4.</summary>
    public required int Triwulan { get; init; }

    /// <summary>The quarter's target.</summary>
    public required Figure Target { get; init; }

    /// <summary>The quarter's realisasi.</summary>
    public required Figure Realisasi { get; init; }

    /// <summary>Realisasi against the quarter's target.</summary>
    public required Figure Capaian { get; init; }

    /// <summary>Target up to this quarter, by the indicator's accumulation.</summary>
    public required Figure TargetSampai { get; init; }

    /// <summary>Realisasi up to this quarter, by the indicator's accumulation.</summary>
    public required Figure RealisasiSampai { get; init; }

    /// <summary>Realisasi so far against the target so far.</summary>
    public required Figure CapaianSampai { get; init; }

    /// <summary>Realisasi so far against the annual target.</summary>
    public required Figure CapaianTahun { get; init; }

    /// <summary>Percentage of the budget spent up to this quarter.</summary>
    public required Figure Serapan { get; init; }

    /// <summary>The data as entered.</summary>
    public RealisasiTriwulan? Data { get; init; }
}

/// <summary>An earlier year.</summary>
/// <param name="Tahun">The year.</param>
/// <param name="Target">Its target.</param>
/// <param name="Realisasi">Its realisasi.</param>
/// <param name="Capaian">Calculated by the same rule as this year's, percent.</param>
/// <param name="SatuanLain">The unit that the year was counted in where it is not this year's: its values are then neither compared with this year's nor added to them; its capaian holds.</param>
public sealed record HasilTahun(int Tahun, Figure Target, Figure Realisasi, Figure Capaian, string? SatuanLain = null)
{
    /// <summary>Whether its values may stand beside this year's.</summary>
    public bool Sebanding => SatuanLain is null;
}

/// <summary>Realisasi against a standard.</summary>
/// <param name="Pembanding">The standard.</param>
/// <param name="Nilai">The standard as a figure.</param>
/// <param name="Selisih">Realisasi minus the standard, in the indicator's unit.</param>
public sealed record HasilPembanding(Pembanding Pembanding, Figure Nilai, Figure Selisih);

/// <summary>A tujuan or sasaran.</summary>
public sealed record HasilSasaran
{
    /// <summary>Its code.</summary>
    public required string Kode { get; init; }

    /// <summary>Its wording.</summary>
    public required string Uraian { get; init; }

    /// <summary>Whether it is a tujuan.</summary>
    public required bool Tujuan { get; init; }

    /// <summary>Mean of its indicators' held capaian, weighted where weights are set, percent.</summary>
    public required Figure Capaian { get; init; }

    /// <summary>Category.</summary>
    public required PitaKategori? Kategori { get; init; }

    /// <summary>Money and efficiency of it.</summary>
    public required EfisiensiSasaran Anggaran { get; init; }

    /// <summary>Its indicators.</summary>
    public required IReadOnlyList<HasilIndikator> Indikator { get; init; }
}

/// <summary>Money of a tujuan or sasaran and the four efficiency measures (comparison 6 of BAB III).</summary>
public sealed record EfisiensiSasaran
{
    /// <summary>Its share of the programmes' budget, rupiah; no rupiah counted twice.</summary>
    public required Figure Pagu { get; init; }

    /// <summary>Its share of the money spent, rupiah.</summary>
    public required Figure Realisasi { get; init; }

    /// <summary>Money spent, percent of the budget.</summary>
    public required Figure Serapan { get; init; }

    /// <summary>Its budget as a percentage of the entity's.</summary>
    public required Figure Porsi { get; init; }

    /// <summary>Capaian ÷ serapan, from unrounded inputs.</summary>
    public required Figure Rasio { get; init; }

    /// <summary>Capaian − serapan, percentage points.</summary>
    public required Figure Selisih { get; init; }

    /// <summary>Unspent budget of what reached its target, rupiah.</summary>
    public required Figure Sisa { get; init; }

    /// <summary>"Efisien", "Tidak efisien", or "Tidak efektif" where the target was missed, whatever the ratio; empty where it cannot be told.</summary>
    public required string Simpulan { get; init; }
}

/// <summary>Survei Kepuasan Masyarakat (Permenpan RB 14/2017).</summary>
public sealed record HasilSkm
{
    /// <summary>The elements: NRR and weighted NRR.</summary>
    public required IReadOnlyList<HasilUnsurSkm> Unsur { get; init; }

    /// <summary>Sum of the weighted NRR.</summary>
    public required Figure NrrTertimbang { get; init; }

    /// <summary>IKM = weighted mean × 25, 25 to 100.</summary>
    public required Figure Ikm { get; init; }

    /// <summary>A to D.</summary>
    public required string? Mutu { get; init; }

    /// <summary>"Sangat Baik" …</summary>
    public required string? Kinerja { get; init; }
}

/// <summary>An element of the survey.</summary>
/// <param name="Nama">Its name.</param>
/// <param name="Nrr">Mean of the answers.</param>
/// <param name="Tertimbang">NRR × weight.</param>
public sealed record HasilUnsurSkm(string Nama, Figure Nrr, Figure Tertimbang);
