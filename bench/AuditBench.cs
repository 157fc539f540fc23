using System.Text;
using BenchmarkDotNet.Attributes;
using Tera.Audit;
using Tera.Core.Berkas;
using Tera.Documents.Reading;
using Tera.Documents.Writing;
using Tera.Reports.Pelaporan;

namespace Tera.Bench;

/// <summary>The audit of a report, from the bytes of its file: as text of 160 KB and of ten times as much, and as DOCX.</summary>
public class AuditBench
{
    internal const int Ukuran = 160_000;
    private byte[] _teks = [];
    private byte[] _sepuluh = [];
    private byte[] _docx = [];

    [GlobalSetup]
    public void Siapkan()
    {
        _teks = Encoding.UTF8.GetBytes(Naskah(Ukuran));
        _sepuluh = Encoding.UTF8.GetBytes(Naskah(Ukuran * 10));
        using var docx = new MemoryStream();
        DocxWriter.Write(Lkjip.Susun(new(HitungBerkas.Hitung(Contoh.Baca(Contoh.BelitungTimur)), Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal))), docx);
        _docx = docx.ToArray();
    }

    [Benchmark(Baseline = true)]
    public int Teks160Kb() => Audit(_teks);

    [Benchmark]
    public int Teks1600Kb() => Audit(_sepuluh);

    [Benchmark]
    public int LkjipDocx() => Audit(_docx);

    private static int Audit(byte[] isi) => Auditor.Audit([DocumentReader.Read("laporan", isi).Document!]).Findings.Count;

    /// <summary>The text of a golden file, its tables with tabs, repeated to a length in characters.</summary>
    internal static string Naskah(int ukuran)
    {
        var emas = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Contoh.Jalur(Contoh.BelitungTimur)))!, "tests", "cases", "emas", "disnakerkop-belitung-timur-2024.lkjip.txt");
        var laporan = File.ReadAllText(emas).Replace(" | ", "\t", StringComparison.Ordinal);
        var teks = new StringBuilder(ukuran + laporan.Length);
        while (teks.Length < ukuran)
            teks.AppendLine(laporan);
        return teks.ToString(0, ukuran);
    }
}
