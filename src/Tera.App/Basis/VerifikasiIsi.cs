using Npgsql;
using Tera.App.Evaluasi;
using Tera.App.Evaluasi.Ralat;
using Tera.App.Persetujuan;

namespace Tera.App.Basis;

/// <summary>What was held against history, and how many of it there are.</summary>
public sealed record DibandingkanRiwayat(string Nama, long Jumlah);

/// <summary>Holds what is kept beside the pieces against history: workflow, evidence, documents, commitments, worksheets. The database compares and answers only what differs.</summary>
internal static class VerifikasiIsi
{
    /// <summary>What no line of history tells in full, so that a change past Tera does not show here.</summary>
    internal const string TidakDibandingkan = "sandi, isi pesan klarifikasi, rekomendasi yang belum terbit, hasil audit";

    private const string Alur =
        """
        with akhir as (
            select distinct on (instansi_id, tahun, jenis, kunci) instansi_id, tahun, substr(jenis, 6) as dokumen, kunci, urut, versi, pelaku, alasan, l.ke
            from riwayat join unnest($1, $2) l (tindakan, ke) using (tindakan)
            where jenis like 'alur:%' and jenis <> 'alur:evaluasi' order by instansi_id, tahun, jenis, kunci, urut desc)
        select coalesce(a.instansi_id, r.instansi_id), r.urut, format('status %s tahun %s adalah %s, menurut riwayat %s', trim(coalesce(a.dokumen, r.dokumen) || ' ' || coalesce(a.kunci, r.kunci)), coalesce(a.tahun, r.tahun), coalesce(a.status, 'tidak ada'), coalesce(r.ke || ' oleh ' || r.pelaku, 'belum pernah ditetapkan'))
        from akhir r full join (select * from alur where dokumen <> 'evaluasi') a on a.instansi_id = r.instansi_id and a.tahun = r.tahun and a.dokumen = r.dokumen and a.kunci = r.kunci
        where case
            when r.urut is null then a.status <> 'Ditetapkan' or not exists (select from ketetapan k where k.instansi_id = a.instansi_id and k.tahun = a.tahun and k.dokumen = a.dokumen and k.kunci = a.kunci)
            else (a.status, a.versi, a.oleh, a.catatan) is distinct from (r.ke, r.versi, r.pelaku, r.alasan) end
        order by 1, 3
        """;

    private const string IsiBukti =
        """
        select b.instansi_id, null::bigint, format('berkas bukti "%s" pada %s %s tahun %s %s', b.nama, b.jenis, b.kunci, b.tahun, case when i.isi is null then 'tidak ada lagi, padahal tahunnya tidak diarsipkan' else 'isinya tidak sesuai dengan sidiknya' end)
        from (select hash, isi is null as hilang from berkas_isi where isi is null or hash <> sha256(isi)) x join berkas_isi i using (hash) join bukti b using (hash)
        where not x.hilang or b.tahun not in (select tahun from tahun_arsip)
        order by 1, 3
        """;

