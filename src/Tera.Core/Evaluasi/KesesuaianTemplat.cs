using Tera.Core.Nilai;

namespace Tera.Core.Evaluasi;

/// <summary>Something that does not fit within a template.</summary>
/// <param name="Kode">Code of the component, sub-component or criterion; the template's own for the whole.</param>
/// <param name="Path">Place in the template's file, "$.komponen[0].sub[1].bobot".</param>
/// <param name="Pesan">What is wrong and how to mend it.</param>
public sealed record KesalahanTemplat(string Kode, string Path, string Pesan);

/// <summary>Weights of a template add up, none is missing, and every criterion can be answered.</summary>
public static class KesesuaianTemplat
{
    /// <summary>All that does not fit; empty where a worksheet can be calculated by it.</summary>
    public static IReadOnlyList<KesalahanTemplat> Periksa(TemplatLke templat)
    {
        ArgumentNullException.ThrowIfNull(templat);
        var salah = KodeRangkap(templat).ToList();
        Jumlah(salah, templat.Kode, "$.komponen", "komponen", templat.Komponen.Select(k => (k.Kode, k.Bobot)), 100, wajib: true);
        for (var k = 0; k < templat.Komponen.Count; k++)
        {
            var komponen = templat.Komponen[k];
            var di = $"$.komponen[{Teks(k)}]";
            Jumlah(salah, komponen.Kode, $"{di}.sub", "sub komponen", komponen.Sub.Select(s => (s.Kode, s.Bobot)), komponen.Bobot, wajib: true);
            for (var s = 0; s < komponen.Sub.Count; s++)
            {
                Sub(salah, templat, komponen.Sub[s], $"{di}.sub[{Teks(s)}]");
            }
        }

        Tingkat(salah, templat);
        salah.AddRange(SkalaTurun(templat));
        return salah;
    }

    /// <summary>Codes that stand twice, or that would break the ids of figures: with any of them nothing can be calculated.</summary>
    internal static IEnumerable<KesalahanTemplat> KodeRangkap(TemplatLke templat)
    {
        var sudah = new HashSet<string>(StringComparer.Ordinal) { "total" };
        foreach (var (kode, path) in SemuaKode(templat))
        {
            if (kode.Length == 0 || kode.Contains('/', StringComparison.Ordinal) || !sudah.Add(kode))
            {
                yield return new(kode, path, $"Kode '{kode}' kosong, memuat garis miring, atau sudah dipakai. Beri kode lain.");
            }
        }
    }

    private static IEnumerable<(string Kode, string Path)> SemuaKode(TemplatLke templat)
    {
        for (var k = 0; k < templat.Komponen.Count; k++)
        {
            var (komponen, dk) = (templat.Komponen[k], $"$.komponen[{Teks(k)}]");
            yield return (komponen.Kode, $"{dk}.kode");
            for (var s = 0; s < komponen.Sub.Count; s++)
            {
                var (sub, ds) = (komponen.Sub[s], $"{dk}.sub[{Teks(s)}]");
                yield return (sub.Kode, $"{ds}.kode");
                for (var n = 0; n < sub.Kriteria.Count; n++)
                {
                    var (kriteria, dn) = (sub.Kriteria[n], $"{ds}.kriteria[{Teks(n)}]");
                    yield return (kriteria.Kode, $"{dn}.kode");
                    for (var b = 0; b < kriteria.Butir.Count; b++)
                    {
                        yield return (kriteria.Butir[b].Kode, $"{dn}.butir[{Teks(b)}].kode");
                    }
                }
            }
        }
    }

    private static void Sub(List<KesalahanTemplat> salah, TemplatLke templat, SubKomponenLke sub, string di)
    {
        if (sub.Kriteria.Count == 0 && sub.Cara != CaraPenilaian.Pertimbangan)
        {
            salah.Add(new(sub.Kode, $"{di}.kriteria", $"Sub komponen {sub.Kode} tidak mempunyai kriteria. Isi kriterianya, atau nilai dengan cara pertimbangan."));
        }

        Jumlah(salah, sub.Kode, $"{di}.kriteria", "kriteria", sub.Kriteria.Select(k => (k.Kode, k.Bobot)), sub.Bobot, wajib: false);
        for (var n = 0; n < sub.Kriteria.Count; n++)
        {
            var kriteria = sub.Kriteria[n];
            var jalur = $"{di}.kriteria[{Teks(n)}]";
            Skala(salah, templat, kriteria.Kode, kriteria.Skala, $"{jalur}.skala");
            Jumlah(salah, kriteria.Kode, $"{jalur}.butir", "butir bukti", kriteria.Butir.Select(b => (b.Kode, b.Bobot)), 100, wajib: false);
            for (var b = 0; b < kriteria.Butir.Count; b++)
            {
                Skala(salah, templat, kriteria.Butir[b].Kode, kriteria.Butir[b].Skala, $"{jalur}.butir[{Teks(b)}].skala");
            }
        }
    }

