using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;
using Tera.App.Persetujuan;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Pelaporan;

namespace Tera.App.Evaluasi;

/// <summary>The reviewer's answers as they were sent.</summary>
/// <param name="Tanggal">Date of the statement; none while it is under review.</param>
/// <param name="Dilihat">Version of the report's workflow that the reviewer saw.</param>
public sealed record IsianReviu(int Versi, string? Nomor, DateOnly? Tanggal, Pejabat Pereviu, IReadOnlyList<ButirReviu> Butir, IReadOnlyList<string> Catatan, int Dilihat);

/// <summary>What is wrong with a review.</summary>
/// <param name="Butir">Code of the item whose note is missing; none where it is of the whole.</param>
/// <param name="VersiKini">The version to save against next, where somebody else saved meanwhile.</param>
/// <param name="DilihatKini">The version of the report's workflow to save upon next, where it moved meanwhile.</param>
public sealed record SalahReviu(string? Butir, string Pesan, int? VersiKini = null, int? DilihatKini = null);

/// <summary>The review of the report: what the data and an audit of the report itself answer, and what the reviewer says.</summary>
public sealed class LembarReviu(TeraDb db, SimpanButir simpan, BerkasDitetapkan tetap)
{
    private const int Panjang = 2000;

    /// <param name="temuanAudit">Findings of an audit of the report itself, on which an item rests.</param>
    /// <returns>What is wrong; nothing was saved unless this is empty.</returns>
    public async Task<IReadOnlyList<SalahReviu>> SimpanAsync(Guid instansi, int tahun, Pelaku pelaku, BerkasTermuat berkas, IReadOnlyList<string> temuanAudit, IsianReviu isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        ArgumentNullException.ThrowIfNull(isian);
        if (Salah(berkas, temuanAudit, isian) is { Count: > 0 } salah)
            return salah;
        if (berkas.Berkas.Pelaporan.Reviu?.Tanggal is not null && await db.Set<Alur>().AnyAsync(a => a.InstansiId == instansi && a.Tahun == tahun && a.Dokumen == DokumenAlur.Lkjip && a.Status == StatusAlur.Ditetapkan, cancel))
            return [new(null, "LKjIP sudah ditetapkan dengan pernyataan reviu ini. Kepala instansi membukanya dahulu dengan alasan, lalu reviunya dapat diubah.")];
        var reviu = new ReviuLkj
        {
            Nomor = Teks(isian.Nomor),
            Tanggal = isian.Tanggal is { } t ? new Tanggal(t.Year, t.Month, t.Day) : null,
            Pereviu = Teks(isian.Pereviu.Jabatan) is null ? null : isian.Pereviu,
            Butir = [.. isian.Butir.Where(b => b.Terpenuhi is not null || Teks(b.Catatan) is not null).Select(b => b with { Catatan = Teks(b.Catatan) })],
            Catatan = [.. isian.Catatan.Select(Teks).OfType<string>()],
        };
        // The report is locked while it waits for the head: that is when it is reviewed.
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        var laporan = await db.Set<Alur>().FindAsync([instansi, tahun, DokumenAlur.Lkjip, ""], cancel);
        if (await SejakDilihat.SebabAsync(db, instansi, tahun, DokumenAlur.Lkjip, "", laporan, isian.Dilihat, cancel) is { } sejak)
            return [new(null, $"Belum tersimpan. {sejak} Isian Anda masih di bawah; periksa apakah masih berlaku bagi laporan itu, lalu simpan lagi.", DilihatKini: laporan?.Versi ?? 0)];
        var hasil = await simpan.TulisAsync(instansi, tahun, pelaku, [new(JenisButir.Pelaporan, "", isian.Versi, BerkasJson.TulisBagian(Tersimpan(berkas) with { Reviu = reviu }))], "Reviu LKjIP", cancel: cancel);
        if (!hasil.Berhasil)
            return hasil.Bentrok.Count > 0 ? [new(null, $"{hasil.Bentrok[0].Oleh} baru saja menyimpan reviu ini. Isian Anda masih di bawah; yang tidak Anda ubah mengikuti yang tersimpan. Periksa, lalu simpan lagi.", hasil.Bentrok[0].VersiKini)] : [.. hasil.Kesalahan.Select(k => new SalahReviu(null, k.Pesan))];
        // What was stated is printed as it was stated, whatever was written elsewhere since.
        if (reviu.Tanggal is not null)
            await tetap.SimpanReviuAsync(instansi, tahun, pelaku, reviu, cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    private static List<SalahReviu> Salah(BerkasTermuat berkas, IReadOnlyList<string> temuanAudit, IsianReviu isian)
    {
        var salah = new List<SalahReviu>();
        var dikenal = DaftarReviu.Semua.Select(b => b.Kode).ToHashSet(StringComparer.Ordinal);
        salah.AddRange(isian.Butir.Where(b => !dikenal.Contains(b.Kode)).Select(b => new SalahReviu(null, $"Butir {b.Kode} tidak ada.")));
        if (isian.Butir.Any(b => b.Catatan?.Length > Panjang) || isian.Catatan.Any(c => c.Length > Panjang))
            salah.Add(new(null, "Catatan paling banyak 2.000 huruf."));
        salah.AddRange(TanpaCatatan(berkas, temuanAudit, isian));
        if (Tanggal.Luar(isian.Tanggal) is { } luar)
            salah.Add(new(null, luar));
        if (isian.Tanggal is null)
            return salah;
        // A statement covers every item: what neither data nor reviewer answered is open.
        var dijawab = berkas.Berkas with { Pelaporan = berkas.Berkas.Pelaporan with { Reviu = new() { Butir = isian.Butir } } };
        var terbuka = ReviuLaporan.Untuk(berkas.Hasil with { Berkas = dijawab }, []).Where(j => j.Terbuka).Select(j => j.Butir.Kode).ToList();
        if (terbuka.Count > 0)
            salah.Add(new(null, $"Belum dijawab: {string.Join(", ", terbuka)}. Jawab sebelum menyatakan telah direviu."));
        if (Teks(isian.Nomor) is null)
            salah.Add(new(null, "Isi nomor pernyataan reviu."));
        if (Teks(isian.Pereviu.Jabatan) is null)
            salah.Add(new(null, "Isi jabatan pereviu."));
        return salah;
    }

    /// <summary>Items that the reviewer answers otherwise than the data, without saying why.</summary>
    private static IEnumerable<SalahReviu> TanpaCatatan(BerkasTermuat berkas, IReadOnlyList<string> temuanAudit, IsianReviu isian)
    {
        var data = berkas.Berkas with { Pelaporan = berkas.Berkas.Pelaporan with { Reviu = null } };
        var menurutData = ReviuLaporan.Untuk(berkas.Hasil with { Berkas = data }, temuanAudit).ToDictionary(j => j.Butir.Kode, j => j.Terpenuhi, StringComparer.Ordinal);
        return isian.Butir.Where(b => b.Terpenuhi is not null && Teks(b.Catatan) is null && menurutData.GetValueOrDefault(b.Kode) is { } jawaban && jawaban != b.Terpenuhi)
            .Select(b => new SalahReviu(b.Kode, $"{b.Kode}: data menjawab {Kata(!b.Terpenuhi)}. Tulis catatan mengapa jawabannya {Kata(b.Terpenuhi)}."));
    }

    private static string Kata(bool? terpenuhi) => terpenuhi == true ? "Ya" : "Tidak";

    // What the loader adds to the piece from workflow and portal is not written back into it.
    private static DataPelaporan Tersimpan(BerkasTermuat berkas) =>
        berkas.Butir.TryGetValue((JenisButir.Pelaporan, ""), out var butir) ? BerkasJson.BacaBagian<DataPelaporan>(butir.Isi) : new();

    private static string? Teks(string? teks) => Ketikan.Atau(teks);
}
