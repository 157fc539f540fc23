using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Basis.Simpul;

/// <summary>This process among those that share the database.</summary>
/// <param name="Pekerja">Jobs that it does at once; 0 where it only serves pages.</param>
public sealed record SimpulIni(Guid Id, string Nama, string Versi, int Pekerja)
{
    /// <summary>Jobs at once where nothing else is asked for.</summary>
    public const int PekerjaBawaan = 2;

    public static SimpulIni Buat(int pekerja = PekerjaBawaan) => new(
        Guid.NewGuid(), string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}"),
        typeof(SimpulIni).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "", pekerja);
}

/// <summary>A node as the database knows it.</summary>
public sealed class SimpulTercatat
{
    /// <summary>Seconds without a sign of life after which a node counts as gone.</summary>
    public const int BatasDenyut = 30;

    public Guid Id { get; init; }

    /// <summary>Machine and process.</summary>
    public required string Nama { get; init; }

    public required string Versi { get; init; }

    public int Pekerja { get; init; }

    public DateTimeOffset Mulai { get; init; }

    public DateTimeOffset Denyut { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<SimpulTercatat>
    {
        public void Configure(EntityTypeBuilder<SimpulTercatat> builder) => builder.ToTable("simpul").HasKey(s => s.Id);
    }
}
