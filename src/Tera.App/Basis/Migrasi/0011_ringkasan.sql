-- Ringkasan: what dashboards add up over agencies, kept for each agency and year; recalculated when its history has grown -------
create table ringkasan_tahun (
    instansi_id uuid not null references instansi,
    tahun       integer not null,
    urut        bigint not null,
    rata_rata   numeric,
    kategori    text,
    warna       text,
    pagu        numeric,
    realisasi   numeric,
    serapan     numeric,
    indikator   integer not null,
    terukur     integer not null,
    tercapai    integer not null,
    waspada     integer not null,
    triwulan    integer not null,
    primary key (tahun, instansi_id)
);
create index ringkasan_peringkat on ringkasan_tahun (tahun, rata_rata desc nulls last);

create table ringkasan_indikator (
    instansi_id uuid not null references instansi,
    tahun       integer not null,
    kode        text not null,
    urutan      integer not null,
    nama        text not null,
    capaian     numeric,
    kategori    text,
    warna       text,
    daerah      text,
    primary key (tahun, instansi_id, kode)
);
-- Which agencies carry an indicator of the region.
create index ringkasan_daerah on ringkasan_indikator (tahun, daerah) where daerah is not null;
create index ringkasan_kategori on ringkasan_indikator (tahun, kategori, warna);

grant select, insert, update, delete on ringkasan_tahun, ringkasan_indikator to tera_app;
