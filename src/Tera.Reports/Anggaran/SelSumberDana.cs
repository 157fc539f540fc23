using Tera.Core.Anggaran;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Anggaran;

/// <summary>The cell "Sumber dana" of a programme.</summary>
internal static class SelSumberDana
{
    /// <summary>Weight of the column: amounts need more room than names.</summary>
    public static decimal Lebar(IEnumerable<BarisAnggaran?> program) => program.Any(p => p?.Sumber.Count > 1) ? 24 : 14;

    /// <summary>What was typed; else the budget's, each source with its amount where it has several and they are the amount beside; else what is still to be filled in.</summary>
    /// <param name="tertulis">Typed for this table alone.</param>
    /// <param name="program">The programme in the budget; null where it is not there.</param>
    /// <param name="jumlah">The amount beside; none where it is not known.</param>
    /// <param name="di">Where it is entered.</param>
    public static Cell Susun(string? tertulis, BarisAnggaran? program, Hasil jumlah, string di)
    {
        if (!string.IsNullOrWhiteSpace(tertulis))
        {
            return Sel.Tengah(tertulis);
        }

        var sumber = program?.SumberRincian() ?? [];
        return program is { Sumber.Count: > 1 } && program.SumberBerjumlah(jumlah)
            ? Sel.Tengah(string.Join(";\n", program.Sumber.Select(s => $"{s.Sumber} {Angka.Uang(s.Uang.Pagu.Nilai)}")))
            : Sel.TeksAtauBelum(sumber.Count > 0 ? string.Join("; ", sumber) : program?.SumberDana, "sumber dana", di) with { Align = Align.Center };
    }
}
