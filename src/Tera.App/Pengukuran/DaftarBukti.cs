using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.Reports.Pengukuran;

namespace Tera.App.Pengukuran;

/// <summary>Evidence as it is listed.</summary>
/// <param name="Ukuran">Bytes; none for a link.</param>
public sealed record BarisBukti(Guid Id, string Kunci, string Nama, string? Tipe, string? Tautan, long? Ukuran, DateTimeOffset Diunggah, string Oleh)
{
    public bool Gambar => Tipe?.StartsWith("image/", StringComparison.Ordinal) == true;
}

/// <summary>A file as it is handed out.</summary>
/// <param name="Isi">None where it lies in the package of an archived year alone.</param>
public sealed record IsiBukti(string Nama, string Tipe, byte[]? Isi);

/// <summary>Evidence of an agency's year.</summary>
public sealed class DaftarBukti(TeraDb db)
{
    /// <summary>Of all pieces of a kind, in the order that it came in, in one query.</summary>
    public async Task<ILookup<string, BarisBukti>> JalankanAsync(Guid instansi, int tahun, string jenis, CancellationToken cancel = default)
    {
        var baris = await db.Set<Bukti>().AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun && b.Jenis == jenis).OrderBy(b => b.Diunggah).ThenBy(b => b.Id)
            .Select(b => new BarisBukti(b.Id, b.Kunci, b.Nama, b.Tipe, b.Tautan, db.Set<BerkasIsi>().Where(i => i.Hash == b.Hash).Select(i => (long?)i.Ukuran).FirstOrDefault(), b.Diunggah, b.Oleh))
            .ToListAsync(cancel);
        return baris.ToLookup(b => b.Kunci, StringComparer.Ordinal);
    }

    /// <summary>None where there is no such file at this agency and year.</summary>
    public Task<IsiBukti?> IsiAsync(Guid instansi, int tahun, Guid id, CancellationToken cancel = default) =>
        (from b in db.Set<Bukti>()
         join i in db.Set<BerkasIsi>() on b.Hash equals i.Hash
         where b.Id == id && b.InstansiId == instansi && b.Tahun == tahun
         select new IsiBukti(b.Nama, b.Tipe!, i.Isi)).FirstOrDefaultAsync(cancel);

    /// <summary>Photos of all decision records, as reports look for them.</summary>
    public async Task<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> FotoDialogAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        var foto = await (
            from b in db.Set<Bukti>()
            join i in db.Set<BerkasIsi>() on b.Hash equals i.Hash
            where b.InstansiId == instansi && b.Tahun == tahun && b.Jenis == JenisButir.Dialog && b.Tipe!.StartsWith("image/") && i.Isi != null
            orderby b.Diunggah, b.Id
            select new { b.Kunci, Isi = i.Isi! }).ToListAsync(cancel);
        return foto.Select((f, n) => (Nama: string.Create(CultureInfo.InvariantCulture, $"{DokumenDialog.AwalanFoto(int.Parse(f.Kunci, CultureInfo.InvariantCulture))}{n:00}"), f.Isi))
            .ToDictionary(f => f.Nama, f => new ReadOnlyMemory<byte>(f.Isi), StringComparer.Ordinal);
    }
}