    private const string Bukti =
        """
        with r as (
            select instansi_id, tahun, jenis, kunci, isi ->> 'nama' as nama, coalesce(isi ->> 'tautan', '') as tautan, coalesce(isi ->> 'sha256', '') as sidik,
                   sum(case tindakan when 'tambah bukti' then 1 else -1 end) as n, max(urut) as urut, array_agg(pelaku) filter (where tindakan = 'tambah bukti') as oleh
            from riwayat where tindakan in ('tambah bukti', 'hapus bukti') group by 1, 2, 3, 4, 5, 6, 7),
        b as (
            select instansi_id, tahun, jenis, kunci, nama, coalesce(tautan, '') as tautan, coalesce(encode(hash, 'hex'), '') as sidik, count(*) as n, array_agg(oleh) as oleh
            from bukti group by 1, 2, 3, 4, 5, 6, 7)
        select coalesce(b.instansi_id, r.instansi_id), r.urut, format('bukti "%s" pada %s %s tahun %s %s', coalesce(b.nama, r.nama), coalesce(b.jenis, r.jenis), coalesce(b.kunci, r.kunci), coalesce(b.tahun, r.tahun),
            case when r.n is null then 'tidak pernah ditambahkan menurut riwayat' when coalesce(b.n, 0) < r.n then 'ada menurut riwayat, tetapi tidak ada lagi' when b.n > r.n then 'sudah dihapus menurut riwayat, tetapi masih ada' else 'diunggah orang lain menurut riwayat' end)
        from r full join b on b.instansi_id = r.instansi_id and b.tahun = r.tahun and b.jenis = r.jenis and b.kunci = r.kunci and b.nama = r.nama and b.tautan = r.tautan and b.sidik = r.sidik
        where coalesce(b.n, 0) <> coalesce(r.n, 0) or not b.oleh <@ r.oleh
        order by 1, 3
        """;

    private const string Dokumen =
        """
        with r as (
            select distinct on (instansi_id, tahun, kunci, versi) * from riwayat where tindakan = 'buat dokumen' and jenis = 'dokumen' order by instansi_id, tahun, kunci, versi, urut desc)
        select coalesce(d.instansi_id, r.instansi_id), r.urut, format('dokumen %s versi %s tahun %s %s', coalesce(d.nama, r.kunci), coalesce(d.versi, r.versi), coalesce(d.tahun, r.tahun),
            case when d.id is null then 'ada menurut riwayat, tetapi tidak ada lagi' when r.urut is null then 'tidak pernah dibuat menurut riwayat' else 'kode, pembuat, atau sidik berkasnya bukan yang tercatat dalam riwayat' end)
        from r full join dokumen d on d.instansi_id = r.instansi_id and d.tahun = r.tahun and d.nama = r.kunci and d.versi = r.versi
        where (d.kode, d.oleh, encode(d.docx, 'hex'), encode(d.pdf, 'hex'), encode(d.xlsx, 'hex')) is distinct from (r.isi ->> 'kode', r.pelaku, r.isi ->> 'docx', r.isi ->> 'pdf', r.isi ->> 'xlsx')
        order by 1, 3
        """;

    // Of a document that an older Tera made, the line that tells what it holds came when the database was brought up to date.
    private const string IsiDokumen =
        $"""
        with r as (
            select distinct on (instansi_id, tahun, kunci, versi) * from riwayat where tindakan in ('buat dokumen', 'catat isi dokumen') and jenis = 'dokumen' and isi ? 'isi' order by instansi_id, tahun, kunci, versi, urut desc)
        select d.instansi_id, r.urut, format('judul, nomor, kelas, atau tabel dokumen %s versi %s tahun %s bukan yang tercatat dalam riwayat', d.nama, d.versi, d.tahun)
        from dokumen d left join r on d.instansi_id = r.instansi_id and d.tahun = r.tahun and d.nama = r.kunci and d.versi = r.versi
        where r.isi ->> 'isi' is distinct from {SidikDokumen}
        order by 1, 3
        """;

    /// <summary>Hash of what a kept document (d) says besides its files: what the portal, open data and the page that proves it genuine read.</summary>
    internal const string SidikDokumen =
        """
        encode(sha256(convert_to(jsonb_build_object('jenis', d.jenis, 'kunci', d.kunci, 'judul', d.judul, 'nomor', d.nomor, 'tanggal', d.tanggal, 'kelas', d.kelas, 'status', d.status, 'ketetapan', d.ketetapan_id,
            'riwayat', d.riwayat_urut, 'tabel', d.tabel, 'indikator', d.indikator, 'rataRata', d.rata_rata)::text, 'UTF8')), 'hex')
        """;

