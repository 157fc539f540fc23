using System.Globalization;
using System.Text;
using Shouldly;
using Tera.Audit;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>Measures the audit on two reports that were read by hand; their texts lie outside the repository.</summary>
public class SkorTests
{
    private static readonly string[] Aritmetika = ["PCT", "DIFF", "SUM", "FORMULA", "WORDS", "SCALE", "SCALEGAP", "FORMAT"];
    private static readonly string[] Lintas = ["CROSS", "COUNT", "YEAR", "NUMBERING", "PLACEHOLDER"];

    [Fact]
    public void Temuan_mendekati_daftar_yang_dibaca_tangan()
    {
        var sumber = Path.GetFullPath(Path.Combine(Akar(), "..", "shared", "sumber"));
        if (!Directory.Exists(sumber))
            sumber = Path.GetFullPath(Path.Combine(Akar(), "..", "..", "shared", "sumber"));
        Assert.SkipUnless(Directory.Exists(sumber), "Naskah sumber tidak ada di ../shared/sumber; pengukuran dilewati.");
        var laporan = new StringBuilder();
        var hitung = new Dictionary<string, Hitungan>();
        foreach (var nomor in new[] { "002", "004" })
        {
            var berkas = Directory.GetFiles(sumber, nomor + "-*.txt").Single();
            var hasil = Auditor.Audit([DocumentReader.Read(Path.GetFileName(berkas), File.ReadAllBytes(berkas)).Document!]);
            Ukur(nomor, hasil, BarisTemuan.Baca(Path.Combine(sumber, "temuan", nomor + ".tsv")), hitung, laporan);
        }

        var tabel = Tabel(hitung);
        TestContext.Current.TestOutputHelper?.WriteLine(tabel);
        if (Environment.GetEnvironmentVariable("TERA_SKOR") is { Length: > 0 } tujuan)
            File.WriteAllText(tujuan, tabel + laporan);

        Recall(hitung, Aritmetika).ShouldBeGreaterThanOrEqualTo(0.95m, tabel);
        Recall(hitung, Lintas).ShouldBeGreaterThanOrEqualTo(0.70m, tabel);
        Recall(hitung, ["NAME", "LOGIC"]).ShouldBeGreaterThanOrEqualTo(0.50m, tabel);
        var semua = hitung.Values;
        ((decimal)semua.Sum(h => h.Benar) / Math.Max(1, semua.Sum(h => h.Temuan))).ShouldBeGreaterThanOrEqualTo(0.90m, tabel);
        hitung.Where(h => Aritmetika.Contains(h.Key)).Sum(h => h.Value.PastiBenar).ShouldBeGreaterThanOrEqualTo(
            (int)Math.Ceiling(hitung.Where(h => Aritmetika.Contains(h.Key)).Sum(h => h.Value.Pasti) * 0.97m), tabel);
        semua.Sum(h => h.Melanggar).ShouldBe(0, tabel);
    }

    private static void Ukur(string nomor, AuditResult hasil, List<BarisTemuan> daftar, Dictionary<string, Hitungan> hitung, StringBuilder laporan)
    {
        foreach (var b in daftar.Where(b => b.Salah && b.Kode != "OCR"))
        {
            var h = Ambil(hitung, b.Kode);
            var kena = hasil.Findings.Any(f => Skor.Cocok(f, b));
            if (b.Dikecualikan)
                h.Dikecualikan++;
            else
            {
                h.Dicari++;
                h.Ditemukan += kena ? 1 : 0;
                if (b.Tingkat == "high")
                {
                    h.DicariTinggi++;
                    h.DitemukanTinggi += kena ? 1 : 0;
                }
            }

            if (!kena)
                laporan.AppendLine(CultureInfo.InvariantCulture, $"LUPUT {(b.Dikecualikan ? "(kecuali) " : "")}{b.Id} {b.Kode} {b.Tingkat} [{string.Join(',', b.Baris.Order().Take(6))}] {b.Tertulis} => {b.Seharusnya} :: {b.Alasan}");
        }

        foreach (var f in hasil.Findings)
        {
            var h = Ambil(hitung, f.Code.ToString());
            var benar = daftar.Any(b => b.Salah && Skor.Cocok(f, b));
            var langgar = !benar && daftar.Any(b => !b.Salah && Skor.Melanggar(f, b));
            h.Temuan++;
            h.Benar += benar ? 1 : 0;
            h.Melanggar += langgar ? 1 : 0;
            if (f.Certainty == Certainty.Pasti)
            {
                h.Pasti++;
                h.PastiBenar += benar ? 1 : 0;
            }

            laporan.AppendLine(CultureInfo.InvariantCulture, $"{(benar ? "KENA " : langgar ? "LANGGAR" : "ASING")} {nomor} {f.Code} {f.Certainty} {f.Severity} [{string.Join(',', Skor.BarisDari(f).Take(8))}] {f.Stated} => {f.Expected} :: {f.Reason} || {f.Quote[..Math.Min(160, f.Quote.Length)]}");
        }

        foreach (var c in hasil.Confirmed.GroupBy(c => c.Code))
            laporan.AppendLine(CultureInfo.InvariantCulture, $"COCOK {nomor} {c.Key} {c.Count()}");
    }

    private static string Tabel(Dictionary<string, Hitungan> hitung)
    {
        var t = new StringBuilder("| kode | dicari | ditemukan | recall | tinggi | temuan | benar | presisi | pasti | presisi pasti | dikecualikan | melanggar |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (kode, h) in hitung.OrderBy(h => Enum.Parse<CheckCode>(h.Key)))
            t.AppendLine(CultureInfo.InvariantCulture, $"| {kode} | {h.Dicari} | {h.Ditemukan} | {Bagi(h.Ditemukan, h.Dicari)} | {h.DitemukanTinggi}/{h.DicariTinggi} | {h.Temuan} | {h.Benar} | {Bagi(h.Benar, h.Temuan)} | {h.Pasti} | {Bagi(h.PastiBenar, h.Pasti)} | {h.Dikecualikan} | {h.Melanggar} |");
        return t.ToString();
    }

    private static string Bagi(int a, int b) => b == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100m * a / b:F0}%");

    private static decimal Recall(Dictionary<string, Hitungan> hitung, string[] kode)
    {
        var h = hitung.Where(x => kode.Contains(x.Key)).Select(x => x.Value).ToList();
        return (decimal)h.Sum(x => x.Ditemukan) / Math.Max(1, h.Sum(x => x.Dicari));
    }

    private static Hitungan Ambil(Dictionary<string, Hitungan> hitung, string kode) =>
        hitung.TryGetValue(kode, out var h) ? h : hitung[kode] = new Hitungan();

    private static string Akar()
    {
        var d = new DirectoryInfo(AppContext.BaseDirectory);
        while (d is not null && !File.Exists(Path.Combine(d.FullName, "Tera.slnx")))
            d = d.Parent;
        return d!.FullName;
    }

    private sealed class Hitungan
    {
        public int Dicari, Ditemukan, DicariTinggi, DitemukanTinggi, Temuan, Benar, Pasti, PastiBenar, Melanggar, Dikecualikan;
    }
}
