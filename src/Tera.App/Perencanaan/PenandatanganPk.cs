using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Organisasi;

namespace Tera.App.Perencanaan;

/// <summary>Who signed the agreements that are fixed: the post may be another person's by now, or be called otherwise.</summary>
public sealed class PenandatanganPk(TeraDb db)
{
    /// <summary>Name in the kept copy's piece of the first party as it was then.</summary>
    internal const string Pihak = "pihak";

    /// <returns>By code of the agreement; none where it is not fixed now, or was before this was kept.</returns>
    public async Task<IReadOnlyDictionary<string, Pejabat>> SemuaAsync(Guid instansi, int tahun, CancellationToken cancel = default) =>
        (await db.Database.SqlQuery<Baris>(
            $"""
             select a.kunci as "Kunci", (select e -> 'isi' ->> {Pihak} from jsonb_array_elements(k.isi) e where e ->> 'jenis' = {BerkasDitetapkan.Jenis}) as "Isi" from alur a
             cross join lateral (select k.isi from ketetapan k where k.instansi_id = a.instansi_id and k.tahun = a.tahun and k.dokumen = a.dokumen and k.kunci = a.kunci order by k.ke desc limit 1) k
             where a.instansi_id = {instansi} and a.tahun = {tahun} and a.dokumen = {DokumenAlur.Pk} and a.status = 'Ditetapkan'
             """).ToListAsync(cancel)).Where(b => b.Isi is not null).ToDictionary(b => b.Kunci, b => BerkasJson.BacaBagian<Pejabat>(b.Isi!), StringComparer.Ordinal);

    private sealed record Baris(string Kunci, string? Isi);
}
