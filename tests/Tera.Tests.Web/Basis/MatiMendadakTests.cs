using System.Diagnostics;
using System.Globalization;
using System.Net;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Klaster;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>kill -9 while people write, with everything going to the disk as in real life: what was acknowledged is there.</summary>
public sealed class MatiMendadakTests : IDisposable
{
    private const int Penulis = 8;
    private static readonly string[] Bidang = ["penjelasan", "kendala", "solusi", "sumber"];
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-mati-").FullName;

    public MatiMendadakTests() => File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);

    [Fact]
    public async Task Node_yang_dibunuh_saat_menulis_tidak_menghilangkan_yang_sudah_dijawab_tersimpan()
    {
        await IsiAsync();
        await using var tera = await ProsesTera.MulaiAsync(_folder, "serve");

        var dijawab = await TulisSampaiMatiAsync(tera, tera.BunuhAsync);

        await PastikanAdaAsync(dijawab);
    }

    [Fact]
    public async Task Basis_data_yang_dibunuh_saat_menulis_tidak_menghilangkan_yang_sudah_dijawab_tersimpan()
    {
        await IsiAsync();
        await using (var tera = await ProsesTera.MulaiAsync(_folder, "serve"))
        {
            var dijawab = await TulisSampaiMatiAsync(tera, BunuhBasisDataAsync);
            using (var klien = new HttpClient())
            using (var sehat = await klien.GetAsync(new Uri(tera.Alamat, "/health")))
                sehat.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await tera.HentikanAsync()).ShouldBe(0);
            await PastikanAdaAsync(dijawab);
        }

        // And people go on where they were.
        await using var lagi = await ProsesTera.MulaiAsync(_folder, "serve");
        (await lagi.HentikanAsync()).ShouldBe(0);
        Directory.GetFiles(Path.Combine(_folder, "pg"), "postmaster.pid").ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task IsiAsync()
    {
        await using var klaster = (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull();
        await BasisData.MigrasiAsync(klaster.BasisData);
        await HostUji.IsiAsync(klaster.BasisData);
    }

    /// <returns>Every text that was acknowledged.</returns>
    private static async Task<List<string>> TulisSampaiMatiAsync(ProsesTera tera, Func<Task> bunuh)
    {
        using var peramban = new PerambanUji(tera.Alamat);
        await peramban.MasukDuluAsync("operator.disperindag");
        var token = await peramban.TokenAsync();
        var dijawab = new List<string>();
        var cukup = new TaskCompletionSource();

        var menulis = Enumerable.Range(0, Penulis).Select(w => Task.Run(async () =>
        {
            var (indikator, triwulan, bidang) = (w % 2 == 0 ? "S1.1" : "S2.1", 2 + (w / 4), Bidang[w / 2 % 4]);
            var semula = await SemulaAsync(peramban, indikator, triwulan, bidang);
            for (var n = 1; ; n++)
            {
                var teks = string.Create(CultureInfo.InvariantCulture, $"tulisan {n} oleh {w}.");
                try
                {
                    using var permintaan = new HttpRequestMessage(HttpMethod.Post, new Uri($"/i/disperindag/2024/pengukuran/{triwulan}", UriKind.Relative))
                    {
                        Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, [$"v|{indikator}|{bidang}"] = teks, [$"s|{indikator}|{bidang}"] = semula }),
                    };
                    using var jawaban = await peramban.KirimAsync(permintaan);
                    if (jawaban.StatusCode != HttpStatusCode.Redirect)
                        return;
                }
                catch (HttpRequestException)
                {
                    return;
                }

                semula = teks;
                lock (dijawab)
                {
                    dijawab.Add(teks);
                    if (dijawab.Count == 10 * Penulis)
                        cukup.SetResult();
                }
            }
        })).ToList();

        await Task.WhenAny(cukup.Task, Task.WhenAll(menulis));
        await bunuh();
        await Task.WhenAll(menulis);
        dijawab.Count.ShouldBeGreaterThanOrEqualTo(10 * Penulis);
        return dijawab;
    }

    private static async Task<string> SemulaAsync(PerambanUji peramban, string indikator, int triwulan, string bidang)
    {
        var halaman = await peramban.HalamanAsync($"/i/disperindag/2024/pengukuran/{triwulan.ToString(CultureInfo.InvariantCulture)}");
        return halaman.QuerySelector($"[name='s|{indikator}|{bidang}']").ShouldNotBeNull().GetAttribute("value") ?? "";
    }

    private async Task PastikanAdaAsync(List<string> dijawab)
    {
        await using var klaster = (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull();
        var riwayat = string.Join('\n', await Sql.DaftarAsync(klaster.BasisData, "select isi::text from riwayat where jenis = 'triwulan' and pelaku <> 'Tera'"));
        var kini = string.Join('\n', await Sql.DaftarAsync(klaster.BasisData, "select isi::text from butir where jenis = 'triwulan'"));

        dijawab.Where(t => !riwayat.Contains($"\"{t}\"", StringComparison.Ordinal)).ShouldBeEmpty();
        // Of each writer the newest: what was acknowledged last, or what was written after it and not acknowledged any more.
        for (var w = 0; w < Penulis; w++)
        {
            var terakhir = dijawab.Count(t => t.EndsWith($" oleh {w}.", StringComparison.Ordinal));
            (kini.Contains($"\"tulisan {terakhir} oleh {w}.\"", StringComparison.Ordinal) || kini.Contains($"\"tulisan {terakhir + 1} oleh {w}.\"", StringComparison.Ordinal)).ShouldBeTrue($"penulis {w}: {terakhir}");
        }

        (await VerifikasiRiwayat.JalankanAsync(klaster.BasisData)).Temuan.ShouldBeEmpty();
    }

    private async Task BunuhBasisDataAsync()
    {
        var pid = int.Parse((await File.ReadAllLinesAsync(Path.Combine(_folder, "pg", "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        using var induk = Process.GetProcessById(pid);
        // Writers and workers go with it at the same moment.
        var anak = Process.Start(new ProcessStartInfo("pgrep", ["-P", pid.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var semua = (await anak.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        induk.Kill();
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-9", .. semua]) { RedirectStandardError = true, UseShellExecute = false })!;
        await kill.WaitForExitAsync();
    }
}
