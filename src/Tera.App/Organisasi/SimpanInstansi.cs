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

    /// <param name="semula">What the writer saw: what is as it was stays as it is now.</param>
    public async Task<HasilGabung<DataInstansi>> UbahAsync(Pelaku pelaku, DataInstansi data, DataInstansi semula, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(semula);
        if (await db.Instansi.SingleOrDefaultAsync(i => i.Slug == data.Slug, cancel) is not { } instansi)
            return new(["Perangkat daerah ini tidak terdaftar."], []);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi.Id, cancel);
        await db.Entry(instansi).ReloadAsync(cancel);
        var kini = new DataInstansi(instansi.Slug, instansi.Nama, instansi.Singkatan, instansi.Aktif);
        var gabung = new GabungIsian();
        var baru = new DataInstansi(data.Slug,
            gabung.Pilih("Nama", semula.Nama.Trim(), kini.Nama, data.Nama.Trim(), GabungIsian.Teks),
            gabung.Pilih("Singkatan", semula.Singkatan, kini.Singkatan, data.Singkatan, GabungIsian.Teks),
            gabung.Pilih("Aktif", semula.Aktif, kini.Aktif, data.Aktif, a => a ? "ya" : "tidak"));
        if (gabung.Bentrok)
            return new(await gabung.KesalahanAsync(db, [instansi.Id], "instansi", instansi.Slug, null, cancel), [], baru, kini);
        var salah = Kesalahan(baru);
        if (!baru.Aktif && instansi.Jenis == JenisInstansi.PemerintahDaerah)
            salah.Add("Pemerintah daerah tidak dapat dinonaktifkan.");
        if (salah.Count > 0)
            return new(salah, []);
        var tindakan = instansi.Aktif == baru.Aktif ? "ubah" : baru.Aktif ? "aktifkan" : "nonaktifkan";
        (instansi.Nama, instansi.Singkatan, instansi.Aktif) = (baru.Nama, baru.Singkatan, baru.Aktif);
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(pelaku, waktu.GetUtcNow(), tindakan, instansi, cancel);
        await transaksi.CommitAsync(cancel);
        daftar.Lupakan(instansi.Slug);
        return new([], gabung.Ikut);
    }

    private static List<string> Kesalahan(DataInstansi data) => string.IsNullOrWhiteSpace(data.Nama) ? ["Isi nama perangkat daerah."] : [];

    [GeneratedRegex("^[a-z0-9-]{2,60}$", RegexOptions.None, 1000)]
    private static partial Regex BentukSlug();
}
