using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Tera.App.Basis.Migrasi;

/// <summary>A migration is one SQL file of this folder; the class only gives it a place in EF's order.</summary>
public abstract class MigrasiSql(string berkas) : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        using var aliran = typeof(MigrasiSql).Assembly.GetManifestResourceStream(berkas) ?? throw new InvalidOperationException($"Tidak ada {berkas}.");
        using var pembaca = new StreamReader(aliran);
        migrationBuilder.Sql(pembaca.ReadToEnd());
    }
}

[DbContext(typeof(TeraDb)), Migration("0001_awal")]
internal sealed class Awal() : MigrasiSql("0001_awal.sql");

[DbContext(typeof(TeraDb)), Migration("0002_pengaturan")]
internal sealed class PengaturanPemda() : MigrasiSql("0002_pengaturan.sql");

[DbContext(typeof(TeraDb)), Migration("0003_bukti")]
internal sealed class BuktiTautan() : MigrasiSql("0003_bukti.sql");

[DbContext(typeof(TeraDb)), Migration("0004_impor")]
internal sealed class Impor() : MigrasiSql("0004_impor.sql");

[DbContext(typeof(TeraDb)), Migration("0005_evaluasi")]
internal sealed class Penilaian() : MigrasiSql("0005_evaluasi.sql");

[DbContext(typeof(TeraDb)), Migration("0006_pengingat")]
internal sealed class Pengingat() : MigrasiSql("0006_pengingat.sql");

[DbContext(typeof(TeraDb)), Migration("0010_dokumen")]
internal sealed class DokumenTersimpan() : MigrasiSql("0010_dokumen.sql");

[DbContext(typeof(TeraDb)), Migration("0011_ringkasan")]
internal sealed class Ringkasan() : MigrasiSql("0011_ringkasan.sql");

[DbContext(typeof(TeraDb)), Migration("0012_audit")]
internal sealed class AuditLaporan() : MigrasiSql("0012_audit.sql");

[DbContext(typeof(TeraDb)), Migration("0013_riwayat_tahun")]
internal sealed class RiwayatTahun() : MigrasiSql("0013_riwayat_tahun.sql");

[DbContext(typeof(TeraDb)), Migration("0015_nomor_dokumen")]
internal sealed class NomorDokumen() : MigrasiSql("0015_nomor_dokumen.sql");

[DbContext(typeof(TeraDb)), Migration("0020_klaster")]
internal sealed class Klaster() : MigrasiSql("0020_klaster.sql");

[DbContext(typeof(TeraDb)), Migration("0021_arsip")]
internal sealed class ArsipTahun() : MigrasiSql("0021_arsip.sql");

[DbContext(typeof(TeraDb)), Migration("0022_lihat")]
internal sealed class Lihat() : MigrasiSql("0022_lihat.sql");

[DbContext(typeof(TeraDb)), Migration("0023_hasil_akhir")]
internal sealed class HasilAkhir() : MigrasiSql("0023_hasil_akhir.sql");

[DbContext(typeof(TeraDb)), Migration("0025_serapan_berjalan")]
internal sealed class SerapanBerjalan() : MigrasiSql("0025_serapan_berjalan.sql");

[DbContext(typeof(TeraDb)), Migration("0026_dijamin")]
internal sealed class Dijamin() : MigrasiSql("0026_dijamin.sql");

[DbContext(typeof(TeraDb)), Migration("0027_serapan_sampai")]
internal sealed class SerapanSampai() : MigrasiSql("0027_serapan_sampai.sql");

[DbContext(typeof(TeraDb)), Migration("0028_totp_sekali")]
internal sealed class TotpSekali() : MigrasiSql("0028_totp_sekali.sql");

[DbContext(typeof(TeraDb)), Migration("0029_peringatan")]
internal sealed class PeringatanInstansi() : MigrasiSql("0029_peringatan.sql");

[DbContext(typeof(TeraDb)), Migration("0030_riwayat_lengkap")]
internal sealed class RiwayatLengkap() : MigrasiSql("0030_riwayat_lengkap.sql");

[DbContext(typeof(TeraDb)), Migration("0031_tahun_selesai")]
internal sealed class TahunSelesai() : MigrasiSql("0031_tahun_selesai.sql");

[DbContext(typeof(TeraDb)), Migration("0032_ralat")]
internal sealed class Ralat() : MigrasiSql("0032_ralat.sql");

[DbContext(typeof(TeraDb)), Migration("0033_gangguan")]
internal sealed class GangguanPekerjaan() : MigrasiSql("0033_gangguan.sql");
