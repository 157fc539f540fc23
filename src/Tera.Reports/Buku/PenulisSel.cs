using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Tera.Core.Berkas;
using Tera.Documents.Model;

namespace Tera.Reports.Buku;

/// <summary>A value of the data file as a cell.</summary>
internal static class PenulisSel
{
    /// <summary>Days before this year stand as text: their numbers are those of years ("2024" typed into a cell for days is day 2024).</summary>
    public const int TahunHari = 1910;

    private const string Butir = "- ";

    // A spreadsheet keeps 15 digits of a number; longer ones stand as text.
    private const decimal TerbesarTepat = 999_999_999_999_999m;

    public static EntryCell Tulis(JsonNode? isi, Bentuk bentuk) => isi is null
        ? EntryCell.Empty
        : new EntryCell(bentuk.Jenis switch
        {
            JenisBentuk.Angka => Angka(isi.GetValue<decimal>()),
            JenisBentuk.Bulat => isi.GetValue<int>(),
            JenisBentuk.YaTidak => isi.GetValue<bool>() ? "ya" : "tidak",
            JenisBentuk.Pilihan => Kata(isi.GetValue<string>()),
            JenisBentuk.Tanggal => Core.Nilai.Tanggal.TryParse(isi.GetValue<string>(), out var t) && t.Penuh is { Year: >= TahunHari } hari ? hari : isi.GetValue<string>(),
            JenisBentuk.Nilai => Nilai(isi),
            JenisBentuk.Daftar => Baris([.. isi.AsArray().Select(b => b!.GetValue<string>())]),
            _ => isi.GetValue<string>(),
        });

    /// <summary>"rata rata" for "rataRata".</summary>
    public static string Kata(string pilihan) =>
        string.Concat(pilihan.Select(h => char.IsAsciiLetterUpper(h) ? $" {char.ToLowerInvariant(h)}" : h.ToString()));

    public static EntryStyle Gaya(Kolom kolom) => kolom.Bentuk?.Jenis switch
    {
        JenisBentuk.Angka or JenisBentuk.Bulat => kolom.Uang ? EntryStyle.Money : EntryStyle.Number,
        JenisBentuk.Tanggal => EntryStyle.Date,
        JenisBentuk.Nilai => EntryStyle.General,
        _ => EntryStyle.Text,
    };

    private static object Nilai(JsonNode isi) => isi switch
    {
        JsonObject predikat when predikat["skor"] is { } skor => $"{predikat["predikat"]} ({Terurai(skor.GetValue<decimal>())})",
        JsonValue nilai when nilai.TryGetValue<decimal>(out var angka) => Angka(angka),
        _ => isi.GetValue<string>(),
    };

    private static object Angka(decimal angka) =>
        Math.Abs(angka) <= TerbesarTepat && decimal.Parse(angka.ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) == angka
            ? angka
            : Terurai(angka);

    private static string Terurai(decimal angka) => angka.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>One item a line; where items have lines of their own, each begins with "- " and its further lines stand indented.</summary>
    private static string Baris(IReadOnlyList<string> butir)
    {
        if (!butir.Any(b => b.Contains('\n', StringComparison.Ordinal) || b.StartsWith(Butir, StringComparison.Ordinal)))
        {
            return string.Join('\n', butir);
        }

        var teks = new StringBuilder();
        foreach (var b in butir)
        {
            teks.Append(teks.Length == 0 ? "" : "\n").Append(Butir).Append(b.Replace("\n", "\n  ", StringComparison.Ordinal));
        }

        return teks.ToString();
    }
}
