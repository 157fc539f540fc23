using Shouldly;
using Tera.App.Pelaporan;
using Tera.App.Persetujuan;
using Tera.Documents.Model;
using Xunit;

namespace Tera.Tests.Web.Pelaporan;

public sealed class TandaKepalaTests
{
    [Theory]
    [InlineData("BIASA", StatusAlur.Ditetapkan, "BIASA")]
    [InlineData("BIASA", StatusAlur.Draf, "DRAF – BELUM DITETAPKAN · BIASA")]
    [InlineData("RAHASIA", StatusAlur.Ditetapkan, "RAHASIA")]
    [InlineData("", StatusAlur.Ditetapkan, "RAHASIA")]
    public void Surat_yang_menyebut_sifatnya_sendiri_tidak_diberi_sifat_lain(string sifat, StatusAlur status, string kepala)
    {
        var surat = new Document { Title = "LHE", Sections = [new Section { Header = sifat, Blocks = [Paragraph.Of("Isi")] }] };

        TandaKepala.Beri(surat, status, KelasDokumen.Rahasia).Sections.Single().Header.ShouldBe(kepala);
    }
}
