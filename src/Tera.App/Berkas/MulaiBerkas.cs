using Tera.App.Basis;
using Tera.App.Perencanaan;
using Tera.Core.Berkas;

namespace Tera.App.Berkas;

/// <summary>A whole file where the agency has none of that year yet; what bears a date in it was fixed before, elsewhere.</summary>
public sealed class MulaiBerkas(TeraDb db, SimpanButir simpan, TimeProvider waktu)
{
    private const string Catatan = "Ditetapkan sebelum masuk ke Tera.";

    public async Task<HasilSimpan> JalankanAsync(Guid instansi, Pelaku pelaku, BerkasKinerja berkas, string alasan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        // It was read by the exchange format, which has refused what a file may not hold.
        var hasil = await simpan.JalankanAsync(instansi, berkas.Tahun, pelaku, [.. Pemecah.Pecah(berkas).Select(b => new PerubahanButir(b.Jenis, b.Kunci, 0, b.Isi, b.Induk, b.Urutan))], alasan, periksa: false, cancel);
        if (!hasil.Berhasil)
            return hasil;
        foreach (var pk in berkas.Perencanaan.PerjanjianKinerja.Where(p => p.Tanggal is not null))
            Tetapkan(DokumenAlur.Pk, pk.Kode);
        if (berkas.Perencanaan.Iku.Count > 0 && berkas.Perencanaan.Iku.All(k => k.Tanggal is not null))
            Tetapkan(DokumenAlur.Iku, "");
        await db.SaveChangesAsync(cancel);
        return hasil;

        void Tetapkan(string dokumen, string kunci) => db.Add(new Alur
        {
            InstansiId = instansi, Tahun = berkas.Tahun, Dokumen = dokumen, Kunci = kunci, Status = StatusAlur.Ditetapkan, Catatan = Catatan, Sejak = waktu.GetUtcNow(), Oleh = pelaku.Nama, Versi = 1,
        });
    }
}
