using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Pengukuran;

/// <summary>U7: output and outcome of programme, kegiatan and sub kegiatan, with money beside them.</summary>
public static class TabelKeluaran
{
    public const string Id = "U7";

    public static Table Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Capaian Kinerja dan Anggaran Program, Kegiatan, dan Sub Kegiatan Tahun {hasil.Berkas.Tahun}") { Wide = true }
            .Columns((24, Align.Left), (24, Align.Left), (8, Align.Auto), (8, Align.Auto), (8, Align.Auto), (13, Align.Auto), (13, Align.Auto), (8, Align.Auto))
            .Header(Head("Program/Kegiatan/Sub Kegiatan", rows: 2), Head("Indikator", rows: 2), Head("Kinerja", columns: 3), Head("Anggaran (Rp)", columns: 3))
            .Header(Head("Target"), Head("Realisasi"), Head("Capaian (%)"), Head("Pagu"), Head("Realisasi"), Head("Serapan (%)"));
        foreach (var baris in hasil.Anggaran.SemuaBaris())
        {
            Tambah(t, baris);
        }

        return t.Note(hasil.Berkas.Anggaran.Sumber is { } s ? $"Sumber: {s}." : null).Build();
    }

    private static void Tambah(TableBuilder t, BarisAnggaran baris)
    {
        var jenis = baris.Jenjang == JenjangAnggaran.Program ? RowKind.Group : RowKind.Data;
        var nama = Sel.Teks(BarisNama.Lengkap(baris)) with { Indent = (int)baris.Jenjang };
        var tinggi = Math.Max(1, baris.Indikator.Count);
        Cell[] uang = [t.Money(baris.Uang.Pagu), t.Money(baris.Uang.Realisasi), t.Figure(baris.Uang.Serapan)];
        if (baris.Indikator.Count == 0)
        {
            t.Row(jenis, [nama, Sel.Teks(""), Sel.Teks(""), Sel.Teks(""), Sel.Teks(""), .. uang]);
            return;
        }

        for (var i = 0; i < baris.Indikator.Count; i++)
        {
            var k = baris.Indikator[i];
            Cell[] kinerja = [Sel.Teks($"{k.Indikator.Nama} ({k.Indikator.Satuan})"), t.Figure(k.Target), t.Figure(k.Realisasi), t.Figure(k.Capaian)];
            t.Note(CatatanData.Polaritas(k.Indikator.Nama, k.Indikator.Polaritas));
            t.Row(jenis, i > 0 ? kinerja : [nama with { RowSpan = tinggi }, .. kinerja, .. uang.Select(c => c with { RowSpan = tinggi })]);
        }
    }
}
