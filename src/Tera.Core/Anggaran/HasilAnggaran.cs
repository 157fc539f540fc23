using Tera.Core.Nilai;

namespace Tera.Core.Anggaran;

/// <summary>Level of a budget line.</summary>
public enum JenjangAnggaran
{
    /// <summary>Programme.</summary>
    Program,

    /// <summary>Kegiatan.</summary>
    Kegiatan,

    /// <summary>Sub kegiatan.</summary>
    SubKegiatan,
}

/// <summary>The budget rolled up.</summary>
public sealed record HasilAnggaran
{
    /// <summary>Programmes with their kegiatan and sub kegiatan below them, in the order of the data.</summary>
    public required IReadOnlyList<BarisAnggaran> Program { get; init; }

    /// <summary>The total.</summary>
    public required Uang Total { get; init; }

    /// <summary>By source of money, in order of first appearance.</summary>
    public required IReadOnlyList<SumberUang> SumberDana { get; init; }

    /// <summary>LRA lines in the order of the data, parents summed from children.</summary>
    public required IReadOnlyList<HasilLra> Lra { get; init; }

    /// <summary>Surplus/(deficit): pendapatan − belanja; none where the LRA has neither.</summary>
    public HasilLra? Surplus { get; init; }

    /// <summary>SILPA: surplus + pembiayaan.</summary>
    public HasilLra? Silpa { get; init; }

    /// <summary>Every line, top down.</summary>
    public IEnumerable<BarisAnggaran> SemuaBaris() => Program.SelectMany(p => p.Turunan());
}

/// <summary>Money of one line; figures in rupiah, serapan in percent.</summary>
public sealed record Uang
{
    /// <summary>Before the change.</summary>
    public required Figure Murni { get; init; }

    /// <summary>In force: after the change where there was one.</summary>
    public required Figure Pagu { get; init; }

    /// <summary>In force minus before: bertambah/(berkurang).</summary>
    public required Figure Perubahan { get; init; }

    /// <summary>Spent.</summary>
    public required Figure Realisasi { get; init; }

    /// <summary>Spent, percent of what is in force.</summary>
    public required Figure Serapan { get; init; }

    /// <summary>In force minus spent.</summary>
    public required Figure Sisa { get; init; }

    /// <summary>Spent up to each quarter, four figures.</summary>
    public required IReadOnlyList<Figure> RealisasiSampai { get; init; }

    /// <summary>The same, percent of what is in force.</summary>
    public required IReadOnlyList<Figure> SerapanSampai { get; init; }

    /// <summary>Whether lines with a budget have no realisasi yet, so that what is spent is not all: the year (0), up to each quarter (1 to 4).</summary>
    internal IReadOnlyList<bool> Sebagian { get; init; } = Lengkap;

    internal static IReadOnlyList<bool> Lengkap { get; } = [false, false, false, false, false];
}

/// <summary>A line of the budget.</summary>
public sealed record BarisAnggaran
{
    /// <summary>Level.</summary>
    public required JenjangAnggaran Jenjang { get; init; }

    /// <summary>Key in figure ids: kode, with "@unit" where a unit carries it.</summary>
    public required string Kunci { get; init; }

    /// <summary>Kode rekening.</summary>
    public required string Kode { get; init; }

    /// <summary>Name.</summary>
    public required string Nama { get; init; }

    /// <summary>Code of the unit that carries it.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit as tables name it: by its code, or by the agency's name where the programme was gathered from one.</summary>
    public string? SebutanUnit { get; init; }

    /// <summary>Source of the money.</summary>
    public string? SumberDana { get; init; }

    /// <summary>Sasaran that the programme serves; on programmes only.</summary>
    public IReadOnlyList<PorsiSasaran> Sasaran { get; init; } = [];

    /// <summary>Share of its money that no tujuan or sasaran answers for, 0 to 1.</summary>
    public decimal SisaPorsi => Math.Max(0, 1 - Sasaran.Sum(s => Math.Clamp(s.Porsi, 0, 1)));

