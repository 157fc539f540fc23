using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Xunit;

namespace Tera.Tests.Documents;

/// <summary>The PDF that LibreOffice makes of the DOCX, read back with pdftotext.</summary>
public sealed partial class DocumentPrinterTests
{
    private static readonly Lazy<(PrintedDocument Cetakan, string[] Halaman)> Lengkap = new(() =>
    {
        var cetakan = DocumentPrinter.Print(DokumenLengkap.Buat());
        return (cetakan, Halaman(cetakan.Pdf ?? []));
    });

    [Fact]
    public void Dokumen_lengkap_menjadi_pdf_tanpa_masalah_dan_tanpa_halaman_kosong()
    {
        Lengkap.Value.Cetakan.Problem.ShouldBe("");
        Lengkap.Value.Halaman.Length.ShouldBeInRange(17, 23);
        Lengkap.Value.Halaman.ShouldAllBe(h => h.Trim().Length > 60);
    }

    [Fact]
    public void Tabel_yang_tepat_mengisi_halamannya_tidak_menambah_halaman_kosong_di_depan_bab_berikutnya()
    {
        // Paragraphs shift where the table ends by less than a row, rows by a row: among them are those that leave a few points.
        var bab = from baris in Enumerable.Range(36, 14)
                  from alinea in Enumerable.Range(0, 4)
                  select (IEnumerable<Block>)[
                      new Heading(1, $"BAB {baris}.{alinea}") { NewPage = true },
                      .. Enumerable.Repeat(Paragraph.Of("Satu baris."), alinea),
                      Contoh.Table("T", "", [.. Enumerable.Range(1, baris).Select(n => Contoh.Row(Cell.Of($"Baris {n}"), Cell.Of("1")))])];
        var cetakan = DocumentPrinter.Print(Contoh.Document([.. bab.SelectMany(b => b), new Heading(1, "PENUTUP") { NewPage = true }, Paragraph.Of("Selesai.")]));

        Halaman(cetakan.Pdf ?? []).ShouldAllBe(h => h.Contains("Baris", StringComparison.Ordinal) || h.Contains("Selesai", StringComparison.Ordinal));
    }

    [Fact]
    public void Sampul_tak_bernomor_bagian_depan_bernomor_romawi_isi_mulai_lagi_dari_satu()
    {
        var halaman = Lengkap.Value.Halaman;
        Terakhir(halaman[0]).ShouldBe("CONTOH");
        halaman.Skip(1).Take(4).Select(Terakhir).ShouldBe(["i", "ii", "iii", "iv"]);
        halaman.Skip(5).Select(Terakhir).ShouldBe(Enumerable.Range(1, halaman.Length - 5).Select(n => $"{n}"));
    }

    [Fact]
    public void Setiap_baris_daftar_tabel_dan_daftar_gambar_menunjuk_halaman_keterangannya()
    {
        var halaman = Lengkap.Value.Halaman;
        var baris = halaman.Skip(3).Take(2).SelectMany(h => Baris().Matches(h)).ToList();
        baris.Count.ShouldBe(4 + 7);
        foreach (var b in baris)
        {
            var letak = halaman.Skip(5).Single(h => Rapi(h).Contains(Rapi(b.Groups["judul"].Value), StringComparison.Ordinal));
            Terakhir(letak).ShouldBe(b.Groups["nomor"].Value, b.Value);
        }
    }

    [Fact]
    public void Uang_tidak_terpotong_dan_kepala_tabel_berulang()
    {
        var halaman = Lengkap.Value.Halaman.Where(h => h.Contains("8.823.388.740", StringComparison.Ordinal)).ToList();
        halaman.Count.ShouldBeGreaterThan(1);
        halaman.ShouldAllBe(h => h.Contains("Program/Kegiatan", StringComparison.Ordinal));
        halaman.Sum(h => h.Split("8.823.388.740,00").Length - 1).ShouldBe(40);
    }

    [Fact]
    public void Angka_pada_grafik_berkoma_desimal() =>
        string.Concat(Lengkap.Value.Halaman).ShouldContain("77,25");

