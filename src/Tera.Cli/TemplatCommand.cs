using System.CommandLine;
using Tera.Reports.Buku;

namespace Tera.Cli;

/// <summary>tera templat: an empty workbook to fill in.</summary>
internal static class TemplatCommand
{
    public static Command Create(Terminal terminal)
    {
        var ke = Masukan.Ke("tera-templat.xlsx", "Nama buku kerja yang ditulis");
        var timpa = Masukan.Timpa();
        var format = Masukan.Format();
        var command = new Command("templat", "Tulis buku kerja Excel kosong yang siap diisi.") { ke, timpa, format };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(ke)!;
            OutputFile.WriteNew(path, parsed.GetValue(timpa), BukuKerja.Templat, [".xlsx"]);
            return JsonOutput.File(terminal, parsed.GetValue(format) == "json", path, $"Buku kerja kosong: {path}. Isi, lalu jalankan: tera impor {path}");
        });
        return command;
    }
}
