using System.Text.Json.Nodes;
using Tera.Core.Berkas;

namespace Tera.Reports.Buku;

/// <summary>A sheet: a form over the whole file, or a table of the records of one list.</summary>
/// <param name="Nama">The tab's name.</param>
/// <param name="Penjelasan">What belongs there, for an official.</param>
/// <param name="Daftar">The list, from the root or from the record of the sheet above; "" for a form.</param>
/// <param name="Kolom">Columns, or lines of the form.</param>
internal sealed record Lembar(string Nama, string Penjelasan, string Daftar, IReadOnlyList<Kolom> Kolom)
{
    /// <summary>Sheets whose records own these lists.</summary>
    public IReadOnlyList<string> Induk { get; init; } = [];

    /// <summary>Whether a row also says to which of the sheets above its key belongs ("Jenjang"), because their keys may be equal.</summary>
    public bool SebutInduk { get; init; }

    /// <summary>What the sheets below name a record by: the record, the key of the record above it, its number on the sheet.</summary>
    public Func<JsonNode, IReadOnlyList<string>, int, IReadOnlyList<string>> Kunci { get; init; } = (_, _, _) => [];

    /// <summary>How many values a row with "nilai[*]" has, from the record above.</summary>
    public Func<JsonObject, int> CacahNilai { get; init; } = _ => 0;

    /// <summary>Lists of records that the contract demands: none of their rows is an empty list.</summary>
    public IReadOnlyList<string> DaftarWajib { get; private init; } = [];

    public bool Formulir => Daftar.Length == 0;

    /// <summary>Fills the columns in from the contract and adds the one that names the sheet above.</summary>
    public Lembar Lengkap(Bentuk rekaman) => this with
    {
        DaftarWajib = [.. rekaman.Anggota.Where(a => a.Wajib && a.Bentuk.Unsur?.Jenis == JenisBentuk.Objek).Select(a => a.Nama)],
        Kolom = [.. SebutInduk ? [JenjangDari(Induk)] : Array.Empty<Kolom>(), .. Kolom.Select(k => k.Dalam(rekaman))],
    };

    private static Kolom JenjangDari(IReadOnlyList<string> induk) =>
        new("Jenjang", Jenjang, $"Pilih: {string.Join(", ", induk)}.") { Wajib = true };

    /// <summary>The column that names the sheet above.</summary>
    public const string Jenjang = "^^";

    /// <summary>Text of a field, "" where there is none.</summary>
    public static string Teks(JsonNode rekaman, string isian) => rekaman is JsonObject objek && objek[isian] is { } isi ? isi.ToString() : "";
}
