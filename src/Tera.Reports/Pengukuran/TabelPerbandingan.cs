using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
using Tera.Documents.Model;
using Tera.Reports.Tabel;
using static Tera.Reports.Tabel.TableBuilder;

namespace Tera.Reports.Pengukuran;

/// <summary>U3: two years and the end of the Renstra (comparisons 2 and 3 of BAB III).</summary>
public static class TabelDuaTahun
{
    public const string Id = "U3";

    public static Table Susun(HasilBerkas hasil) => Susun(hasil, hasil.Pengukuran.Indikator, Id);

    /// <summary>An earlier year that was not filled in, with that as its reason.</summary>
    internal static Cell Kosong(TableBuilder t, HasilIndikator h, int tahun, string apa) =>
        t.Value(string.Create(CultureInfo.InvariantCulture, $"{h.Indikator.Kode}/{tahun}/{apa}"), null, h.Indikator.Desimal, "Data tahun sebelumnya belum diisi.");

    /// <summary>A value of an earlier year; with its unit where that is not the one in the table's column.</summary>
    internal static Cell Lalu(TableBuilder t, HasilIndikator h, HasilTahun lalu, Figure figure)
    {
        var sel = t.Figure(figure);
        if (lalu.SatuanLain is not { } satuan || sel.Figure is not { Value: not null } angka)
        {
            return sel;
        }

        t.Note(string.Create(CultureInfo.InvariantCulture, $"{h.Indikator.Nama} tahun {lalu.Tahun} dihitung dalam {satuan}: nilainya tidak dibandingkan dan tidak dijumlah dengan yang dalam {h.Indikator.Satuan}."));
        return sel with { Runs = [.. sel.Runs, new Run($" {satuan}")], Figure = angka with { Suffix = $"{angka.Suffix} {satuan}" } };
    }

    /// <summary>The same table for one indicator, beside its analysis.</summary>
    public static Table Susun(HasilBerkas hasil, HasilIndikator indikator) => Susun(hasil, [indikator], $"{Id}-{indikator.Indikator.Kode}");

    private static Table Susun(HasilBerkas hasil, IReadOnlyList<HasilIndikator> indikator, string id)
    {
        var tahun = hasil.Berkas.Tahun;
        var akhir = hasil.Berkas.Perencanaan.Renstra.TahunAkhir;
        // What adds up or is averaged over the years is measured by a realisasi of its own: without it the progress could not be calculated again.
        var berjalan = indikator.Any(h => h.Indikator.AkumulasiRenstra != Akumulasi.NilaiAkhir);
        var judul = indikator.Count == 1 ? $" Indikator {indikator[0].Indikator.Nama}" : "";
        var t = new TableBuilder(id, $"Capaian Kinerja Tahun {tahun - 1} dan {tahun} Dibandingkan dengan Target Akhir Renstra Tahun {akhir}{judul}")
            .Columns([(22m, Align.Left), (9, Align.Center), .. Enumerable.Repeat((9m, Align.Auto), berjalan ? 7 : 6), (10m, Align.Auto), (11m, Align.Auto)])
            .Header([Head("Indikator", rows: 2), Head("Satuan", rows: 2), Head($"Tahun {tahun - 1}", columns: 3), Head($"Tahun {tahun}", columns: 3), .. berjalan ? [Head($"Realisasi s.d. {tahun}", rows: 2)] : Array.Empty<Cell>(), Head($"Target akhir {akhir}", rows: 2), Head("Tingkat kemajuan (%)", rows: 2)])
            .Header(Head("Target"), Head("Realisasi"), Head("Capaian (%)"), Head("Target"), Head("Realisasi"), Head("Capaian (%)"));
        foreach (var h in indikator)
        {
            var lalu = h.Riwayat.FirstOrDefault(r => r.Tahun == tahun - 1);
            Cell[] kolomLalu = lalu is null
                ? [.. new[] { "target", "realisasi", "capaian" }.Select(apa => Kosong(t, h, tahun - 1, apa))]
                : [Lalu(t, h, lalu, lalu.Target), Lalu(t, h, lalu, lalu.Realisasi), t.Figure(lalu.Capaian)];
            t.Row([Sel.Teks(h.Indikator.Nama), Sel.Tengah(h.Indikator.Satuan), .. kolomLalu, t.Figure(h.Target), t.Figure(h.Realisasi), t.Figure(h.Capaian), .. berjalan ? [t.Figure(h.RealisasiRenstra)] : Array.Empty<Cell>(), t.Figure(h.TargetAkhir), t.Figure(h.Kemajuan)]);
            t.Note(CatatanData.Polaritas(h));
        }

        return t.Note(indikator.Count == 1 ? null : "Tingkat kemajuan membandingkan realisasi sampai tahun ini dengan target akhir Renstra menurut polaritas indikator.").Build();
    }
}

/// <summary>U4: realisasi against earlier years, as many as the data hold (comparison 2 of BAB III).</summary>
public static class TabelRiwayat
{
    public const string Id = "U4";

