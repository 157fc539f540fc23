using System.Text.RegularExpressions;
using Shouldly;
using Tera.Audit;
using Tera.Documents.Reading;
using Xunit;

namespace Tera.Tests.Audit;

/// <summary>
/// Excerpts of reports as other agencies lay them out (tests/cases/audit/laporan/*.txt). "{{PCT:90,00}}" marks a planted error:
/// the reader sees 90,00, and a finding with that code must say so; nothing else may be found, save echoes of the same root.
/// "#! cocok PCT SUM" names rules that must have confirmed figures.
/// </summary>
public partial class LaporanLainTests
{
    private sealed record Tanda(string Kode, int Baris, string Tertulis);

    public static TheoryData<string> Semua() =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order()];

    private static string Folder => Path.Combine(Tests.Kasus.Akar, "tests", "cases", "audit", "laporan");

    [Theory]
    [MemberData(nameof(Semua))]
    public void Kesalahan_yang_ditanam_ditemukan_dan_yang_benar_didiamkan(string nama)
    {
        var (teks, tanda, cocok) = Baca(Path.Combine(Folder, nama + ".txt"));
        var hasil = Auditor.Audit([TextDocumentReader.Read(nama, teks)]);
        var uraian = string.Join('\n', hasil.Findings.Select(f => $"{f.Code} {string.Join(',', f.Places.Select(p => p.At.Line))} [{f.Stated}] {f.Reason} {f.Root}"));
        foreach (var t in tanda)
            hasil.Findings.ShouldContain(f => Kena(f, t) && f.Stated.Contains(t.Tertulis), $"{t}\n{uraian}");
        hasil.Findings.ShouldAllBe(f => tanda.Any(t => Kena(f, t)) || f.Root.Length > 0 && hasil.Findings.Any(g => g.Root == f.Root && tanda.Any(t => Kena(g, t))), uraian);
        foreach (var kode in cocok)
            hasil.Confirmed.ShouldContain(c => c.Code.ToString() == kode, $"{kode}\n{uraian}");
    }

    private static bool Kena(Finding f, Tanda t) => f.Code.ToString() == t.Kode && f.Places.Any(p => p.At.Line == t.Baris);

    private static (string Teks, List<Tanda> Tanda, string[] Cocok) Baca(string path)
    {
        var tanda = new List<Tanda>();
        var semua = File.ReadAllLines(path);
        var cocok = semua.Where(l => l.StartsWith("#! cocok", StringComparison.Ordinal)).SelectMany(l => l.Split(' ').Skip(2)).ToArray();
        var baris = semua.Where(l => !l.StartsWith("#!", StringComparison.Ordinal)).Select((l, i) => Penanda().Replace(l, m =>
        {
            tanda.AddRange(m.Groups["k"].Value.Split(',').Select(k => new Tanda(k, i + 1, m.Groups["v"].Value)));
            return m.Groups["v"].Value;
        })).ToList();
        return (string.Join('\n', baris), tanda, cocok);
    }

    [GeneratedRegex(@"\{\{(?<k>[A-Z,]+):(?<v>.*?)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Penanda();
}
