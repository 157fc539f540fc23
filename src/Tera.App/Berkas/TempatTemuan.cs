using System.Globalization;
using System.Text.RegularExpressions;
using Tera.Core.Berkas;

namespace Tera.App.Berkas;

/// <summary>A finding of Periksa at the piece and field that it concerns.</summary>
public sealed record TemuanButir(string Jenis, string Kunci, string Isian, TemuanPeriksa Temuan);

/// <summary>Follows a path of the file to the piece that the place is kept in.</summary>
public static partial class TempatTemuan
{
    public static IReadOnlyList<TemuanButir> Semua(BerkasTermuat berkas)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var anak = berkas.Butir.Values.ToLookup(b => (b.Jenis, b.Induk));
        return [.. Periksa.Jalankan(berkas.Hasil).SelectMany(t => t.Lain.Prepend(t.Path).Select(path => Cari(t, path, anak))).OfType<TemuanButir>()];
    }

    private static TemuanButir? Cari(TemuanPeriksa temuan, string path, ILookup<(string, string), Butir> anak)
    {
        var langkah = path.Split('.').Skip(1).ToList();
        if (langkah.Count == 0 || Susunan.Akar.FirstOrDefault(s => s.Isian == langkah[0]) is not { } susunan)
            return null;
        var (kunci, di) = ("", 1);
        for (; di < langkah.Count; di++)
        {
            var cocok = Unsur().Match(langkah[di]);
            if (!cocok.Success || susunan.Anak.FirstOrDefault(a => a.Isian == cocok.Groups["isian"].Value) is not { } bawah)
                break;
            var nomor = int.Parse(cocok.Groups["n"].Value, CultureInfo.InvariantCulture);
            if (anak[(bawah.Jenis, kunci)].OrderBy(b => b.Urutan).ThenBy(b => b.Kunci, StringComparer.Ordinal).ElementAtOrDefault(nomor) is not { } butir)
                break;
            (susunan, kunci) = (bawah, butir.Kunci);
        }

        return new(susunan.Jenis, kunci, string.Join('.', langkah.Skip(di)), temuan);
    }

    [GeneratedRegex(@"^(?<isian>\w+)\[(?<n>\d+)\]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unsur();
}
