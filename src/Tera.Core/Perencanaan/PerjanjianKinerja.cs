using Tera.Core.Nilai;
using Tera.Core.Organisasi;

namespace Tera.Core.Perencanaan;

/// <summary>First or changed.</summary>
public enum JenisDokumen
{
    /// <summary>The first of the year.</summary>
    Induk,

    /// <summary>A change of it; the latest fixed one is in force.</summary>
    Perubahan,
}

/// <summary>Whose agreement it is.</summary>
public enum TingkatPerjanjian
{
    /// <summary>The governor, regent or mayor.</summary>
    KepalaDaerah,

    /// <summary>The head of the agency (eselon II).</summary>
    KepalaPerangkatDaerah,

    /// <summary>Eselon III: sekretaris, kepala bidang, kepala UPTD.</summary>
    Administrator,

    /// <summary>Eselon IV.</summary>
    Pengawas,

    /// <summary>Fungsional and pelaksana.</summary>
    Fungsional,
}

/// <summary>Whose agreement sets the targets of an entity.</summary>
public static class TingkatKepala
{
    /// <summary>The regent's for the government itself, the agency head's for an agency (Permenpan RB 53/2014, Lampiran I).</summary>
    public static TingkatPerjanjian Dari(JenisInstansi jenis) => jenis == JenisInstansi.PemerintahDaerah ? TingkatPerjanjian.KepalaDaerah : TingkatPerjanjian.KepalaPerangkatDaerah;
}

/// <summary>A Perjanjian Kinerja: statement, two parties, annex (Permenpan RB 53/2014, Lampiran I).</summary>
public sealed record PerjanjianKinerja
{
    /// <summary>Code, unique in the file.</summary>
    public required string Kode { get; init; }

    /// <summary>First or changed.</summary>
    public JenisDokumen Jenis { get; init; }

    /// <summary>Whose it is.</summary>
    public TingkatPerjanjian Tingkat { get; init; } = TingkatPerjanjian.KepalaPerangkatDaerah;

    /// <summary>Date of signature; a draft has none and is not in force.</summary>
    public Tanggal? Tanggal { get; init; }

    /// <summary>When it was published.</summary>
    public Tanggal? TanggalPublikasi { get; init; }

    /// <summary>First party; the leader of <see cref="Unit"/> where none is given, without a unit the entity's head.</summary>
    public Pejabat? PihakPertama { get; init; }

    /// <summary>Second party; where none is given the leader of the unit above, the head above the first units, the head's superior for the head's own.</summary>
    public Pejabat? PihakKedua { get; init; }

    /// <summary>Code of the unit, for a PK below the head's.</summary>
    public string? Unit { get; init; }

    /// <summary>Targets of the entity's indicators.</summary>
    public IReadOnlyList<TargetPerjanjian> Target { get; init; } = [];

    /// <summary>Individual performance, for a PK below the head's (IKI/SKP).</summary>
    public IReadOnlyList<KinerjaIndividu> Individu { get; init; } = [];

    /// <summary>Programmes with money.</summary>
    public IReadOnlyList<AlokasiPerjanjian> Program { get; init; } = [];

    /// <summary>Minutes of the change.</summary>
    public BeritaAcara? BeritaAcara { get; init; }

    /// <summary>Why it was changed.</summary>
    public string? AlasanPerubahan { get; init; }
}

/// <summary>Target of one indicator in a PK.</summary>
public sealed record TargetPerjanjian
{
    /// <summary>Code of the indicator.</summary>
    public required string Indikator { get; init; }

    /// <summary>The year's target, unrounded; needed but for an indicator whose target is its range.</summary>
    public NilaiKinerja? Target { get; init; }

    /// <summary>Targets of the quarters (each quarter's own where the indicator accumulates by sum), four at most, unrounded.</summary>
    public IReadOnlyList<NilaiKinerja?> Triwulan { get; init; } = [];
}

/// <summary>An individual indicator tied to the one above it.</summary>
public sealed record KinerjaIndividu
{
    /// <summary>Wording of the sasaran.</summary>
    public required string Sasaran { get; init; }

    /// <summary>Wording of the indicator.</summary>
    public required string Indikator { get; init; }

    /// <summary>Unit.</summary>
    public required string Satuan { get; init; }

    /// <summary>Target.</summary>
    public required NilaiKinerja Target { get; init; }

    /// <summary>Code of the indicator above it.</summary>
    public string? Menunjang { get; init; }
}

/// <summary>How a programme stands in the PK's annex.</summary>
public enum KelompokAlokasi
{
    /// <summary>Supports an indicator.</summary>
    Utama,

    /// <summary>Supports the agency (kesekretariatan).</summary>
    Penunjang,

    /// <summary>Money from outside the APBD that goes the same way.</summary>
    Pendukung,
}

/// <summary>A programme's money in a PK.</summary>
public sealed record AlokasiPerjanjian
{
    /// <summary>Name of the programme.</summary>
    public required string Program { get; init; }

    /// <summary>Kode rekening; with <see cref="Unit"/> it is the programme's key.</summary>
    public string? Kode { get; init; }

    /// <summary>Code of the unit that carries it.</summary>
    public string? Unit { get; init; }

    /// <summary>Rupiah.</summary>
    public required decimal Anggaran { get; init; }

    /// <summary>Source of the money.</summary>
    public string? SumberDana { get; init; }

    /// <summary>Code of the indicator that it supports, where programmes stand grouped per indicator.</summary>
    public string? Indikator { get; init; }

    /// <summary>Group in the annex.</summary>
    public KelompokAlokasi Kelompok { get; init; }
}

/// <summary>Berita acara of a change: number, day and date in words.</summary>
/// <param name="Nomor">Number.</param>
/// <param name="Tanggal">Whole date; the day's name is calculated from it.</param>
public sealed record BeritaAcara(string Nomor, Tanggal Tanggal);

/// <summary>A decree that fixes the IKU (PER/09/M.PAN/5/2007; PER/20/M.PAN/11/2008).</summary>
public sealed record KeputusanIku
{
    /// <summary>First or changed.</summary>
    public JenisDokumen Jenis { get; init; }

    /// <summary>Number of the decree.</summary>
    public string? Nomor { get; init; }

    /// <summary>Date of the decree.</summary>
    public Tanggal? Tanggal { get; init; }

    /// <summary>First and last year of its targets, "2022-2026".</summary>
    public string? Periode { get; init; }

    /// <summary>Considerations and legal basis, one a line.</summary>
    public IReadOnlyList<string> Menimbang { get; init; } = [];

    /// <summary>Legal basis, one a line; the report's where empty.</summary>
    public IReadOnlyList<string> Mengingat { get; init; } = [];

    /// <summary>Indicators with the targets that this decree fixes.</summary>
    public IReadOnlyList<TargetIku> Indikator { get; init; } = [];
}

/// <summary>An indicator in an IKU decree.</summary>
public sealed record TargetIku
{
    /// <summary>Code of the indicator.</summary>
    public required string Indikator { get; init; }

    /// <summary>Condition at the start, as the decree prints it.</summary>
    public NilaiTahun? KondisiAwal { get; init; }

    /// <summary>Targets a year, as the decree prints them.</summary>
    public IReadOnlyList<NilaiTahun> Target { get; init; } = [];
}
