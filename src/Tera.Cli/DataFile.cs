using System.Globalization;
using Tera.Core.Berkas;
using Tera.Reports.Buku;

namespace Tera.Cli;

/// <summary>A data file, or the workbook that is to become one, as a command reads it.</summary>
internal sealed record DataFile
{
    public BerkasKinerja? Berkas { get; private init; }

    /// <summary>The file with its figures; null where it could not be read, which has been told.</summary>
    public HasilBerkas? Hasil { get; private init; }

    /// <summary>Exit code where there is nothing to work with: the file is not there, or its content is wrong.</summary>
    public int Kode { get; private init; } = Application.SalahPakai;

    /// <summary>A place as the reader knows it: sheet and cell of a workbook; sheet, row and column of a data file.</summary>
    public Func<string, string> Tempat { get; private init; } = path => path;

    /// <summary>A message in words that the reader knows: headings of a workbook.</summary>
    public Func<string, string> Pesan { get; private init; } = pesan => pesan;

    /// <summary>Reads and calculates, with a worksheet template where one is named; tells all errors of both otherwise.</summary>
    public static DataFile Load(Terminal terminal, string path, string? templat = null)
    {
        var (dikenal, kode) = templat is null ? (null, Application.Selesai) : TemplatFile.Read(terminal, templat);
        var file = Read(terminal, path);
        return file.Berkas is null ? file
            : kode != Application.Selesai ? file with { Kode = kode }
            : file with { Hasil = HitungBerkas.Hitung(file.Berkas, dikenal is null ? [] : [dikenal]) };
    }

    /// <summary>Reads; tells all errors otherwise.</summary>
    public static DataFile Read(Terminal terminal, string path)
    {
        if (!Exists(terminal, path))
        {
            return new();
        }

        using var stream = File.OpenRead(path);
        if (!Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return From(terminal, path, BerkasJson.Baca(stream));
        }

        var buku = BukuKerja.Baca(stream);
        return From(terminal, path, buku.Hasil) with { Tempat = buku.Tempat, Pesan = buku.Pesan };
    }

    /// <summary>Whether a file is there to be read; tells otherwise.</summary>
    public static bool Exists(Terminal terminal, string path)
    {
        if (Missing(path) is not { } missing)
        {
            return true;
        }

        terminal.Fail(missing);
        return false;
    }

    /// <summary>Why there is no file at a path; null where there is one.</summary>
    public static string? Missing(string path) => File.Exists(path) ? null
        : Directory.Exists(path) ? $"{path} adalah folder, bukan berkas. Sebutkan berkas di dalamnya."
        : $"Berkas {path} tidak ada. Periksa nama dan foldernya.";

    private static DataFile From(Terminal terminal, string path, HasilBaca hasil)
    {
        if (hasil.Berkas is null)
        {
            terminal.Fail($"{path}: {hasil.Kesalahan.Count.ToString(CultureInfo.InvariantCulture)} kesalahan.", hasil.Kesalahan.Select(k => k.ToString()));
        }

        if (hasil.Berkas is not { } berkas)
        {
            return new() { Kode = Application.AdaTemuan };
        }

        var tempat = new TempatBerkas(berkas);
        return new() { Berkas = berkas, Kode = Application.AdaTemuan, Tempat = tempat.Sebut, Pesan = tempat.Ganti };
    }
}
