using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.App.Persetujuan;
using Tera.Core.Anggaran;
using Tera.Core.Pengukuran;

namespace Tera.App.Berkas.Pasokan;

/// <summary>An agency as the government sees it: its file, and which of its quarters have been approved.</summary>
/// <param name="Status">State of each quarter's realisasi, four of them.</param>
/// <param name="Versi">Newest fixed version of each quarter; 0 where there is none.</param>
/// <param name="Tetap">Figures of that version; none where the file was not kept with it.</param>
/// <param name="Dibuka">Whether the plan that it is measured by is open for change: what it says now nobody has agreed to.</param>
internal sealed record Pemasok(InstansiTerdaftar Instansi, BerkasTermuat Berkas, IReadOnlyList<StatusAlur> Status, IReadOnlyList<int> Versi, IReadOnlyList<AngkaTetap?> Tetap, bool Dibuka)
{
    public bool Disahkan(int triwulan) => Status[triwulan - 1] is StatusAlur.Disetujui or StatusAlur.Ditetapkan;

    /// <summary>What an indicator of it gives to one of the government in a quarter; none as long as the head has not approved it.</summary>
    /// <param name="setahun">Whether the year's realisasi is wanted rather than the quarter's.</param>
    /// <param name="lama">What had flowed before: a fixed version stands while its change is being prepared.</param>
    public Asupan? Asupan(string indikator, int triwulan, bool setahun, Asupan? lama)
    {
        if (!Disahkan(triwulan))
            return lama?.Versi is { } v && v <= Versi[triwulan - 1] ? lama : null;
        var tetap = Status[triwulan - 1] == StatusAlur.Ditetapkan;
        if (!tetap && Dibuka)
            return lama;
        var isi = tetap && Tetap[triwulan - 1] is { } angka ? angka.Asupan(indikator, setahun)
            : Berkas.Hasil.Pengukuran.Indikator.FirstOrDefault(h => h.Indikator.Kode == indikator) is { } hasil ? IsiAsupan.Dari(hasil, triwulan, setahun) : null;
        return isi is null ? null : new()
        {
            Instansi = Instansi.Slug,
            Indikator = indikator,
            Nilai = isi.Nilai,
            TidakDiukur = isi.TidakDiukur,
            Angka = isi.Angka,
            Status = tetap ? StatusAsupan.Ditetapkan : StatusAsupan.Disetujui,
            Versi = tetap ? Versi[triwulan - 1] : null,
            Bukti = isi.Bukti,
        };
    }

    /// <summary>Money of a programme spent up to a quarter that was approved: of a fixed one, as it was fixed.</summary>
    public decimal? Sampai(BarisAnggaran program, int triwulan) =>
        UangTetap(program, triwulan) is { } uang ? uang.Sampai : program.Uang.RealisasiSampai[triwulan - 1].Nilai.AngkaAtauKosong;

    /// <summary>Money of a programme spent in the year, once its last quarter was approved.</summary>
    public decimal? Setahun(BarisAnggaran program) => UangTetap(program, 4) is { } uang ? uang.Setahun : program.Uang.Realisasi.Nilai.AngkaAtauKosong;

    private (decimal? Sampai, decimal? Setahun)? UangTetap(BarisAnggaran program, int triwulan) =>
        Status[triwulan - 1] == StatusAlur.Ditetapkan ? Tetap[triwulan - 1]?.Uang(program.Kunci) : null;

    /// <summary>Agencies with a file of the year, by their names in addresses; an agency that is being written to just now is left for the next round.</summary>
    /// <param name="slug">Which; none for all.</param>
    internal static async Task<IReadOnlyDictionary<string, Pemasok>> SemuaAsync(TeraDb db, PemuatBerkas pemuat, BerkasDitetapkan ditetapkan, IMemoryCache ingatan, int tahun, IReadOnlyCollection<string>? slug, CancellationToken cancel)
    {
        var instansi = await db.Instansi.AsNoTracking()
            .Where(i => i.Aktif && i.Jenis == Core.Organisasi.JenisInstansi.PerangkatDaerah && (slug == null || slug.Contains(i.Slug)) && db.Butir.Any(b => b.InstansiId == i.Id && b.Tahun == tahun && b.Jenis == JenisButir.Organisasi))
            .OrderBy(i => i.Nama).ToListAsync(cancel);
        var id = instansi.ConvertAll(i => i.Id);
        var kepala = await db.KepalaRantai.AsNoTracking().Where(k => id.Contains(k.InstansiId)).ToDictionaryAsync(k => k.InstansiId, k => k.Urut, cancel);
        var alur = (await db.Set<Alur>().AsNoTracking().Where(a => id.Contains(a.InstansiId) && a.Tahun == tahun && a.Dokumen == DokumenAlur.Triwulan).ToListAsync(cancel)).ToLookup(a => (a.InstansiId, a.Kunci), a => a.Status);
        var versi = (await db.Set<Ketetapan>().Where(k => id.Contains(k.InstansiId) && k.Tahun == tahun && k.Dokumen == DokumenAlur.Triwulan).Select(k => new { k.Id, k.InstansiId, k.Kunci, k.Ke }).ToListAsync(cancel))
            .GroupBy(k => (k.InstansiId, k.Kunci)).ToDictionary(g => g.Key, g => g.MaxBy(k => k.Ke)!);
        var dibuka = (await BacaKeadaanAngka.DibukaAsync(db, id, tahun, cancel)).ToLookup(d => d.Instansi, d => (d.Dokumen, d.Kunci));
        var tetap = await AngkaTetap.MuatAsync(db, ditetapkan, ingatan, versi.Where(v => alur[v.Key].FirstOrDefault() == StatusAlur.Ditetapkan).ToDictionary(v => v.Value.Id, v => int.Parse(v.Key.Kunci, CultureInfo.InvariantCulture)), cancel);
        var hasil = new Dictionary<string, Pemasok>(StringComparer.Ordinal);
        foreach (var i in instansi)
        {
            // File and workflow are read at one place of history.
            if (await pemuat.MuatAsync(i.Id, tahun, cancel) is { } berkas && berkas.Urut == kepala.GetValueOrDefault(i.Id))
            {
                var ketetapan = Kunci.Select(k => versi.GetValueOrDefault((i.Id, k))).ToList();
                hasil[i.Slug] = new(i, berkas, [.. Kunci.Select(k => alur[(i.Id, k)].FirstOrDefault())], ketetapan.ConvertAll(k => k?.Ke ?? 0),
                    ketetapan.ConvertAll(k => k is null ? null : tetap.GetValueOrDefault(k.Id)), dibuka[i.Id].Any(d => BacaKeadaanAngka.Mengukur(berkas.Berkas, d.Dokumen, d.Kunci)));
            }
        }

        return hasil;
    }

    private static IEnumerable<string> Kunci => Enumerable.Range(1, 4).Select(n => n.ToString(CultureInfo.InvariantCulture));
}
