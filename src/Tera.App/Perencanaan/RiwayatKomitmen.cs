using System.Text.Json;
using Tera.App.Basis;

namespace Tera.App.Perencanaan;

internal static class RiwayatKomitmen
{
    // In the order of ids: who writes both chains from the other side waits instead of blocking.
    internal static async Task CatatKomitmenAsync(this TeraDb db, KomitmenLintas k, Pelaku pelaku, DateTimeOffset saat, string tindakan, CancellationToken cancel)
    {
        var isi = JsonSerializer.Serialize(new { k.Sasaran, k.UraianHasil, k.Kontribusi, Status = k.Status.ToString() });
        foreach (var instansi in new[] { k.PemintaId, k.DimintaId }.Order())
            await db.CatatAsync(instansi, pelaku, saat, new(tindakan, k.Tahun, DaftarKomitmen.Dokumen, k.Id.ToString(), Isi: isi, Alasan: k.Alasan), cancel);
    }
}
