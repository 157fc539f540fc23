using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Anggaran;

/// <summary>Names of budget codes in the national list; codes that every urusan shares stand there as "X.XX.01 …".</summary>
public sealed class NamaNomenklatur(TeraDb db)
{
    public async Task<IReadOnlyDictionary<string, string>> CariAsync(IEnumerable<string> kode, CancellationToken cancel = default)
    {
        var dicari = kode.Distinct(StringComparer.Ordinal).ToDictionary(k => k, KodeRekening.Umum, StringComparer.Ordinal);
        if (dicari.Count == 0)
            return new Dictionary<string, string>(StringComparer.Ordinal);
        var semua = dicari.Keys.Union(dicari.Values, StringComparer.Ordinal).ToList();
        var nama = await db.Set<Nomenklatur>().AsNoTracking().Where(n => n.Daftar == Nomenklatur.Kegiatan && semua.Contains(n.Kode)).ToDictionaryAsync(n => n.Kode, n => n.Nama, cancel);
        return dicari.Where(d => nama.ContainsKey(d.Key) || nama.ContainsKey(d.Value)).ToDictionary(d => d.Key, d => nama.TryGetValue(d.Key, out var sendiri) ? sendiri : nama[d.Value], StringComparer.Ordinal);
    }
}
