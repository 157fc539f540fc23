using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Perencanaan;

namespace Tera.App.Pelaporan;

/// <summary>Marks, in a document, the tables of other planning documents that were not fixed when it was: their captions go wherever the tables go.</summary>
/// <remarks>Quarters need no mark: a report is not handed in before they are approved. Agreements without a date are left out of a report altogether.</remarks>
internal static class TandaLampiran
{
    public const string Draf = " (draf, belum ditetapkan di Tera)";

    private const string AlurDari = "alur:";

    /// <summary>Which tables are drafts in a document, by id; none for kinds that print no other document's.</summary>
    /// <param name="hasil">What the document is composed from.</param>
    /// <param name="ketetapan">What the document was fixed as; none while it is a draft itself.</param>
    public static async Task<Func<string, bool>?> DrafAsync(TeraDb db, Guid instansi, HasilBerkas hasil, string jenis, Ketetapan? ketetapan, CancellationToken cancel)
    {
        if (jenis is not ("lkjip" or "rencana-aksi"))
            return null;
        var tahun = hasil.Berkas.Tahun;
        var tetap = ketetapan is null
            ? (await db.Set<Alur>().Where(a => a.InstansiId == instansi && a.Tahun == tahun && a.Status == StatusAlur.Ditetapkan).Select(a => new { a.Dokumen, a.Kunci }).ToListAsync(cancel)).Select(t => (t.Dokumen, t.Kunci)).ToHashSet()
            : await TetapSaatAsync(db, ketetapan, cancel);
        var draf = new HashSet<string>(StringComparer.Ordinal);
        if (!tetap.Contains((DokumenAlur.Renstra, "")))
            draf.UnionWith([TabelArahRenstra.Id, TabelIndikatorDaerah.Id, TabelRenstra.Id]);
        if (!tetap.Contains((DokumenAlur.Iku, "")))
            draf.UnionWith([TabelIku.Id, $"{TabelIku.Id}-ringkas"]);
        // A document says of itself on every page that it is a draft.
        if (jenis != "rencana-aksi" && !tetap.Contains((DokumenAlur.RencanaAksi, "")))
            draf.Add(TabelRencanaAksi.Id);
        draf.UnionWith(hasil.Berkas.Perencanaan.PerjanjianKinerja.Where(p => !tetap.Contains((DokumenAlur.Pk, p.Kode))).SelectMany(p => TabelPerjanjian.Memuat(hasil, p)));
        return draf.Contains;
    }

    /// <summary>What stood fixed when a document was: what was fixed later, or was open for a change just then, stands in it as a draft.</summary>
    private static async Task<HashSet<(string Dokumen, string Kunci)>> TetapSaatAsync(TeraDb db, Ketetapan saat, CancellationToken cancel)
    {
        var ada = await db.Set<Ketetapan>().Where(k => k.InstansiId == saat.InstansiId && k.Tahun == saat.Tahun && k.Ditetapkan <= saat.Ditetapkan).Select(k => new { k.Dokumen, k.Kunci }).Distinct().ToListAsync(cancel);
        var langkah = await db.Riwayat
            .Where(r => r.InstansiId == saat.InstansiId && r.Tahun == saat.Tahun && r.Urut <= saat.RiwayatUrut && r.Jenis.StartsWith(AlurDari)
                && (r.Tindakan == nameof(Langkah.BukaPerubahan) || r.Tindakan == nameof(Langkah.BatalkanPerubahan) || r.Tindakan == nameof(Langkah.Tetapkan)))
            .OrderBy(r => r.Urut).Select(r => new { r.Jenis, r.Kunci, r.Tindakan }).ToListAsync(cancel);
        var dibuka = langkah.GroupBy(l => (Dokumen: l.Jenis[AlurDari.Length..], l.Kunci)).Where(g => g.Last().Tindakan == nameof(Langkah.BukaPerubahan)).Select(g => g.Key);
        return [.. ada.Select(a => (a.Dokumen, a.Kunci)).Except(dibuka)];
    }

    public static Document Beri(Document dokumen, Func<string, bool>? draf) => draf is null ? dokumen : dokumen with
    {
        Sections = [.. dokumen.Sections.Select(s => s with { Blocks = [.. s.Blocks.Select(b => b is Table { Caption.Length: > 0 } t && draf(t.Id) ? t with { Caption = t.Caption + Draf } : b)] })],
    };
}
