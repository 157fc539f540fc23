using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Pengukuran;
using Tera.Reports.Tabel;

namespace Tera.Reports.Anggaran;

/// <summary>Money of programmes, kegiatan and sub kegiatan up to a quarter, with its percentage and the work done; where only percentages per indicator are known, those.</summary>
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

        var baris = hasil.Anggaran.SemuaBaris().ToList();
        var fisik = baris.ToDictionary(b => b.Kunci, b => Fisik(hasil, b, triwulan), StringComparer.Ordinal);
        var adaFisik = fisik.Values.Any(f => f is not null);
        var t = new TableBuilder($"{Id}{triwulan}", $"Realisasi Anggaran per Program, Kegiatan, dan Sub Kegiatan s.d. Triwulan {tw} Tahun {hasil.Berkas.Tahun}")
            .Column("Kode rekening", 16, Align.Left).Column("Program/Kegiatan/Sub Kegiatan", 38, Align.Left).Column("Anggaran (Rp)", 18).Column($"Realisasi s.d. TW {tw} (Rp)", 18).Column("Serapan (%)", 10);
        if (adaFisik)
        {
            t.Column("Fisik (%)", 9);
        }

        foreach (var b in baris)
        {
            t.Row(
                b.Jenjang == JenjangAnggaran.Program ? RowKind.Group : RowKind.Data,
                [Sel.Teks(b.Kode), Sel.Teks(BarisNama.Lengkap(b)) with { Indent = (int)b.Jenjang }, .. Uang(b.Uang), .. adaFisik ? [fisik[b.Kunci] is { } f ? t.Figure(f) : Sel.Kosong] : Array.Empty<Cell>()]);
        }

        return t.Row(RowKind.Total, [Sel.Teks("Jumlah") with { ColumnSpan = 2 }, .. Uang(hasil.Anggaran.Total), .. adaFisik ? [Sel.Kosong] : Array.Empty<Cell>()])
            .Note(adaFisik ? "Fisik adalah kemajuan pekerjaan pada akhir triwulan menurut data bulanan; hanya sub kegiatan yang mempunyainya." : null).Note(CatatanWaktu.Pagu(hasil, triwulan)).Build();

        Cell[] Uang(Uang uang) => [t.Money(uang.Pagu), t.Money(uang.RealisasiSampai[triwulan - 1]), t.Figure(uang.SerapanSampai[triwulan - 1])];
    }

    /// <summary>Of the last month of the quarter that has it.</summary>
    private static Figure? Fisik(HasilBerkas hasil, BarisAnggaran baris, int triwulan) => Enumerable.Range((triwulan * 3) - 2, 3).Reverse()
        .Select(bulan => hasil.Figures.GetValueOrDefault(FormattableString.Invariant($"anggaran/{baris.Kunci}/fisik-{bulan:00}"))).FirstOrDefault(f => f is not null);

    private static Table PerIndikator(HasilBerkas hasil, int triwulan, string tw)
    {
        var t = new TableBuilder($"{Id}{triwulan}", $"Capaian Kinerja dan Serapan Anggaran per Indikator s.d. Triwulan {tw} Tahun {hasil.Berkas.Tahun}")
            .Column("No", 5).Column("Indikator", 46, Align.Left).Column($"Capaian s.d. TW {tw} terhadap target tahun (%)", 20).Column($"Serapan s.d. TW {tw} (%)", 16);
        foreach (var h in hasil.Pengukuran.Indikator)
        {
            t.Row(Sel.Nomor(t.RowCount + 1), Sel.Teks(h.Indikator.Nama), t.Figure(h.Triwulan[triwulan - 1].CapaianTahun), t.Figure(h.Triwulan[triwulan - 1].Serapan));
        }

        return t.Build();
    }
}
