using System.CommandLine;
using Tera.Core.Berkas;
using Tera.Reports.Buku;

namespace Tera.Cli;

/// <summary>tera templat-lke: the worksheet template of the decree as a file to edit, or a template of one's own turned from JSON into a workbook and back.</summary>
internal static class TemplatLkeCommand
{
    public static Command Create(Terminal terminal)
    {
        var sumber = new Argument<string?>("TEMPLAT") { Description = "Templat sendiri (*.json atau *.xlsx); tanpa ini templat Permenpan RB 88/2021.", Arity = ArgumentArity.ZeroOrOne };
        var ke = Masukan.Ke("lke.xlsx", "Berkas yang ditulis, *.xlsx atau *.json");
        var timpa = Masukan.Timpa();
        var format = Masukan.Format();
        var command = new Command("templat-lke", "Tulis templat lembar kerja evaluasi untuk diubah, sebagai buku kerja atau JSON.") { sumber, ke, timpa, format };
        command.SetAction(parsed =>
        {
            var (templat, kode) = parsed.GetValue(sumber) is { } path ? TemplatFile.Read(terminal, path) : (TemplatLkeJson.Bawaan[0], Application.Selesai);
            if (templat is null)
            {
                return kode;
            }

            var tujuan = parsed.GetValue(ke)!;
            OutputFile.WriteNew(tujuan, parsed.GetValue(timpa), s =>
            {
                if (TemplatFile.IsWorkbook(tujuan))
                {
                    BukuKerja.EksporTemplatLke(templat, s);
                }
                else
                {
                    s.Write(TemplatLkeJson.Tulis(templat));
                }
            }, [".xlsx", ".json"]);
            return JsonOutput.File(terminal, parsed.GetValue(format) == "json", tujuan, $"Templat: {tujuan}. Ubah, lalu jalankan: tera evaluasi BERKAS --templat {tujuan}");
        });
        return command;
    }
}
