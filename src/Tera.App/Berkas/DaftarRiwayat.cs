using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas.Impor;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
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

    public async Task<IReadOnlyList<BarisRiwayat>> JalankanAsync(Guid instansi, int tahun, Orang orang, string? dokumen, string? kunci, long sebelum, int banyak = Halaman, CancellationToken cancel = default)
    {
        var baris = (await TerlihatAsync(instansi, tahun, orang, cancel)).Where(r => r.Urut < sebelum);

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

        return await baris.OrderByDescending(r => r.Urut).Take(banyak).Select(r => new BarisRiwayat(r.Urut, r.Waktu, r.Pelaku, r.Peran, r.Tindakan, r.Jenis, r.Kunci, r.Versi, r.Alasan)).ToListAsync(cancel);
    }

    /// <summary>What one line changed, against the piece as it stood before; none for lines that wrote no piece.</summary>
    public async Task<BedaButir?> RinciAsync(Guid instansi, int tahun, Orang orang, long urut, CancellationToken cancel = default)
    {
        if (await (await TerlihatAsync(instansi, tahun, orang, cancel)).FirstOrDefaultAsync(r => r.Urut == urut, cancel) is not { Tindakan: "tambah" or "ubah" or "hapus" } r)
            return null;
        // Of what a team answered history holds a hash, which says nothing to a reader.
        if (r.Jenis == "lke" && !r.Kunci.EndsWith(Mandiri, StringComparison.Ordinal))
            return null;
        var semula = await db.Riwayat.Where(l => l.InstansiId == instansi && l.Tahun == tahun && l.Jenis == r.Jenis && l.Kunci == r.Kunci && l.Urut < urut && (l.Tindakan == "tambah" || l.Tindakan == "ubah" || l.Tindakan == "hapus")).OrderByDescending(l => l.Urut).Select(l => l.Isi).FirstOrDefaultAsync(cancel);
        if (semula is null && r.Isi is null)
            return null;
        return new(r.Isi is null ? MacamBeda.Hapus : semula is null ? MacamBeda.Tambah : MacamBeda.Ubah, Isi(semula), Isi(r.Isi), null, new(r.Jenis, r.Kunci, r.Versi ?? 0, r.Isi));

        static JsonObject? Isi(string? teks) => teks is null ? null : JsonNode.Parse(teks)!.AsObject();
    }

    // What a team works on is its own until the result is published.
    private async Task<IQueryable<Riwayat>> TerlihatAsync(Guid instansi, int tahun, Orang orang, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(orang);
        var baris = db.Riwayat.AsNoTracking().Where(r => r.InstansiId == instansi && r.Tahun == tahun);
        if (await AksesLembar.LihatTimAsync(db, instansi, tahun, orang, cancel))
            return baris;
        var berbicara = orang.InstansiId == instansi;
        // What was published before a correction was opened was everybody's already.
        var terbit = await baris.Where(r => r.Jenis == "penilaian" && r.Tindakan == BukaRalat.Langkah).MaxAsync(r => (long?)r.Urut, cancel) ?? 0;
        return baris.Where(r => r.Urut < terbit || ((r.Jenis != "lke" || r.Kunci.EndsWith(Mandiri) || (berbicara && r.Tindakan == "klarifikasi")) && (r.Jenis != "penilaian" || r.Tindakan != "rekomendasi")));
    }
}
