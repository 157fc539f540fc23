-- What quality assurance assured, criterion by criterion: what the lead answers otherwise since then is seen once more.
create table penilaian_dijamin (
    instansi_id    uuid not null,
    tahun          integer not null,
    kode           text not null,
    isi            jsonb,
    ditolak        integer not null default 0,
    yang_ditolak   text,
    alasan_ditolak text,
    primary key (instansi_id, tahun, kode),
    foreign key (instansi_id, tahun) references penilaian
);
grant select, insert, update, delete on penilaian_dijamin to tera_app;
create trigger jaga_arsip before insert or update or delete on penilaian_dijamin for each row execute function jaga_arsip();

-- The frame of the letter is kept as it is typed, not first when it is published.
alter table penilaian add column surat jsonb;
