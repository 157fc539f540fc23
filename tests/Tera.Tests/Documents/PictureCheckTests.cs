using System.Text;
using Shouldly;
using Tera.Documents.Writing;
using Xunit;

namespace Tera.Tests.Documents;

/// <summary>Pictures are known by their bytes, not by their names.</summary>
public sealed class PictureCheckTests
{
    [Fact]
    public void Png_dikenal_dengan_ukurannya() =>
        PictureCheck.Read(DokumenLengkap.Png).Picture.ShouldBe(new PictureInfo(PictureKind.Png, 1, 1));

    [Fact]
    public void Png_terpotong_ditolak() =>
        PictureCheck.Read(DokumenLengkap.Png.AsSpan(0, 40)).Problem.ShouldContain("terpotong");

    [Theory]
    [InlineData("", "kosong")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("GIF89a.......", "GIF")]
    [InlineData("PK\u0003\u0004", "Office")]
    [InlineData("RIFF....WEBPVP8 ", "WebP")]
    [InlineData("<svg/>", "SVG")]
    [InlineData("bukan gambar", "tidak dikenal")]
    public void Berkas_lain_ditolak_dengan_menyebut_jenisnya(string isi, string disebut)
    {
        var hasil = PictureCheck.Read(Encoding.Latin1.GetBytes(isi));
        hasil.Picture.ShouldBeNull();
        hasil.Problem.ShouldContain(disebut);
    }

    [Theory]
    [InlineData(1, 0, 640)]
    [InlineData(3, 180, 640)]
    [InlineData(6, 90, 480)]
    [InlineData(8, 270, 480)]
    public void Foto_telepon_yang_miring_ditegakkan_menurut_Exif(byte arah, int putaran, int lebarTegak)
    {
        var foto = PictureCheck.Read(Jpeg(arah)).Picture.ShouldNotBeNull();
        (foto.Width, foto.Height, foto.Rotation, foto.UprightWidth).ShouldBe((640, 480, putaran, lebarTegak));
    }

    [Fact]
    public void Jpeg_yang_terpotong_di_mana_pun_tidak_pernah_melempar_kesalahan()
    {
        var utuh = Jpeg(6);
        for (var panjang = 0; panjang < utuh.Length; panjang++)
            PictureCheck.Read(utuh.AsSpan(0, panjang)).Picture.ShouldBeNull($"{panjang} byte");
    }

    // Exif with one entry, a frame of 640 x 480, a scan and its end.
    private static byte[] Jpeg(byte orientation) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        0xFF, 0xC0, 0, 11, 8, 1, 0xE0, 2, 0x80, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3,
        0xFF, 0xD9,
    ];
}
