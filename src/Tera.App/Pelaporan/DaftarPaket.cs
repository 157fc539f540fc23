using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;

namespace Tera.App.Pelaporan;

/// <summary>A package in a list.</summary>
public sealed record BarisPaket(Guid Id, string Jenis, string Nama, int Jumlah, string Kurang, byte[] Sha256, DateTimeOffset Dibuat, string Oleh);

/// <summary>Packages of an agency's year: asked for, listed, taken.</summary>
public sealed class DaftarPaket(TeraDb db, AntrePekerjaan antre, TimeProvider waktu)
{
    private const int Terbanyak = 20;
    private static readonly TimeSpan Terlihat = TimeSpan.FromMinutes(10);

    public async Task<HasilAntre> MintaAsync(Guid instansi, int tahun, Pelaku pelaku, string? jenis, CancellationToken cancel = default) => JenisPaket.Dari(jenis) is { } ada
        ? await antre.JalankanAsync(pelaku, new(KerjaPaket.Nama, instansi, tahun, ada.Jenis, JsonSerializer.Serialize(ada.Jenis)), cancel)
        : new(null, "Paket seperti itu tidak ada.");

    /// <summary>The newest packages, and the jobs that make more of them.</summary>
    public async Task<(List<BarisPaket> Paket, List<PekerjaanLatar> Pekerjaan)> JalankanAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        var sejak = waktu.GetUtcNow() - Terlihat;
        return (
            await db.Set<PaketTersimpan>().Where(p => p.InstansiId == instansi && p.Tahun == tahun).OrderByDescending(p => p.Dibuat).Take(Terbanyak)
                .Select(p => new BarisPaket(p.Id, p.Jenis, p.Nama, p.Jumlah, p.Kurang, p.Isi, p.Dibuat, p.Oleh)).ToListAsync(cancel),
            await db.Set<PekerjaanLatar>().AsNoTracking().Where(p => p.InstansiId == instansi && p.Tahun == tahun && p.Jenis == KerjaPaket.Nama && p.Dibuat > sejak && (p.Selesai == null || p.Sebab != null)).OrderBy(p => p.Dibuat).ToListAsync(cancel));
    }

    public async Task<DokumenJadi?> IsiAsync(Guid instansi, int tahun, Guid id, CancellationToken cancel = default)
    {
        var isi = await (from p in db.Set<PaketTersimpan>()
                         join a in db.Set<ArsipIsi>() on p.Isi equals a.Hash
                         where p.Id == id && p.InstansiId == instansi && p.Tahun == tahun
                         select new { p.Nama, a.Isi }).FirstOrDefaultAsync(cancel);
        return isi is null ? null : new(isi.Nama, isi.Nama.EndsWith(".zip", StringComparison.Ordinal) ? "application/zip" : BuatDokumen.Tipe("xlsx"), isi.Isi);
    }
}
