using Tera.App.Basis;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;

namespace Tera.App.Berkas.TahunBaru;

/// <summary>A whole file where the agency has none of that year yet; what bears a date in it was fixed before, elsewhere.</summary>
public sealed class MulaiBerkas(TeraDb db, SimpanButir simpan, BerkasDitetapkan tetap)
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
        List<(string, string, string)> dokumen = [.. berkas.Perencanaan.PerjanjianKinerja.Where(p => p.Tanggal is not null).Select(p => (DokumenAlur.Pk, p.Kode, Catatan))];
        if (berkas.Perencanaan.Iku.Count > 0 && berkas.Perencanaan.Iku.All(k => k.Tanggal is not null))
            dokumen.Add((DokumenAlur.Iku, "", Catatan));
        await tetap.MulaiAsync(instansi, berkas.Tahun, pelaku, dokumen, cancel);
        await transaksi.CommitAsync(cancel);
        return hasil;
    }
}
