using Npgsql;

namespace Tera.Tests.Web.Basis;

/// <summary>Straight to the database, past the application.</summary>
internal static class Sql
{
    /// <summary>Writes the calendar into history as the application would have: for fixtures that set it past the application.</summary>
    public const string CatatJadwal =
        """
        ; select catat_riwayat(i.id, now(), null, 'Tera', 'Sistem', 'jadwal', j.tahun, 'jadwal', '', null,
            jsonb_agg(jsonb_build_object('Langkah', j.langkah, 'Dibuka', to_char(j.dibuka, 'YYYY-MM-DD'), 'Tenggat', to_char(j.tenggat, 'YYYY-MM-DD'), 'Dikunci', j.dikunci)), null)
        from jadwal j cross join instansi i where i.jenis = 'PemerintahDaerah' group by i.id, j.tahun
        """;

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
