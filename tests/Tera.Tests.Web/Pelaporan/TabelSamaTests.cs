using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Berkas;
using Tera.App.Organisasi;
using Tera.App.Pelaporan;
using Tera.Documents.Model;
using Tera.Reports;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>One test over all: every table seen on a page is the same in the document and in the API, and comes as a workbook.</summary>
public sealed class TabelSamaTests(KlasterUji klaster)
{
    private static readonly string[] Halaman = ["", "/anggaran", "/dokumen-rencana", "/evaluasi", "/tindak-lanjut", "/garis-pandang"];

    [Fact]
    public async Task Setiap_tabel_di_halaman_sama_dengan_di_dokumen_dan_di_API_dan_dapat_diunduh()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var orang = await host.MasukAsync(HostUji.Nama(Peran.Evaluator));
        var beda = new List<string>();
        var dibandingkan = new HashSet<string>(StringComparer.Ordinal);
        var diDokumen = 0;
        foreach (var slug in new[] { HostUji.InstansiSatu, HostUji.InstansiDua })
        {
            var pangkal = $"/i/{slug}/{HostUji.Tahun}";
            var dokumen = await DokumenAsync(host, slug);
            foreach (var jalan in Halaman)
            {
                foreach (var tabel in (await orang.HalamanAsync(pangkal + jalan)).QuerySelectorAll("table[data-tabel]").OfType<IHtmlTableElement>())
                {
                    var id = tabel.GetAttribute("data-tabel")!;
                    var isi = Satu(tabel.Rows.Select(r => r.Cells.Select(c => c.TextContent)));
                    dibandingkan.Add(id);
                    if (isi != await ApiAsync(orang, pangkal, id))
                        beda.Add($"{slug}{jalan}: {id} berbeda di API");
                    if (dokumen.TryGetValue(id, out var tercetak))
                    {
                        diDokumen++;
                        if (tercetak.All(t => t != isi))
                            beda.Add($"{slug}{jalan}: {id} berbeda di dokumen");
                    }

                    using var xlsx = await orang.BukaAsync($"{pangkal}/tabel.xlsx?id={Uri.EscapeDataString(id)}");
                    if (xlsx.StatusCode != HttpStatusCode.OK)
                        beda.Add($"{slug}{jalan}: {id} tidak ada sebagai XLSX");
                }
            }
        }

        string.Join('\n', beda).ShouldBeEmpty();
        dibandingkan.Count.ShouldBeGreaterThan(6);
        diDokumen.ShouldBeGreaterThan(6);
    }

    private static async Task<string> ApiAsync(PerambanUji orang, string pangkal, string id)
    {
        using var jawaban = await orang.BukaAsync($"/api/v1{pangkal}/tabel/{Uri.EscapeDataString(id)}");
        if (jawaban.StatusCode != HttpStatusCode.OK)
            return jawaban.StatusCode.ToString();
        var tabel = JsonNode.Parse(await jawaban.Content.ReadAsStringAsync())!;
        return Satu(tabel["kepala"]!.AsArray().Concat(tabel["baris"]!.AsArray()).Select(r => r!.AsArray().Select(c => (string)c!["teks"]!)));
    }

    private static Task<ILookup<string, string>> TabelAsync(HostUji host, string slug) => host.DenganAsync(async l =>
    {
        var berkas = (await l.GetRequiredService<PemuatBerkas>().MuatAsync((await host.InstansiAsync(slug)).Id, HostUji.Tahun))!;
        return DaftarLaporan.Semua.SelectMany(j => BuatDokumen.Susun(berkas, j, 0)).SelectMany(d => d.Dokumen.Blocks().OfType<Table>())
            .ToLookup(t => t.Id, t => Satu(t.Header.Concat(t.Rows).Select(r => r.Cells.Select(c => c.Text))), StringComparer.Ordinal);
    });

    private static async Task<Dictionary<string, List<string>>> DokumenAsync(HostUji host, string slug) => (await TabelAsync(host, slug)).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    // Blanks around a text are the page's.
    private static string Satu(IEnumerable<IEnumerable<string>> baris) => string.Join('\n', baris.Select(b => string.Join('|', b.Select(s => string.Join(' ', s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))));
}
