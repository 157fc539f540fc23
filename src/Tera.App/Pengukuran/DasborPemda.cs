using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Perencanaan;
using Tera.App.Persetujuan;
using Tera.Core.Organisasi;

namespace Tera.App.Pengukuran;

/// <summary>The year of all agencies in one row.</summary>
/// <param name="Pagu">Of the agencies that entered what they spent; a budget without it would make the share look small.</param>
/// <param name="TanpaRealisasi">Agencies that have a budget and entered nothing yet.</param>
public sealed record JumlahPemda(int Instansi, decimal? RataRata, decimal? Pagu, decimal? Realisasi, int TanpaRealisasi, int Indikator, int Terukur, int Tercapai, int Waspada)
{
    public decimal? Serapan => Pagu is > 0 && Realisasi is { } r ? r / Pagu.Value * 100 : null;
}

/// <summary>An agency in the ranking.</summary>
/// <param name="TriwulanSerapan">The quarter that the spending is up to; 0 for the year.</param>
/// <param name="Draf">Whether the head has not approved its newest quarter.</param>
public sealed record BarisPeringkat(long? Peringkat, string Slug, string Nama, decimal? RataRata, string? Kategori, string? Warna, decimal? Serapan, int TriwulanSerapan, int Indikator, int Terukur, int Tercapai, int Waspada, int Triwulan, bool Draf);

/// <summary>An agency, named.</summary>
public sealed record SebutanInstansi(string Slug, string Nama);

/// <summary>Indicators of a category.</summary>
public sealed record JumlahKategori(string? Kategori, string? Warna, int Jumlah);

/// <summary>Where agencies stand in the scatter; several at one place where there are many.</summary>
/// <param name="TriwulanSerapan">The quarter that the spending is up to, 0 for the year; none where they differ.</param>
public sealed record TitikSebar(decimal Serapan, decimal Capaian, int? TriwulanSerapan, int Jumlah, string Nama, string? Slug);

/// <summary>A step of the year that is past its due date, and who has not handed it in.</summary>
/// <param name="Kode">The step in the calendar.</param>
public sealed record LangkahTerlambat(string Kode, string Langkah, DateOnly Tenggat, int Jumlah, IReadOnlyList<SebutanInstansi> Contoh);

/// <summary>An agency's indicator that carries one of the region.</summary>
public sealed record Pengampu(string Slug, string Instansi, string Kode, string Nama, decimal? Capaian, string? Kategori, string? Warna);

/// <summary>One of the regent's own indicators.</summary>
/// <param name="Slug">Of the government itself.</param>
public sealed record IkuDaerah(string Slug, KeadaanIndikator Keadaan, IReadOnlyList<Pengampu> Pengampu);

/// <summary>The government at a glance: a fixed number of queries over summaries, however many agencies there are.</summary>
public sealed class DasborPemda([FromKeyedServices(BasisData.Baca)] TeraDb db, PemuatBerkas pemuat, TimeProvider waktu)
{
    /// <summary>Agencies on one page of the ranking.</summary>
    public const int Sehalaman = 50;

    /// <summary>With more agencies than this the scatter shows places, not names.</summary>
    private const int TitikBernama = 150;

    /// <summary>Points of percent that a place of the scatter stands for where it is no agency's own.</summary>
    internal const decimal Petak = 4;

    /// <summary>How many late agencies are named at a step.</summary>
    private const int Contoh = 10;

    private const int PalingTertinggal = 10;

    /// <summary>Decimals that a mean is taken of: the database's numbers are longer than ours can be.</summary>
    internal const int Presisi = 20;

    public Task<List<int>> TahunAsync(CancellationToken cancel = default) =>
        db.Set<RingkasanTahun>().Select(r => r.Tahun).Distinct().OrderDescending().ToListAsync(cancel);

    public async Task<JumlahPemda> JumlahAsync(int tahun, CancellationToken cancel = default) =>
        await Perangkat(tahun).GroupBy(_ => 1).Select(g => new JumlahPemda(
            g.Count(), g.Average(r => r.RataRata == null ? null : (decimal?)Math.Round(r.RataRata.Value, Presisi)), g.Sum(r => r.Realisasi == null ? null : r.Pagu), g.Sum(r => r.Realisasi), g.Count(r => r.Pagu != null && r.Realisasi == null), g.Sum(r => r.Indikator), g.Sum(r => r.Terukur), g.Sum(r => r.Tercapai), g.Sum(r => r.Waspada))).SingleOrDefaultAsync(cancel)
        ?? new(0, null, null, null, 0, 0, 0, 0, 0);

