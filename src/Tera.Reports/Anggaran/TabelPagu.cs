using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Anggaran;

/// <summary>Programmes with the budget in force and its sources, for BAB II.</summary>
public static class TabelPagu
{
    public const string Id = "G1-pagu";

    public static Table Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Program dan Anggaran Tahun {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Program", 50, Align.Left).Column("Anggaran (Rp)", 20).Column("Sumber dana", 14, Align.Center);
        foreach (var p in hasil.Anggaran.Program)
        {
            t.Row(Sel.Nomor(t.RowCount + 1), Sel.Teks(BarisNama.Lengkap(p)), t.Money(p.Uang.Pagu), Sel.Tengah(Sumber(p)));
        }

        return t.Row(RowKind.Total, Sel.Teks("Jumlah") with { ColumnSpan = 2 }, t.Money(hasil.Anggaran.Total.Pagu), Sel.Kosong).Build();
    }

    /// <summary>Of its sub kegiatan where they name any, else its own.</summary>
    private static string Sumber(BarisAnggaran program) => program.SumberRincian() is { Count: > 0 } sumber ? string.Join(", ", sumber) : program.SumberDana ?? "–";
}
