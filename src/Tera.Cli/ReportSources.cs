using Tera.Core.Berkas;
using Tera.Documents.Writing;
using Tera.Reports.Pelaporan;

namespace Tera.Cli;

/// <summary>What a report needs beside the data file: its outline and its photos.</summary>
internal static class ReportSources
{
    private const long LargestPhoto = 20 * 1024 * 1024;

    /// <summary>The sources, or the exit code where they could not be read, which has been told.</summary>
    public static (BahanLaporan? Bahan, int Kode) Read(Terminal terminal, HasilBerkas hasil, string path, string? kerangka, Func<string, string> tempat)
    {
        var outline = Kerangka.Bawaan;
        var problems = new List<string>();
        if (kerangka is not null)
        {
            if (!DataFile.Exists(terminal, kerangka))
            {
                return (null, Application.SalahPakai);
            }

            var (own, errors) = Kerangka.Baca(File.ReadAllBytes(kerangka));
            problems.AddRange(errors.Select(e => $"{kerangka}: {e}"));
            outline = own ?? outline;
        }

        var photos = Photos(hasil, Path.GetDirectoryName(Path.GetFullPath(path))!, problems, tempat);
        terminal.Fail(problems);
        return problems.Count == 0 ? (new BahanLaporan(hasil, outline, photos), Application.Selesai) : (null, Application.AdaTemuan);
    }

    /// <summary>Photos stand beside the data file or below it; a name that leads elsewhere is refused.</summary>
    private static Dictionary<string, ReadOnlyMemory<byte>> Photos(HasilBerkas hasil, string folder, List<string> problems, Func<string, string> tempat)
    {
        var photos = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var foto = hasil.Berkas.Pelaporan.Dokumentasi;
        for (var i = 0; i < foto.Count; i++)
        {
            var place = tempat($"$.pelaporan.dokumentasi[{i}].berkas");
            var path = Path.GetFullPath(Path.Combine(folder, foto[i].Berkas));
            if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                problems.Add($"{place}: foto harus berada di folder berkas data.");
            }
            else if (!File.Exists(path))
            {
                problems.Add($"{place}: foto {foto[i].Berkas} tidak ada di folder berkas data.");
            }
            else if (new FileInfo(path).Length > LargestPhoto)
            {
                problems.Add($"{place}: foto {foto[i].Berkas} lebih besar dari 20 MB. Perkecil dahulu.");
            }
            else
            {
                var content = File.ReadAllBytes(path);
                var check = PictureCheck.Read(content);
                if (check.Picture is null)
                {
                    problems.Add($"{place}: {foto[i].Berkas}: {check.Problem}");
                }

                photos[foto[i].Berkas] = content;
            }
        }

        return photos;
    }
}
