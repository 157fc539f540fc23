using System.CommandLine;
using Tera.Reports.Pelaporan;

namespace Tera.Cli;

/// <summary>tera kerangka: the default outline of the LKjIP as a file that an official can edit.</summary>
internal static class KerangkaCommand
{
    public static Command Create(Terminal terminal)
    {
        var ke = Masukan.Ke("kerangka-lkjip.json", "Berkas kerangka yang ditulis");
        var timpa = Masukan.Timpa();
        var format = Masukan.Format();
        var command = new Command("kerangka", "Tulis kerangka LKjIP bawaan untuk diubah urutan dan judulnya.") { ke, timpa, format };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(ke)!;
            OutputFile.WriteNew(path, parsed.GetValue(timpa), s => s.Write(Kerangka.Sumber()), [".json"]);
            return JsonOutput.File(terminal, parsed.GetValue(format) == "json", path, $"Kerangka: {path}. Ubah, lalu jalankan: tera laporan BERKAS --kerangka {path}");
        });
        return command;
    }
}
