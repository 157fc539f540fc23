-- Evidence whose content lies in the package of an archived year alone: the very same bytes, uploaded again, bring it back. Tera itself may not change content otherwise.
create function kembalikan_isi(p_hash bytea, p_isi bytea) returns void language sql security definer set search_path = public, pg_temp as $$
    update berkas_isi set isi = p_isi where hash = p_hash and isi is null and hash = sha256(p_isi)
$$;
revoke execute on function kembalikan_isi from public;
grant execute on function kembalikan_isi to tera_app;

-- What history did not tell before is told once as it stands now: from here on a change past Tera shows.
select catat_riwayat(i.id, clock_timestamp(), null, 'Tera', 'Sistem', 'catat', null, 'instansi', i.slug, null, jsonb_build_object('nama', i.nama, 'singkatan', i.singkatan, 'aktif', i.aktif), 'Keadaan saat Tera diperbarui')
from instansi i where not exists (select from riwayat r where r.instansi_id = i.id and r.jenis = 'instansi') order by i.slug;

select catat_riwayat(coalesce(p.instansi_id, i.id), clock_timestamp(), null, 'Tera', 'Sistem', 'catat', null, 'pengguna', p.id::text, null,
    jsonb_build_object('userName', p.user_name, 'nama', p.nama, 'jabatan', p.jabatan, 'peran', p.peran, 'aktif', p.aktif, 'duaLangkah', p.two_factor_enabled), 'Keadaan saat Tera diperbarui')
from pengguna p cross join instansi i
where i.jenis = 'PemerintahDaerah' and not exists (select from riwayat r where r.jenis = 'pengguna' and r.kunci = p.id::text) order by p.user_name;

select catat_riwayat(i.id, clock_timestamp(), null, 'Tera', 'Sistem', 'jadwal', j.tahun, 'jadwal', '', null,
    jsonb_agg(jsonb_build_object('Langkah', j.langkah, 'Dibuka', to_char(j.dibuka, 'YYYY-MM-DD'), 'Tenggat', to_char(j.tenggat, 'YYYY-MM-DD'), 'Dikunci', j.dikunci) order by j.langkah), 'Keadaan saat Tera diperbarui')
from jadwal j cross join instansi i
where i.jenis = 'PemerintahDaerah' and not exists (
    select from riwayat r cross join lateral jsonb_array_elements(case jsonb_typeof(r.isi) when 'array' then r.isi else '[]' end) l (isi)
    where r.tindakan = 'jadwal' and r.jenis = 'jadwal' and r.tahun = j.tahun and l.isi ->> 'Langkah' = j.langkah)
group by i.id, j.tahun order by j.tahun;

select catat_riwayat(s.instansi_id, clock_timestamp(), null, 'Tera', 'Sistem', 'perpanjangan', s.tahun, 'jadwal', s.langkah, null, jsonb_build_object('tenggat', to_char(s.tenggat, 'YYYY-MM-DD')), s.alasan)
from jadwal_instansi s where not exists (select from riwayat r where r.instansi_id = s.instansi_id and r.tahun = s.tahun and r.jenis = 'jadwal' and r.kunci = s.langkah and r.tindakan in ('perpanjangan', 'cabut-perpanjangan'))
order by s.tahun, s.langkah;

select catat_riwayat(i.id, clock_timestamp(), null, 'Tera', 'Sistem', 'catat', null, 'pengaturan', p.kunci, null, p.isi, 'Keadaan saat Tera diperbarui')
from pengaturan p cross join instansi i
where i.jenis = 'PemerintahDaerah' and not exists (select from riwayat r where r.jenis = 'pengaturan' and r.kunci = p.kunci) order by p.kunci;

select catat_riwayat(d.instansi_id, clock_timestamp(), null, 'Tera', 'Sistem', 'catat isi dokumen', d.tahun, 'dokumen', d.nama, d.versi, jsonb_build_object('isi',
    encode(sha256(convert_to(jsonb_build_object('jenis', d.jenis, 'kunci', d.kunci, 'judul', d.judul, 'nomor', d.nomor, 'tanggal', d.tanggal, 'kelas', d.kelas, 'status', d.status, 'ketetapan', d.ketetapan_id,
        'riwayat', d.riwayat_urut, 'tabel', d.tabel, 'indikator', d.indikator, 'rataRata', d.rata_rata)::text, 'UTF8')), 'hex')), 'Keadaan saat Tera diperbarui')
from dokumen d order by d.instansi_id, d.tahun, d.nama, d.versi;
