using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tera.App.Basis;

namespace Tera.App.Anggaran;

/// <summary>How an agency read a budget file with these headings the last time.</summary>
public sealed class PemetaanDiingat
{
    public Guid InstansiId { get; init; }

    /// <summary>Hash of the headings.</summary>
    public required string Sidik { get; init; }

    public required string Isi { get; set; }

    public DateTimeOffset Dipakai { get; set; }

    internal sealed class Konfigurasi : IEntityTypeConfiguration<PemetaanDiingat>
    {
        public void Configure(EntityTypeBuilder<PemetaanDiingat> builder)
        {
            builder.ToTable("pemetaan_anggaran").HasKey(p => new { p.InstansiId, p.Sidik });
            builder.Property(p => p.Isi).HasColumnType("jsonb");
        }
    }
}

/// <summary>Mappings that were applied, by agency and headings.</summary>
internal static class IngatanPemetaan
{
    internal static JsonSerializerOptions Opsi { get; } = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The mapping for the first sheet whose headings are known; rows and notation are this file's own.</summary>
    internal static async Task<PemetaanAnggaran?> CariAsync(TeraDb db, Guid instansi, IReadOnlyList<LembarMasukan> lembar, CancellationToken cancel)
    {
        var sidik = lembar.Select(l => (Lembar: l, Sidik: UsulPemetaan.Sidik(l))).ToList();
        var dicari = sidik.ConvertAll(s => s.Sidik);
        var ada = await db.Set<PemetaanDiingat>().AsNoTracking().Where(p => p.InstansiId == instansi && dicari.Contains(p.Sidik)).ToDictionaryAsync(p => p.Sidik, cancel);
        if (sidik.Find(s => ada.ContainsKey(s.Sidik)) is not { Lembar: { } di, Sidik: var kunci } || JsonSerializer.Deserialize<PemetaanAnggaran>(ada[kunci].Isi, Opsi) is not { } lama)
            return null;
        var usul = UsulPemetaan.Buat(di);
        return lama with { Lembar = di.Nama, BarisData = usul.BarisData, Notasi = usul.Notasi == NotasiAngka.BelumDiketahui ? lama.Notasi : usul.Notasi, Pengali = usul.Pengali == 1 ? lama.Pengali : usul.Pengali };
    }

    internal static Task IngatAsync(TeraDb db, Guid instansi, LembarMasukan lembar, PemetaanAnggaran pemetaan, DateTimeOffset kini, CancellationToken cancel)
    {
        var (sidik, isi) = (UsulPemetaan.Sidik(lembar), JsonSerializer.Serialize(pemetaan, Opsi));
        return db.Database.ExecuteSqlAsync(
            $"insert into pemetaan_anggaran values ({instansi}, {sidik}, {isi}::jsonb, {kini}) on conflict (instansi_id, sidik) do update set isi = excluded.isi, dipakai = excluded.dipakai", cancel);
    }
}
