using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Perencanaan;

namespace Tera.App.Pelaporan;

/// <summary>Marks, in a report, the tables of planning documents that were not fixed when the report was: their captions go wherever the tables go.</summary>
/// <remarks>Quarters need no mark: a report is not handed in before they are approved. Agreements without a date are left out altogether.</remarks>
internal static class TandaLampiran
{
    public const string Draf = " (draf, belum ditetapkan di Tera)";

    /// <summary>Which documents are drafts beside a report; none for other kinds.</summary>
    /// <param name="ketetapan">What the report was fixed as; none while it is a draft itself.</param>
    public static async Task<Func<string, bool>?> DrafAsync(TeraDb db, Guid instansi, int tahun, string jenis, Ketetapan? ketetapan, CancellationToken cancel)
    {
        if (jenis != "lkjip")
            return null;
        var alur = db.Set<Alur>().Where(a => a.InstansiId == instansi && a.Tahun == tahun);
        // Of what was fixed later than the report, the report holds a draft.
        var tetap = ketetapan is null
            ? await alur.Where(a => a.Status == StatusAlur.Ditetapkan).Select(a => new { a.Dokumen, a.Kunci }).ToListAsync(cancel)
            : await db.Set<Ketetapan>().Where(k => k.InstansiId == instansi && k.Tahun == tahun && k.Ditetapkan <= ketetapan.Ditetapkan).Select(k => new { k.Dokumen, k.Kunci }).Distinct().ToListAsync(cancel);
        var ada = tetap.Select(t => (t.Dokumen, t.Kunci)).ToHashSet();
        var perjanjian = await alur.Where(a => a.Dokumen == DokumenAlur.Pk).Select(a => a.Kunci).ToListAsync(cancel);
        var draf = new HashSet<string>(perjanjian.Where(k => !ada.Contains((DokumenAlur.Pk, k))).SelectMany(k => new[] { $"{TabelPerjanjian.Id}-{k}", $"{TabelPerjanjian.Id}-{k}-anggaran", $"{TabelPerjanjianBerjenjang.Id}-{k}" }), StringComparer.Ordinal);
        if (!ada.Contains((DokumenAlur.Renstra, "")))
            draf.UnionWith([TabelArahRenstra.Id, TabelIndikatorDaerah.Id, TabelRenstra.Id]);
        if (!ada.Contains((DokumenAlur.Iku, "")))
            draf.UnionWith([TabelIku.Id, $"{TabelIku.Id}-ringkas"]);
        if (!ada.Contains((DokumenAlur.RencanaAksi, "")))
            draf.Add(TabelRencanaAksi.Id);
        return draf.Contains;
    }

    public static Document Beri(Document dokumen, Func<string, bool>? draf) => draf is null ? dokumen : dokumen with
    {
        Sections = [.. dokumen.Sections.Select(s => s with { Blocks = [.. s.Blocks.Select(b => b is Table { Caption.Length: > 0 } t && draf(t.Id) ? t with { Caption = t.Caption + Draf } : b)] })],
    };
}
