using Shouldly;
using Tera.App.Berkas;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Web.Berkas;

public sealed class PemecahTests
{
    [Theory]
    [InlineData("disnakerkop-belitung-timur-2024")]
    [InlineData("disperindag-kep-babel-2024")]
    public void Berkas_yang_dipecah_dan_dirakit_kembali_sama_sampai_bytenya(string nama)
    {
        var asal = File.ReadAllBytes(Path.Combine(Akar.Folder, "contoh", $"{nama}.tera.json"));
        var berkas = BerkasJson.Baca(asal).Berkas!;

        var butir = Pemecah.Pecah(berkas);

        butir.Select(b => (b.Jenis, b.Kunci)).ShouldBeUnique();
        butir.Count.ShouldBeGreaterThan(30);
        BerkasJson.Tulis(Pemecah.Rakit(berkas.Tahun, butir.Reverse())).ShouldBe(BerkasJson.Tulis(berkas));
    }
}
