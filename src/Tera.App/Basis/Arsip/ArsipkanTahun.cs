using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tera.App.Organisasi;

namespace Tera.App.Basis.Arsip;

/// <summary>What is to be archived.</summary>
/// <param name="Folder">Where the package goes.</param>
/// <param name="PindahkanBukti">Whether evidence then lies in the package alone.</param>
/// <param name="Sesudah">Whole years that must have passed since.</param>
public sealed record PermintaanArsip(int Tahun, string Folder, bool PindahkanBukti, int Sesudah);

/// <summary>What came of it.</summary>
public sealed record HasilArsip(string? Paket, KeteranganArsip? Isi, IReadOnlyList<string> Salah)
{
    internal static HasilArsip Gagal(params IReadOnlyList<string> salah) => new(null, null, salah);
}

/// <summary>Closes an old year for good: packed, the package verified, and only read from then on. History stays whole where it is.</summary>
public static class ArsipkanTahun
{
    /// <param name="pemilik">The owner's connection string.</param>
    public static async Task<HasilArsip> JalankanAsync(string pemilik, PermintaanArsip minta, TimeProvider waktu, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(minta);
        if (minta.Sesudah < 0)
            return HasilArsip.Gagal("--sesudah tidak boleh negatif.");
        if (waktu.HariIni().Year - minta.Tahun <= minta.Sesudah)
            return HasilArsip.Gagal($"Tahun {minta.Tahun} belum lewat {minta.Sesudah} tahun. Bila tetap ingin, ubah dengan --sesudah.");
        if ((await VerifikasiRiwayat.JalankanAsync(pemilik, cancel: cancel)).Temuan.Count > 0)
            return HasilArsip.Gagal("Riwayatnya tidak utuh; yang meragukan tidak diarsipkan. Jalankan: tera verifikasi");
        await using var sumber = NpgsqlDataSource.Create(pemilik);
        await using var db = new TeraDb(BasisData.Opsi(sumber));
        if (await db.Set<TahunArsip>().AnyAsync(t => t.Tahun == minta.Tahun && t.Sidik != "", cancel))
            return HasilArsip.Gagal($"Tahun {minta.Tahun} sudah diarsipkan.{(minta.PindahkanBukti ? $" Untuk memindahkan buktinya, sebut paketnya: tera arsipkan {minta.Tahun} --pindahkan-bukti --paket PAKET" : "")}");
        if (!await db.Butir.AnyAsync(b => b.Tahun == minta.Tahun, cancel))
            return HasilArsip.Gagal($"Tidak ada data tahun {minta.Tahun}.");
        // What is prepared could neither be published nor called off any more.
        if (await db.Database.SqlQuery<string>($"select i.nama as \"Value\" from penilaian p join instansi i on i.id = p.instansi_id where p.tahun = {minta.Tahun} and p.ralat is not null order by 1").ToListAsync(cancel) is { Count: > 0 } ralat)
            return HasilArsip.Gagal($"Ralat hasil evaluasi tahun {minta.Tahun} sedang disiapkan: {string.Join(", ", ralat)}. Terbitkan atau batalkan dahulu ralatnya.");

        Directory.CreateDirectory(minta.Folder);
        var paket = Path.Combine(minta.Folder, string.Create(CultureInfo.InvariantCulture, $"tera-arsip-{minta.Tahun}-{Penanggalan.WaktuSetempat(waktu.GetUtcNow()):yyyyMMddHHmmss}.zip"));
        // Closed first: nothing may change while it is packed. A row without a hash is left of a packing that was cut off.
        await db.Set<TahunArsip>().Where(t => t.Tahun == minta.Tahun).ExecuteDeleteAsync(cancel);
        var baris = new TahunArsip { Tahun = minta.Tahun, Diarsipkan = waktu.GetUtcNow(), Paket = Path.GetFileName(paket), Sidik = "" };
        db.Add(baris);
        await db.SaveChangesAsync(cancel);
        KeteranganArsip? isi = null;
        try
        {
            await IsiArsip.TulisAsync(db, sumber, minta.Tahun, paket, waktu.GetUtcNow(), cancel);
            var (terbaca, salah) = await PaketArsip.PeriksaAsync(paket, cancel);
            if (salah.Count > 0)
                return HasilArsip.Gagal(salah);
            baris.Sidik = await PaketArsip.SidikBerkasAsync(paket, cancel);
            await db.SaveChangesAsync(cancel);
            await CatatAsync(db, waktu, "arsipkan", baris, cancel);
            isi = terbaca;
        }
        catch (Exception galat) when (galat is IOException or UnauthorizedAccessException)
        {
            return HasilArsip.Gagal($"Paket tidak dapat ditulis: {galat.Message}");
        }
        finally
        {
            // Whatever went wrong, also a cancellation: no year stays closed without its package.
            if (isi is null)
            {
                await db.Set<TahunArsip>().Where(t => t.Tahun == minta.Tahun).ExecuteDeleteAsync(CancellationToken.None);
                File.Delete(paket);
            }
        }

        if (minta.PindahkanBukti)
            await PindahkanAsync(db, minta.Tahun, cancel);
        return new(paket, isi, []);
    }

