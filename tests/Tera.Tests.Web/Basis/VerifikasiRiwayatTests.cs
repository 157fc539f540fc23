using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Evaluasi;
using Tera.App.Organisasi;
using Tera.App.Pengukuran;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Tests.Web.Evaluasi;
using Tera.Tests.Web.Pelaporan;
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
    public async Task Bukti_status_dokumen_komitmen_dan_lembar_evaluasi_yang_diubah_di_luar_Tera_pun_disebut()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var di = await host.InstansiAsync(HostUji.InstansiSatu);
        var tim = await TimEvaluasi.BuatAsync(host);
        await tim.TugaskanAsync(host, di.Slug, HostUji.Tahun);
        Pelaku ani = new(null, "Ani", "Operator");
        Orang pengisi = new(Guid.NewGuid(), "Ani", Peran.Operator, di.Id), ketua = new(tim.IdKetua, "Evaluator", Peran.Evaluator, null);
        foreach (var kunci in new[] { "S1.1/TW1", "S1.1/TW2" })
            (await host.DenganAsync(l => l.GetRequiredService<SimpanBukti>().UnggahAsync(di.Id, HostUji.Tahun, ani, new(JenisButir.Triwulan, kunci), [new(kunci[^3..] + ".pdf", System.Text.Encoding.UTF8.GetBytes("%PDF-1.7 " + kunci))]))).ShouldBeEmpty();
        (await host.DenganAsync(l => l.GetRequiredService<UbahAlur>().JalankanAsync(di.Id, HostUji.Tahun, ani, new(DokumenAlur.Triwulan, "2", Langkah.Ajukan)))).Sebab.ShouldBeEmpty();
        var sasaran = (await host.DenganAsync(l => l.GetRequiredService<PemuatBerkas>().MuatAsync(di.Id, HostUji.Tahun)))!.Berkas.Perencanaan.Sasaran[0].Kode;
        (await host.DenganAsync(l => l.GetRequiredService<MintaKomitmen>().JalankanAsync(di.Id, HostUji.Tahun, ani, HostUji.InstansiDua, sasaran, "Melatih perajin"))).ShouldBeNull();
        await JawabAsync(pengisi, mengisi: true);
        await Sql.JalankanAsync(host.BasisData, $"update penilaian set tahap = 'Verifikasi', oleh = 'Ani'; select catat_riwayat({Instansi}, now(), null, 'Ani', 'Operator', 'Kirim', {HostUji.Tahun}, 'penilaian', '', 2, null, null)");
        await JawabAsync(ketua, mengisi: false);
        await host.BuatDokumenAsync("pk", "pk-pk-2024");
        var hari = new DateOnly(2024, 7, 1);
        (await host.DenganAsync(l => l.GetRequiredService<AturJadwal>().SimpanAsync(HostUji.Tahun, ani, [new("tw2", hari, hari.AddDays(14), true)]))).Kesalahan.ShouldBeEmpty();
        (await host.DenganAsync(l => l.GetRequiredService<BeriPerpanjangan>().JalankanAsync(HostUji.Tahun, ani, new(di.Id, "tw2", hari.AddDays(20), "Bencana")))).ShouldBeEmpty();
        await host.DenganAsync(async l =>
        {
            await l.GetRequiredService<PengaturanReviu>().AturAsync(ani, false);
            await l.GetRequiredService<DuaLangkahWajib>().SimpanAsync(ani, [Peran.AdminPemda], []);
            return 0;
        });
        (await Sql.DaftarAsync(host.BasisData, "select count(*) from riwayat where jenis in ('pengguna', 'pengaturan', 'instansi', 'jadwal') and isi::text ~* 'sandi|password|hash|stamp'")).ShouldBe(["0"], "rahasia tidak masuk riwayat");
        var sebelum = await VerifikasiRiwayat.JalankanAsync(host.BasisData);
        sebelum.Temuan.ShouldBeEmpty();
        sebelum.Dibandingkan.ShouldContain(new DibandingkanRiwayat("bukti", 2));

        foreach (var (sql, uraian) in new[]
        {
            ("update berkas_isi set isi = isi || '\\x00'::bytea where hash = (select hash from bukti where kunci = 'S1.1/TW1')", "berkas bukti \"TW1.pdf\" pada triwulan S1.1/TW1 tahun 2024 isinya tidak sesuai dengan sidiknya"),
            ("update bukti set oleh = 'Orang lain' where kunci = 'S1.1/TW1'", "bukti \"TW1.pdf\" pada triwulan S1.1/TW1 tahun 2024 diunggah orang lain menurut riwayat"),
            ("update bukti set nama = 'lain.pdf' where kunci = 'S1.1/TW2'", "bukti \"lain.pdf\" pada triwulan S1.1/TW2 tahun 2024 tidak pernah ditambahkan menurut riwayat"),
            ("update alur set status = 'Ditetapkan' where dokumen = 'triwulan'", "status triwulan 2 tahun 2024 adalah Ditetapkan, menurut riwayat Diajukan oleh Ani"),
            ("insert into alur (instansi_id, tahun, dokumen, kunci, status, sejak, oleh, versi) select instansi_id, tahun, 'rencana-aksi', '', 'Disetujui', now(), 'Ani', 1 from alur where dokumen = 'triwulan'", "status rencana-aksi tahun 2024 adalah Disetujui, menurut riwayat belum pernah ditetapkan"),
            ("update komitmen_lintas set kontribusi = 'Dipalsukan'", "komitmen lintas tahun 2024 \"Melatih perajin\" bukan yang terakhir ditulis menurut riwayat"),
            ("update penilaian set tahap = 'Final'", "tahap evaluasi tahun 2024 adalah Final, menurut riwayat Verifikasi oleh Ani"),
            ("update penilaian set tahap = 'Terbit'", "hasil evaluasi tahun 2024 terbit, tetapi tidak terkunci"),
            ("update penilaian_jawaban set isi = jsonb_set(isi, '{catatan}', '\"x\"') where tahap = 'Mandiri'", "jawaban lembar evaluasi 1.a.1/Mandiri tahun 2024 bukan yang terakhir ditulis menurut riwayat"),
            ("update penilaian_jawaban set isi = jsonb_set(isi, '{catatan}', '\"x\"') where tahap = 'Verifikasi'", "jawaban lembar evaluasi 1.a.1/Verifikasi tahun 2024 bukan yang terakhir ditulis menurut riwayat"),
            ("update dokumen set kode = 'BCDFGHJKLMNP'", "dokumen pk-pk-2024 versi 1 tahun 2024 kode, pembuat, atau sidik berkasnya bukan yang tercatat dalam riwayat"),
            ("update dokumen set tabel = jsonb_set(tabel, '{0}', '\"x\"')", "judul, nomor, kelas, atau tabel dokumen pk-pk-2024 versi 1 tahun 2024 bukan yang tercatat dalam riwayat"),
            ("update jadwal_instansi set tenggat = '2024-12-31'", "perpanjangan tw2 tahun 2024 bukan yang diberikan menurut riwayat"),
            ("delete from jadwal_instansi", "perpanjangan tw2 tahun 2024 ada menurut riwayat, tetapi tidak ada lagi"),
            ("update arsip_isi set isi = isi || '\\x00'::bytea where hash = (select docx from dokumen)", "berkas dokumen pk-pk-2024 versi 1 tahun 2024 isinya tidak sesuai dengan sidiknya"),
        })
        {
            (await Sql.JalankanAsync(host.BasisData, sql)).ShouldBeGreaterThan(0, sql);
            var temuan = (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan;
            temuan.ShouldContain(t => t.Instansi == di.Nama && t.Uraian == uraian + ": diubah di luar Tera", sql + "\n" + string.Join('\n', temuan));
        }

        var nama = (await Sql.DaftarAsync(host.BasisData, $"select nama from pengguna where user_name = 'operator.{HostUji.InstansiSatu}'"))[0];
        foreach (var (sql, uraian) in new[]
        {
            ("update jadwal set dikunci = false where langkah = 'tw2' and tahun = 2024", "jadwal tw2 tahun 2024 dibuka 2024-07-01, tenggat 2024-07-15, tidak dikunci; menurut riwayat dibuka 2024-07-01, tenggat 2024-07-15, lalu dikunci"),
            ("insert into jadwal values (2030, 'pk', '2030-01-01', '2030-02-01', true)", "jadwal pk tahun 2030 tidak pernah diatur menurut riwayat"),
            ("update pengaturan set isi = 'true' where kunci = 'reviu-wajib'", "pengaturan reviu-wajib bukan yang terakhir diatur menurut riwayat"),
            ("insert into pengaturan values ('baru', '1')", "pengaturan baru tidak pernah diatur menurut riwayat"),
            ($"update pengguna set peran = 'Kepala' where user_name = 'operator.{HostUji.InstansiSatu}'", $"akun {nama} (operator.{HostUji.InstansiSatu}) berperan Kepala, menurut riwayat Operator"),
            ($"update pengguna set peran = 'Operator', instansi_id = (select id from instansi where slug = '{HostUji.InstansiDua}') where user_name = 'operator.{HostUji.InstansiSatu}'", $"akun {nama} (operator.{HostUji.InstansiSatu}) bekerja untuk instansi lain menurut riwayat"),
            ($"update instansi set aktif = false where slug = '{HostUji.InstansiDua}'", "pendaftaran instansi Dinas Tenaga Kerja, Koperasi, Usaha Kecil dan Menengah bukan yang terakhir ditulis menurut riwayat"),
        })
        {
            (await Sql.JalankanAsync(host.BasisData, sql)).ShouldBeGreaterThan(0, sql);
            var temuan = (await VerifikasiRiwayat.JalankanAsync(host.BasisData)).Temuan;
            temuan.ShouldContain(t => t.Uraian == uraian + ": diubah di luar Tera", sql + "\n" + string.Join('\n', temuan));
        }

        async Task JawabAsync(Orang orang, bool mengisi)
        {
            var hasil = await host.DenganAsync(l => l.GetRequiredService<SimpanJawaban>().JalankanAsync(di.Id, HostUji.Tahun, orang, mengisi, [new("1.a.1", 0, "BB", "Catatan", ["Bukti"], "Menurut dokumen")]));
            hasil.Berhasil.ShouldBeTrue(hasil.Tertutup ?? string.Join('\n', hasil.Kesalahan));
        }
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
