using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Persetujuan;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.App.Pengukuran;

/// <summary>One quarter of an agency's indicator as the government waits for it.</summary>
/// <param name="Asupan">What has flowed; none while nothing has.</param>
/// <param name="Status">State of the quarter at the agency.</param>
/// <param name="Tenggat">When it is due there; none where the calendar says nothing.</param>
public sealed record TriwulanPasokan(int Triwulan, bool Diukur, Asupan? Asupan, StatusAlur Status, DateOnly? Tenggat, bool Terlambat);

/// <summary>An agency's indicator that feeds one of the government.</summary>
public sealed record BarisPasokan(SumberPasokan Sumber, string? NamaIndikator, string? Satuan, IReadOnlyList<TriwulanPasokan> Triwulan);

/// <summary>An agency's indicator that could feed one of the government.</summary>
public sealed record CalonPasokan(string Slug, string Instansi, string Kode, string Nama, bool Menyebut);

/// <summary>Where the figures that the government waits for stand at the agencies, and which agency is late.</summary>
public sealed class KeadaanPasokan(TeraDb db, TimeProvider waktu)
{
    private const int CalonTerbanyak = 40;

    /// <returns>Rows by the government's indicator; without a query where none is fed.</returns>
    public async Task<ILookup<string, BarisPasokan>> JalankanAsync(BerkasTermuat pemda, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pemda);
        var tahun = pemda.Berkas.Tahun;
        var dipasok = pemda.Berkas.Perencanaan.SemuaIndikator().Where(i => i.Pasokan.Count > 0).ToList();
        if (dipasok.Count == 0)
            return Array.Empty<(string, BarisPasokan)>().ToLookup(b => b.Item1, b => b.Item2);
        var slug = dipasok.SelectMany(i => i.Pasokan).Select(p => p.Instansi).Distinct().ToList();
        var id = await db.Instansi.Where(i => slug.Contains(i.Slug)).ToDictionaryAsync(i => i.Slug, i => i.Id, cancel);
        var semua = id.Values.ToList();
        var status = (await db.Set<Alur>().AsNoTracking().Where(a => semua.Contains(a.InstansiId) && a.Tahun == tahun && a.Dokumen == DokumenAlur.Triwulan).ToListAsync(cancel)).ToDictionary(a => (a.InstansiId, a.Kunci), a => a.Status);
        var jadwal = await db.Set<Jadwal>().AsNoTracking().Where(j => j.Tahun == tahun).ToDictionaryAsync(j => j.Langkah, j => j.Tenggat, cancel);
        var khusus = await db.Set<JadwalInstansi>().AsNoTracking().Where(j => semua.Contains(j.InstansiId) && j.Tahun == tahun).ToDictionaryAsync(j => (j.InstansiId, j.Langkah), j => j.Tenggat, cancel);
        var nama = (await (from b in db.Butir where semua.Contains(b.InstansiId) && b.Tahun == tahun && b.Jenis == JenisButir.Indikator select new { b.InstansiId, b.Kunci, b.Isi }).ToListAsync(cancel))
            .ToDictionary(b => (b.InstansiId, b.Kunci), b => Core.Berkas.BerkasJson.BacaBagian<Indikator>(b.Isi));
        var hari = waktu.HariIni();
        return dipasok.SelectMany(i => i.Pasokan.Select(s => (i.Kode, Baris: Baris(pemda, i, s)))).ToLookup(b => b.Kode, b => b.Baris, StringComparer.Ordinal);

        BarisPasokan Baris(BerkasTermuat berkas, Indikator i, SumberPasokan s)
        {
            var di = id.GetValueOrDefault(s.Instansi);
            var asupan = berkas.Berkas.Pengukuran.Realisasi.FirstOrDefault(r => r.Indikator == i.Kode)?.Triwulan.ToDictionary(t => t.Triwulan, t => t.Asupan.FirstOrDefault(a => a.Instansi == s.Instansi && a.Indikator == s.Indikator));
            var pemasok = nama.GetValueOrDefault((di, s.Indikator));
            return new(s, pemasok?.Nama, pemasok?.Satuan, [.. Enumerable.Range(1, 4).Select(n =>
            {
                var kunci = n.ToString(CultureInfo.InvariantCulture);
                var langkah = LangkahTahun.Untuk(DokumenAlur.Triwulan, kunci)!.Kode;
                DateOnly? umum = jadwal.TryGetValue(langkah, out var bersama) ? bersama : null;
                var tenggat = khusus.TryGetValue((di, langkah), out var sendiri) && !(umum > sendiri) ? sendiri : umum;
                var ada = asupan?.GetValueOrDefault(n);
                var diukur = i.Frekuensi.Diukur(n);
                return new TriwulanPasokan(n, diukur, ada, status.GetValueOrDefault((di, kunci)), tenggat, diukur && ada is null && tenggat < hari);
            })]);
        }
    }

    /// <summary>Indicators of agencies that a search finds; those whose plan names the government's indicator first.</summary>
    /// <param name="cari">Part of a name of an indicator or agency; empty for those that name it.</param>
    public async Task<IReadOnlyList<CalonPasokan>> CalonAsync(int tahun, Indikator indikator, string? cari, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        var (pola, nama) = (string.IsNullOrWhiteSpace(cari) ? null : PolaCari.Dari(cari), indikator.Nama);
        var calon = from r in db.Set<RingkasanIndikator>()
                    join i in db.Instansi on r.InstansiId equals i.Id
                    where r.Tahun == tahun && i.Aktif && i.Jenis == Core.Organisasi.JenisInstansi.PerangkatDaerah
                        && (pola == null ? r.Daerah == nama : EF.Functions.ILike(r.Nama, pola) || EF.Functions.ILike(i.Nama, pola) || EF.Functions.ILike(r.Kode, pola))
                    orderby r.Daerah != nama, i.Nama, r.Urutan
                    select new CalonPasokan(i.Slug, i.Nama, r.Kode, r.Nama, r.Daerah == nama);
        return await calon.Take(CalonTerbanyak).ToListAsync(cancel);
    }
}