    /// <summary>Evidence of an archived year then lies in its package alone, once there was time to copy it.</summary>
    /// <returns>What is wrong; nothing is moved unless this is empty.</returns>
    public static async Task<IReadOnlyList<string>> PindahkanBuktiAsync(string pemilik, int tahun, string paket, TimeProvider waktu, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(waktu);
        await using var sumber = NpgsqlDataSource.Create(pemilik);
        await using var db = new TeraDb(BasisData.Opsi(sumber));
        var (baris, isi, salah) = await CocokAsync(db, paket, cancel);
        if (baris is null)
            return salah;
        if (baris.Tahun != tahun)
            return [$"Paket ini memuat tahun {baris.Tahun}, bukan {tahun}."];
        // What left the database must be in the package, byte for byte: its hash is in the package's list.
        var sidik = isi!.Berkas.Select(b => b.Sidik).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var bukti = await db.Database.SqlQuery<byte[]>($"select distinct i.hash as \"Value\" from berkas_isi i join bukti b on b.hash = i.hash where b.tahun = {tahun} and i.isi is not null").ToListAsync(cancel);
        if (bukti.Count(h => !sidik.Contains(Convert.ToHexString(h))) is > 0 and var kurang)
            return [$"{kurang.ToString(CultureInfo.InvariantCulture)} bukti tahun {tahun} tidak ada di paket ini; tidak ada yang dipindahkan."];
        await PindahkanAsync(db, tahun, cancel);
        await CatatAsync(db, waktu, "pindahkan bukti", baris, cancel);
        return [];
    }

    /// <returns>The year of a package that is whole and the very one that was made when its year was archived; else what is wrong.</returns>
    private static async Task<(TahunArsip? Baris, KeteranganArsip? Isi, IReadOnlyList<string> Salah)> CocokAsync(TeraDb db, string paket, CancellationToken cancel)
    {
        var (isi, salah) = await PaketArsip.PeriksaAsync(paket, cancel);
        if (isi is null || salah.Count > 0)
            return (null, null, salah);
        if (await db.Set<TahunArsip>().FirstOrDefaultAsync(t => t.Tahun == isi.Tahun, cancel) is not { } baris)
            return (null, null, [$"Tahun {isi.Tahun} tidak diarsipkan."]);
        return baris.Sidik == await PaketArsip.SidikBerkasAsync(paket, cancel)
            ? (baris, isi, []) : (null, null, [$"Ini bukan paket yang dibuat ketika tahun {isi.Tahun} diarsipkan: {baris.Paket}."]);
    }

    /// <summary>Opens an archived year again; evidence that was moved comes back out of its package.</summary>
    /// <returns>What is wrong; the year stays closed unless this is empty.</returns>
    public static async Task<IReadOnlyList<string>> BukaAsync(string pemilik, string paket, TimeProvider waktu, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(waktu);
        await using var sumber = NpgsqlDataSource.Create(pemilik);
        await using var db = new TeraDb(BasisData.Opsi(sumber));
        var (baris, isi, salah) = await CocokAsync(db, paket, cancel);
        if (baris is null)
            return salah;
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        using (var zip = ZipFile.OpenRead(paket))
        {
            foreach (var b in isi!.Berkas.Where(b => b.Nama.Contains(IsiArsip.FolderBukti, StringComparison.Ordinal)))
            {
                var (data, hash) = (await PaketArsip.BacaAsync(zip.GetEntry(b.Nama)!, cancel), Convert.FromHexString(b.Sidik));
                await db.Database.ExecuteSqlAsync($"update berkas_isi set isi = {data} where hash = {hash} and isi is null", cancel);
            }
        }

        db.Remove(baris);
        await db.SaveChangesAsync(cancel);
        await CatatAsync(db, waktu, "buka arsip", baris, cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    // What another year that is not archived rests on as well stays.
    private static async Task PindahkanAsync(TeraDb db, int tahun, CancellationToken cancel)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        // What is being uploaded just now is waited for, and seen.
        await db.Database.ExecuteSqlAsync($"lock table bukti in share mode", cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
             update berkas_isi i set isi = null
             where exists (select from bukti b where b.hash = i.hash and b.tahun = {tahun})
               and not exists (select from bukti b where b.hash = i.hash and b.tahun not in (select tahun from tahun_arsip))
             """, cancel);
        await transaksi.CommitAsync(cancel);
    }

    private static async Task CatatAsync(TeraDb db, TimeProvider waktu, string tindakan, TahunArsip baris, CancellationToken cancel) =>
        await db.CatatAsync(await RiwayatOrang.PemdaAsync(db, cancel), Pelaku.Sistem, waktu.GetUtcNow(),
            new(tindakan, Jenis: "arsip", Kunci: baris.Tahun.ToString(CultureInfo.InvariantCulture), Isi: System.Text.Json.JsonSerializer.Serialize(new { paket = baris.Paket, sha256 = baris.Sidik })), cancel);
}
