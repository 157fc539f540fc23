-- A recommendation that a year began with as done already was done in an earlier year; years that began before Tera said so count it as their own.
-- Only where history tells from which year it came: begun from that year's file, or following what was done there. What a report that was handed in holds stays.
create function rekomendasi_beres(isi jsonb) returns boolean language sql immutable as $$
    select coalesce(jsonb_array_length(isi -> 'aksi'), 0) > 0
        and not exists (select from jsonb_array_elements(isi -> 'aksi') a where coalesce(a ->> 'statusVerifikasi', a ->> 'status', 'belum') <> 'selesai')
$$;

do $$
declare
    b record;
    dari integer;
    selesai integer;
begin
    for b in
        select * from butir
        where jenis = 'rekomendasi' and not isi ? 'tahunSelesai' and (isi ->> 'tahun')::integer < tahun and rekomendasi_beres(isi)
            and not exists (select from alur a where a.instansi_id = butir.instansi_id and a.tahun = butir.tahun and a.dokumen = 'lkjip' and a.status in ('Diajukan', 'Disetujui', 'Ditetapkan'))
            and tahun not in (select tahun from tahun_arsip)
        -- An earlier year's own answer comes first: a later one takes it over.
        order by tahun, instansi_id, kunci
    loop
        select substring(r.alasan from '^(?:Disalin dari|Mengikuti tindak lanjut) tahun (\d{4})$')::integer into dari
        from (
            select urut, alasan, rekomendasi_beres(isi) as beres, lag(rekomendasi_beres(isi), 1, false) over (order by urut) as dulu
            from riwayat where instansi_id = b.instansi_id and tahun = b.tahun and jenis = b.jenis and kunci = b.kunci and tindakan in ('tambah', 'ubah', 'hapus')) r
        where r.beres and not r.dulu order by r.urut desc limit 1;
        select coalesce((a.isi ->> 'tahunSelesai')::integer, a.tahun) into selesai
        from butir a
        where a.instansi_id = b.instansi_id and a.tahun = dari and a.tahun < b.tahun and a.jenis = b.jenis and a.kunci = b.kunci
            and a.isi -> 'tahun' = b.isi -> 'tahun' and (a.isi ->> 'tahun')::integer < a.tahun and rekomendasi_beres(a.isi);
        continue when selesai is null;
        update butir set isi = isi || jsonb_build_object('tahunSelesai', selesai), versi = versi + 1
        where instansi_id = b.instansi_id and tahun = b.tahun and jenis = b.jenis and kunci = b.kunci;
        perform catat_riwayat(b.instansi_id, clock_timestamp(), null, 'Tera', 'Sistem', 'ubah', b.tahun, b.jenis, b.kunci, b.versi + 1, b.isi || jsonb_build_object('tahunSelesai', selesai),
            format('Selesai tahun %s; dicatat saat Tera diperbarui', selesai));
    end loop;
end $$;

drop function rekomendasi_beres(jsonb);
