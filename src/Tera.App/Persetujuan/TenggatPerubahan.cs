using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Perencanaan;
using Tera.Core.Anggaran;
using Tera.Core.Nilai;

namespace Tera.App.Persetujuan;

/// <summary>When changed agreements are due: a month after the changed budget (Permenpan RB 53/2014, Lampiran I), where its date is known.</summary>
internal static class TenggatPerubahan
{
    /// <summary>The late list's name of it; no step of the calendar is called so.</summary>
    internal const string Kode = "pk-perubahan";

    internal const string Nama = "Perjanjian Kinerja perubahan (tenggat paling awal)";

    /// <param name="tahun">Only this year; none for all.</param>
    /// <param name="instansi">Only this agency; none for all.</param>
    internal static async Task<IReadOnlyDictionary<(Guid Instansi, int Tahun, string Kunci), DateOnly>> BacaAsync(TeraDb db, int? tahun, Guid? instansi, CancellationToken cancel)
    {
        var semua = await db.Database.SqlQuery<Baris>(
            $"""
             select p.instansi_id as "Instansi", p.tahun as "Tahun", p.kunci as "Kunci", coalesce(p.isi ->> 'tingkat', '') as "Tingkat", coalesce(p.isi ->> 'unit', '') as "Unit",
                    p.isi ->> 'tanggal' as "Tanggal", a.isi ->> 'dokumen' as "Dokumen", a.isi ->> 'tanggalDokumen' as "Disahkan"
             from butir p join butir a on a.instansi_id = p.instansi_id and a.tahun = p.tahun and a.jenis = {JenisButir.Anggaran}
             where p.jenis = {JenisButir.Pk} and p.isi ->> 'jenis' = {PerjanjianPerubahan.Jenis} and a.isi ->> 'tanggalDokumen' is not null
               and ({tahun}::integer is null or p.tahun = {tahun}) and ({instansi}::uuid is null or p.instansi_id = {instansi})
             """).ToListAsync(cancel);
        var tenggat = new Dictionary<(Guid, int, string), DateOnly>();
        foreach (var kelompok in semua.GroupBy(b => (b.Instansi, b.Tahun, b.Tingkat, b.Unit)))
        {
            if (new AnggaranTahunan { Dokumen = kelompok.First().Dokumen }.DokumenPerubahan() && Tanggal.TryParse(kelompok.First().Disahkan, out var disahkan))
            {
                foreach (var b in Mengikuti([.. kelompok], disahkan.Awal()))
                    tenggat[(b.Instansi, b.Tahun, b.Kunci)] = disahkan.Akhir().AddMonths(1);
            }
        }

        return tenggat;
    }

    // One agreement of a post follows the budget: the first that was signed since. A change before it had another reason, and so has one after; before any is signed, every draft may be it.
    private static IEnumerable<Baris> Mengikuti(IReadOnlyList<Baris> perubahan, DateOnly disahkan) =>
        perubahan.Where(b => b.Ditandatangani() >= disahkan).OrderBy(b => b.Ditandatangani()).Take(1).ToList() is { Count: > 0 } pertama ? pertama : perubahan.Where(b => b.Ditandatangani() is null);

    private sealed record Baris(Guid Instansi, int Tahun, string Kunci, string Tingkat, string Unit, string? Tanggal, string? Dokumen, string? Disahkan)
    {
        public DateOnly? Ditandatangani() => Core.Nilai.Tanggal.TryParse(Tanggal, out var t) ? t.Akhir() : null;
    }
}
