using Microsoft.Playwright;
using Tera.Tests.Web.Peramban;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Tera.Tests.Web.Peramban;

/// <summary>One real browser for all tests, started when the first of them asks for it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Tempat = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly SemaphoreSlim _giliran = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _peramban;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A person's own window, signed in.</summary>
    /// <param name="lebar">In pixels; 360 is a small telephone.</param>
    internal async Task<Jendela> MasukAsync(HostUji host, string nama, int lebar = 1280, string sandi = HostUji.Sandi)
    {
        var jendela = await BukaAsync(host, lebar);
        await jendela.KeAsync("/masuk");
        await jendela.Halaman.FillAsync("#Isian_NamaPengguna", nama);
        await jendela.Halaman.FillAsync("#Isian_Sandi", sandi);
        await jendela.TekanAsync("Masuk");
        return jendela;
    }

    internal async Task<Jendela> BukaAsync(HostUji host, int lebar = 1280)
    {
        var konteks = await (await PerambanAsync()).NewContextAsync(new() { BaseURL = host.Alamat.ToString(), ViewportSize = new() { Width = lebar, Height = 800 }, Locale = "id-ID", TimezoneId = "Asia/Jakarta" });
        konteks.SetDefaultTimeout(20_000);
        var halaman = await konteks.NewPageAsync();
        // Who presses a button that asks first means it.
        halaman.Dialog += (_, tanya) => _ = tanya.AcceptAsync();
        return new(konteks, halaman);
    }

    public async ValueTask DisposeAsync()
    {
        if (_peramban is not null)
            await _peramban.DisposeAsync();
        _playwright?.Dispose();
        _giliran.Dispose();
    }

    private async Task<IBrowser> PerambanAsync()
    {
        await _giliran.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _peramban ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Array.Find(Tempat, File.Exists) ?? throw new InvalidOperationException("Chromium belum terpasang: sudo apt-get install chromium"),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _giliran.Release();
        }
    }
}
