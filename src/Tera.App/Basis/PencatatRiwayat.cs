using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Tera.App.Basis;

/// <summary>What is written into history.</summary>
/// <param name="Tindakan">What was done: "ubah", "hapus", "ajukan", "tetapkan" ….</param>
/// <param name="Isi">JSON that the piece became; none where there is none.</param>
public sealed record Kejadian(string Tindakan, int? Tahun = null, string Jenis = "", string Kunci = "", int? Versi = null, string? Isi = null, string? Alasan = null);

/// <summary>Appends to an agency's chain, within the caller's transaction.</summary>
public static class PencatatRiwayat
{
    /// <summary>Takes the agency's turn: who writes to one agency waits here for who came first.</summary>
    public static Task AmbilGiliranAsync(this TeraDb db, Guid instansi, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({instansi.ToString()}, 0))", cancel);

    /// <returns>The place of the new line in the agency's chain.</returns>
    public static async Task<long> CatatAsync(this TeraDb db, Guid instansi, Pelaku pelaku, DateTimeOffset waktu, Kejadian kejadian, CancellationToken cancel = default)
    {
        var nilai = new object[]
        {
            Nilai(NpgsqlDbType.Uuid, instansi), Nilai(NpgsqlDbType.TimestampTz, waktu.ToUniversalTime()), Nilai(NpgsqlDbType.Uuid, pelaku.Id),
            Nilai(NpgsqlDbType.Text, pelaku.Nama), Nilai(NpgsqlDbType.Text, pelaku.Peran), Nilai(NpgsqlDbType.Text, kejadian.Tindakan),
            Nilai(NpgsqlDbType.Integer, kejadian.Tahun), Nilai(NpgsqlDbType.Text, kejadian.Jenis), Nilai(NpgsqlDbType.Text, kejadian.Kunci),
            Nilai(NpgsqlDbType.Integer, kejadian.Versi), Nilai(NpgsqlDbType.Jsonb, kejadian.Isi), Nilai(NpgsqlDbType.Text, kejadian.Alasan),
        };
        var hasil = await db.Database.SqlQueryRaw<long>("select catat_riwayat({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}) as \"Value\"", nilai).ToListAsync(cancel);
        return hasil[0];
    }

    private static NpgsqlParameter Nilai(NpgsqlDbType tipe, object? nilai) => new() { NpgsqlDbType = tipe, Value = nilai ?? DBNull.Value };
}
