using System.Globalization;
using Tera.Documents.Model;

namespace Tera.Tests.Documents;

/// <summary>Small tables for the writers' tests.</summary>
internal static class Contoh
{
    private static readonly NumberFormatInfo Indonesia = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public static Cell Figure(string id, decimal? value, int decimals = 2, string expression = "", string suffix = "", string prefix = "") => new()
    {
        Runs = [new Run(value is { } v ? prefix + v.ToString("N" + decimals, Indonesia) + suffix : "–")],
        Figure = new CellFigure(id, value, decimals) { Expression = expression, Suffix = suffix, Prefix = prefix },
    };

    public static Row Row(params Cell[] cells) => new(cells);

    public static Table Table(string id, string caption, params Row[] rows) => new()
    {
        Id = id,
        Caption = caption,
        Columns = [.. Enumerable.Range(0, rows.Max(r => r.Cells.Sum(c => c.ColumnSpan))).Select(_ => new Column(1))],
        Header = [Row([.. rows[0].Cells.Select((_, i) => Cell.Of($"Kolom {i + 1}"))])],
        Rows = rows,
    };

    public static Document Document(params Block[] blocks) => new() { Title = "Laporan <Kinerja>", Author = "Dinas & Badan", Sections = [new Section { Blocks = blocks }] };

    /// <summary>Two tables over the same figures: target and realisasi are entered in the first, repeated in the second.</summary>
    public static Document Capaian() => Document(
        Table(
            "U2",
            "Tabel 3.2 Capaian Kinerja Tahun 2024",
            Row(Cell.Of("Tingkat pengangguran"), Figure("S1.1/2024/target", 2.8m), Figure("S1.1/2024/realisasi", 3.72m), Figure("S1.1/2024/capaian", (2 * 2.8m - 3.72m) / 2.8m * 100, 2, "(2*[S1.1/2024/target]-[S1.1/2024/realisasi])/[S1.1/2024/target]*100", "%")),
            Row(Cell.Of("Nilai AKIP"), Figure("S2.1/2024/target", 80m), Figure("S2.1/2024/realisasi", 84m), Figure("S2.1/2024/capaian", 105m, 2, "[S2.1/2024/realisasi]/[S2.1/2024/target]*100", "%"))) with
        {
            Notes = ["Sumber: \"data\" <dinas>"],
        },
        Table(
            "G3",
            "Tabel 3.3 Capaian: kinerja/anggaran [A]",
            Row(Cell.Of("Rata-rata"), Figure("instansi/2024/rata-rata", ((2 * 2.8m - 3.72m) / 2.8m * 100 + 105m) / 2, 2, "AVERAGE([S1.1/2024/capaian],[S2.1/2024/capaian])", "%"), Figure("S1.1/2024/realisasi", 3.72m), Figure("lra/5/lebih-kurang", -1234567.5m) with { Figure = new CellFigure("lra/5/lebih-kurang", -1234567.5m, 2) { Parentheses = true } })));
}