    public Task<List<JumlahKategori>> KategoriAsync(int tahun, CancellationToken cancel = default) =>
        (from r in db.Set<RingkasanIndikator>() join i in Dinas on r.InstansiId equals i.Id where r.Tahun == tahun select r).GroupBy(r => new { r.Kategori, r.Warna }).Select(g => new JumlahKategori(g.Key.Kategori, g.Key.Warna, g.Count())).ToListAsync(cancel);

    /// <summary>Indicators that are farthest below their target, the lowest first.</summary>
    public Task<List<Pengampu>> TertinggalAsync(int tahun, CancellationToken cancel = default) =>
        (from r in db.Set<RingkasanIndikator>()
         join i in Dinas on r.InstansiId equals i.Id
         where r.Tahun == tahun && r.Capaian < 100
         orderby r.Capaian, i.Nama, r.Urutan
         select new Pengampu(i.Slug, i.Nama, r.Kode, r.Nama, r.Capaian, r.Kategori, r.Warna)).Take(PalingTertinggal).ToListAsync(cancel);

    /// <param name="halaman">From 1.</param>
    public Task<List<BarisPeringkat>> PeringkatAsync(int tahun, int halaman, int sehalaman = Sehalaman, CancellationToken cancel = default) =>
        db.Database.SqlQuery<BarisPeringkat>(
            $"""
             select case when r.rata_rata is null then null else rank() over (order by round(r.rata_rata, 2) desc nulls last) end as "Peringkat", i.slug as "Slug", i.nama as "Nama", r.rata_rata as "RataRata",
                    r.kategori as "Kategori", r.warna as "Warna", r.serapan as "Serapan", r.triwulan_serapan as "TriwulanSerapan", r.indikator as "Indikator", r.terukur as "Terukur", r.tercapai as "Tercapai", r.waspada as "Waspada", r.triwulan as "Triwulan",
                    r.triwulan > 0 and not exists (select from alur a where a.instansi_id = i.id and a.tahun = r.tahun and a.dokumen = 'triwulan' and a.kunci = r.triwulan::text and a.status in ('Disetujui', 'Ditetapkan')) as "Draf"
             from ringkasan_tahun r join instansi i on i.id = r.instansi_id
             where r.tahun = {tahun} and i.jenis = 'PerangkatDaerah' and i.aktif
             order by round(r.rata_rata, 2) desc nulls last, i.nama limit {sehalaman} offset {(Math.Max(halaman, 1) - 1) * sehalaman}
             """).ToListAsync(cancel);

    public async Task<IReadOnlyList<TitikSebar>> SebarAsync(int tahun, int instansi, CancellationToken cancel = default)
    {
        if (instansi <= TitikBernama)
        {
            return await (from r in Perangkat(tahun)
                          join i in db.Instansi on r.InstansiId equals i.Id
                          where r.Serapan != null && r.RataRata != null
                          select new TitikSebar(r.Serapan!.Value, r.RataRata!.Value, r.TriwulanSerapan, 1, i.Nama, i.Slug)).ToListAsync(cancel);
        }

        return await db.Database.SqlQuery<TitikSebar>(
            $"""
             select round(serapan / {Petak}) * {Petak} as "Serapan", round(rata_rata / {Petak}) * {Petak} as "Capaian", case when min(triwulan_serapan) = max(triwulan_serapan) then min(triwulan_serapan) end as "TriwulanSerapan", count(*)::int as "Jumlah", '' as "Nama", null as "Slug"
             from ringkasan_tahun r join instansi i on i.id = r.instansi_id
             where r.tahun = {tahun} and i.jenis = 'PerangkatDaerah' and i.aktif and serapan is not null and rata_rata is not null group by 1, 2
             """).ToListAsync(cancel);
    }

