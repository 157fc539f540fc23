using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shouldly;
using Tera.App.Basis;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>Migrations are SQL written by hand: what they build must be what the model asks for.</summary>
public sealed class SkemaTests(KlasterUji klaster)
{
    [Fact]
    public async Task Skema_hasil_migrasi_sama_dengan_model()
    {
        var basis = await klaster.BasisBaruAsync();
        await using var sumber = NpgsqlDataSource.Create(basis);
        await using var db = new TeraDb(BasisData.Opsi(sumber));
        var model = db.Model.GetRelationalModel().Tables.ToList();
        var nama = model.ConvertAll(t => t.Name);

        var kolom = model.SelectMany(t => t.Columns.Select(k => $"{t.Name}.{k.Name} {Tipe(k)} {(k.IsNullable ? "boleh kosong" : "wajib")}"));
        var adaKolom = await Sql.DaftarAsync(basis,
            """
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || case when a.attnotnull then 'wajib' else 'boleh kosong' end
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> '__EFMigrationsHistory'
            """);
        Sama(adaKolom.Where(k => nama.Contains(k.Split('.')[0])), kolom);

        var kunci = model.Select(t => $"{t.Name} {string.Join(", ", t.PrimaryKey!.Columns.Select(k => k.Name))}");
        var adaKunci = await Sql.DaftarAsync(basis, "select conrelid::regclass || ' ' || replace(replace(pg_get_constraintdef(oid), 'PRIMARY KEY (', ''), ')', '') from pg_constraint where contype = 'p' and connamespace = 'public'::regnamespace");
        Sama(adaKunci.Where(k => nama.Contains(k.Split(' ')[0])), kunci);
    }

    [Fact]
    public async Task Migrasi_dua_kali_dan_serentak_tidak_berbeda_dengan_sekali()
    {
        var basis = await klaster.BasisKosongAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => BasisData.MigrasiAsync(basis))));
        await BasisData.MigrasiAsync(basis);

        (await Sql.DaftarAsync(basis, "select \"MigrationId\" from \"__EFMigrationsHistory\" order by 1"))
            .ShouldBe(await Sql.DaftarAsync(await klaster.BasisBaruAsync(), "select \"MigrationId\" from \"__EFMigrationsHistory\" order by 1"));
    }

    private static string Tipe(IColumn kolom) => kolom.StoreType;

    private static void Sama(IEnumerable<string> ada, IEnumerable<string> seharusnya)
    {
        var (a, s) = (ada.ToHashSet(StringComparer.Ordinal), seharusnya.ToHashSet(StringComparer.Ordinal));
        string.Join('\n', s.Except(a).Select(x => "kurang: " + x).Concat(a.Except(s).Select(x => "lebih: " + x)).Order(StringComparer.Ordinal)).ShouldBeEmpty();
    }
}
