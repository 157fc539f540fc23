using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.Core.Pengukuran;

/// <summary>What was measured: the year's realisasi with its quarters, earlier years, supporting series, satisfaction survey, and the policy to calculate by.</summary>
public sealed record DataPengukuran
{
    /// <summary>The measurement policy; the default where the file says nothing.</summary>
    public KebijakanPengukuran Kebijakan { get; init; } = new();

    /// <summary>Realisasi, one an indicator.</summary>
    public IReadOnlyList<RealisasiIndikator> Realisasi { get; init; } = [];

    /// <summary>What became of each quarter's measurement: handed in, approved, reported.</summary>
    public IReadOnlyList<PengukuranBerkala> Berkala { get; init; } = [];

    /// <summary>Decision records of the quarters (dialog kinerja), one a quarter.</summary>
    public IReadOnlyList<DialogKinerja> Dialog { get; init; } = [];

    /// <summary>Tables that support a figure: years of data, lists with a total.</summary>
    public IReadOnlyList<DataPendukung> DataPendukung { get; init; } = [];

    /// <summary>Survei Kepuasan Masyarakat (Permenpan RB 14/2017).</summary>
    public SurveiKepuasan? Skm { get; init; }
}

/// <summary>The way of a quarter's measurement through the agency.</summary>
/// <param name="Triwulan">1 to 4.</param>
/// <param name="Disampaikan">When the units had handed it in.</param>
/// <param name="Disetujui">When the head approved it.</param>
/// <param name="Dilaporkan">When the quarterly report was made.</param>
public sealed record PengukuranBerkala(int Triwulan, Tanggal? Disampaikan = null, Tanggal? Disetujui = null, Tanggal? Dilaporkan = null);

/// <summary>State of a datum.</summary>
public enum StatusData
{
    /// <summary>Final.</summary>
    Final,

    /// <summary>Provisional, told wherever it is printed.</summary>
    Sementara,
}

/// <summary>What an indicator reached.</summary>
public sealed record RealisasiIndikator
{
    /// <summary>Code of the indicator.</summary>
    public required string Indikator { get; init; }

    /// <summary>The year's value, where it is entered and not calculated from variables or quarters.</summary>
    public NilaiKinerja? Nilai { get; init; }

    /// <summary>Which year the data are of, where not the report's (an AKIP score of 2024 rates 2023).</summary>
    public int? TahunData { get; init; }

    /// <summary>State of the data.</summary>
    public StatusData Status { get; init; }

    /// <summary>Source of the data, where it differs from the indicator's; none is the indicator's own (<see cref="Perencanaan.Indikator.SumberData"/>).</summary>
    public string? Sumber { get; init; }

    /// <summary>Values of the formula's variables: this year, earlier years, quarters.</summary>
    public IReadOnlyList<NilaiVariabel> Variabel { get; init; } = [];

    /// <summary>The quarters.</summary>
    public IReadOnlyList<RealisasiTriwulan> Triwulan { get; init; } = [];

    /// <summary>Earlier years as reported then.</summary>
    public IReadOnlyList<RiwayatTahun> Riwayat { get; init; } = [];

    /// <summary>National, provincial or other standards to compare with (comparison 4 of BAB III).</summary>
    public IReadOnlyList<Pembanding> Pembanding { get; init; } = [];
}

/// <summary>Value of a variable in a year or a quarter of the report's year.</summary>
/// <param name="Nama">The variable's name.</param>
/// <param name="Tahun">Year.</param>
/// <param name="Triwulan">1 to 4; none for the year's value.</param>
/// <param name="Nilai">The value.</param>
public sealed record NilaiVariabel(string Nama, int Tahun, decimal Nilai, int? Triwulan = null);

/// <summary>One quarter of one indicator.</summary>
public sealed record RealisasiTriwulan
{
    /// <summary>1 to 4.</summary>
    public required int Triwulan { get; init; }

    /// <summary>The quarter's value; none where the formula gives it or nothing was measured.</summary>
    public NilaiKinerja? Nilai { get; init; }

    /// <summary>Not measured this quarter: a state of its own.</summary>
    public bool TidakDiukur { get; init; }

