using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Tera.Documents.Reading;

namespace Tera.App.Anggaran;

/// <summary>Proposes what the columns of a budget file hold, from its headings and, where they say nothing, from what stands below them.</summary>
public static partial class UsulPemetaan
{
    private const int BarisJudulTerdalam = 60;

    /// <summary>The proposal for the sheet that looks most like a budget.</summary>
    public static PemetaanAnggaran Buat(IReadOnlyList<LembarMasukan> lembar) =>
        lembar.Select(Buat).MaxBy(p => (p.Kurang().Count == 0, p.Kolom.Values.Count(v => v != PeranKolom.Abaikan)))!;

    public static PemetaanAnggaran Buat(LembarMasukan lembar)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        var (judulDari, data) = BarisData(lembar);
        var judul = Judul(lembar, judulDari, data);
        var kolom = new Dictionary<int, PeranKolom>();
        foreach (var (k, teks) in judul)
        {
            var peran = PeranJudul.Tebak(teks);
            if (peran is PeranKolom.Kode or PeranKolom.Uraian || !kolom.ContainsValue(peran))
                kolom[k] = peran;
        }

        DariIsi(lembar, data, judul, kolom);
        foreach (var k in kolom.Where(k => k.Value == PeranKolom.Abaikan).Select(k => k.Key).ToList())
            kolom.Remove(k);
        var uang = kolom.Where(k => PemetaanAnggaran.Uang(k.Value)).Select(k => k.Key).ToList();
        var berkala = kolom.Where(k => k.Value >= PeranKolom.Triwulan1).Select(k => judul.GetValueOrDefault(k.Key, ""));
        return new()
        {
            Lembar = lembar.Nama,
            BarisData = data,
            Kolom = kolom,
            Notasi = Notasi(lembar, data, uang),
            Pengali = PeranJudul.Pengali(lembar.Baris.Where(b => b.Key < data).SelectMany(b => b.Value.Values).Select(s => s.Text)),
            Kumulatif = berkala.Any(PeranJudul.Kumulatif),
        };
    }

    /// <summary>Columns with their headings and first contents.</summary>
    public static IReadOnlyList<PemetaanAnggaran.KolomTampak> Kolom(LembarMasukan lembar, int barisData)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        var judul = Judul(lembar, BarisData(lembar).Judul, barisData);
        return [.. lembar.Kolom.Select(k => new PemetaanAnggaran.KolomTampak(k, judul.GetValueOrDefault(k, ""),
            [.. lembar.Baris.Where(b => b.Key >= barisData && b.Value.ContainsKey(k)).Take(3).Select(b => b.Value[k].Text.Trim())]))];
    }

    /// <summary>By what a file with the same headings is known again.</summary>
    public static string Sidik(LembarMasukan lembar)
    {
        ArgumentNullException.ThrowIfNull(lembar);
        var (judulDari, data) = BarisData(lembar);
        // A year in a heading does not make another kind of file.
        var teks = Tahun().Replace(string.Join('|', Judul(lembar, judulDari, data).OrderBy(j => j.Key).Select(j => $"{j.Key}:{j.Value}")), "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(teks)));
    }

    /// <summary>The sheet without what a print of many pages says again at the head of each: rows that are the title's or the heading's word for word.</summary>
    internal static LembarMasukan TanpaJudulBerulang(LembarMasukan lembar)
    {
        var (judulDari, data) = BarisData(lembar);
        if (judulDari == 0)
            return lembar;
        var judul = lembar.Baris.Where(b => b.Key < data).Select(b => Bunyi(b.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return lembar.Tanpa(lembar.Baris.Where(b => b.Key >= data && judul.Contains(Bunyi(b.Value))).Select(b => b.Key).ToHashSet());
    }

    private static string Bunyi(IReadOnlyDictionary<int, ReadCell> baris) => string.Join('\n', baris.OrderBy(s => s.Key).Select(s => $"{s.Key.ToString(CultureInfo.InvariantCulture)}:{Spasi().Replace(s.Value.Text, " ").Trim()}"));

    private static (int Judul, int Data) BarisData(LembarMasukan lembar)
    {
        var judul = lembar.Baris.Take(BarisJudulTerdalam).FirstOrDefault(b => b.Value.Values.Count(s => PeranJudul.Dikenal(s.Text)) >= 2).Key;
        var data = lembar.Baris.FirstOrDefault(b => b.Key > judul && BerisiKode(b.Value.Values.Select(s => s.Text))).Key;
        return (judul, data > 0 ? data : judul + 1);
    }

    // A code beside a name; the row of column numbers has no name.
    private static bool BerisiKode(IEnumerable<string> sel)
    {
        var teks = sel.Select(s => s.Trim()).ToList();
        return teks.Exists(t => KodeRekening.Tingkat(KodeRekening.Rapikan(t)) != TingkatKode.Lain) && teks.Exists(t => t.Count(char.IsLetter) > 3);
    }

    private static Dictionary<int, string> Judul(LembarMasukan lembar, int dari, int sampai)
    {
        var judul = new Dictionary<int, string>();
        var baris = lembar.Baris.Keys.Where(b => b >= dari && b < sampai && !NomorKolom(lembar, b)).ToList();
        if (dari == 0 || baris.Count == 0)
            return judul;
        foreach (var k in lembar.Kolom)
        {
            var bagian = baris.Select(b => lembar.TeksTampak(b, k)).ToList();
            // A text file has no merged cells: an upper heading reaches over the columns to its right that have lower ones.
            for (var n = 0; !lembar.BerisiGabungan && n < baris.Count - 1; n++)
            {
                for (var kiri = k; bagian[n].Length == 0 && bagian[n + 1].Length > 0 && kiri > 0 && lembar.TeksTampak(baris[n + 1], kiri).Length > 0; kiri--)
                    bagian[n] = lembar.TeksTampak(baris[n], kiri - 1);
            }

            judul[k] = Spasi().Replace(string.Join(' ', bagian.Where(t => t.Length > 0).Distinct()), " ").Trim();
        }

        return judul;
    }

    private static bool NomorKolom(LembarMasukan lembar, int baris) => lembar.Baris[baris].Values.All(s => Nomor().IsMatch(s.Text.Trim()));

    private static void DariIsi(LembarMasukan lembar, int data, Dictionary<int, string> judul, Dictionary<int, PeranKolom> kolom)
    {
        var isi = lembar.Kolom.ToDictionary(k => k, k => lembar.Baris.Where(b => b.Key >= data && b.Value.ContainsKey(k)).Select(b => b.Value[k].Text).ToList());
        var bersusun = isi.ToDictionary(i => i.Key, i => i.Value.Count(t => KodeRekening.Tingkat(KodeRekening.Rapikan(t)) is >= TingkatKode.Program and <= TingkatKode.SubKegiatan));
        var terbanyak = bersusun.MaxBy(b => b.Value);
        if (terbanyak.Value > 0 && !kolom.Any(k => k.Value == PeranKolom.Kode && bersusun[k.Key] > 0) && !BerjenjangPendek(isi, kolom))
        {
            foreach (var k in kolom.Where(k => k.Value == PeranKolom.Kode).Select(k => k.Key).ToList())
                kolom.Remove(k);
            kolom[terbanyak.Key] = PeranKolom.Kode;
        }
        else if (terbanyak.Value > 0)
        {
            // Beside a column of whole codes, one of account or unit codes is not the budget's structure.
            foreach (var k in kolom.Where(k => k.Value == PeranKolom.Kode && bersusun[k.Key] == 0 && !Pendek(isi[k.Key])).Select(k => k.Key).ToList())
                kolom.Remove(k);
        }

        // "Kode" over several columns: those without a heading, or with a level's name, over short numbers.
        foreach (var k in isi.Keys.Order().Where(k => k > 0 && (judul.GetValueOrDefault(k, "").Length == 0 || kolom.GetValueOrDefault(k) == PeranKolom.Uraian) && kolom.GetValueOrDefault(k - 1) == PeranKolom.Kode && bersusun[k - 1] == 0 && Pendek(isi[k])))
            kolom[k] = PeranKolom.Kode;
        if (!kolom.ContainsValue(PeranKolom.Uraian) && isi.Where(i => !kolom.ContainsKey(i.Key)).MaxBy(i => i.Value.Sum(t => t.Count(char.IsLetter))) is { Value.Count: > 0 } nama)
            kolom[nama.Key] = PeranKolom.Uraian;
    }

    private static bool BerjenjangPendek(Dictionary<int, List<string>> isi, Dictionary<int, PeranKolom> kolom) =>
        kolom.Where(k => k.Value == PeranKolom.Kode).Select(k => isi[k.Key]).ToList() is { Count: > 1 } kode && kode.TrueForAll(Pendek);

    private static bool Pendek(List<string> isi) => isi.Count > 0 && isi.TrueForAll(t => PotonganKode().IsMatch(t.Trim()));

    private static NotasiAngka Notasi(LembarMasukan lembar, int data, List<int> uang)
    {
        var suara = lembar.Baris.Where(b => b.Key >= data).SelectMany(b => uang.Where(b.Value.ContainsKey).Select(k => b.Value[k]))
            .Where(s => s.Kind == CellKind.Text)
            .Select(s => BacaNominal.Baca(s.Text, NotasiAngka.BelumDiketahui).Notasi).Where(n => n != NotasiAngka.BelumDiketahui).Distinct().ToList();
        return suara.Count == 1 ? suara[0] : NotasiAngka.BelumDiketahui;
    }

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tahun();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spasi();

    [GeneratedRegex(@"^\(?\d{1,2}[a-z]?\)?(\s*[=:].*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nomor();

    [GeneratedRegex(@"^[0-9X]{1,4}(\.[0-9X]{1,2})?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PotonganKode();
}
