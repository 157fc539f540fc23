using Npgsql;

namespace Tera.Tests.Web.Basis;

/// <summary>Straight to the database, past the application.</summary>
internal static class Sql
{
    public static async Task<int> JalankanAsync(string basis, string sql)
    {
        await using var sumber = NpgsqlDataSource.Create(Tanpa(basis));
        await using var perintah = sumber.CreateCommand(sql);
        return await perintah.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of every row, as text.</summary>
    public static async Task<IReadOnlyList<string>> DaftarAsync(string basis, string sql)
    {
        var hasil = new List<string>();
        await using var sumber = NpgsqlDataSource.Create(Tanpa(basis));
        await using var perintah = sumber.CreateCommand(sql);
        await using var baris = await perintah.ExecuteReaderAsync();
        while (await baris.ReadAsync())
            hasil.Add(baris.GetValue(0).ToString()!);
        return hasil;
    }

    // A pool that stays would keep databases from being copied or renamed.
    private static string Tanpa(string basis) => basis + ";Pooling=false";
}