    public static Table? Susun(HasilBerkas hasil)
    {
        // Last year always; an older one where at least a third of the indicators has it, so that columns are not mostly empty.
        var semua = hasil.Pengukuran.Indikator;
        var tahun = semua.SelectMany(h => h.Riwayat).GroupBy(r => r.Tahun)
            .Where(g => g.Key == hasil.Berkas.Tahun - 1 || g.Count() * 3 >= semua.Count).Select(g => g.Key).Order().TakeLast(4).ToList();
        if (tahun.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder(Id, $"Perbandingan Realisasi dan Capaian Tahun {hasil.Berkas.Tahun} dengan Tahun Sebelumnya") { Wide = tahun.Count > 3 }
            .Columns([(24, Align.Left), (9, Align.Center), .. Enumerable.Repeat((9m, Align.Auto), (tahun.Count + 1) * 2)])
            .Header([Head("Indikator", rows: 2), Head("Satuan", rows: 2), .. tahun.Append(hasil.Berkas.Tahun).Select(y => Head($"Tahun {y.ToString(CultureInfo.InvariantCulture)}", columns: 2))])
            .Header([.. tahun.Append(0).SelectMany(_ => new[] { Head("Realisasi"), Head("Capaian (%)") })]);
        foreach (var h in hasil.Pengukuran.Indikator)
        {
            t.Row([Sel.Teks(h.Indikator.Nama), Sel.Tengah(h.Indikator.Satuan), .. tahun.SelectMany(y => Lalu(t, h, y)), t.Figure(h.Realisasi), t.Figure(h.Capaian)]);
        }

        return t.Build();
    }

    private static Cell[] Lalu(TableBuilder t, HasilIndikator h, int tahun) =>
        h.Riwayat.FirstOrDefault(r => r.Tahun == tahun) is { } r ? [TabelDuaTahun.Lalu(t, h, r, r.Realisasi), t.Figure(r.Capaian)] : [TabelDuaTahun.Kosong(t, h, tahun, "realisasi"), TabelDuaTahun.Kosong(t, h, tahun, "capaian")];
}

/// <summary>Realisasi against the target of the Renstra, beside the PK's (measurement policy: a difference is told).</summary>
public static class TabelTargetRenstra
{
    public const string Id = "U3-renstra";

    public static Table Susun(HasilBerkas hasil)
    {
        var t = new TableBuilder(Id, $"Target Perjanjian Kinerja dan Target Renstra Tahun {hasil.Berkas.Tahun}")
            .Columns((26, Align.Left), (9, Align.Center), (10, Align.Auto), (10, Align.Auto), (10, Align.Auto), (10, Align.Auto), (10, Align.Auto))
            .Header(Head("Indikator", rows: 2), Head("Satuan", rows: 2), Head("Realisasi", rows: 2), Head("Perjanjian Kinerja", columns: 2), Head("Renstra", columns: 2))
            .Header(Head("Target"), Head("Capaian (%)"), Head("Target"), Head("Capaian (%)"));
        foreach (var h in hasil.Pengukuran.Indikator)
        {
            t.Row(Sel.Teks(h.Indikator.Nama), Sel.Tengah(h.Indikator.Satuan), t.Figure(h.Realisasi), t.Figure(h.Target), t.Figure(h.Capaian), t.Figure(h.TargetRenstra), t.Figure(h.CapaianRenstra));
        }

        return t.Build();
    }
}

/// <summary>Realisasi against national, provincial or other standards (comparison 4 of BAB III).</summary>
public static class TabelPembanding
{
    public const string Id = "U4-pembanding";

    public static Table? Susun(HasilBerkas hasil)
    {
        var baris = hasil.Pengukuran.Indikator.SelectMany(h => h.Pembanding.Select(p => (h, p))).ToList();
        if (baris.Count == 0)
        {
            return null;
        }

        var t = new TableBuilder(Id, $"Perbandingan Realisasi Tahun {hasil.Berkas.Tahun} dengan Standar")
            .Column("Indikator", 24, Align.Left).Column("Satuan", 9, Align.Center).Column("Realisasi", 10)
            .Column("Pembanding", 22, Align.Left).Column("Nilai", 10).Column("Selisih", 10).Column("Keterangan", 15, Align.Left);
        foreach (var (h, p) in baris)
        {
            t.Row(Sel.Teks(h.Indikator.Nama), Sel.Tengah(h.Indikator.Satuan), t.Figure(h.Realisasi), Sel.Teks($"{p.Pembanding.Nama} ({p.Pembanding.Tahun.ToString(CultureInfo.InvariantCulture)})"), t.Figure(p.Nilai), t.Figure(p.Selisih), Sel.Teks(Keterangan(h.Indikator, p)));
            t.Note(p.Pembanding.Sumber is { } s ? $"{p.Pembanding.Nama}: {s}." : null);
        }

        return t.Note(baris.Exists(b => Pembulatan.Berbeda(b.h.Realisasi, b.p.Nilai, b.p.Selisih)) ? Pembulatan.Catatan : null)
            .Note(baris.Exists(b => b.h.Indikator.Polaritas == Polaritas.Turun) ? "Pada indikator yang makin rendah makin baik, selisih negatif berarti lebih baik daripada pembandingnya." : null).Build();
    }

    /// <summary>Better or worse by the indicator's polarity, as printed: what prints the same is the same.</summary>
    internal static string Keterangan(Indikator indikator, HasilPembanding p)
    {
        if (p.Selisih.Nilai.AngkaAtauKosong is not { } selisih)
        {
            return "–";
        }

        var arah = Math.Sign(Angka.Bulatkan(selisih, p.Selisih.Desimal));
        return (indikator.Polaritas, arah) switch
        {
            (_, 0) => "Setara",
            (Polaritas.Naik, > 0) or (Polaritas.Turun, < 0) => "Lebih baik",
            (Polaritas.Naik, < 0) or (Polaritas.Turun, > 0) => "Kurang baik",
            _ => arah > 0 ? "Lebih tinggi" : "Lebih rendah",
        };
    }
}
