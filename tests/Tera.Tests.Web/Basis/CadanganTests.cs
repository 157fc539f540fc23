using Npgsql;
using Shouldly;
using Tera.App.Basis.Cadangan;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>A backup that was never restored is none: everything is compared.</summary>
public sealed class CadanganTests(KlasterUji klaster) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-cadangan-").FullName;

    private string Berkas => Path.Combine(_folder, "cadangan.zip");

    [Fact]
    public async Task Yang_dipulihkan_sama_dengan_yang_dicadangkan_sampai_ke_isi_aturan_dan_hak()
    {
        var asal = await IsiBanyakAsync();
        (await CadangkanBasisData.JalankanAsync(asal, Berkas, TimeProvider.System)).Galat.ShouldBeNull();
        var tujuan = await klaster.BasisKosongAsync();

        var hasil = await PulihkanBasisData.JalankanAsync(tujuan, Berkas, ganti: false, TimeProvider.System);

        hasil.Galat.ShouldBeNull();
        hasil.Verifikasi!.Temuan.ShouldBeEmpty();
        var (sebelum, sesudah) = (await IsiBasis.SeluruhnyaAsync(asal), await IsiBasis.SeluruhnyaAsync(tujuan));
        sebelum.Count.ShouldBeGreaterThan(300);
        sesudah.ShouldBe(sebelum);
        File.GetUnixFileMode(Berkas).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Basis_data_yang_berisi_tidak_ditimpa_dan_dengan_ganti_yang_lama_disisihkan()
    {
        var asal = await IsiBanyakAsync();
        await CadangkanBasisData.JalankanAsync(asal, Berkas, TimeProvider.System);
        var tujuan = await klaster.BasisBaruAsync();
        await Sql.JalankanAsync(tujuan, "insert into instansi values (gen_random_uuid(), 'lama', 'Dinas Lama', null, 'PerangkatDaerah')");

        (await PulihkanBasisData.JalankanAsync(tujuan, Berkas, ganti: false, TimeProvider.System)).Galat.ShouldNotBeNull().ShouldContain("--ganti");
        (await Sql.DaftarAsync(tujuan, "select slug from instansi")).ShouldBe(["lama"]);
        var hasil = await PulihkanBasisData.JalankanAsync(tujuan, Berkas, ganti: true, TimeProvider.System);

        hasil.Galat.ShouldBeNull();
        (await IsiBasis.SeluruhnyaAsync(tujuan)).ShouldBe(await IsiBasis.SeluruhnyaAsync(asal));
        (await Sql.DaftarAsync(new NpgsqlConnectionStringBuilder(tujuan) { Database = hasil.Disisihkan }.ConnectionString, "select slug from instansi")).ShouldBe(["lama"]);
    }

    /// <summary>As deploy/basis-data.sh makes it: no superuser.</summary>
    [Theory]
    [InlineData("createrole createdb", null)]
    [InlineData("createrole", "basis-data.sh")]
    public async Task Pemilik_menurut_skrip_provinsi_dapat_mengganti_dan_tanpa_hak_itu_diberi_tahu_jalannya(string hak, string? galat)
    {
        var asal = await IsiBanyakAsync();
        await CadangkanBasisData.JalankanAsync(asal, Berkas, TimeProvider.System);
        var nama = "p" + Guid.NewGuid().ToString("N")[..12];
        await Sql.JalankanAsync(asal, $"create role {nama} login {hak} password 'x'");
        await Sql.JalankanAsync(asal, $"create database {nama} owner {nama}");
        var tujuan = new NpgsqlConnectionStringBuilder(asal) { Username = nama, Password = "x", Database = nama }.ConnectionString;
        await Sql.JalankanAsync(tujuan, "create table public.lama (n int)");

        var hasil = await PulihkanBasisData.JalankanAsync(tujuan, Berkas, ganti: true, TimeProvider.System);

        if (galat is not null)
        {
            hasil.Galat.ShouldNotBeNull().ShouldContain(galat);
            return;
        }

        hasil.Galat.ShouldBeNull();
        hasil.Verifikasi!.Temuan.ShouldBeEmpty();
        (await Sql.DaftarAsync(new NpgsqlConnectionStringBuilder(tujuan) { Database = hasil.Disisihkan }.ConnectionString, "select count(*) from lama")).ShouldBe(["0"]);
    }

    [Fact]
    public async Task Cadangan_yang_rusak_ditolak_dan_yang_lama_tetap_di_tempatnya()
    {
        var asal = await IsiBanyakAsync();
        await CadangkanBasisData.JalankanAsync(asal, Berkas, TimeProvider.System);
        var isi = await File.ReadAllBytesAsync(Berkas);
        isi[isi.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(_folder, "rusak.zip"), isi);
        await File.WriteAllTextAsync(Path.Combine(_folder, "bukan.zip"), "bukan zip");
        var tujuan = await klaster.BasisBaruAsync();

        (await PulihkanBasisData.JalankanAsync(tujuan, Path.Combine(_folder, "rusak.zip"), ganti: true, TimeProvider.System)).Galat.ShouldNotBeNull().ShouldContain("rusak");
        (await PulihkanBasisData.JalankanAsync(tujuan, Path.Combine(_folder, "bukan.zip"), ganti: true, TimeProvider.System)).Galat.ShouldNotBeNull().ShouldContain("bukan cadangan Tera");
        (await Sql.DaftarAsync(tujuan, "select count(*) from riwayat")).ShouldBe(["0"]);
        (await CadangkanBasisData.JalankanAsync(asal, Berkas, TimeProvider.System)).Galat.ShouldNotBeNull().ShouldContain("tidak ditimpa");
    }

    [Fact]
    public async Task Basis_data_yang_sedang_dipakai_tidak_diganti()
    {
        var asal = await IsiBanyakAsync();
        await CadangkanBasisData.JalankanAsync(asal, Berkas, TimeProvider.System);
        await using var dipakai = new NpgsqlConnection(asal + ";Pooling=false");
        await dipakai.OpenAsync();

        (await PulihkanBasisData.JalankanAsync(asal, Berkas, ganti: true, TimeProvider.System)).Galat.ShouldNotBeNull().ShouldContain("Hentikan Tera");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> IsiBanyakAsync()
    {
        var basis = await klaster.BasisContohAsync(HostUji.IsiAsync);
        await Sql.JalankanAsync(basis, "insert into berkas_isi select sha256(x), length(x), x from (select decode(repeat('00ff0a5c', 5000), 'hex') x) s; insert into jadwal values (2024, 'pk', '2024-01-01', '2024-02-01', true)" + Sql.CatatJadwal);
        return basis;
    }
}
