using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Tera.Tests.Audit;

/// <summary>
/// Workbooks as an agency keeps them, of a text: "== Nama" begins a sheet, tabs part cells, "&lt;&lt;" continues the cell on the left and "^^" the one above.
/// Numbers are numbers, shown with as many decimals as written.
/// </summary>
internal static partial class BukuKerjaBuatan
{
    public static byte[] Tulis(string naskah)
    {
        using var isi = new MemoryStream();
        using (var berkas = SpreadsheetDocument.Create(isi, SpreadsheetDocumentType.Workbook))
        {
            var buku = berkas.AddWorkbookPart();
            buku.Workbook = new Workbook(new Sheets());
            buku.AddNewPart<WorkbookStylesPart>().Stylesheet = Gaya();
            var nomor = 0u;
            foreach (var lembar in naskah.Split("== ", StringSplitOptions.RemoveEmptyEntries))
            {
                var baris = lembar.TrimEnd('\n').Split('\n');
                var bagian = buku.AddNewPart<WorksheetPart>();
                bagian.Worksheet = Lembar([.. baris.Skip(1).Select(b => b.Split('\t'))]);
                buku.Workbook.Sheets!.Append(new Sheet { Id = buku.GetIdOfPart(bagian), SheetId = ++nomor, Name = baris[0] });
            }
        }

        return isi.ToArray();
    }

    // General, a whole number as it stands, then grouped with 0, 1, 2 and 3 decimals.
    private static Stylesheet Gaya()
    {
        var kode = new[] { "0", "#,##0;(#,##0)", "#,##0.0;(#,##0.0)", "#,##0.00;(#,##0.00)", "#,##0.000;(#,##0.000)" };
        return new Stylesheet(
            new NumberingFormats(kode.Select((k, n) => new NumberingFormat { NumberFormatId = 164 + (uint)n, FormatCode = k })),
            new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
            new CellFormats(kode.Select((_, n) => new CellFormat { NumberFormatId = 164 + (uint)n, ApplyNumberFormat = true }).Prepend(new CellFormat())));
    }

    private static Worksheet Lembar(List<string[]> baris)
    {
        var data = new SheetData();
        var gabungan = new MergeCells();
        for (var b = 0; b < baris.Count; b++)
        {
            var isi = new Row { RowIndex = (uint)b + 1 };
            for (var k = 0; k < baris[b].Length; k++)
            {
                if (baris[b][k] is "" or "<<" or "^^")
                    continue;
                isi.Append(Sel(baris[b][k], Alamat(b, k)));
                var (ke, bawah) = (k, b);
                while (ke + 1 < baris[b].Length && baris[b][ke + 1] == "<<")
                    ke++;
                while (bawah + 1 < baris.Count && k < baris[bawah + 1].Length && baris[bawah + 1][k] == "^^")
                    bawah++;
                if (ke > k || bawah > b)
                    gabungan.Append(new MergeCell { Reference = $"{Alamat(b, k)}:{Alamat(bawah, ke)}" });
            }

            if (isi.HasChildren)
                data.Append(isi);
        }

        return gabungan.HasChildren ? new Worksheet(data, gabungan) : new Worksheet(data);
    }

    private static Cell Sel(string teks, string alamat)
    {
        if (!Angka().IsMatch(teks))
            return new Cell(new InlineString(new Text(teks))) { CellReference = alamat, DataType = CellValues.InlineString };
        var koma = teks.IndexOf(',', StringComparison.Ordinal);
        var desimal = koma < 0 ? 0 : teks.TrimEnd(')').Length - koma - 1;
        var nilai = decimal.Parse(teks.Trim('(', ')').Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture) * (teks[0] == '(' ? -1 : 1);
        var gaya = desimal == 0 && !teks.Contains('.', StringComparison.Ordinal) && nilai >= 0 ? 1 : 2 + desimal;
        return new Cell(new CellValue(nilai)) { CellReference = alamat, StyleIndex = (uint)gaya };
    }

    private static string Alamat(int baris, int kolom) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + kolom)}{baris + 1}");

    [GeneratedRegex(@"^\(?\d{1,3}(\.\d{3})*(,\d{1,3})?\)?$|^\d+(,\d{1,3})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Angka();
}
