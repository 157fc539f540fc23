using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Tera.App.Pelaporan;
using Tera.Web.Basis;

namespace Tera.Web.Pages.Publik;

/// <summary>Published documents as files, and their data under addresses that stay.</summary>
internal static class UnduhPublik
{
    internal static async Task<IResult> PdfAsync(string slug, int tahun, string nama, HttpContext konteks, PortalPublik portal)
    {
        if (await portal.PdfAsync(slug, tahun, nama, konteks.RequestAborted) is not { } pdf)
            return Results.NotFound();
        Umum.Kepala(konteks);
        return Results.File(pdf.Isi, pdf.Tipe, pdf.Nama, entityTag: Tanda(pdf.Isi));
    }

    internal static async Task<IResult> JsonAsync(string slug, int tahun, string nama, HttpContext konteks, PortalPublik portal) =>
        await portal.SatuAsync(slug, tahun, nama, konteks.RequestAborted) is { } isi ? Json(konteks, DataTerbuka.Json(isi)) : Results.NotFound();

    internal static async Task<IResult> CsvAsync(string slug, int tahun, string nama, HttpContext konteks, PortalPublik portal) =>
        await portal.SatuAsync(slug, tahun, nama, konteks.RequestAborted) is { } isi ? Csv(konteks, DataTerbuka.Csv([(isi.Terbitan, Cuplikan.BacaIndikator(isi.Dokumen.Indikator))])) : Results.NotFound();

    internal static async Task<IResult> SemuaJsonAsync(int tahun, HttpContext konteks, PortalPublik portal) =>
        Json(konteks, DataTerbuka.Json(await portal.IndikatorAsync(tahun, konteks.RequestAborted)));

    internal static async Task<IResult> SemuaCsvAsync(int tahun, HttpContext konteks, PortalPublik portal) =>
        Csv(konteks, DataTerbuka.Csv(await portal.IndikatorAsync(tahun, konteks.RequestAborted)));

    /// <summary>What the columns of a CSV mean, where W3C "Metadata for Tabular Data on the Web" looks for it; the same for every one.</summary>
    internal static IResult Metadata(int tahun, HttpContext konteks) => Data(konteks, DataTerbuka.Metadata($"/data/{tahun.ToString(System.Globalization.CultureInfo.InvariantCulture)}/indikator.csv"), "application/csvm+json");

    private static IResult Json(HttpContext konteks, string isi) => Data(konteks, isi, "application/json");

    private static IResult Csv(HttpContext konteks, string isi) => Data(konteks, isi, "text/csv");

    // Other sites may read what is open.
    private static IResult Data(HttpContext konteks, string isi, string tipe)
    {
        Umum.Kepala(konteks);
        konteks.Response.Headers.AccessControlAllowOrigin = "*";
        konteks.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var bita = Encoding.UTF8.GetBytes(isi);
        return Results.Bytes(bita, $"{tipe}; charset=utf-8", entityTag: Tanda(bita));
    }

    // Who has it already is told so and sent nothing.
    private static EntityTagHeaderValue Tanda(byte[] isi) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(isi).AsSpan(0, 16))}\"");
}
