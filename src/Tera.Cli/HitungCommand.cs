using System.CommandLine;
using System.Text.Json.Nodes;
using Tera.Reports;

namespace Tera.Cli;

/// <summary>tera hitung: all tables of measurement and budget in the terminal.</summary>
internal static class HitungCommand
{
    public static Command Create(Terminal terminal)
    {
        var berkas = Masukan.Berkas();
        var format = Masukan.Format();
        var command = new Command("hitung", "Hitung kinerja dan anggaran sebuah berkas dan tampilkan tabel-tabelnya.") { berkas, format };
        command.SetAction(parsed =>
        {
            var data = DataFile.Load(terminal, parsed.GetValue(berkas)!);
            if (data.Hasil is not { } hasil)
            {
                return data.Kode;
            }

            if (parsed.GetValue(format) == "json")
            {
                JsonOutput.Write(terminal, new JsonObject
                {
                    ["instansi"] = hasil.Berkas.Organisasi.Nama,
                    ["tahun"] = hasil.Berkas.Tahun,
                    ["angka"] = new JsonArray([.. hasil.Figures.Values.Select(f => (JsonNode)JsonOutput.Figure(f))]),
                });
                return Application.Selesai;
            }

            terminal.Out.WriteLine($"{hasil.Berkas.Organisasi.Nama}, tahun {hasil.Berkas.Tahun}");
            foreach (var tabel in DaftarTabel.Hitungan(hasil))
            {
                terminal.Write(tabel);
            }

            terminal.Out.WriteLine($"Formulir E.81 terlalu lebar untuk terminal: tera laporan {parsed.GetValue(berkas)} --jenis e81 --xlsx");

            return Application.Selesai;
        });
        return command;
    }
}
