using System.CommandLine;
using Tera.Reports.Buku;

namespace Tera.Cli;

/// <summary>tera ekspor: a data file as a filled workbook; importing it back loses nothing.</summary>
internal static class EksporCommand
{
    public static Command Create(Terminal terminal)
    {
        var berkas = Masukan.Berkas();
        var ke = new Option<string?>("--ke") { Description = "Buku kerja yang ditulis (bawaan: nama berkas dengan akhiran .xlsx).", HelpName = "BUKU" };
        var timpa = Masukan.Timpa();
        var format = Masukan.Format();
        var command = new Command("ekspor", "Tulis berkas data kinerja sebagai buku kerja Excel yang terisi.") { berkas, ke, timpa, format };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(berkas)!;
            if (Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                return terminal.Fail($"{path} sudah berupa buku kerja. Yang diekspor adalah berkas data (*.tera.json).");
            }

            var data = DataFile.Read(terminal, path);
            if (data.Berkas is not { } isi)
            {
                return data.Kode;
            }

            var tujuan = parsed.GetValue(ke) ?? OutputFile.Stem(path) + ".xlsx";
            OutputFile.WriteNew(tujuan, parsed.GetValue(timpa), s => BukuKerja.Ekspor(isi, s), [".xlsx"], path);
            return JsonOutput.File(terminal, parsed.GetValue(format) == "json", tujuan, $"Buku kerja: {tujuan}");
        });
        return command;
    }
}
