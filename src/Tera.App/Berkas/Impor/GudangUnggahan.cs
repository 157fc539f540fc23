using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Berkas.Impor;

/// <summary>Where uploaded files wait for their import; every node finds them, and a day later nobody does.</summary>
public sealed class GudangUnggahan(TeraDb db, TimeProvider waktu)
{
    private const int NamaTerpanjang = 150;
    private static readonly TimeSpan Berlaku = TimeSpan.FromDays(1);

    public async Task<Guid> SimpanAsync(Guid instansi, int tahun, Guid oleh, string tujuan, string nama, byte[] isi, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(nama);
        var kini = waktu.GetUtcNow();
        await db.Set<UnggahanImpor>().Where(u => u.Diunggah < kini - Berlaku || (u.Oleh == oleh && u.Tujuan == tujuan && u.InstansiId == instansi && u.Tahun == tahun)).ExecuteDeleteAsync(cancel);
        var pendek = Path.GetFileName(nama.Replace('\\', '/'));
        var unggahan = new UnggahanImpor
        {
            Id = Guid.NewGuid(), InstansiId = instansi, Tahun = tahun, Tujuan = tujuan, Oleh = oleh, Isi = isi, Diunggah = kini,
            Nama = pendek.Length > NamaTerpanjang ? pendek[..NamaTerpanjang] : pendek,
        };
        db.Add(unggahan);
        await db.SaveChangesAsync(cancel);
        return unggahan.Id;
    }

    /// <summary>None where it is somebody else's, of another place, used up or too old.</summary>
    public Task<UnggahanImpor?> AmbilAsync(Guid id, Guid instansi, int tahun, Guid oleh, string tujuan, CancellationToken cancel = default) =>
        db.Set<UnggahanImpor>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && u.InstansiId == instansi && u.Tahun == tahun && u.Oleh == oleh && u.Tujuan == tujuan && u.Diunggah >= waktu.GetUtcNow() - Berlaku, cancel);

    public async Task AturAsync<T>(Guid id, T pengaturan, CancellationToken cancel = default)
    {
        var isi = JsonSerializer.Serialize(pengaturan, FormatButir.Opsi);
        await db.Set<UnggahanImpor>().Where(u => u.Id == id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Pengaturan, isi), cancel);
    }

    public Task HapusAsync(Guid id, CancellationToken cancel = default) => db.Set<UnggahanImpor>().Where(u => u.Id == id).ExecuteDeleteAsync(cancel);
}
