using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Documents.Writing;
using Tera.Reports.Pelaporan;
using Xunit;

namespace Tera.Tests.Documents;

/// <summary>The page numbers that a printed list of contents gives are those on which the headings stand.</summary>
public sealed partial class DaftarIsiTests
{
    [Fact]
    public void Nomor_halaman_daftar_isi_adalah_halaman_judulnya()
    {
        var berkas = BerkasJson.Baca(File.ReadAllBytes(Path.Combine(Kasus.Akar, "contoh", "disperindag-kep-babel-2024.tera.json"))).Berkas!;
        var dokumen = Lkjip.Susun(new BahanLaporan(HitungBerkas.Hitung(berkas), Kerangka.Bawaan, new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)));
        var cetakan = DocumentPrinter.Print(dokumen);
        cetakan.Problem.ShouldBe("");
        var halaman = Halaman(cetakan.Pdf!);

        var diperiksa = 0;
        foreach (Match baris in BarisDaftar().Matches(halaman.Single(h => h.TrimStart().StartsWith("DAFTAR ISI", StringComparison.Ordinal))))
        {
            var judul = Rapi(baris.Groups["judul"].Value);
            var nomor = baris.Groups["nomor"].Value;
            var bab = judul.StartsWith("BAB ", StringComparison.Ordinal) ? judul[(judul.IndexOf(' ', 4) + 1)..] : judul;
            halaman.ShouldContain(h => NomorCetak(h) == nomor && !h.Contains("DAFTAR ISI", StringComparison.Ordinal) && Rapi(h).Contains(bab), $"{judul} tidak ada di halaman {nomor}");
            diperiksa++;
        }

        diperiksa.ShouldBeGreaterThan(25);
    }

    [Fact]
    public void Judul_yang_memenuhi_barisnya_tidak_meninggalkan_nomor_halaman_sendirian()
    {
        // Widths that end everywhere on the last line.
        var gambar = Enumerable.Range(30, 60).Select(n => new Chart { Id = $"g{n}", Caption = $"Gambar {n / 10}.{n % 10} {Judul(n)} akhir", Kind = ChartKind.Line, Categories = ["2024"], Series = [new("Realisasi", [1m])] });
        var dokumen = new Document { Title = "Uji", Sections = [new() { Numbering = PageNumbering.Arabic, Blocks = [new GeneratedList(ListKind.Figures), .. gambar] }] };

        var daftar = Halaman(DocumentPrinter.Print(dokumen).Pdf!)[0..2].SelectMany(h => h.Split('\n')).ToList();

        daftar.Count(b => b.Contains("akhir..", StringComparison.Ordinal)).ShouldBeGreaterThan(40);
        daftar.ShouldNotContain(b => Sendirian().IsMatch(b));
    }

    private static string Judul(int panjang) => string.Concat(Enumerable.Repeat("kinerja ", 20))[..panjang].Trim();

    private static string NomorCetak(string halaman) => halaman.TrimEnd().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)[^1];

    private static string Rapi(string teks) => Spasi().Replace(teks, " ").Trim();

    private static string[] Halaman(byte[] pdf)
    {
        var berkas = Path.GetTempFileName();
        File.WriteAllBytes(berkas, pdf);
        using var proses = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", berkas, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var teks = proses.StandardOutput.ReadToEnd();
        File.Delete(berkas);
        return teks.Split('\f', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"^ *(?<judul>(BAB [IVX]+|[A-Z]\.) \S[^\n]*?)\.{3,} *(?<nomor>\d+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BarisDaftar();

    [GeneratedRegex(@"^ *\.{3,} *([ivx]+|\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sendirian();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spasi();
}
