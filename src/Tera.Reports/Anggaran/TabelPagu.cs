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
            .Column("No", 5).Column("Program", 50, Align.Left).Column("Anggaran (Rp)", 20).Column("Sumber dana", SelSumberDana.Lebar(hasil.Anggaran.Program), Align.Center);
        foreach (var p in hasil.Anggaran.Program)
        {
            t.Row(Sel.Nomor(t.RowCount + 1), Sel.Teks(BarisNama.Lengkap(p)), t.Money(p.Uang.Pagu), SelSumberDana.Susun(null, p, p.Uang.Pagu.Nilai, "lembar Program, kolom Sumber dana"));
        }

        return t.Row(RowKind.Total, Sel.Teks("Jumlah") with { ColumnSpan = 2 }, t.Money(hasil.Anggaran.Total.Pagu), Sel.Kosong).Build();
    }
}
