using System.Text.Json;
using Microsoft.Playwright;
using Shouldly;

namespace Tera.Tests.Web.Peramban;

/// <summary>A browser window that notices what goes wrong in it: script errors, what the content policy refused, requests that failed.</summary>
internal sealed class Jendela : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Akar.Folder, "tests", "Tera.Tests.Web", "pustaka", "axe.min.js")));
    /// <summary>What the address gives is a file to keep, not a page.</summary>
    public const int Berkas = -1;

    private readonly IBrowserContext _konteks;
    private readonly List<string> _galat = [];

    public Jendela(IBrowserContext konteks, IPage halaman)
    {
        (_konteks, Halaman) = (konteks, halaman);
        halaman.Console += (_, pesan) =>
        {
            if (pesan.Type == "error" && !pesan.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _galat.Add($"{halaman.Url}: {pesan.Text}");
        };
        halaman.PageError += (_, galat) => _galat.Add($"{halaman.Url}: {galat}");
        halaman.Response += (_, jawaban) =>
        {
            if (jawaban.Status >= 500)
                _galat.Add($"{jawaban.Url}: {jawaban.Status} {jawaban.Request.PostData}");
        };
    }

    public IPage Halaman { get; }

    /// <summary>What the person reads, without what is hidden.</summary>
    public Task<string> BacaanAsync(string pemilih = "main") => Halaman.InnerTextAsync(pemilih);

    /// <returns>The answer's status, or <see cref="Berkas"/>.</returns>
    public async Task<int> KeAsync(string alamat)
    {
        try
        {
            var jawaban = await Halaman.GotoAsync(alamat, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            return jawaban is null ? 0 : jawaban.Headers.TryGetValue("content-type", out var tipe) && tipe.StartsWith("text/html", StringComparison.Ordinal) ? jawaban.Status : Berkas;
        }
        catch (PlaywrightException galat) when (galat.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return Berkas;
        }
    }

    /// <summary>Presses a button and waits for the page that it brings.</summary>
    public Task TekanAsync(string tulisan, string di = "main") => PindahAsync(Halaman.Locator(di).GetByRole(AriaRole.Button, new() { Name = tulisan, Exact = true }).First);

    /// <summary>Follows a link by its text.</summary>
    public Task IkutiAsync(string tulisan, string di = "main") => PindahAsync(Halaman.Locator(di).GetByRole(AriaRole.Link, new() { Name = tulisan }).First);

    /// <summary>Pastes into the field that has the focus, as Excel's clipboard would.</summary>
    public Task TempelAsync(string blok) => Halaman.EvaluateAsync(
        """
        teks => {
          const data = new DataTransfer();
          data.setData('text/plain', teks);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, blok);

    /// <summary>What axe finds against WCAG 2.2 AA on the page as it stands.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        await Halaman.EvaluateAsync(Axe.Value);
        var hasil = await Halaman.EvaluateAsync<JsonElement>("() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })");
        return [.. hasil.GetProperty("violations").EnumerateArray().Select(v =>
            $"{v.GetProperty("id").GetString()}: {v.GetProperty("help").GetString()}: {string.Join(" ; ", v.GetProperty("nodes").EnumerateArray().Take(3).Select(n => n.GetProperty("html").GetString()))}")];
    }

    /// <summary>How far the page is wider than its window.</summary>
    public Task<int> LebihLebarAsync() => Halaman.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");

    /// <summary>Script errors and refused content since the window was opened.</summary>
    public void TanpaGalat() => string.Join('\n', _galat).ShouldBeEmpty();

    // The page that comes is told from the one that goes by a mark that only the old one bears.
    private async Task PindahAsync(ILocator apa)
    {
        await Halaman.EvaluateAsync("() => { window.lama = true; }");
        await apa.ClickAsync();
        await Halaman.WaitForFunctionAsync("() => !window.lama && document.readyState === 'complete'");
    }

    public async ValueTask DisposeAsync() => await _konteks.DisposeAsync();
}
