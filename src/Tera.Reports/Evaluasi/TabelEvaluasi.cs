using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Evaluasi;

/// <summary>E2: scores of the AKIP evaluation with the year before beside them.</summary>
public static class TabelNilaiAkip
{
    public const string Id = "E2";

    public static Table? Susun(HasilBerkas hasil)
    {
        if (hasil.Berkas.Evaluasi.Hasil.Count == 0)
        {
            return null;
        }

        var tahun = hasil.Berkas.Evaluasi.Hasil.TakeLast(2).ToList();
        var t = new TableBuilder(Id, "Hasil Evaluasi Akuntabilitas Kinerja Instansi Pemerintah")
            .Column("No", 6).Column("Komponen yang dinilai", 40, Align.Left).Column("Bobot", 10);
        foreach (var h in tahun)
        {
            t.Column($"Nilai tahun {h.Tahun.ToString(CultureInfo.InvariantCulture)}", 13);
        }

        var komponen = tahun[^1].Komponen;
        for (var k = 0; k < komponen.Count; k++)
        {
            var nama = komponen[k].Nama;
            t.Row([Sel.Nomor(k + 1), Sel.Teks(nama), Sel.Nilai($"lhe/bobot/{k + 1}", komponen[k].Bobot, 2), .. tahun.Select(h => Nilai(t, hasil, h, nama))]);
        }

        t.Row(RowKind.Total, [Sel.Teks("Nilai hasil evaluasi") with { ColumnSpan = 2 }, Sel.Nilai("lhe/bobot/jumlah", komponen.Sum(k => k.Bobot), 2), .. tahun.Select(h => Total(t, hasil, h))]);
        t.Row(RowKind.Total, [Sel.Teks("Tingkat akuntabilitas kinerja") with { ColumnSpan = 3 }, .. tahun.Select(h => Sel.Tengah(hasil.Figures.GetValueOrDefault($"lhe/{h.Tahun}/total")?.Predikat ?? "–"))]);
        return t.Build();
    }

    private static Cell Nilai(TableBuilder t, HasilBerkas hasil, HasilEvaluasi h, string nama)
    {
        for (var i = 0; i < h.Komponen.Count; i++)
        {
            if (h.Komponen[i].Nama == nama && hasil.Figures.TryGetValue($"lhe/{h.Tahun}/{i + 1}", out var f))
            {
                return t.Figure(f);
            }
        }

        return Sel.Tengah("–");
    }

    private static Cell Total(TableBuilder t, HasilBerkas hasil, HasilEvaluasi h) =>
        hasil.Figures.TryGetValue($"lhe/{h.Tahun}/total", out var f) ? t.Figure(f with { Predikat = null, Catatan = null }) : Sel.Tengah("–");
}

/// <summary>E3: recommendations, what is done about them and how far it is.</summary>
public static class TabelTindakLanjut
{
    public const string Id = "E3";

    public static Table? Susun(HasilBerkas hasil)
    {
        if (hasil.Berkas.Evaluasi.Rekomendasi.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder(Id, $"Tindak Lanjut Rekomendasi Hasil Evaluasi AKIP Tahun {hasil.Berkas.Tahun}") { Wide = true }
            .Columns([(5m, Align.Center), (22, Align.Left), (22, Align.Left), (14, Align.Left), (12, Align.Left), (11, Align.Center), .. Enumerable.Repeat((10m, Align.Left), 4)])
            .Header(Head("No", rows: 2), Head("Rekomendasi", rows: 2), Head("Rencana aksi", rows: 2), Head("Target", rows: 2), Head("Waktu", rows: 2), Head("Status", rows: 2), Head("Realisasi triwulan", columns: 4))
            .Header([.. Enumerable.Range(1, 4).Select(n => Head(Romawi.Cetak(n)))]);
        var nomor = 0;
        foreach (var r in hasil.Berkas.Evaluasi.Rekomendasi)
        {
            var tinggi = Math.Max(1, r.Aksi.Count);
            Cell[] awal = [Sel.Nomor(++nomor) with { RowSpan = tinggi }, Sel.Teks(r.Uraian) with { RowSpan = tinggi }];
            if (r.Aksi.Count == 0)
            {
                t.Row([.. awal, Sel.TeksAtauBelum(null, "rencana aksi"), .. Enumerable.Repeat(Sel.Kosong, 7)]);
            }

            for (var i = 0; i < r.Aksi.Count; i++)
            {
                var a = r.Aksi[i];
                t.Row([.. i == 0 ? awal : [], Sel.Teks(a.Uraian), Sel.Teks(a.Target), Sel.Teks(a.Waktu), Sel.Tengah(Status(a.Status)), .. Enumerable.Range(0, 4).Select(q => Sel.Teks(a.Triwulan.ElementAtOrDefault(q)))]);
            }
        }

        return t.Build();
    }

    public static string Status(StatusTindakLanjut status) => status switch
    {
        StatusTindakLanjut.Selesai => "Selesai",
        StatusTindakLanjut.DalamProses => "Dalam proses",
        _ => "Belum",
    };
}

/// <summary>E4: recap of follow-up by state.</summary>
public static class TabelRekapTindakLanjut
{
    public const string Id = "E4";

    public static Table? Susun(HasilBerkas hasil)
    {
        if (!hasil.Figures.TryGetValue("tindak-lanjut/jumlah", out var jumlah))
        {
            return null;
        }

        var t = new TableBuilder(Id, $"Rekapitulasi Tindak Lanjut Rekomendasi Tahun {hasil.Berkas.Tahun}")
            .Column("Status", 30, Align.Left).Column("Jumlah aksi", 15).Column("Persentase (%)", 15);
        foreach (var status in Enum.GetValues<StatusTindakLanjut>().Reverse())
        {
            var kunci = status.ToString().ToLowerInvariant();
            t.Row(Sel.Teks(TabelTindakLanjut.Status(status)), t.Figure(hasil.Figures[$"tindak-lanjut/{kunci}"]), t.Figure(hasil.Figures[$"tindak-lanjut/{kunci}/persen"]));
        }

        return t.Row(RowKind.Total, Sel.Teks("Jumlah"), t.Figure(jumlah), Sel.Kosong).Build();
    }
}
