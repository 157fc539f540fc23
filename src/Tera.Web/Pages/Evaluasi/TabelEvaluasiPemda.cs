using System.Globalization;
using Tera.App.Evaluasi;
using Tera.App.Pelaporan;
using Tera.Core.Evaluasi;
using Tera.Documents.Model;
using Tera.Documents.Writing;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>The government's table of evaluation as a workbook: the same rows and figures as its page.</summary>
internal static class TabelEvaluasiPemda
{
    internal static async Task<IResult> XlsxAsync(int tahun, RekapEvaluasi rekap, CancellationToken cancel)
    {
        var tabel = Susun(tahun, Urut(await rekap.JalankanAsync(tahun, cancel)));
        return Results.File(XlsxWriter.Write(new Document { Title = tabel.Caption, Sections = [new Section { Blocks = [tabel] }] }), BuatDokumen.Tipe("xlsx"), string.Create(CultureInfo.InvariantCulture, $"evaluasi-{tahun}.xlsx"));
    }

    /// <summary>The highest result first; who has none stands last.</summary>
    internal static IReadOnlyList<BarisRekap> Urut(Rekap rekap) => [.. rekap.Baris.OrderByDescending(b => Nilai(b.Hasil) ?? -1)];

    internal static decimal? Nilai(HasilLhe? hasil) => hasil?.Total.Nilai is { Ada: true } n ? n.Angka : null;

    /// <summary>Where a worksheet is, in words.</summary>
    internal static string Tahap(BarisRekap b) => b.Tahap is { } t ? HalamanLembar.Sebutan(t) : b.Hasil is null ? "Belum dimulai" : "Dicatat";

    internal static decimal? Selisih(BarisRekap b) => Nilai(b.Hasil) is { } kini && Nilai(b.Lalu) is { } lalu ? kini - lalu : null;

    internal static decimal? PersenSelesai(BarisRekap b) => b.Rekomendasi == 0 ? null : b.Selesai * 100m / b.Rekomendasi;

    internal static Table Susun(int tahun, IReadOnlyList<BarisRekap> baris)
    {
        string[] kepala =
        [
            "Instansi", "Tahap", $"Nilai {Teks(tahun - 1)}", $"Predikat {Teks(tahun - 1)}", $"Nilai {Teks(tahun)}", $"Predikat {Teks(tahun)}", "Naik (turun)",
            "Rekomendasi", "Selesai", "Dalam proses", "Belum", "Selesai (%)", "Aksi terlambat",
        ];
        return new()
        {
            Id = "evaluasi",
            Caption = $"Evaluasi AKIP semua instansi tahun {Teks(tahun)}",
            Columns = [new(30, Align.Left), new(16, Align.Left), new(9), new(9, Align.Center), new(9), new(9, Align.Center), new(9), .. Enumerable.Repeat(new Column(9), 6)],
            Header = [new([.. kepala.Select(Cell.Of)])],
            Rows = [.. baris.Select(b => new Row(
            [
                Cell.Of(b.Nama), Cell.Of(Tahap(b)), Angka(b, "lalu", Nilai(b.Lalu), 2), Cell.Of(b.Lalu?.Total.Predikat ?? "–"), Angka(b, "nilai", Nilai(b.Hasil), 2), Cell.Of(b.Hasil?.Total.Predikat ?? "–"), Angka(b, "selisih", Selisih(b), 2),
                Angka(b, "rekomendasi", b.Rekomendasi, 0), Angka(b, "selesai", b.Selesai, 0), Angka(b, "proses", b.Proses, 0), Angka(b, "belum", b.Rekomendasi - b.Selesai - b.Proses, 0), Angka(b, "persen", PersenSelesai(b), 2), Angka(b, "terlambat", b.Terlambat, 0),
            ]))],
            Notes = ["Nilai tampak setelah hasilnya terbit. Rekomendasi ialah yang ditindaklanjuti dalam berkas tahun itu."],
        };
    }

    private static Cell Angka(BarisRekap b, string nama, decimal? nilai, int desimal) =>
        Cell.Of(nilai is { } n ? Core.Nilai.Angka.Cetak(n, desimal) : "–") with { Figure = new($"{b.Slug}/{nama}", nilai, desimal) };

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
