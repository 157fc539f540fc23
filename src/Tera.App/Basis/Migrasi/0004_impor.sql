-- Files between the steps of an import: read, shown, applied; gone after a day.
create table unggahan (
    id          uuid primary key,
    instansi_id uuid not null references instansi,
    tahun       integer not null,
    tujuan      text not null,
    oleh        uuid not null references pengguna on delete cascade,
    nama        text not null,
    isi         bytea not null,
    pengaturan  jsonb,
    diunggah    timestamptz not null
);
create index unggahan_diunggah on unggahan (diunggah);

-- How an agency reads budget files with these headings.
create table pemetaan_anggaran (
    instansi_id uuid not null references instansi,
    sidik       text not null,
    isi         jsonb not null,
    dipakai     timestamptz not null,
    primary key (instansi_id, sidik)
);

-- National lists of codes: programme to sub kegiatan, accounts, sources of money.
create table nomenklatur (
    daftar    text not null check (daftar in ('kegiatan', 'akun', 'sumber-dana')),
    kode      text not null,
    nama      text not null,
    kinerja   text,
    indikator text,
    satuan    text,
    primary key (daftar, kode)
);

grant select, insert, update, delete on unggahan, pemetaan_anggaran, nomenklatur to tera_app;
