-- Settings of the government that its administrator changes.
create table pengaturan (
    kunci text primary key,
    isi   jsonb not null
);
grant select, insert, update on pengaturan to tera_app;
