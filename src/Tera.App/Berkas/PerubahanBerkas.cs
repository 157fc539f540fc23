using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Berkas;

/// <summary>Pieces of a file that were written since a place of the agency's history, as they stand now.</summary>
/// <param name="Urut">The place that they stand at.</param>
internal sealed record PerubahanBerkas(long Urut, IReadOnlyList<Butir> Butir)
{
    private const int Terbanyak = 50;

    private sealed record Baris(long Kepala, string? Tindakan, string? Jenis, string? Kunci, string? Induk, int? Urutan, string? Isi, int? Versi);

    /// <summary>None where something else happened too, a piece was removed, or much was written at once.</summary>
    internal static async Task<PerubahanBerkas?> SejakAsync(TeraDb db, Guid instansi, int tahun, long urut, CancellationToken cancel)
    {
        // One statement: history and pieces are seen at one moment. A result published of an earlier year is told by the files of every later one.
        var baris = await db.Database.SqlQuery<Baris>(
            $"""
             select k.urut as "Kepala", r.tindakan as "Tindakan", r.jenis as "Jenis", r.kunci as "Kunci", b.induk as "Induk", b.urutan as "Urutan", b.isi as "Isi", b.versi as "Versi"
             from kepala_rantai k
             left join riwayat r on r.instansi_id = k.instansi_id and r.urut > {urut} and (r.tahun = {tahun} or r.tahun is null or (r.tahun < {tahun} and r.jenis = 'penilaian'))
             left join butir b on b.instansi_id = r.instansi_id and b.tahun = {tahun} and b.jenis = r.jenis and b.kunci = r.kunci
             where k.instansi_id = {instansi} limit {Terbanyak + 1}
             """).ToListAsync(cancel);
        if (baris is [])
            return new(urut, []);
        if (baris is [{ Tindakan: null } tanpa])
            return tanpa.Kepala < urut ? null : new(tanpa.Kepala, []);
        return baris.Count > Terbanyak || !baris.TrueForAll(Tertulis) ? null : new(baris[0].Kepala,
        [
            .. baris.DistinctBy(b => (b.Jenis, b.Kunci)).Select(b => new Butir { InstansiId = instansi, Tahun = tahun, Jenis = b.Jenis!, Kunci = b.Kunci!, Induk = b.Induk!, Urutan = b.Urutan!.Value, Isi = b.Isi!, Versi = b.Versi!.Value }),
        ]);
    }

    // Of other events (workflow, evidence, publication …) more than pieces may follow.
    private static bool Tertulis(Baris baris) => baris is { Tindakan: "tambah" or "ubah", Isi: not null };
}
