using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tera.Tests.Web;

/// <summary>A browser without script: keeps cookies, fills in forms, follows nothing by itself.</summary>
internal sealed class PerambanUji : IDisposable
{
    private readonly CookieContainer _kue;
    private readonly HttpClient _klien;

    public PerambanUji(Uri alamat) : this(alamat, new()) { }

    private PerambanUji(Uri alamat, CookieContainer kue) => (_kue, _klien) = (kue, new(new SocketsHttpHandler { CookieContainer = kue, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = alamat });

    /// <summary>The same browser, sent to another node: it takes its cookies along.</summary>
    public PerambanUji Di(Uri simpul) => new(simpul, _kue);

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
    public async Task<HttpResponseMessage> KirimTokenAsync(string alamat, Dictionary<string, string> isian, string? token = null)
    {
        isian["__RequestVerificationToken"] = token ?? await TokenAsync();
        return await _klien.PostAsync(new Uri(alamat, UriKind.Relative), new FormUrlEncodedContent(isian));
    }

    /// <summary>Opens the page and sends a file with its first form that takes one.</summary>
    public async Task<HttpResponseMessage> UnggahAsync(string alamat, string nama, byte[] isi)
    {
        var halaman = await HalamanAsync(alamat);
        var tempat = halaman.QuerySelector<IHtmlInputElement>("main input[type=file]") ?? throw new InvalidOperationException($"Tidak ada tempat berkas di {alamat}.");
        using var kiriman = new MultipartFormDataContent();
        foreach (var i in tempat.Form!.QuerySelectorAll<IHtmlInputElement>("input[type=hidden][name]"))
            kiriman.Add(new StringContent(i.Value), i.Name!);
        kiriman.Add(new ByteArrayContent(isi), tempat.Name!, nama);
        return await _klien.PostAsync(new Uri(tempat.Form!.GetAttribute("action") is { Length: > 0 } aksi ? aksi : alamat, UriKind.Relative), kiriman);
    }

    /// <summary>Sends a form of a page as it was shown: its choices, ticks and texts, but for the fields given.</summary>
    /// <param name="tindakan">Where the pressed button sends it; none: where the form does.</param>
    public async Task<HttpResponseMessage> KirimFormulirAsync(IHtmlDocument halaman, string alamat, string formulir, Dictionary<string, string>? ganti = null, string? tindakan = null)
    {
        var form = halaman.QuerySelector<IHtmlFormElement>(formulir) ?? throw new InvalidOperationException($"Tidak ada {formulir} di {alamat}.");
        var isi = form.QuerySelectorAll<IHtmlInputElement>("input[name]:not([disabled])").Where(i => i.Type is not ("checkbox" or "radio" or "file") || i.IsChecked).Select(i => (Nama: i.Name!, Nilai: i.Value))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select[name]:not([disabled])").Select(s => (Nama: s.Name!, Nilai: s.Value ?? "")))
            .Concat(form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]:not([disabled])").Select(t => (Nama: t.Name!, Nilai: t.Value)))
            .Where(i => ganti?.ContainsKey(i.Nama) != true).Concat((ganti ?? []).Select(g => (Nama: g.Key, Nilai: g.Value)));
        return await _klien.PostAsync(new Uri(tindakan ?? (form.GetAttribute("action") is { Length: > 0 } aksi ? aksi : alamat), UriKind.Relative), new FormUrlEncodedContent(isi.Select(i => KeyValuePair.Create(i.Nama, i.Nilai))));
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
