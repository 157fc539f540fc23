using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Organisasi;
using Tera.Core.Nilai;

namespace Tera.App.Persetujuan;

/// <summary>An extension as the calendar lists it.</summary>
public sealed record BarisPerpanjangan(Guid InstansiId, string Instansi, string Langkah, DateOnly Tenggat, string Alasan)
{
    /// <summary>By what it is known again: what a writer saw of it.</summary>
    public string Tanda => BeriPerpanjangan.Tanda(Tenggat, Alasan);
}

/// <summary>More time as it was entered.</summary>
/// <param name="Dilihat">Mark of the extension that it replaces; none where the writer was told of none.</param>
public sealed record IsianPerpanjangan(Guid? Instansi, string? Langkah, DateOnly? Tenggat, string? Alasan, string? Dilihat = null);

/// <summary>Gives one agency more time for a step of the year, or takes it back; both are in the agency's history.</summary>
public sealed class BeriPerpanjangan(TeraDb db, TimeProvider waktu)
{
    private const int AlasanTerpanjang = 500;

    /// <summary>Those who may be given more time.</summary>
    public Task<List<InstansiTerdaftar>> InstansiAsync(CancellationToken cancel = default) => db.Instansi.AsNoTracking().Where(i => i.Aktif).OrderBy(i => i.Nama).ToListAsync(cancel);

    public Task<List<BarisPerpanjangan>> DaftarAsync(int tahun, CancellationToken cancel = default) =>
        (from s in db.Set<JadwalInstansi>() join i in db.Instansi on s.InstansiId equals i.Id where s.Tahun == tahun orderby i.Nama, s.Tenggat select new BarisPerpanjangan(i.Id, i.Nama, s.Langkah, s.Tenggat, s.Alasan)).ToListAsync(cancel);

    /// <returns>What is wrong; nothing was saved unless this is empty.</returns>
    public async Task<IReadOnlyList<string>> JalankanAsync(int tahun, Pelaku pelaku, IsianPerpanjangan isian, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(isian);
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        if (isian.Instansi is { } giliran)
            await db.AmbilGiliranAsync(giliran, cancel);
        var ada = await CariAsync(tahun, isian.Instansi, isian.Langkah, cancel);
        var salah = new List<string>();
        if (ada is not null && isian.Dilihat != Tanda(ada.Tenggat, ada.Alasan))
            salah.Add($"Instansi ini sudah diberi perpanjangan langkah itu sampai {Tanggal(ada.Tenggat)}, dengan alasan \"{ada.Alasan}\". Tekan \"Beri perpanjangan\" sekali lagi bila yang Anda isi memang menggantinya.");
        var jadwal = await db.Set<Jadwal>().AsNoTracking().FirstOrDefaultAsync(j => j.Tahun == tahun && j.Langkah == isian.Langkah, cancel);
        if (isian.Instansi is not { } instansi || !await db.Instansi.AnyAsync(i => i.Id == instansi && i.Aktif, cancel))
            salah.Add("Pilih instansinya.");
        if (jadwal is null)
            salah.Add(LangkahTahun.Dari(isian.Langkah ?? "") is { } l ? $"{l.Nama} belum mempunyai jadwal tahun {tahun}. Simpan jadwalnya dahulu." : "Pilih langkahnya.");
        if (isian.Tenggat is null || (jadwal is not null && isian.Tenggat <= jadwal.Tenggat))
            salah.Add(jadwal is null ? "Isi tenggat barunya." : $"Isi tenggat baru sesudah tenggat bersama, {Tanggal(jadwal.Tenggat)}.");
        if (Core.Nilai.Tanggal.Luar(isian.Tenggat) is { } luar)
            salah.Add(luar);
        if (string.IsNullOrWhiteSpace(isian.Alasan))
            salah.Add("Tulis alasannya.");
        else if (isian.Alasan.Length > AlasanTerpanjang)
            salah.Add($"Alasannya terlalu panjang; paling banyak {AlasanTerpanjang} huruf.");
        if (salah.Count > 0)
            return salah;

        if (ada is null)
            db.Add(ada = new JadwalInstansi { InstansiId = isian.Instansi!.Value, Tahun = tahun, Langkah = isian.Langkah!, Alasan = "" });
        (ada.Tenggat, ada.Alasan) = (isian.Tenggat!.Value, isian.Alasan!.Trim());
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(ada.InstansiId, pelaku, waktu.GetUtcNow(), new("perpanjangan", tahun, "jadwal", ada.Langkah, Isi: JsonSerializer.Serialize(new { tenggat = ada.Tenggat }), Alasan: ada.Alasan), cancel);
        await transaksi.CommitAsync(cancel);
        return [];
    }

    /// <param name="dilihat">Mark of the extension that is taken back.</param>
    /// <returns>Why it was not; none where there is none any more.</returns>
    public async Task<string?> CabutAsync(int tahun, Pelaku pelaku, Guid instansi, string langkah, string? dilihat, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranAsync(instansi, cancel);
        if (await CariAsync(tahun, instansi, langkah, cancel) is not { } ada)
            return null;
        if (dilihat != Tanda(ada.Tenggat, ada.Alasan))
            return $"Belum dicabut: sesudah halaman Anda dibuka, perpanjangan itu menjadi sampai {Tanggal(ada.Tenggat)}, dengan alasan \"{ada.Alasan}\". Tekan \"Cabut\" sekali lagi bila yang ini pun dicabut.";
        db.Remove(ada);
        await db.SaveChangesAsync(cancel);
        await db.CatatAsync(instansi, pelaku, waktu.GetUtcNow(), new("cabut-perpanjangan", tahun, "jadwal", langkah), cancel);
        await transaksi.CommitAsync(cancel);
        return null;
    }

    internal static string Tanda(DateOnly tenggat, string alasan) => $"{tenggat.ToString("O", CultureInfo.InvariantCulture)} {alasan}";

    private Task<JadwalInstansi?> CariAsync(int tahun, Guid? instansi, string? langkah, CancellationToken cancel) =>
        db.Set<JadwalInstansi>().FirstOrDefaultAsync(s => s.InstansiId == instansi && s.Tahun == tahun && s.Langkah == langkah, cancel);

    private static string Tanggal(DateOnly hari) => new Tanggal(hari.Year, hari.Month, hari.Day).Cetak();
}
