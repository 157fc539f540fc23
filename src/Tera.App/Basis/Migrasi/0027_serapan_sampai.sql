-- Up to which quarter spending is known, so that the share of a part of the year says so beside it; every summary is calculated again.
alter table ringkasan_tahun add column triwulan_serapan integer not null default 0;
update ringkasan_tahun set urut = 0;
