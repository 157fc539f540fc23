using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Tera.Tests.Web.Organisasi;

/// <summary>Whatever a page sends says what its writer saw, or stands in a table with the reason why nothing can be lost without.</summary>
public sealed class KirimanTests(KlasterUji klaster)
{
    [Fact]
    public async Task Setiap_kiriman_menyebut_apa_yang_dilihat_penulisnya_atau_tertulis_mengapa_tidak_perlu()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        var daftar = File.ReadLines(Path.Combine(Akar.Folder, "tests", "cases", "hak", "kiriman.tsv")).Skip(1).Where(b => b.Length > 0).Select(b => b.Split('\t')).ToDictionary(k => (k[0], k[1]), k => (Isian: k[2], Alasan: k[3]));
        var kurang = new List<string>();
        var ada = new HashSet<(string, string)>();
        foreach (var titik in host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (titik.Metadata.GetMetadata<PageActionDescriptor>() is not { } halaman)
                continue;
            var termuat = await host.App.Services.GetRequiredService<PageLoader>().LoadAsync(halaman, titik.Metadata);
            foreach (var penangan in termuat.HandlerMethods.Where(p => p.HttpMethod.Equals("POST", StringComparison.OrdinalIgnoreCase)))
            {
                var tempat = ("/" + titik.RoutePattern.RawText!.TrimStart('/'), penangan.Name ?? "-");
                ada.Add(tempat);
                if (!daftar.TryGetValue(tempat, out var baris))
                    kurang.Add($"{tempat}: belum ada di tests/cases/hak/kiriman.tsv. Sebut isian yang menyatakan apa yang dilihat, atau alasannya bila tidak perlu");
                else if (baris.Isian == "-" ? baris.Alasan.Length == 0 : !Memuat(halaman.RelativePath, baris.Isian))
                    kurang.Add($"{tempat}: {(baris.Isian == "-" ? "tanpa alasan" : $"formulirnya tidak memuat {baris.Isian}")}");
            }
        }

        kurang.ShouldBeEmpty();
        daftar.Keys.Except(ada).ShouldBeEmpty("Baris ini di tests/cases/hak/kiriman.tsv tidak ada lagi");
    }

    // In the page itself, or in a part beside it or shared by all; a field of a row is named behind its row.
    private static bool Memuat(string halaman, string isian)
    {
        var utama = Path.Combine(Akar.Folder, "src", "Tera.Web", halaman.TrimStart('/'));
        var bersama = Path.Combine(Akar.Folder, "src", "Tera.Web", "Pages", "Shared");
        return new[] { utama }.Concat(new[] { Path.GetDirectoryName(utama)!, bersama }.SelectMany(f => Directory.EnumerateFiles(f, "_*.cshtml").Concat(Directory.EnumerateFiles(f, "Tampilan*.cs"))))
            .Any(f => Regex.IsMatch(File.ReadAllText(f), $"(name|asp-for)=\\\\?\"([^\"]*[.\\])])?{Regex.Escape(isian)}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
    }
}
