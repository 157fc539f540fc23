using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tera.App.Basis;

/// <summary>A setting of the government, as JSON.</summary>
public sealed class Pengaturan
{
    public required string Kunci { get; init; }

    public required string Isi { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Pengaturan>
    {
        public void Configure(EntityTypeBuilder<Pengaturan> builder)
        {
            builder.ToTable("pengaturan").HasKey(p => p.Kunci);
            builder.Property(p => p.Isi).HasColumnType("jsonb");
        }
    }
}

/// <summary>Settings by key.</summary>
public static class BacaPengaturan
{
    public static async Task<T?> PengaturanAsync<T>(this TeraDb db, string kunci, CancellationToken cancel = default) =>
        await db.Set<Pengaturan>().Where(p => p.Kunci == kunci).Select(p => p.Isi).SingleOrDefaultAsync(cancel) is { } isi ? JsonSerializer.Deserialize<T>(isi) : default;

    /// <summary>Within the caller's transaction, who also writes it into history.</summary>
    public static Task<int> AturAsync<T>(this TeraDb db, string kunci, T nilai, CancellationToken cancel = default) => db.Database.ExecuteSqlAsync(
        $"insert into pengaturan (kunci, isi) values ({kunci}, {JsonSerializer.Serialize(nilai)}::jsonb) on conflict (kunci) do update set isi = excluded.isi", cancel);
}
