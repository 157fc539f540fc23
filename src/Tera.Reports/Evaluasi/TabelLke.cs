using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;

namespace Tera.Reports.Evaluasi;

/// <summary>E1: the worksheet at a stage, every criterion with answer, score, note and evidence.</summary>
public static class TabelLke
{
    public const string Id = "E1";

    internal static Table Susun(HasilLke lke, HasilTahapLke tahap)
    {
        var t = new TableBuilder(Id, $"Lembar Kerja Evaluasi AKIP Tahun {lke.Lembar.Tahun.ToString(CultureInfo.InvariantCulture)}: {Sebutan(tahap.Tahap)}") { Wide = true }
            .Column("Kode", 7).Column("Komponen, sub komponen, dan kriteria", 40, Align.Left).Column("Bobot", 8).Column("Jawaban", 9, Align.Center)
            .Column("Nilai kriteria (%)", 10).Column("Tingkat (%)", 10).Column("Nilai", 9).Column("Catatan", 30, Align.Left).Column("Bukti", 18, Align.Left);
        foreach (var komponen in tahap.Komponen)
        {
            t.Row(RowKind.Group,
                Sel.Teks(komponen.Komponen.Kode), Sel.Teks(komponen.Komponen.Nama), Bobot(tahap, komponen.Komponen.Kode, komponen.Komponen.Bobot), Sel.Kosong, Sel.Kosong, Sel.Kosong,
                Nilai(t, komponen.Nilai), Sel.Kosong, Sel.Kosong);
            foreach (var sub in komponen.Sub)
            {
                Sub(t, tahap, sub);
            }
        }

        return t.Row(RowKind.Total,
            Sel.Teks("Nilai akhir") with { ColumnSpan = 2 }, Sel.Nilai($"{Alamat(tahap)}/bobot", tahap.Komponen.Sum(k => k.Komponen.Bobot ?? 0), 2), Sel.Tengah(tahap.Predikat?.Predikat),
            Sel.Kosong, Sel.Kosong, Nilai(t, tahap.Total), Sel.Teks(tahap.Predikat?.Sebutan), Sel.Kosong)
            .Note(tahap.Terjawab < tahap.Jumlah ? "Tanda – pada nilai kriteria berarti kriteria itu belum dinilai." : null).Build();
    }

    /// <summary>The stage in words.</summary>
    public static string Sebutan(TahapPenilaian tahap) => tahap switch
    {
        TahapPenilaian.Mandiri => "Penilaian Mandiri",
        TahapPenilaian.Verifikasi => "Verifikasi Evaluator",
        TahapPenilaian.PenjaminanKualitas => "Penjaminan Kualitas",
        _ => "Hasil Akhir",
    };

    private static void Sub(TableBuilder t, HasilTahapLke tahap, HasilSubLke sub)
    {
        var catatan = string.Join(' ', new[] { sub.Nilai.Catatan, sub.Cara == CaraPenilaian.Pertimbangan ? sub.Jawaban?.Alasan : null, sub.Jawaban?.Catatan }.OfType<string>());
        t.Row(RowKind.Group,
            Sel.Teks(sub.Sub.Kode), Sel.Teks(sub.Sub.Nama) with { Indent = 1 }, Bobot(tahap, sub.Sub.Kode, sub.Sub.Bobot), Sel.Tengah(sub.Predikat ?? "–"),
            Kriteria(t, sub.Dasar), Nilai(t, sub.Tingkat), Nilai(t, sub.Nilai), Sel.Kosong, Sel.Kosong);
        if (catatan.Length > 0)
        {
            t.Row(Sel.Kosong, new Cell { Runs = [new Run(catatan, Italic: true)], ColumnSpan = 8 });
        }

        foreach (var k in sub.Kriteria)
        {
            t.Row(
                Sel.Teks(k.Kriteria.Kode), Sel.Teks(k.Kriteria.Uraian) with { Indent = 2 }, Sel.Kosong, Sel.Tengah(k.Jawaban?.Jawaban ?? (k.Butir.Count > 0 ? "" : "–")),
                Kriteria(t, k.Nilai), Sel.Kosong, Sel.Kosong, Sel.Teks(k.Jawaban?.Catatan), Sel.Daftar(k.Jawaban?.Bukti ?? []));
            foreach (var b in k.Butir)
            {
                t.Row(
                    Sel.Teks(b.Butir.Kode), Sel.Teks(b.Butir.Uraian) with { Indent = 3 }, Sel.Kosong, Sel.Tengah(b.Jawaban?.Jawaban ?? "–"),
                    Kriteria(t, b.Nilai), Sel.Kosong, Sel.Kosong, Sel.Teks(b.Jawaban?.Catatan), Sel.Daftar(b.Jawaban?.Bukti ?? []));
            }
        }
    }

