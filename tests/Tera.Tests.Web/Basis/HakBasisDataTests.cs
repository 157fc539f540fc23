using Npgsql;
using Shouldly;
using Tera.App.Basis;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>The application itself, taken over by somebody, could not change what history says.</summary>
public sealed class HakBasisDataTests(KlasterUji klaster)
{
    [Theory]
    [InlineData("insert into riwayat select * from riwayat")]
    [InlineData("update riwayat set pelaku = 'x'")]
    [InlineData("delete from riwayat")]
    [InlineData("truncate riwayat")]
    [InlineData("insert into kepala_rantai values (gen_random_uuid(), 1, '')")]
    [InlineData("update kepala_rantai set urut = 1")]
    [InlineData("delete from kepala_rantai")]
    [InlineData("update ketetapan set isi = '[]'")]
    [InlineData("delete from ketetapan")]
    [InlineData("truncate butir")]
    [InlineData("update berkas_isi set isi = ''")]
    [InlineData("alter table riwayat disable trigger all")]
    [InlineData("drop table riwayat")]
    [InlineData("create or replace function catat_riwayat(uuid, timestamptz, uuid, text, text, text, integer, text, text, integer, jsonb, text) returns bigint language sql as 'select 1::bigint'")]
    [InlineData("drop function teks_riwayat")]
    [InlineData("create table tempat_sendiri (n int)")]
    [InlineData("delete from \"__EFMigrationsHistory\"")]
    [InlineData("copy riwayat to program 'true'")]
    public async Task Peran_tera_app_ditolak(string sql)
    {
        await using var sumber = BasisData.Buka(await klaster.BasisContohAsync(HostUji.IsiAsync) + ";Pooling=false");
        await using var perintah = sumber.CreateCommand(sql);

        (await Should.ThrowAsync<PostgresException>(() => perintah.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Riwayat_dan_ketetapan_hanya_bertambah_dan_tidak_ada_tabel_yang_dapat_dikosongkan()
    {
        var basis = await klaster.BasisBaruAsync();

        var hak = await Sql.DaftarAsync(basis, "select table_name || ' ' || string_agg(lower(privilege_type), ' ' order by privilege_type) from information_schema.role_table_grants where grantee = 'tera_app' group by table_name order by 1");

        hak.ShouldContain("riwayat select");
        hak.ShouldContain("kepala_rantai select");
        hak.ShouldContain("ketetapan insert select");
        hak.ShouldNotContain(h => h.Contains("truncate", StringComparison.Ordinal) || h.Contains("trigger", StringComparison.Ordinal) || h.Contains("references", StringComparison.Ordinal));
        (await Sql.DaftarAsync(basis, "select rolname from pg_roles where rolname = 'tera_app' and not rolcanlogin and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb")).ShouldBe(["tera_app"]);
    }
}
