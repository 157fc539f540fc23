namespace Tera.Tests.Web.Basis;

/// <summary>What a database holds, as lines that can be compared.</summary>
internal static class IsiBasis
{
    private static readonly string[] Bentuk =
    [
        "select table_name || '.' || column_name || ' ' || ordinal_position || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') from information_schema.columns where table_schema = 'public' order by 1",
        "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1",
        "select indexdef from pg_indexes where schemaname = 'public' order by 1",
        "select pg_get_functiondef(oid) || ' ' || coalesce(proacl::text, '') from pg_proc where pronamespace = 'public'::regnamespace order by 1",
        "select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by 1",
        "select relname || ' ' || coalesce((select string_agg(a::text, ' ' order by a::text) from unnest(relacl) a), '') from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v') order by 1",
    ];

    /// <summary>Every row of every table, and what the schema is made of: columns, constraints, indexes, functions, triggers, rights, sequences.</summary>
    public static async Task<List<string>> SeluruhnyaAsync(string basis)
    {
        var isi = new List<string>();
        foreach (var tabel in await Sql.DaftarAsync(basis, "select tablename from pg_tables where schemaname = 'public' order by 1"))
            isi.AddRange((await Sql.DaftarAsync(basis, $"select t::text from \"{tabel}\" t order by 1")).Select(b => $"{tabel}: {b}"));
        isi.AddRange(await BentukAsync(basis));
        isi.AddRange(await Sql.DaftarAsync(basis, "select sequencename || ' ' || coalesce(last_value::text, '') from pg_sequences where schemaname = 'public' order by 1"));
        return isi;
    }

    /// <summary>The schema alone.</summary>
    public static async Task<List<string>> BentukAsync(string basis)
    {
        var isi = new List<string>();
        foreach (var sql in Bentuk)
            isi.AddRange(await Sql.DaftarAsync(basis, sql));
        return isi;
    }

    /// <summary>Every row by the columns that are named for its table.</summary>
    public static async Task<List<string>> BarisAsync(string basis, IReadOnlyDictionary<string, string> kolom)
    {
        var isi = new List<string>();
        foreach (var (tabel, k) in kolom.OrderBy(k => k.Key, StringComparer.Ordinal))
            isi.AddRange((await Sql.DaftarAsync(basis, $"select row({k})::text from {tabel} order by 1")).Select(b => $"{tabel}: {b}"));
        return isi;
    }
}
