using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Tera.Documents.Writing;
using Xunit;
using static Tera.Tests.Documents.Contoh;
using Cell = Tera.Documents.Model.Cell;

namespace Tera.Tests.Documents;

public sealed class XlsxWriterTests
{
    [Fact]
    public void Rumus_menunjuk_sel_di_lembar_yang_sama_dan_di_lembar_lain()
    {
        var cells = Cells(XlsxWriter.Write(Capaian()));

        cells["U2 Capaian Kinerja Tahun 2024"]["D4"].Formula.ShouldBe("(2*B4-C4)/B4*100");
        cells["G3 Capaian kinerja anggaran A"]["B4"].Formula.ShouldBe("AVERAGE('U2 Capaian Kinerja Tahun 2024'!D4,'U2 Capaian Kinerja Tahun 2024'!D5)");
    }

    [Fact]
    public void Angka_yang_muncul_dua_kali_dimasukkan_sekali()
    {
        var cells = Cells(XlsxWriter.Write(Capaian()));

        cells["U2 Capaian Kinerja Tahun 2024"]["C4"].Formula.ShouldBeNull();
        cells["G3 Capaian kinerja anggaran A"]["C4"].Formula.ShouldBe("'U2 Capaian Kinerja Tahun 2024'!C4");
    }

    [Fact]
    public void Nilai_disimpan_dengan_presisi_penuh_dan_format_mencetaknya()
    {
        var cells = Cells(XlsxWriter.Write(Capaian()));

        cells["U2 Capaian Kinerja Tahun 2024"]["D4"].ShouldSatisfyAllConditions(
            c => c.Value.ShouldBe("67.14285714285714285714285714"),
            c => c.Format.ShouldBe("[$-421]#,##0.00\"%\""));
        cells["G3 Capaian kinerja anggaran A"]["D4"].Format.ShouldBe("[$-421]#,##0.00;[$-421](#,##0.00)");
    }

    [Fact]
    public void Predikat_di_sekitar_angka_ikut_dicetak()
    {
        var cell = Figure("a", 84m) with { Runs = [new("A (84,00)")] };

        Cells(Workbook(Row(cell)))["T"]["A4"].Format.ShouldBe("[$-421]\"A (\"#,##0.00\")\"");
    }

    [Fact]
    public void Angka_tanpa_nilai_dicetak_strip_dan_yang_bergantung_padanya_menjadi_tetapan()
    {
        var cells = Cells(Workbook(Row(Figure("a", null), Figure("b", 5m), Figure("c", 10m, 2, "[a]+[b]"))))["T"];

        cells["A4"].Text.ShouldBe("–");
        cells["C4"].ShouldSatisfyAllConditions(c => c.Formula.ShouldBeNull(), c => c.Value.ShouldBe("10"));
    }

    [Fact]
    public void Angka_di_luar_buku_kerja_diuraikan_menurut_rumusnya_sendiri()
    {
        var rumus = new Dictionary<string, string> { ["a"] = "[d]-[b]", ["d"] = "SUM([b],[b])", ["putar"] = "[putar]+[b]" };
        var cells = Cells(XlsxWriter.Write(Document(Table("T", "", Row(Figure("b", 5m), Figure("c", 10m, 2, "[a]+[b]"), Figure("e", 1m, 2, "[putar]*2")))), rumus.GetValueOrDefault))["T"];

        cells["B4"].Formula.ShouldBe("(SUM(A4,A4)-A4)+A4");
        cells["C4"].Formula.ShouldBeNull();
    }

    [Theory, InlineData("[a]+[b]"), InlineData("SUM([a])"), InlineData("3+4"), InlineData("[a]")]
    public void Rumus_yang_berisi_angka_di_luar_buku_kerja_menjadi_nilai(string rumus)
    {
        var cells = Cells(Workbook(Row(Figure("b", 5m), Figure("c", 2m, 2, rumus))))["T"];

        cells["B4"].ShouldSatisfyAllConditions(c => c.Formula.ShouldBeNull(), c => c.Value.ShouldBe("2"));
    }

    [Fact]
    public void Rumus_yang_berputar_diputus()
    {
        var cells = Cells(Workbook(Row(Figure("a", 1m, 2, "[b]"), Figure("b", 1m, 2, "[c]"), Figure("c", 1m, 2, "[a]"), Figure("d", 2m, 2, "[d]*2"))))["T"];

        cells.Values.Count(c => c.Formula is not null).ShouldBe(2);
        cells["D4"].Formula.ShouldBeNull();
    }

