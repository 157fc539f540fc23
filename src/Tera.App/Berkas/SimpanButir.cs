using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Evaluasi;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Pelaporan;

namespace Tera.App.Berkas;

/// <summary>A change of one piece.</summary>
/// <param name="Versi">The version that the writer saw; 0 for a new piece.</param>
/// <param name="Isi">JSON that it becomes; none to remove it.</param>
/// <param name="Induk">Parent, for a new or moved piece; none to leave it.</param>
/// <param name="Urutan">Place, for a new or moved piece; none to leave it, or last.</param>
public sealed record PerubahanButir(string Jenis, string Kunci, int Versi, string? Isi, string? Induk = null, int? Urutan = null);

/// <summary>What became of a save; nothing was written where there is a conflict, a lock or a mistake.</summary>
public sealed record HasilSimpan
{
    /// <summary>Versions after the save, in the order of the changes.</summary>
    public IReadOnlyList<int> Versi { get; init; } = [];

    /// <summary>Fields that somebody else changed meanwhile to something else.</summary>
    public IReadOnlyList<Bentrok> Bentrok { get; init; } = [];

    /// <summary>Why the document cannot be changed now.</summary>
    public string? Terkunci { get; init; }

    /// <summary>What the file may not hold.</summary>
    public IReadOnlyList<KesalahanBerkas> Kesalahan { get; init; } = [];

    public bool Berhasil => Bentrok.Count == 0 && Terkunci is null && Kesalahan.Count == 0;

    /// <summary>Why nothing was saved, for who shows no comparison of both writers; empty where it was saved.</summary>
    public IReadOnlyList<string> Sebab => Terkunci is { } sebab ? [sebab]
        : [.. Bentrok.Select(b => $"{b.Oleh} sementara itu mengubah {b.Jenis} {b.Kunci}. Muat ulang halaman ini.").Distinct(), .. Kesalahan.Select(k => k.Pesan)];
}

/// <summary>A field that two people changed.</summary>
/// <param name="Isian">The field, "nama".</param>
/// <param name="Semula">JSON when the writer began; none where it was empty.</param>
/// <param name="Mereka">What the other wrote.</param>
/// <param name="Milik">What this writer wrote.</param>
/// <param name="Oleh">The other.</param>
/// <param name="Usulan">The piece with everything that the other wrote, but this writer's fields: what a second save would make of it.</param>
public sealed record Bentrok(string Jenis, string Kunci, string Isian, string? Semula, string? Mereka, string? Milik, string Oleh, DateTimeOffset Waktu, int VersiKini, string? Usulan);

/// <summary>Saves pieces: all of them or none, each against the version that its writer saw, every one into history.</summary>
/// <remarks>Changes of different fields of one piece are merged; of the same field, the second writer is told what the first wrote.</remarks>
public sealed class SimpanButir(TeraDb db, PemuatBerkas pemuat, KunciTahap kunci, KunciIsi kunciIsi, BerkasDitetapkan ditetapkan, TimeProvider waktu)
{
    public async Task<HasilSimpan> JalankanAsync(
        Guid instansi, int tahun, Pelaku pelaku, IReadOnlyList<PerubahanButir> perubahan, string? alasan = null, bool periksa = true, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(perubahan);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        var hasil = await DalamGiliranAsync(instansi, tahun, pelaku, perubahan, alasan, periksa, cancel);
        if (hasil.Berhasil)
            await transaksi.CommitAsync(cancel);
        return hasil;
    }

    /// <summary>The same within the transaction and turn of a caller who writes more.</summary>
    internal async Task<HasilSimpan> DalamGiliranAsync(
        Guid instansi, int tahun, Pelaku pelaku, IReadOnlyList<PerubahanButir> perubahan, string? alasan, bool periksa, CancellationToken cancel)
    {
        // A year that begins is no step of the calendar: what is due at its end comes along empty.
        var mulai = perubahan.Any(p => p is { Jenis: JenisButir.Organisasi, Versi: 0 }) && !await db.Butir.AnyAsync(b => b.InstansiId == instansi && b.Tahun == tahun, cancel);
        if (!mulai && (await kunci.SebabPerubahanAsync(instansi, tahun, perubahan, cancel)).Values.FirstOrDefault() is { } sebab)
            return new() { Terkunci = sebab };
        if ((await kunciIsi.SebabAsync(instansi, tahun, perubahan, cancel)).Values.FirstOrDefault() is { } angka)
            return new() { Terkunci = angka };
        if ((await kunciIsi.RekomendasiAsync(instansi, tahun, pelaku, perubahan, cancel)).Values.FirstOrDefault() is { } milikTim)
            return new() { Terkunci = milikTim };
        var semula = perubahan.Any(p => p.Jenis == JenisButir.Pelaporan) ? await ReviuAsync(instansi, tahun, cancel) : null;
        // Follow-up has one state over the years, by whichever way it was written.
        var tindakLanjut = new TeruskanTindakLanjut(db, pemuat, this);
        var rekomendasi = await tindakLanjut.BacaAsync(instansi, tahun, perubahan, cancel);
        var hasil = await TulisAsync(instansi, tahun, pelaku, perubahan, alasan, periksa, cancel);
        if (hasil.Berhasil)
            await tindakLanjut.JalankanAsync(instansi, tahun, pelaku, rekomendasi, cancel);
        // A review that comes in with a file is stated of that file, as one on the reviewer's own page is of what stood there.
        if (hasil.Berhasil && perubahan.Any(p => p.Jenis == JenisButir.Pelaporan) && await ReviuAsync(instansi, tahun, cancel) is { Tanggal: not null } reviu
            && (semula is null || BerkasJson.TulisBagian(semula) != BerkasJson.TulisBagian(reviu)) && await ditetapkan.ReviuAsync(instansi, tahun, reviu, cancel) is null)
            await ditetapkan.SimpanReviuAsync(instansi, tahun, pelaku, reviu, cancel);
        return hasil;
    }

