using System.CommandLine;
using Tera.Reports.Buku;

namespace Tera.Cli;

/// <summary>tera templat: an empty workbook to fill in.</summary>
internal static class TemplatCommand
{
    public static Command Create(Terminal terminal)
    {
        var ke = Masukan.Ke("tera-templat.xlsx", "Nama buku kerja yang ditulis");
        var command = new Command("templat", "Tulis buku kerja Excel kosong yang siap diisi.") { ke };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(ke)!;
            OutputFile.Write(path, BukuKerja.Templat);
            terminal.Out.WriteLine($"Buku kerja kosong: {path}. Isi, lalu jalankan: tera impor {path}");
            return Application.Selesai;
        });
        return command;
    }
}
