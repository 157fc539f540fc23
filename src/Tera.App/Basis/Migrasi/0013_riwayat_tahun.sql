-- The newest line of a year, asked on every page.
create index riwayat_tahun on riwayat (instansi_id, tahun, urut);
