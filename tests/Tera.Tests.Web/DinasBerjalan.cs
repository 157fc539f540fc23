using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tera.App.Basis;
using Tera.App.Berkas.Contoh;
using Tera.Core.Berkas;

namespace Tera.Tests.Web;

/// <summary>The invented agency of the examples, in the middle of its year, with its operator and head.</summary>
internal static class DinasBerjalan
{
    public const string Slug = "dispusip";
    public const int Tahun = 2026;

    public static Task TambahAsync(HostUji host) => TambahAsync(host, JsonNode.Parse(Contoh())!.AsObject(), berjalan: true);

    /// <summary>The same at the beginning of its year: a Renstra that lacks one indicator, and a budget.</summary>
    public static Task TambahAwalTahunAsync(HostUji host)
    {
        var isi = JsonNode.Parse(Contoh())!.AsObject();
        isi.Remove("pengukuran");
        var rencana = isi["perencanaan"]!.AsObject();
        foreach (var nama in new[] { "iku", "perjanjianKinerja", "rencanaAksi" })
            rencana.Remove(nama);
        rencana["sasaran"]![2]!.AsObject().Remove("indikator");
        foreach (var program in isi["anggaran"]!["program"]!.AsArray().Where(p => (string?)p!["sasaran"]![0]!["indikator"] == "S3.1"))
            program!["sasaran"]![0]!.AsObject().Remove("indikator");
        return TambahAsync(host, isi, berjalan: false);
    }

    private static async Task TambahAsync(HostUji host, JsonObject isi, bool berjalan)
    {
        var baca = BerkasJson.Baca(System.Text.Encoding.UTF8.GetBytes(isi.ToJsonString()));
        var berkas = baca.Berkas ?? throw new InvalidOperationException(string.Join('\n', baca.Kesalahan));
        await host.DenganAsync(async l =>
        {
            await l.GetRequiredService<IsiContoh>().JalankanAsync([(Slug, berkas)]);
            if (berjalan)
                await ActivatorUtilities.CreateInstance<AlurContoh>(l).JalankanAsync(Slug, berkas.Tahun);
            var db = l.GetRequiredService<TeraDb>();
            var sidik = await db.Pengguna.Where(p => p.UserName == "adminpemda").Select(p => p.PasswordHash).SingleAsync();
            return await db.Pengguna.Where(p => p.UserName!.EndsWith("." + Slug)).ExecuteUpdateAsync(p => p.SetProperty(x => x.PasswordHash, sidik));
        });
    }

    private static string Contoh() => File.ReadAllText(Path.Combine(Akar.Folder, "contoh", $"{Slug}-sagara-{Tahun}.tera.json"));
}
