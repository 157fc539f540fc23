using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.App.Basis;

namespace Tera.App.Persetujuan;

/// <summary>What was fixed: an immutable copy of a document's pieces, with its hash and the head of the agency's chain at that moment.</summary>
public sealed class Ketetapan
{
    /// <summary>Random; the address of its public verification page.</summary>
    public Guid Id { get; init; }

    public Guid InstansiId { get; init; }

    public int Tahun { get; init; }

    public required string Dokumen { get; init; }

    public required string Kunci { get; init; }

    /// <summary>From 1; a change that is fixed is the next.</summary>
    public int Ke { get; init; }

    /// <summary>JSON: pieces with kind, key and content.</summary>
    public required string Isi { get; init; }

    /// <summary>SHA-256 of <see cref="Isi"/> as PostgreSQL prints it.</summary>
    public required byte[] Hash { get; init; }

    public long RiwayatUrut { get; init; }

    public required byte[] Kepala { get; init; }

    public DateTimeOffset Ditetapkan { get; init; }

    public required string Oleh { get; init; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<Ketetapan>
    {
        public void Configure(EntityTypeBuilder<Ketetapan> builder)
        {
            builder.ToTable("ketetapan").HasKey(k => k.Id);
            builder.Property(k => k.Isi).HasColumnType("jsonb");
        }
    }
}

/// <summary>Keeps what is fixed.</summary>
internal static class SimpanKetetapan
{
    /// <summary>Within the caller's transaction and turn.</summary>
    /// <param name="isi">JSON: pieces with kind, key and content.</param>
    /// <returns>Random id of the version.</returns>
    internal static async Task<Guid> SimpanKetetapanAsync(this TeraDb db, Guid instansi, int tahun, string dokumen, string kunci, string isi, Pelaku pelaku, DateTimeOffset saat, CancellationToken cancel)
    {
        var ke = 1 + await db.Set<Ketetapan>().CountAsync(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == dokumen && k.Kunci == kunci, cancel);
        var id = Guid.NewGuid();
        await db.SaveChangesAsync(cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into ketetapan (id, instansi_id, tahun, dokumen, kunci, ke, isi, hash, riwayat_urut, kepala, ditetapkan, oleh)
             select {id}, {instansi}, {tahun}, {dokumen}, {kunci}, {ke}, j, sha256(convert_to(j::text, 'UTF8')),
                    coalesce(r.urut, 0), coalesce(r.hash, ''::bytea), {saat}, {pelaku.Nama}
             from (select {isi}::jsonb as j) x left join kepala_rantai r on r.instansi_id = {instansi}
             """,
            cancel);
        return id;
    }
}
