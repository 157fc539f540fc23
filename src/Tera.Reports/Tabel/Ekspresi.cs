using System.Globalization;
using Tera.Core.Nilai;
using Tera.Core.Rumus;

namespace Tera.Reports.Tabel;

/// <summary>A figure's formula as a workbook can calculate it again: ids in brackets, entered inputs as numbers.</summary>
internal static class Ekspresi
{
    public static string Dari(Figure figure) =>
        figure.Rumus.Length > 0 && figure.Masukan.Count > 0 && Formula.TryBaca(figure.Rumus, out var formula, out _)
            ? formula.CetakLembar(figure.Masukan, Alamat) ?? ""
            : "";

    private static string? Alamat(Masukan masukan) => masukan switch
    {
        { Id: { } id } => $"[{id}]",
        { Nilai.AngkaAtauKosong: { } angka } => angka < 0 ? $"({angka.ToString(CultureInfo.InvariantCulture)})" : angka.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