    private const string IsiArsip =
        """
        with rusak as materialized (select hash from arsip_isi where hash <> sha256(isi))
        select d.instansi_id, null::bigint, format('berkas dokumen %s versi %s tahun %s isinya tidak sesuai dengan sidiknya', d.nama, d.versi, d.tahun) from rusak x join dokumen d on x.hash in (d.docx, d.pdf, d.xlsx)
        union
        select p.instansi_id, null, format('paket %s tahun %s isinya tidak sesuai dengan sidiknya', p.nama, p.tahun) from rusak x join paket p on p.isi = x.hash
        order by 1, 3
        """;

    private const string Paket =
        """
        select coalesce(p.instansi_id, r.instansi_id), r.urut, format('paket %s tahun %s %s', coalesce(p.nama, r.kunci), coalesce(p.tahun, r.tahun), case when p.id is null then 'ada menurut riwayat, tetapi tidak ada lagi' else 'bukan yang tercatat dalam riwayat' end)
        from (select * from riwayat where tindakan = 'buat paket' and jenis = 'paket') r
        full join paket p on p.instansi_id = r.instansi_id and p.tahun = r.tahun and p.nama = r.kunci and encode(p.isi, 'hex') = r.isi ->> 'sha256'
        where p.id is null or r.urut is null
        order by 1, 3
        """;

    private const string Terbitan =
        """
        with r as (
            select distinct on (instansi_id, tahun, kunci) * from riwayat where tindakan in ('terbitkan', 'tarik terbitan') and jenis = 'dokumen' order by instansi_id, tahun, kunci, urut desc),
        t as (select t.*, d.versi from terbitan t join dokumen d on d.id = t.dokumen_id where t.ditarik is null)
        select coalesce(t.instansi_id, r.instansi_id), r.urut, format('terbitan %s tahun %s %s', coalesce(t.nama, r.kunci), coalesce(t.tahun, r.tahun), case when t.id is null then 'tidak ada di depan umum, padahal menurut riwayat terbit' else 'bukan yang diterbitkan menurut riwayat' end)
        from (select * from r where tindakan = 'terbitkan') r full join t on t.instansi_id = r.instansi_id and t.tahun = r.tahun and t.nama = r.kunci
        where t.versi is distinct from r.versi
        order by 1, 3
        """;

    private const string Komitmen =
        """
        with r as (
            select distinct on (instansi_id, tahun, kunci) * from riwayat where jenis = 'komitmen-lintas' order by instansi_id, tahun, kunci, urut desc),
        k as (select k.*, i from komitmen_lintas k cross join unnest(array[k.peminta_id, k.diminta_id]) i)
        select coalesce(k.i, r.instansi_id), r.urut, format('komitmen lintas tahun %s "%s" %s', coalesce(k.tahun, r.tahun), left(coalesce(r.isi ->> 'Kontribusi', k.kontribusi), 60), case when k.id is null then 'tidak ada lagi' when r.urut is null then 'tidak pernah diminta menurut riwayat' else 'bukan yang terakhir ditulis menurut riwayat' end)
        from r full join k on k.i = r.instansi_id and k.tahun = r.tahun and k.id::text = r.kunci
        where (k.sasaran, k.kontribusi, k.status, k.alasan) is distinct from (r.isi ->> 'Sasaran', r.isi ->> 'Kontribusi', r.isi ->> 'Status', r.alasan) or (r.isi ? 'UraianHasil' and k.uraian_hasil is distinct from r.isi ->> 'UraianHasil')
        order by 1, 3
        """;

