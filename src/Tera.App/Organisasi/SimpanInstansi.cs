using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Organisasi;

namespace Tera.App.Organisasi;

/// <summary>What an administrator says of an agency.</summary>
/// <param name="Slug">Its name in addresses; it stays once given, so that addresses that were handed on stay true.</param>
public sealed record DataInstansi(string Slug, string Nama, string? Singkatan, bool Aktif = true);

/// <summary>Registers, renames or deactivates an agency.</summary>
public sealed partial class SimpanInstansi(TeraDb db, DaftarInstansi daftar, TimeProvider waktu)
{
    public async Task<IReadOnlyList<string>> TambahAsync(Pelaku pelaku, DataInstansi data, JenisInstansi jenis = JenisInstansi.PerangkatDaerah, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var salah = Kesalahan(data);
        if (!BentukSlug().IsMatch(data.Slug))
            salah.Add("Nama alamat berisi 2 sampai 60 huruf kecil, angka, atau tanda hubung, misalnya disperindag.");
        else if (await db.Instansi.AnyAsync(i => i.Slug == data.Slug, cancel))
            salah.Add($"Nama alamat {data.Slug} sudah dipakai. Pilih yang lain.");
        if (jenis == JenisInstansi.PemerintahDaerah && await db.Instansi.AnyAsync(i => i.Jenis == jenis, cancel))
            salah.Add("Pemerintah daerah sudah terdaftar.");
        if (salah.Count > 0)
            return salah;
        var baru = new InstansiTerdaftar { Id = Guid.CreateVersion7(waktu.GetUtcNow()), Slug = data.Slug, Nama = data.Nama.Trim(), Singkatan = data.Singkatan, Jenis = jenis };
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        db.Instansi.Add(baru);
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(pelaku, waktu.GetUtcNow(), "tambah", baru, cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    public async Task<IReadOnlyList<string>> UbahAsync(Pelaku pelaku, DataInstansi data, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (await db.Instansi.SingleOrDefaultAsync(i => i.Slug == data.Slug, cancel) is not { } instansi)
            return ["Perangkat daerah ini tidak terdaftar."];
        var salah = Kesalahan(data);
        if (!data.Aktif && instansi.Jenis == JenisInstansi.PemerintahDaerah)
            salah.Add("Pemerintah daerah tidak dapat dinonaktifkan.");
        if (salah.Count > 0)
            return salah;
        var tindakan = instansi.Aktif == data.Aktif ? "ubah" : data.Aktif ? "aktifkan" : "nonaktifkan";
        (instansi.Nama, instansi.Singkatan, instansi.Aktif) = (data.Nama.Trim(), data.Singkatan, data.Aktif);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(pelaku, waktu.GetUtcNow(), tindakan, instansi, cancel);
        await transaksi.CommitAsync(cancel);
        daftar.Lupakan(instansi.Slug);
        return [];
    }

    private static List<string> Kesalahan(DataInstansi data) => string.IsNullOrWhiteSpace(data.Nama) ? ["Isi nama perangkat daerah."] : [];

    [GeneratedRegex("^[a-z0-9-]{2,60}$", RegexOptions.None, 1000)]
    private static partial Regex BentukSlug();
}
