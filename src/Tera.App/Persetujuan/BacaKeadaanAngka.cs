using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Pengukuran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.App.Persetujuan;

/// <summary>What the figures of an agency's year rest on that nobody has agreed to yet.</summary>
/// <param name="Disetujui">Quarters that the head has approved.</param>
/// <param name="Dibuka">Plan documents that were fixed and are being changed, by name.</param>
public sealed record KeadaanAngka(IReadOnlySet<int> Disetujui, IReadOnlyList<string> Dibuka);

/// <summary>Tells which figures of a year are not approved, and which plan they stand on is open again.</summary>
public sealed class BacaKeadaanAngka(TeraDb db)
{
    private static readonly string[] Rencana = [DokumenAlur.Renstra, DokumenAlur.Iku];

    internal const string TanpaPerjanjian = "Perjanjian Kinerja kepala belum ditetapkan, padahal capaian diukur dengan targetnya. Ajukan dan tetapkan dahulu perjanjian itu pada halaman Dokumen rencana.";

    public async Task<KeadaanAngka> JalankanAsync(Guid instansi, BerkasKinerja berkas, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var disetujui = await db.Set<Alur>().Where(a => a.InstansiId == instansi && a.Tahun == berkas.Tahun && a.Dokumen == DokumenAlur.Triwulan && (a.Status == StatusAlur.Disetujui || a.Status == StatusAlur.Ditetapkan)).Select(a => a.Kunci).ToListAsync(cancel);
        return new(disetujui.Select(k => int.Parse(k, CultureInfo.InvariantCulture)).ToHashSet(), await DibukaAsync(instansi, berkas, cancel));
    }

    /// <summary>Quarters whose figures the year is told by and that the head has not approved, each with the remedy.</summary>
    internal async Task<IReadOnlyList<string>> BelumDisetujuiAsync(Guid instansi, BerkasTermuat berkas, CancellationToken cancel) =>
        [.. (await TriwulanBelumAsync(instansi, berkas, cancel))
            .Select(t => $"Realisasi triwulan {Romawi.Cetak(t.Triwulan)} {NamaDokumen.Status(t.Status)}, belum disetujui kepala, padahal LKjIP memuat angkanya. {(t.Status == StatusAlur.Diajukan ? "Minta kepala menyetujuinya dahulu." : "Ajukan dan setujui dahulu realisasi triwulan itu.")}")];

    /// <summary>The same with where they stand. A year whose quarters never went through the workflow came in as it was.</summary>
    internal async Task<IReadOnlyList<(int Triwulan, StatusAlur Status)>> TriwulanBelumAsync(Guid instansi, BerkasTermuat berkas, CancellationToken cancel)
    {
        var tahun = berkas.Berkas.Tahun;
        var status = await db.Set<Alur>().Where(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == DokumenAlur.Triwulan).ToDictionaryAsync(a => a.Kunci, a => a.Status, cancel);
        return status.Count == 0 ? [] : [.. HitungRingkasan.Terisi(berkas).Select(n => (n, status.GetValueOrDefault(n.ToString(CultureInfo.InvariantCulture)))).Where(t => t.Item2 is not (StatusAlur.Disetujui or StatusAlur.Ditetapkan))];
    }

    /// <summary>Plan documents that the year is measured by, and that are open again. An agreement below the head's gives no target that the agency is measured by.</summary>
    internal async Task<IReadOnlyList<string>> DibukaAsync(Guid instansi, BerkasKinerja berkas, CancellationToken cancel) =>
        [.. (await DibukaAsync(db, [instansi], berkas.Tahun, cancel)).Where(d => Mengukur(berkas, d.Dokumen, d.Kunci)).Select(d => NamaDokumen.Dari(d.Dokumen, d.Kunci))];

    /// <summary>Plan documents of agencies that were fixed and are open again, in one query.</summary>
    internal static async Task<IReadOnlyList<(Guid Instansi, string Dokumen, string Kunci)>> DibukaAsync(TeraDb db, IReadOnlyCollection<Guid> instansi, int tahun, CancellationToken cancel) =>
        (await db.Set<Alur>()
            .Where(a => instansi.Contains(a.InstansiId) && a.Tahun == tahun && a.Status != StatusAlur.Ditetapkan && (a.Dokumen == DokumenAlur.Renstra || a.Dokumen == DokumenAlur.Iku || a.Dokumen == DokumenAlur.Pk))
            .Where(a => db.Set<Ketetapan>().Any(k => k.InstansiId == a.InstansiId && k.Tahun == a.Tahun && k.Dokumen == a.Dokumen && k.Kunci == a.Kunci))
            .OrderBy(a => a.Dokumen).ThenBy(a => a.Kunci).Select(a => new { a.InstansiId, a.Dokumen, a.Kunci }).ToListAsync(cancel)).ConvertAll(a => (a.InstansiId, a.Dokumen, a.Kunci));

    /// <summary>Whether figures of the agency are measured by a plan document.</summary>
    internal static bool Mengukur(BerkasKinerja berkas, string dokumen, string kunci) =>
        dokumen != DokumenAlur.Pk || berkas.Perencanaan.PerjanjianKinerja.All(p => p.Kode != kunci || p.Tingkat == TingkatKepala.Dari(berkas.Organisasi.Jenis));

    /// <summary>What a quarter is measured by and nobody has fixed: without the head's agreement there is no target that was agreed to.</summary>
    public async Task<KeadaanRencana> RencanaAsync(Guid instansi, BerkasKinerja berkas, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var tetap = (await db.Set<Alur>().Where(a => a.InstansiId == instansi && a.Tahun == berkas.Tahun && a.Status == StatusAlur.Ditetapkan && (a.Dokumen == DokumenAlur.Renstra || a.Dokumen == DokumenAlur.Iku || a.Dokumen == DokumenAlur.Pk))
            .Select(a => new { a.Dokumen, a.Kunci }).ToListAsync(cancel)).ToLookup(a => a.Dokumen, a => a.Kunci);
        var kepala = berkas.Perencanaan.PerjanjianKinerja.Where(p => p.Tingkat == TingkatKepala.Dari(berkas.Organisasi.Jenis)).Select(p => p.Kode).ToList();
        return new(
            kepala.Exists(tetap[DokumenAlur.Pk].Contains),
            [.. Rencana.Where(d => !tetap.Contains(d) && (d != DokumenAlur.Iku || berkas.Perencanaan.Iku.Count > 0)).Select(d => NamaDokumen.Dari(d, ""))]);
    }
}

/// <summary>How far the plan is agreed to that a quarter is measured by.</summary>
/// <param name="PerjanjianKepala">Whether an agreement of the head is fixed.</param>
/// <param name="Draf">Renstra and IKU that are not, by name.</param>
public sealed record KeadaanRencana(bool PerjanjianKepala, IReadOnlyList<string> Draf);
