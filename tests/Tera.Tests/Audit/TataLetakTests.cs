using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Tera.Audit;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Tera.Tests.Documents;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>
/// Reports of invented agencies, laid out otherwise, as Word and PDF files that LibreOffice makes of tests/cases/audit/tata-letak/*.html.
/// "{{SUM:16|15}}" marks a planted error: 16 in the wrong copy, 15 in the right one. The wrong copy must be found out, the right one must be silent.
/// </summary>
public sealed class TataLetakTests
{
    private static readonly Lazy<string> Folder = new(Cetak);

    private static string Asal => Path.Combine(Tests.Kasus.Akar, "tests", "cases", "audit", "tata-letak");

    public static TheoryData<string, string> Semua()
    {
        var data = new TheoryData<string, string>();
        foreach (var nama in Directory.GetFiles(Asal, "*.html").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal))
        {
            data.Add(nama, "docx");
            data.Add(nama, "pdf");
            data.Add(nama, "txt");
        }

        return data;
    }

    [Theory, MemberData(nameof(Semua))]
    public void Laporan_yang_benar_didiamkan(string nama, string bentuk) =>
        Audit(nama, "benar", bentuk).Findings.Select(KesalahanTertanam.Uraian).ShouldBeEmpty();

    [Theory, MemberData(nameof(Semua))]
    public void Kesalahan_yang_ditanam_ditemukan_dan_hanya_itu(string nama, string bentuk)
    {
        var temuan = Audit(nama, "salah", bentuk).Findings;
        var tanda = KesalahanTertanam.Dalam(File.ReadAllText(Path.Combine(Asal, nama + ".html")));
        if (Environment.GetEnvironmentVariable("TERA_SKOR") is { Length: > 0 } tujuan)
            File.AppendAllText(tujuan + ".tata-letak", string.Create(CultureInfo.InvariantCulture, $"{nama} {bentuk}: {tanda.Count(t => temuan.Any(t.Kena))} dari {tanda.Count}\n"));
        KesalahanTertanam.Periksa(tanda, temuan);
    }

    private static AuditResult Audit(string nama, string versi, string bentuk)
    {
        Assert.SkipUnless(LibreOffice.Command is not null, "LibreOffice tidak terpasang; laporan bertata letak lain tidak dicetak.");
        var berkas = Path.Combine(Folder.Value, $"{nama}-{versi}.{(bentuk == "txt" ? "docx" : bentuk)}");
        if (bentuk == "txt")
            return Auditor.Audit([TextDocumentReader.Read(nama + ".txt", Teks(DocumentReader.Read(nama, File.ReadAllBytes(berkas)).Document.ShouldNotBeNull()))]);
        return Auditor.Audit([DocumentReader.Read(Path.GetFileName(berkas), File.ReadAllBytes(berkas)).Document.ShouldNotBeNull()]);
    }

    /// <summary>As it is pasted into a text file: a line for a paragraph, tabs between cells, merged cells blank.</summary>
    private static string Teks(Document dokumen) => string.Join('\n', dokumen.Blocks().SelectMany(b => b switch
    {
        Heading h => [new string('#', h.Level) + " " + h.Text],
        Paragraph p => [p.Text],
        Table t => t.Header.Concat(t.Rows).Select(r => string.Join('\t', r.Cells.SelectMany(c => Enumerable.Repeat("", c.ColumnSpan - 1).Prepend(c.Text.Replace('\n', ' '))))),
        _ => (string[])[],
    }));

    /// <summary>Both copies of every report, as Word and as PDF.</summary>
    private static string Cetak()
    {
        var folder = Directory.CreateTempSubdirectory("tera-tata-letak-").FullName;
        foreach (var html in Directory.GetFiles(Asal, "*.html"))
        {
            foreach (var versi in new[] { "salah", "benar" })
                File.WriteAllText(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(html)}-{versi}.html"), KesalahanTertanam.Salinan(File.ReadAllText(html), versi));
        }

        Ubah(folder, "html", "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)");
        Ubah(folder, "docx", "pdf");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static void Ubah(string folder, string dari, string menjadi, params string[] lain)
    {
        var perintah = new ProcessStartInfo(LibreOffice.Command!)
        {
            ArgumentList = { "--headless", $"-env:UserInstallation=file://{folder}/profil" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var a in (string[])[.. lain, "--convert-to", menjadi, "--outdir", folder, .. Directory.GetFiles(folder, "*." + dari)])
            perintah.ArgumentList.Add(a);
        using var jalan = Process.Start(perintah)!;
        jalan.OutputDataReceived += (_, _) => { };
        jalan.ErrorDataReceived += (_, _) => { };
        jalan.BeginOutputReadLine();
        jalan.BeginErrorReadLine();
        jalan.WaitForExit(TimeSpan.FromMinutes(5)).ShouldBeTrue("LibreOffice tidak selesai.");
    }
}
