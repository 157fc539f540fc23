-- Summaries now hold what is spent up to the newest quarter while the year is running: every one is calculated again.
update ringkasan_tahun set urut = 0;
