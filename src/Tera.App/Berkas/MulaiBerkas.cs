using Tera.App.Basis;
using Tera.Core.Berkas;

namespace Tera.App.Berkas;

/// <summary>A whole file where the agency has none of that year yet.</summary>
public sealed class MulaiBerkas(SimpanButir simpan)
{
    public Task<HasilSimpan> JalankanAsync(Guid instansi, Pelaku pelaku, BerkasKinerja berkas, string alasan, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        // It was read by the exchange format, which has refused what a file may not hold.
        return simpan.JalankanAsync(instansi, berkas.Tahun, pelaku, [.. Pemecah.Pecah(berkas).Select(b => new PerubahanButir(b.Jenis, b.Kunci, 0, b.Isi, b.Induk, b.Urutan))], alasan, periksa: false, cancel);
    }
}
