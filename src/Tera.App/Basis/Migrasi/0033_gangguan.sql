-- A failure that who looks after the server must see to: a broken upload is not one ------------------------------------
alter table pekerjaan add column gangguan boolean not null default false;

-- Of an archived year documents and audits are only read as well; a row moved out of one is a change of it --------------
create or replace function jaga_arsip() returns trigger language plpgsql as
$$
begin
    if exists (select from tahun_arsip where tahun = case when tg_op = 'DELETE' then old.tahun else new.tahun end or (tg_op = 'UPDATE' and tahun = old.tahun)) then
        raise exception 'Tahun ini sudah diarsipkan dan hanya dapat dibaca.' using errcode = 'TA001';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger jaga_arsip before insert or update or delete on dokumen for each row execute function jaga_arsip();
create trigger jaga_arsip before insert or update or delete on audit for each row execute function jaga_arsip();

create function jaga_arsip_audit() returns trigger language plpgsql as
$$
begin
    if exists (select from audit a join tahun_arsip t on t.tahun = a.tahun where a.id = case when tg_op = 'DELETE' then old.audit_id else new.audit_id end) then
        raise exception 'Tahun ini sudah diarsipkan dan hanya dapat dibaca.' using errcode = 'TA001';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;
create trigger jaga_arsip before insert or update or delete on audit_jawaban for each row execute function jaga_arsip_audit();
