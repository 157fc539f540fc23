using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Shouldly;
using Tera.Audit;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Tera.Tests.Audit;

/// <summary>Numbers that Word prints by itself (numPr, styles, SEQ) are read as the reader of the page sees them.</summary>
public class PenomoranWordTests
{
    [Fact]
    public void Judul_dan_butir_bernomor_otomatis_dibaca_dengan_nomornya()
    {
        var blok = Baca(
            P("Pendahuluan", "Heading1"), P("Latar Belakang", "Heading2"), P("Dasar Hukum", "Heading2"), P("Perencanaan", "Heading1"), P("Renstra", "Heading2"),
            Butir("Ruang lingkup.", 2), Butir("Sistematika.", 2), Butir("Rincian pertama.", 2, 1), Butir("Penutup.", 2), Butir("Mulai lagi.", 3));
        blok.Select(Teks).ShouldBe(["BAB I Pendahuluan", "1.1 Latar Belakang", "1.2 Dasar Hukum", "BAB II Perencanaan", "2.1 Renstra", "a. Ruang lingkup.", "b. Sistematika.", "1) Rincian pertama.", "c. Penutup.", "a. Mulai lagi."]);
    }

    [Fact]
    public void Judul_tabel_dengan_SEQ_diperiksa_urutannya()
    {
        var temuan = Auditor.Audit([Dokumen(
            Judul("1", "Capaian Kinerja"), Tabel(), P("Tabel di atas menunjukkan capaian."), Judul("2", "Realisasi Anggaran"), Tabel(), P("Tabel di atas menunjukkan realisasi."),
            Judul("4", "Sumber Daya Manusia"), Tabel())]).Findings;
        temuan.ShouldContain(f => f.Code == CheckCode.NUMBERING && f.Stated.Contains("3.4") && f.Expected.Contains("3.3"));
    }

    [Fact]
    public void SEQ_tanpa_hasil_dihitung()
    {
        var blok = Baca(Judul("", "Satu"), Judul("", "Dua"));
        blok.Select(Teks).ShouldBe(["Tabel 3.1 Satu", "Tabel 3.2 Dua"]);
    }

    [Fact]
    public void Butir_otomatis_dihitung_terhadap_jumlah_yang_disebut()
    {
        var temuan = Auditor.Audit([Dokumen(P("Evaluasi meliputi 4 (empat) komponen, yaitu:"), Butir("Perencanaan kinerja;", 2), Butir("Pengukuran kinerja;", 2), Butir("Pelaporan kinerja.", 2))]).Findings;
        temuan.ShouldHaveSingleItem().Code.ShouldBe(CheckCode.COUNT);
    }

    private static string Teks(Block b) => b switch
    {
        Heading h => h.Text,
        Paragraph p => $"{p.Marker} {p.Text}".Trim(),
        _ => "",
    };

    private static List<Block> Baca(params OpenXmlElement[] isi) => [.. Dokumen(isi).Blocks()];

    private static W.Paragraph P(string teks, string gaya = "") =>
        new(gaya.Length > 0 ? new W.ParagraphProperties(new W.ParagraphStyleId { Val = gaya }) : new W.ParagraphProperties(), new W.Run(new W.Text(teks)));

    private static W.Paragraph Butir(string teks, int nomor, int tingkat = 0) =>
        new(new W.ParagraphProperties(new W.NumberingProperties(new W.NumberingLevelReference { Val = tingkat }, new W.NumberingId { Val = nomor })), new W.Run(new W.Text(teks)));

    private static W.Paragraph Judul(string hasil, string judul) => new(
        new W.Run(new W.Text("Tabel 3.") { Space = SpaceProcessingModeValues.Preserve }),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
        new W.Run(new W.FieldCode(" SEQ Tabel \\* ARABIC ")),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
        new W.Run(new W.Text(hasil)),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }),
        new W.Run(new W.Text(" " + judul) { Space = SpaceProcessingModeValues.Preserve }));

    private static W.Table Tabel()
    {
        string[][] baris = [["Indikator", "Target", "Realisasi", "%"], ["Persentase jalan mantap", "80", "64", "80,00"], ["Persentase jembatan baik", "50", "45", "90,00"]];
        return new W.Table(baris.Select(b => new W.TableRow(b.Select(s => new W.TableCell(P(s))))));
    }

    private static Document Dokumen(params OpenXmlElement[] isi)
    {
        using var aliran = new MemoryStream();
        using (var berkas = WordprocessingDocument.Create(aliran, WordprocessingDocumentType.Document))
        {
            var utama = berkas.AddMainDocumentPart();
            utama.Document = new W.Document(new W.Body(isi));
            utama.AddNewPart<StyleDefinitionsPart>().Styles = new W.Styles(Gaya("Heading1", "heading 1", 0), Gaya("Heading2", "heading 2", 1));
            utama.AddNewPart<NumberingDefinitionsPart>().Numbering = new W.Numbering(
                new W.AbstractNum(Tingkat(0, W.NumberFormatValues.UpperRoman, "BAB %1"), Tingkat(1, W.NumberFormatValues.Decimal, "%1.%2", legal: true)) { AbstractNumberId = 0 },
                new W.AbstractNum(Tingkat(0, W.NumberFormatValues.LowerLetter, "%1."), Tingkat(1, W.NumberFormatValues.Decimal, "%2)")) { AbstractNumberId = 1 },
                new W.NumberingInstance(new W.AbstractNumId { Val = 0 }) { NumberID = 1 },
                new W.NumberingInstance(new W.AbstractNumId { Val = 1 }) { NumberID = 2 },
                new W.NumberingInstance(new W.AbstractNumId { Val = 1 }, new W.LevelOverride(new W.StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }) { NumberID = 3 });
        }

        return DocumentReader.Read("laporan.docx", aliran.ToArray()).Document.ShouldNotBeNull();
    }

    private static W.Style Gaya(string id, string nama, int tingkat) => new(
        new W.StyleName { Val = nama },
        new W.StyleParagraphProperties(new W.NumberingProperties(new W.NumberingLevelReference { Val = tingkat }, new W.NumberingId { Val = 1 })))
    { StyleId = id, Type = W.StyleValues.Paragraph };

    private static W.Level Tingkat(int tingkat, W.NumberFormatValues bentuk, string pola, bool legal = false)
    {
        var level = new W.Level(new W.StartNumberingValue { Val = 1 }, new W.NumberingFormat { Val = bentuk }) { LevelIndex = tingkat };
        if (legal)
            level.Append(new W.IsLegalNumberingStyle());
        level.Append(new W.LevelText { Val = pola });
        return level;
    }
}