    // One reason for all that is not graded: the row says which it is. Grade and note stand in columns of their own.
    private static Cell Nilai(TableBuilder t, Figure figure) =>
        figure.Nilai.Ada ? t.Figure(figure with { Predikat = null, Catatan = null }) : t.Value(figure.Id, null, 2, KalimatAlasan.Untuk(figure.Nilai.Alasan));

    // Eighty rows may lack a score while the worksheet is filled in: one note tells it.
    private static Cell Kriteria(TableBuilder t, Figure figure) =>
        figure.Nilai.Ada ? t.Figure(figure with { Catatan = null }) : Sel.Tengah("–") with { Figure = new CellFigure(figure.Id, null, 2) };

    private static Cell Bobot(HasilTahapLke tahap, string kode, decimal? bobot) => Sel.Nilai($"{Alamat(tahap)}/{kode}/bobot", bobot is { } b ? NilaiKinerja.Dari(b) : null, 2);

    private static string Alamat(HasilTahapLke tahap) => tahap.Total.Id[..tahap.Total.Id.LastIndexOf('/')];
}

/// <summary>Scores of a worksheet at each stage beside each other.</summary>
public static class TabelTahapLke
{
    public const string Id = "E1-tahap";

    public static Table Susun(HasilLke lke)
    {
        var t = new TableBuilder(Id, $"Nilai Evaluasi AKIP Tahun {lke.Lembar.Tahun.ToString(CultureInfo.InvariantCulture)} Menurut Tahap").Column("No", 6).Column("Komponen", 40, Align.Left).Column("Bobot", 10);
        foreach (var tahap in lke.Tahap)
        {
            t.Column(TabelLke.Sebutan(tahap.Tahap), 14);
        }

        for (var k = 0; k < lke.Templat!.Komponen.Count; k++)
        {
            var komponen = lke.Templat.Komponen[k];
            t.Row([Sel.Nomor(k + 1), Sel.Teks(komponen.Nama), Sel.Nilai($"lke/bobot/{komponen.Kode}", komponen.Bobot is { } b ? NilaiKinerja.Dari(b) : null, 2), .. lke.Tahap.Select(x => t.Figure(x.Komponen[k].Nilai))]);
        }

        return t
            .Row(RowKind.Total, [Sel.Teks("Nilai akhir") with { ColumnSpan = 2 }, Sel.Nilai("lke/bobot/jumlah", lke.Templat.Komponen.Sum(k => k.Bobot ?? 0), 2), .. lke.Tahap.Select(x => t.Figure(x.Total with { Predikat = null, Catatan = null }))])
            .Row(RowKind.Total, [Sel.Teks("Predikat") with { ColumnSpan = 3 }, .. lke.Tahap.Select(x => Sel.Tengah(x.Predikat?.Predikat ?? "–"))])
            .Build();
    }
}

/// <summary>What the agency's own records suggest for each criterion, and what would raise it.</summary>
public static class TabelSaranLke
{
    public const string Id = "E1-saran";
    private const int Terbanyak = 5;

    public static Table Susun(HasilBerkas hasil, TemplatLke templat)
    {
        var t = new TableBuilder(Id, $"Saran Jawaban {templat.Nama} Tahun {hasil.Berkas.Tahun.ToString(CultureInfo.InvariantCulture)} dari Data Instansi") { Wide = true }
            .Column("Kode", 7).Column("Kriteria", 36, Align.Left).Column("Saran", 8, Align.Center).Column("Dasar", 44, Align.Left).Column("Yang menaikkannya", 44, Align.Left);
        var saran = SaranEvaluasi.Untuk(hasil, templat).ToDictionary(s => s.Kriteria.Kode, StringComparer.Ordinal);
        foreach (var sub in templat.Komponen.SelectMany(k => k.Sub.Select(s => (Komponen: k, Sub: s))))
        {
            t.Row(RowKind.Group, Sel.Teks(sub.Sub.Kode), Sel.Teks($"{sub.Komponen.Nama}: {sub.Sub.Nama}") with { ColumnSpan = 4 });
            foreach (var s in sub.Sub.Kriteria.Select(k => saran[k.Kode]))
            {
                var naik = s.Perbaikan.ToList();
                t.Row(Sel.Teks(s.Kriteria.Kode), Sel.Teks(s.Kriteria.Uraian), Sel.Tengah(s.Jawaban ?? "–"), Sel.Teks(s.Alasan),
                    Sel.Daftar(naik.Count <= Terbanyak ? naik : [.. naik.Take(Terbanyak), $"dan {(naik.Count - Terbanyak).ToString(CultureInfo.InvariantCulture)} lainnya"]));
            }
        }

        return t.Note("Saran dihitung dari data yang diisi instansi; orang yang memutuskan, dan jawaban yang berbeda disertai alasan. Nilai di atas \"terpenuhi\" tidak pernah disarankan: itu pertimbangan evaluator.").Build();
    }
}
