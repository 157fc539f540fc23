using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Berkas;

namespace Tera.App.Perencanaan;

/// <summary>Asks another agency to carry part of a sasaran, or takes the request back; it stands in both agencies' histories.</summary>
public sealed class MintaKomitmen(TeraDb db, PemuatBerkas pemuat, TimeProvider waktu)
{
    private const int PalingPanjang = 1000;

    /// <returns>Why not; none where it was asked.</returns>
    public async Task<string?> JalankanAsync(Guid instansi, int tahun, Pelaku pelaku, string? slug, string? sasaran, string? kontribusi, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (string.IsNullOrWhiteSpace(kontribusi) || kontribusi.Length > PalingPanjang)
            return "Tulis apa yang diminta, paling panjang 1.000 huruf.";
        if (await pemuat.MuatAsync(instansi, tahun, cancel) is not { } berkas || Uraian(berkas, sasaran) is not { } uraian)
            return "Pilih sasaran atau tujuan dari rencana tahun ini.";
        if (await db.Instansi.AsNoTracking().FirstOrDefaultAsync(i => i.Slug == slug && i.Aktif && i.Id != instansi, cancel) is not { } diminta)
            return "Pilih perangkat daerah lain yang diminta.";
        var komitmen = new KomitmenLintas
        {
            Id = Guid.CreateVersion7(waktu.GetUtcNow()), Tahun = tahun, PemintaId = instansi, DimintaId = diminta.Id, Sasaran = sasaran!, UraianHasil = uraian, Kontribusi = kontribusi.Trim(), Dibuat = waktu.GetUtcNow(), Oleh = pelaku.Nama,
        };
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranKomitmenAsync([komitmen.PemintaId, komitmen.DimintaId], cancel);
        var sama = await db.Set<KomitmenLintas>().AsNoTracking()
            .Where(k => k.PemintaId == instansi && k.DimintaId == diminta.Id && k.Tahun == tahun && k.Sasaran == sasaran && (k.Status == StatusKomitmen.Diminta || k.Status == StatusKomitmen.Dikonfirmasi)).ToListAsync(cancel);
        if (sama.Find(k => Baku(k.Kontribusi).Equals(Baku(kontribusi), StringComparison.OrdinalIgnoreCase)) is { } ada)
            return $"Permintaan yang sama kepada {diminta.Nama} sudah {(ada.Status == StatusKomitmen.Diminta ? "dikirim dan menunggu jawaban" : "dikonfirmasi")}. Ubah permintaannya bila yang diminta lain.";
        db.Add(komitmen);
        await db.SaveChangesAsync(cancel);
        await db.CatatKomitmenAsync(komitmen, pelaku, waktu.GetUtcNow(), "minta komitmen", cancel);
        await transaksi.CommitAsync(cancel);
        return null;
    }

    /// <param name="dilihat">Where the request stood when the person looked at it.</param>
    /// <returns>Why not; none where it was taken back.</returns>
    public async Task<string?> TarikAsync(Guid instansi, int tahun, Pelaku pelaku, Guid id, StatusKomitmen? dilihat, CancellationToken cancel = default)
    {
        await using var transaksi = await db.Database.BeginTransactionAsync(cancel);
        await db.AmbilGiliranKomitmenAsync(id, cancel);
        if (await db.Set<KomitmenLintas>().FirstOrDefaultAsync(k => k.Id == id && k.PemintaId == instansi && k.Tahun == tahun && k.Status != StatusKomitmen.Ditarik, cancel) is not { } komitmen)
            return "Permintaan itu tidak ada lagi. Muat ulang halaman ini.";
        if (dilihat != komitmen.Status)
            return $"Belum ditarik: sesudah halaman Anda dibuka, permintaan itu {(komitmen.Status == StatusKomitmen.Dikonfirmasi ? "dikonfirmasi" : komitmen.Status == StatusKomitmen.Ditolak ? "ditolak" : "berubah")}{(komitmen.DijawabOleh is { } oleh ? $" oleh {oleh}" : "")}. Tekan \"Tarik permintaan\" sekali lagi bila memang ditarik.";
        if (komitmen.Status == StatusKomitmen.Dikonfirmasi && await db.SebabLaporanAsync(komitmen, cancel) is { } terkunci)
            return terkunci;
        komitmen.Status = StatusKomitmen.Ditarik;
        await db.SaveChangesAsync(cancel);
        await db.CatatKomitmenAsync(komitmen, pelaku, waktu.GetUtcNow(), "tarik komitmen", cancel);
        await transaksi.CommitAsync(cancel);
        return null;
    }

    private static string Baku(string kontribusi) => string.Join(' ', kontribusi.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Uraian(BerkasTermuat berkas, string? kode) =>
        berkas.Berkas.Perencanaan.Sasaran.FirstOrDefault(s => s.Kode == kode)?.Uraian ?? berkas.Berkas.Perencanaan.Tujuan.FirstOrDefault(t => t.Kode == kode)?.Uraian;
}
