using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Core.Rumus;
using Xunit;

namespace Tera.Tests.Evaluasi;

/// <summary>tests/cases/lke: answers by a template and what the worksheet must print, or the reason why there is none.</summary>
public sealed class KasusLkeTests
{
    private static readonly string Folder = Path.Combine(Kasus.Akar, "tests", "cases", "lke");

    public static TheoryData<string> Varian => [.. Directory.GetFiles(Folder, "templat-*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Semua => [.. Baca().Select(k => k.Nama)];

    public static TemplatLke BacaTemplat(string berkas)
    {
        var hasil = TemplatLkeJson.Baca(File.ReadAllBytes(Path.Combine(Folder, berkas)));
        hasil.Kesalahan.ShouldBeEmpty();
        return hasil.Templat!;
    }

    [Theory]
    [MemberData(nameof(Semua))]
    public void Setiap_nilai_sama_dengan_yang_diharapkan(string nama)
    {
        var kasus = Baca().Single(k => k.Nama == nama);
        var hasil = HitungBerkas.Hitung(Berkas(kasus), kasus.Templat is null ? [] : [BacaTemplat(kasus.Templat)]);

        kasus.Harapan.ShouldNotBeEmpty();
        kasus.Harapan.Select(h => (h.Key, h.Value, Nyata: Cetak(hasil, h.Key))).Where(h => h.Value != h.Nyata).Select(h => $"{h.Key}: diharapkan {h.Value}, ternyata {h.Nyata}").ShouldBeEmpty();
        (hasil.Lke[0].Terakhir?.Pelanggaran.Select(p => p.Logika.Kode) ?? []).ShouldBe(kasus.Pelanggaran ?? []);
        foreach (var f in hasil.Figures.Values.Where(f => f.Rumus.Length > 0 && f.Nilai.Ada))
        {
            Math.Abs(Formula.Hitung(f.Rumus, KonteksRumus.Dari(f.Masukan)).Angka - f.Nilai.Angka).ShouldBeLessThan(0.000000000001m, f.Id);
        }
    }

    // "?" asks for the note under a figure.
    private static string Cetak(HasilBerkas hasil, string id)
    {
        if (!hasil.Figures.TryGetValue(id.TrimEnd('?'), out var f))
        {
            return "tidak ada";
        }

        return id.EndsWith('?') ? f.Catatan ?? ""
            : !f.Nilai.Ada ? $"{f.Nilai.Alasan} {f.Nilai.Keterangan}".TrimEnd()
            : f.Predikat is { } p ? $"{p} ({Angka.Cetak(f.Nilai, 2)})" : Angka.Cetak(f.Nilai, 2);
    }

    private static BerkasKinerja Berkas(KasusLke kasus)
    {
        var lke = (JsonObject)kasus.Lke.DeepClone();
        lke.TryAdd("tahun", 2024);
        var berkas = JsonNode.Parse("""
            { "versi": 1, "tahun": 2024, "organisasi": { "nama": "Dinas Contoh", "pemerintah": "Kabupaten Contoh", "tempatPenetapan": "Contoh", "kepala": { "jabatan": "Kepala Dinas" } },
              "perencanaan": { "renstra": { "nama": "Renstra", "tahunAwal": 2022, "tahunAkhir": 2026 } }, "evaluasi": { } }
            """)!;
        berkas["evaluasi"]!["lke"] = new JsonArray(lke);
        var baca = BerkasJson.Baca(JsonSerializer.SerializeToUtf8Bytes(berkas));
        baca.Kesalahan.ShouldBeEmpty();
        return baca.Berkas!;
    }

    private static List<KasusLke> Baca() => [.. Directory.GetFiles(Folder, "kasus-*.json").Order(StringComparer.Ordinal).SelectMany(f => Kasus.Baca<List<KasusLke>>(Path.Combine("lke", Path.GetFileName(f))))];

    private sealed record KasusLke(string Nama, string? Templat, JsonObject Lke, Dictionary<string, string> Harapan, List<string>? Pelanggaran = null);
}
