using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Reports.Buku;

namespace Tera.Cli;

/// <summary>A worksheet template as JSON or as a workbook, by the ending of its name.</summary>
internal static class TemplatFile
{
    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0];

    public static bool IsWorkbook(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The template; none where it has errors, all of which are told, and then the exit code.</summary>
    public static (TemplatLke? Templat, int Kode) Read(Terminal terminal, string path)
    {
        if (!DataFile.Exists(terminal, path))
        {
            return (null, Application.SalahPakai);
        }

        if (path.EndsWith(".tera.json", StringComparison.OrdinalIgnoreCase))
        {
            terminal.Fail($"{path}: ini berkas data kinerja, bukan templat lembar kerja evaluasi. Contoh templat ditulis oleh: tera templat-lke");
            return (null, Application.AdaTemuan);
        }

        var isi = File.ReadAllBytes(path);
        using var aliran = new MemoryStream(isi);
        // A workbook under another name (.xlsm, .xls) is told by its first bytes.
        var hasil = IsWorkbook(path) || isi.AsSpan().StartsWith("PK"u8) || isi.AsSpan().StartsWith(Ole) ? BukuKerja.ImporTemplatLke(aliran) : TemplatLkeJson.Baca(isi);
        if (hasil.Templat is { } templat)
        {
            if (!LainIsi(templat))
            {
                return (templat, Application.Selesai);
            }

            terminal.Fail($"{path}: kode {templat.Kode} milik templat bawaan Tera, sedangkan isi berkas ini lain. Beri varian ini kode lain: nilai yang sudah ditetapkan dengan {templat.Kode} tidak boleh berubah.");
            return (null, Application.AdaTemuan);
        }

        terminal.Fail($"{path}: {hasil.Kesalahan.Count.ToString(CultureInfo.InvariantCulture)} kesalahan.", hasil.Kesalahan.Select(k => k.ToString()));
        return (null, Application.AdaTemuan);
    }

    // Who changes the exported template and keeps its code would change results that were fixed by it.
    private static bool LainIsi(TemplatLke templat) =>
        TemplatLkeJson.Bawaan.FirstOrDefault(b => b.Kode == templat.Kode) is { } bawaan && !TemplatLkeJson.Tulis(bawaan).AsSpan().SequenceEqual(TemplatLkeJson.Tulis(templat));
}
