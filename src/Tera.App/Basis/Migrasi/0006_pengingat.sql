-- Who was reminded on which day: one mail a person and day, whichever node sends it.
create table surel_terkirim (
    tanggal     date not null,
    pengguna_id uuid not null references pengguna on delete cascade,
    primary key (tanggal, pengguna_id)
);
grant select, insert, delete on surel_terkirim to tera_app;
