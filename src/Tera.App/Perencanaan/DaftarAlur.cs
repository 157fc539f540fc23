using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Perencanaan;

/// <summary>Where a document stands, who brought it there, and what can be done next.</summary>
public sealed record KeadaanDokumen(string Dokumen, string Kunci, StatusAlur Status, string? Catatan, string? Oleh, DateTimeOffset? Sejak)
{
    public string Nama => NamaDokumen.Dari(Dokumen, Kunci);

    public IEnumerable<LangkahAlur> Langkah => LangkahAlur.Semua.Where(l => l.Dari.Contains(Status));
}

/// <summary>The states of an agency's documents of a year, in one query.</summary>
public sealed class DaftarAlur(TeraDb db)
{
    private Dictionary<(string, string), Alur>? _semua;

    public async Task<KeadaanDokumen> KeadaanAsync(Guid instansi, int tahun, string dokumen, string kunci = "", CancellationToken cancel = default)
    {
        _semua ??= await db.Set<Alur>().AsNoTracking().Where(a => a.InstansiId == instansi && a.Tahun == tahun).ToDictionaryAsync(a => (a.Dokumen, a.Kunci), cancel);
        return _semua.TryGetValue((dokumen, kunci), out var a) ? new(dokumen, kunci, a.Status, a.Catatan, a.Oleh, a.Sejak) : new(dokumen, kunci, StatusAlur.Draf, null, null, null);
    }
}