    // A correction that was cancelled leaves the published result to who published it.
    private const string Penilaian =
        """
        with r as (
            select distinct on (instansi_id, tahun) instansi_id, tahun, urut, pelaku, tindakan, l.ke from riwayat join unnest($1, $2) l (tindakan, ke) using (tindakan) where jenis = 'penilaian' order by instansi_id, tahun, urut desc)
        select coalesce(p.instansi_id, r.instansi_id), r.urut, format('tahap evaluasi tahun %s adalah %s, menurut riwayat %s', coalesce(p.tahun, r.tahun), coalesce(p.tahap, 'tidak ada'), coalesce(r.ke || ' oleh ' || r.pelaku, 'Mandiri'))
        from r full join penilaian p on p.instansi_id = r.instansi_id and p.tahun = r.tahun
        where p.tahap is distinct from coalesce(r.ke, 'Mandiri') or (r.urut is not null and r.tindakan <> 'BatalRalat' and p.oleh <> r.pelaku)
        union all
        select p.instansi_id, null, format('hasil evaluasi tahun %s terbit, tetapi tidak terkunci', p.tahun)
        from penilaian p left join alur a on a.instansi_id = p.instansi_id and a.tahun = p.tahun and a.dokumen = 'evaluasi' and a.status = 'Ditetapkan'
        where p.tahap = 'Terbit' and a.dokumen is null
        order by 1, 3
        """;

    // While a correction is prepared everybody reads the worksheet that it keeps; once it is published its date and what it withdrew are told.
    private const string Ralat =
        $"""
        with r as (
            select distinct on (instansi_id, tahun, kunci) instansi_id, tahun, kunci, urut, isi from riwayat where jenis = 'penilaian' and tindakan in ('BukaRalat', 'BatalRalat', 'Terbitkan') and kunci <> '' order by instansi_id, tahun, kunci, urut desc)
        select coalesce(p.instansi_id, r.instansi_id), r.urut, format('ralat ke-%s hasil evaluasi tahun %s bukan yang tercatat dalam riwayat', coalesce(p.ke::text, r.kunci), coalesce(p.tahun, r.tahun))
        from r full join penilaian_ralat p on p.instansi_id = r.instansi_id and p.tahun = r.tahun and p.ke::text = r.kunci
        where r.isi ->> 'sha256' is distinct from {SidikRalat}
        union all
        select p.instansi_id, null, format('ralat hasil evaluasi tahun %s yang disiapkan bukan yang dibuka menurut riwayat', p.tahun)
        from penilaian p where p.ralat is distinct from (select max(x.ke) from penilaian_ralat x where x.instansi_id = p.instansi_id and x.tahun = p.tahun and x.ditutup is null)
        order by 1, 3
        """;

    /// <summary>Hash of a correction (p) with the worksheet that it keeps.</summary>
    internal const string SidikRalat =
        """
        encode(sha256(convert_to(jsonb_build_object('alasan', p.alasan, 'oleh', p.oleh, 'semula', p.semula, 'ditutup', p.ditutup is not null, 'penutup', p.ditutup_oleh, 'batal', p.alasan_batal,
            'nomor', p.nomor, 'tanggal', p.tanggal, 'dicabut', p.dicabut)::text, 'UTF8')), 'hex')
        """;

    // Lines of early days count a changed answer one version too far. Of what a team answers history holds the version and a hash: its words are nobody else's before the result is published.
    private const string Jawaban =
        """
        with r as (
            select distinct on (instansi_id, tahun, kunci) * from riwayat where jenis = 'lke' and tindakan in ('tambah', 'ubah', 'hapus') order by instansi_id, tahun, kunci, urut desc)
        select coalesce(j.instansi_id, r.instansi_id), r.urut, format('jawaban lembar evaluasi %s tahun %s bukan yang terakhir ditulis menurut riwayat', coalesce(j.kode || '/' || j.tahap, r.kunci), coalesce(j.tahun, r.tahun))
        from (select * from r where tindakan <> 'hapus') r full join penilaian_jawaban j on j.instansi_id = r.instansi_id and j.tahun = r.tahun and j.kode || '/' || j.tahap = r.kunci
        where (j.versi is distinct from r.versi and not (r.tindakan = 'ubah' and r.versi = j.versi + 1))
           or (r.isi is not null and case when r.isi ? 'sha256' then encode(sha256(convert_to(j.isi::text, 'UTF8')), 'hex') is distinct from r.isi ->> 'sha256' else j.isi is distinct from r.isi end)
        order by 1, 3
        """;

