-- The last stage of a worksheet has answers of its own, after quality assurance and before the result is fixed.
alter table penilaian drop constraint penilaian_tahap_check;
alter table penilaian add constraint penilaian_tahap_check check (tahap in ('Mandiri', 'Verifikasi', 'PenjaminanKualitas', 'Final', 'Ditetapkan', 'Terbit'));
alter table penilaian_jawaban drop constraint penilaian_jawaban_tahap_check;
alter table penilaian_jawaban add constraint penilaian_jawaban_tahap_check check (tahap in ('Mandiri', 'Verifikasi', 'PenjaminanKualitas', 'Final'));
