using System.Globalization;
using Tera.App.Evaluasi;
using Tera.App.Pelaporan;
using Tera.Documents.Model;
using Tera.Documents.Writing;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>The government's tables of evaluation as a workbook: the same rows and figures as its page.</summary>
internal static class TabelEvaluasiPemda
{
    internal static async Task<IResult> XlsxAsync(int tahun, RekapEvaluasi rekap, CancellationToken cancel)
    {
        var isi = await rekap.JalankanAsync(tahun, cancel);
        var tabel = Susun(tahun, Urut(isi), isi.Jumlah);
        Table[] semua = [tabel, .. isi.Kelompok.SelectMany(Kelompok), .. isi.Tren.Count > 0 ? [Tren(isi.Tren)] : Array.Empty<Table>()];
        return Results.File(XlsxWriter.Write(new Document { Title = tabel.Caption, Sections = [new Section { Blocks = [.. semua] }] }), BuatDokumen.Tipe("xlsx"), string.Create(CultureInfo.InvariantCulture, $"evaluasi-{tahun}.xlsx"));
    }

    /// <summary>The highest result first; who has none stands last.</summary>
    internal static IReadOnlyList<BarisRekap> Urut(Rekap rekap) => [.. rekap.Baris.OrderByDescending(b => JumlahRekap.Nilai(b.Hasil) ?? -1)];

    /// <summary>Where a worksheet is, in words.</summary>
    internal static string Tahap(BarisRekap b) => b.Tahap is { } t ? HalamanLembar.Sebutan(t) : b.Hasil is null ? "Belum dimulai" : "Dicatat";

    internal static decimal? Selisih(BarisRekap b) => JumlahRekap.Nilai(b.Hasil) is { } kini && JumlahRekap.Nilai(b.Lalu) is { } lalu ? kini - lalu : null;

    internal static decimal? PersenSelesai(BarisRekap b) => b.Rekomendasi == 0 ? null : b.Selesai * 100m / b.Rekomendasi;

    internal static Table Susun(int tahun, IReadOnlyList<BarisRekap> baris, JumlahRekap jumlah)
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
                Cell.Of(b.Nama), Cell.Of(Tahap(b)), Angka(b, "lalu", JumlahRekap.Nilai(b.Lalu), 2), Cell.Of(b.Lalu?.Total.Predikat ?? "–"), Angka(b, "nilai", JumlahRekap.Nilai(b.Hasil), 2), Cell.Of(b.Hasil?.Total.Predikat ?? "–"), Angka(b, "selisih", Selisih(b), 2),
                Angka(b, "rekomendasi", b.Rekomendasi, 0), Angka(b, "selesai", b.Selesai, 0), Angka(b, "proses", b.Proses, 0), Angka(b, "belum", b.Rekomendasi - b.Selesai - b.Proses, 0), Angka(b, "persen", PersenSelesai(b), 2), Angka(b, "terlambat", b.Terlambat, 0),
            ])), new(
            [
                Cell.Of("Rata-rata dan jumlah"), Cell.Of("–"), Semua("lalu", jumlah.RataLalu, 2), Cell.Of("–"), Semua("nilai", jumlah.RataRata, 2), Cell.Of("–"), Semua("selisih", jumlah.Selisih, 2),
                Semua("rekomendasi", jumlah.Rekomendasi, 0), Semua("selesai", jumlah.Selesai, 0), Semua("proses", jumlah.Proses, 0), Semua("belum", jumlah.Belum, 0), Semua("persen", jumlah.PersenSelesai, 2), Semua("terlambat", jumlah.Terlambat, 0),
            ]) { Kind = RowKind.Total }],
            Notes = ["Nilai tampak setelah hasilnya terbit. Rekomendasi ialah yang ditindaklanjuti dalam berkas tahun itu.", jumlah.Aturan],
        };
    }

    private static IEnumerable<Table> Kelompok(KelompokTemplat kelompok, int nomor)
    {
        yield return new()
        {
            Id = $"sebaran-{Teks(nomor + 1)}",
            Caption = $"Sebaran predikat: {kelompok.Sebutan}",
            Columns = [new(12, Align.Center), new(40, Align.Left), new(12)],
            Header = [new([Cell.Of("Predikat"), Cell.Of("Arti"), Cell.Of("Instansi")])],
            Rows = [.. kelompok.Sebaran.Select(s => new Row([Cell.Of(s.Predikat), Cell.Of(s.Sebutan), Angka($"sebaran-{Teks(nomor + 1)}/{s.Predikat}", s.Jumlah, 0)]))],
        };
        if (kelompok.Celah.Count > 0)
        {
            yield return new()
            {
                Id = $"celah-{Teks(nomor + 1)}",
                Caption = $"Kriteria yang belum terpenuhi: {kelompok.Sebutan}",
                Columns = [new(10, Align.Left), new(60, Align.Left), new(12), new(12)],
                Header = [new([Cell.Of("Kode"), Cell.Of("Kriteria"), Cell.Of("Instansi"), Cell.Of("Dari")])],
                Rows = [.. kelompok.Celah.Select(c => new Row([Cell.Of(c.Kode), Cell.Of(c.Uraian), Angka($"celah-{Teks(nomor + 1)}/{c.Kode}", c.Instansi, 0), Angka($"celah-{Teks(nomor + 1)}/{c.Kode}/dari", c.Dari, 0)]))],
            };
        }
    }

    private static Table Tren(IReadOnlyList<TahunRekap> tren) => new()
    {
        Id = "tren",
        Caption = "Rata-rata nilai dari tahun ke tahun",
        Columns = [new(10, Align.Left), new(14), new(12), new(12, Align.Center), new(14), new(14)],
        Header = [new([.. new[] { "Tahun", "Instansi bernilai", "Rata-rata", "Predikat", "Instansi yang naik", "Yang dibandingkan" }.Select(Cell.Of)])],
        Rows = [.. tren.Select(t => new Row([Cell.Of(Teks(t.Tahun)), Angka($"tren/{Teks(t.Tahun)}/instansi", t.Instansi, 0), Angka($"tren/{Teks(t.Tahun)}/rata", t.RataRata, 2), Cell.Of(t.Predikat ?? "–"), Angka($"tren/{Teks(t.Tahun)}/naik", t.Naik, 0), Angka($"tren/{Teks(t.Tahun)}/dari", t.Dibandingkan, 0)]))],
    };

    private static Cell Angka(string id, decimal nilai, int desimal) => Cell.Of(Core.Nilai.Angka.Cetak(nilai, desimal)) with { Figure = new(id, nilai, desimal) };

    private static Cell Semua(string nama, decimal? nilai, int desimal) => Cell.Of(nilai is { } n ? Core.Nilai.Angka.Cetak(n, desimal) : "–") with { Figure = new($"semua/{nama}", nilai, desimal) };

    private static Cell Angka(BarisRekap b, string nama, decimal? nilai, int desimal) =>
        Cell.Of(nilai is { } n ? Core.Nilai.Angka.Cetak(n, desimal) : "–") with { Figure = new($"{b.Slug}/{nama}", nilai, desimal) };

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