    private static readonly (string Tindakan, string Ke)[] LangkahDokumen = [.. LangkahAlur.Semua.Select(l => (l.Langkah.ToString(), l.Ke.ToString()))];

    private static readonly (string Tindakan, string Ke)[] LangkahLembar = [.. AturanLangkah.Semua.Select(l => (l.Langkah.ToString(), l.Ke.ToString())), ("Terbitkan", nameof(TahapKerja.Terbit)), (BukaRalat.Langkah, nameof(TahapKerja.Final)), (BatalRalat.Langkah, nameof(TahapKerja.Terbit))];

    private static readonly (string Sql, (string Tindakan, string Ke)[] Langkah)[] Perintah =
    [
        (Alur, LangkahDokumen), (IsiBukti, []), (Bukti, []), (Dokumen, []), (IsiDokumen, []), (IsiArsip, []), (Paket, []), (Terbitan, []), (Komitmen, []), (Penilaian, LangkahLembar), (Jawaban, []), (Ralat, []),
        (VerifikasiPemda.Akun, []), (VerifikasiPemda.Instansi, []), (VerifikasiPemda.Jadwal, []), (VerifikasiPemda.Perpanjangan, []), (VerifikasiPemda.Pengaturan, []),
    ];

    // In the order of the sentence that says what was compared.
    private const string Jumlah =
        """
        select 'isian', count(*) from butir union all select 'ketetapan', count(*) from ketetapan union all select 'status dokumen', count(*) from alur
        union all select 'bukti', count(*) from bukti union all select 'dokumen tersimpan', count(*) from dokumen union all select 'paket', count(*) from paket union all select 'terbitan', count(*) from terbitan where ditarik is null
        union all select 'komitmen lintas', count(*) from komitmen_lintas union all select 'jawaban lembar evaluasi', count(*) from penilaian_jawaban union all select 'ralat hasil evaluasi', count(*) from penilaian_ralat
        union all select 'akun', count(*) from pengguna union all select 'jadwal', (select count(*) from jadwal) + (select count(*) from jadwal_instansi) union all select 'pengaturan', count(*) from pengaturan
        """;

    /// <returns>Whatever is not as history says: agency, line of history, what it is.</returns>
    internal static async Task<IReadOnlyList<(Guid Instansi, long? Urut, string Uraian)>> BedaAsync(NpgsqlConnection sambungan, CancellationToken cancel)
    {
        var beda = new List<(Guid, long?, string)>();
        foreach (var (sql, langkah) in Perintah)
        {
            await using var perintah = new NpgsqlCommand(sql, sambungan);
            if (langkah.Length > 0)
            {
                perintah.Parameters.Add(new() { Value = langkah.Select(l => l.Tindakan).ToArray() });
                perintah.Parameters.Add(new() { Value = langkah.Select(l => l.Ke).ToArray() });
            }

            await using var baris = await perintah.ExecuteReaderAsync(cancel);
            while (await baris.ReadAsync(cancel))
                beda.Add((baris.GetGuid(0), await baris.IsDBNullAsync(1, cancel) ? null : baris.GetInt64(1), baris.GetString(2)));
        }

        return beda;
    }

    internal static async Task<IReadOnlyList<DibandingkanRiwayat>> JumlahAsync(NpgsqlConnection sambungan, CancellationToken cancel)
    {
        var jumlah = new List<DibandingkanRiwayat>();
        await using var perintah = new NpgsqlCommand(Jumlah, sambungan);
        await using var baris = await perintah.ExecuteReaderAsync(cancel);
        while (await baris.ReadAsync(cancel))
            jumlah.Add(new(baris.GetString(0), baris.GetInt64(1)));
        return jumlah;
    }
}
