using System.Text.RegularExpressions;
using Tera.Core.Nilai;

namespace Tera.Core.Anggaran;

/// <summary>The budget of one year and what was spent: programmes down to sub kegiatan, and the LRA by kind of spending.</summary>
public sealed partial record AnggaranTahunan
{
    /// <summary>The budget document in force, "DPPA SKPD 2024".</summary>
    public string? Dokumen { get; init; }

    /// <summary>When the budget document was fixed; the PK is due within a month of it.</summary>
    public Tanggal? TanggalDokumen { get; init; }

    /// <summary>When the year's first budget (DPA) was fixed, where <see cref="Dokumen"/> is a later one; the first PK is due within a month of it.</summary>
    public Tanggal? TanggalDokumenInduk { get; init; }

    /// <summary>Whether programmes are gathered from agencies, as a government's are; then they are entered nowhere here.</summary>
    public bool Dihimpun { get; init; }

    /// <summary>Programmes. The same code may stand for the dinas and for each UPTD: the key is code + unit.</summary>
    public IReadOnlyList<Program> Program { get; init; } = [];

    /// <summary>Laporan realisasi anggaran by account code.</summary>
    public IReadOnlyList<BarisLra> Lra { get; init; } = [];

    /// <summary>Source line under the tables.</summary>
    public string? Sumber { get; init; }

    /// <summary>Whether <see cref="Dokumen"/> names a document of the changed budget; an agency's own name may hold the word.</summary>
    public bool DokumenPerubahan() => Dokumen is { } dokumen && NamaPerubahan().IsMatch(dokumen);

    /// <summary>When the year's first budget was fixed; none where only the changed one's date is known.</summary>
    public Tanggal? TanggalInduk() => TanggalDokumenInduk ?? (DokumenPerubahan() ? null : TanggalDokumen);

    /// <summary>Whether the first budget's date does not stand after that of the budget that followed it; an open date gets the benefit of the doubt.</summary>
    public bool IndukMendahului() => TanggalDokumenInduk is not { } induk || TanggalDokumen is not { } dokumen || induk.Awal() <= dokumen.Akhir();

    /// <summary>The date of <paramref name="lama"/>, where this is the changed budget that takes its place and has none of a first one; null where that is not certain.</summary>
    /// <param name="lama">The budget as it was.</param>
    public Tanggal? IndukDari(AnggaranTahunan lama) =>
        TanggalDokumenInduk is null && DokumenPerubahan() && lama is { Dokumen: not null, TanggalDokumenInduk: null, TanggalDokumen: { } pertama } && !lama.DokumenPerubahan()
            && TanggalDokumen != pertama && (TanggalDokumen is not { } kini || pertama.Awal() <= kini.Akhir()) ? pertama : null;

