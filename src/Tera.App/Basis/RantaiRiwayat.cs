using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Tera.App.Basis;

/// <summary>A line of history as it is hashed. The text is made here a second time, apart from the database's own function, so that neither can vouch for itself.</summary>
/// <param name="Bagian">Every column that says something, as PostgreSQL prints it, in the order of the hash; null where it is empty.</param>
internal sealed record BarisRantai(Guid Instansi, long Urut, byte[] HashSebelum, byte[] Hash, IReadOnlyList<string?> Bagian)
{
    private const string Perintah =
        """
        select instansi_id, urut, hash_sebelum, hash, waktu, pelaku_id, pelaku, peran, tindakan, tahun, jenis, kunci, versi, isi::text, alasan
        from riwayat order by instansi_id, urut
        """;

    /// <summary>With lengths, so that no text can slip into its neighbour.</summary>
    public byte[] HashSeharusnya() => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', Bagian.Append(Convert.ToHexStringLower(HashSebelum)).Select(b => b is null ? "-" : $"{Panjang(b)}:{b}"))));

    /// <summary>All lines, chain by chain, from its beginning.</summary>
    internal static async IAsyncEnumerable<BarisRantai> BacaAsync(NpgsqlConnection sambungan, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var perintah = new NpgsqlCommand(Perintah, sambungan);
        await using var baris = await perintah.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancel);
        while (await baris.ReadAsync(cancel))
        {
            var (instansi, urut) = (baris.GetGuid(0), baris.GetInt64(1));
            var (sebelum, hash) = (baris.GetFieldValue<byte[]>(2), baris.GetFieldValue<byte[]>(3));
            var bagian = new List<string?> { instansi.ToString(), urut.ToString(CultureInfo.InvariantCulture), baris.GetDateTime(4).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture) };
            for (var n = 5; n < baris.FieldCount; n++)
                bagian.Add(await baris.IsDBNullAsync(n, cancel) ? null : Convert.ToString(baris.GetValue(n), CultureInfo.InvariantCulture));
            yield return new(instansi, urut, sebelum, hash, bagian);
        }
    }

    // PostgreSQL counts characters, .NET halves of some.
    private static int Panjang(string teks) => teks.Length - teks.Count(char.IsLowSurrogate);
}
