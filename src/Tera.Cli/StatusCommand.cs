using System.CommandLine;
using System.Text.Json.Nodes;
using Npgsql;
using Tera.App.Basis;
using Tera.App.Basis.Klaster;

namespace Tera.Cli;

/// <summary>tera status: is everything as it should be, for people and for monitors.</summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal)
    {
        var basisData = BasisDataCommand.Opsi();
        var baca = new Option<string?>("--basis-data-baca") { Description = "Replika yang ikut diperiksa; bawaan: isi TERA_BASIS_DATA_BACA.", HelpName = "ALAMAT" };
        var cadangan = new Option<string?>("--cadangan") { Description = "Folder cadangan; bawaan: isi TERA_CADANGAN.", HelpName = "FOLDER" };
        var format = Masukan.Format();
        var command = new Command("status", "Periksa sistem yang berjalan. Kode keluar: 0 baik, 1 perlu perhatian, 2 basis data tidak menjawab.") { basisData, baca, cadangan, format };
        command.SetAction(parsed =>
        {
            var tempat = new TempatKeadaan(BasisDataCommand.Pilih(parsed.GetValue(baca), "TERA_BASIS_DATA_BACA"), BasisDataCommand.Pilih(parsed.GetValue(cadangan), "TERA_CADANGAN"), KlasterPribadi.FolderBawaan, Environment.GetEnvironmentVariable("TERA_ALAMAT_PUBLIK"));
            return JalankanAsync(terminal, BasisDataCommand.Alamat(parsed, basisData), tempat, parsed.GetValue(format) == "json").GetAwaiter().GetResult();
        });
        return command;
    }

    private static Task<int> JalankanAsync(Terminal terminal, string? alamat, TempatKeadaan tempat, bool json) => BasisDataCommand.TanpaKlaster(alamat) is { } salah ? Task.FromResult(terminal.Fail(salah)) : BasisDataCommand.DenganAsync(terminal, alamat, KlasterPribadi.FolderBawaan, async b =>
    {
        try
        {
            return Tulis(terminal, await PeriksaKeadaan.JalankanAsync(b, tempat, TimeProvider.System), json);
        }
        catch (NpgsqlException galat)
        {
            Tulis(terminal, [new("Basis data", "tidak menjawab", galat.Message)], json);
            return Application.SalahPakai;
        }
    });

    private static int Tulis(Terminal terminal, IReadOnlyList<Pemeriksaan> hasil, bool json)
    {
        var baik = hasil.All(p => p.Baik);
        if (json)
        {
            JsonOutput.Write(terminal, new JsonObject
            {
                ["baik"] = baik,
                ["pemeriksaan"] = new JsonArray([.. hasil.Select(p => (JsonNode)new JsonObject { ["nama"] = p.Nama, ["baik"] = p.Baik, ["nilai"] = p.Nilai, ["saran"] = p.Saran })]),
            });
        }
        else
        {
            foreach (var p in hasil)
            {
                terminal.Out.WriteLine($"{(p.Baik ? "baik     " : "PERHATIAN")}  {p.Nama,-27} {p.Nilai}");
                if (p.Saran is { } saran)
                    terminal.Out.WriteLine($"{"",40}{saran}");
            }
        }

        return baik ? Application.Selesai : Application.AdaTemuan;
    }
}