    /// <summary>Steps past their due date that agencies have not handed in, the earliest first. What was fixed was handed in, also while a change of it is open.</summary>
    /// <param name="satu">Only this step, with everybody who is late; none for all, with the first few.</param>
    public async Task<IReadOnlyList<LangkahTerlambat>> TerlambatAsync(int tahun, string? satu = null, CancellationToken cancel = default)
    {
        var hari = waktu.HariIni();
        var disebut = satu is null ? Contoh : int.MaxValue;
        var lewat = await db.Set<Jadwal>().AsNoTracking().Where(j => j.Tahun == tahun && j.Tenggat < hari && (satu == null || j.Langkah == satu)).OrderBy(j => j.Tenggat).ToListAsync(cancel);
        var langkah = lewat.ConvertAll(j => LangkahTahun.Dari(j.Langkah)!);
        var belum = await db.Database.SqlQuery<BelumMenyerahkan>(
            $"""
             select l.kode as "Langkah", count(*)::int as "Jumlah", (array_agg(i.nama order by i.nama, i.slug))[1:{disebut}] as "Contoh", (array_agg(i.slug order by i.nama, i.slug))[1:{disebut}] as "Slug"
             from unnest({langkah.Select(l => l.Kode).ToArray()}, {langkah.Select(l => l.Dokumen).ToArray()}, {langkah.Select(l => l.Kunci).ToArray()}) as l(kode, dokumen, kunci)
             cross join ringkasan_tahun r join instansi i on i.id = r.instansi_id
             where r.tahun = {tahun} and i.jenis = 'PerangkatDaerah' and i.aktif
               and ((not exists (select from alur a where a.instansi_id = i.id and a.tahun = {tahun} and a.dokumen = l.dokumen and (l.kunci = '' or a.kunci = l.kunci) and a.status not in ('Draf', 'Dikembalikan'))
                     and not exists (select from ketetapan t where t.instansi_id = i.id and t.tahun = {tahun} and t.dokumen = l.dokumen and (l.kunci = '' or t.kunci = l.kunci)))
                    or (l.dokumen = {DokumenAlur.Pk} and exists (select from butir b where b.instansi_id = i.id and b.tahun = {tahun} and b.jenis = {JenisButir.Pk} and coalesce(b.isi ->> 'jenis', '') <> {PerjanjianPerubahan.Jenis}
                        and not exists (select from alur a where a.instansi_id = i.id and a.tahun = {tahun} and a.dokumen = {DokumenAlur.Pk} and a.kunci = b.kunci and a.status not in ('Draf', 'Dikembalikan'))
                        and not exists (select from ketetapan t where t.instansi_id = i.id and t.tahun = {tahun} and t.dokumen = {DokumenAlur.Pk} and t.kunci = b.kunci))))
               and not exists (select from jadwal_instansi k where k.instansi_id = i.id and k.tahun = {tahun} and k.langkah = l.kode and k.tenggat >= {hari})
             group by l.kode
             """).ToDictionaryAsync(b => b.Langkah, cancel);
        IEnumerable<LangkahTerlambat> terlambat = from j in lewat where belum.ContainsKey(j.Langkah) let b = belum[j.Langkah] select new LangkahTerlambat(j.Langkah, LangkahTahun.Dari(j.Langkah)!.Nama, j.Tenggat, b.Jumlah, [.. b.Slug.Zip(b.Contoh, (s, n) => new SebutanInstansi(s, n))]);
        return satu is null or TenggatPerubahan.Kode && await PerubahanTerlambatAsync(tahun, hari, disebut, cancel) is { } perubahan ? [.. terlambat.Append(perubahan).OrderBy(t => t.Tenggat)] : [.. terlambat];
    }

