using Tera.Documents.Model;

namespace Tera.Web.Basis;

/// <summary>A composed table for the partial _Tabel.</summary>
/// <param name="Asal">Address of "dari mana angka ini", up to the figure's id; none where figures cannot be asked.</param>
/// <param name="Xlsx">Where it comes as a workbook; none for tables that stand in a published document.</param>
public sealed record TampilanTabel(Table Tabel, string? Asal = null, string? Xlsx = null)
{
    public static TampilanTabel Dari(Table tabel, HalamanInstansi halaman)
    {
        ArgumentNullException.ThrowIfNull(halaman);
        ArgumentNullException.ThrowIfNull(tabel);
        return new(tabel, halaman.Asal(""), $"{halaman.Pangkal}/tabel.xlsx?id={Uri.EscapeDataString(tabel.Id)}");
    }

    /// <summary>Short name of the table in its address on the page.</summary>
    public string Jangkar => "tabel-" + Tabel.Id.ToLowerInvariant().Replace(' ', '-');

    public static string Kelas(Cell sel, Column? kolom, bool kepala) => (sel.Align == Align.Auto ? kolom?.Align ?? Align.Auto : sel.Align) switch
    {
        Align.Right => "kanan",
        Align.Center => "tengah",
        Align.Auto when sel.Figure is not null => "kanan",
        Align.Auto when kepala => "tengah",
        _ => "",
    } + (sel.Indent > 0 ? $" masuk-{Math.Min(sel.Indent, 4)}" : "");

    /// <summary>Column of each cell: those under a cell that spans rows are left out of their rows.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Kolom(IReadOnlyList<Row> baris)
    {
        ArgumentNullException.ThrowIfNull(baris);
        var terisi = new HashSet<(int, int)>();
        var hasil = new List<IReadOnlyList<int>>();
        for (var r = 0; r < baris.Count; r++)
        {
            var kolom = new List<int>();
            var c = 0;
            foreach (var sel in baris[r].Cells)
            {
                while (terisi.Contains((r, c)))
                    c++;
                kolom.Add(c);
                for (var turun = 0; turun < sel.RowSpan; turun++)
                    terisi.UnionWith(Enumerable.Range(c, sel.ColumnSpan).Select(k => (r + turun, k)));
                c += sel.ColumnSpan;
            }

            hasil.Add(kolom);
        }

        return hasil;
    }
}
