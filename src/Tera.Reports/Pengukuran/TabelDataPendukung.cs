using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Pengukuran;

/// <summary>U5: supporting data of an indicator; totals are calculated.</summary>
public static class TabelDataPendukung
{
    public static IEnumerable<Table> Susun(HasilBerkas hasil, HasilIndikator h)
    {
        var semua = hasil.Berkas.Pengukuran.DataPendukung;
        for (var n = 0; n < semua.Count; n++)
        {
            if (semua[n].Indikator == h.Indikator.Kode)
            {
                yield return Susun(hasil, semua[n], $"data/{n + 1}");
            }
        }
    }

    private static Table Susun(HasilBerkas hasil, DataPendukung data, string dasar)
    {
        var t = new TableBuilder(dasar.Replace('/', '-'), data.Judul) { Wide = data.Kolom.Count > 9 }.Column("No", 5);
        for (var k = 0; k < data.Kolom.Count; k++)
        {
            t.Column(data.Kolom[k], k == 0 ? 36 : 14, k == 0 ? Align.Left : Align.Auto);
        }

        for (var b = 0; b < data.Baris.Count; b++)
        {
            t.Row([Sel.Nomor(b + 1), Sel.Teks(data.Baris[b].Uraian), .. Enumerable.Range(0, data.Kolom.Count - 1).Select(k => Nilai(data, dasar, b, k))]);
        }

        if (data.Dijumlahkan && data.Baris.Count > 0)
        {
            t.Row(RowKind.Total, [Sel.Teks("Jumlah") with { ColumnSpan = 2 }, .. Enumerable.Range(1, data.Kolom.Count - 1).Select(k =>
                hasil.Figures.TryGetValue($"{dasar}/{k}/jumlah", out var f) ? t.Figure(f) : Sel.Tengah("–"))]);
        }

        return t.Note(data.Sumber is { } s ? $"Sumber: {s}." : null).Build();
    }

    private static Cell Nilai(DataPendukung data, string dasar, int baris, int kolom) =>
        Sel.Nilai($"{dasar}/{kolom + 1}/{baris + 1}", data.Baris[baris].Nilai.ElementAtOrDefault(kolom) is { } n ? NilaiKinerja.Dari(n) : null, data.Desimal);
}
