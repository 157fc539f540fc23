using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tera.App.Berkas;
using Tera.App.Pelaporan;
using Tera.Documents.Model;
using Tera.Reports;
using Tera.Tests.Web.Peramban;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

/// <summary>One test over all: every table seen on a page is the same as a workbook, in the API and in the document; what is no data says why.</summary>
public sealed partial class TabelSamaTests(KlasterUji klaster)
{
    /// <summary>Who walks, those who fill in and hand in first; the others only add what these did not see.</summary>
    private static readonly string[] Orang = ["operator." + DinasBerjalan.Slug, "kepala." + DinasBerjalan.Slug, "operator." + HostUji.InstansiSatu, "evaluator", "adminpemda"];

    private static readonly string FolderHalaman = Path.Combine(Akar.Folder, "src", "Tera.Web", "Pages");

    [Fact]
    public void Setiap_tabel_di_halaman_dapat_diunduh_atau_menyebut_mengapa_tidak()
    {
        var alasan = File.ReadLines(Path.Combine(Akar.Folder, "tests", "cases", "tabel", "tanpa-xlsx.tsv")).Skip(1).Select(b => b.Split('\t')).ToList();
        alasan.ShouldAllBe(a => a.Length == 3 && a[2].Length > 20);

        var tanpa = SemuaTabel().Where(t => !t.Tanda.Contains(" unduh=\"", StringComparison.Ordinal)).Select(t => $"{TanpaXlsx().Match(t.Tanda).Groups[1].Value}\t{t.Halaman}").Distinct().Order(StringComparer.Ordinal);

        tanpa.ShouldBe(alasan.Select(a => $"{a[0]}\t{a[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Setiap_tabel_di_halaman_sama_dengan_XLSX_nya_dengan_API_dan_dengan_dokumen()
    {
        await using var host = await KeadaanAkses.HostAsync(klaster);
        var disiapkan = await KeadaanAkses.SiapkanAsync(host);
        var kamus = await KamusAlamat.BacaAsync(host);
        var banding = new Pembanding(host);

        var diambil = new HashSet<string>(StringComparer.Ordinal);
        foreach (var orang in Orang)
        {
            using var p = await host.MasukAsync(orang);
            string[] awal = ["/", .. disiapkan.Where(d => d.Orang == orang).Select(d => d.Alamat)];
            var antre = new Queue<string>(awal);
            var diantre = new HashSet<string>(awal, StringComparer.Ordinal);
            while (antre.TryDequeue(out var alamat))
            {
                if (kamus.Jenis(alamat) is not { } jenis || jenis.StartsWith("/keluar", StringComparison.Ordinal) || (!diambil.Add(jenis + TempatPola().Match(alamat).Value) && !awal.Contains(alamat)))
                    continue;
                foreach (var tautan in (await banding.HalamanAsync(p, alamat)).Where(diantre.Add))
                    antre.Enqueue(tautan);
            }
        }

        foreach (var kelompok in disiapkan.Where(d => !Orang.Contains(d.Orang)).GroupBy(d => d.Orang))
        {
            using var p = kelompok.Key is { } nama ? await host.MasukAsync(nama) : host.Peramban();
            foreach (var (_, alamat) in kelompok)
                await banding.HalamanAsync(p, alamat);
        }

        string.Join('\n', banding.Beda.Distinct()).ShouldBeEmpty();
        banding.DiDokumen.ShouldBeGreaterThan(12);
        // What is marked is also seen: a table that nobody reaches would be compared with nothing.
        SemuaTabel().Select(t => UnduhPola().Match(t.Tanda).Groups[1].Value).Where(t => t.Length > 0).Distinct()
            .Where(tanda => !banding.Dilihat.Any(d => d == tanda || (tanda.Contains('@', StringComparison.Ordinal) && d.StartsWith(tanda[..tanda.IndexOf('@', StringComparison.Ordinal)], StringComparison.Ordinal)))).ShouldBeEmpty();
    }

    private static IEnumerable<(string Halaman, string Tanda)> SemuaTabel() => Directory.EnumerateFiles(FolderHalaman, "*.cshtml", SearchOption.AllDirectories).SelectMany(f =>
        TabelPola().Matches(File.ReadAllText(f)).Select(m => (Path.GetRelativePath(FolderHalaman, f).Replace('\\', '/'), m.Value)));

    [GeneratedRegex("<table\\b.*")]
    private static partial Regex TabelPola();

    [GeneratedRegex("data-tanpa-xlsx=\"([^\"]+)\"")]
    private static partial Regex TanpaXlsx();

    [GeneratedRegex(" unduh=\"([^\"]+)\"")]
    private static partial Regex UnduhPola();

    // Every agency is looked at by itself.
    [GeneratedRegex("^/i/[^/]+/[0-9]+|^/pemda/[0-9]+")]
    private static partial Regex TempatPola();

    /// <summary>Opens pages and holds each of their tables against its other shapes.</summary>
    private sealed class Pembanding(HostUji host)
    {
        private readonly Dictionary<string, ILookup<string, string>> _dokumen = new(StringComparer.Ordinal);

        // One table on two pages is one.
        private readonly HashSet<string> _sudah = new(StringComparer.Ordinal);

        public List<string> Beda { get; } = [];

        public HashSet<string> Dilihat { get; } = new(StringComparer.Ordinal);

        public int DiDokumen { get; private set; }

        /// <returns>Where the page leads.</returns>
        public async Task<IReadOnlyList<string>> HalamanAsync(PerambanUji orang, string alamat)
        {
            using var jawaban = await orang.BukaAsync(alamat);
            if (jawaban.Headers.Location is { } pindah)
                return [pindah.ToString()];
            if (jawaban.StatusCode != HttpStatusCode.OK || jawaban.Content.Headers.ContentType?.MediaType != "text/html")
                return [];
            var halaman = await PerambanUji.BacaAsync(jawaban);
            foreach (var tabel in halaman.QuerySelectorAll("table").OfType<IHtmlTableElement>())
            {
                if (!tabel.HasAttribute("data-tanpa-xlsx"))
                    await BandingkanAsync(orang, alamat, tabel);
            }

            return [.. halaman.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(a => !a.Contains("unduh=", StringComparison.Ordinal))
                .Select(a => a[0] == '/' ? a : a[0] == '?' ? alamat.Split('?')[0] + a : "").Where(a => a.Length > 0)];
        }

        private async Task BandingkanAsync(PerambanUji orang, string alamat, IHtmlTableElement tabel)
        {
            var id = tabel.GetAttribute("data-tabel") ?? "";
            if ((tabel.QuerySelector("caption a.xlsx") ?? tabel.Closest("section")?.QuerySelector(".judul-tabel a.xlsx"))?.GetAttribute("href") is not { } xlsx)
            {
                Beda.Add($"{alamat}: {id} tanpa tautan XLSX");
                return;
            }

            Dilihat.Add(id);
            var isi = TabelHalaman.Dari(tabel);
            if (!_sudah.Add(xlsx + isi))
                return;
            using var buku = await orang.BukaAsync(xlsx);
            var tertulis = buku.StatusCode == HttpStatusCode.OK ? TabelHalaman.Xlsx(await buku.Content.ReadAsByteArrayAsync()) : "";
            if (!tertulis.Contains(isi, StringComparison.Ordinal))
                Beda.Add($"{alamat}: {id} berbeda di XLSX ({(int)buku.StatusCode}): {TabelHalaman.TidakAda(isi, tertulis)}");
            var unduh = xlsx.Contains("unduh=", StringComparison.Ordinal);
            using var api = await orang.BukaAsync(unduh ? xlsx[..^".xlsx".Length] + ".json" : "/api/v1" + xlsx.Replace(".xlsx?id=", "/", StringComparison.Ordinal));
            if (api.StatusCode != HttpStatusCode.OK || TabelHalaman.Json(await api.Content.ReadAsStringAsync()) != isi)
                Beda.Add($"{alamat}: {id} berbeda di API ({(int)api.StatusCode})");
            if (unduh || alamat.Split('/') is not ["", "i", var slug, var tahun, ..])
                return;
            var tercetak = (await DokumenAsync(slug, int.Parse(tahun.Split('?')[0], System.Globalization.CultureInfo.InvariantCulture)))[id].ToList();
            if (tercetak.Count == 0)
                return;
            DiDokumen++;
            if (!tercetak.Contains(isi))
                Beda.Add($"{alamat}: {id} berbeda di dokumen");
        }

        private async Task<ILookup<string, string>> DokumenAsync(string slug, int tahun)
        {
            var kunci = $"{slug}/{tahun}";
            if (!_dokumen.TryGetValue(kunci, out var ada))
            {
                _dokumen[kunci] = ada = await host.DenganAsync(async l =>
                {
                    var berkas = (await l.GetRequiredService<PemuatBerkas>().MuatAsync((await host.InstansiAsync(slug)).Id, tahun))!;
                    return DaftarLaporan.Semua.SelectMany(j => BuatDokumen.Susun(berkas, j, 0)).SelectMany(d => d.Dokumen.Blocks().OfType<Table>()).ToLookup(t => t.Id, TabelHalaman.Dari, StringComparer.Ordinal);
                });
            }

            return ada;
        }
    }
}
