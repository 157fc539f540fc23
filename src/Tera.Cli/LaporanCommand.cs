using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Tera.Audit;
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
        var templat = Masukan.TemplatLke();
        var command = new Command("laporan", "Tulis dokumen perencanaan, pengukuran, pelaporan, dan evaluasi.") { berkas, jenis, triwulan, ke, kerangka, templat, docx, pdf, xlsx, html, format };
        command.SetAction(parsed =>
        {
            var bentuk = new Formats(parsed.GetValue(docx), parsed.GetValue(pdf), parsed.GetValue(xlsx), parsed.GetValue(html));
            if (File.Exists(parsed.GetValue(ke)))
            {
                return terminal.Fail($"{parsed.GetValue(ke)} adalah berkas. Sebutkan folder tujuan dengan --ke.");
            }

            var path = parsed.GetValue(berkas)!;
            var data = DataFile.Load(terminal, path, parsed.GetValue(templat));
            if (data.Hasil is not { } hasil)
            {
                return data.Kode;
            }

            var (bahan, kode) = ReportSources.Read(terminal, hasil, path, parsed.GetValue(kerangka), data.Tempat);
            if (bahan is null)
            {
                return kode;
            }

            if (parsed.GetValue(triwulan) > 0 && Setahun(parsed.GetValue(jenis)!))
            {
                terminal.Progress($"{parsed.GetValue(jenis)} adalah dokumen setahun: --triwulan {parsed.GetValue(triwulan).ToString(CultureInfo.InvariantCulture)} tidak mengubah isinya.");
            }

            var ditulis = Write(terminal, bahan, parsed.GetValue(jenis)!, parsed.GetValue(triwulan), parsed.GetValue(ke)!, bentuk.Any ? bentuk : new Formats(Docx: true));
            if (parsed.GetValue(format) == "json")
            {
                JsonOutput.Write(terminal, Json(ditulis, hasil.Berkas.Organisasi.Nama));
            }
            else
            {
                Tell(terminal, ditulis);
            }

            return ditulis.Failures.Count > 0 ? Application.AdaTemuan : Application.Selesai;
        });
        return command;
    }

    /// <summary>A kind that has no document of a quarter; of "semua" some have.</summary>
    private static bool Setahun(string jenis) => jenis is not (SemuaJenis or "lkj-triwulan" or "monev" or "dialog-kinerja" or "fisik-keuangan");

    public static ReportFiles Write(Terminal terminal, BahanLaporan bahan, string jenis, int triwulan, string folder, Formats bentuk)
    {
        if (jenis is SemuaJenis or "reviu")
        {
            // The review also rests on an audit of the report itself; what is not filled in yet is told elsewhere.
            var audit = Auditor.Audit([Lkjip.Susun(bahan)]).Findings;
            bahan = bahan with
            {
                TemuanAudit = [.. audit.Where(f => f.Code != CheckCode.PLACEHOLDER).Select(f => f.Reason)],
                BelumDiisi = audit.Count(f => f.Code == CheckCode.PLACEHOLDER),
            };
        }

        var ditulis = new ReportFiles();
        var laporan = new List<BerkasLaporan>();
        foreach (var j in DaftarLaporan.Semua.Where(j => jenis == SemuaJenis || j.Jenis == jenis))
        {
            if (j.Kurang(bahan, triwulan) is { } kurang)
            {
                (jenis == SemuaJenis ? ditulis.Skipped : ditulis.Failures).Add($"{j.Judul} ({j.Jenis}) tidak ditulis: {kurang}");
                continue;
            }

            foreach (var l in j.Susun(bahan, triwulan))
            {
                terminal.Progress($"Menulis {l.Dokumen.Title} ...");
                laporan.Add(l);
            }
        }

        (jenis is "lke" or "lhe" ? ditulis.Failures : ditulis.Skipped).AddRange(jenis is "lke" or "lhe" or SemuaJenis ? EvaluasiCommand.TemplatAsing(bahan.Hasil) : []);
        if (laporan.Exists(l => l.Nama.StartsWith("lhe-", StringComparison.Ordinal)))
        {
            terminal.Progress("LHE dari perintah ini tanpa kode QR: kodenya dibubuhkan ketika LHE diterbitkan di aplikasi web, yang menyimpan dan memeriksa keasliannya.");
        }

        ditulis.Write(laporan, folder, bentuk, bahan.Hasil);
        return ditulis;
    }

    public static JsonObject Json(ReportFiles ditulis, string instansi) => new()
    {
        ["instansi"] = instansi,
        ["berkas"] = new JsonArray([.. ditulis.Files.Select(f => (JsonNode)f)]),
        ["belumDiisi"] = new JsonArray([.. ditulis.Missing.Select(m => (JsonNode)m)]),
        ["dilewati"] = new JsonArray([.. ditulis.Skipped.Select(m => (JsonNode)m)]),
        ["gagal"] = new JsonArray([.. ditulis.Failures.Select(m => (JsonNode)m)]),
    };

    public static void Tell(Terminal terminal, ReportFiles ditulis)
    {
        foreach (var file in ditulis.Files)
        {
            terminal.Out.WriteLine(file);
        }

        foreach (var skipped in ditulis.Skipped)
        {
            terminal.Out.WriteLine(skipped);
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
