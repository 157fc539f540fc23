using System.Text.RegularExpressions;
using Tera.Reports.Buku.Susunan;

namespace Tera.Reports.Buku;

/// <summary>Names of the data file as a workbook's reader knows them: headings of columns and names of sheets.</summary>
internal static partial class IstilahBuku
{
    private static readonly Dictionary<string, string> Sebutan = SusunanBuku.Semua
        .SelectMany(l => l.Kolom.Select(k => (Nama: k.Isian, Sebutan: $"kolom '{k.Judul}'")).Prepend((Nama: l.Daftar[(l.Daftar.LastIndexOf('.') + 1)..], Sebutan: $"lembar '{l.Nama}'")))
        .Where(s => Nama().Match(s.Nama).Length == s.Nama.Length && s.Nama.Length > 0)
        .DistinctBy(s => s.Nama).ToDictionary(s => s.Nama, s => s.Sebutan, StringComparer.Ordinal);

    /// <summary>A message with "rumusKata" told as "kolom 'Rumus dalam kata'".</summary>
    public static string Ganti(string pesan) => Nama().Replace(pesan, m => Sebutan.GetValueOrDefault(m.Value, m.Value));

    // Only names of two words or more: one word may be the language's own.
    [GeneratedRegex(@"(?<![\w.$])[a-z]+[A-Z][A-Za-z]*(?![\w\[]|\.\w)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nama();
}
