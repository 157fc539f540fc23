namespace Tera.App.Basis;

/// <summary>A line of an agency's history: who, when, what, why; chained by hashes, never changed.</summary>
public sealed class Riwayat
{
    public Guid InstansiId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public long Urut { get; init; }

    public DateTimeOffset Waktu { get; init; }

    /// <summary>None where the system itself did it.</summary>
    public Guid? PelakuId { get; init; }

    public required string Pelaku { get; init; }

    public required string Peran { get; init; }

    public required string Tindakan { get; init; }

    public int? Tahun { get; init; }

    public required string Jenis { get; init; }

    public required string Kunci { get; init; }

    public int? Versi { get; init; }

    /// <summary>What the piece became, as PostgreSQL prints it; none where it was removed.</summary>
    public string? Isi { get; init; }

    public string? Alasan { get; init; }

    public required byte[] HashSebelum { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>The newest line of a chain.</summary>
public sealed class KepalaRantai
{
    public Guid InstansiId { get; init; }

    public long Urut { get; init; }

    public required byte[] Hash { get; init; }
}
