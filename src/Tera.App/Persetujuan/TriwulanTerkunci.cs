using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Persetujuan;

/// <summary>Quarters of a year that were handed in or fixed: what they were measured with stays as it was then.</summary>
internal static class TriwulanTerkunci
{
    /// <summary>From the first on.</summary>
    internal static async Task<List<Alur>> BacaAsync(TeraDb db, Guid instansi, int tahun, CancellationToken cancel) =>
        (await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == DokumenAlur.Triwulan).OrderBy(a => a.Kunci).ToListAsync(cancel)).FindAll(a => DokumenAlur.Terkunci(a.Status));

    /// <summary>1 to 4.</summary>
    internal static int Nomor(Alur triwulan) => int.Parse(triwulan.Kunci, CultureInfo.InvariantCulture);
}
