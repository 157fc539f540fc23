using Shouldly;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Nilai;

public sealed class KetikanTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData(" – ")]
    [InlineData("…")]
    [InlineData("n/a")]
    [InlineData("N.A.")]
    [InlineData("Tidak ada.")]
    [InlineData("belum ada")]
    [InlineData("Belum ada datanya")]
    [InlineData("(belum diisi)")]
    [InlineData("NIHIL")]
    [InlineData("0")]
    [InlineData("xxx")]
    [InlineData("[nomor surat]")]
    [InlineData("<isi di sini>")]
    [InlineData("700/...../2024")]
    [InlineData("________")]
    public void Tanda_kosong_bukan_isian(string? teks)
    {
        Ketikan.Berisi(teks).ShouldBeFalse();
        Ketikan.Atau(teks).ShouldBeNull();
        Ketikan.Tautan(teks).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Notulen")]
    [InlineData("SK 12/2024")]
    [InlineData("Belum ada pengaduan pada triwulan ini")]
    [InlineData("Tidak ada perubahan regulasi, sehingga rencana tetap berjalan")]
    [InlineData("10")]
    [InlineData("[Lampiran] daftar hadir")]
    [InlineData("A")]
    public void Kata_yang_mengatakan_sesuatu_adalah_isian(string teks)
    {
        Ketikan.Berisi(teks).ShouldBeTrue();
        Ketikan.Atau($" {teks} ").ShouldBe(teks);
    }

    [Theory]
    [InlineData("https://contoh.go.id/lkjip", true)]
    [InlineData("http://localhost:5080/publik/disperindag/2024/lkjip.pdf", true)]
    [InlineData("disperindag.contoh.go.id/lkjip-2024", true)]
    [InlineData("www.contoh.go.id", true)]
    [InlineData("bit.ly/lkjip24", true)]
    [InlineData("https://drive.google.com/file/d/1a____b/view", true)]
    [InlineData("lkjip.pdf", false)]
    [InlineData("sudah di website dinas", false)]
    [InlineData("https://", false)]
    [InlineData("https://contoh.go.id/lkjip dan papan pengumuman", false)]
    [InlineData("ftp://contoh.go.id", false)]
    public void Tautan_adalah_alamat_halaman(string teks, bool tautan) => Ketikan.Tautan(teks).ShouldBe(tautan);
}
