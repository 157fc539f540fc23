-- The step of time of the last code of the second factor that was accepted: a code is used once.
alter table pengguna add column langkah_totp bigint;
