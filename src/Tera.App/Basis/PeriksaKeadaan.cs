using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Tera.App.Basis.Cadangan;
using Tera.App.Basis.Simpul;
using Tera.App.Pelaporan;
using Tera.Core.Nilai;

namespace Tera.App.Basis;

/// <summary>One thing that was looked at.</summary>
/// <param name="Nilai">What was found, in words.</param>
/// <param name="Saran">What to do; none where it is as it should be.</param>
public sealed record Pemeriksaan(string Nama, string Nilai, string? Saran)
{
    public bool Baik => Saran is null;
}

/// <summary>Where to look beside the database.</summary>
/// <param name="Baca">Connection string of the replica; none where there is none.</param>
/// <param name="Cadangan">Folder of backups; none where nobody said.</param>
/// <param name="Data">A folder of the disk whose free space matters.</param>
/// <param name="AlamatPublik">As it is set for the service; none where it is not set here.</param>
public sealed record TempatKeadaan(string? Baca, string? Cadangan, string Data, string? AlamatPublik = null);

/// <summary>How the running system is: for whoever looks after it, and for what wakes them.</summary>
public static class PeriksaKeadaan
{
    private static readonly TimeSpan AntreTerlama = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan CadanganTertua = TimeSpan.FromHours(26);
    private static readonly TimeSpan ReplikaTertinggal = TimeSpan.FromMinutes(1);
    private const long RuangTersedikit = 2L * 1024 * 1024 * 1024;
    private const decimal Mebi = 1024 * 1024;