    // Each agency's own due date, from its changed budget; the earliest is told.
    private async Task<LangkahTerlambat?> PerubahanTerlambatAsync(int tahun, DateOnly hari, int disebut, CancellationToken cancel)
    {
        var lewat = (await TenggatPerubahan.BacaAsync(db, tahun, null, cancel)).Where(t => t.Value < hari).ToList();
        if (lewat.Count == 0)
            return null;
        var instansi = lewat.Select(t => t.Key.Instansi).Distinct().ToList();
        var diserahkan = (await db.Set<Alur>().Where(a => instansi.Contains(a.InstansiId) && a.Tahun == tahun && a.Dokumen == DokumenAlur.Pk && a.Status != StatusAlur.Draf && a.Status != StatusAlur.Dikembalikan).Select(a => new { a.InstansiId, a.Kunci })
            .Union(db.Set<Ketetapan>().Where(k => instansi.Contains(k.InstansiId) && k.Tahun == tahun && k.Dokumen == DokumenAlur.Pk).Select(k => new { k.InstansiId, k.Kunci })).ToListAsync(cancel)).ConvertAll(d => (d.InstansiId, d.Kunci)).ToHashSet();
        var diberiWaktu = await db.Set<JadwalInstansi>().Where(j => instansi.Contains(j.InstansiId) && j.Tahun == tahun && j.Langkah == DokumenAlur.Pk && j.Tenggat >= hari).Select(j => j.InstansiId).ToListAsync(cancel);
        var belum = lewat.Where(t => !diserahkan.Contains((t.Key.Instansi, t.Key.Kunci)) && !diberiWaktu.Contains(t.Key.Instansi)).ToLookup(t => t.Key.Instansi, t => t.Value);
        var siapa = (await Dinas.Where(i => instansi.Contains(i.Id)).OrderBy(i => i.Nama).ThenBy(i => i.Slug).Select(i => new { i.Id, i.Slug, i.Nama }).ToListAsync(cancel)).FindAll(i => belum.Contains(i.Id));
        return siapa.Count == 0 ? null : new(TenggatPerubahan.Kode, TenggatPerubahan.Nama, siapa.Min(i => belum[i.Id].Min()), siapa.Count, [.. siapa.Take(disebut).Select(i => new SebutanInstansi(i.Slug, i.Nama))]);
    }

    /// <summary>Agencies that have no file of the year.</summary>
    public Task<List<SebutanInstansi>> BelumMulaiAsync(int tahun, CancellationToken cancel = default) =>
        Dinas.Where(i => !db.Butir.Any(b => b.InstansiId == i.Id && b.Tahun == tahun && b.Jenis == JenisButir.Organisasi)).OrderBy(i => i.Nama).Select(i => new SebutanInstansi(i.Slug, i.Nama)).ToListAsync(cancel);

    /// <summary>The government's own IKU with the agencies that carry each; empty where the government has no file of the year.</summary>
    public async Task<IReadOnlyList<IkuDaerah>> IkuAsync(int tahun, CancellationToken cancel = default)
    {
        var pemda = await db.Instansi.Where(i => i.Jenis == JenisInstansi.PemerintahDaerah).Select(i => new { i.Id, i.Slug }).FirstOrDefaultAsync(cancel);
        var iku = pemda is not null && await pemuat.MuatAsync(pemda.Id, tahun, cancel) is { } berkas ? HitungRingkasan.Indikator(berkas).Where(k => k.Hasil.Indikator.Iku).ToList() : [];
        var nama = iku.ConvertAll(k => k.Hasil.Indikator.Nama);
        var pemasok = iku.SelectMany(k => k.Hasil.Indikator.Pasokan.Select(p => p.Instansi + "/" + p.Indikator)).Distinct().ToList();
        var pengampu = await (from r in db.Set<RingkasanIndikator>()
                              join i in db.Instansi on r.InstansiId equals i.Id
                              where r.Tahun == tahun && ((r.Daerah != null && nama.Contains(r.Daerah)) || pemasok.Contains(i.Slug + "/" + r.Kode))
                              orderby i.Nama, r.Urutan
                              select new { r.Daerah, Isi = new Pengampu(i.Slug, i.Nama, r.Kode, r.Nama, r.Capaian, r.Kategori, r.Warna) }).ToListAsync(cancel);
        return iku.ConvertAll(k => new IkuDaerah(pemda!.Slug, k, [.. pengampu.Where(p => p.Daerah == k.Hasil.Indikator.Nama || k.Hasil.Indikator.Pasokan.Any(s => s.Instansi == p.Isi.Slug && s.Indikator == p.Isi.Kode)).Select(p => p.Isi)]));
    }

    internal IQueryable<InstansiTerdaftar> Dinas => db.Instansi.Where(i => i.Jenis == JenisInstansi.PerangkatDaerah && i.Aktif);

    internal IQueryable<RingkasanTahun> Perangkat(int tahun) => from r in db.Set<RingkasanTahun>() join i in Dinas on r.InstansiId equals i.Id where r.Tahun == tahun select r;

    private sealed record BelumMenyerahkan(string Langkah, int Jumlah, string[] Contoh, string[] Slug);
}