    private static void Skala(List<KesalahanTemplat> salah, TemplatLke templat, string kode, string skala, string di)
    {
        if (!(templat.CariSkala(skala)?.Penuh() > 0))
        {
            salah.Add(new(kode, di, $"Skala '{skala}' tidak ada dalam templat, atau jawabannya tidak bernilai. Yang ada: {string.Join(", ", templat.Skala.Select(s => s.Kode))}."));
        }
    }

    /// <summary>Answers stand from the best down, each worth less than the one above it, and what counts as met stands on top: else a better grade would lower the total.</summary>
    private static IEnumerable<KesalahanTemplat> SkalaTurun(TemplatLke templat)
    {
        foreach (var (k, skala) in templat.Skala.Index())
        {
            for (var n = 1; n < skala.Jawaban.Count; n++)
            {
                var (atas, ini, di) = (skala.Jawaban[n - 1], skala.Jawaban[n], $"$.skala[{Teks(k)}].jawaban[{Teks(n)}]");
                if (ini.Nilai >= atas.Nilai)
                {
                    yield return new(templat.Kode, $"{di}.nilai", $"Skala '{skala.Kode}': {ini.Kode} bernilai {Angka.CetakSeadanya(ini.Nilai)}, tidak kurang dari {atas.Kode} di atasnya ({Angka.CetakSeadanya(atas.Nilai)}). Urutkan jawaban dari yang terbaik, nilainya makin kecil.");
                }

                if (ini.Terpenuhi && !atas.Terpenuhi)
                {
                    yield return new(templat.Kode, $"{di}.terpenuhi", $"Skala '{skala.Kode}': {ini.Kode} berarti terpenuhi, padahal {atas.Kode} di atasnya tidak. Tandai terpenuhi dari jawaban terbaik ke bawah.");
                }
            }
        }
    }

    private static void Tingkat(List<KesalahanTemplat> salah, TemplatLke templat)
    {
        Skala(salah, templat, templat.Kode, templat.SkalaSub, "$.skalaSub");
        var skala = templat.CariSkala(templat.SkalaSub);
        for (var n = 0; n < templat.Bagian.Count; n++)
        {
            if (skala is not null && skala.Cari(templat.Bagian[n].Nilai) is null)
            {
                salah.Add(new(templat.Kode, $"$.bagian[{Teks(n)}].nilai", $"Nilai '{templat.Bagian[n].Nilai}' tidak ada dalam skala {skala.Kode}."));
            }
        }

        if (templat.Bagian.Count == 0 && templat.SemuaSub().Any(s => s.Cara == CaraPenilaian.Bagian))
        {
            salah.Add(new(templat.Kode, "$.bagian", "Ada sub komponen yang dinilai menurut bagian kriteria terpenuhi, tetapi tabel bagiannya kosong. Isi tabel bagian."));
        }
    }

    /// <summary>Weights of one parent: all or, where they may weigh the same, none; and their sum.</summary>
    private static void Jumlah(List<KesalahanTemplat> salah, string induk, string di, string sebutan, IEnumerable<(string Kode, decimal? Bobot)> bagian, decimal? seharusnya, bool wajib)
    {
        var semua = bagian.ToList();
        var tanpa = semua.FindIndex(b => b.Bobot is null);
        if (tanpa >= 0 && (wajib || semua.Exists(b => b.Bobot is not null)))
        {
            salah.Add(new(induk, $"{di}[{Teks(tanpa)}].bobot", $"Bobot {sebutan} {semua[tanpa].Kode} belum diisi. Isi bobotnya{(wajib ? "" : ", atau kosongkan semuanya supaya sama")}."));
        }
        else if (semua.Count == 0)
        {
            if (wajib)
            {
                salah.Add(new(induk, di, $"'{induk}' tidak mempunyai {sebutan}. Tambahkan."));
            }
        }
        else if (tanpa < 0 && seharusnya is { } harus && semua.Sum(b => b.Bobot!.Value) is var jumlah && jumlah != harus)
        {
            salah.Add(new(induk, $"{di}[0].bobot", $"Bobot {sebutan} di bawah '{induk}' berjumlah {Angka.CetakSeadanya(jumlah)}, seharusnya {Angka.CetakSeadanya(harus)}. Perbaiki bobotnya."));
        }
    }

    private static string Teks(int angka) => angka.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
