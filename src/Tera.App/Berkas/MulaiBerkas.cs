using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Perencanaan;
using Tera.Core.Berkas;

namespace Tera.App.Berkas;

/// <summary>A whole file where the agency has none of that year yet; what bears a date in it was fixed before, elsewhere.</summary>
public sealed class MulaiBerkas(TeraDb db, SimpanButir simpan, BerkasDitetapkan tetap, TimeProvider waktu)
{
    private const string Catatan = "Ditetapkan sebelum masuk ke Tera.";

    public async Task<HasilSimpan> JalankanAsync(Guid instansi, Pelaku pelaku, BerkasKinerja berkas, string alasan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        // It was read by the exchange format, which has refused what a file may not hold.
        var hasil = await simpan.DalamGiliranAsync(instansi, berkas.Tahun, pelaku, [.. Pemecah.Pecah(berkas).Select(b => new PerubahanButir(b.Jenis, b.Kunci, 0, b.Isi, b.Induk, b.Urutan))], alasan, periksa: false, cancel);
        if (!hasil.Berhasil)
            return hasil;
        var dokumen = berkas.Perencanaan.PerjanjianKinerja.Where(p => p.Tanggal is not null).Select(p => (DokumenAlur.Pk, p.Kode)).ToList();
        if (berkas.Perencanaan.Iku.Count > 0 && berkas.Perencanaan.Iku.All(k => k.Tanggal is not null))
            dokumen.Add((DokumenAlur.Iku, ""));
        if (dokumen.Count > 0)
            await TetapkanAsync(instansi, berkas.Tahun, pelaku, dokumen, cancel);
        await transaksi.CommitAsync(cancel);
        return hasil;
    }

    private async Task TetapkanAsync(Guid instansi, int tahun, Pelaku pelaku, List<(string Dokumen, string Kunci)> dokumen, CancellationToken cancel)
    {
        var butir = await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun).ToListAsync(cancel);
        var salinan = await tetap.SalinAsync(instansi, tahun, cancel);
        foreach (var (apa, kunci) in dokumen)
        {
            db.Add(new Alur { InstansiId = instansi, Tahun = tahun, Dokumen = apa, Kunci = kunci, Status = StatusAlur.Ditetapkan, Catatan = Catatan, Sejak = waktu.GetUtcNow(), Oleh = pelaku.Nama, Versi = 1 });
            await tetap.SimpanAsync(instansi, tahun, pelaku, apa, kunci, DokumenAlur.Saring(butir, apa, kunci), salinan, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }
}
