using System.Globalization;
using System.Text.Json.Nodes;

namespace Tera.App.Berkas;

/// <summary>How a file falls into pieces: an object of the file is a piece, and so is each element of a list named here.</summary>
/// <param name="Jenis">Kind of the pieces.</param>
/// <param name="Isian">Field of the file that holds them.</param>
/// <param name="Kunci">Key of an element, from the element, its parent's key and its place; none for an object.</param>
/// <param name="Anak">Lists within that are pieces of their own.</param>
internal sealed record Susunan(string Jenis, string Isian, Func<JsonObject, string, int, string>? Kunci, params IReadOnlyList<Susunan> Anak)
{
    private static readonly Susunan Indikator = new(JenisButir.Indikator, "indikator", Teks("kode"));

    internal static IReadOnlyList<Susunan> Akar { get; } =
    [
        new(JenisButir.Organisasi, "organisasi", null),
        new(JenisButir.Anggaran, "anggaran", null, new Susunan(JenisButir.Program, "program", KunciProgram)),
        new(JenisButir.Rencana, "perencanaan", null,
            new Susunan(JenisButir.Tujuan, "tujuan", Teks("kode"), Indikator),
            new Susunan(JenisButir.Sasaran, "sasaran", Teks("kode"), Indikator),
            new Susunan(JenisButir.Iku, "iku", (_, _, n) => n.ToString(CultureInfo.InvariantCulture)),
            new Susunan(JenisButir.Pk, "perjanjianKinerja", Teks("kode")),
            new Susunan(JenisButir.Aksi, "rencanaAksi", Teks("kode"))),
        new(JenisButir.Pengukuran, "pengukuran", null,
            new Susunan(JenisButir.Dialog, "dialog", (isi, _, _) => ((int)isi["triwulan"]!).ToString(CultureInfo.InvariantCulture)),
            new Susunan(JenisButir.Realisasi, "realisasi", Teks("indikator"),
                new Susunan(JenisButir.Triwulan, "triwulan", (isi, induk, _) => JenisButir.KunciTriwulan(induk, (int)isi["triwulan"]!)))),
        new(JenisButir.Pelaporan, "pelaporan", null),
        new(JenisButir.Evaluasi, "evaluasi", null, new Susunan(JenisButir.Rekomendasi, "rekomendasi", Teks("kode"))),
    ];

    /// <summary>This and everything within.</summary>
    internal IEnumerable<Susunan> Semua() => Anak.SelectMany(a => a.Semua()).Prepend(this);

    private static Func<JsonObject, string, int, string> Teks(string isian) => (isi, _, _) => (string?)isi[isian] ?? "";

    // The same code may stand for the dinas and for each UPTD; some sources print no code.
    private static string KunciProgram(JsonObject isi, string induk, int urut)
    {
        var kode = (string?)isi["kode"] is { Length: > 0 } k ? k : (string?)isi["nama"] ?? "";
        return (string?)isi["unit"] is { Length: > 0 } unit ? $"{kode}@{unit}" : kode;
    }
}
