using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Persetujuan;

namespace Tera.App.Pelaporan;

/// <summary>Hands the LKjIP to the head: it is audited as it would be printed now, and whoever hands it in with open findings says why.</summary>
public sealed class AjukanLkjip(TeraDb db, PemuatBerkas pemuat, UbahAlur alur)
{
    /// <summary>Findings that the agency has not answered yet.</summary>
    public async Task<IReadOnlyList<TemuanAudit>> TerbukaAsync(Guid instansi, int tahun, CancellationToken cancel = default)
    {
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas)
            return [];
        var dijawab = await DijawabAsync(instansi, tahun, cancel);
        var terbuka = new List<TemuanAudit>();
        foreach (var t in BuatDokumen.AuditLkjip(berkas).Select((f, n) => KerjaAudit.Temuan(f, n + 1)))
        {
            if (dijawab.GetValueOrDefault(Sidik(t)) is > 0 and var sisa)
                dijawab[Sidik(t)] = sisa - 1;
            else
                terbuka.Add(t);
        }

        return terbuka;
    }

    public async Task<HasilAlur> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, PerintahAlur perintah, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(perintah);
        if (string.IsNullOrWhiteSpace(perintah.Alasan) && await TerbukaAsync(instansi, tahun, cancel) is { Count: > 0 } terbuka)
            return new(null, [string.Create(CultureInfo.InvariantCulture, $"LKjIP masih mempunyai {terbuka.Count} temuan audit yang belum dijawab. Perbaiki dahulu, atau tulis alasan mengajukannya begitu.")]);
        return await alur.JalankanAsync(instansi, tahun, pelaku, perintah, cancel);
    }

    // An answer holds as long as the finding says the same, and for one that says it: the same may be found in another place too.
    private async Task<Dictionary<string, int>> DijawabAsync(Guid instansi, int tahun, CancellationToken cancel)
    {
        var audit = await (from a in db.Set<AuditTersimpan>()
                           join d in db.Set<DokumenTersimpan>() on a.DokumenId equals d.Id
                           join j in db.Set<JawabanAudit>() on a.Id equals j.AuditId
                           where a.InstansiId == instansi && a.Tahun == tahun && d.Jenis == "lkjip" && a.Temuan != null
                           select new { a.Temuan, j.Nomor }).ToListAsync(cancel);
        return audit.GroupBy(a => a.Temuan!, a => a.Nomor, StringComparer.Ordinal)
            .SelectMany(g => JsonSerializer.Deserialize<List<TemuanAudit>>(g.Key)!.Where(t => g.Contains(t.Nomor)).CountBy(Sidik, StringComparer.Ordinal))
            .GroupBy(t => t.Key, t => t.Value, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Max(), StringComparer.Ordinal);
    }

    private static string Sidik(TemuanAudit t) => string.Join('\n', t.Kode, t.Tertulis, t.Seharusnya, t.Alasan);
}
