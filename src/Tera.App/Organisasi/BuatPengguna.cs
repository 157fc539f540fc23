using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>What an administrator says of a person.</summary>
/// <param name="Surel">Where reminders go; none where there is no address.</param>
public sealed record DataPengguna(string Nama, string? Jabatan, Peran Peran, Guid? InstansiId, string? Surel = null);

/// <summary>A new account with a generated password; it holds for one sign-in, except in examples to try out.</summary>
public sealed class BuatPengguna(TeraDb db, UserManager<Pengguna> orang, TimeProvider waktu)
{
    /// <param name="Sandi">To be shown once; none where there are errors.</param>
    public sealed record Hasil(Guid Id, string? Sandi, IReadOnlyList<string> Kesalahan);

    public async Task<Hasil> JalankanAsync(Pelaku pelaku, string namaPengguna, DataPengguna data, bool sekaliPakai = true, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (await PeriksaPengguna.KesalahanAsync(db, data, cancel) is { Count: > 0 } salah)
            return new(Guid.Empty, null, salah);
        var sandi = SandiSekaliPakai.Buat();
        var baru = new Pengguna
        {
            Id = Guid.CreateVersion7(waktu.GetUtcNow()),
            UserName = namaPengguna.Trim(),
            Nama = data.Nama.Trim(),
            Jabatan = data.Jabatan,
            Peran = data.Peran,
            InstansiId = data.InstansiId,
            Email = data.Surel,
            HarusGantiSandi = sekaliPakai,
        };
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        var hasil = await orang.CreateAsync(baru, sandi);
        if (!hasil.Succeeded)
            return new(Guid.Empty, null, [.. hasil.Errors.Select(e => e.Description)]);
        await db.CatatAsync(pelaku, waktu.GetUtcNow(), "tambah", baru, cancel);
        await transaksi.CommitAsync(cancel);
        return new(baru.Id, sandi, []);
    }
}

internal static class PeriksaPengguna
{
    internal static async Task<List<string>> KesalahanAsync(TeraDb db, DataPengguna data, CancellationToken cancel)
    {
        var salah = new List<string>();
        if (string.IsNullOrWhiteSpace(data.Nama))
            salah.Add("Isi nama orangnya.");
        if (!Enum.IsDefined(data.Peran))
            salah.Add("Pilih peran.");
        if (TabelHak.SatuInstansi(data.Peran) && data.InstansiId is null)
            salah.Add($"{NamaPeran.Dari(data.Peran)} harus dihubungkan dengan satu perangkat daerah.");
        if (!TabelHak.SatuInstansi(data.Peran) && data.InstansiId is not null)
            salah.Add($"{NamaPeran.Dari(data.Peran)} bekerja untuk seluruh pemerintah daerah; kosongkan perangkat daerahnya.");
        if (data.InstansiId is { } id && !await db.Instansi.AnyAsync(i => i.Id == id && i.Aktif, cancel))
            salah.Add("Perangkat daerah itu tidak ada atau sudah dinonaktifkan.");
        if (GantiSurel.Kesalahan(data.Surel) is { } surel)
            salah.Add(surel);
        return salah;
    }
}
