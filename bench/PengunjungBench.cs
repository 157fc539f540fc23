using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Tera.Bench;

/// <summary>One signed-in person with a browser's connection.</summary>
internal sealed partial class PengunjungBench : IDisposable
{
    private readonly HttpClient _klien;
    private string _token = "";
    private string _semula = "";

    private PengunjungBench(Uri alamat) =>
        _klien = new(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.Brotli }) { BaseAddress = alamat };

    public static async Task<PengunjungBench> MasukAsync(Uri alamat, string nama, string sandi)
    {
        var orang = new PengunjungBench(alamat);
        using var jawaban = await orang._klien.PostAsync(new Uri("/masuk", UriKind.Relative), Formulir(("__RequestVerificationToken", await orang.TokenAsync("/masuk")), ("Isian.NamaPengguna", nama), ("Isian.Sandi", sandi)));
        if (jawaban.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{nama} tidak dapat masuk: {(int)jawaban.StatusCode}");
        orang._token = await orang.TokenAsync("/keluar");
        return orang;
    }

    /// <returns>Milliseconds until the whole page was there.</returns>
    public async Task<double> BukaAsync(string alamat)
    {
        var mulai = Stopwatch.GetTimestamp();
        using var jawaban = await _klien.GetAsync(new Uri(alamat, UriKind.Relative));
        await jawaban.Content.ReadAsByteArrayAsync();
        var lama = Stopwatch.GetElapsedTime(mulai).TotalMilliseconds;
        return jawaban.StatusCode == HttpStatusCode.OK ? lama : throw new InvalidOperationException($"{alamat}: {(int)jawaban.StatusCode}");
    }

    /// <summary>A cell as the page's script saves it.</summary>
    public async Task<double> SimpanSelAsync(string alamat, string indikator, string bidang, string teks)
    {
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, new Uri(alamat, UriKind.Relative))
        {
            Headers = { { "HX-Request", "true" } },
            Content = Formulir(("__RequestVerificationToken", _token), ($"v|{indikator}|{bidang}", teks), ($"s|{indikator}|{bidang}", _semula)),
        };
        var mulai = Stopwatch.GetTimestamp();
        using var jawaban = await _klien.SendAsync(permintaan);
        await jawaban.Content.ReadAsByteArrayAsync();
        _semula = teks;
        var lama = Stopwatch.GetElapsedTime(mulai).TotalMilliseconds;
        return jawaban.StatusCode == HttpStatusCode.OK ? lama : throw new InvalidOperationException($"{alamat}: {(int)jawaban.StatusCode}");
    }

    /// <summary>A form of a page, which answers with the way to go on.</summary>
    public async Task KirimAsync(string alamat, params IEnumerable<(string Nama, string Isi)> isian)
    {
        using var isi = Formulir(isian.Append(("__RequestVerificationToken", _token)));
        using var jawaban = await _klien.PostAsync(new Uri(alamat, UriKind.Relative), isi);
        if (jawaban.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{alamat}: {(int)jawaban.StatusCode}");
    }

    public void Dispose() => _klien.Dispose();

    private async Task<string> TokenAsync(string alamat) => Token().Match(await _klien.GetStringAsync(new Uri(alamat, UriKind.Relative))).Groups["token"].Value;

    private static FormUrlEncodedContent Formulir(params IEnumerable<(string Nama, string Isi)> isian) => new(isian.Select(i => KeyValuePair.Create(i.Nama, i.Isi)));

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

/// <summary>Times by page, and what they say of the slowest.</summary>
internal sealed class CatatanWaktu
{
    private readonly Dictionary<string, List<double>> _semua = new(StringComparer.Ordinal);

    public void Tambah(string apa, double milidetik)
    {
        lock (_semua)
        {
            if (!_semua.TryGetValue(apa, out var daftar))
                _semua[apa] = daftar = [];
            daftar.Add(milidetik);
        }
    }

    public void Cetak()
    {
        foreach (var (apa, waktu) in _semua.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            waktu.Sort();
            Console.WriteLine(FormattableString.Invariant($"{apa,-45} {waktu.Count,6} kali  median {Persentil(waktu, 50),7:0.0} ms  p95 {Persentil(waktu, 95),7:0.0} ms  p99 {Persentil(waktu, 99),7:0.0} ms"));
        }
    }

    private static double Persentil(List<double> waktu, int persen) => waktu[Math.Min(waktu.Count - 1, waktu.Count * persen / 100)];
}