    /// <summary>Whether it supports the agency as a whole.</summary>
    public bool Penunjang { get; init; }

    /// <summary>Code of the unit or post that answers for it; on sub kegiatan only.</summary>
    public string? PenanggungJawab { get; init; }

    /// <summary>Money.</summary>
    public required Uang Uang { get; init; }

    /// <summary>As entered, for monthly progress and E.81.</summary>
    public Pagu? Data { get; init; }

    /// <summary>Its money by source, where it has more than one.</summary>
    public IReadOnlyList<SumberUang> Sumber { get; init; } = [];

    /// <summary>Whether the pagu of its sources make this amount.</summary>
    public bool SumberBerjumlah(Hasil jumlah) => jumlah.Ada && Aritmetika.Jumlah(Sumber.Select(s => s.Uang.Pagu.Nilai)) is { Ada: true } bagian && bagian.Angka == jumlah.Angka;

    /// <summary>Where its money was entered.</summary>
    internal TempatUang Tempat { get; init; } = TempatUang.Tiada;

    /// <summary>Indicators with their capaian.</summary>
    public required IReadOnlyList<HasilKeluaran> Indikator { get; init; }

    /// <summary>Lines below.</summary>
    public IReadOnlyList<BarisAnggaran> Anak { get; init; } = [];

    /// <summary>Sources of money of its sub kegiatan and of lines with several, each once in their order; empty where none names any.</summary>
    public IReadOnlyList<string> SumberRincian() => [.. Turunan().SelectMany(b => b.Data is { SumberDana.Count: > 0 } ? b.Data.SumberDana.Select(s => s.Sumber) : b.Jenjang == JenjangAnggaran.SubKegiatan ? [b.SumberDana ?? ""] : [])
        .Select(s => s.Trim()).Where(s => s.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The line and every line below it, top down.</summary>
    public IEnumerable<BarisAnggaran> Turunan() => Anak.SelectMany(a => a.Turunan()).Prepend(this);
}

/// <summary>Indicator of a line.</summary>
/// <param name="Indikator">As entered.</param>
/// <param name="Target">Target.</param>
/// <param name="Realisasi">Realisasi, rounded to its decimals.</param>
/// <param name="Capaian">Percent.</param>
public sealed record HasilKeluaran(IndikatorKeluaran Indikator, Figure Target, Figure Realisasi, Figure Capaian)
{
    /// <summary>Where it stands in the data file.</summary>
    internal string Jalur { get; init; } = "";
}

/// <summary>Money of one source.</summary>
/// <param name="Sumber">"APBD", "DAK" …</param>
/// <param name="Uang">Money.</param>
public sealed record SumberUang(string Sumber, Uang Uang);

/// <summary>A line of the LRA; figures in rupiah, Persen in percent.</summary>
public sealed record HasilLra
{
    /// <summary>Account code; empty for surplus and SILPA.</summary>
    public required string Kode { get; init; }

    /// <summary>Name.</summary>
    public required string Uraian { get; init; }

    /// <summary>Level: number of parts of the code.</summary>
    public required int Jenjang { get; init; }

    /// <summary>Budget.</summary>
    public required Figure Anggaran { get; init; }

    /// <summary>Realisasi.</summary>
    public required Figure Realisasi { get; init; }

    /// <summary>Realisasi, percent of budget.</summary>
    public required Figure Persen { get; init; }

    /// <summary>Realisasi − anggaran for every line: lebih/(kurang).</summary>
    public required Figure LebihKurang { get; init; }

    /// <summary>Last year's realisasi; the reason where there is none.</summary>
    public required Figure RealisasiTahunLalu { get; init; }

    /// <summary>Last year's budget; the reason where there is none.</summary>
    public required Figure AnggaranTahunLalu { get; init; }
}
