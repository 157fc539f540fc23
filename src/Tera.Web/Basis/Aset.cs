using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Tera.Web.Basis;

/// <summary>Files for browsers, out of the assembly: compressed once, under an address that carries their hash and may be kept for ever.</summary>
internal sealed class Aset(RequestDelegate lanjut)
{
    private const string Awalan = "wwwroot/";
    private const int PanjangSidik = 12;
    private static readonly FrozenDictionary<string, Berkas> Semua = Baca();

    private sealed record Berkas(string Nama, string Sidik, string Tipe, byte[] Isi, Lazy<byte[]> Padat);

    /// <summary>Address of a file, "pustaka/htmx.min.js".</summary>
    internal static string Alamat(string nama) => $"/aset/{Semua[nama].Sidik}/{nama}";

    public Task InvokeAsync(HttpContext konteks)
    {
        if (!konteks.Request.Path.StartsWithSegments("/aset", StringComparison.Ordinal, out var sisa))
            return lanjut(konteks);
        var jalan = sisa.Value!.TrimStart('/');
        var garis = jalan.IndexOf('/', StringComparison.Ordinal);
        // The hash in the address makes it new when the file is; an old page still finds its file.
        return garis > 0 && Semua.TryGetValue(jalan[(garis + 1)..], out var berkas) && (HttpMethods.IsGet(konteks.Request.Method) || HttpMethods.IsHead(konteks.Request.Method))
            ? KirimAsync(konteks, berkas)
            : lanjut(konteks);
    }

    private static async Task KirimAsync(HttpContext konteks, Berkas berkas)
    {
        var kepala = konteks.Response.Headers;
        kepala.CacheControl = "public, max-age=31536000, immutable";
        kepala.Remove(HeaderNames.Pragma);
        kepala.Vary = HeaderNames.AcceptEncoding;
        konteks.Response.ContentType = berkas.Tipe;
        var isi = berkas.Isi;
        if (konteks.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            kepala.ContentEncoding = "br";
            isi = berkas.Padat.Value;
        }

        konteks.Response.ContentLength = isi.Length;
        if (HttpMethods.IsGet(konteks.Request.Method))
            await konteks.Response.Body.WriteAsync(isi, konteks.RequestAborted);
    }

    private static FrozenDictionary<string, Berkas> Baca()
    {
        var tipe = new FileExtensionContentTypeProvider();
        var rakitan = typeof(Aset).Assembly;
        return rakitan.GetManifestResourceNames().Where(n => n.StartsWith(Awalan, StringComparison.Ordinal)).Select(nama =>
        {
            using var aliran = rakitan.GetManifestResourceStream(nama)!;
            using var ingatan = new MemoryStream();
            aliran.CopyTo(ingatan);
            var isi = ingatan.ToArray();
            var pendek = nama[Awalan.Length..].Replace('\\', '/');
            return new Berkas(pendek, Convert.ToHexStringLower(SHA256.HashData(isi))[..PanjangSidik], tipe.TryGetContentType(pendek, out var t) ? t : "application/octet-stream", isi, new(() => Padatkan(isi)));
        }).ToFrozenDictionary(b => b.Nama, StringComparer.Ordinal);
    }

    private static byte[] Padatkan(byte[] isi)
    {
        using var padat = new MemoryStream();
        using (var brotli = new BrotliStream(padat, CompressionLevel.Optimal))
            brotli.Write(isi);
        return padat.ToArray();
    }
}
