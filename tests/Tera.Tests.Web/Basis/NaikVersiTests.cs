using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.Web;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>A database of an older version, with an office's data in it, brought up to this one: nothing of it is lost or changed, and the schema is that of a new one.</summary>
public sealed class NaikVersiTests(KlasterUji klaster)
{
    // Evidence, dates, settings and reminders beside what the examples bring.
    private const string Tambahan =
        """
        insert into berkas_isi select sha256(x), length(x), x from (select decode(repeat('00ff0a5c', 5000), 'hex') x) s;
        insert into bukti (id, instansi_id, tahun, jenis, kunci, nama, tipe, hash, diunggah, oleh)
            select gen_random_uuid(), i.id, 2024, 'triwulan', 'S1.1/TW2', 'daftar hadir.pdf', 'application/pdf', b.hash, now(), 'Ani' from instansi i, berkas_isi b where i.slug = 'disperindag';
        insert into bukti (id, instansi_id, tahun, jenis, kunci, nama, tautan, diunggah, oleh)
            select gen_random_uuid(), id, 2024, 'triwulan', 'S1.1/TW1', 'foto', 'https://contoh.go.id/foto', now(), 'Ani' from instansi where slug = 'disperindag';
        select catat_riwayat(instansi_id, diunggah, null, oleh, 'Operator', 'tambah bukti', tahun, jenis, kunci, null, jsonb_build_object('nama', nama, 'tautan', tautan, 'sha256', encode(hash, 'hex')), null) from bukti;
        insert into jadwal values (2024, 'pk', '2024-01-01', '2024-02-01', true);
        insert into pengaturan values ('reviu', '{"wajib": false}');
        insert into surel_terkirim select '2024-01-02', id from pengguna;
        -- No copy of the file was kept then with what was fixed.
        update ketetapan set isi = jsonb_path_query_array(isi, '$[*] ? (@.jenis != "berkas")');
        update ketetapan set hash = sha256(convert_to(isi::text, 'UTF8'));
        """;

    // What came since and no line of history answers for: an archived year, an audit with its pages, a job called off, a reminder.
    private const string TambahanKemarin =
        """
        insert into simpul (id, nama, versi, pekerja) values (gen_random_uuid(), 'satu', '0.1', 2);
        insert into berkas_isi values (sha256('hanya di paket'), 14, null);
        insert into tahun_arsip values (2019, now(), 'arsip-2019.zip', 'abc');
        insert into audit (id, instansi_id, tahun, nama, isi, temuan, dibuat, oleh) select gen_random_uuid(), id, 2024, 'laporan.docx', 'x', '[]', now(), 'Ani' from instansi where slug = 'disperindag';
        insert into audit_halaman select id, 3, 100, 140, decode('ffd8', 'hex') from audit;
        insert into audit_jawaban select id, 1, 'Diperbaiki.', now(), 'Ani' from audit;
        insert into arsip_isi values (sha256('paket'), 5, 'paket');
        insert into pekerjaan (id, jenis, kunci, masukan, status, pelaku, peran, simpul) values (gen_random_uuid(), 'audit', 'x', '{}', 'Batal', 'Ani', 'Operator', 'satu');
        insert into peringatan select id, 2024, 'pk', 'PK-1', 'Mohon diselesaikan', 'Ani', now() from instansi where slug = 'disperindag';
        update pengguna set langkah_totp = 57;
        """;

    // The version before history told everything.
    private const string Kemarin = "0029_peringatan";

