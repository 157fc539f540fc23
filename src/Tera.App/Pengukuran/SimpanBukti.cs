using System.Data;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Persetujuan;

namespace Tera.App.Pengukuran;

/// <summary>The piece that evidence belongs to: one quarter of an indicator, a decision record.</summary>
public sealed record TempatBukti(string Jenis, string Kunci);

/// <summary>A file as it was sent.</summary>
public sealed record Unggahan(string Nama, byte[] Isi);

/// <summary>Adds and removes evidence while its document is open; every step is in the agency's history, with the hash of the content.</summary>
public sealed class SimpanBukti(TeraDb db, KunciTahap kunci, TimeProvider waktu)
{
    /// <summary>Pieces of evidence of one place.</summary>
    public const int Terbanyak = 20;

    private const string Tindakan = "bukti";
    private const int PanjangNama = 120;
    private const int PanjangTautan = 2000;

    /// <returns>What is wrong, all at once; nothing was kept unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> UnggahAsync(Guid instansi, int tahun, Pelaku pelaku, TempatBukti tempat, IReadOnlyList<Unggahan> berkas, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        if (berkas.Count == 0)
            return ["Pilih berkasnya dahulu."];
        var dikenal = berkas.Select(b => (Berkas: b, Hasil: JenisUnggahan.Kenali(b.Isi))).ToList();
        if (dikenal.Exists(d => d.Hasil.Jenis is null))
            return [.. dikenal.Where(d => d.Hasil.Sebab is not null).Select(d => $"{NamaAman(d.Berkas.Nama, "")}: {d.Hasil.Sebab}")];
        return await SimpanAsync(instansi, tahun, pelaku, tempat, [.. dikenal.Select(d => new Baru(NamaAman(d.Berkas.Nama, d.Hasil.Jenis!.Akhiran), d.Hasil.Jenis.Tipe, d.Berkas.Isi, null))], cancel);
    }

    /// <returns>What is wrong; nothing was kept unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> TautkanAsync(Guid instansi, int tahun, Pelaku pelaku, TempatBukti tempat, string tautan, string? nama, CancellationToken cancel = default)
    {
        tautan = (tautan ?? "").Trim();
        if (tautan.Length > PanjangTautan || !Uri.TryCreate(tautan, UriKind.Absolute, out var alamat) || alamat.Scheme is not ("http" or "https"))
            return ["Tautan harus alamat lengkap, misalnya https://drive.google.com/…"];
        return await SimpanAsync(instansi, tahun, pelaku, tempat, [new(string.IsNullOrWhiteSpace(nama) ? alamat.Host : Potong(nama.Trim()), null, null, alamat.AbsoluteUri)], cancel);
    }

    public async Task<IReadOnlyList<string>> HapusAsync(Guid instansi, int tahun, Pelaku pelaku, Guid id, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await db.Set<Bukti>().SingleOrDefaultAsync(b => b.Id == id && b.InstansiId == instansi && b.Tahun == tahun, cancel) is not { } bukti)
            return ["Bukti itu sudah tidak ada."];
        if (await SebabAsync(instansi, tahun, new(bukti.Jenis, bukti.Kunci), cancel) is { } sebab)
            return [sebab];
        db.Remove(bukti);
        await db.SaveChangesAsync(cancel);
        if (bukti.Hash is { } hash)
            await db.Database.ExecuteSqlAsync($"delete from berkas_isi i where i.hash = {hash} and not exists (select from bukti b where b.hash = i.hash)", cancel);
        await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), Kejadian("hapus " + Tindakan, bukti), cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    private sealed record Baru(string Nama, string? Tipe, byte[]? Isi, string? Tautan);

    private async Task<IReadOnlyList<string>> SimpanAsync(Guid instansi, int tahun, Pelaku pelaku, TempatBukti tempat, IReadOnlyList<Baru> baru, CancellationToken cancel)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await SebabAsync(instansi, tahun, tempat, cancel) is { } sebab)
            return [sebab];
        var ada = await db.Set<Bukti>().Where(b => b.InstansiId == instansi && b.Tahun == tahun && b.Jenis == tempat.Jenis && b.Kunci == tempat.Kunci).ToListAsync(cancel);
        if (ada.Count + baru.Count > Terbanyak)
            return [$"Paling banyak {Terbanyak} bukti di satu tempat. Gabungkan berkasnya, atau tulis tautan ke foldernya."];
        foreach (var b in baru)
        {
            var hash = b.Isi is null ? null : SHA256.HashData(b.Isi);
            // The same file sent twice, by a second press of the button, is one.
            if (ada.Exists(a => hash is null ? a.Tautan == b.Tautan : a.Hash is { } h && h.AsSpan().SequenceEqual(hash)))
                continue;
            var dikenal = hash is not null && await db.Database.ExecuteSqlAsync($"insert into berkas_isi (hash, ukuran, isi) values ({hash}, {(long)b.Isi!.Length}, {b.Isi}) on conflict do nothing", cancel) == 0;
            var bukti = new Bukti
            {
                Id = Guid.CreateVersion7(waktu.GetUtcNow()), InstansiId = instansi, Tahun = tahun, Jenis = tempat.Jenis, Kunci = tempat.Kunci,
                Nama = b.Nama, Tipe = b.Tipe, Hash = hash, Tautan = b.Tautan, Diunggah = waktu.GetUtcNow(), Oleh = pelaku.Nama,
            };
            ada.Add(bukti);
            db.Add(bukti);
            await db.SaveChangesAsync(cancel);
            // The content of a known file may lie in the package of an archived year alone: asked once nothing can be archived before this is seen.
            if (dikenal)
                await db.Database.ExecuteSqlAsync($"select kembalikan_isi({hash}, {b.Isi})", cancel);
            await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), Kejadian("tambah " + Tindakan, bukti), cancel);
        }

        await transaksi.CommitAsync(cancel);
        return [];
    }

    private async Task<string?> SebabAsync(Guid instansi, int tahun, TempatBukti tempat, CancellationToken cancel)
    {
        if (tempat.Jenis == JenisButir.Triwulan)
        {
            var indikator = tempat.Kunci[..Math.Max(0, tempat.Kunci.LastIndexOf('/'))];
            if (!await db.Butir.AnyAsync(b => b.InstansiId == instansi && b.Tahun == tahun && b.Jenis == JenisButir.Indikator && b.Kunci == indikator, cancel))
                return $"Indikator {indikator} tidak ada lagi. Muat ulang halaman ini.";
        }

        if (tempat.Jenis == JenisButir.Dialog && MulaiDialog.Triwulan(tempat.Kunci) is null)
            return "Triwulan itu tidak ada.";
        return (await kunci.SebabButirAsync(instansi, tahun, [(tempat.Jenis, tempat.Kunci)], cancel)).Values.FirstOrDefault();
    }

    private static Kejadian Kejadian(string tindakan, Bukti bukti) => new(tindakan, bukti.Tahun, bukti.Jenis, bukti.Kunci, Isi: new JsonObject
    {
        ["nama"] = bukti.Nama, ["tautan"] = bukti.Tautan, ["sha256"] = bukti.Hash is { } hash ? Convert.ToHexStringLower(hash) : null,
    }.ToJsonString(FormatButir.Opsi));

    // Only the name itself, without folders and signs that a terminal or a header would obey; the ending tells what the content is.
    private static string NamaAman(string nama, string akhiran)
    {
        var bersih = string.Concat((nama ?? "").Split('/', '\\')[^1].Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format && !"<>:\"|?*".Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        var pokok = Path.GetFileNameWithoutExtension(bersih) is { Length: > 0 } p ? Potong(p) : "berkas";
        return pokok + (akhiran == ".jpg" && Path.GetExtension(bersih).Equals(".jpeg", StringComparison.OrdinalIgnoreCase) ? ".jpeg" : akhiran.Length == 0 ? Path.GetExtension(bersih) : akhiran);
    }

    private static string Potong(string teks) => teks.Length <= PanjangNama ? teks : teks[..PanjangNama];
}
