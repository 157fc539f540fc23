using Tera.Core.Berkas;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pengukuran;

/// <summary>U8: Survei Kepuasan Masyarakat (Permenpan RB 14/2017).</summary>
public static class TabelSkm
{
    public const string Id = "U8";

    public static Table? Susun(HasilBerkas hasil)
    {
        if (hasil.Pengukuran.Skm is not { } skm || hasil.Berkas.Pengukuran.Skm is not { } data)
        {
            return null;
        }

        var t = new TableBuilder(Id, $"Hasil Survei Kepuasan Masyarakat Tahun {data.Tahun}")
            .Column("No", 6).Column("Unsur pelayanan", 40, Align.Left).Column("NRR per unsur", 16).Column("NRR tertimbang", 16);
        for (var i = 0; i < skm.Unsur.Count; i++)
        {
            t.Row(Sel.Nomor(i + 1), Sel.Teks(skm.Unsur[i].Nama), t.Figure(skm.Unsur[i].Nrr), t.Figure(skm.Unsur[i].Tertimbang));
        }

        t.Row(RowKind.Total, Sel.Teks("Jumlah NRR tertimbang") with { ColumnSpan = 3 }, t.Figure(skm.NrrTertimbang))
            .Row(RowKind.Total, Sel.Teks("IKM unit pelayanan (NRR tertimbang × 25)") with { ColumnSpan = 3 }, t.Figure(skm.Ikm))
            .Row(RowKind.Total, Sel.Teks("Mutu pelayanan") with { ColumnSpan = 3 }, Sel.Tengah(skm.Mutu is null ? "–" : $"{skm.Mutu} ({skm.Kinerja})"));
        return t.Note(data.BobotCetak ? "Bobot tiap unsur 0,11 sebagaimana tercetak dalam Permenpan RB 14/2017." : "Bobot tiap unsur 1/9, tanpa pembulatan.")
            .Note(Pembulatan.JumlahBerbeda([.. skm.Unsur.Select(u => u.Tertimbang)], skm.NrrTertimbang) ? Pembulatan.CatatanJumlah : null)
            .Note(data.Responden is { } n ? $"Jumlah responden: {Core.Nilai.Angka.Cetak(n, 0)} orang." : null)
            .Note(data.Sumber is { } s ? $"Sumber: {s}." : null).Build();
    }
}