    /// <param name="pemilik">The owner's connection string.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static async Task<IReadOnlyList<Pemeriksaan>> JalankanAsync(string pemilik, TempatKeadaan tempat, TimeProvider waktu, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(tempat);
        await using var sumber = NpgsqlDataSource.Create(pemilik);
        var ukuran = await SatuAsync(sumber, "select pg_database_size(current_database())", cancel);
        var hasil = new List<Pemeriksaan>
        {
            new("Basis data", Teks($"menjawab, {Convert.ToInt64(ukuran, CultureInfo.InvariantCulture) / Mebi:0} MB"), null),
            await SkemaAsync(sumber, cancel),
        };
        if (hasil[^1].Baik)
            hasil.AddRange([await RantaiAsync(sumber, cancel), await SimpulAsync(sumber, cancel), .. await PekerjaanAsync(sumber, cancel)]);
        if (tempat.Baca is { } baca)
            hasil.Add(await ReplikaAsync(baca, cancel));
        if (tempat.AlamatPublik is { } umum)
            hasil.Add(new("Alamat umum", umum.Length == 0 ? "belum diisi" : umum, umum.Length == 0 || new AlamatPublik(umum).Contoh ? "Isi TERA_ALAMAT_PUBLIK dengan alamat yang dikenal umum: ia tercetak pada dokumen dan QR-nya." : null));
        hasil.AddRange([Cadangan(tempat.Cadangan, waktu.GetUtcNow()), Ruang(tempat.Data)]);
        return hasil;
    }

    private static async Task<Pemeriksaan> SkemaAsync(NpgsqlDataSource sumber, CancellationToken cancel)
    {
        var kenal = typeof(BasisData).Assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var ada = new List<string>();
        if (await SatuAsync(sumber, "select to_regclass('\"__EFMigrationsHistory\"')::text", cancel) is string)
            ada = await DaftarAsync(sumber, "select \"MigrationId\" from \"__EFMigrationsHistory\" order by 1", cancel);
        var (kurang, lebih) = (kenal.Except(ada).ToList(), ada.Except(kenal).ToList());
        return new("Skema", ada.Count == 0 ? "belum ada" : ada[^1],
            kurang.Count > 0 ? $"Belum dinaikkan: {string.Join(", ", kurang)}. Jalankan tera serve versi ini sekali; cadangkan dahulu."
            : lebih.Count > 0 ? $"Lebih baru daripada program ini: {string.Join(", ", lebih)}. Pakai Tera versi yang menaikkannya." : null);
    }

    // The head that is kept against the last line; every line is walked by "tera verifikasi".
    private static async Task<Pemeriksaan> RantaiAsync(NpgsqlDataSource sumber, CancellationToken cancel)
    {
        var rusak = await DaftarAsync(sumber,
            """
            select i.nama from kepala_rantai k join instansi i on i.id = k.instansi_id
            left join lateral (select urut, hash from riwayat r where r.instansi_id = k.instansi_id order by urut desc limit 1) r on true
            where k.urut <> coalesce(r.urut, 0) or (k.urut > 0 and k.hash <> r.hash) order by 1
            """, cancel);
        var jumlah = await SatuAsync(sumber, "select count(*) from kepala_rantai", cancel);
        return new("Ujung riwayat", rusak.Count == 0 ? Teks($"{jumlah} rantai, semua ujungnya cocok") : string.Join(", ", rusak), rusak.Count == 0 ? null : "Riwayat disentuh di luar Tera. Jalankan: tera verifikasi --terhadap CADANGAN");
    }

    private static async Task<Pemeriksaan> SimpulAsync(NpgsqlDataSource sumber, CancellationToken cancel)
    {
        var hidup = new List<(string Nama, string Versi)>();
        await using var perintah = sumber.CreateCommand("select nama, versi from simpul where denyut > now() - make_interval(secs => $1) order by 1");
        perintah.Parameters.Add(new() { Value = SimpulTercatat.BatasDenyut });
        await using var baris = await perintah.ExecuteReaderAsync(cancel);
        while (await baris.ReadAsync(cancel))
            hidup.Add((baris.GetString(0), baris.GetString(1)));
        return new("Simpul hidup", hidup.Count == 0 ? "tidak ada" : Teks($"{hidup.Count}: {string.Join(", ", hidup.Select(s => $"{s.Nama} ({s.Versi})"))}"),
            hidup.Count == 0 ? "Tidak ada Tera yang melayani. Jalankan tera serve, atau: systemctl status tera"
            : hidup.DistinctBy(s => s.Versi).Count() > 1 ? "Simpul berbeda versi. Perbarui semuanya ke versi yang sama." : null);
    }

    private static async Task<IReadOnlyList<Pemeriksaan>> PekerjaanAsync(NpgsqlDataSource sumber, CancellationToken cancel)
    {
        await using var perintah = sumber.CreateCommand(
            """
            select count(*) filter (where status = 'Antre'), count(*) filter (where status = 'Berjalan'), count(*) filter (where gangguan and selesai > now() - interval '1 day'),
                   coalesce(extract(epoch from now() - min(dibuat) filter (where status = 'Antre')), 0)::bigint,
                   coalesce(string_agg(distinct sebab, ' ') filter (where gangguan and selesai > now() - interval '1 day'), '')
            from pekerjaan
            """);
        await using var baris = await perintah.ExecuteReaderAsync(cancel);
        await baris.ReadAsync(cancel);
        var (antre, jalan, gagal, terlama) = (baris.GetInt64(0), baris.GetInt64(1), baris.GetInt64(2), TimeSpan.FromSeconds(baris.GetInt64(3)));
        return
        [
            new("Pekerjaan menunggu", Teks($"{antre} menunggu, {jalan} berjalan"), terlama > AntreTerlama ? Teks($"Yang terlama menunggu {terlama.TotalMinutes:0} menit. Periksa simpul dan --pekerja-nya.") : null),
            new("Pekerjaan gagal sehari ini", Teks($"{gagal}"), gagal > 0 ? $"{baris.GetString(4)} Catatan server memuat rinciannya." : null),
        ];
    }

    private static async Task<Pemeriksaan> ReplikaAsync(string baca, CancellationToken cancel)
    {
        try
        {
            await using var sumber = NpgsqlDataSource.Create(baca);
            await using var perintah = sumber.CreateCommand(
                "select pg_is_in_recovery(), case when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0 else coalesce(extract(epoch from now() - pg_last_xact_replay_timestamp()), 0) end::bigint, (select count(*) from pg_stat_wal_receiver)");
            await using var baris = await perintah.ExecuteReaderAsync(cancel);
            await baris.ReadAsync(cancel);
            if (!baris.GetBoolean(0))
                return new("Replika", "bukan replika", "Halaman umum membaca basis data utama. Periksa replikanya dan TERA_BASIS_DATA_BACA.");
            var tertinggal = TimeSpan.FromSeconds(baris.GetInt64(1));
            return new("Replika", Teks($"tertinggal {tertinggal.TotalSeconds:0} detik"),
                baris.GetInt64(2) == 0 ? "Replika tidak tersambung ke yang utama. Periksa primary_conninfo dan jaringannya." : tertinggal > ReplikaTertinggal ? "Replika tertinggal jauh. Periksa beban dan jaringannya." : null);
        }
        catch (NpgsqlException galat)
        {
            return new("Replika", "tidak menjawab", galat.Message);
        }
    }

    private static Pemeriksaan Cadangan(string? folder, DateTimeOffset kini)
    {
        const string nama = "Cadangan terakhir";
        if (folder is null)
            return new(nama, "tidak diketahui", "Sebut foldernya dengan --cadangan atau TERA_CADANGAN.");
        if (!Directory.Exists(folder))
            return new(nama, $"folder {folder} tidak ada", "Buat cadangan: tera cadangkan");
        var terbaru = Directory.EnumerateFiles(folder, "*.zip").OrderByDescending(File.GetLastWriteTimeUtc).Select(b => (Berkas: b, Isi: BerkasCadangan.Baca(b))).FirstOrDefault(b => b.Isi is not null);
        if (terbaru.Isi is not { } isi)
            return new(nama, $"tidak ada di {folder}", "Buat cadangan: tera cadangkan");
        var umur = kini - isi.Dibuat;
        return new(nama, Teks($"{Path.GetFileName(terbaru.Berkas)}, {umur.TotalHours:0} jam yang lalu"), umur > CadanganTertua ? "Lebih dari sehari. Periksa: systemctl status tera-cadangan.timer" : null);
    }

    private static Pemeriksaan Ruang(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } induk)
            folder = induk;
        var disk = new DriveInfo(folder);
        return new("Ruang disk", $"{Angka.Cetak(disk.AvailableFreeSpace / Mebi / 1024, 1)} GB bebas di {folder}",
            disk.AvailableFreeSpace < RuangTersedikit || disk.AvailableFreeSpace * 10 < disk.TotalSize ? "Hampir penuh. Pindahkan cadangan lama, atau arsipkan tahun lama: tera arsipkan" : null);
    }

    private static async Task<object?> SatuAsync(NpgsqlDataSource sumber, string sql, CancellationToken cancel)
    {
        await using var perintah = sumber.CreateCommand(sql);
        return await perintah.ExecuteScalarAsync(cancel);
    }

    private static async Task<List<string>> DaftarAsync(NpgsqlDataSource sumber, string sql, CancellationToken cancel)
    {
        var hasil = new List<string>();
        await using var perintah = sumber.CreateCommand(sql);
        await using var baris = await perintah.ExecuteReaderAsync(cancel);
        while (await baris.ReadAsync(cancel))
            hasil.Add(baris.GetString(0));
        return hasil;
    }

    private static string Teks(FormattableString teks) => teks.ToString(CultureInfo.InvariantCulture);
}
