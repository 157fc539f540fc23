using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Basis.Pekerjaan;
using Tera.App.Persetujuan;

namespace Tera.App.Pelaporan;

/// <summary>A kept document without its content.</summary>
public sealed record BarisDokumen(Guid Id, string Kode, string Jenis, string Nama, string Kunci, string Judul, KelasDokumen Kelas, int Versi, StatusAlur? Status, bool AdaPdf, bool AdaXlsx, DateTimeOffset Dibuat, string Oleh)
{
    public bool Tetap => Status == StatusAlur.Ditetapkan;
}

/// <summary>Kept documents of an agency's year, and the jobs that make more of them.</summary>
public sealed class DaftarDokumen(TeraDb db, TimeProvider waktu)
{
    /// <summary>Closed jobs stay in sight so long.</summary>
    private static readonly TimeSpan Terlihat = TimeSpan.FromMinutes(10);

    /// <summary>All versions, newest first.</summary>
    public Task<List<BarisDokumen>> JalankanAsync(Guid instansi, int tahun, CancellationToken cancel = default) =>
        db.Set<DokumenTersimpan>().Where(d => d.InstansiId == instansi && d.Tahun == tahun).OrderByDescending(d => d.Versi)
            .Select(d => new BarisDokumen(d.Id, d.Kode, d.Jenis, d.Nama, d.Kunci, d.Judul, d.Kelas, d.Versi, d.Status, d.Pdf != null, d.Xlsx != null, d.Dibuat, d.Oleh)).ToListAsync(cancel);

    /// <summary>Open jobs, and those that failed a short while ago, by the name of their document.</summary>
    public async Task<IReadOnlyDictionary<string, PekerjaanLatar>> PekerjaanAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        var sejak = waktu.GetUtcNow() - Terlihat;
        var semua = await db.Set<PekerjaanLatar>().AsNoTracking().Where(p => p.InstansiId == instansi && p.Tahun == tahun && p.Jenis == KerjaDokumen.Nama && p.Dibuat > sejak).OrderBy(p => p.Dibuat).ToListAsync(cancel);
        return semua.GroupBy(p => p.Kunci, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
    }

    public Task<PekerjaanLatar?> SatuPekerjaanAsync(Guid instansi, Guid id, CancellationToken cancel = default) =>
        db.Set<PekerjaanLatar>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.InstansiId == instansi, cancel);

    /// <summary>A file of a kept document; none where the agency has no such document, or not in that form.</summary>
    public async Task<DokumenJadi?> IsiAsync(Guid instansi, Guid id, string format, CancellationToken cancel = default) =>
        await db.Set<DokumenTersimpan>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.InstansiId == instansi, cancel) is { } dokumen ? await IsiAsync(dokumen, format, cancel) : null;

    internal async Task<DokumenJadi?> IsiAsync(DokumenTersimpan dokumen, string format, CancellationToken cancel)
    {
        var hash = format switch { "docx" => dokumen.Docx, "pdf" => dokumen.Pdf, "xlsx" => dokumen.Xlsx, _ => null };
        if (hash is null || await db.Set<ArsipIsi>().Where(a => a.Hash == hash).Select(a => a.Isi).FirstOrDefaultAsync(cancel) is not { } isi)
            return null;
        return new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{dokumen.Nama}-{dokumen.Tahun}-v{dokumen.Versi}.{format}"), BuatDokumen.Tipe(format), isi);
    }
}
