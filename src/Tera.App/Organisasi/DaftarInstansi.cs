using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.App.Berkas;

namespace Tera.App.Organisasi;

/// <summary>An agency with the years that it has a file of, newest first.</summary>
public sealed record InstansiDikenal(InstansiTerdaftar Instansi, IReadOnlyList<int> Tahun);

/// <summary>Finds an agency by its name in addresses; every page of an agency asks.</summary>
public sealed class DaftarInstansi(TeraDb db, PemuatBerkas pemuat, IMemoryCache ingatan)
{
    private static readonly TimeSpan Berlaku = TimeSpan.FromSeconds(10);

    public async Task<InstansiDikenal?> CariAsync(string slug, CancellationToken cancel = default)
    {
        if (ingatan.TryGetValue(Kunci(slug), out InstansiDikenal? ada))
            return ada;
        if (await db.Instansi.AsNoTracking().FirstOrDefaultAsync(i => i.Slug == slug, cancel) is not { } instansi)
            return null;
        var dikenal = new InstansiDikenal(instansi, await pemuat.TahunAsync(instansi.Id, cancel));
        return ingatan.Set(Kunci(slug), dikenal, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Berlaku });
    }

    /// <summary>To be called where an agency or its years changed.</summary>
    public void Lupakan(string slug) => ingatan.Remove(Kunci(slug));

    private static string Kunci(string slug) => "instansi:" + slug;
}
