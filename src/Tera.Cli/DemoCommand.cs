using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Reports;

namespace Tera.Cli;

/// <summary>tera demo: the examples calculated, their tables printed, their documents written, and served on the web.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var contoh = new Option<string>("--contoh") { Description = "Folder contoh (bawaan: contoh).", HelpName = "FOLDER", DefaultValueFactory = _ => "contoh" };
        var ke = Masukan.Ke("keluaran", "Folder tujuan");
        var format = Masukan.Format();
        var tanpaWeb = new Option<bool>("--tanpa-web") { Description = "Hanya tabel dan dokumen; aplikasi web tidak dijalankan." };
        var layanan = new OpsiLayanan();
        var command = new Command("demo", "Hitung contoh-contoh, tulis dokumennya, lalu jalankan aplikasi web berisi contoh itu.") { contoh, ke, format, tanpaWeb, layanan.Alamat };
        command.SetAction(parsed =>
        {
            var json = parsed.GetValue(format) == "json";
            var (kode, berkas) = Run(terminal, parsed.GetValue(contoh)!, parsed.GetValue(ke)!, json);
            if (json || parsed.GetValue(tanpaWeb) || berkas.Count == 0)
            {
                return kode;
            }

            // Examples never go into a server that somebody works with.
            var setelan = layanan.Baca(parsed, DemoWeb.Folder) with { BasisData = null };
            return DemoWeb.JalankanAsync(terminal, setelan, berkas).GetAwaiter().GetResult();
        });
        return command;
    }

    private static (int Kode, IReadOnlyList<(string Slug, BerkasKinerja Berkas)> Contoh) Run(Terminal terminal, string contoh, string ke, bool json)
    {
        var berkas = Directory.Exists(contoh) ? Directory.GetFiles(contoh, "*.tera.json").Order(StringComparer.Ordinal).ToList() : [];
        if (berkas.Count == 0)
        {
            return (terminal.Fail($"Tidak ada contoh di folder {contoh}. Jalankan dari folder Tera."), []);
        }

        var semua = new List<(string Nama, ReportFiles Ditulis)>();
        var dibaca = new List<(string Slug, BerkasKinerja Berkas)>();
        foreach (var path in berkas)
        {
            var data = DataFile.Load(terminal, path);
            if (data.Hasil is not { } hasil)
            {
                return (data.Kode, []);
            }

            var (bahan, kode) = ReportSources.Read(terminal, hasil, path, null, data.Tempat);
            if (bahan is null)
            {
                return (kode, []);
            }

            if (!json)
            {
                terminal.Out.WriteLine($"{hasil.Berkas.Organisasi.Nama}, tahun {hasil.Berkas.Tahun}");
                foreach (var tabel in DaftarTabel.PengukuranDanAnggaran(hasil))
                {
                    terminal.Write(tabel);
                }
            }

            dibaca.Add((Path.GetFileName(path).Split('-')[0], hasil.Berkas));
            var folder = Path.Combine(ke, Path.GetFileName(OutputFile.Stem(path)));
            semua.Add((hasil.Berkas.Organisasi.Nama, LaporanCommand.Write(terminal, bahan, LaporanCommand.SemuaJenis, 0, folder, new Formats(Docx: true, Pdf: true, Xlsx: true, Html: true))));
        }

        if (json)
        {
            JsonOutput.Write(terminal, new JsonArray([.. semua.Select(s => (JsonNode)LaporanCommand.Json(s.Ditulis, s.Nama))]));
        }

        foreach (var (nama, ditulis) in json ? [] : semua)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"{nama}: {ditulis.Files.Count.ToString(CultureInfo.InvariantCulture)} berkas");
            LaporanCommand.Tell(terminal, ditulis);
        }

        return (semua.Exists(s => s.Ditulis.Failures.Count > 0) ? Application.AdaTemuan : Application.Selesai, dibaca);
    }
}
