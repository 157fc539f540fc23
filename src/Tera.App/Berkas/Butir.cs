namespace Tera.App.Berkas;

/// <summary>A piece of a file that is edited by itself: an indicator, a PK, one quarter of one indicator.</summary>
public sealed class Butir
{
    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    /// <summary>Kind of piece, one of <see cref="JenisButir"/>.</summary>
    public required string Jenis { get; init; }

    /// <summary>Its key among its kind; empty where there is only one.</summary>
    public required string Kunci { get; init; }

    /// <summary>Key of the piece that it stands in; empty where it stands by itself.</summary>
    public required string Induk { get; set; }

    /// <summary>Place among its siblings.</summary>
    public int Urutan { get; set; }

    /// <summary>JSON, in the form of the exchange format.</summary>
    public required string Isi { get; set; }

    /// <summary>Counts its changes from 1; who saves must name the version that was seen.</summary>
    public int Versi { get; set; }
}
