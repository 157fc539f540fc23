using Shouldly;
using Tera.Documents.Writing;
using Xunit;
using LibreOffice = Tera.Tests.Documents.LibreOffice;

namespace Tera.Tests.Reports.Sulit;

/// <summary>Printed pages of the hard agencies: about as many as their content needs, none empty.</summary>
public sealed class HalamanSulitTests
{
    [Theory]
    [InlineData("lengkap", 35, 60)]
    [InlineData("minimal", 10, 20)]
    [InlineData("pemerintah daerah", 14, 32)]
    [InlineData("daftar kosong", 10, 26)]
    public void LKjIP_sepanjang_isinya_tanpa_halaman_kosong(string nama, int paling, int banyak)
    {
        Assert.SkipWhen(LibreOffice.Command is null, "LibreOffice belum terpasang.");
        var cetakan = DocumentPrinter.Print(InstansiSulit.Ambil(nama).Laporan.Single(l => l.Nama == "lkjip").Dokumen);
        cetakan.Problem.ShouldBe("");

        var halaman = HalamanPdf.Baca(cetakan.Pdf!);

        halaman.Length.ShouldBeInRange(paling, banyak);
        // A footer alone is some forty characters.
        halaman.ShouldAllBe(h => h.Trim().Length > 60, nama);
    }
}
