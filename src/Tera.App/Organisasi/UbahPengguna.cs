using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Organisasi;

/// <summary>Changes name, post, role, agency or address. The person's sessions end: they carry the old role.</summary>
public sealed class UbahPengguna(TeraDb db, UserManager<Pengguna> orang, TimeProvider waktu)
{
    /// <param name="semula">What the writer saw: what is as it was stays as it is now.</param>
    public async Task<HasilGabung<DataPengguna>> JalankanAsync(Pelaku pelaku, Guid id, DataPengguna data, DataPengguna semula, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(semula);
        if (await orang.FindByIdAsync(id.ToString()) is not { } siapa)
            return Salah("Orang ini tidak terdaftar.");
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(id, cancel);
        await db.Entry(siapa).ReloadAsync(cancel);
        var kini = Data(siapa);
        var gabung = new GabungIsian();
        var baru = await GabungAsync(gabung, semula, kini, data, cancel);
        if (gabung.Bentrok)
        {
            Guid[] riwayat = [await RiwayatOrang.PemdaAsync(db, cancel), .. new[] { semula.InstansiId, kini.InstansiId }.OfType<Guid>()];
            return new(await gabung.KesalahanAsync(db, riwayat, "pengguna", id.ToString(), null, cancel), [], baru, kini);
        }

        var salah = await PeriksaPengguna.KesalahanAsync(db, baru, cancel);
        if (siapa.Id == pelaku.Id && baru.Peran != siapa.Peran)
            salah.Add("Peran sendiri tidak dapat diubah; minta admin lain melakukannya.");
        if (salah.Count > 0)
            return new(salah, []);
        var pindah = siapa.Peran != baru.Peran || siapa.InstansiId != baru.InstansiId || siapa.Nama != baru.Nama;
        (siapa.Nama, siapa.Jabatan, siapa.Peran, siapa.InstansiId, siapa.Email) = (baru.Nama, baru.Jabatan, baru.Peran, baru.InstansiId, baru.Surel);
        var hasil = await orang.UpdateAsync(siapa);
        if (!hasil.Succeeded)
            return Salah([.. hasil.Errors.Select(e => e.Description)]);
        if (pindah)
            await db.Sesi.Where(s => s.PenggunaId == id).ExecuteDeleteAsync(cancel);
        await db.CatatAsync(pelaku, waktu.GetUtcNow(), "ubah", siapa, cancel);
        await transaksi.CommitAsync(cancel);
        return new([], gabung.Ikut);
    }

    /// <summary>What a form about a person shows.</summary>
    public static DataPengguna Data(Pengguna siapa)
    {
        ArgumentNullException.ThrowIfNull(siapa);
        return new(siapa.Nama, siapa.Jabatan, siapa.Peran, siapa.InstansiId, siapa.Email);
    }

    private async Task<DataPengguna> GabungAsync(GabungIsian gabung, DataPengguna semula, DataPengguna kini, DataPengguna milik, CancellationToken cancel)
    {
        var ada = new[] { kini.InstansiId, milik.InstansiId }.OfType<Guid>().ToArray();
        var nama = await db.Instansi.Where(i => ada.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Nama, cancel);
        return new(
            gabung.Pilih("Nama", semula.Nama.Trim(), kini.Nama, milik.Nama.Trim(), GabungIsian.Teks),
            gabung.Pilih("Jabatan", semula.Jabatan, kini.Jabatan, milik.Jabatan, GabungIsian.Teks),
            gabung.Pilih("Peran", semula.Peran, kini.Peran, milik.Peran, NamaPeran.Dari),
            gabung.Pilih("Perangkat daerah", semula.InstansiId, kini.InstansiId, milik.InstansiId, i => i is { } d ? nama.GetValueOrDefault(d, "lain") : "seluruh pemerintah daerah"),
            gabung.Pilih("Surel", semula.Surel, kini.Surel, milik.Surel, GabungIsian.Teks));
    }

    private static HasilGabung<DataPengguna> Salah(params IReadOnlyList<string> sebab) => new(sebab, []);
}
