using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Organisasi;

namespace Tera.App.Organisasi;

/// <summary>What an empty database needs before anybody can work: the government's own entity and an administrator with a password that holds for one sign-in.</summary>
public sealed class PersiapanAwal(TeraDb db, SimpanInstansi simpan, BuatPengguna buat)
{
    private const string NamaPengguna = "admin";
    /// <summary>The government's own name in addresses.</summary>
    public const string SlugPemda = "pemda";

    /// <summary>Name and password to be told once; none where there is an administrator already.</summary>
    public sealed record AkunAwal(string NamaPengguna, string Sandi);

    public async Task<AkunAwal?> JalankanAsync(string namaPemda = "Pemerintah Daerah", bool sekaliPakai = true, CancellationToken cancel = default)
    {
        if (!await db.Instansi.AnyAsync(i => i.Jenis == JenisInstansi.PemerintahDaerah, cancel))
            await simpan.TambahAsync(Pelaku.Sistem, new(SlugPemda, namaPemda, null), JenisInstansi.PemerintahDaerah, cancel);
        if (await db.Pengguna.AnyAsync(p => p.Peran == Peran.AdminPemda, cancel))
            return null;
        var hasil = await buat.JalankanAsync(Pelaku.Sistem, NamaPengguna, new("Admin", null, Peran.AdminPemda, null), sekaliPakai, cancel);
        return new(NamaPengguna, hasil.Sandi ?? throw new InvalidOperationException(string.Join(' ', hasil.Kesalahan)));
    }
}
