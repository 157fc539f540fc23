using System.Text.Json.Nodes;
using Shouldly;
using Tera.App.Basis;
using Tera.App.Basis.Klaster;
using Xunit;

namespace Tera.Tests.Web.Basis;

/// <summary>The commands of the database from outside, as an administrator calls them.</summary>
public sealed class PerintahBasisDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tera-perintah-").FullName;

    public PerintahBasisDataTests() => File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);

    [Fact]
    public async Task Serve_menyebut_akun_pertama_sekali_lalu_cadangan_dipasang_di_tempat_baru_dan_utuh()
    {
        var (asal, baru) = (Path.Combine(_folder, "asal"), Path.Combine(_folder, "baru"));
        await using (var tera = await ProsesTera.MulaiAsync(asal, "serve"))
        {
            tera.Pesan.ShouldContain("Akun pertama: admin, sandi sekali pakai");
            var sandi = tera.Pesan.Split("sandi sekali pakai ")[1].Split('\n')[0].Trim();
            using var peramban = new PerambanUji(tera.Alamat);
            await peramban.MasukDuluAsync("admin", sandi);
            var (kodeSibuk, pesanSibuk) = await ProsesTera.SampaiSelesaiAsync(asal, "serve", "--alamat", tera.Alamat.OriginalString);
            (kodeSibuk, pesanSibuk.Contains("sudah dipakai program lain", StringComparison.Ordinal)).ShouldBe((2, true), pesanSibuk);
            (await ProsesTera.SampaiSelesaiAsync(asal, "cadangkan", Path.Combine(_folder, "c.zip"))).Kode.ShouldBe(0);
            (await tera.HentikanAsync()).ShouldBe(0);
            tera.Pesan.ShouldContain("Tera berhenti.");
        }

        var (kode, pesan) = await ProsesTera.SampaiSelesaiAsync(baru, "pulihkan", Path.Combine(_folder, "c.zip"));
        kode.ShouldBe(0, pesan);
        pesan.ShouldContain("utuh");
        (await ProsesTera.SampaiSelesaiAsync(baru, "pulihkan", Path.Combine(_folder, "c.zip"))).Kode.ShouldBe(2);
        JsonNode.Parse((await ProsesTera.SampaiSelesaiAsync(baru, "verifikasi", "--format", "json", "--terhadap", Path.Combine(_folder, "c.zip"))).Pesan)!["utuh"]!.GetValue<bool>().ShouldBeTrue();
        await using (var klaster = (await KlasterPribadi.MulaiAsync(baru)).Klaster.ShouldNotBeNull())
            await Sql.JalankanAsync(klaster.BasisData, "update riwayat set pelaku = 'x' where urut = 1");
        (kode, pesan) = await ProsesTera.SampaiSelesaiAsync(baru, "verifikasi");
        kode.ShouldBe(1, pesan);
        pesan.ShouldContain("baris 1: isinya tidak sesuai dengan sidiknya");
    }

    [Theory]
    [InlineData("cadangkan")]
    [InlineData("verifikasi")]
    [InlineData("status")]
    [InlineData("arsipkan 2019")]
    public async Task Di_tempat_yang_belum_berisi_Tera_perintah_berkata_demikian_dan_tidak_membuat_apa_apa(string perintah)
    {
        var (kode, pesan) = await ProsesTera.SampaiSelesaiAsync(_folder, perintah.Split(' '));

        (kode, pesan.Contains($"Belum ada basis data Tera di {_folder}", StringComparison.Ordinal)).ShouldBe((2, true), pesan);
        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cadangkan")]
    [InlineData("verifikasi")]
    [InlineData("arsipkan 2019")]
    public async Task Basis_data_yang_bukan_milik_Tera_dibiarkan_apa_adanya(string perintah)
    {
        await using var klaster = (await KlasterPribadi.MulaiAsync(_folder)).Klaster.ShouldNotBeNull();

        var (kode, pesan) = await ProsesTera.SampaiSelesaiAsync(_folder, perintah.Split(' '));

        (kode, pesan.Contains("belum berisi Tera", StringComparison.Ordinal)).ShouldBe((2, true), pesan);
        (await BasisData.BerisiAsync(klaster.BasisData)).ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
