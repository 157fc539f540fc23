using Shouldly;
using Tera.App.Basis;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>Whoever changes the database past Tera is found out, and told where.</summary>
public sealed class VerifikasiRiwayatTests(KlasterUji klaster)
{
    private const string Instansi = "(select id from instansi where slug = 'disperindag')";
    private const string Kepala = $"(select urut from kepala_rantai where instansi_id = {Instansi})";

    [Fact]
    public async Task Riwayat_yang_ditulis_Tera_utuh()
    {
        var hasil = await VerifikasiRiwayat.JalankanAsync(await klaster.BasisContohAsync(HostUji.IsiAsync));

        hasil.Temuan.ShouldBeEmpty();
        hasil.Kepala.Count.ShouldBe(3);
        hasil.Kepala.Single(k => k.Nama == "Dinas Perindustrian dan Perdagangan").Urut.ShouldBeGreaterThan(40);
    }

    [Theory]
    [InlineData("update riwayat set pelaku = 'Orang lain' where instansi_id = {0} and urut = 3", 3, "diubah setelah ditulis")]
    [InlineData("update riwayat set isi = jsonb_set(isi, '{{nama}}', '\"x\"') where instansi_id = {0} and urut = 1", 1, "diubah setelah ditulis")]
    [InlineData("update riwayat set waktu = waktu + interval '1 microsecond' where instansi_id = {0} and urut = 5", 5, "diubah setelah ditulis")]
    [InlineData("update riwayat set alasan = '' where instansi_id = {0} and urut = 5 and alasan is null or instansi_id = {0} and urut = 5", 5, "diubah setelah ditulis")]
    [InlineData("delete from riwayat where instansi_id = {0} and urut = 7", 8, "baris 7 tidak ada")]
    [InlineData("delete from riwayat where instansi_id = {0} and urut between 7 and 9", 10, "baris 7 sampai 9 tidak ada")]
    [InlineData("delete from riwayat where instansi_id = {0} and urut = {1}", null, "bukan ujung rantai yang tercatat")]
    [InlineData("delete from riwayat where instansi_id = {0}", null, "seluruh riwayatnya tidak ada lagi")]
    [InlineData("update butir set isi = jsonb_set(isi, '{{nama}}', '\"Dinas Lain\"') where instansi_id = {0} and jenis = 'organisasi'", null, "diubah di luar Tera")]
    [InlineData("update butir set versi = versi + 1 where instansi_id = {0} and jenis = 'organisasi'", null, "diubah di luar Tera")]
    [InlineData("delete from butir where instansi_id = {0} and jenis = 'evaluasi'", null, "diubah di luar Tera")]
    public async Task Perubahan_di_luar_Tera_disebut_dengan_tempatnya(string sql, int? urut, string uraian)
    {
        var basis = await klaster.BasisContohAsync(HostUji.IsiAsync);
        (await Sql.JalankanAsync(basis, string.Format(null, sql, Instansi, Kepala))).ShouldBeGreaterThan(0);

        var temuan = (await VerifikasiRiwayat.JalankanAsync(basis)).Temuan;

        temuan.ShouldContain(t => t.Instansi == "Dinas Perindustrian dan Perdagangan" && (urut == null || t.Urut == urut) && t.Uraian.Contains(uraian, StringComparison.Ordinal), string.Join('\n', temuan));
        temuan.ShouldAllBe(t => t.Instansi == "Dinas Perindustrian dan Perdagangan");
    }

    [Fact]
    public async Task Ujung_yang_dipotong_dengan_rapi_pun_terlihat_terhadap_yang_tercatat_di_luar()
    {
        var basis = await klaster.BasisContohAsync(HostUji.IsiAsync);
        await Sql.JalankanAsync(basis, $"select catat_riwayat({Instansi}, now(), null, 'Ani', 'Operator', 'Ajukan', 2024, 'alur:lkjip', '', 1, null, null)");
        var tercatat = (await VerifikasiRiwayat.JalankanAsync(basis)).Kepala;
        await Sql.JalankanAsync(basis, $"delete from riwayat where instansi_id = {Instansi} and urut = {Kepala}");
        await Sql.JalankanAsync(basis, $"update kepala_rantai k set urut = r.urut, hash = r.hash from riwayat r where r.instansi_id = k.instansi_id and r.urut = k.urut - 1 and k.instansi_id = {Instansi}");

        (await VerifikasiRiwayat.JalankanAsync(basis)).Temuan.ShouldBeEmpty();
        (await VerifikasiRiwayat.JalankanAsync(basis, tercatat)).Temuan.ShouldHaveSingleItem().Uraian.ShouldContain("ujung riwayat dipotong");
    }

    [Fact]
    public async Task Riwayat_yang_ditulis_ulang_seluruhnya_pun_terlihat_terhadap_yang_tercatat_di_luar()
    {
        var basis = await klaster.BasisContohAsync(HostUji.IsiAsync);
        var tercatat = (await VerifikasiRiwayat.JalankanAsync(basis)).Kepala;
        // As an owner would who knows how: the last line told otherwise, with a hash that fits.
        await Sql.JalankanAsync(basis, $"update riwayat set pelaku = 'Orang lain' where instansi_id = {Instansi} and urut = {Kepala}");
        await Sql.JalankanAsync(basis, $"update riwayat r set hash = sha256(convert_to(teks_riwayat(r), 'UTF8')) where instansi_id = {Instansi} and urut = {Kepala}");
        await Sql.JalankanAsync(basis, $"update kepala_rantai k set hash = r.hash from riwayat r where r.instansi_id = k.instansi_id and r.urut = k.urut and k.instansi_id = {Instansi}");

        (await VerifikasiRiwayat.JalankanAsync(basis)).Temuan.ShouldBeEmpty();
        (await VerifikasiRiwayat.JalankanAsync(basis, tercatat)).Temuan.ShouldHaveSingleItem().Uraian.ShouldContain("ditulis ulang");
    }

    [Theory]
    [InlineData("Ani 😀 | 3:x")]
    [InlineData("é ß ﷽")]
    [InlineData("")]
    public async Task Sidik_dihitung_sama_oleh_Tera_dan_oleh_basis_data_bagi_tulisan_apa_pun(string tulisan)
    {
        var basis = await klaster.BasisContohAsync(HostUji.IsiAsync);
        await Sql.JalankanAsync(basis, $"select catat_riwayat({Instansi}, '2026-02-03 04:05:06.7+09', null, '{tulisan}', '', 'jadwal', null, 'jadwal', '', null, '{{\"b\": 1.50, \"a\": \"{tulisan}\"}}', '{tulisan}')");

        (await VerifikasiRiwayat.JalankanAsync(basis)).Temuan.ShouldBeEmpty();
    }
}
