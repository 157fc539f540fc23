-- Nodes that share this database: each gives a sign of life; who leaves in order takes its row along ------------------------------
create table simpul (
    id      uuid primary key,
    nama    text not null,
    versi   text not null,
    pekerja integer not null,
    mulai   timestamptz not null default now(),
    denyut  timestamptz not null default now()
);
grant select, insert, update, delete on simpul to tera_app;

-- Which node has a job, and jobs that were called off ----------------------------------------------------------------------------
alter table pekerjaan add column simpul text;
alter table pekerjaan drop constraint pekerjaan_status_check;
alter table pekerjaan add constraint pekerjaan_status_check check (status in ('Antre', 'Berjalan', 'Selesai', 'Gagal', 'Batal'));

-- Nodes hear of what others wrote and they themselves keep ready: what is published, lists and settings; and of new jobs ----------
create function kabari() returns trigger language plpgsql as
$$
begin
    perform pg_notify('tera', tg_argv[0]);
    return null;
end;
$$;
create trigger kabari after insert or update or delete on terbitan for each statement execute function kabari('umum');
create trigger kabari after insert or update or delete on instansi for each statement execute function kabari('daftar');
create trigger kabari after insert or update or delete on pengaturan for each statement execute function kabari('daftar');
create trigger kabari after insert or update or delete on nomenklatur for each statement execute function kabari('daftar');
create trigger kabari after insert on pekerjaan for each statement execute function kabari('kerja');
