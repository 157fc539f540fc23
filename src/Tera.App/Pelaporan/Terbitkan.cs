using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Persetujuan;

namespace Tera.App.Pelaporan;

/// <summary>Brings a kept document before the public, or takes it back; both are in the agency's history.</summary>
public sealed class Terbitkan(TeraDb db, TimeProvider waktu)
{
    /// <returns>Why not; none where it stands before the public now. A version that stood there is replaced.</returns>
    public async Task<string?> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, Guid id, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await db.Set<DokumenTersimpan>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.InstansiId == instansi && d.Tahun == tahun, cancel) is not { } dokumen)
            return "Dokumen itu tidak ada.";
        if (dokumen.Kelas != KelasDokumen.Terbuka)
            return $"Dokumen ini {KelasMenurutJenis.Nama(dokumen.Kelas)}; hanya dokumen terbuka yang dapat diterbitkan.";
        if (!dokumen.Tetap)
            return "Versi ini dibuat sebelum ditetapkan. Tetapkan dahulu, buat versi baru, lalu terbitkan versi itu.";
        if ((await UsangAsync(instansi, tahun, cancel)).Contains(id))
            return "Versi ini sudah digantikan: isinya ditetapkan lagi, atau versi yang lebih baru sudah pernah terbit. Buat versi baru, lalu terbitkan versi itu.";
        if (await BerlakuAsync(instansi, tahun, dokumen.Nama, cancel) is { } lama)
        {
            if (lama.DokumenId == id)
                return null;
            (lama.Ditarik, lama.Alasan) = (waktu.GetUtcNow(), $"Diganti versi {dokumen.Versi}");
            await db.SaveChangesAsync(cancel);
        }

        db.Add(new Terbitan { Id = Guid.CreateVersion7(waktu.GetUtcNow()), InstansiId = instansi, Tahun = tahun, Jenis = dokumen.Jenis, Nama = dokumen.Nama, DokumenId = id, Terbit = waktu.GetUtcNow(), Oleh = pelaku.Nama });
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), new("terbitkan", tahun, "dokumen", dokumen.Nama, dokumen.Versi), cancel);
        await transaksi.CommitAsync(cancel);
        return null;
    }

    /// <summary>Kept documents of the year that stand before the public.</summary>
    public Task<HashSet<Guid>> BerlakuAsync(Guid instansi, int tahun, CancellationToken cancel = default) =>
        db.Set<Terbitan>().Where(t => t.InstansiId == instansi && t.Tahun == tahun && t.Ditarik == null).Select(t => t.DokumenId).ToHashSetAsync(cancel);

    /// <summary>Whether something that prints a fixed document of the workflow stands before the public.</summary>
    public Task<bool> MasihAsync(Guid instansi, int tahun, (string Dokumen, string Kunci) apa, CancellationToken cancel = default)
    {
        var ketetapan = db.Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Tahun == tahun && k.Dokumen == apa.Dokumen && k.Kunci == apa.Kunci);
        return db.Set<DokumenTersimpan>().AnyAsync(d => ketetapan.Any(k => k.Id == d.KetetapanId) && db.Set<Terbitan>().Any(t => t.DokumenId == d.Id && t.Ditarik == null), cancel);
    }

    /// <summary>Kept documents of the year that what came after stands against: what they print was fixed anew, or a newer version was before the public already.</summary>
    public Task<HashSet<Guid>> UsangAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        var terbitan = db.Set<Terbitan>().Where(t => t.InstansiId == instansi && t.Tahun == tahun);
        var semua = db.Set<DokumenTersimpan>().Where(d => d.InstansiId == instansi && d.Tahun == tahun);
        var ketetapan = db.Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Tahun == tahun);
        return semua
            .Where(d => semua.Any(b => b.Nama == d.Nama && b.Versi > d.Versi && terbitan.Any(t => t.DokumenId == b.Id))
                || ketetapan.Any(k => k.Id == d.KetetapanId && ketetapan.Any(b => b.Dokumen == k.Dokumen && b.Kunci == k.Kunci && b.Ke > k.Ke)))
            .Select(d => d.Id).ToHashSetAsync(cancel);
    }

    /// <param name="dilihat">The version that the person saw before the public; none where nobody looked at a page.</param>
    /// <returns>Why not; none where it is taken back.</returns>
    public async Task<string?> TarikAsync(Guid instansi, int tahun, Pelaku pelaku, string nama, string? alasan, Guid? dilihat = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (string.IsNullOrWhiteSpace(alasan))
            return "Tulis alasannya: yang sudah dibaca umum tidak ditarik tanpa alasan.";
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await BerlakuAsync(instansi, tahun, nama, cancel) is not { } terbitan)
            return "Dokumen itu sedang tidak terbit.";
        if (dilihat is { } satu && satu != terbitan.DokumenId)
            return $"Belum ditarik: sesudah halaman Anda dibuka, {terbitan.Oleh} menerbitkan versi lain dokumen itu. Periksa versi yang terbit sekarang, lalu tarik lagi bila memang perlu.";
        (terbitan.Ditarik, terbitan.Alasan) = (waktu.GetUtcNow(), alasan.Trim());
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), new("tarik terbitan", tahun, "dokumen", nama, Alasan: alasan.Trim()), cancel);
        await transaksi.CommitAsync(cancel);
        return null;
    }

    private Task<Terbitan?> BerlakuAsync(Guid instansi, int tahun, string nama, CancellationToken cancel) =>
        db.Set<Terbitan>().FirstOrDefaultAsync(t => t.InstansiId == instansi && t.Tahun == tahun && t.Nama == nama && t.Ditarik == null, cancel);
}
