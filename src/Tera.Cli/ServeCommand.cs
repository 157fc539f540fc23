using System.CommandLine;
using Tera.App.Basis.Klaster;

namespace Tera.Cli;

/// <summary>tera serve: the web application, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var opsi = new OpsiLayanan();
        var command = new Command("serve", "Jalankan aplikasi web. Tanpa --basis-data, Tera memakai PostgreSQL-nya sendiri.") { opsi.Alamat, opsi.BasisData, opsi.AlamatPublik, opsi.Https, opsi.CatatanJson };
        command.SetAction(parsed => Layanan.JalankanAsync(terminal, opsi.Baca(parsed, KlasterPribadi.FolderBawaan)).GetAwaiter().GetResult());
        return command;
    }
}

/// <summary>Options of the commands that serve the web application.</summary>
internal sealed class OpsiLayanan
{
    private const string AlamatBawaan = "http://localhost:5080";

    public Option<string> Alamat { get; } = new("--alamat") { Description = $"Alamat halaman (bawaan: {AlamatBawaan}).", HelpName = "URL", DefaultValueFactory = _ => AlamatBawaan };

    public Option<string?> BasisData { get; } = BasisDataCommand.Opsi();

    public Option<bool> Https { get; } = new("--https") { Description = "Kue hanya lewat HTTPS; pakai bila ada proksi bersertifikat di depan Tera." };

    public Option<string?> AlamatPublik { get; } = new("--alamat-publik") { Description = "Alamat yang dikenal umum, tercetak pada dokumen dan QR-nya; bawaan: isi TERA_ALAMAT_PUBLIK, atau --alamat.", HelpName = "URL" };

    public Option<bool> CatatanJson { get; } = new("--catatan-json") { Description = "Catatan kerja sebagai JSON, satu baris satu permintaan, tanpa data pribadi." };

    /// <param name="folder">Where the private cluster lies.</param>
    public SetelanLayanan Baca(ParseResult parsed, string folder) => new(
        parsed.GetValue(Alamat)!, BasisDataCommand.Alamat(parsed, BasisData), folder, parsed.GetValue(Https), parsed.GetValue(CatatanJson),
        parsed.GetValue(AlamatPublik) ?? Environment.GetEnvironmentVariable("TERA_ALAMAT_PUBLIK"));
}
