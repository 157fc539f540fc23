using Tera.App.Berkas;
using Tera.Core.Berkas;

namespace Tera.App.Persetujuan;

/// <summary>Whether a report still says what its reviewer read.</summary>
public sealed class IsiDireviu(BerkasDitetapkan tetap)
{
    /// <summary>Whether what the report is made of changed since its review was stated. A statement that was made before copies were kept is held against nothing.</summary>
    public async Task<bool> BerubahAsync(BerkasTermuat berkas, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        return berkas.Butir.TryGetValue((JenisButir.Pelaporan, ""), out var butir)
            && await tetap.ReviuAsync(butir.InstansiId, butir.Tahun, berkas.Berkas.Pelaporan.Reviu, cancel) is { } dinyatakan
            && await tetap.BacaAsync(dinyatakan, cancel) is { } dibaca
            && !BerkasJson.Tulis(Isi(dibaca)).AsSpan().SequenceEqual(BerkasJson.Tulis(Isi(berkas.Berkas)));
    }

    // Without the review itself, what workflow and portal date by themselves, and the evaluation of the year itself, which goes on while its report is locked.
    private static BerkasKinerja Isi(BerkasKinerja b) => b with
    {
        Perencanaan = b.Perencanaan with
        {
            Renstra = b.Perencanaan.Renstra with { TanggalPublikasi = null },
            PerjanjianKinerja = [.. b.Perencanaan.PerjanjianKinerja.Select(p => p with { TanggalPublikasi = null })],
        },
        Pengukuran = b.Pengukuran with { Berkala = [], Dialog = [] },
        Pelaporan = b.Pelaporan with { Reviu = null, TanggalPenyampaian = null, TanggalPublikasi = null, TautanPublikasi = null },
        Evaluasi = new() { Hasil = [.. b.Evaluasi.Hasil.Where(h => h.Tahun < b.Tahun)], Rekomendasi = b.Evaluasi.DitindaklanjutiPada(b.Tahun) is { Count: > 0 } berjalan ? berjalan : b.Evaluasi.Terdahulu(b.Tahun) },
    };
}
