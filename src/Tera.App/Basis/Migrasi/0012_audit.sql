-- Audit laporan: the file that was audited, what was found, and what the agency answers ------------------------------------------
create table audit (
    id          uuid primary key,
    instansi_id uuid not null references instansi,
    tahun       integer not null,
    nama        text not null,
    dokumen_id  uuid references dokumen,
    isi         bytea not null,
    temuan      jsonb,
    cocok       integer not null default 0,
    lembar      bytea,
    salinan     bytea,
    dibuat      timestamptz not null,
    oleh        text not null
);
create index audit_instansi on audit (instansi_id, tahun, dibuat desc);

create table audit_jawaban (
    audit_id uuid not null references audit on delete cascade,
    nomor    integer not null,
    jawaban  text not null,
    waktu    timestamptz not null,
    oleh     text not null,
    primary key (audit_id, nomor)
);

grant select, insert, update, delete on audit, audit_jawaban to tera_app;