    // Recommendations of 2023 in years that began before Tera said in which year they were done, each written as the application wrote it then.
    private const string TanpaTahunSelesai =
        """
        create table tulis (n serial, kunci text, tahun integer, status text, alasan text);
        insert into tulis (kunci, tahun, status, alasan) values
            ('disalin', 2024, 'selesai', null), ('disalin', 2025, 'selesai', 'Disalin dari tahun 2024'), ('disalin', 2026, 'selesai', 'Disalin dari tahun 2025'), ('disalin', 2027, 'selesai', 'Disalin dari tahun 2026'),
            ('menyusul', 2024, 'selesai', null), ('menyusul', 2025, 'dalamProses', 'Disalin dari tahun 2024'), ('menyusul', 2025, 'selesai', 'Mengikuti tindak lanjut tahun 2024'),
            ('sendiri', 2024, 'selesai', null), ('sendiri', 2025, 'dalamProses', 'Disalin dari tahun 2024'), ('sendiri', 2025, 'selesai', null),
            ('impor', 2024, 'selesai', null), ('impor', 2025, 'selesai', 'Impor dari lama.tera.json'),
            ('terbuka', 2024, 'belum', null), ('terbuka', 2025, 'selesai', 'Disalin dari tahun 2024'),
            ('belum', 2024, 'dalamProses', null), ('belum', 2025, 'dalamProses', 'Disalin dari tahun 2024');
        with t as (
            select i.id, t.*, row_number() over (partition by kunci, tahun order by n) as versi,
                   jsonb_build_object('kode', kunci, 'tahun', 2023, 'uraian', 'Perbaiki', 'aksi', jsonb_build_array(jsonb_build_object('uraian', 'Memperbaiki', 'status', status))) as isi
            from tulis t, instansi i where i.slug = 'disperindag'),
        r as (select count(catat_riwayat(id, now(), null, 'Ani', 'Operator', case versi when 1 then 'tambah' else 'ubah' end, tahun, 'rekomendasi', kunci, versi::integer, isi, alasan)) from (select * from t order by n) t)
        insert into butir (instansi_id, tahun, jenis, kunci, urutan, isi, versi)
        select distinct on (kunci, tahun) id, tahun, 'rekomendasi', kunci, 1, isi, versi from t, r order by kunci, tahun, versi desc;
        drop table tulis;
        -- What that year reported is not changed any more.
        insert into alur (instansi_id, tahun, dokumen, status, sejak, oleh, versi) select id, 2027, 'lkjip', 'Diajukan', now(), 'Ani', 1 from instansi where slug = 'disperindag';
        """;

