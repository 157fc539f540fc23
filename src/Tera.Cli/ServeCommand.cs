using System.CommandLine;
using System.Globalization;
using Tera.App.Basis.Klaster;
using Tera.App.Basis.Simpul;

namespace Tera.Cli;

/// <summary>tera serve: the web application, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var opsi = new OpsiLayanan();
        var command = new Command("serve", "Jalankan aplikasi web. Tanpa --basis-data, Tera memakai PostgreSQL-nya sendiri.") { opsi.Alamat, opsi.BasisData, opsi.AlamatPublik, opsi.Https, opsi.CatatanJson, opsi.BasisDataBaca, opsi.Pekerja, opsi.Proksi };
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

    public Option<string?> BasisDataBaca { get; } = new("--basis-data-baca") { Description = "Replika PostgreSQL untuk halaman umum dan dasbor; bawaan: isi TERA_BASIS_DATA_BACA.", HelpName = "ALAMAT" };

    public Option<int?> Pekerja { get; } = new("--pekerja") { Description = $"Pekerjaan latar sekaligus di simpul ini, 0 sampai 16; bawaan: isi TERA_PEKERJA, atau {SimpulIni.PekerjaBawaan}.", HelpName = "N" };

    public Option<string?> Proksi { get; } = new("--proksi") { Description = "Alamat proksi di komputer lain, dipisah koma, misalnya 10.0.0.5 atau 10.0.0.0/24; bawaan: isi TERA_PROKSI.", HelpName = "ALAMAT" };

    /// <param name="folder">Where the private cluster lies.</param>
    public SetelanLayanan Baca(ParseResult parsed, string folder) => new(
        parsed.GetValue(Alamat)!, BasisDataCommand.Alamat(parsed, BasisData), folder, parsed.GetValue(Https), parsed.GetValue(CatatanJson),
        BasisDataCommand.Pilih(parsed.GetValue(AlamatPublik), "TERA_ALAMAT_PUBLIK"), BasisDataCommand.Pilih(parsed.GetValue(BasisDataBaca), "TERA_BASIS_DATA_BACA"),
        parsed.GetValue(Pekerja)?.ToString(CultureInfo.InvariantCulture) ?? BasisDataCommand.Pilih(null, "TERA_PEKERJA"), BasisDataCommand.Pilih(parsed.GetValue(Proksi), "TERA_PROKSI"));
}