    private async Task<ReviuLkj?> ReviuAsync(Guid instansi, int tahun, CancellationToken cancel) =>
        await db.Butir.AsNoTracking().Where(b => b.InstansiId == instansi && b.Tahun == tahun && b.Jenis == JenisButir.Pelaporan).Select(b => b.Isi).SingleOrDefaultAsync(cancel) is { } isi ? BerkasJson.BacaBagian<DataPelaporan>(isi).Reviu : null;

    /// <summary>Within the transaction and turn of a caller who answers for the lock: what is published, or noted by a reviewer, is not the agency's to hold back.</summary>
    internal async Task<HasilSimpan> TulisAsync(Guid instansi, int tahun, Pelaku pelaku, IReadOnlyList<PerubahanButir> perubahan, string? alasan, bool periksa = true, CancellationToken cancel = default)
    {
        var jenis = perubahan.Select(p => p.Jenis).Distinct().ToList();
        var semua = await db.Butir.Where(b => b.InstansiId == instansi && b.Tahun == tahun && (periksa || jenis.Contains(b.Jenis))).ToListAsync(cancel);
        var sebelum = periksa ? AturanBerkas.Kesalahan(tahun, semua) : [];
        var kini = semua.ToDictionary(b => (b.Jenis, b.Kunci));
        var bentrok = new List<Bentrok>();
        var versi = new List<int>();
        var kejadian = new List<Kejadian>();
        var kode = new List<KesalahanBerkas>();
        foreach (var p in perubahan)
        {
            kini.TryGetValue((p.Jenis, p.Kunci), out var butir);
            var isi = p.Isi;
            if ((butir?.Versi ?? 0) != p.Versi)
            {
                var gabungan = await new GabungButir(db).JalankanAsync(instansi, tahun, p, butir, cancel);
                bentrok.AddRange(gabungan.Bentrok);
                isi = gabungan.Isi;
            }

            // Whatever names a code finds the piece by its key: one without the other would be lost to workflow and links.
            if (isi is not null && JsonNode.Parse(isi) is var kelak && !KodeButir.Sesuai(p.Jenis, p.Kunci, kelak) && (butir is null || KodeButir.Sesuai(p.Jenis, p.Kunci, JsonNode.Parse(butir.Isi))))
                kode.Add(new("$", $"Isi {p.Jenis} {p.Kunci} berkode {KodeButir.Dari(p.Jenis, kelak)}. Ganti kodenya pada formulirnya sendiri, tidak bersama isi lain."));
            versi.Add(Terapkan(instansi, tahun, p with { Isi = isi }, butir, kini));
            kejadian.Add(new(isi is null ? "hapus" : butir is null ? "tambah" : "ubah", tahun, p.Jenis, p.Kunci, versi[^1], isi, alasan));
        }

        var kesalahan = periksa && bentrok.Count == 0 ? [.. kode, .. AturanBerkas.Kesalahan(tahun, kini.Values).Except(sebelum)] : kode;
        if (bentrok.Count > 0 || kesalahan.Count > 0)
        {
            Telemetri.Bentrok.Add(bentrok.Count);
            // What was refused must not be written by whoever saves next.
            db.ChangeTracker.Clear();
            return new() { Bentrok = bentrok, Kesalahan = kesalahan };
        }

        await db.SaveChangesAsync(cancel);
        foreach (var k in kejadian)
            await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), k, cancel);
        Telemetri.Simpan.Add(versi.Count);
        return new() { Versi = versi };
    }

    private int Terapkan(Guid instansi, int tahun, PerubahanButir p, Butir? butir, Dictionary<(string, string), Butir> kini)
    {
        if (p.Isi is null)
        {
            if (butir is null)
                return 0;
            db.Butir.Remove(butir);
            kini.Remove((p.Jenis, p.Kunci));
            return 0;
        }

        if (butir is null)
        {
            var terakhir = kini.Values.Where(b => b.Jenis == p.Jenis).Select(b => b.Urutan).DefaultIfEmpty().Max();
            butir = new() { InstansiId = instansi, Tahun = tahun, Jenis = p.Jenis, Kunci = p.Kunci, Induk = p.Induk ?? "", Urutan = p.Urutan ?? terakhir + 1, Isi = p.Isi, Versi = 1 };
            db.Butir.Add(butir);
            kini[(p.Jenis, p.Kunci)] = butir;
            return 1;
        }

        butir.Isi = p.Isi;
        butir.Induk = p.Induk ?? butir.Induk;
        butir.Urutan = p.Urutan ?? butir.Urutan;
        return ++butir.Versi;
    }
}
