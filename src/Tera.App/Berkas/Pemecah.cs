using System.Text.Json.Nodes;
using Tera.Core.Berkas;

namespace Tera.App.Berkas;

/// <summary>A piece without its place in the database.</summary>
public sealed record IsiButir(string Jenis, string Kunci, string Induk, int Urutan, string Isi);

/// <summary>A file into pieces, and pieces into a file: each undoes the other.</summary>
public static class Pemecah
{
    private const string Pengukuran = "pengukuran";

    public static IReadOnlyList<IsiButir> Pecah(BerkasKinerja berkas)
    {
        var akar = JsonNode.Parse(BerkasJson.Tulis(berkas))!.AsObject();
        if (akar["pengukuran"]?["realisasi"] is JsonArray realisasi)
        {
            foreach (var isi in realisasi)
                VariabelTriwulan.Pindah(isi!.AsObject());
        }

        var hasil = new List<IsiButir>();
        var dipakai = new HashSet<(string, string)>();
        foreach (var susunan in Susunan.Akar)
            Pecah(susunan, akar[susunan.Isian]?.AsObject() ?? [], "", "", 0, hasil, dipakai);
        return hasil;
    }

    public static BerkasKinerja Rakit(int tahun, IEnumerable<IsiButir> butir) => BerkasJson.Pulihkan(Pohon(tahun, butir));

    /// <summary>The tree of the file, whether it fits the model or not.</summary>
    internal static JsonObject Pohon(int tahun, IEnumerable<IsiButir> butir)
    {
        var menurutInduk = butir.ToLookup(b => (b.Jenis, b.Induk));
        var akar = new JsonObject { ["versi"] = BerkasKinerja.VersiFormat, ["tahun"] = tahun };
        foreach (var susunan in Susunan.Akar)
        {
            if (menurutInduk[(susunan.Jenis, "")].FirstOrDefault() is { } isi)
                akar[susunan.Isian] = Rakit(susunan, isi, menurutInduk);
        }

        Kembalikan(akar[Pengukuran]);
        return akar;
    }

    /// <summary>The same file after pieces of some kinds were written: the parts that hold none of them stay as they are.</summary>
    public static BerkasKinerja RakitUlang(BerkasKinerja lama, IEnumerable<IsiButir> butir, IReadOnlySet<string> tertulis)
    {
        ArgumentNullException.ThrowIfNull(lama);
        var menurutInduk = butir.ToLookup(b => (b.Jenis, b.Induk));
        return lama with
        {
            Organisasi = Bagian("organisasi", lama.Organisasi),
            Anggaran = Bagian("anggaran", lama.Anggaran),
            Perencanaan = Bagian("perencanaan", lama.Perencanaan),
            Pengukuran = Bagian(Pengukuran, lama.Pengukuran),
            Pelaporan = Bagian("pelaporan", lama.Pelaporan),
            Evaluasi = Bagian("evaluasi", lama.Evaluasi),
        };

        T Bagian<T>(string isian, T semula)
            where T : class
        {
            var susunan = Susunan.Akar.First(s => s.Isian == isian);
            if (!susunan.Semua().Any(s => tertulis.Contains(s.Jenis)) || menurutInduk[(susunan.Jenis, "")].FirstOrDefault() is not { } akar)
                return semula;
            var isi = Rakit(susunan, akar, menurutInduk);
            if (isian == Pengukuran)
                Kembalikan(isi);
            return BerkasJson.PulihkanBagian<T>(isi);
        }
    }

    private static void Kembalikan(JsonNode? pengukuran)
    {
        foreach (var isi in pengukuran?["realisasi"] as JsonArray ?? [])
            VariabelTriwulan.Kembali(isi!.AsObject());
    }

    private static void Pecah(Susunan susunan, JsonObject isi, string kunci, string induk, int urutan, List<IsiButir> hasil, HashSet<(string, string)> dipakai)
    {
        // A code that stands twice is told by Periksa; both are kept.
        while (!dipakai.Add((susunan.Jenis, kunci)))
            kunci += "~";
        var tempat = hasil.Count;
        hasil.Add(null!);
        foreach (var anak in susunan.Anak)
        {
            if (isi[anak.Isian] is not JsonArray daftar)
                continue;
            isi.Remove(anak.Isian);
            for (var n = 0; n < daftar.Count; n++)
            {
                var unsur = daftar[n]!.AsObject();
                Pecah(anak, unsur, anak.Kunci!(unsur, kunci, n + 1), kunci, n + 1, hasil, dipakai);
            }
        }

        hasil[tempat] = new(susunan.Jenis, kunci, induk, urutan, isi.ToJsonString(FormatButir.Opsi));
    }

    private static JsonObject Rakit(Susunan susunan, IsiButir butir, ILookup<(string, string), IsiButir> menurutInduk)
    {
        var isi = JsonNode.Parse(butir.Isi)!.AsObject();
        foreach (var anak in susunan.Anak)
        {
            var unsur = menurutInduk[(anak.Jenis, butir.Kunci)].OrderBy(b => b.Urutan).ThenBy(b => b.Kunci, StringComparer.Ordinal).ToList();
            if (unsur.Count > 0)
                isi[anak.Isian] = new JsonArray([.. unsur.Select(u => Rakit(anak, u, menurutInduk))]);
        }

        return isi;
    }
}
