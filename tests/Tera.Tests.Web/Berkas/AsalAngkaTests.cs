using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;
using Tera.App.Evaluasi;
using Tera.Core.Evaluasi;
using Tera.Tests.Web.Evaluasi;
using Xunit;

namespace Tera.Tests.Web.Berkas;

/// <summary>Every calculated figure on a page answers "dari mana angka ini" on a click, or tests/cases/asal says why it does not.</summary>
public sealed partial class AsalAngkaTests(KlasterUji klaster)
{
    /// <summary>Addresses of one page in one agency that are looked at: what differs between them are the data.</summary>
    private const int SatuHalaman = 3;

    private static readonly string[] Orang = ["evaluator", "operator." + HostUji.InstansiSatu, "operator." + DinasBerjalan.Slug, "adminpemda", "perencana"];

    [Fact]
    public async Task Setiap_angka_hitungan_menjawab_dari_mana_atau_disebut_sebabnya_tidak()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        await DinasBerjalan.TambahAsync(host);
        await PemdaUji.TambahAsync(host);
        await PemdaUji.SegarAsync(host);
        await EvaluasiAsync(host);
        var kecuali = await KecualiAsync();
        var pola = (await DaftarAlamat.BacaAsync(host.App)).Where(a => a.Cara == "GET" && a.Penangan is null && !BukanHalaman(a.Pola)).Select(a => a.Pola).Distinct().ToDictionary(p => p, Pola);
        List<string> salah = [];
        var (asal, terpakai) = (new Dictionary<string, (string Alamat, string Di, PerambanUji Orang)>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (diantre, banyak, angka) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), 0);
        var semua = new List<PerambanUji>();
        foreach (var orang in Orang)
        {
            var p = await host.MasukAsync(orang);
            semua.Add(p);
            var antre = new Queue<string>(["/", $"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}", $"/i/{HostUji.InstansiSatu}/{HostUji.Tahun + 1}/tindak-lanjut", $"/i/{HostUji.InstansiDua}/{HostUji.Tahun}", $"/i/{DinasBerjalan.Slug}/{DinasBerjalan.Tahun}", $"/i/{HostUji.Pemda}/{DinasBerjalan.Tahun}", $"/pemda/{DinasBerjalan.Tahun}", $"/pemda/{HostUji.Tahun}", $"/pemda/{HostUji.Tahun}/evaluasi"]);
            while (antre.TryDequeue(out var alamat))
            {
                var jalan = alamat.Split('?', '#')[0];
                var jenis = pola.Where(x => x.Value.IsMatch(jalan)).Select(x => x.Key).OrderBy(x => x.Count(c => c == '{')).FirstOrDefault();
                if (jenis is null || jenis.EndsWith("/asal", StringComparison.Ordinal))
                    continue;
                var di = $"{orang} {jenis} {string.Join('/', jalan.Split('/').Take(3))}";
                if ((banyak[di] = banyak.GetValueOrDefault(di) + 1) > SatuHalaman)
                    continue;
                using var jawaban = await p.BukaAsync(alamat);
                if (!jawaban.IsSuccessStatusCode || jawaban.Content.Headers.ContentType?.MediaType != "text/html")
                    continue;
                var halaman = await PerambanUji.BacaAsync(jawaban);
                foreach (var (elemen, teks) in Angka(halaman))
                {
                    angka++;
                    if (elemen.Closest("[data-asal] a[href*='/asal?id=']") is IHtmlAnchorElement tautan)
                    {
                        var ke = tautan.GetAttribute("href")!;
                        asal.TryAdd(Nomor().Replace(ke, "#"), (ke, alamat, p));
                    }
                    else if (kecuali.FirstOrDefault(k => (k.Alamat == "*" || k.Alamat == jenis) && elemen.Closest(k.Pilih) is not null) is { Sebab: not null } k)
                    {
                        terpakai.Add($"{k.Alamat}\t{k.Pilih}");
                    }
                    else
                    {
                        salah.Add($"{jenis} ({alamat}): {Jejak(elemen)} \"{teks}\"");
                    }
                }

                foreach (var tujuan in halaman.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!))
                    if (diantre.Add($"{orang} {tujuan.Split('#')[0]}"))
                        antre.Enqueue(tujuan.Split('#')[0]);
            }
        }

        angka.ShouldBeGreaterThan(1000);
        string.Join('\n', salah.Distinct()).ShouldBeEmpty();
        foreach (var (ke, di, p) in asal.Values)
        {
            using var jawaban = await p.BukaAsync(ke);
            var isi = jawaban.IsSuccessStatusCode ? (await PerambanUji.BacaAsync(jawaban)).Body!.TextContent : $"{(int)jawaban.StatusCode}";
            if (!isi.Contains("kode angka", StringComparison.Ordinal) && !isi.Contains("Dasar", StringComparison.Ordinal))
                salah.Add($"{di}: {ke} tidak menjawab");
        }

        foreach (var p in semua)
            p.Dispose();
        string.Join('\n', salah).ShouldBeEmpty();
        kecuali.Select(k => $"{k.Alamat}\t{k.Pilih}").Except(terpakai).ShouldBeEmpty("pengecualian yang tidak dipakai lagi");
    }

    [Fact]
    public async Task Angka_yang_tidak_ada_bukan_halaman_yang_berhasil()
    {
        await using var host = await HostUji.MulaiAsync(klaster);
        using var p = await host.MasukAsync("evaluator");
        foreach (var alamat in new[] { $"/i/{HostUji.InstansiSatu}/{HostUji.Tahun}/asal?id=S9.9/capaian", $"/pemda/{HostUji.Tahun}/asal?id=tidak-ada" })
        {
            using var jawaban = await p.BukaAsync(alamat);
            ((int)jawaban.StatusCode).ShouldBe(404, alamat);
            (await PerambanUji.BacaAsync(jawaban)).QuerySelector("h1")!.TextContent.ShouldBe("Angka tidak ditemukan");
        }
    }

    // A worksheet that the team is at, beside a published one of the year before with recommendations under way.
    private static async Task EvaluasiAsync(HostUji host)
    {
        var tim = await TimEvaluasi.BuatAsync(host);
        await LembarUji.DiTanganAsync(host, HostUji.InstansiSatu, TahapKerja.Final, tim, TahapPenilaian.Mandiri, TahapPenilaian.Verifikasi);
        var lembar = LembarUji.Ditetapkan(HostUji.Tahun, [.. TemplatLke().SemuaKriteria().Select(k => new JawabanKriteria { Kode = k.Kode, Tahap = TahapPenilaian.Final, Jawaban = k.Kode == "1.a.1" ? "C" : "BB" })]) with { Templat = TemplatLke().Kode };
        await LembarUji.TulisAsync(host, HostUji.InstansiDua, HostUji.Tahun, new()
        {
            Hasil = [new() { Tahun = HostUji.Tahun - 1, Komponen = [new() { Nama = "Perencanaan Kinerja", Bobot = 30, Nilai = 24 }] }],
            Lke = [lembar],
            Rekomendasi = [new() { Kode = "R-1", Tahun = HostUji.Tahun - 1, Uraian = "Susun pohon kinerja", Aksi = [new() { Uraian = "Menyusun", Tenggat = new(HostUji.Tahun, 6, 1) }, new() { Uraian = "Membahas", Status = StatusTindakLanjut.Selesai }] }],
        });
    }

    private static TemplatLke TemplatLke() => Core.Berkas.TemplatLkeJson.Bawaan[0];

    /// <summary>Texts that show a figure: what stands in a column or tile of numbers, and rupiah, percentages and decimals anywhere.</summary>
    private static IEnumerable<(IElement Elemen, string Teks)> Angka(IHtmlDocument halaman)
    {
        foreach (var teks in halaman.QuerySelector("main")?.Descendants<IText>() ?? [])
        {
            if (teks.ParentElement is not { } elemen || elemen.Closest("script, style, option, textarea, svg, code, h1, nav, time, label, button") is not null)
                continue;
            if (elemen.Closest("td.kanan, .ubin-angka") is not null ? Digit().IsMatch(teks.Data) : Hitungan().IsMatch(teks.Data))
                yield return (elemen, teks.Data.Trim());
        }
    }

    private static string Jejak(IElement elemen) => string.Join(" > ", elemen.Ancestors<IElement>().TakeWhile(e => e.LocalName != "main").Reverse().Append(elemen).TakeLast(4).Select(e => e.LocalName + string.Concat(e.ClassList.Select(k => "." + k)) + (e.Id is { Length: > 0 } id ? $"#{id}" : "")));

    private static async Task<List<(string Alamat, string Pilih, string? Sebab)>> KecualiAsync() =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(Akar.Folder, "tests", "cases", "asal", "tanpa-asal.tsv"))).Skip(1).Where(b => b.Length > 0).Select(b => b.Split('\t')).Select(b => (b[0], b[1], (string?)b[2]))];

    private static bool BukanHalaman(string pola) => pola.StartsWith("/api/", StringComparison.Ordinal) || pola is "/health" || new[] { ".xlsx", ".csv", ".json", ".pdf", "{format}", "{nomor:int}", "{apa}" }.Any(pola.Contains);

    private static Regex Pola(string pola) => new("^" + Parameter().Replace(pola, m => m.Value.Contains('?', StringComparison.Ordinal) ? "[^/]*" : "[^/]+") + "$", RegexOptions.IgnoreCase);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Nomor();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"Rp\s?\d|\d,\d|\d\s?%")]
    private static partial Regex Hitungan();
}
