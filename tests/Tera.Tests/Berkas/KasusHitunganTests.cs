using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Xunit;

namespace Tera.Tests.Berkas;

/// <summary>tests/cases/hitungan: a file (or the part of one that matters) and what its figures must print, or the reason why there is none.</summary>
public class KasusHitunganTests
{
    private static readonly string Folder = Path.Combine(Kasus.Akar, "tests", "cases", "hitungan");

    public static TheoryData<string, string> Semua()
    {
        var semua = new TheoryData<string, string>();
        foreach (var berkas in Directory.EnumerateFiles(Folder, "*.json").Select(b => Path.GetFileName(b)).Order(StringComparer.Ordinal))
        {
            foreach (var kasus in Baca(berkas))
            {
                semua.Add(berkas, kasus.Nama);
            }
        }

        return semua;
    }

    [Theory]
    [MemberData(nameof(Semua))]
    public void Setiap_angka_sama_dengan_yang_diharapkan(string berkas, string nama)
    {
        var kasus = Baca(berkas).Single(k => k.Nama == nama);
        var hasil = HitungBerkas.Hitung(kasus.Contoh is null ? Bentuk(kasus.Isi!) : Contoh(kasus.Contoh));

        kasus.Harapan.ShouldNotBeEmpty();
        var salah = kasus.Harapan.Select(h => (h.Key, h.Value, Nyata: Cetak(hasil, h.Key))).Where(h => h.Value != h.Nyata);
        salah.ShouldBeEmpty(string.Join('\n', salah.Select(s => $"{s.Key}: diharapkan {s.Value}, ternyata {s.Nyata}")));
    }

    // Ids that end in "/kategori" and "/simpulan" are words beside the figures; "?" asks for the note under a figure, "=" for its formula and inputs.
    private static string Cetak(HasilBerkas hasil, string id)
    {
        if (id.EndsWith("/kategori", StringComparison.Ordinal))
        {
            var capaian = id.Replace("/kategori", "/capaian", StringComparison.Ordinal);
            return hasil.Pengukuran.Indikator.FirstOrDefault(i => i.Capaian.Id == capaian)?.Kategori?.Nama
                ?? hasil.Pengukuran.Sasaran.FirstOrDefault(s => s.Capaian.Id == capaian)?.Kategori?.Nama ?? "–";
        }

        if (id.EndsWith("/simpulan", StringComparison.Ordinal))
        {
            return hasil.Pengukuran.Sasaran.Single(s => s.Capaian.Id == id.Replace("/simpulan", "/capaian", StringComparison.Ordinal)).Anggaran.Simpulan;
        }

        if (!hasil.Figures.TryGetValue(id.TrimEnd('?', '='), out var figure))
        {
            return "tidak ada";
        }

        return id.EndsWith('?') ? figure.Catatan ?? ""
            : id.EndsWith('=') ? $"{figure.Rumus}: {string.Join("; ", figure.Masukan.Select(m => $"{m.Nama} = {Angka.CetakSeadanya(m.Nilai)}"))}"
            : figure.Predikat is { } predikat ? figure.Nilai.Ada ? $"{predikat} ({Angka.Cetak(figure.Nilai, figure.Desimal)})" : predikat
            : figure.Nilai.Ada ? Angka.Cetak(figure.Nilai, figure.Desimal) : figure.Nilai.Alasan.ToString();
    }

    private static BerkasKinerja Contoh(string berkas) => Sah(File.ReadAllBytes(Path.Combine(Kasus.Akar, "contoh", berkas)));

    // A case writes only what matters: the rest of a file that reads without error is the same everywhere.
    private static BerkasKinerja Bentuk(JsonObject isi)
    {
        var berkas = (JsonObject)isi.DeepClone();
        berkas.TryAdd("versi", 1);
        berkas.TryAdd("tahun", 2024);
        berkas.TryAdd("organisasi", new JsonObject());
        var organisasi = (JsonObject)berkas["organisasi"]!;
        organisasi.TryAdd("nama", "Dinas Contoh");
        organisasi.TryAdd("pemerintah", "Kabupaten Contoh");
        organisasi.TryAdd("tempatPenetapan", "Contoh");
        organisasi.TryAdd("kepala", new JsonObject { ["jabatan"] = "Kepala Dinas" });
        berkas.TryAdd("perencanaan", new JsonObject());
        ((JsonObject)berkas["perencanaan"]!).TryAdd("renstra", new JsonObject { ["nama"] = "Renstra 2022–2026", ["tahunAwal"] = 2022, ["tahunAkhir"] = 2026 });
        return Sah(JsonSerializer.SerializeToUtf8Bytes(berkas));
    }

    private static BerkasKinerja Sah(byte[] json)
    {
        var baca = BerkasJson.Baca(json);
        baca.Kesalahan.ShouldBeEmpty();
        return baca.Berkas!;
    }

    private static IReadOnlyList<KasusHitungan> Baca(string berkas) => Kasus.Baca<IReadOnlyList<KasusHitungan>>(Path.Combine("hitungan", berkas));

    private sealed record KasusHitungan(string Nama, JsonObject? Isi, string? Contoh, Dictionary<string, string> Harapan);
}
