-- Evidence may lie elsewhere: a link in the place of a file.
alter table bukti alter column hash drop not null;
alter table bukti alter column tipe drop not null;
alter table bukti add column tautan text;
alter table bukti add constraint bukti_satu_tempat check ((hash is null) = (tautan is not null));
-- What no evidence refers to any more is cleared.
grant delete on berkas_isi to tera_app;
create index bukti_hash on bukti (hash);
