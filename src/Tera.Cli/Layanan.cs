using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tera.App.Basis;
using Tera.App.Basis.Simpul;
using Tera.App.Organisasi;
using Tera.Web;

namespace Tera.Cli;

/// <summary>How the web application is served.</summary>
/// <param name="BasisData">A server's connection string; none for a private cluster.</param>
/// <param name="AlamatPublik">What is printed in documents; the address itself where none is given.</param>
internal sealed record SetelanLayanan(string Alamat, string? BasisData, string Folder, bool Https, bool CatatanJson, string? AlamatPublik = null,
    string? BasisDataBaca = null, string? Pekerja = null, string? Proksi = null)
{
    private const int PekerjaTerbanyak = 16;

    /// <summary>What the web application is started with, or what is wrong with it.</summary>
    public (OpsiWeb? Opsi, string? Salah) Opsi(string basisData, SetelanSurel? surel)
    {
        var pekerja = SimpulIni.PekerjaBawaan;
        if (Pekerja is not null && (!int.TryParse(Pekerja, NumberStyles.None, CultureInfo.InvariantCulture, out pekerja) || pekerja > PekerjaTerbanyak))
            return (null, $"Jumlah pekerja \"{Pekerja}\" tidak dikenal. Tulis angka 0 sampai {PekerjaTerbanyak}.");
        var proksi = new List<IPNetwork>();
        foreach (var satu in (Proksi ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(satu, out var jaringan))
                proksi.Add(jaringan);
            else if (IPAddress.TryParse(satu, out var alamat))
                proksi.Add(new(alamat, alamat.GetAddressBytes().Length * 8));
            else
                return (null, $"Alamat proksi \"{satu}\" tidak dikenal. Tulis seperti 10.0.0.5 atau 10.0.0.0/24");
        }

        return (new()
        {
            BasisData = basisData, BasisDataBaca = BasisDataBaca, Alamat = [Alamat], HanyaHttps = Https, CatatanJson = CatatanJson, AlamatPublik = AlamatPublik, Pekerja = pekerja, Hangatkan = true, Proksi = proksi,
            Surel = surel is not null && Uri.TryCreate(AlamatPublik, UriKind.Absolute, out var umum) ? surel with { Alamat = umum } : surel,
        }, null);
    }
}

/// <summary>Starts database and web application, and stops both in order on SIGINT or SIGTERM.</summary>
internal static class Layanan
{
    /// <param name="siapkan">What a demonstration puts in and tells, before pages are served.</param>
    public static async Task<int> JalankanAsync(Terminal terminal, SetelanLayanan setelan, Func<IServiceProvider, Task>? siapkan = null)
    {
        var (surel, salahSurel) = SetelanSurel.Baca(Environment.GetEnvironmentVariable);
        if (salahSurel is not null)
            return terminal.Fail(salahSurel);
        // Before anything is made: a password that is told once must not be told for nothing.
        if (Salah(setelan.Alamat) is { } salah)
            return terminal.Fail(salah);
        try
        {
            return await BasisDataCommand.DenganAsync(terminal, setelan.BasisData, setelan.Folder, b => LayaniAsync(terminal, setelan, surel, b, siapkan ?? (s => PersiapanAsync(terminal, s))));
        }
        catch (SocketException e)
        {
            return terminal.Fail($"Alamat {setelan.Alamat} tidak dapat dipakai: {e.Message}. Pilih yang lain dengan --alamat.");
        }
    }

    private static string? Salah(string alamat)
    {
        try
        {
            var tempat = BindingAddress.Parse(alamat);
            return tempat.Port > 0 && IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(t => t.Port == tempat.Port && Bertemu(t.Address, tempat.Host))
                ? $"Alamat {alamat} sudah dipakai program lain. Pilih yang lain dengan --alamat, misalnya --alamat http://localhost:{tempat.Port + 1}"
                : null;
        }
        catch (FormatException)
        {
            return $"Alamat \"{alamat}\" tidak dikenal. Tulis seperti http://localhost:5080";
        }
    }

    // A name, or a machine's every address, meets all who listen on the port; two addresses of one machine do not meet.
    private static bool Bertemu(IPAddress didengar, string diminta) =>
        !IPAddress.TryParse(diminta.Trim('[', ']'), out var alamat) || new[] { didengar, alamat }.Any(a => a.Equals(IPAddress.Any) || a.Equals(IPAddress.IPv6Any)) || didengar.Equals(alamat);

    private static async Task<int> LayaniAsync(Terminal terminal, SetelanLayanan setelan, SetelanSurel? surel, string basisData, Func<IServiceProvider, Task> siapkan)
    {
        var (opsi, salah) = setelan.Opsi(basisData, surel);
        if (opsi is null)
            return terminal.Fail(salah!);
        await BasisData.MigrasiAsync(basisData);
        await using var app = TeraWeb.Buat(opsi);
        await using (var lingkup = app.Services.CreateAsyncScope())
            await siapkan(lingkup.ServiceProvider);
        await TeraWeb.SiapkanAsync(app);
        await app.StartAsync();
        PengelolaLayanan.Siap();
        terminal.Progress($"Tera melayani di {setelan.Alamat}. Hentikan dengan Ctrl+C.");
        await app.WaitForShutdownAsync();
        terminal.Progress("Tera berhenti.");
        return Application.Selesai;
    }

    private static async Task PersiapanAsync(Terminal terminal, IServiceProvider layanan)
    {
        if (await layanan.GetRequiredService<PersiapanAwal>().JalankanAsync() is { } admin)
        {
            terminal.Out.WriteLine($"Akun pertama: {admin.NamaPengguna}, sandi sekali pakai {admin.Sandi}");
            terminal.Out.WriteLine("Masuklah sekarang dan ganti sandinya; sandi ini tidak ditampilkan lagi.");
        }
    }
}
