using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.Core.Pengukuran;

namespace Tera.App.Berkas;

/// <summary>An agency as the government sees it: its file, and which of its quarters have been approved.</summary>
/// <param name="Status">State of each quarter's realisasi, four of them.</param>
/// <param name="Versi">Newest fixed version of each quarter; 0 where there is none.</param>
internal sealed record Pemasok(InstansiTerdaftar Instansi, BerkasTermuat Berkas, IReadOnlyList<StatusAlur> Status, IReadOnlyList<int> Versi)
{
    public bool Disahkan(int triwulan) => Status[triwulan - 1] is StatusAlur.Disetujui or StatusAlur.Ditetapkan;

    /// <summary>What an indicator of it gives to one of the government in a quarter; none as long as the head has not approved it.</summary>
    /// <param name="setahun">Whether the year's realisasi is wanted rather than the quarter's.</param>
    /// <param name="lama">What had flowed before: a fixed version stands while its change is being prepared.</param>
    public Asupan? Asupan(string indikator, int triwulan, bool setahun, Asupan? lama)
    {
        if (!Disahkan(triwulan))
            return lama?.Versi is { } v && v <= Versi[triwulan - 1] ? lama : null;
        if (Berkas.Hasil.Pengukuran.Indikator.FirstOrDefault(h => h.Indikator.Kode == indikator) is not { } hasil)
            return null;
        var figure = setahun ? hasil.Realisasi : hasil.Triwulan[triwulan - 1].Realisasi;
        var tidakDiukur = figure.Nilai is { Ada: false, Alasan: Core.Nilai.Alasan.TidakDiukur } && figure.Predikat is null;
        var tetap = Status[triwulan - 1] == StatusAlur.Ditetapkan;
        return figure.Predikat is null && !figure.Nilai.Ada && !tidakDiukur ? null : new()
        {
            Instansi = Instansi.Slug,
            Indikator = indikator,
            Nilai = tidakDiukur ? null : figure.Predikat is { } p ? Core.Nilai.NilaiKinerja.Dari(p, figure.Nilai.AngkaAtauKosong) : Core.Nilai.NilaiKinerja.Dari(figure.Nilai.Angka),
            TidakDiukur = tidakDiukur,
            Angka = figure.Id,
            Status = tetap ? StatusAsupan.Ditetapkan : StatusAsupan.Disetujui,
            Versi = tetap ? Versi[triwulan - 1] : null,
            Bukti = hasil.Triwulan[triwulan - 1].Data?.Bukti ?? [],
        };
    }

    /// <summary>Agencies with a file of the year, by their names in addresses; an agency that is being written to just now is left for the next round.</summary>
    /// <param name="slug">Which; none for all.</param>
    internal static async Task<IReadOnlyDictionary<string, Pemasok>> SemuaAsync(TeraDb db, PemuatBerkas pemuat, int tahun, IReadOnlyCollection<string>? slug, CancellationToken cancel)
    {
        var instansi = await db.Instansi.AsNoTracking()
            .Where(i => i.Aktif && i.Jenis == Core.Organisasi.JenisInstansi.PerangkatDaerah && (slug == null || slug.Contains(i.Slug)) && db.Butir.Any(b => b.InstansiId == i.Id && b.Tahun == tahun && b.Jenis == JenisButir.Organisasi))
            .OrderBy(i => i.Nama).ToListAsync(cancel);
        var id = instansi.ConvertAll(i => i.Id);
        var kepala = await db.KepalaRantai.AsNoTracking().Where(k => id.Contains(k.InstansiId)).ToDictionaryAsync(k => k.InstansiId, k => k.Urut, cancel);
        var alur = (await db.Set<Alur>().AsNoTracking().Where(a => id.Contains(a.InstansiId) && a.Tahun == tahun && a.Dokumen == DokumenAlur.Triwulan).ToListAsync(cancel)).ToLookup(a => (a.InstansiId, a.Kunci), a => a.Status);
        var versi = (await db.Set<Ketetapan>().Where(k => id.Contains(k.InstansiId) && k.Tahun == tahun && k.Dokumen == DokumenAlur.Triwulan).GroupBy(k => new { k.InstansiId, k.Kunci })
            .Select(g => new { g.Key.InstansiId, g.Key.Kunci, Ke = g.Max(k => k.Ke) }).ToListAsync(cancel)).ToDictionary(k => (k.InstansiId, k.Kunci), k => k.Ke);
        var hasil = new Dictionary<string, Pemasok>(StringComparer.Ordinal);
        foreach (var i in instansi)
        {
            // File and workflow are read at one place of history.
            if (await pemuat.MuatAsync(i.Id, tahun, cancel) is { } berkas && berkas.Urut == kepala.GetValueOrDefault(i.Id))
                hasil[i.Slug] = new(i, berkas, [.. Kunci.Select(k => alur[(i.Id, k)].FirstOrDefault())], [.. Kunci.Select(k => versi.GetValueOrDefault((i.Id, k)))]);
        }

        return hasil;
    }

    private static IEnumerable<string> Kunci => Enumerable.Range(1, 4).Select(n => n.ToString(CultureInfo.InvariantCulture));
}
