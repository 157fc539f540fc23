using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Tera.Core.Berkas;
using Xunit;

namespace Tera.Tests.Berkas;

public sealed partial class KasusPeriksaTests
{
    private static readonly string Folder = Path.Combine(Kasus.Akar, "tests", "cases", "periksa");
    private static readonly string Dasar = File.ReadAllText(Path.Combine(Folder, "dasar.tera.json"));

    public static TheoryData<string, int> Semua()
    {
        var data = new TheoryData<string, int>();
        foreach (var berkas in Daftar())
        {
            for (var n = 0; n < Baca(berkas).Count; n++)
            {
                data.Add(berkas, n);
            }
        }

        return data;
    }

    [Fact]
    public void Berkas_dasar_terbaca_dan_tanpa_temuan()
    {
        var berkas = BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Folder, "dasar.tera.json"))).Berkas.ShouldNotBeNull();

        Periksa.Jalankan(HitungBerkas.Hitung(berkas)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Semua))]
    public void Perubahan_kecil_memberi_temuannya_dan_tidak_ada_yang_lain(string berkas, int urutan)
    {
        var kasus = Baca(berkas)[urutan];

        var temuan = Periksa.Jalankan(HitungBerkas.Hitung(Ubah(kasus.Ubah)));

        temuan.Select(t => $"{t.Kode} {t.Path}").ShouldBe(
            kasus.Temuan.Select(t => $"{t.Kode} {t.Path}"), ignoreOrder: true, $"{kasus.Perihal}\n{string.Join('\n', temuan.Select(t => t.Pesan))}");
        foreach (var harapan in kasus.Temuan)
        {
            var ada = temuan.First(t => t.Kode == harapan.Kode && t.Path == harapan.Path);
            (harapan.Pertama is null || harapan.Pertama == ada.NilaiPertama).ShouldBeTrue($"{harapan.Pertama} tetapi {ada.NilaiPertama}: {ada.Pesan}");
            (harapan.Kedua is null || harapan.Kedua == ada.NilaiKedua).ShouldBeTrue($"{harapan.Kedua} tetapi {ada.NilaiKedua}: {ada.Pesan}");
            ada.Pesan.ShouldContain(harapan.Memuat ?? "");
            (harapan.Tingkat ?? ada.Tingkat).ShouldBe(ada.Tingkat);
            harapan.Pertama?.Split(" (")[0].ShouldSatisfyAllConditions(nilai => ada.Pesan.ShouldContain(nilai, Case.Insensitive));
        }
    }

    [Fact]
    public void Setiap_kode_punya_kasus() => Daftar().SelectMany(Baca).SelectMany(k => k.Temuan).Select(t => t.Kode).Distinct()
        .ShouldBe(Periksa.Aturan.Select(a => a.Kode), ignoreOrder: true);

    [Fact]
    public void Angka_seekstrem_apa_pun_dan_isian_yang_hilang_tidak_pernah_melempar()
    {
        var akar = JsonNode.Parse(Dasar)!;
        foreach (var (path, nilai) in Daun(akar).Select(d => (d.GetPath(), JsonSerializer.SerializeToElement(d))).ToList())
        {
            string[] ganti = nilai.ValueKind == JsonValueKind.Number ? [$"{decimal.MaxValue}", $"{decimal.MinValue}", "0"] : ["\"\""];
            foreach (var isi in ganti)
            {
                Pasang(akar, path, JsonSerializer.Deserialize<JsonElement>(isi));
                if (Terbaca(akar) is { } berkas)
                {
                    var hasil = HitungBerkas.Hitung(berkas);
                    Should.NotThrow(() => Periksa.Jalankan(hasil), $"{path} = {isi}");
                    Should.NotThrow(() => Smart.Nilai(hasil), $"{path} = {isi}");
                }
            }

            Pasang(akar, path, nilai);
        }
    }

    private static IEnumerable<string> Daftar() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(b => Path.GetFileName(b)).Where(b => b != "dasar.tera.json").Order(StringComparer.Ordinal);

    private static List<KasusPeriksa> Baca(string berkas) => Kasus.Baca<List<KasusPeriksa>>(Path.Combine("periksa", berkas));

    /// <summary>Read without the reader's rules: some findings are of files that only the application can hold.</summary>
    internal static BerkasKinerja Ubah(IEnumerable<Perubahan> perubahan) => Naskah(perubahan).Deserialize<BerkasKinerja>(FormatJson.Opsi).ShouldNotBeNull();

    internal static JsonNode Naskah(IEnumerable<Perubahan> perubahan)
    {
        var akar = JsonNode.Parse(Dasar)!;
        foreach (var (path, nilai) in perubahan)
        {
            Pasang(akar, path, nilai);
        }

        return akar;
    }

    private static void Pasang(JsonNode akar, string path, JsonElement nilai)
    {
        var langkah = Langkah().Matches(path[1..]).Select(m => m.Value.Trim('.', '[', ']')).ToList();
        var induk = langkah.SkipLast(1).Aggregate(akar, (simpul, l) => simpul is JsonArray daftar ? daftar[int.Parse(l)]! : simpul[l]!);
        var isian = langkah[^1];
        JsonNode? Isi() => nilai.ValueKind == JsonValueKind.Null ? null : JsonNode.Parse(nilai.GetRawText());
        var hapus = nilai.ValueKind == JsonValueKind.Undefined;
        switch (induk)
        {
            case JsonArray daftar when hapus:
                daftar.RemoveAt(int.Parse(isian));
                break;
            case JsonArray daftar when int.Parse(isian) == daftar.Count:
                daftar.Add(Isi());
                break;
            case JsonArray daftar:
                daftar[int.Parse(isian)] = Isi();
                break;
            case JsonObject objek when hapus:
                objek.Remove(isian).ShouldBeTrue($"{isian} tidak ada dalam berkas dasar");
                break;
            default:
                induk[isian] = Isi();
                break;
        }
    }

    private static IEnumerable<JsonNode> Daun(JsonNode simpul) => simpul switch
    {
        JsonObject objek => objek.Select(o => o.Value).OfType<JsonNode>().SelectMany(Daun),
        JsonArray daftar => daftar.OfType<JsonNode>().SelectMany(Daun),
        _ => [simpul],
    };

    private static BerkasKinerja? Terbaca(JsonNode akar)
    {
        try
        {
            return akar.Deserialize<BerkasKinerja>(FormatJson.Opsi);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\.\w+|\[\d+\]", RegexOptions.None, 1000)]
    private static partial Regex Langkah();

    /// <param name="Perihal">What the case is about.</param>
    /// <param name="Ubah">Changes to the clean file; without "nilai" the field is removed.</param>
    /// <param name="Temuan">All findings expected.</param>
    private sealed record KasusPeriksa(string Perihal, IReadOnlyList<Perubahan> Ubah, IReadOnlyList<Harapan> Temuan);

    internal sealed record Perubahan(string Path, JsonElement Nilai);

    private sealed record Harapan(string Kode, string Path, string? Pertama = null, string? Kedua = null, TingkatTemuan? Tingkat = null, string? Memuat = null);
}
