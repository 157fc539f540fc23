using System.Text;
using Tera.Documents.Model;

namespace Tera.Tests.Audit;

/// <summary>A document as text whose columns are blanks, as "pdftotext -layout" writes it: words wrapped in their cells, figures at the right, form feeds between pages.</summary>
internal static class TeksSpasi
{
    private const int Lebar = 110;
    private const int Selebar = 26;
    private const int SetiapHalaman = 60;

    public static string Dari(Document dokumen)
    {
        var teks = new StringBuilder();
        var baris = 0;
        foreach (var blok in dokumen.Blocks())
        {
            foreach (var satu in blok is Table tabel ? Tabel(tabel) : blok is Heading or Paragraph ? [.. Terpenggal(blok is Heading h ? h.Text : ((Paragraph)blok).Text, Lebar), ""] : [])
            {
                teks.Append(satu.TrimEnd()).Append(++baris % SetiapHalaman == 0 ? '\f' : '\n');
            }
        }

        return teks.ToString();
    }

    private static IEnumerable<string> Tabel(Table tabel)
    {
        var rows = tabel.Header.Concat(tabel.Rows).Select(r => r.Cells.SelectMany(c => Enumerable.Repeat("", c.ColumnSpan - 1).Prepend(c.Text.Replace('\n', ' '))).ToList()).ToList();
        var lebar = Enumerable.Range(0, rows.Max(r => r.Count)).Select(k => Math.Min(Selebar, rows.Max(r => k < r.Count ? r[k].Length : 0))).ToList();
        foreach (var row in rows)
        {
            var sel = row.Select((s, k) => Terpenggal(s, Math.Max(1, lebar[k])).ToList()).ToList();
            for (var n = 0; n < sel.Max(s => s.Count); n++)
                yield return string.Join("  ", sel.Select((s, k) => n >= s.Count ? new string(' ', lebar[k]) : s[n].All(h => char.IsAsciiDigit(h) || h is '.' or ',' or '%' or '-') ? s[n].PadLeft(lebar[k]) : s[n].PadRight(lebar[k])));
        }

        yield return "";
    }

    private static IEnumerable<string> Terpenggal(string teks, int lebar)
    {
        var baris = "";
        foreach (var kata in teks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (baris.Length > 0 && baris.Length + 1 + kata.Length > lebar)
            {
                yield return baris;
                baris = "";
            }

            baris = baris.Length == 0 ? kata : baris + " " + kata;
        }

        if (baris.Length > 0)
            yield return baris;
    }
}
