-- Who watches over agencies reminds one of what waits there; it stands beside the task until that is done. The newest of each counts.
create table peringatan (
    instansi_id uuid not null references instansi,
    tahun       integer not null,
    dokumen     text not null,
    kunci       text not null,
    pesan       text,
    oleh        text not null,
    waktu       timestamptz not null,
    primary key (instansi_id, tahun, dokumen, kunci)
);
grant select, insert, update on peringatan to tera_app;
create trigger jaga_arsip before insert or update or delete on peringatan for each row execute function jaga_arsip();
