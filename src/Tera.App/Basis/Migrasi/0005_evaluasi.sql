-- Evaluation of an agency's year while it is worked on; what is published becomes part of its file.
create table penilaian (
    instansi_id   uuid not null references instansi,
    tahun         integer not null check (tahun between 2000 and 2100),
    templat       text not null,
    tahap         text not null check (tahap in ('Mandiri', 'Verifikasi', 'PenjaminanKualitas', 'Ditetapkan', 'Terbit')),
    catatan       text,
    nomor_tugas   text,
    tanggal_tugas date,
    tenggat       date,
    sejak         timestamptz not null,
    oleh          text not null,
    versi         integer not null,
    primary key (instansi_id, tahun)
);

create table penilaian_tim (
    instansi_id uuid not null,
    tahun       integer not null,
    pengguna_id uuid not null references pengguna,
    peran       text not null check (peran in ('Ketua', 'Anggota', 'Mutu')),
    primary key (instansi_id, tahun, pengguna_id),
    foreign key (instansi_id, tahun) references penilaian
);
create index penilaian_tim_pengguna on penilaian_tim (pengguna_id);

-- One answer a stage and criterion, evidence item or sub-component: two people who answer different ones never meet.
create table penilaian_jawaban (
    instansi_id uuid not null,
    tahun       integer not null,
    tahap       text not null check (tahap in ('Mandiri', 'Verifikasi', 'PenjaminanKualitas')),
    kode        text not null,
    sub         boolean not null,
    isi         jsonb not null,
    versi       integer not null,
    oleh        text not null,
    waktu       timestamptz not null,
    primary key (instansi_id, tahun, tahap, kode),
    foreign key (instansi_id, tahun) references penilaian
);

create table penilaian_pesan (
    id          uuid primary key,
    instansi_id uuid not null,
    tahun       integer not null,
    kode        text not null,
    isi         text not null,
    dari_tim    boolean not null,
    oleh        text not null,
    waktu       timestamptz not null,
    foreign key (instansi_id, tahun) references penilaian
);
create index penilaian_pesan_tempat on penilaian_pesan (instansi_id, tahun, waktu);

create table penilaian_rekomendasi (
    instansi_id uuid not null,
    tahun       integer not null,
    urutan      integer not null,
    kriteria    text,
    uraian      text not null,
    versi       integer not null,
    primary key (instansi_id, tahun, urutan),
    foreign key (instansi_id, tahun) references penilaian
);

grant select, insert, update, delete on penilaian, penilaian_tim, penilaian_jawaban, penilaian_rekomendasi to tera_app;
grant select, insert on penilaian_pesan to tera_app;

-- A recommendation is a piece of its own: followed up by one, verified by another. History says so, as of every change.
insert into butir (instansi_id, tahun, jenis, kunci, induk, urutan, isi, versi)
select b.instansi_id, b.tahun, 'rekomendasi', r.isi ->> 'kode', '', r.n, r.isi, 1
from butir b, jsonb_array_elements(b.isi -> 'rekomendasi') with ordinality as r (isi, n)
where b.jenis = 'evaluasi' and b.isi ? 'rekomendasi';
select catat_riwayat(instansi_id, now(), null, 'Tera', '', 'tambah', tahun, jenis, kunci, versi, isi, 'Rekomendasi menjadi butir tersendiri')
from butir where jenis = 'rekomendasi' order by instansi_id, tahun, urutan;
update butir set isi = isi - 'rekomendasi', versi = versi + 1 where jenis = 'evaluasi' and isi ? 'rekomendasi';
select catat_riwayat(instansi_id, now(), null, 'Tera', '', 'ubah', tahun, jenis, kunci, versi, isi, 'Rekomendasi menjadi butir tersendiri')
from butir b where jenis = 'evaluasi' and exists (select from butir r where r.instansi_id = b.instansi_id and r.tahun = b.tahun and r.jenis = 'rekomendasi')
order by instansi_id, tahun;
