using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.Core.Evaluasi;

namespace Tera.App.Berkas;

/// <summary>A line of history as it is shown.</summary>
public sealed record BarisRiwayat(long Urut, DateTimeOffset Waktu, string Pelaku, string Peran, string Tindakan, string Jenis, string Kunci, int? Versi, string? Alasan);

/// <summary>What was done with an agency's year, newest first; of one document where it is named. What a team works on is its own until the result is published.</summary>
public sealed class DaftarRiwayat(TeraDb db)
{
    public const int Halaman = 100;

    /// <summary>End of the key of what an agency answers itself.</summary>
    private const string Mandiri = "/" + nameof(TahapPenilaian.Mandiri);

    public async Task<IReadOnlyList<BarisRiwayat>> JalankanAsync(Guid instansi, int tahun, Orang orang, string? dokumen, string? kunci, long sebelum, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(orang);
        var baris = db.Riwayat.AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun == tahun && r.Urut < sebelum);
        if (!await AksesLembar.LihatTimAsync(db, instansi, tahun, orang, cancel))
        {
            var berbicara = orang.InstansiId == instansi;
            baris = baris.Where(r => (r.Jenis != "lke" || r.Kunci.EndsWith(Mandiri) || (berbicara && r.Tindakan == "klarifikasi")) && (r.Jenis != "penilaian" || r.Tindakan != "rekomendasi"));
        }

        if (dokumen is { Length: > 0 })
        {
            var alur = $"alur:{dokumen}";
            var jenis = DokumenAlur.Jenis(dokumen);
            var k = kunci ?? "";
            var akhiran = "/TW" + k;
            baris = dokumen == DokumenAlur.Triwulan
                ? baris.Where(r => (r.Jenis == alur && r.Kunci == k) || (jenis.Contains(r.Jenis) && r.Kunci.EndsWith(akhiran)))
                : baris.Where(r => (r.Jenis == alur && r.Kunci == k) || (jenis.Contains(r.Jenis) && (k == "" || r.Kunci == k)));
        }

        return await baris.OrderByDescending(r => r.Urut).Take(Halaman).Select(r => new BarisRiwayat(r.Urut, r.Waktu, r.Pelaku, r.Peran, r.Tindakan, r.Jenis, r.Kunci, r.Versi, r.Alasan)).ToListAsync(cancel);
    }
}
