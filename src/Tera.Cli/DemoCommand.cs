using System.CommandLine;
using System.Globalization;
using Tera.Reports;

namespace Tera.Cli;

/// <summary>tera demo: the examples calculated, their tables printed, their documents written.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var contoh = new Option<string>("--contoh") { Description = "Folder contoh (bawaan: contoh).", HelpName = "FOLDER", DefaultValueFactory = _ => "contoh" };
        var ke = Masukan.Ke("keluaran", "Folder tujuan");
        var command = new Command("demo", "Hitung contoh-contoh, tampilkan tabelnya, dan tulis dokumennya.") { contoh, ke };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(contoh)!, parsed.GetValue(ke)!));
        return command;
    }

    private static int Run(Terminal terminal, string contoh, string ke)
    {
        var berkas = Directory.Exists(contoh) ? Directory.GetFiles(contoh, "*.tera.json").Order(StringComparer.Ordinal).ToList() : [];
        if (berkas.Count == 0)
        {
            return terminal.Fail($"Tidak ada contoh di folder {contoh}. Jalankan dari folder Tera.");
        }

        var semua = new List<(string Nama, ReportFiles Ditulis)>();
        foreach (var path in berkas)
        {
            if (terminal.Load(path) is not { } hasil || ReportSources.Read(terminal, hasil, path, null) is not { } bahan)
            {
                return Application.SalahPakai;
            }

            terminal.Out.WriteLine($"{hasil.Berkas.Organisasi.Nama}, tahun {hasil.Berkas.Tahun}");
            foreach (var tabel in DaftarTabel.PengukuranDanAnggaran(hasil))
            {
                terminal.Write(tabel);
            }

            var folder = Path.Combine(ke, Path.GetFileName(OutputFile.Stem(path)));
            semua.Add((hasil.Berkas.Organisasi.Nama, LaporanCommand.Write(terminal, bahan, LaporanCommand.SemuaJenis, 0, folder, new Formats(Docx: true, Pdf: true, Xlsx: true, Html: true))));
        }

        foreach (var (nama, ditulis) in semua)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"{nama}: {ditulis.Files.Count.ToString(CultureInfo.InvariantCulture)} berkas");
            LaporanCommand.Tell(terminal, ditulis);
        }

        return semua.Exists(s => s.Ditulis.Failures.Count > 0) ? Application.AdaTemuan : Application.Selesai;
    }
}
