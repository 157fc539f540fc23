-- A published result that is corrected: why, by whom, and the worksheet as it was published, which stays in force until the correction is published.
create table penilaian_ralat (
    instansi_id  uuid not null,
    tahun        integer not null,
    ke           integer not null,
    alasan       text not null,
    dibuka       timestamptz not null,
    oleh         text not null,
    semula       jsonb not null,
    ditutup      timestamptz,
    ditutup_oleh text,
    alasan_batal text,
    nomor        text,
    tanggal      date,
    dicabut      jsonb,
    primary key (instansi_id, tahun, ke),
    foreign key (instansi_id, tahun) references penilaian
);
grant select, insert, update on penilaian_ralat to tera_app;
create trigger jaga_arsip before insert or update or delete on penilaian_ralat for each row execute function jaga_arsip();

-- Which correction is prepared; none where none is.
alter table penilaian add column ralat integer;
-- What a recommendation is called in the letter and in every file that follows it up, once it was published.
alter table penilaian_rekomendasi add column kode text;
