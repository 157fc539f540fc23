-- Number and date that a kept document bears, for whoever holds the paper -------------------------------------------------------
alter table dokumen add nomor text, add tanggal date;
