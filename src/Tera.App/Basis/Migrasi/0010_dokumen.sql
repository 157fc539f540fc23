-- Pekerjaan latar: taken by any node with SKIP LOCKED, held by a heartbeat, taken over when its node dies --------------
create table pekerjaan (
    id          uuid primary key,
    jenis       text not null,
    instansi_id uuid references instansi,
    tahun       integer,
    kunci       text not null,
    masukan     jsonb not null,
    status      text not null default 'Antre' check (status in ('Antre', 'Berjalan', 'Selesai', 'Gagal')),
    kemajuan    integer not null default 0 check (kemajuan between 0 and 100),
    langkah     text not null default '',
    giliran     integer not null default 0,
    dibuat      timestamptz not null default now(),
    mulai       timestamptz,
    denyut      timestamptz,
    selesai     timestamptz,
    pelaku_id   uuid,
    pelaku      text not null,
    peran       text not null,
    hasil       uuid,
    sebab       text
);
create index pekerjaan_menunggu on pekerjaan (dibuat) where status in ('Antre', 'Berjalan');
-- The same document asked for twice is one job.
create unique index pekerjaan_sama on pekerjaan (jenis, instansi_id, tahun, kunci) where status in ('Antre', 'Berjalan');
create index pekerjaan_instansi on pekerjaan (instansi_id, tahun, dibuat desc);

-- Dokumen yang disimpan: what was printed never changes ----------------------------------------------------------------
create table arsip_isi (
    hash   bytea primary key check (length(hash) = 32),
    ukuran bigint not null,
    isi    bytea not null
);

create table dokumen (
    id           uuid primary key,
    kode         text not null unique check (kode ~ '^[BCDFGHJKLMNPQRSTVWXZ]{12}$'),
    instansi_id  uuid not null references instansi,
    tahun        integer not null,
    jenis        text not null,
    nama         text not null,
    kunci        text not null default '',
    judul        text not null,
    kelas        text not null check (kelas in ('Terbuka', 'Terbatas', 'Rahasia')),
    versi        integer not null check (versi > 0),
    status       text,
    ketetapan_id uuid references ketetapan,
    riwayat_urut bigint not null,
    docx         bytea not null references arsip_isi,
    pdf          bytea references arsip_isi,
    xlsx         bytea references arsip_isi,
    tabel        jsonb not null,
    indikator    jsonb not null,
    rata_rata    numeric,
    dibuat       timestamptz not null,
    oleh         text not null,
    unique (instansi_id, tahun, nama, versi),
    unique (id, kelas, status)
);
create index dokumen_docx on dokumen (docx);
create index dokumen_pdf on dokumen (pdf);
create index dokumen_xlsx on dokumen (xlsx);

-- Terbitan: only what is open and fixed can stand here, whatever the application believes ------------------------------
create table terbitan (
    id          uuid primary key,
    instansi_id uuid not null references instansi,
    tahun       integer not null,
    jenis       text not null,
    nama        text not null,
    dokumen_id  uuid not null,
    kelas       text not null default 'Terbuka' check (kelas = 'Terbuka'),
    status      text not null default 'Ditetapkan' check (status = 'Ditetapkan'),
    terbit      timestamptz not null,
    oleh        text not null,
    ditarik     timestamptz,
    alasan      text,
    foreign key (dokumen_id, kelas, status) references dokumen (id, kelas, status)
);
create unique index terbitan_berlaku on terbitan (tahun, instansi_id, nama) where ditarik is null;

grant select, insert, update on terbitan to tera_app;
grant select, insert, update, delete on pekerjaan to tera_app;
grant select, insert on arsip_isi, dokumen to tera_app;
