using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Tera.Bench;

/// <summary>A process that serves pages, measured from outside: its own time of the processor and its memory are not mixed with those of the load.</summary>
internal sealed class NodeBench : IAsyncDisposable
{
    private readonly Process _proses;

    private NodeBench(Process proses, Uri alamat) => (_proses, Alamat) = (proses, alamat);

    public Uri Alamat { get; }

    public TimeSpan Prosesor
    {
        get
        {
            _proses.Refresh();
            return _proses.TotalProcessorTime;
        }
    }

    /// <summary>The same with what it started and saw end: LibreOffice, poppler.</summary>
    public TimeSpan ProsesorDenganAnak
    {
        get
        {
            // utime, stime, cutime and cstime: fields 14 to 17, counted from the bracket behind the name, in ticks of 1/100 second.
            var bidang = File.ReadAllText($"/proc/{_proses.Id}/stat").Split(") ")[^1].Split(' ');
            return TimeSpan.FromMilliseconds(10 * bidang[11..15].Sum(b => long.Parse(b, CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Most that it ever had in memory, in megabytes.</summary>
    public long MemoriPuncak
    {
        get
        {
            var baris = File.ReadLines($"/proc/{_proses.Id}/status").First(b => b.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(baris.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    public static Task<NodeBench> TeraAsync(int porta, string basisData) =>
        MulaiAsync(porta, "tera.dll", alamat => ["serve", "--basis-data", basisData, "--alamat", alamat]);

    public static Task<NodeBench> KosongAsync(int porta, string basisData) =>
        MulaiAsync(porta, "Tera.Bench.dll", alamat => ["kosong", alamat, basisData]);

    /// <summary>The barest page there can be: Kestrel and one row through Npgsql.</summary>
    public static async Task LayaniKosongAsync(string alamat, string basisData)
    {
        await using var sumber = NpgsqlDataSource.Create(basisData);
        var pembuat = WebApplication.CreateSlimBuilder();
        pembuat.Logging.ClearProviders();
        pembuat.WebHost.UseUrls(alamat);
        await using var app = pembuat.Build();
        app.MapGet("/{**jalan}", async () =>
        {
            await using var perintah = sumber.CreateCommand("select nama from instansi order by id limit 1");
            return Results.Text($"<!doctype html><title>{await perintah.ExecuteScalarAsync()}</title>", "text/html");
        });
        await app.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_proses.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _proses.Id.ToString(CultureInfo.InvariantCulture)]);
            await _proses.WaitForExitAsync();
        }

        _proses.Dispose();
    }

    private static async Task<NodeBench> MulaiAsync(int porta, string program, Func<string, string[]> argumen)
    {
        var alamat = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{porta}");
        var proses = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. argumen(alamat)]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        proses.OutputDataReceived += static (_, _) => { };
        proses.ErrorDataReceived += static (_, _) => { };
        proses.BeginOutputReadLine();
        proses.BeginErrorReadLine();
        var node = new NodeBench(proses, new(alamat));
        using var klien = new HttpClient();
        for (var n = 0; n < 600; n++)
        {
            try
            {
                using var jawaban = await klien.GetAsync(new Uri(node.Alamat, "/health"));
                if (jawaban.IsSuccessStatusCode)
                    return node;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"{program} tidak mau mulai.");
    }
}
