using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tera.App.Basis;
using Tera.Core.Organisasi;

namespace Tera.App.Organisasi;

/// <summary>Changes of people and agencies in history: the agency's own, or the government's where somebody belongs to no single agency.</summary>
internal static class RiwayatOrang
{
    private static readonly JsonSerializerOptions Opsi = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Task<Guid> PemdaAsync(TeraDb db, CancellationToken cancel) =>
        db.Instansi.Where(i => i.Jenis == JenisInstansi.PemerintahDaerah).Select(i => i.Id).SingleAsync(cancel);

    internal static async Task CatatAsync(this TeraDb db, Pelaku pelaku, DateTimeOffset waktu, string tindakan, Pengguna orang, CancellationToken cancel) =>
        await db.CatatAsync(orang.InstansiId ?? await PemdaAsync(db, cancel), pelaku, waktu, new(tindakan, Jenis: "pengguna", Kunci: orang.Id.ToString(), Isi: JsonSerializer.Serialize(
            new { orang.UserName, orang.Nama, orang.Jabatan, Peran = orang.Peran.ToString(), orang.Aktif, DuaLangkah = orang.TwoFactorEnabled }, Opsi)), cancel);

    internal static Task CatatAsync(this TeraDb db, Pelaku pelaku, DateTimeOffset waktu, string tindakan, InstansiTerdaftar instansi, CancellationToken cancel) =>
        db.CatatAsync(instansi.Id, pelaku, waktu, new(tindakan, Jenis: "instansi", Kunci: instansi.Slug, Isi: JsonSerializer.Serialize(new { instansi.Nama, instansi.Singkatan, instansi.Aktif }, Opsi)), cancel);
}
