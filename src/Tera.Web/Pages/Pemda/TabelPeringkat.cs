using System.Globalization;
using Tera.App.Pengukuran;
using Tera.Documents.Model;

namespace Tera.Web.Pages.Pemda;

/// <summary>The ranking as a table for a workbook.</summary>
internal static class TabelPeringkat
{
    private static readonly string[] Kepala = ["Peringkat", "Perangkat daerah", "Rata-rata capaian (%)", "Kategori", "Serapan anggaran (%)", "Serapan sampai", "Indikator", "Terukur", "Tercapai", "Diperkirakan tidak tercapai", "Triwulan terakhir", "Keadaan triwulan"];

    internal static Table Susun(int tahun, IReadOnlyList<BarisPeringkat> baris) => new()
    {
        Id = "peringkat",
        Caption = string.Create(CultureInfo.InvariantCulture, $"Peringkat capaian kinerja perangkat daerah tahun {tahun}"),
        Columns = [new(5), new(30, Align.Left), new(10), new(12, Align.Center), new(10), new(9, Align.Center), new(7), new(7), new(7), new(9), new(7), new(9, Align.Center)],
        Header = [new([.. Kepala.Select(Cell.Of)])],
        Rows = [.. baris.Select(b => new Row(
        [
            Bulat(b, "peringkat", b.Peringkat), Cell.Of(b.Nama), Persen(b, "capaian", b.RataRata), Cell.Of(b.Kategori ?? "–") with { Fill = b.Warna ?? "" }, Persen(b, "serapan", b.Serapan), Cell.Of(b.Serapan is null ? "–" : b.TriwulanSerapan == 0 ? "setahun" : $"TW {Core.Nilai.Romawi.Cetak(b.TriwulanSerapan)}"),
            Bulat(b, "indikator", b.Indikator), Bulat(b, "terukur", b.Terukur), Bulat(b, "tercapai", b.Tercapai), Bulat(b, "waspada", b.Waspada), Bulat(b, "triwulan", b.Triwulan), Cell.Of(b.Triwulan == 0 ? "–" : b.Draf ? "draf" : "disetujui"),
        ]))],
        Notes = ["Aturan peringkat: " + HitungRingkasan.Aturan],
    };

    private static Cell Persen(BarisPeringkat b, string nama, decimal? nilai) => Angka(b, nama, nilai, 2);

    private static Cell Bulat(BarisPeringkat b, string nama, decimal? nilai) => Angka(b, nama, nilai, 0);

    private static Cell Angka(BarisPeringkat b, string nama, decimal? nilai, int desimal) =>
        Cell.Of(nilai is { } n ? Core.Nilai.Angka.Cetak(n, desimal) : "–") with { Figure = new($"{b.Slug}/{nama}", nilai, desimal) };
}
