using System.Text.Json;
using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Berkas;

public class KasusBerkasTests
{
    public static TheoryData<string> Semua() => new(Directory
        .EnumerateFiles(Path.Combine(Kasus.Akar, "tests", "cases", "berkas"), "*.json").Select(b => Path.GetFileName(b)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Semua))]
    public void Setiap_kesalahan_disebut_dengan_tempatnya_dan_tidak_ada_yang_lain(string berkas)
    {
        var kasus = Kasus.Baca<KasusBuruk>(Path.Combine("berkas", berkas));

        var hasil = BerkasJson.Baca(JsonSerializer.SerializeToUtf8Bytes(kasus.Isi));

        hasil.Kesalahan.Select(k => k.Path).ShouldBe(kasus.Kesalahan.Select(k => k.Path), ignoreOrder: true, string.Join('\n', hasil.Kesalahan));
        foreach (var (path, mengandung) in kasus.Kesalahan)
        {
            hasil.Kesalahan.Single(k => k.Path == path).Pesan.ShouldContain(mengandung);
        }

        (hasil.Berkas is null).ShouldBe(kasus.Kesalahan.Count > 0);
    }

    private sealed record KasusBuruk(JsonElement Isi, IReadOnlyList<Harapan> Kesalahan);

    private sealed record Harapan(string Path, string Mengandung);
}
