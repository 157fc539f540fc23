using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Berkas.Impor;
using Tera.App.Organisasi;

namespace Tera.App.Anggaran;

/// <summary>What a list file would change.</summary>
public sealed record BedaNomenklatur
{
    public required string Nama { get; init; }

    public required string Daftar { get; init; }

    /// <summary>Kind of government whose rows are taken; none for all.</summary>
    public string? Jenis { get; init; }

    public required NomenklaturTerbaca Terbaca { get; init; }

    public IReadOnlyList<Nomenklatur> Baru { get; init; } = [];

    public IReadOnlyList<(Nomenklatur Lama, Nomenklatur Baru)> Berubah { get; init; } = [];

    public IReadOnlyList<Nomenklatur> Hilang { get; init; } = [];

    /// <summary>By what the difference is known again: what was shown is applied, or nothing.</summary>
    public string Sidik => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Baru, Lama = Berubah.Select(b => b.Lama), Menjadi = Berubah.Select(b => b.Baru), Hilang })));
}

/// <summary>The national lists of codes: uploaded by the administrator, shown as a difference, applied as a whole.</summary>
public sealed class ImporNomenklatur(TeraDb db, GudangUnggahan gudang, CariNomenklatur cari, TimeProvider waktu)
{
    private const string Tujuan = "nomenklatur";

    private sealed record Pilihan(string Daftar, string? Jenis);

    /// <summary>How many codes each list has.</summary>
    public Task<Dictionary<string, int>> BanyakAsync(CancellationToken cancel = default) =>
        db.Set<Nomenklatur>().GroupBy(n => n.Daftar).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);

    /// <returns>Its id, or why it cannot be read.</returns>
    public async Task<(Guid? Id, string? Sebab)> UnggahAsync(Guid oleh, string daftar, string nama, byte[] isi, CancellationToken cancel = default)
    {
        if (Nomenklatur.Semua.All(s => s.Daftar != daftar))
            return (null, "Pilih daftarnya.");
        if (PembacaLembar.Baca(isi).Sebab is { } sebab)
            return (null, sebab);
        var id = await gudang.SimpanAsync(await RiwayatOrang.PemdaAsync(db, cancel), 0, oleh, Tujuan, nama, isi, cancel);
        await gudang.AturAsync(id, new Pilihan(daftar, null), cancel);
        return (id, null);
    }

    /// <param name="jenis">Kind of government; none for the one chosen before, or the first that the file has.</param>
    /// <returns>None where the upload is not there any more.</returns>
    public async Task<BedaNomenklatur?> BacaAsync(Guid id, Guid oleh, string? jenis, CancellationToken cancel = default)
    {
        if (await gudang.AmbilAsync(id, await RiwayatOrang.PemdaAsync(db, cancel), 0, oleh, Tujuan, cancel) is not { } unggahan)
            return null;
        var pilihan = JsonSerializer.Deserialize<Pilihan>(unggahan.Pengaturan!)!;
        var lembar = PembacaLembar.Baca(unggahan.Isi).Lembar[0];
        var dipilih = jenis ?? pilihan.Jenis;
        var terbaca = PembacaNomenklatur.Baca(lembar, pilihan.Daftar, dipilih);
        // A file of several kinds of government is never mixed: the first stands until another is chosen.
        if (terbaca.Jenis.Count > 1 && (dipilih is null || !terbaca.Jenis.Contains(dipilih)))
            terbaca = PembacaNomenklatur.Baca(lembar, pilihan.Daftar, dipilih = terbaca.Jenis[0]);
        if (dipilih != pilihan.Jenis)
            await gudang.AturAsync(id, pilihan = pilihan with { Jenis = dipilih }, cancel);
        var hasil = new BedaNomenklatur { Nama = unggahan.Nama, Daftar = pilihan.Daftar, Jenis = pilihan.Jenis, Terbaca = terbaca };
        if (terbaca.Kesalahan.Count > 0)
            return hasil;
        var kini = await db.Set<Nomenklatur>().AsNoTracking().Where(n => n.Daftar == pilihan.Daftar).ToDictionaryAsync(n => n.Kode, cancel);
        var ada = terbaca.Baris.Select(b => b.Kode).ToHashSet(StringComparer.Ordinal);
        return hasil with
        {
            Baru = [.. terbaca.Baris.Where(b => !kini.ContainsKey(b.Kode))],
            Berubah = [.. terbaca.Baris.Where(b => kini.TryGetValue(b.Kode, out var lama) && !Sama(lama, b)).Select(b => (kini[b.Kode], b))],
            Hilang = [.. kini.Values.Where(k => !ada.Contains(k.Kode)).OrderBy(k => k.Kode, StringComparer.Ordinal)],
        };
    }

    /// <summary>Replaces the list by the file's.</summary>
    /// <param name="dilihat">Mark of the difference that was shown.</param>
    /// <returns>Whether it was; not where the difference is another by now.</returns>
    public async Task<bool> TerapkanAsync(Guid id, Pelaku pelaku, string? jenis, string? dilihat, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        var pemda = await RiwayatOrang.PemdaAsync(db, cancel);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(pemda, cancel);
        if (await BacaAsync(id, pelaku.Id!.Value, jenis, cancel) is not { Terbaca.Kesalahan.Count: 0 } beda || beda.Sidik != dilihat)
            return false;
        var baris = beda.Terbaca.Baris;
        var kode = baris.Select(b => b.Kode).ToArray();
        await db.Set<Nomenklatur>().Where(n => n.Daftar == beda.Daftar && !kode.Contains(n.Kode)).ExecuteDeleteAsync(cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into nomenklatur (daftar, kode, nama, kinerja, indikator, satuan)
            select {beda.Daftar}, * from unnest({kode}, {baris.Select(b => b.Nama).ToArray()}, {baris.Select(b => b.Kinerja).ToArray()}, {baris.Select(b => b.Indikator).ToArray()}, {baris.Select(b => b.Satuan).ToArray()})
            on conflict (daftar, kode) do update set nama = excluded.nama, kinerja = excluded.kinerja, indikator = excluded.indikator, satuan = excluded.satuan
            """, cancel);
        var isi = JsonSerializer.Serialize(new { berkas = beda.Nama, jenis = beda.Jenis, kode = baris.Count, sidik = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(baris))) }, FormatButir.Opsi);
        await db.CatatAsync(pemda, pelaku, waktu.GetUtcNow(), new("impor", Jenis: Tujuan, Kunci: beda.Daftar, Isi: isi, Alasan: $"Daftar kode dari {beda.Nama}"), cancel);
        await transaksi.CommitAsync(cancel);
        cari.Lupakan(beda.Daftar);
        await gudang.HapusAsync(id, cancel);
        return true;
    }

    private static bool Sama(Nomenklatur a, Nomenklatur b) => (a.Nama, a.Kinerja, a.Indikator, a.Satuan) == (b.Nama, b.Kinerja, b.Indikator, b.Satuan);
}
