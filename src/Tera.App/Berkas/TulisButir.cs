using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;

namespace Tera.App.Berkas;

/// <summary>Writes pieces and their lines of history in one statement, within the caller's transaction and turn.</summary>
internal static class TulisButir
{
    /// <param name="butir">As they become, with the version that they get: 1 for a new piece.</param>
    internal static Task JalankanAsync(TeraDb db, Guid instansi, int tahun, Pelaku pelaku, DateTimeOffset waktu, IReadOnlyList<Butir> butir, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
         with b as materialized (
             select * from unnest({Kolom(butir, b => b.Jenis)}, {Kolom(butir, b => b.Kunci)}, {Kolom(butir, b => b.Induk)}, {Kolom(butir, b => b.Urutan)}, {Kolom(butir, b => b.Isi)}, {Kolom(butir, b => b.Versi)})
             with ordinality u (jenis, kunci, induk, urutan, isi, versi, n)),
         tulis as (
             insert into butir (instansi_id, tahun, jenis, kunci, induk, urutan, isi, versi) select {instansi}, {tahun}, jenis, kunci, induk, urutan, isi::jsonb, versi from b
             on conflict (instansi_id, tahun, jenis, kunci) do update set isi = excluded.isi, versi = excluded.versi)
         select catat_riwayat({instansi}, {waktu.ToUniversalTime()}, {pelaku.Id}::uuid, {pelaku.Nama}, {pelaku.Peran}, case versi when 1 then 'tambah' else 'ubah' end, {tahun}, jenis, kunci, versi, isi::jsonb, null)
         from (select * from b order by n) urut
         """,
        cancel);

    private static T[] Kolom<T>(IReadOnlyList<Butir> butir, Func<Butir, T> isi) => [.. butir.Select(isi)];
}
