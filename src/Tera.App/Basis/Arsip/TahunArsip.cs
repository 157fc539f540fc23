using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Caching.Memory;

namespace Tera.App.Basis.Arsip;

/// <summary>A year that is only read.</summary>
public sealed class TahunArsip
{
    public int Tahun { get; init; }

    public DateTimeOffset Diarsipkan { get; init; }

    /// <summary>File name of its package.</summary>
    public required string Paket { get; init; }

    /// <summary>SHA-256 of the package, in hexadecimal; empty while it is being packed.</summary>
    public required string Sidik { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<TahunArsip>
    {
        public void Configure(EntityTypeBuilder<TahunArsip> builder)
        {
            builder.ToTable("tahun_arsip").HasKey(t => t.Tahun);
            builder.Property(t => t.Tahun).ValueGeneratedNever();
        }
    }
}

/// <summary>Which years are archived; asked before something is changed. The database itself refuses too.</summary>
public sealed class DaftarArsip(TeraDb db, IMemoryCache ingatan)
{
    private const string Kunci = "tahun-arsip";
    private static readonly TimeSpan Berlaku = TimeSpan.FromSeconds(10);

    /// <summary>Why a year cannot be changed; none where it can.</summary>
    public async Task<string?> SebabAsync(int tahun, CancellationToken cancel = default)
    {
        var semua = ingatan.TryGetValue(Kunci, out HashSet<int>? ada)
            ? ada!
            : ingatan.Set(Kunci, await db.Set<TahunArsip>().Select(t => t.Tahun).ToHashSetAsync(cancel), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Berlaku });
        return semua.Contains(tahun) ? Sebab(tahun) : null;
    }

    /// <summary>The same, from the database itself: for what is about to be written.</summary>
    internal static async Task<string?> SebabAsync(TeraDb db, int? tahun, CancellationToken cancel) =>
        tahun is { } ada && await db.Set<TahunArsip>().AnyAsync(t => t.Tahun == ada, cancel) ? Sebab(ada) : null;

    private static string Sebab(int tahun) => $"Tahun {tahun} sudah diarsipkan dan hanya dapat dibaca. Bila harus diubah, minta pengelola server membukanya.";
}
