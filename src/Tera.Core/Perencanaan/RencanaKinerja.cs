namespace Tera.Core.Perencanaan;

/// <summary>What the entity plans: Renstra with tujuan, sasaran and indicators, IKU decrees, PK of every level, and action plan.</summary>
public sealed record RencanaKinerja
{
    /// <summary>The strategic plan that the year belongs to.</summary>
    public required Renstra Renstra { get; init; }

    /// <summary>Vision; none under an RPD.</summary>
    public string? Visi { get; init; }

    /// <summary>Missions; none under an RPD.</summary>
    public IReadOnlyList<Misi> Misi { get; init; } = [];

    /// <summary>Tujuan.</summary>
    public IReadOnlyList<Tujuan> Tujuan { get; init; } = [];

    /// <summary>Sasaran strategis.</summary>
    public IReadOnlyList<Sasaran> Sasaran { get; init; } = [];

    /// <summary>Indicators of the RPJMD/RPD against those of the agency (table P2).</summary>
    public IReadOnlyList<IndikatorDaerah> IndikatorDaerah { get; init; } = [];

    /// <summary>Decrees on the IKU; the last one in time is in force.</summary>
    public IReadOnlyList<KeputusanIku> Iku { get; init; } = [];

    /// <summary>Perjanjian Kinerja of every level, in order of time; of the head's the last fixed one is in force.</summary>
    public IReadOnlyList<PerjanjianKinerja> PerjanjianKinerja { get; init; } = [];

    /// <summary>Rencana aksi.</summary>
    public IReadOnlyList<Aksi> RencanaAksi { get; init; } = [];

    /// <summary>Other agencies that contribute to a sasaran (crosscutting).</summary>
    public IReadOnlyList<Crosscutting> Crosscutting { get; init; } = [];

    /// <summary>Every indicator of tujuan and sasaran, in order.</summary>
    public IEnumerable<Indikator> SemuaIndikator() =>
        Tujuan.SelectMany(t => t.Indikator).Concat(Sasaran.SelectMany(s => s.Indikator));

    /// <summary>Places of the IKU decrees in the order of time where each tells its date, else in that of the list.</summary>
    /// <param name="hanya">Which of them; all where none is given.</param>
    public IReadOnlyList<int> UrutanIku(Func<KeputusanIku, bool>? hanya = null)
    {
        var tempat = Enumerable.Range(0, Iku.Count).Where(n => hanya is null || hanya(Iku[n])).ToList();
        return tempat.TrueForAll(n => Iku[n].Tanggal is not null) ? [.. tempat.OrderBy(n => Iku[n].Tanggal)] : tempat;
    }

    /// <summary>Place of the IKU decree in force; none where there is none.</summary>
    public int? IkuTerakhir() => Iku.Count == 0 ? null : UrutanIku()[^1];
}

/// <summary>The medium-term plan.</summary>
public sealed record Renstra
{
    /// <summary>"Renstra Perubahan 2021–2026".</summary>
    public required string Nama { get; init; }

    /// <summary>First year.</summary>
    public required int TahunAwal { get; init; }

    /// <summary>Last year.</summary>
    public required int TahunAkhir { get; init; }

    /// <summary>The regional plan above it, "RPJMD Kabupaten Belitung Timur 2021–2026".</summary>
    public string? Acuan { get; init; }

    /// <summary>The regulation or decree that fixes it.</summary>
    public string? DasarHukum { get; init; }

    /// <summary>When it was published.</summary>
    public Nilai.Tanggal? TanggalPublikasi { get; init; }
}

/// <summary>A mission.</summary>
/// <param name="Kode">Code by which a tujuan refers to it.</param>
/// <param name="Uraian">Wording.</param>
public sealed record Misi(string Kode, string Uraian);

/// <summary>A tujuan.</summary>
public sealed record Tujuan
{
    /// <summary>Code, unique in the file.</summary>
    public required string Kode { get; init; }

    /// <summary>Wording.</summary>
    public required string Uraian { get; init; }

    /// <summary>Code of its mission.</summary>
    public string? Misi { get; init; }

    /// <summary>Its indicators.</summary>
    public IReadOnlyList<Indikator> Indikator { get; init; } = [];
}

/// <summary>A sasaran.</summary>
public sealed record Sasaran
{
    /// <summary>Code, unique in the file.</summary>
    public required string Kode { get; init; }

    /// <summary>Wording.</summary>
    public required string Uraian { get; init; }

    /// <summary>Code of its tujuan.</summary>
    public string? Tujuan { get; init; }

    /// <summary>Strategies.</summary>
    public IReadOnlyList<string> Strategi { get; init; } = [];

    /// <summary>Policy directions.</summary>
    public IReadOnlyList<string> ArahKebijakan { get; init; } = [];

    /// <summary>Its indicators.</summary>
    public IReadOnlyList<Indikator> Indikator { get; init; } = [];
}

/// <summary>An indicator of the RPJMD/RPD and the agency's indicator that serves it (table P2).</summary>
public sealed record IndikatorDaerah
{
    /// <summary>Tujuan of the regional plan.</summary>
    public required string Tujuan { get; init; }

    /// <summary>Sasaran of the regional plan; none on a tujuan row.</summary>
    public string? Sasaran { get; init; }

    /// <summary>The regional indicator; none on a row that only the agency has.</summary>
    public string? Indikator { get; init; }

    /// <summary>The agency's indicator.</summary>
    public string? IndikatorOpd { get; init; }

    /// <summary>Code of the agency's indicator in this file.</summary>
    public string? Kode { get; init; }

    /// <summary>Unit.</summary>
    public string? Satuan { get; init; }

    /// <summary>Decimals that its values print with.</summary>
    public int Desimal { get; init; } = 2;

    /// <summary>Condition at the start.</summary>
    public Nilai.NilaiKinerja? KondisiAwal { get; init; }

    /// <summary>Targets a year.</summary>
    public IReadOnlyList<Nilai.NilaiTahun> Target { get; init; } = [];

    /// <summary>Condition at the end.</summary>
    public Nilai.NilaiKinerja? KondisiAkhir { get; init; }
}

/// <summary>A step of the action plan.</summary>
public sealed record Aksi
{
    /// <summary>Code, unique in the file.</summary>
    public required string Kode { get; init; }

    /// <summary>Code of the indicator that it serves.</summary>
    public required string Indikator { get; init; }

    /// <summary>What is done.</summary>
    public required string Uraian { get; init; }

    /// <summary>What it delivers each quarter: number or words, four at most.</summary>
    public IReadOnlyList<string?> Target { get; init; } = [];

    /// <summary>Unit of a number target.</summary>
    public string? Satuan { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? PenanggungJawab { get; init; }

    /// <summary>Code of the sub kegiatan that pays for it.</summary>
    public string? SubKegiatan { get; init; }
}

/// <summary>What another agency contributes.</summary>
/// <param name="Sasaran">Code of the sasaran or tujuan.</param>
/// <param name="Instansi">The other agency.</param>
/// <param name="Kontribusi">What it does.</param>
public sealed record Crosscutting(string Sasaran, string Instansi, string Kontribusi);
