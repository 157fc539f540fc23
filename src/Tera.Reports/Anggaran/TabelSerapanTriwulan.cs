using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Anggaran;

/// <summary>Programmes' money up to a quarter; where only percentages per indicator are known, those.</summary>
public static class TabelSerapanTriwulan
{
    public const string Id = "G1-triwulan";

    public static Table Susun(HasilBerkas hasil, int triwulan)
    {
        var tw = Romawi.Cetak(triwulan);
        if (!hasil.Anggaran.Total.RealisasiSampai[triwulan - 1].Nilai.Ada)
        {
            return PerIndikator(hasil, triwulan, tw);
        }

        var t = new TableBuilder($"{Id}{triwulan}", $"Realisasi Anggaran per Program s.d. Triwulan {tw} Tahun {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Program", 45, Align.Left).Column("Anggaran (Rp)", 18).Column($"Realisasi s.d. TW {tw} (Rp)", 18);
        foreach (var p in hasil.Anggaran.Program)
        {
            t.Row(Sel.Nomor(t.RowCount + 1), Sel.Teks(BarisNama.Lengkap(p)), t.Money(p.Uang.Pagu), t.Money(p.Uang.RealisasiSampai[triwulan - 1]));
        }

        var total = hasil.Anggaran.Total;
        return t.Row(RowKind.Total, Sel.Teks("Jumlah") with { ColumnSpan = 2 }, t.Money(total.Pagu), t.Money(total.RealisasiSampai[triwulan - 1])).Build();
    }

    private static Table PerIndikator(HasilBerkas hasil, int triwulan, string tw)
    {
        var t = new TableBuilder($"{Id}{triwulan}", $"Serapan Anggaran per Indikator s.d. Triwulan {tw} Tahun {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Indikator", 50, Align.Left).Column($"Serapan s.d. TW {tw} (%)", 20);
        foreach (var h in hasil.Pengukuran.Indikator)
        {
            t.Row(Sel.Nomor(t.RowCount + 1), Sel.Teks(h.Indikator.Nama), t.Figure(h.Triwulan[triwulan - 1].Serapan));
        }

        return t.Build();
    }
}
