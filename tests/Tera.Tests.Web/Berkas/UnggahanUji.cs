using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Berkas;
using Tera.Core.Berkas;

namespace Tera.Tests.Web.Berkas;

/// <summary>A file sent to the page of an agency's data, and the data as they then are.</summary>
internal static class UnggahanUji
{
    public const string Pangkal = $"/i/{HostUji.InstansiSatu}/2024";
    public const string Terapkan = "main form:has(input[name=pilih])";

    public static async Task<(string Alamat, IHtmlDocument Halaman)> UnggahAsync(PerambanUji peramban, string nama, byte[] isi, string pangkal = Pangkal)
    {
        using var jawaban = await peramban.UnggahAsync($"{pangkal}/data", nama, isi);
        var alamat = jawaban.Headers.Location.ShouldNotBeNull().ToString();
        return (alamat, await peramban.HalamanAsync(alamat));
    }

    public static Task<BerkasKinerja> BerkasAsync(HostUji host, int tahun = HostUji.Tahun) => host.DenganAsync(async l =>
        (await l.GetRequiredService<PemuatBerkas>().MuatAsync(await InstansiAsync(l), tahun))!.Berkas);

    public static async Task<Guid> InstansiAsync(IServiceProvider layanan) => (await layanan.InstansiAsync(HostUji.InstansiSatu)).Id;
}
