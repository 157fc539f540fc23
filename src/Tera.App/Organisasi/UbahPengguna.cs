using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>Changes name, post, role, agency or address. The person's sessions end: they carry the old role.</summary>
public sealed class UbahPengguna(TeraDb db, UserManager<Pengguna> orang, TimeProvider waktu)
{
    public async Task<IReadOnlyList<string>> JalankanAsync(Pelaku pelaku, Guid id, DataPengguna data, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        ArgumentNullException.ThrowIfNull(data);
        if (await orang.FindByIdAsync(id.ToString()) is not { } siapa)
            return ["Orang ini tidak terdaftar."];
        var salah = await PeriksaPengguna.KesalahanAsync(db, data, cancel);
        if (siapa.Id == pelaku.Id && data.Peran != siapa.Peran)
            salah.Add("Peran sendiri tidak dapat diubah; minta admin lain melakukannya.");
        if (salah.Count > 0)
            return salah;
        var pindah = siapa.Peran != data.Peran || siapa.InstansiId != data.InstansiId || siapa.Nama != data.Nama.Trim();
        (siapa.Nama, siapa.Jabatan, siapa.Peran, siapa.InstansiId, siapa.Email) = (data.Nama.Trim(), data.Jabatan, data.Peran, data.InstansiId, data.Surel);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        var hasil = await orang.UpdateAsync(siapa);
        if (!hasil.Succeeded)
            return [.. hasil.Errors.Select(e => e.Description)];
        if (pindah)
            await db.Sesi.Where(s => s.PenggunaId == id).ExecuteDeleteAsync(cancel);
        await db.CatatAsync(pelaku, waktu.GetUtcNow(), "ubah", siapa, cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }
}
