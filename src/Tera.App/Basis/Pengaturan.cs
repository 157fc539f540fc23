using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.Core.Organisasi;

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

    /// <summary>Within the caller's transaction, and into the government's history.</summary>
    public static async Task AturAsync<T>(this TeraDb db, Pelaku pelaku, DateTimeOffset waktu, string kunci, T nilai, string? alasan = null, CancellationToken cancel = default)
    {
        var isi = JsonSerializer.Serialize(nilai);
        await db.Database.ExecuteSqlAsync($"insert into pengaturan (kunci, isi) values ({kunci}, {isi}::jsonb) on conflict (kunci) do update set isi = excluded.isi", cancel);
        var pemda = await db.Instansi.Where(i => i.Jenis == JenisInstansi.PemerintahDaerah).Select(i => i.Id).SingleAsync(cancel);
        await db.CatatAsync(pemda, pelaku, waktu, new("ubah", Jenis: "pengaturan", Kunci: kunci, Isi: isi, Alasan: alasan), cancel);
    }
}
