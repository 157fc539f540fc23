using Tera.Core.Organisasi;

namespace Tera.App.Organisasi;

/// <summary>An agency, or the government itself, that has an account here; what it says of itself stands in its files.</summary>
public sealed class InstansiTerdaftar
{
    public Guid Id { get; set; }

    /// <summary>Its name in addresses: "disperindag".</summary>
    public required string Slug { get; set; }

    public required string Nama { get; set; }

    public string? Singkatan { get; set; }

    public JenisInstansi Jenis { get; set; }

    public bool Aktif { get; set; } = true;
}
