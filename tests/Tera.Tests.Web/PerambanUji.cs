using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tera.Tests.Web;

/// <summary>A browser without script: keeps cookies, fills in forms, follows nothing by itself.</summary>
internal sealed class PerambanUji : IDisposable
{
    private readonly CookieContainer _kue = new();
    private readonly HttpClient _klien;

    public PerambanUji(Uri alamat) => _klien = new(new SocketsHttpHandler { CookieContainer = _kue, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = alamat };

    public IEnumerable<Cookie> Kue => _kue.GetAllCookies();

    public Task<HttpResponseMessage> BukaAsync(string alamat) => _klien.GetAsync(new Uri(alamat, UriKind.Relative));

    public Task<HttpResponseMessage> KirimAsync(HttpRequestMessage permintaan) => _klien.SendAsync(permintaan);

    public async Task<IHtmlDocument> HalamanAsync(string alamat)
    {
        using var jawaban = await BukaAsync(alamat);
        return await BacaAsync(jawaban);
    }

    public static async Task<IHtmlDocument> BacaAsync(HttpResponseMessage jawaban) => new HtmlParser().ParseDocument(await jawaban.Content.ReadAsStringAsync());

    /// <summary>Opens the page, fills in its form with the fields, and sends it.</summary>
    /// <param name="formulir">CSS selector of the form; the first of the page's content.</param>
    public async Task<HttpResponseMessage> IsiAsync(string alamat, Dictionary<string, string> isian, string formulir = "main form[method=post]")
    {
        var halaman = await HalamanAsync(alamat);
        var form = halaman.QuerySelector<IHtmlFormElement>(formulir) ?? throw new InvalidOperationException($"Tidak ada {formulir} di {alamat}.");
        var semua = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(i => i.Type == "hidden").GroupBy(i => i.Name!).ToDictionary(i => i.Key, i => i.First().Value);
        foreach (var (nama, nilai) in isian)
            semua[nama] = nilai;
        var tujuan = form.GetAttribute("action") is { Length: > 0 } aksi ? aksi : alamat;
        return await _klien.PostAsync(new Uri(tujuan, UriKind.Relative), new FormUrlEncodedContent(semua));
    }

    /// <summary>Sends fields with this person's own token, without looking at a form first.</summary>
    public async Task<HttpResponseMessage> KirimTokenAsync(string alamat, Dictionary<string, string> isian)
    {
        isian["__RequestVerificationToken"] = await TokenAsync();
        return await _klien.PostAsync(new Uri(alamat, UriKind.Relative), new FormUrlEncodedContent(isian));
    }

    public async Task<HttpResponseMessage> MasukAsync(string nama, string sandi) =>
        await IsiAsync("/masuk", new() { ["Isian.NamaPengguna"] = nama, ["Isian.Sandi"] = sandi });

    /// <summary>Signs in, and fails loudly where that does not work.</summary>
    public async Task MasukDuluAsync(string nama, string sandi = HostUji.Sandi)
    {
        using var jawaban = await MasukAsync(nama, sandi);
        if (jawaban.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{nama} tidak dapat masuk: {(int)jawaban.StatusCode}");
    }

    /// <summary>The token that forms of this person carry.</summary>
    public async Task<string> TokenAsync()
    {
        var masuk = await HalamanAsync("/keluar");
        var tamu = masuk.QuerySelector("input[name=__RequestVerificationToken]") is null ? await HalamanAsync("/masuk") : masuk;
        return tamu.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
    }

    public void Dispose() => _klien.Dispose();
}
