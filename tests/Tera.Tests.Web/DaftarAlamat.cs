using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using System.Reflection;
using System.Text.RegularExpressions;
using Tera.App.Organisasi;
using Tera.Web.Basis.Hak;

namespace Tera.Tests.Web;

/// <summary>An address of the application with what it asks for.</summary>
internal sealed partial record AlamatUji(string Cara, string Pola, string? Penangan, Hak? Hak)
{
    public const string TidakAda = "tidak-terdaftar";

    /// <summary>Parameters that a page needs beside agency and year, with a value that is well-formed everywhere.</summary>
    private static readonly Dictionary<string, string> Contoh = new(StringComparer.Ordinal)
    {
        ["id"] = "01a1fdd3-d207-7480-a143-fd1ea88cf23e", ["unggahan"] = "01a1fdd3-d207-7480-a143-fd1ea88cf23e", ["slug"] = "disperindag", ["kode"] = "404", ["triwulan"] = "1", ["tw"] = "1", ["n"] = "1", ["dokumen"] = "pk", ["kunci"] = "PK-2024", ["jenis"] = "pk",
    };

    public string Baris => string.Join('\t', Cara, Pola, Penangan ?? "-", Hak?.ToString() ?? "TANPA HAK");

    public bool TanpaParameter => Parameter().Replace(Pola, m => m.Groups[1].Value is "instansi" or "tahun" ? "" : m.Value).All(c => c != '{');

    /// <summary>Places at which it is tried.</summary>
    public IReadOnlyList<string> Tempat => Pola.Contains("{instansi", StringComparison.Ordinal) ? ["instansi sendiri", "instansi lain", "pemda", "tidak ada"] : ["umum"];

    public string Isi(string tempat)
    {
        var jalan = Parameter().Replace(Pola, m => m.Groups[1].Value switch
        {
            "instansi" => tempat switch { "instansi lain" => HostUji.InstansiDua, "pemda" => HostUji.Pemda, "tidak ada" => TidakAda, _ => HostUji.InstansiSatu },
            "tahun" => HostUji.Tahun.ToString(CultureInfo.InvariantCulture),
            var nama => Contoh.GetValueOrDefault(nama, "1"),
        });
        return Penangan is null ? jalan : $"{jalan}?handler={Penangan}";
    }

    [GeneratedRegex(@"\{\**([A-Za-z]+)[^}]*\}")]
    private static partial Regex Parameter();
}

/// <summary>Every address that the application answers, out of its own routes.</summary>
internal static class DaftarAlamat
{
    public static async Task<IReadOnlyList<AlamatUji>> BacaAsync(WebApplication app)
    {
        var hasil = new List<AlamatUji>();
        foreach (var titik in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pola = "/" + titik.RoutePattern.RawText!.TrimStart('/');
            var hak = titik.Metadata.GetMetadata<HakAksesAttribute>()?.Hak;
            if (titik.Metadata.GetMetadata<PageActionDescriptor>() is { } halaman)
            {
                var termuat = await app.Services.GetRequiredService<PageLoader>().LoadAsync(halaman, titik.Metadata);
                hak = termuat.EndpointMetadata.OfType<HakAksesAttribute>().LastOrDefault()?.Hak ?? termuat.ModelTypeInfo?.GetCustomAttribute<HakAksesAttribute>()?.Hak;
                hasil.AddRange(termuat.HandlerMethods.Select(p => new AlamatUji(p.HttpMethod.ToUpperInvariant(), pola, p.Name, p.MethodInfo.GetCustomAttribute<HakTindakanAttribute>()?.Hak ?? hak)));
                if (termuat.HandlerMethods.All(p => !p.HttpMethod.Equals("GET", StringComparison.OrdinalIgnoreCase)))
                    hasil.Add(new("GET", pola, null, hak));
            }
            else
            {
                hasil.AddRange((titik.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(cara => new AlamatUji(cara, pola, null, hak)));
            }
        }

        return [.. hasil.DistinctBy(a => a.Baris)];
    }
}
