-- Years that were archived: kept whole in a package outside, and only read here. The owner alone archives and opens again -------------
create table tahun_arsip (
    tahun      integer primary key,
    diarsipkan timestamptz not null,
    paket      text not null,
    sidik      text not null
);
grant select on tahun_arsip to tera_app;
create trigger kabari after insert or update or delete on tahun_arsip for each statement execute function kabari('daftar');

create function jaga_arsip() returns trigger language plpgsql as
$$
begin
    if exists (select from tahun_arsip where tahun = case when tg_op = 'DELETE' then old.tahun else new.tahun end) then
        raise exception 'Tahun ini sudah diarsipkan dan hanya dapat dibaca.' using errcode = 'TA001';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger jaga_arsip before insert or update or delete on butir for each row execute function jaga_arsip();
create trigger jaga_arsip before insert or update or delete on alur for each row execute function jaga_arsip();
create trigger jaga_arsip before insert or update or delete on ketetapan for each row execute function jaga_arsip();
create trigger jaga_arsip before insert or update or delete on bukti for each row execute function jaga_arsip();
create trigger jaga_arsip before insert or update or delete on penilaian for each row execute function jaga_arsip();
create trigger jaga_arsip before insert or update or delete on penilaian_jawaban for each row execute function jaga_arsip();
create trigger jaga_arsip before insert or update or delete on penilaian_rekomendasi for each row execute function jaga_arsip();

-- Evidence of an archived year may lie in its package alone: the hash stays, the content is gone.
alter table berkas_isi alter column isi drop not null;