    [Theory]
    [InlineData("0006_pengingat")]
    [InlineData("0012_audit")]
    [InlineData(Kemarin)]
    public async Task Basis_data_versi_lama_beserta_isinya_naik_ke_versi_ini_tanpa_ada_yang_hilang(string versi)
    {
        var asal = await klaster.BasisContohAsync(HostUji.IsiAsync);
        await Sql.JalankanAsync(asal, Tambahan);
        if (versi == Kemarin)
            await Sql.JalankanAsync(asal, TambahanKemarin);
        var lama = await klaster.BasisKosongAsync();
        await SampaiAsync(lama, versi);
        (await Sql.DaftarAsync(lama, "select max(\"MigrationId\") from \"__EFMigrationsHistory\"")).ShouldBe([versi]);
        var kolom = await KolomAsync(lama);
        await SalinAsync(asal, lama, kolom);
        var sebelum = await IsiBasis.BarisAsync(lama, kolom);
        sebelum.Count.ShouldBeGreaterThan(200);
        sebelum.ShouldBe(await IsiBasis.BarisAsync(asal, kolom));

        await BasisData.MigrasiAsync(lama);

        // History grows by what it did not tell before; every line of it, and everything else, stays.
        var sesudah = await IsiBasis.BarisAsync(lama, kolom);
        sebelum.Where(b => !b.StartsWith("kepala_rantai:", StringComparison.Ordinal)).Except(sesudah).ShouldBeEmpty();
        sesudah.Except(sebelum).ShouldAllBe(b => b.StartsWith("kepala_rantai:", StringComparison.Ordinal) || (b.StartsWith("riwayat:", StringComparison.Ordinal) && b.Contains(",Tera,Sistem,", StringComparison.Ordinal)));
        (await Sql.DaftarAsync(lama, "select jenis || ' ' || kunci from riwayat where alasan = 'Keadaan saat Tera diperbarui' order by 1")).ShouldBe(["jadwal ", "pengaturan reviu"]);
        (await IsiBasis.BentukAsync(lama)).ShouldBe(await IsiBasis.BentukAsync(await klaster.BasisBaruAsync()));
        (await VerifikasiRiwayat.JalankanAsync(lama)).Temuan.ShouldBeEmpty();
        await using var app = TeraWeb.Buat(new() { BasisData = lama });
        await using var lingkup = app.Services.CreateAsyncScope();
        var instansi = (await lingkup.ServiceProvider.GetRequiredService<DaftarInstansi>().CariAsync(HostUji.InstansiSatu)).ShouldNotBeNull();
        (await lingkup.ServiceProvider.GetRequiredService<PemuatBerkas>().MuatAsync(instansi.Instansi.Id, HostUji.Tahun)).ShouldNotBeNull().Hasil.Figures.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Rekomendasi_yang_sudah_selesai_saat_tahunnya_dimulai_mendapat_tahun_selesainya_hanya_bila_riwayat_menyebutnya()
    {
        var asal = await klaster.BasisContohAsync(HostUji.IsiAsync);
        await Sql.JalankanAsync(asal, TanpaTahunSelesai);
        var lama = await klaster.BasisKosongAsync();
        await SampaiAsync(lama, "0030_riwayat_lengkap");
        await SalinAsync(asal, lama, await KolomAsync(lama));

        await BasisData.MigrasiAsync(lama);

        (await Sql.DaftarAsync(lama, "select kunci || ' ' || tahun || ': ' || (isi ->> 'tahunSelesai') from butir where jenis = 'rekomendasi' and isi ? 'tahunSelesai' order by kunci, tahun"))
            .ShouldBe(["disalin 2025: 2024", "disalin 2026: 2024", "menyusul 2025: 2024"]);
        (await Sql.DaftarAsync(lama, "select pelaku || ' ' || kunci || ' ' || tahun || ' versi ' || versi || ': ' || alasan from riwayat where alasan like '%saat Tera diperbarui' order by kunci, tahun")).ShouldBe(
        [
            "Tera disalin 2025 versi 2: Selesai tahun 2024; dicatat saat Tera diperbarui", "Tera disalin 2026 versi 2: Selesai tahun 2024; dicatat saat Tera diperbarui",
            "Tera menyusul 2025 versi 3: Selesai tahun 2024; dicatat saat Tera diperbarui",
        ]);
        (await VerifikasiRiwayat.JalankanAsync(lama)).Temuan.Select(t => t.Uraian).ShouldAllBe(u => u.StartsWith("status lkjip tahun 2027", StringComparison.Ordinal));
    }

    /// <summary>The schema as that version left it: its SQL files, in order, noted as EF notes them.</summary>
    private static async Task SampaiAsync(string basis, string versi)
    {
        await Sql.JalankanAsync(basis, "create table \"__EFMigrationsHistory\" (\"MigrationId\" varchar(150) not null constraint \"PK___EFMigrationsHistory\" primary key, \"ProductVersion\" varchar(32) not null)");
        foreach (var berkas in typeof(BasisData).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Where(n => string.CompareOrdinal(n, versi + ".sql") <= 0))
        {
            using var baca = new StreamReader(typeof(BasisData).Assembly.GetManifestResourceStream(berkas)!);
            await Sql.JalankanAsync(basis, await baca.ReadToEndAsync());
            await Sql.JalankanAsync(basis, $"insert into \"__EFMigrationsHistory\" values ('{berkas[..^4]}', '10.0.0')");
        }
    }

    /// <summary>Columns of each table of the older version.</summary>
    private static async Task<Dictionary<string, string>> KolomAsync(string basis) =>
        (await Sql.DaftarAsync(basis,
            """
            select c.relname || ' ' || string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> '__EFMigrationsHistory' group by c.relname
            """)).ToDictionary(b => b[..b.IndexOf(' ', StringComparison.Ordinal)], b => b[(b.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);

    // As PostgreSQL's own dump and restore would: rows as they are, rules and order aside.
    private static async Task SalinAsync(string dari, string ke, Dictionary<string, string> kolom)
    {
        await using var asal = new NpgsqlConnection(dari + ";Pooling=false");
        await using var tujuan = new NpgsqlConnection(ke + ";Pooling=false");
        await asal.OpenAsync();
        await tujuan.OpenAsync();
        await using (var tanpaAturan = new NpgsqlCommand("set session_replication_role = replica", tujuan))
            await tanpaAturan.ExecuteNonQueryAsync();
        foreach (var (tabel, k) in kolom)
        {
            await using var baca = await asal.BeginRawBinaryCopyAsync($"copy (select {k} from {tabel}) to stdout (format binary)");
            await using var tulis = await tujuan.BeginRawBinaryCopyAsync($"copy {tabel} ({k}) from stdin (format binary)");
            await baca.CopyToAsync(tulis);
        }
    }
}
