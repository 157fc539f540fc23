using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shouldly;
using Tera.Documents.Writing;
using Tera.Reports.Tabel;
using Xunit;
using LibreOffice = Tera.Tests.Documents.LibreOffice;

namespace Tera.Tests.Reports;

/// <summary>What LibreOffice calculates from the formulas of Tera's workbooks is what Tera printed.</summary>
public sealed class BukuTabelTests
{
    [Theory]
    [InlineData("disnakerkop-belitung-timur-2024", "lkjip", 300)]
    [InlineData("disperindag-kep-babel-2024", "lkjip", 100)]
    [InlineData("disnakerkop-belitung-timur-2024", "e81", 50)]
    [InlineData("disperindag-kep-babel-2024", "pk-pk-2024-perubahan", 4)]
    [InlineData("disperindag-kep-babel-2024", "lke-2023", 25)]
    [InlineData("disperindag-kep-babel-2024", "lhe-2023", 6)]
    public void LibreOffice_menghitung_ulang_setiap_rumus_ke_angka_yang_dicetak(string contoh, string nama, int palingSedikit)
    {
        Assert.SkipWhen(LibreOffice.Command is null, "LibreOffice belum terpasang.");
        var buku = XlsxWriter.Write(LaporanContoh.Laporan(contoh).Single(l => l.Nama == nama).Dokumen, Ekspresi.Dari(LaporanContoh.Hasil(contoh)));

        var hitungan = LibreOffice.Recalculate(buku);

        var diperiksa = 0;
        using var berkas = SpreadsheetDocument.Open(new MemoryStream(buku), false);
        foreach (var lembar in berkas.WorkbookPart!.Workbook.Descendants<Sheet>())
        {
            var isi = ((WorksheetPart)berkas.WorkbookPart.GetPartById(lembar.Id!)).Worksheet;
            foreach (var sel in isi.Descendants<Cell>().Where(c => c.CellFormula is not null && c.DataType is null))
            {
                var alamat = sel.CellReference!.Value!;
                var huruf = alamat.TakeWhile(char.IsAsciiLetter).Aggregate(0, (n, h) => (n * 26) + h - 'A' + 1);
                var baris = int.Parse(alamat.SkipWhile(char.IsAsciiLetter).ToArray(), CultureInfo.InvariantCulture);
                var ulang = decimal.Parse(hitungan[lembar.Name!.Value!][baris - 1][huruf - 1].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture);
                var tercetak = decimal.Parse(sel.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
                sel.CellFormula!.Text.ShouldMatch("[A-Z]+[0-9]+", $"{lembar.Name}!{alamat} adalah rumus dari tetapan");
                ulang.ShouldBe(tercetak, Math.Max(0.0000001m, Math.Abs(tercetak) * 0.000000001m), $"{lembar.Name}!{alamat} = {sel.CellFormula!.Text}");
                diperiksa++;
            }
        }

        diperiksa.ShouldBeGreaterThanOrEqualTo(palingSedikit);
    }
}
