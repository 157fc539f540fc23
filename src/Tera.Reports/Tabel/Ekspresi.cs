using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Rumus;

namespace Tera.Reports.Tabel;

/// <summary>A figure's formula as a workbook can calculate it again, over ids in brackets.</summary>
public static class Ekspresi
{
    private const string Kebijakan = "$.pengukuran.kebijakan";

    /// <summary>Formulas of figures that stand in no cell of a workbook; a figure that was entered has none.</summary>
    public static Func<string, string?> Dari(HasilBerkas hasil)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        return id => hasil.Figures.GetValueOrDefault(id) is { } figure ? Dari(figure) : null;
    }

    internal static string Dari(Figure figure) =>
        figure.Rumus.Length > 0 && figure.Masukan.Count > 0 && Formula.TryBaca(figure.Rumus, out var formula, out _)
            ? formula.CetakLembar(figure.Masukan, Alamat) ?? ""
            : "";

    // A parameter of the measurement policy is a rule's number, as 100 is; what was entered and stands in no cell makes no formula.
    private static string? Alamat(Masukan masukan) => masukan switch
    {
        { Id: { } id } => $"[{id}]",
        { Nilai.AngkaAtauKosong: { } angka, Sumber: { } sumber } when sumber.StartsWith(Kebijakan, StringComparison.Ordinal) => angka.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
