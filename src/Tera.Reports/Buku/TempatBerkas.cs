using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tera.Core.Berkas;
using Tera.Reports.Buku.Susunan;

namespace Tera.Reports.Buku;

/// <summary>Places of a data file as planners know them: the sheet, the row by what stands in it, and the column.</summary>
public sealed partial class TempatBerkas
{
    private const int PanjangKunci = 40;

    private readonly Lazy<JsonObject> _akar;

    /// <summary>Names the places of this file.</summary>
    public TempatBerkas(BerkasKinerja berkas) => _akar = new(() => JsonNode.Parse(BerkasJson.Tulis(berkas))!.AsObject());

    /// <summary>"Lembar 'Target Renstra', baris S1.1, 2024, kolom 'Target'" for "$.perencanaan.sasaran[0].indikator[0].targetRenstra[3].nilai"; the path itself where no sheet holds it.</summary>
    public string Sebut(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith('$'))
        {
            return path;
        }

        var (di, sisa) = (new Baris(null, _akar.Value, [], ""), path.TrimStart('$').TrimStart('.'));
        while (Bawah(di, sisa) is { } bawah)
        {
            (di, sisa) = bawah;
        }

        return Akhir(di, sisa) ?? path;
    }

    /// <summary>A message with its paths told as sheets, rows and columns, and the names of the data file as headings.</summary>
    public string Ganti(string pesan) => IstilahBuku.Ganti(Path().Replace(pesan, m => Sebut(m.Value)));

    // The record of the sheet below that the rest of the path begins with.
    private static (Baris Baris, string Sisa)? Bawah(Baris di, string sisa)
    {
        foreach (var lembar in Anak(di.Lembar).OrderByDescending(l => l.Daftar.Length))
        {
            if (Unsur().Match(sisa[Math.Min(sisa.Length, lembar.Daftar.Length)..]) is { Success: true } m && sisa.StartsWith(lembar.Daftar, StringComparison.Ordinal)
                && (Pohon.Ambil(di.Isi, lembar.Daftar) as JsonArray)?.ElementAtOrDefault(int.Parse(m.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) is { } isi)
            {
                var kunci = lembar.Kunci(isi, di.Kunci.Count > 0 ? di.Kunci : ["", ""], 1 + int.Parse(m.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
                return (new Baris(lembar, isi, kunci, Sebutan(lembar, isi, di.Kunci, kunci)), sisa[(lembar.Daftar.Length + m.Length)..].TrimStart('.'));
            }
        }

        return null;
    }

    private static string? Akhir(Baris di, string sisa)
    {
        if (sisa.Length > 0 && Anak(di.Lembar).FirstOrDefault(l => l.Daftar == sisa) is { } daftar)
        {
            return $"Lembar '{daftar.Nama}'{(di.Sebutan.Length > 0 ? $", baris {di.Sebutan}" : "")}";
        }

        var lembar = di.Lembar is null ? SusunanBuku.Semua.Where(l => l.Formulir) : [di.Lembar];
        var kolom = lembar.SelectMany(l => l.Kolom.Where(k => !k.Induk && k.Isian.Length > 0).Select(k => (Lembar: l, Kolom: k))).ToList();
        var cocok = kolom.Find(k => k.Kolom.Isian == sisa) is { Kolom: not null } tepat ? tepat
            : kolom.Find(k => Di(k.Kolom.Isian, sisa) || Di(sisa, k.Kolom.Isian.Replace("[*]", "", StringComparison.Ordinal)));
        return cocok.Kolom is not null ? $"Lembar '{cocok.Lembar.Nama}'{(di.Sebutan.Length > 0 ? $", baris {di.Sebutan}" : "")}, {(cocok.Lembar.Formulir ? "isian" : "kolom")} '{cocok.Kolom.Judul}'"
            : di.Lembar is not null ? $"Lembar '{di.Lembar.Nama}', baris {di.Sebutan}"
            : SusunanBuku.Semua.FirstOrDefault(l => l.Induk.Count == 0 && Di(l.Daftar, sisa)) is { } pertama ? $"Lembar '{pertama.Nama}'" : null;
    }

    // What a reader of the row sees in its first columns: the keys of the record above, and its own.
    private static string Sebutan(Lembar lembar, JsonNode isi, IReadOnlyList<string> kunciInduk, IReadOnlyList<string> kunci)
    {
        if (Lembar.Teks(isi, "kode") is { Length: > 0 } kode)
        {
            return kode;
        }

        var induk = lembar.Kolom.Where(k => k.Induk && k.Isian != Lembar.Jenjang).Select(k => kunciInduk.ElementAtOrDefault(k.BagianKunci) ?? "");
        var sendiri = lembar.Kolom.Any(k => k.Isian == Kolom.Nomor) ? kunci[0]
            : lembar.Kolom.Where(k => !k.Induk && !k.Lebar).Select(k => (k.Isian.Length == 0 ? isi : Pohon.Ambil(isi, k.Isian)) is JsonValue v ? v.ToString() : "").FirstOrDefault(t => t.Length > 0) ?? "";
        return string.Join(", ", induk.Append(sendiri).Where(s => s.Length > 0).Select(s => s.Length <= PanjangKunci ? s : $"{s[..PanjangKunci]}…"));
    }

    private static IEnumerable<Lembar> Anak(Lembar? induk) =>
        SusunanBuku.Semua.Where(l => !l.Formulir && (induk is null ? l.Induk.Count == 0 : l.Induk.Contains(induk.Nama)));

    private static bool Di(string path, string sekitar) =>
        path.Length > sekitar.Length && sekitar.Length > 0 && path.StartsWith(sekitar, StringComparison.Ordinal) && path[sekitar.Length] is '.' or '[';

    private sealed record Baris(Lembar? Lembar, JsonNode Isi, IReadOnlyList<string> Kunci, string Sebutan);

    [GeneratedRegex(@"^\[(?<n>\d+)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unsur();

    [GeneratedRegex(@"\$(\.\w+(\[\d+\])*)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Path();
}
