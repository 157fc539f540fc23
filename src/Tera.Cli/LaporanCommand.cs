using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Reports;
using Tera.Reports.Pelaporan;

namespace Tera.Cli;

/// <summary>tera laporan: the documents, as DOCX, PDF, XLSX and HTML.</summary>
internal static class LaporanCommand
{
    public const string SemuaJenis = "semua";

    public static Command Create(Terminal terminal)
    {
        var berkas = Masukan.Berkas();
        var jenis = new Option<string>("--jenis") { Description = $"Jenis dokumen: {string.Join(", ", DaftarLaporan.Semua.Select(j => j.Jenis))}, atau semua.", HelpName = "JENIS", DefaultValueFactory = _ => "lkjip" };
        jenis.AcceptOnlyFromAmong([.. DaftarLaporan.Semua.Select(j => j.Jenis), SemuaJenis]);
        var triwulan = new Option<int>("--triwulan") { Description = "Triwulan 1 sampai 4; tanpa ini semua triwulan yang berisi data.", HelpName = "N" };
        triwulan.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && r.Tokens[0].Value is not ("1" or "2" or "3" or "4"))
            {
                r.AddError("triwulan");
            }
        });
        var ke = Masukan.Ke("keluaran", "Folder tujuan");
        var kerangka = new Option<string?>("--kerangka") { Description = "Berkas kerangka LKjIP milik sendiri; contohnya ditulis oleh: tera kerangka.", HelpName = "BERKAS" };
        var docx = new Option<bool>("--docx") { Description = "Tulis DOCX (bawaan bila tidak ada bentuk yang dipilih)." };
        var pdf = new Option<bool>("--pdf") { Description = "Tulis PDF (memerlukan LibreOffice)." };
        var xlsx = new Option<bool>("--xlsx") { Description = "Tulis XLSX dengan rumus hidup." };
        var html = new Option<bool>("--html") { Description = "Tulis pratinjau HTML satu berkas." };
        var format = Masukan.Format();
        var command = new Command("laporan", "Tulis dokumen perencanaan, pengukuran, dan pelaporan.") { berkas, jenis, triwulan, ke, kerangka, docx, pdf, xlsx, html, format };
        command.SetAction(parsed =>
        {
            var bentuk = new Formats(parsed.GetValue(docx), parsed.GetValue(pdf), parsed.GetValue(xlsx), parsed.GetValue(html));
            var path = parsed.GetValue(berkas)!;
            if (terminal.Load(path) is not { } hasil || ReportSources.Read(terminal, hasil, path, parsed.GetValue(kerangka)) is not { } bahan)
            {
                return Application.SalahPakai;
            }

            var ditulis = Write(terminal, bahan, parsed.GetValue(jenis)!, parsed.GetValue(triwulan), parsed.GetValue(ke)!, bentuk.Any ? bentuk : new Formats(Docx: true));
            if (parsed.GetValue(format) == "json")
            {
                JsonOutput.Write(terminal.Out, new JsonObject
                {
                    ["berkas"] = new JsonArray([.. ditulis.Files.Select(f => (JsonNode)f)]),
                    ["belumDiisi"] = new JsonArray([.. ditulis.Missing.Select(m => (JsonNode)m)]),
                    ["gagal"] = new JsonArray([.. ditulis.Failures.Select(m => (JsonNode)m)]),
                });
            }
            else
            {
                Tell(terminal, ditulis);
            }

            return ditulis.Failures.Count > 0 ? Application.AdaTemuan : Application.Selesai;
        });
        return command;
    }

    public static ReportFiles Write(Terminal terminal, BahanLaporan bahan, string jenis, int triwulan, string folder, Formats bentuk)
    {
        var laporan = DaftarLaporan.Semua.Where(j => jenis == SemuaJenis || j.Jenis == jenis).SelectMany(j => j.Susun(bahan, triwulan)).ToList();
        foreach (var l in laporan)
        {
            terminal.Progress($"Menulis {l.Dokumen.Title} ...");
        }

        var ditulis = new ReportFiles();
        ditulis.Write(laporan, folder, bentuk, bahan.Hasil);
        return ditulis;
    }

    public static void Tell(Terminal terminal, ReportFiles ditulis)
    {
        foreach (var file in ditulis.Files)
        {
            terminal.Out.WriteLine(file);
        }

        if (ditulis.Files.Count == 0 && ditulis.Failures.Count == 0)
        {
            terminal.Out.WriteLine("Tidak ada dokumen yang ditulis: berkas tidak memuat data untuk jenis ini.");
        }

        if (ditulis.Missing.Count > 0)
        {
            terminal.Out.WriteLine($"Belum diisi ({ditulis.Missing.Count.ToString(CultureInfo.InvariantCulture)}):");
            foreach (var missing in ditulis.Missing)
            {
                terminal.Out.WriteLine("  " + missing);
            }
        }

        terminal.Fail(ditulis.Failures);
    }
}

/// <summary>Which files a report is written as.</summary>
internal sealed record Formats(bool Docx = false, bool Pdf = false, bool Xlsx = false, bool Html = false)
{
    public bool Any => Docx || Pdf || Xlsx || Html;
}
