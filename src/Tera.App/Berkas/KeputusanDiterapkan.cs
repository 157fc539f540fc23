using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Berkas;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.App.Berkas;

/// <summary>What history knows of decisions about actions: one that was applied stays applied, whatever is changed by hand since.</summary>
internal static class KeputusanDiterapkan
{
    private static readonly ILookup<int, Aksi> Tiada = Array.Empty<Aksi>().ToLookup(_ => 0);

    private sealed record Baris(int Triwulan, string Isi);

    /// <summary>Actions as they stood when the head agreed to the record of a quarter, and each as it was written since; only of records that still stand agreed.</summary>
    internal static async Task<ILookup<int, Aksi>> BacaAsync(TeraDb db, Guid instansi, int tahun, BerkasKinerja berkas, CancellationToken cancel)
    {
        var aksi = berkas.Pengukuran.Dialog.SelectMany(d => d.Keputusan).Where(k => k.MengubahAksi()).Select(k => k.Aksi!).Distinct().ToArray();
        if (aksi.Length == 0)
            return Tiada;
        var baris = await db.Database.SqlQuery<Baris>(
            $"""
             select s.triwulan as "Triwulan", r.isi::text as "Isi"
             from (select r.kunci::integer as triwulan, max(r.urut) as urut from riwayat r join alur a on a.instansi_id = r.instansi_id and a.tahun = r.tahun and a.dokumen = 'dialog' and a.kunci = r.kunci
                   where r.instansi_id = {instansi} and r.tahun = {tahun} and r.jenis = 'alur:dialog' and r.tindakan = 'Setujui' and a.status in ('Disetujui', 'Ditetapkan') group by r.kunci) s
             join riwayat r on r.instansi_id = {instansi} and r.tahun = {tahun} and r.jenis = {JenisButir.Aksi} and r.kunci = any({aksi}) and r.tindakan in ('tambah', 'ubah') and r.isi is not null
             where r.urut > s.urut or not exists (select from riwayat l where l.instansi_id = {instansi} and l.tahun = {tahun} and l.jenis = r.jenis and l.kunci = r.kunci and l.urut > r.urut and l.urut < s.urut and l.tindakan in ('tambah', 'ubah', 'hapus'))
             """).ToListAsync(cancel);
        return baris.ToLookup(b => b.Triwulan, b => BerkasJson.BacaBagian<Aksi>(b.Isi));
    }

    internal static BerkasKinerja Sertakan(BerkasKinerja berkas, ILookup<int, Aksi> pernah) => pernah.Count == 0 ? berkas
        : berkas with { Pengukuran = berkas.Pengukuran with { Dialog = NasibKeputusan.Tandai(berkas.Pengukuran.Dialog, pernah) } };
}