    /// <summary>Progress in words.</summary>
    public string? Penjelasan { get; init; }

    /// <summary>Obstacles.</summary>
    public string? Kendala { get; init; }

    /// <summary>What was done about them.</summary>
    public string? Solusi { get; init; }

    /// <summary>Programmes that carried it, as the agency lists them.</summary>
    public IReadOnlyList<string> Program { get; init; } = [];

    /// <summary>Source of the figure.</summary>
    public string? Sumber { get; init; }

    /// <summary>Percentage of the budget spent up to this quarter, where only the percentage is known; else it is calculated.</summary>
    public decimal? SerapanAnggaran { get; init; }

    /// <summary>Evidence: links or file names.</summary>
    public IReadOnlyList<string> Bukti { get; init; } = [];

    /// <summary>What flowed in from the indicators that feed this one.</summary>
    public IReadOnlyList<Asupan> Asupan { get; init; } = [];
}

/// <summary>An earlier year as reported then.</summary>
/// <param name="Tahun">The year.</param>
/// <param name="Target">Its target; none where it is not known.</param>
/// <param name="Realisasi">Its realisasi; none where it is not known.</param>
/// <param name="Satuan">The unit that it was counted in then; none where it is the indicator's.</param>
public sealed record RiwayatTahun(int Tahun, NilaiKinerja? Target = null, NilaiKinerja? Realisasi = null, string? Satuan = null)
{
    /// <summary>Whether its values may stand beside the indicator's own: counted in the same unit, or nothing says otherwise.</summary>
    public bool Sebanding(Indikator indikator)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        return Satuan is null || SatuanPersen.SatuanSama(Satuan, indikator.Satuan);
    }
}

/// <summary>A standard to compare with.</summary>
/// <param name="Nama">"Rata-rata nasional", "Provinsi Kepulauan Bangka Belitung".</param>
/// <param name="Tahun">Year of the figure.</param>
/// <param name="Nilai">The figure.</param>
/// <param name="Sumber">Where it was published.</param>
public sealed record Pembanding(string Nama, int Tahun, decimal Nilai, string? Sumber = null);

/// <summary>A table of supporting data.</summary>
public sealed record DataPendukung
{
    /// <summary>Title.</summary>
    public required string Judul { get; init; }

    /// <summary>Code of the indicator that it supports.</summary>
    public required string Indikator { get; init; }

    /// <summary>Headings; the first is the label column's.</summary>
    public required IReadOnlyList<string> Kolom { get; init; }

    /// <summary>Rows.</summary>
    public required IReadOnlyList<BarisData> Baris { get; init; }

    /// <summary>Whether a total row is printed; always calculated.</summary>
    public bool Dijumlahkan { get; init; }

    /// <summary>Decimals of the values.</summary>
    public int Desimal { get; init; }

    /// <summary>Source line under the table.</summary>
    public string? Sumber { get; init; }
}

/// <summary>A row of supporting data.</summary>
/// <param name="Uraian">Label.</param>
/// <param name="Nilai">One value a column after the label; null where unknown.</param>
public sealed record BarisData(string Uraian, IReadOnlyList<decimal?> Nilai);

/// <summary>A satisfaction survey: nine elements on a scale of 1 to 4 (Permenpan RB 14/2017).</summary>
public sealed record SurveiKepuasan
{
    /// <summary>Year of the survey.</summary>
    public required int Tahun { get; init; }

    /// <summary>Number of respondents.</summary>
    public int? Responden { get; init; }

    /// <summary>Elements with the mean of the answers (NRR).</summary>
    public IReadOnlyList<UnsurSkm> Unsur { get; init; } = [];

    /// <summary>Weight of an element: 1/9 exactly, or 0,11 as the decree prints it.</summary>
    public bool BobotCetak { get; init; }

    /// <summary>The weighted mean, where only this is known.</summary>
    public decimal? NrrTertimbang { get; init; }

    /// <summary>Source.</summary>
    public string? Sumber { get; init; }
}

/// <summary>An element of the survey.</summary>
/// <param name="Nama">"Persyaratan".</param>
/// <param name="Nrr">Mean of the answers, 1 to 4.</param>
public sealed record UnsurSkm(string Nama, decimal Nrr);
