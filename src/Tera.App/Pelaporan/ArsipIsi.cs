using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.App.Basis;

namespace Tera.App.Pelaporan;

/// <summary>The bytes of kept files, by their hash; only added, never changed.</summary>
public sealed class ArsipIsi
{
    public required byte[] Hash { get; init; }

    public long Ukuran { get; init; }

    public required byte[] Isi { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<ArsipIsi>
    {
        public void Configure(EntityTypeBuilder<ArsipIsi> builder) => builder.ToTable("arsip_isi").HasKey(a => a.Hash);
    }
}

/// <summary>Keeps bytes by their hash.</summary>
internal static class SimpanArsip
{
    /// <returns>SHA-256 of the bytes.</returns>
    internal static async Task<byte[]> SimpanArsipAsync(this TeraDb db, byte[] isi, CancellationToken cancel)
    {
        var hash = SHA256.HashData(isi);
        await db.Database.ExecuteSqlAsync($"insert into arsip_isi (hash, ukuran, isi) values ({hash}, {(long)isi.Length}, {isi}) on conflict do nothing", cancel);
        return hash;
    }
}
