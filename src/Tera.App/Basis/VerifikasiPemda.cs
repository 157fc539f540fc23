namespace Tera.App.Basis;

/// <summary>Holds what the government decides for all against history: who may do what, when a step of the year is open, and its settings.</summary>
internal static class VerifikasiPemda
{
    // A person who moved to another agency is told of in the chain of the new one.
    internal const string Akun =
        """
        with pemda as (select id from instansi where jenis = 'PemerintahDaerah'),
        r as (select distinct on (kunci) * from riwayat where jenis = 'pengguna' order by kunci, waktu desc, urut desc),
        p as (select p.*, coalesce(p.instansi_id, pemda.id) as di from pengguna p left join pemda on true)
        select coalesce(r.instansi_id, p.di), r.urut, format('akun %s (%s) %s', coalesce(p.nama, r.isi ->> 'nama'), coalesce(p.user_name, r.isi ->> 'userName'),
            case when p.id is null then 'ada menurut riwayat, tetapi tidak ada lagi' when r.urut is null then 'tidak pernah dibuat menurut riwayat'
                 when p.peran is distinct from r.isi ->> 'peran' then format('berperan %s, menurut riwayat %s', p.peran, r.isi ->> 'peran')
                 when p.di is distinct from r.instansi_id then 'bekerja untuk instansi lain menurut riwayat' else 'bukan yang terakhir ditulis menurut riwayat' end)
        from r full join p on p.id::text = r.kunci
        where (p.user_name, p.nama, p.jabatan, p.peran, p.aktif::text, p.di) is distinct from (r.isi ->> 'userName', r.isi ->> 'nama', r.isi ->> 'jabatan', r.isi ->> 'peran', r.isi ->> 'aktif', r.instansi_id)
           or (r.isi ? 'duaLangkah' and p.two_factor_enabled::text is distinct from r.isi ->> 'duaLangkah')
        order by 1, 3
        """;

    internal const string Instansi =
        """
        with r as (select distinct on (instansi_id) * from riwayat where jenis = 'instansi' order by instansi_id, urut desc)
        select coalesce(i.id, r.instansi_id), r.urut, format('pendaftaran instansi %s %s', coalesce(i.nama, r.isi ->> 'nama'), case when r.urut is null then 'tidak pernah ditulis menurut riwayat' else 'bukan yang terakhir ditulis menurut riwayat' end)
        from r full join instansi i on i.id = r.instansi_id
        where (i.slug, i.nama, i.singkatan, i.aktif::text) is distinct from (r.kunci, r.isi ->> 'nama', r.isi ->> 'singkatan', r.isi ->> 'aktif')
        order by 1, 3
        """;

    internal const string Jadwal =
        """
        with r as (
            select distinct on (r.tahun, l.isi ->> 'Langkah') r.instansi_id, r.urut, r.tahun, l.isi ->> 'Langkah' as langkah, l.isi
            from riwayat r cross join lateral jsonb_array_elements(case jsonb_typeof(r.isi) when 'array' then r.isi else '[]' end) l (isi)
            where r.tindakan = 'jadwal' and r.jenis = 'jadwal' order by r.tahun, l.isi ->> 'Langkah', r.urut desc)
        select coalesce(r.instansi_id, (select id from instansi where jenis = 'PemerintahDaerah')), r.urut, format('jadwal %s tahun %s %s', coalesce(j.langkah, r.langkah), coalesce(j.tahun, r.tahun),
            case when j.langkah is null then 'ada menurut riwayat, tetapi tidak ada lagi' when r.urut is null then 'tidak pernah diatur menurut riwayat'
                 else format('dibuka %s, tenggat %s, %s dikunci; menurut riwayat dibuka %s, tenggat %s, %s dikunci', j.dibuka, j.tenggat, case when j.dikunci then 'lalu' else 'tidak' end, r.isi ->> 'Dibuka', r.isi ->> 'Tenggat', case r.isi ->> 'Dikunci' when 'true' then 'lalu' else 'tidak' end) end)
        from r full join jadwal j on j.tahun = r.tahun and j.langkah = r.langkah
        where (to_char(j.dibuka, 'YYYY-MM-DD'), to_char(j.tenggat, 'YYYY-MM-DD'), j.dikunci::text) is distinct from (r.isi ->> 'Dibuka', r.isi ->> 'Tenggat', r.isi ->> 'Dikunci')
        order by 1, 3
        """;

    internal const string Perpanjangan =
        """
        with r as (
            select distinct on (instansi_id, tahun, kunci) * from riwayat where jenis = 'jadwal' and tindakan in ('perpanjangan', 'cabut-perpanjangan') order by instansi_id, tahun, kunci, urut desc)
        select coalesce(s.instansi_id, r.instansi_id), r.urut, format('perpanjangan %s tahun %s %s', coalesce(s.langkah, r.kunci), coalesce(s.tahun, r.tahun),
            case when s.langkah is null then 'ada menurut riwayat, tetapi tidak ada lagi' when r.urut is null then 'tidak pernah diberikan menurut riwayat' else 'bukan yang diberikan menurut riwayat' end)
        from (select * from r where tindakan = 'perpanjangan') r full join jadwal_instansi s on s.instansi_id = r.instansi_id and s.tahun = r.tahun and s.langkah = r.kunci
        where (to_char(s.tenggat, 'YYYY-MM-DD'), s.alasan) is distinct from (r.isi ->> 'tenggat', r.alasan)
        order by 1, 3
        """;

    internal const string Pengaturan =
        """
        with r as (select distinct on (kunci) * from riwayat where jenis = 'pengaturan' order by kunci, urut desc)
        select coalesce(r.instansi_id, (select id from instansi where jenis = 'PemerintahDaerah')), r.urut, format('pengaturan %s %s', coalesce(p.kunci, r.kunci),
            case when p.kunci is null then 'ada menurut riwayat, tetapi tidak ada lagi' when r.urut is null then 'tidak pernah diatur menurut riwayat' else 'bukan yang terakhir diatur menurut riwayat' end)
        from r full join pengaturan p on p.kunci = r.kunci
        where p.isi is distinct from r.isi
        order by 1, 3
        """;
}
