using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.App.Persetujuan;

namespace Tera.App.Perencanaan;

internal static class RiwayatKomitmen
{
    /// <summary>Takes the turns of both agencies, in the order that the history is written in.</summary>
    internal static async Task AmbilGiliranKomitmenAsync(this TeraDb db, Guid id, CancellationToken cancel)
    {
        var pihak = await db.Set<KomitmenLintas>().AsNoTracking().Where(k => k.Id == id).Select(k => new[] { k.PemintaId, k.DimintaId }).FirstOrDefaultAsync(cancel);
        await db.AmbilGiliranKomitmenAsync(pihak ?? [], cancel);
    }

    /// <summary>The same for a commitment that is not there yet.</summary>
    internal static async Task AmbilGiliranKomitmenAsync(this TeraDb db, IEnumerable<Guid> pihak, CancellationToken cancel)
    {
        foreach (var instansi in pihak.Order())
            await db.AmbilGiliranAsync(instansi, cancel);
    }

    /// <summary>Why a commitment that counts cannot come or go now: the asking agency's LKjIP, which prints it, is locked. None while it is open.</summary>
    internal static async Task<string?> SebabLaporanAsync(this TeraDb db, KomitmenLintas k, CancellationToken cancel) =>
        await db.Set<Alur>().AsNoTracking().FirstOrDefaultAsync(a => a.InstansiId == k.PemintaId && a.Tahun == k.Tahun && a.Dokumen == DokumenAlur.Lkjip, cancel) is { } laporan && DokumenAlur.Terkunci(laporan.Status)
            ? $"LKjIP tahun {k.Tahun} instansi yang meminta sudah {NamaDokumen.Status(laporan.Status)}, dan dukungan yang dikonfirmasi tercetak di dalamnya. Keadaannya baru dapat diubah setelah LKjIP itu dibuka lagi."
            : null;

    // In the order of ids: who writes both chains from the other side waits instead of blocking.
    internal static async Task CatatKomitmenAsync(this TeraDb db, KomitmenLintas k, Pelaku pelaku, DateTimeOffset saat, string tindakan, CancellationToken cancel)
    {
        var isi = JsonSerializer.Serialize(new { k.Sasaran, k.UraianHasil, k.Kontribusi, Status = k.Status.ToString() });
        foreach (var instansi in new[] { k.PemintaId, k.DimintaId }.Order())
            await db.CatatAsync(instansi, pelaku, saat, new(tindakan, k.Tahun, DaftarKomitmen.Dokumen, k.Id.ToString(), Isi: isi, Alasan: k.Alasan), cancel);
    }
}
