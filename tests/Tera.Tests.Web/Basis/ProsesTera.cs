using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tera.Tests.Web.Basis;

/// <summary>The command "tera" as a process of its own, over a data folder of its own.</summary>
internal sealed class ProsesTera : IAsyncDisposable
{
    private readonly Process _proses;
    private readonly List<string> _pesan = [];

    private ProsesTera(Process proses, Uri alamat)
    {
        (_proses, Alamat) = (proses, alamat);
        proses.ErrorDataReceived += Catat;
        proses.OutputDataReceived += Catat;
        proses.BeginErrorReadLine();
        proses.BeginOutputReadLine();
    }

    public Uri Alamat { get; }

    /// <summary>Name by which the database knows this node.</summary>
    public string Simpul => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{_proses.Id}");

    /// <summary>Everything that it said.</summary>
    public string Pesan
    {
        get
        {
            lock (_pesan)
                return string.Join('\n', _pesan);
        }
    }

    /// <summary>Starts "tera serve" or "tera demo" and waits until it answers.</summary>
    public static Task<ProsesTera> MulaiAsync(string folder, params IReadOnlyList<string> argumen) => MulaiAsync(folder, [], argumen);

    public static async Task<ProsesTera> MulaiAsync(string folder, Dictionary<string, string> lingkungan, IReadOnlyList<string> argumen)
    {
        var alamat = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{PortBebas()}"));
        var tera = new ProsesTera(Jalankan(folder, [.. argumen, "--alamat", alamat.OriginalString], lingkungan), alamat);
        using var klien = new HttpClient();
        for (var n = 0; n < 1200 && !tera._proses.HasExited; n++)
        {
            try
            {
                using var jawaban = await klien.GetAsync(new Uri(alamat, "/health"));
                if (jawaban.IsSuccessStatusCode)
                    return tera;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        await tera.DisposeAsync();
        throw new InvalidOperationException("Tera tidak mau mulai: " + tera.Pesan);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Kode, string Pesan)> SampaiSelesaiAsync(string folder, params IReadOnlyList<string> argumen)
    {
        await using var tera = new ProsesTera(Jalankan(folder, argumen), new("http://localhost"));
        await tera._proses.WaitForExitAsync();
        return (tera._proses.ExitCode, tera.Pesan);
    }

    /// <summary>SIGKILL: no word, no tidying up.</summary>
    public async Task BunuhAsync()
    {
        _proses.Kill();
        await _proses.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    public async Task<int> HentikanAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _proses.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await _proses.WaitForExitAsync();
        return _proses.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_proses.HasExited)
            await HentikanAsync();
        _proses.Dispose();
    }

    private static Process Jalankan(string folder, IReadOnlyList<string> argumen, Dictionary<string, string>? lingkungan = null)
    {
        var mulai = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tera.dll"), .. argumen]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Akar.Folder };
        mulai.Environment["TERA_DATA"] = folder;
        mulai.Environment.Remove("TERA_BASIS_DATA");
        foreach (var (nama, isi) in lingkungan ?? [])
            mulai.Environment[nama] = isi;
        return Process.Start(mulai)!;
    }

    private static int PortBebas()
    {
        using var pendengar = new TcpListener(IPAddress.Loopback, 0);
        pendengar.Start();
        return ((IPEndPoint)pendengar.LocalEndpoint).Port;
    }

    private void Catat(object pengirim, DataReceivedEventArgs baris)
    {
        if (baris.Data is not null)
            lock (_pesan)
                _pesan.Add(baris.Data);
    }
}
