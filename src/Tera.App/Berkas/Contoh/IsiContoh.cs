using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas.TahunBaru;
using Tera.App.Organisasi;
using Tera.Core.Berkas;
using Tera.Core.Organisasi;

namespace Tera.App.Berkas.Contoh;

/// <summary>Fills an empty database for trying out: example files as agencies, and people of every role.</summary>
public sealed class IsiContoh(TeraDb db, SimpanInstansi instansi, BuatPengguna buat, MulaiBerkas mulai)
{
    /// <summary>An account with its password, to be told once.</summary>
    public sealed record Akun(string NamaPengguna, string Sandi, Peran Peran, string? Instansi);

    /// <param name="contoh">Files with the names that their agencies get in addresses.</param>
    /// <returns>The accounts made; none where the examples are there already.</returns>
    public async Task<IReadOnlyList<Akun>> JalankanAsync(IReadOnlyList<(string Slug, BerkasKinerja Berkas)> contoh, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(contoh);
        var akun = new List<Akun>();
        foreach (var peran in Enum.GetValues<Peran>().Where(p => p != Peran.AdminPemda && !TabelHak.SatuInstansi(p)))
            await BuatAsync(akun, peran, null, cancel);
        foreach (var (slug, berkas) in contoh)
        {
            var di = await DiAsync(slug, berkas.Organisasi, cancel);
            if (!await db.Butir.AnyAsync(b => b.InstansiId == di.Id && b.Tahun == berkas.Tahun, cancel))
                await mulai.JalankanAsync(di.Id, Pelaku.Sistem, berkas, "Contoh", cancel);
            if (di.Jenis == JenisInstansi.PemerintahDaerah)
                continue;
            await BuatAsync(akun, Peran.Operator, di, cancel);
            await BuatAsync(akun, Peran.Kepala, di, cancel);
        }

        return akun;
    }

    // The government's own entity is there from the beginning, under a name of its own.
    private async Task<InstansiTerdaftar> DiAsync(string slug, Instansi organisasi, CancellationToken cancel)
    {
        if (organisasi.Jenis == JenisInstansi.PemerintahDaerah)
        {
            var pemda = await db.Instansi.AsNoTracking().SingleAsync(i => i.Jenis == JenisInstansi.PemerintahDaerah, cancel);
            await instansi.UbahAsync(Pelaku.Sistem, new(pemda.Slug, organisasi.Nama, organisasi.Singkatan), new(pemda.Slug, pemda.Nama, pemda.Singkatan, pemda.Aktif), cancel);
            return pemda;
        }

        if (!await db.Instansi.AnyAsync(i => i.Slug == slug, cancel))
            await instansi.TambahAsync(Pelaku.Sistem, new(slug, organisasi.Nama, organisasi.Singkatan), cancel: cancel);
        return await db.Instansi.SingleAsync(i => i.Slug == slug, cancel);
    }

    private async Task BuatAsync(List<Akun> akun, Peran peran, InstansiTerdaftar? di, CancellationToken cancel)
    {
        var pendek = peran == Peran.PimpinanDaerah ? "pimpinan" : peran.ToString().ToLowerInvariant();
        var nama = di is null ? pendek : $"{pendek}.{di.Slug}";
        if (await db.Pengguna.AnyAsync(p => p.UserName == nama, cancel))
            return;
        var hasil = await buat.JalankanAsync(Pelaku.Sistem, nama, new($"{NamaPeran.Dari(peran)}{(di is null ? "" : " " + (di.Singkatan ?? di.Nama))}", null, peran, di?.Id), sekaliPakai: false, cancel);
        akun.Add(new(nama, hasil.Sandi ?? throw new InvalidOperationException(string.Join(' ', hasil.Kesalahan)), peran, di?.Nama));
    }
}
