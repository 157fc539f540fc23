using System.Text.Json.Nodes;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Cadangan;
using Tera.App.Organisasi;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>What "tera status" tells: each thing that goes wrong by its own line, and by the exit code.</summary>
public sealed class StatusTests(KlasterUji klaster) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-status-").FullName;

    private TempatKeadaan Tempat => new(null, _folder, _folder);

    [Fact]
    public async Task Sistem_yang_sehat_baik_seluruhnya_dan_setiap_gangguan_disebut_pada_barisnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        (await CadangkanBasisData.JalankanAsync(host.BasisData, Path.Combine(_folder, "c.zip"), TimeProvider.System)).Galat.ShouldBeNull();
        for (var n = 0; n < 100 && await BurukAsync(host.BasisData) is not []; n++)
            await Task.Delay(100);
        (await BurukAsync(host.BasisData)).ShouldBeEmpty();

        var (pemda, banyak) = ("(select id from instansi limit 1)", "insert into pekerjaan (id, jenis, kunci, masukan, status, dibuat, selesai, pelaku, peran) select gen_random_uuid(), 'tidak ada', '', '{}', ");
        foreach (var (sql, baris) in new[]
        {
            ("insert into simpul values (gen_random_uuid(), 'lain/1', '0.0.1', 2)", "Simpul hidup"),
            ($"{banyak} 'Berjalan', now(), null, '', ''; update pekerjaan set status = 'Gagal', selesai = now(), gangguan = true", "Pekerjaan gagal sehari ini"),
            ($"update kepala_rantai set urut = urut + 1 where instansi_id = {pemda}", "Ujung riwayat"),
            ("insert into \"__EFMigrationsHistory\" values ('9999_besok', '10')", "Skema"),
        })
        {
            await Sql.JalankanAsync(host.BasisData, sql);
            (await BurukAsync(host.BasisData)).ShouldContain(baris);
        }

        foreach (var (alamat, baik) in new[] { ("https://tera.contoh.go.id", false), ("", false), ("https://tera.sagara.go.id", true) })
            (await PeriksaKeadaan.JalankanAsync(host.BasisData, Tempat with { AlamatPublik = alamat }, TimeProvider.System)).Single(p => p.Nama == "Alamat umum").Baik.ShouldBe(baik, alamat);
        File.Delete(Path.Combine(_folder, "c.zip"));
        (await BurukAsync(host.BasisData)).ShouldContain("Cadangan terakhir");
    }

    [Fact]
    public async Task Berkas_pengguna_yang_rusak_bukan_gangguan_sistem_dan_pekerjaan_yang_mati_di_tengah_jalan_gangguan_dengan_sebabnya()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var penulis = await host.MasukAsync(HostUji.Nama(Peran.Operator));
        using (await penulis.UnggahAsync($"/i/{HostUji.InstansiSatu}/2024/audit", "rusak.pdf", "%PDF-1.7 rusak"u8.ToArray())) { }
        await SampaiAsync(host, "select count(*)::text from pekerjaan where status = 'Gagal' and not gangguan");
        (await GagalAsync(host.BasisData)).ShouldBe(new Pemeriksaan("Pekerjaan gagal sehari ini", "0", null));

        await Sql.JalankanAsync(host.BasisData, "insert into pekerjaan (id, jenis, kunci, masukan, status, dibuat, pelaku, peran) values (gen_random_uuid(), 'tidak ada', '', '{}', 'Antre', now(), '', '')");
        await SampaiAsync(host, "select count(*)::text from pekerjaan where status = 'Gagal' and gangguan");
        (await GagalAsync(host.BasisData)).ShouldBe(new Pemeriksaan("Pekerjaan gagal sehari ini", "1", "Pekerjaan seperti ini tidak dikenal oleh versi Tera ini. Catatan server memuat rinciannya."));
    }

    [Fact]
    public async Task Perintah_status_berkode_keluar_menurut_keadaan()
    {
        var basis = await klaster.BasisBaruAsync();

        var (kode, pesan) = await ProsesTera.SampaiSelesaiAsync(_folder, "status", "--basis-data", basis, "--cadangan", _folder, "--format", "json");
        kode.ShouldBe(1, "tidak ada simpul dan tidak ada cadangan");
        var hasil = JsonNode.Parse(pesan)!;
        hasil["baik"]!.GetValue<bool>().ShouldBeFalse();
        hasil["pemeriksaan"]!.AsArray().Where(p => !p!["baik"]!.GetValue<bool>()).Select(p => p!["nama"]!.GetValue<string>()).Where(n => n != "Ruang disk").ShouldBe(["Simpul hidup", "Cadangan terakhir"]);

        (await ProsesTera.SampaiSelesaiAsync(_folder, "status", "--basis-data", "Host=127.0.0.1;Port=1;Database=tera;Username=x;Password=y")).Kode.ShouldBe(2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<Pemeriksaan> GagalAsync(string basis) => (await PeriksaKeadaan.JalankanAsync(basis, Tempat, TimeProvider.System)).Single(p => p.Nama.StartsWith("Pekerjaan gagal", StringComparison.Ordinal));

    private static async Task SampaiAsync(HostUji host, string sql)
    {
        for (var n = 0; n < 300 && (await Sql.DaftarAsync(host.BasisData, sql))[0] == "0"; n++)
            await Task.Delay(100);
        (await Sql.DaftarAsync(host.BasisData, sql)).ShouldBe(["1"]);
    }

    private async Task<IReadOnlyList<string>> BurukAsync(string basis) =>
        [.. (await PeriksaKeadaan.JalankanAsync(basis, Tempat, TimeProvider.System)).Where(p => !p.Baik && p.Nama != "Ruang disk").Select(p => p.Nama)];
}
