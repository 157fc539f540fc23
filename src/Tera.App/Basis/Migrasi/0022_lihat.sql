-- Komitmen lintas instansi: one agency asks another to carry part of a sasaran, the other confirms or declines ------------------
create table komitmen_lintas (
    id           uuid primary key,
    tahun        integer not null,
    peminta_id   uuid not null references instansi,
    diminta_id   uuid not null references instansi,
    sasaran      text not null,
    uraian_hasil text not null,
    kontribusi   text not null,
    status       text not null default 'Diminta' check (status in ('Diminta', 'Dikonfirmasi', 'Ditolak', 'Ditarik')),
    alasan       text,
    dibuat       timestamptz not null,
    oleh         text not null,
    dijawab      timestamptz,
    dijawab_oleh text,
    check (peminta_id <> diminta_id)
);
create index komitmen_peminta on komitmen_lintas (peminta_id, tahun);
create index komitmen_diminta on komitmen_lintas (diminta_id, tahun);
grant select, insert, update on komitmen_lintas to tera_app;

-- Gambar halaman audit: only of pages with findings ---------------------------------------------------------------------------
create table audit_halaman (
    audit_id uuid not null references audit on delete cascade,
    halaman  integer not null,
    lebar    integer not null,
    tinggi   integer not null,
    gambar   bytea not null,
    primary key (audit_id, halaman)
);
grant select, insert, delete on audit_halaman to tera_app;

-- Paket untuk sistem lain: kept as it was handed over -------------------------------------------------------------------------
create table paket (
    id           uuid primary key,
    instansi_id  uuid not null references instansi,
    tahun        integer not null,
    jenis        text not null check (jenis in ('esr', 'lkpj', 'lppd')),
    nama         text not null,
    isi          bytea not null references arsip_isi,
    jumlah       integer not null,
    kurang       text not null default '',
    riwayat_urut bigint not null,
    dibuat       timestamptz not null,
    oleh         text not null
);
create index paket_instansi on paket (instansi_id, tahun, dibuat desc);
grant select, insert on paket to tera_app;
