using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Perencanaan;

/// <summary>What the figures of an agency's year rest on that nobody has agreed to yet.</summary>
/// <param name="Disetujui">Quarters that the head has approved.</param>
/// <param name="Dibuka">Plan documents that were fixed and are being changed, by name.</param>
public sealed record KeadaanAngka(IReadOnlySet<int> Disetujui, IReadOnlyList<string> Dibuka);

/// <summary>Tells which figures of a year are not approved, and which plan they stand on is open again.</summary>
public sealed class BacaKeadaanAngka(TeraDb db)
{
    private static readonly string[] Rencana = [DokumenAlur.Renstra, DokumenAlur.Iku, DokumenAlur.Pk];

    public async Task<KeadaanAngka> JalankanAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        var alur = await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun).Select(a => new { a.Dokumen, a.Kunci, a.Status }).ToListAsync(cancel);
        var tetap = (await db.Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Tahun == tahun && Rencana.Contains(k.Dokumen)).Select(k => new { k.Dokumen, k.Kunci }).Distinct().ToListAsync(cancel)).ToHashSet();
        return new(
            alur.Where(a => a is { Dokumen: DokumenAlur.Triwulan, Status: StatusAlur.Disetujui or StatusAlur.Ditetapkan }).Select(a => int.Parse(a.Kunci, CultureInfo.InvariantCulture)).ToHashSet(),
            [.. alur.Where(a => a.Status != StatusAlur.Ditetapkan && tetap.Contains(new { a.Dokumen, a.Kunci })).Select(a => NamaDokumen.Dari(a.Dokumen, a.Kunci))]);
    }
}
