using Shouldly;
using Tera.Audit.Output;
using Tera.Documents.Model;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>A reader looks for the number that the page bears, not for its place in the file.</summary>
public class HalamanTercetakTests
{
    [Fact]
    public void Nomor_di_kaki_atau_kepala_halaman_terbaca_bila_berlanjut()
    {
        List<List<PdfWord>> halaman =
        [
            Halaman("", "LAPORAN"), Halaman("i", "12 program"), Halaman("ii", "34 kegiatan"), Halaman("iii", ""),
            Halaman("1", ""), Halaman("2", ""), Halaman("3", "2024"), Halaman("", "2025"), Halaman("5", "Tabel 9"),
        ];
        PrintedPages.Of(halaman).ShouldBe(["", "i", "ii", "iii", "1", "2", "3", "", "5"]);
    }

    [Fact]
    public void Angka_yang_tidak_berlanjut_bukan_nomor_halaman() =>
        PrintedPages.Of([Halaman("7", ""), Halaman("7", ""), Halaman("40", ""), Halaman("9", "")]).ShouldBe(["", "", "", ""]);

    [Fact]
    public void Tahun_di_satu_satunya_halaman_bukan_nomor_halaman() => PrintedPages.Of([Halaman("2024", "LAPORAN")]).ShouldBe([""]);

    [Theory]
    [InlineData(12, "8", "halaman 12 (tercetak 8)")]
    [InlineData(12, "12", "halaman 12")]
    [InlineData(12, "", "halaman 12")]
    public void Tempat_menyebut_keduanya_bila_berbeda(int halaman, string tercetak, string dibaca) =>
        PlaceText.Page(new Place(halaman) { Printed = tercetak }).ShouldBe(dibaca);

    /// <summary>A page with a number at its foot and words above.</summary>
    private static List<PdfWord> Halaman(string nomor, string isi)
    {
        var kata = isi.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((t, i) => new PdfWord(t, 60 + (i * 50), 100, 100 + (i * 50), 112)).ToList();
        if (nomor.Length > 0)
            kata.Add(new PdfWord(nomor, 290, 800, 300, 812));
        return kata;
    }
}