    [Fact]
    public void Rumus_acak_tidak_pernah_berputar() => Prop.ForAll<(int Id, int Left, int Right)[]>(cells =>
    {
        var rows = cells.Select(c => Row(Figure($"f{c.Id % 7}", c.Id % 3, 2, c.Left % 2 == 0 ? "" : $"[f{c.Left % 7}]+[f{c.Right % 7}]"))).ToArray();
        var needs = rows.Length == 0
            ? []
            : Cells(Workbook(rows))["T"].Where(c => c.Value.Formula is not null).ToDictionary(c => c.Key, c => c.Value.Formula!.Split('+'));

        // Taking away, again and again, what needs nothing that is left must take away everything.
        while (needs.Where(n => !n.Value.Any(needs.ContainsKey)).Select(n => n.Key).ToList() is { Count: > 0 } settled)
        {
            settled.ForEach(s => needs.Remove(s));
        }

        return needs.Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Angka_sama_yang_nilainya_lain_tidak_saling_mewakili()
    {
        var cells = Cells(Workbook(Row(Figure("a", 1m), Figure("a", 2m))))["T"];

        cells["B4"].ShouldSatisfyAllConditions(c => c.Formula.ShouldBeNull(), c => c.Value.ShouldBe("2"));
    }

    [Fact]
    public void Kepala_yang_merentang_digabung_dan_sel_di_bawahnya_bergeser()
    {
        var table = Table("T", "", Row(Cell.Of("a"), Figure("x", 1m), Figure("y", 2m))) with
        {
            Header =
            [
                Row(Cell.Of("Uraian") with { RowSpan = 2 }, Cell.Of("Tahun") with { ColumnSpan = 2 }),
                Row(Cell.Of("2023"), Cell.Of("2024")),
            ],
        };
        var bytes = XlsxWriter.Write(Document(table));

        Cells(bytes)["T"]["C4"].Text.ShouldBe("2024");
        using var file = Open(bytes);
        Sheet(file, "T").Descendants<MergeCell>().Select(m => m.Reference!.Value).ShouldBe(["A3:A4", "B3:C3"]);
    }

    [Fact]
    public void Nama_lembar_pendek_tunggal_dan_tanpa_tanda_terlarang()
    {
        var row = Row(Cell.Of("a"));
        var document = Document(
            Table("U5", "Tabel 3.1. Hasil: [a/b]*?\\ 'x'", row), Table("U5", "Tabel 3.2 Hasil a b x", row), Table("Daftar", "", row),
            Table("U7", "Tabel 3.10 Capaian indikator keluaran program, kegiatan dan sub kegiatan", row), Table("u7", "Capaian indikator keluaran program", row));

        var names = Cells(XlsxWriter.Write(document)).Keys;

        names.ShouldBe(["Daftar", "U5 Hasil a b 'x", "U5 Hasil a b x", "Daftar (2)", "U7 Capaian indikator keluaran p", "u7 Capaian indikator keluar (2)"]);
    }

    [Fact]
    public void Berkas_sah_menurut_skema_dan_sama_bita_demi_bita()
    {
        var bytes = XlsxWriter.Write(Capaian());

        using var file = Open(bytes);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        XlsxWriter.Write(Capaian()).ShouldBe(bytes);
    }

    [Fact]
    public void Dokumen_tanpa_tabel_dan_teks_bertanda_kendali_tetap_sah()
    {
        foreach (var document in new[] { Document(), Document(Table("T", "\u0001", Row(Cell.Of("a\u0000b _x0041_ 😀")))) })
        {
            using var file = Open(XlsxWriter.Write(document));
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).ShouldBeEmpty();
        }
    }

    [Fact]
    public void LibreOffice_menghitung_ulang_ke_nilai_yang_sama()
    {
        Assert.SkipWhen(LibreOffice.Command is null, "LibreOffice belum terpasang.");
        var bytes = XlsxWriter.Write(Capaian());

        var recalculated = LibreOffice.Recalculate(bytes);

        var formulas = (from sheet in Cells(bytes) from cell in sheet.Value where cell.Value.Formula is not null select (sheet.Key, cell.Key, cell.Value)).ToList();
        formulas.Count.ShouldBe(4);
        foreach (var (sheet, address, cell) in formulas)
        {
            var again = decimal.Parse(recalculated[sheet][address[1] - '1'][address[0] - 'A'].Replace(',', '.'), CultureInfo.InvariantCulture);
            again.ShouldBe(decimal.Parse(cell.Value!, CultureInfo.InvariantCulture), 0.0000001m, $"{sheet}!{address}");
        }
    }

    private static byte[] Workbook(params Tera.Documents.Model.Row[] rows) => XlsxWriter.Write(Document(Table("T", "", rows)));

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), false);

    private static Worksheet Sheet(SpreadsheetDocument file, string name)
    {
        var sheet = file.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        return ((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
    }

    private static Dictionary<string, Dictionary<string, Read>> Cells(byte[] bytes)
    {
        using var file = Open(bytes);
        var texts = file.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
        var styles = file.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        var formats = styles.CellFormats!.Elements<CellFormat>().ToList();
        return file.WorkbookPart.Workbook.Descendants<Sheet>().ToDictionary(s => s.Name!.Value!, s => Sheet(file, s.Name!).Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(
            c => c.CellReference!.Value!,
            c => new Read(
                c.CellFormula?.Text,
                c.DataType?.Value == CellValues.SharedString ? null : c.CellValue?.Text,
                c.DataType?.Value == CellValues.SharedString ? texts[int.Parse(c.CellValue!.Text, CultureInfo.InvariantCulture)] : null,
                styles.NumberingFormats?.Elements<NumberingFormat>().FirstOrDefault(n => n.NumberFormatId!.Value == formats[(int)c.StyleIndex!.Value].NumberFormatId!.Value)?.FormatCode?.Value)));
    }

    private sealed record Read(string? Formula, string? Value, string? Text, string? Format);
}
