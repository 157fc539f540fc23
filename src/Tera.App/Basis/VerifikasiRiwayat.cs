using System.Data;
using System.Globalization;
using Npgsql;
using Tera.App.Berkas;

namespace Tera.App.Basis;

/// <summary>The newest line of an agency's chain as it was noted at some time, outside the database.</summary>
/// <param name="Hash">In hexadecimal.</param>
public sealed record KepalaTercatat(Guid Instansi, string Nama, long Urut, string Hash);

/// <summary>Where a chain is broken.</summary>
/// <param name="Urut">The line; none where it concerns more than one.</param>
public sealed record TemuanRantai(string Instansi, long? Urut, string Uraian);

/// <summary>What the walk found.</summary>
/// <param name="Kepala">Every chain with its newest line.</param>
/// <param name="Dibandingkan">What was held against history.</param>
public sealed record HasilVerifikasi(IReadOnlyList<KepalaTercatat> Kepala, IReadOnlyList<TemuanRantai> Temuan, IReadOnlyList<DibandingkanRiwayat> Dibandingkan)
{
    /// <summary>What history cannot vouch for.</summary>
    public static string TidakDibandingkan => VerifikasiIsi.TidakDibandingkan;
}

/// <summary>Walks the hash chain of every agency, and holds what is kept against what history says.</summary>
public static class VerifikasiRiwayat
{
    // What a piece is now must be what history last said of it.
    private const string IsiBerbeda =
        """
        select coalesce(b.instansi_id, r.instansi_id), coalesce(b.tahun, r.tahun), coalesce(b.jenis, r.jenis), coalesce(b.kunci, r.kunci), r.urut
        from (select distinct on (instansi_id, tahun, jenis, kunci) * from riwayat
              where tindakan in ('tambah', 'ubah', 'hapus') and jenis = any($1) order by instansi_id, tahun, jenis, kunci, urut desc) r
        full join butir b on b.instansi_id = r.instansi_id and b.tahun = r.tahun and b.jenis = r.jenis and b.kunci = r.kunci
        where b.isi is distinct from r.isi or (b.versi is distinct from r.versi and r.tindakan <> 'hapus')
        order by 1, 2, 3, 4
        """;

    private const string KetetapanBerbeda =
        """
        select k.instansi_id, k.tahun, k.dokumen, k.kunci, k.ke, k.riwayat_urut, k.hash = sha256(convert_to(k.isi::text, 'UTF8')) and s.utuh
        from ketetapan k left join riwayat r on r.instansi_id = k.instansi_id and r.urut = k.riwayat_urut
        cross join lateral (
            select coalesce(bool_and(a.hash is not null and a.hash = sha256(a.isi)), true) as utuh
            from jsonb_path_query(k.isi, '$[*] ? (@.jenis == "berkas").isi.sha256') b left join arsip_isi a on a.hash = case when b #>> '{}' ~ '^[0-9a-f]{64}$' then decode(b #>> '{}', 'hex') end) s
        where k.hash <> sha256(convert_to(k.isi::text, 'UTF8')) or not s.utuh or (k.riwayat_urut > 0 and k.kepala is distinct from r.hash)
        order by 1, 2, 3, 4, 5
        """;

    /// <param name="pemilik">The owner's connection string.</param>
    /// <param name="tercatat">Heads noted before, in a backup: each must still be where it was, so that a tail that was cut off shows.</param>
    public static async Task<HasilVerifikasi> JalankanAsync(string pemilik, IReadOnlyList<KepalaTercatat>? tercatat = null, CancellationToken cancel = default)
    {
        await using var sumber = NpgsqlDataSource.Create(pemilik);
        await using var sambungan = await sumber.OpenConnectionAsync(cancel);
        // Everything is seen as of one moment; who works meanwhile is not disturbed.
        await using var saat = await sambungan.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var nama = await NamaAsync(sambungan, cancel);
        var temuan = new List<TemuanRantai>();
        var kepala = await JalaniAsync(sambungan, nama, tercatat ?? [], temuan, cancel);
        await CocokkanKepalaAsync(sambungan, nama, kepala, temuan, cancel);
        await BandingkanAsync(sambungan, nama, temuan, cancel);
        temuan.AddRange((await VerifikasiIsi.BedaAsync(sambungan, cancel)).Select(b => new TemuanRantai(Nama(nama, b.Instansi), b.Urut, b.Uraian + ": diubah di luar Tera")));
        return new(kepala, temuan, await VerifikasiIsi.JumlahAsync(sambungan, cancel));
    }

    /// <summary>The heads as the database notes them itself.</summary>
    internal static async Task<IReadOnlyList<KepalaTercatat>> KepalaAsync(NpgsqlConnection sambungan, CancellationToken cancel)
    {
        var kepala = new List<KepalaTercatat>();
        await using var perintah = new NpgsqlCommand("select k.instansi_id, i.nama, k.urut, encode(k.hash, 'hex') from kepala_rantai k join instansi i on i.id = k.instansi_id order by i.slug", sambungan);
        await using var baris = await perintah.ExecuteReaderAsync(cancel);
        while (await baris.ReadAsync(cancel))
            kepala.Add(new(baris.GetGuid(0), baris.GetString(1), baris.GetInt64(2), baris.GetString(3)));
        return kepala;
    }

