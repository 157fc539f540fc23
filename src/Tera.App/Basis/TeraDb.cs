using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Tera.App.Berkas;
using Tera.App.Organisasi;

namespace Tera.App.Basis;

/// <summary>Everything that Tera keeps. Tables come from the SQL files of Migrasi; a test compares them with this model.</summary>
public sealed class TeraDb(DbContextOptions<TeraDb> options) : IdentityUserContext<Pengguna, Guid>(options)
{
    public DbSet<InstansiTerdaftar> Instansi => Set<InstansiTerdaftar>();

    public DbSet<Pengguna> Pengguna => Set<Pengguna>();

    public DbSet<Sesi> Sesi => Set<Sesi>();

    public DbSet<KunciPerlindungan> KunciPerlindungan => Set<KunciPerlindungan>();

    public DbSet<Butir> Butir => Set<Butir>();

    public DbSet<Riwayat> Riwayat => Set<Riwayat>();

    public DbSet<KepalaRantai> KepalaRantai => Set<KepalaRantai>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<InstansiTerdaftar>(e =>
        {
            e.ToTable("instansi");
            e.Property(i => i.Jenis).HasConversion<string>();
        });
        builder.Entity<Pengguna>(e =>
        {
            e.ToTable("pengguna");
            e.Property(p => p.Peran).HasConversion<string>();
            // Identity's own limits are of other databases.
            e.Property(p => p.UserName).HasColumnType("text").IsRequired();
            e.Property(p => p.NormalizedUserName).HasColumnType("text").IsRequired();
            e.Property(p => p.Email).HasColumnType("text");
            e.Property(p => p.NormalizedEmail).HasColumnType("text");
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("pengguna_klaim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("pengguna_masuk");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("pengguna_token");
        builder.Entity<Sesi>().ToTable("sesi");
        builder.Entity<KunciPerlindungan>(e => e.ToTable("kunci_perlindungan").HasKey(k => k.Nama));
        builder.Entity<Butir>(e =>
        {
            e.ToTable("butir").HasKey(b => new { b.InstansiId, b.Tahun, b.Jenis, b.Kunci });
            e.Property(b => b.Isi).HasColumnType("jsonb");
        });
        builder.Entity<Riwayat>(e =>
        {
            e.ToTable("riwayat").HasKey(r => new { r.InstansiId, r.Urut });
            e.Property(r => r.Isi).HasColumnType("jsonb");
        });
        builder.Entity<KepalaRantai>(e => e.ToTable("kepala_rantai").HasKey(k => k.InstansiId));
        builder.ApplyConfigurationsFromAssembly(typeof(TeraDb).Assembly);

        foreach (var property in builder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
