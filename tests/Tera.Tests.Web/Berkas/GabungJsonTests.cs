using System.Text.Json.Nodes;
using Shouldly;
using Tera.App.Berkas;
using Xunit;

namespace Tera.Tests.Web.Berkas;

/// <summary>What two people made of one field at once: only the same place is a conflict.</summary>
public sealed class GabungJsonTests
{
    private const string Semula = """[{"kode":"0004","pagu":{"murni":1}},{"kode":"0005","nama":"Lama"}]""";

    [Theory]
    [InlineData("Dua sub kegiatan yang berbeda", """[{"kode":"0004","pagu":{"murni":1}},{"kode":"0005","nama":"Lama","pagu":{"murni":777}}]""", """[{"kode":"0004","pagu":{"murni":111}},{"kode":"0005","nama":"Lama"}]""",
        """[{"kode":"0004","pagu":{"murni":111}},{"kode":"0005","nama":"Lama","pagu":{"murni":777}}]""")]
    [InlineData("Dua bagian satu pagu", """[{"kode":"0004","pagu":{"murni":1,"perubahan":2}},{"kode":"0005","nama":"Lama"}]""", """[{"kode":"0004","pagu":{"murni":3}},{"kode":"0005","nama":"Lama"}]""",
        """[{"kode":"0004","pagu":{"murni":3,"perubahan":2}},{"kode":"0005","nama":"Lama"}]""")]
    [InlineData("Pagu yang baru diisi keduanya", """[{"kode":"0004","pagu":{"murni":1}},{"kode":"0005","nama":"Lama","pagu":{"murni":5}}]""", """[{"kode":"0004","pagu":{"murni":1}},{"kode":"0005","nama":"Lama","pagu":{"realisasi":4}}]""",
        """[{"kode":"0004","pagu":{"murni":1}},{"kode":"0005","nama":"Lama","pagu":{"murni":5,"realisasi":4}}]""")]
    [InlineData("Keduanya menambah", """[{"kode":"0004","pagu":{"murni":1}},{"kode":"0005","nama":"Lama"},{"kode":"0006"}]""", """[{"kode":"0004","pagu":{"murni":1}},{"kode":"0005","nama":"Lama"},{"kode":"0007"}]""",
        """[{"kode":"0004","pagu":{"murni":1}},{"kode":"0005","nama":"Lama"},{"kode":"0006"},{"kode":"0007"}]""")]
    [InlineData("Seorang menghapus yang tidak disentuh yang lain", """[{"kode":"0005","nama":"Lama"}]""", """[{"kode":"0004","pagu":{"murni":1}},{"kode":"0005","nama":"Baru"}]""", """[{"kode":"0005","nama":"Baru"}]""")]
    public void Tempat_yang_berbeda_digabungkan(string apa, string mereka, string milik, string jadi)
    {
        foreach (var (satu, dua) in new[] { (mereka, milik), (milik, mereka) })
        {
            var hasil = GabungJson.Satukan(JsonNode.Parse(Semula), JsonNode.Parse(satu), JsonNode.Parse(dua));

            hasil.Bentrok.ShouldBeFalse(apa);
            Urut(hasil.Mereka).ShouldBe(Urut(JsonNode.Parse(jadi)), apa);
            Urut(hasil.Milik).ShouldBe(Urut(JsonNode.Parse(jadi)), apa);
        }
    }

    [Theory]
    [InlineData("Pagu yang sama", """[{"kode":"0004","pagu":{"murni":2}},{"kode":"0005","nama":"Baru"}]""", """[{"kode":"0004","pagu":{"murni":3}},{"kode":"0005","nama":"Lama"}]""",
        """[{"kode":"0004","pagu":{"murni":2}},{"kode":"0005","nama":"Baru"}]""", """[{"kode":"0004","pagu":{"murni":3}},{"kode":"0005","nama":"Baru"}]""")]
    [InlineData("Seorang menghapus yang diubah yang lain", """[{"kode":"0005","nama":"Lama"}]""", """[{"kode":"0004","pagu":{"murni":9}},{"kode":"0005","nama":"Lama"}]""",
        """[{"kode":"0005","nama":"Lama"}]""", """[{"kode":"0005","nama":"Lama"},{"kode":"0004","pagu":{"murni":9}}]""")]
    [InlineData("Seorang mengurutkan, yang lain mengubah", """[{"kode":"0005","nama":"Lama"},{"kode":"0004","pagu":{"murni":1}}]""", """[{"kode":"0004","pagu":{"murni":9}},{"kode":"0005","nama":"Lama"}]""",
        """[{"kode":"0005","nama":"Lama"},{"kode":"0004","pagu":{"murni":1}}]""", """[{"kode":"0004","pagu":{"murni":9}},{"kode":"0005","nama":"Lama"}]""")]
    public void Tempat_yang_sama_bentrok_dan_selebihnya_tidak_hilang(string apa, string mereka, string milik, string tinggalMereka, string tinggalMilik)
    {
        var hasil = GabungJson.Satukan(JsonNode.Parse(Semula), JsonNode.Parse(mereka), JsonNode.Parse(milik));

        hasil.Bentrok.ShouldBeTrue(apa);
        Urut(hasil.Mereka).ShouldBe(Urut(JsonNode.Parse(tinggalMereka)), apa);
        Urut(hasil.Milik).ShouldBe(Urut(JsonNode.Parse(tinggalMilik)), apa);
    }

    // Elements and fields in one order: who is the other decides only theirs.
    private static string Urut(JsonNode? isi) => isi switch
    {
        JsonArray larik => $"[{string.Join(',', larik.Select(Urut).Order(StringComparer.Ordinal))}]",
        JsonObject objek => $"{{{string.Join(',', objek.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}:{Urut(p.Value)}"))}}}",
        _ => isi?.ToJsonString() ?? "null",
    };
}