    private static async Task<IReadOnlyList<KepalaTercatat>> JalaniAsync(NpgsqlConnection sambungan, Dictionary<Guid, string> nama, IReadOnlyList<KepalaTercatat> tercatat, List<TemuanRantai> temuan, CancellationToken cancel)
    {
        var kepala = new List<KepalaTercatat>();
        var dicari = tercatat.ToDictionary(t => (t.Instansi, t.Urut));
        BarisRantai? lalu = null;
        await foreach (var baris in BarisRantai.BacaAsync(sambungan, cancel))
        {
            var awal = lalu?.Instansi != baris.Instansi;
            var (seharusnya, sebelum) = awal ? (1, []) : (lalu!.Urut + 1, lalu.Hash);
            if (baris.Urut != seharusnya)
                Catat(baris, baris.Urut == seharusnya + 1 ? $"baris {seharusnya} tidak ada" : $"baris {seharusnya} sampai {baris.Urut - 1} tidak ada");
            else if (!baris.HashSebelum.AsSpan().SequenceEqual(sebelum))
                Catat(baris, "tidak menyambung ke baris sebelumnya");
            if (!baris.Hash.AsSpan().SequenceEqual(baris.HashSeharusnya()))
                Catat(baris, "isinya tidak sesuai dengan sidiknya: baris ini diubah setelah ditulis");
            if (dicari.Remove((baris.Instansi, baris.Urut), out var catatan) && catatan.Hash != Convert.ToHexStringLower(baris.Hash))
                Catat(baris, "berbeda dengan yang tercatat di cadangan: riwayat ditulis ulang");

            if (awal)
                kepala.Add(Kepala(baris));
            else
                kepala[^1] = Kepala(baris);
            lalu = baris;
        }

        foreach (var hilang in dicari.Values.Where(h => h.Urut > 0))
            temuan.Add(new(hilang.Nama, hilang.Urut, "tercatat di cadangan tetapi tidak ada lagi: ujung riwayat dipotong"));
        return kepala;

        void Catat(BarisRantai baris, string uraian) => temuan.Add(new(Nama(nama, baris.Instansi), baris.Urut, uraian));

        KepalaTercatat Kepala(BarisRantai baris) => new(baris.Instansi, Nama(nama, baris.Instansi), baris.Urut, Convert.ToHexStringLower(baris.Hash));
    }

    private static async Task CocokkanKepalaAsync(NpgsqlConnection sambungan, Dictionary<Guid, string> nama, IReadOnlyList<KepalaTercatat> berjalan, List<TemuanRantai> temuan, CancellationToken cancel)
    {
        var tertulis = (await KepalaAsync(sambungan, cancel)).ToDictionary(k => k.Instansi);
        foreach (var k in berjalan)
        {
            if (!tertulis.Remove(k.Instansi, out var t) || t.Urut != k.Urut || t.Hash != k.Hash)
                temuan.Add(new(k.Nama, k.Urut, t is null ? "tidak tercatat sebagai ujung rantai" : $"bukan ujung rantai yang tercatat (baris {t.Urut}): ujung riwayat dipotong atau ditambah dari luar"));
        }

        temuan.AddRange(tertulis.Values.Where(t => t.Urut > 0).Select(t => new TemuanRantai(Nama(nama, t.Instansi), t.Urut, "seluruh riwayatnya tidak ada lagi")));
    }

    private static async Task BandingkanAsync(NpgsqlConnection sambungan, Dictionary<Guid, string> nama, List<TemuanRantai> temuan, CancellationToken cancel)
    {
        await using (var perintah = new NpgsqlCommand(IsiBerbeda, sambungan) { Parameters = { new() { Value = JenisButir.Semua.ToArray() } } })
        await using (var baris = await perintah.ExecuteReaderAsync(cancel))
        {
            while (await baris.ReadAsync(cancel))
                temuan.Add(new(Nama(nama, baris.GetGuid(0)), await baris.IsDBNullAsync(4, cancel) ? null : baris.GetInt64(4), string.Create(CultureInfo.InvariantCulture, $"{baris.GetString(2)} {baris.GetString(3)} tahun {baris.GetInt32(1)} bukan yang terakhir ditulis menurut riwayat: diubah di luar Tera")));
        }

        await using (var perintah = new NpgsqlCommand(KetetapanBerbeda, sambungan))
        await using (var baris = await perintah.ExecuteReaderAsync(cancel))
        {
            while (await baris.ReadAsync(cancel))
                temuan.Add(new(Nama(nama, baris.GetGuid(0)), baris.GetInt64(5), string.Create(CultureInfo.InvariantCulture, $"ketetapan {baris.GetString(2)} {baris.GetString(3)} tahun {baris.GetInt32(1)} ke-{baris.GetInt32(4)} {(baris.GetBoolean(6) ? "menunjuk baris riwayat yang tidak sama lagi" : "isinya tidak sesuai dengan sidiknya")}")));
        }
    }

    private static async Task<Dictionary<Guid, string>> NamaAsync(NpgsqlConnection sambungan, CancellationToken cancel)
    {
        var nama = new Dictionary<Guid, string>();
        await using var perintah = new NpgsqlCommand("select id, nama from instansi", sambungan);
        await using var baris = await perintah.ExecuteReaderAsync(cancel);
        while (await baris.ReadAsync(cancel))
            nama[baris.GetGuid(0)] = baris.GetString(1);
        return nama;
    }

    private static string Nama(Dictionary<Guid, string> nama, Guid id) => nama.GetValueOrDefault(id, id.ToString());
}