    [Fact]
    public void Docx_hasil_cetak_membawa_nomor_halaman_yang_sama_dan_tidak_minta_diperbarui()
    {
        using var file = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(Lengkap.Value.Cetakan.Docx), isEditable: false);
        var badan = file.MainDocumentPart!.Document.Body!;
        badan.Descendants<DocumentFormat.OpenXml.Wordprocessing.FieldChar>().ShouldAllBe(f => !f.GetAttributes().Any(a => a.LocalName == "dirty"));
        badan.Descendants<DocumentFormat.OpenXml.Wordprocessing.Hyperlink>().ShouldAllBe(h => char.IsAsciiDigit(h.InnerText.Last()) || h.InnerText.EndsWith('i'));
    }

    [Fact]
    public void Dokumen_kosong_pun_dapat_dicetak()
    {
        var cetakan = DocumentPrinter.Print(Contoh.Document(new Table { Id = "x", Caption = "Tabel 1 Kosong", Columns = [], Rows = [] }, new GeneratedList(ListKind.Figures)));
        cetakan.Problem.ShouldBe("");
        cetakan.Pdf.ShouldNotBeNull();
    }

    [Fact]
    public void Halaman_depan_yang_lain_dari_perkiraan_tetap_bernomor_benar()
    {
        // Narrow letters fill half the page that their count foresees: the ringkasan stands on ii, not iii.
        var cetakan = DocumentPrinter.Print(BagianDepan("KATA PENGANTAR", string.Concat(Enumerable.Repeat("ili ", 1200))));
        cetakan.Problem.ShouldBe("");
        var halaman = Halaman(cetakan.Pdf!);
        Terakhir(halaman[1]).ShouldBe("ii");
        halaman[1].ShouldContain("RINGKASAN");
        halaman[2].ShouldMatch(@"KATA PENGANTAR\.+ ?i\s");
        halaman[2].ShouldMatch(@"RINGKASAN\.+ ?ii\s");
        halaman[2].ShouldMatch(@"PENDAHULUAN\.+ ?1\s");
    }

    [Fact]
    public void Beberapa_dokumen_sekaligus_sama_dengan_satu_per_satu()
    {
        Document[] dokumen = [BagianDepan("KATA PENGANTAR", "Singkat."), BagianDepan("PRAKATA", string.Concat(Enumerable.Repeat("ili ", 1200)))];
        var sekaligus = DocumentPrinter.Print(dokumen);
        for (var i = 0; i < dokumen.Length; i++)
        {
            var sendiri = DocumentPrinter.Print(dokumen[i]);
            sekaligus[i].Docx.ShouldBe(sendiri.Docx);
            Halaman(sekaligus[i].Pdf!).ShouldBe(Halaman(sendiri.Pdf!));
        }
    }

    private static Document BagianDepan(string judul, string isi) => new()
    {
        Title = judul,
        Author = "Dinas",
        Sections =
        [
            new Section
            {
                Numbering = PageNumbering.Roman,
                Restart = true,
                Blocks =
                [
                    new Heading(1, judul), Paragraph.Of(isi), new Heading(1, "RINGKASAN") { NewPage = true }, Paragraph.Of("Ringkas."),
                    new Heading(1, "DAFTAR ISI") { Unlisted = true, NewPage = true }, new GeneratedList(ListKind.Contents),
                ],
            },
            new Section { Restart = true, Blocks = [new Heading(1, "PENDAHULUAN"), Paragraph.Of("Isi.")] },
        ],
    };

    private static string Terakhir(string halaman) => halaman.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[^1];

    private static string Rapi(string teks) => Spasi().Replace(teks, " ").Trim();

    private static string[] Halaman(byte[] pdf)
    {
        var berkas = Path.GetTempFileName();
        File.WriteAllBytes(berkas, pdf);
        using var proses = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", berkas, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var teks = proses.StandardOutput.ReadToEnd();
        File.Delete(berkas);
        return teks.Split('\f', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"^ *(?<judul>(Tabel|Gambar) [^\n]*?)\.{3,} *(?<nomor>\d+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Baris();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spasi();
}