    [GeneratedRegex(
        @"\bDPPA\b|\b(DPA|APBD)-?P\b|\bP-?(DPA|APBD)\b|\b(DPA|APBD|anggaran)(-|\s+)((SKPD|OPD)\s+)?perubahan\b(?!\s+iklim)|\bperubahan\s+((atas|tahun|TA|T\.A\.|DPA|APBD|anggaran|penjabaran|kedua|ke)\b|[0-9])|\bperubahan\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamaPerubahan();
}

/// <summary>Money of a line, in rupiah (decimals are sen). Entered at the lowest level that the agency has; levels above are summed.</summary>
public sealed record Pagu
{
    /// <summary>Before the change of the budget.</summary>
    public decimal? Murni { get; init; }

    /// <summary>After the change; the one in force where it is set.</summary>
    public decimal? Perubahan { get; init; }

    /// <summary>Spent in the year.</summary>
    public decimal? Realisasi { get; init; }

    /// <summary>Spent in each quarter (not cumulative), four at most.</summary>
    public IReadOnlyList<decimal?> RealisasiTriwulan { get; init; } = [];

    /// <summary>Each month's physical percentage and money, both cumulative.</summary>
    public IReadOnlyList<Bulanan> Bulanan { get; init; } = [];

    /// <summary>The same money by source, where it comes from more than one; together they are the line's.</summary>
    public IReadOnlyList<PaguSumber> SumberDana { get; init; } = [];

    /// <summary>Whole Renstra's money (column 5 of E.81).</summary>
    public decimal? Renstra { get; init; }

    /// <summary>Spent up to last year within the Renstra (column 6 of E.81).</summary>
    public decimal? RealisasiSampaiTahunLalu { get; init; }
}

/// <summary>What one source gives to a line, in rupiah.</summary>
public sealed record PaguSumber
{
    /// <summary>"PAD", "DAK" …</summary>
    public required string Sumber { get; init; }

    /// <summary>Before the change of the budget.</summary>
    public decimal? Murni { get; init; }

    /// <summary>After the change; the one in force where it is set.</summary>
    public decimal? Perubahan { get; init; }

    /// <summary>Spent in the year.</summary>
    public decimal? Realisasi { get; init; }
}

/// <summary>Progress at the end of a month.</summary>
/// <param name="Bulan">1 to 12.</param>
/// <param name="Fisik">Physical progress up to this month, 0 to 100 percent.</param>
/// <param name="Keuangan">Money spent up to this month, rupiah.</param>
public sealed record Bulanan(int Bulan, decimal? Fisik, decimal? Keuangan);

/// <summary>Share of a programme that a sasaran answers for.</summary>
/// <param name="Kode">Code of the sasaran or tujuan.</param>
/// <param name="Porsi">Share, 0 to 1; shares of one line sum to at most 1, so that no rupiah is counted twice.</param>
/// <param name="Indikator">Code of the indicator that the line supports, where the agency says so.</param>
public sealed record PorsiSasaran(string Kode, decimal Porsi = 1, string? Indikator = null);

/// <summary>A programme.</summary>
public sealed record Program
{
    /// <summary>Kode rekening, "2.07.03"; empty where the source prints none.</summary>
    public required string Kode { get; init; }

    /// <summary>Code of the unit that carries it (UPTD); none for the agency itself.</summary>
    public string? Unit { get; init; }

    /// <summary>Name.</summary>
    public required string Nama { get; init; }

    /// <summary>Whether it supports the agency as a whole (kesekretariatan) and not a sasaran of its own.</summary>
    public bool Penunjang { get; init; }

    /// <summary>Source of the money: APBD, APBDP, APBN, DAU, DAK, DID.</summary>
    public string? SumberDana { get; init; }

    /// <summary>Sasaran that it serves, with shares.</summary>
    public IReadOnlyList<PorsiSasaran> Sasaran { get; init; } = [];

    /// <summary>The agency's programme that its money is taken over from; none where it is entered.</summary>
    public SumberProgram? Sumber { get; init; }

    /// <summary>Outcome indicators.</summary>
    public IReadOnlyList<IndikatorKeluaran> Indikator { get; init; } = [];

    /// <summary>Kegiatan.</summary>
    public IReadOnlyList<Kegiatan> Kegiatan { get; init; } = [];

    /// <summary>Money, where the data end at this level; otherwise the sum of the kegiatan (both given: Periksa compares).</summary>
    public Pagu? Pagu { get; init; }
}

/// <summary>A programme of another entity whose money is taken over.</summary>
/// <param name="Instansi">Name of the entity in addresses.</param>
/// <param name="Kunci">Key of the programme's figures there, "2.07.03" or "2.07.03@UPTD1".</param>
public sealed record SumberProgram(string Instansi, string Kunci);

/// <summary>A kegiatan.</summary>
public sealed record Kegiatan
{
    /// <summary>Kode rekening, "2.07.03.2.01".</summary>
    public required string Kode { get; init; }

    /// <summary>Name.</summary>
    public required string Nama { get; init; }

    /// <summary>Output indicators.</summary>
    public IReadOnlyList<IndikatorKeluaran> Indikator { get; init; } = [];

    /// <summary>Sub kegiatan.</summary>
    public IReadOnlyList<SubKegiatan> SubKegiatan { get; init; } = [];

    /// <summary>Money, where the data end at this level.</summary>
    public Pagu? Pagu { get; init; }
}

/// <summary>A sub kegiatan.</summary>
public sealed record SubKegiatan
{
    /// <summary>Kode rekening, "2.07.03.2.01.0001".</summary>
    public required string Kode { get; init; }

    /// <summary>Name.</summary>
    public required string Nama { get; init; }

    /// <summary>Source of the money where it differs from the programme's.</summary>
    public string? SumberDana { get; init; }

    /// <summary>Code of the unit or post that answers for it.</summary>
    public string? PenanggungJawab { get; init; }

    /// <summary>Output indicators.</summary>
    public IReadOnlyList<IndikatorKeluaran> Indikator { get; init; } = [];

    /// <summary>Money.</summary>
    public Pagu? Pagu { get; init; }
}

/// <summary>Indicator of a programme, kegiatan or sub kegiatan, with what it reached.</summary>
public sealed record IndikatorKeluaran
{
    /// <summary>Wording.</summary>
    public required string Nama { get; init; }

    /// <summary>Unit.</summary>
    public required string Satuan { get; init; }

    /// <summary>Which way is good.</summary>
    public Polaritas Polaritas { get; init; }

    /// <summary>Bounds of the good range, for <see cref="Polaritas.Rentang"/>: its target, of the year and, where no other is typed and quarters do not add up, of the Renstra.</summary>
    public Rentang? Rentang { get; init; }

    /// <summary>Decimals that its values print with.</summary>
    public int Desimal { get; init; } = 2;

    /// <summary>How quarters make the year and years the Renstra; percentages and indices are never summed.</summary>
    public Akumulasi Akumulasi { get; init; } = Akumulasi.NilaiAkhir;

    /// <summary>This year's target.</summary>
    public NilaiKinerja? Target { get; init; }

    /// <summary>This year's realisasi; none where it was not measured, which is not 0.</summary>
    public NilaiKinerja? Realisasi { get; init; }

    /// <summary>Realisasi of each quarter, four at most.</summary>
    public IReadOnlyList<NilaiKinerja?> RealisasiTriwulan { get; init; } = [];

    /// <summary>Target at the end of the Renstra (column 5 of E.81).</summary>
    public NilaiKinerja? TargetRenstra { get; init; }

    /// <summary>Reached up to last year (column 6 of E.81).</summary>
    public NilaiKinerja? RealisasiSampaiTahunLalu { get; init; }

    /// <summary>What the agency says of it.</summary>
    public string? Keterangan { get; init; }

    /// <summary>The range that is its target; null where its target is a value.</summary>
    public Rentang? RentangTarget() => Polaritas == Polaritas.Rentang ? Rentang : null;
}

/// <summary>A line of the LRA. A line whose code has children in the list is their sum; a value entered beside children is compared by Periksa.</summary>
public sealed record BarisLra
{
    /// <summary>Account code, "5.1.02".</summary>
    public required string Kode { get; init; }

    /// <summary>Name of the account.</summary>
    public required string Uraian { get; init; }

    /// <summary>Budget, rupiah.</summary>
    public decimal? Anggaran { get; init; }

    /// <summary>Realisasi, rupiah.</summary>
    public decimal? Realisasi { get; init; }

    /// <summary>Last year's realisasi, rupiah (two years by kind of spending).</summary>
    public decimal? RealisasiTahunLalu { get; init; }

    /// <summary>Last year's budget, rupiah.</summary>
    public decimal? AnggaranTahunLalu { get; init; }
}
