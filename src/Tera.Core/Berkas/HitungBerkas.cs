using Tera.Core.Anggaran;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Core.Organisasi;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;

namespace Tera.Core.Berkas;

/// <summary>The one place where a file becomes figures.</summary>
public static class HitungBerkas
{
    /// <summary>Calculates everything once: budget, measurement, tables and evaluation, every figure with its formula, inputs and clause.</summary>
    /// <remarks>
    /// Takes any file that could be read and never throws on its content: what cannot be calculated is a figure with a reason. A code that stands
    /// twice gets "~2" in the ids of its later occurrences. Time and memory are linear in the size of the file.
    /// </remarks>
    public static HasilBerkas Hitung(BerkasKinerja berkas)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var figures = new KumpulanFigure(Perkiraan(berkas));
        var keluaran = new HitungKeluaran(figures, berkas.Pengukuran.Kebijakan);
        var anggaran = new HitungAnggaran(figures, keluaran.Hitung).Hitung(berkas.Anggaran);
        var pengukuran = Pengukur.Hitung(berkas.Tahun, berkas.Organisasi.Jenis, berkas.Perencanaan, berkas.Pengukuran, anggaran, figures);
        new HitungE81(figures).Hitung(anggaran.Program);
        HitungPerjanjian.Hitung(berkas.Perencanaan.PerjanjianKinerja, figures);
        HitungEvaluasi.Hitung(berkas.Evaluasi, figures);
        HitungTabel.Hitung([.. berkas.Organisasi.Kepegawaian.Select(Isi)], "pegawai", "$.organisasi.kepegawaian", figures);
        HitungTabel.Hitung([.. berkas.Organisasi.Sarana.Select(Isi)], "sarana", "$.organisasi.sarana", figures);
        HitungTabel.Hitung([.. berkas.Pengukuran.DataPendukung.Select(Isi)], "data", "$.pengukuran.dataPendukung", figures);
        return new() { Berkas = berkas, Anggaran = anggaran, Pengukuran = pengukuran, Figures = figures.Semua };
    }

    // About fifty figures an indicator, eighteen a budget line and eleven an output indicator: one table of the right size instead of one that grows.
    private static int Perkiraan(BerkasKinerja berkas) =>
        (50 * berkas.Perencanaan.SemuaIndikator().Count())
        + berkas.Anggaran.Program.Sum(p => Baris(p.Indikator) + p.Kegiatan.Sum(k => Baris(k.Indikator) + k.SubKegiatan.Sum(s => Baris(s.Indikator))))
        + (6 * berkas.Anggaran.Lra.Count) + 100;

    private static int Baris(IReadOnlyList<IndikatorKeluaran> indikator) => 18 + (11 * indikator.Count);

    private static HitungTabel.Isi Isi(TabelJumlah tabel) => new(
        tabel.Judul, tabel.Kolom, [.. tabel.Baris.Select(b => (b.Uraian, b.Nilai))], tabel.Dijumlahkan, Desimal(tabel.Baris.SelectMany(b => b.Nilai)), tabel.Satuan);

    // The first heading is the label column's.
    private static HitungTabel.Isi Isi(DataPendukung tabel) => new(
        tabel.Judul, [.. tabel.Kolom.Skip(1)], [.. tabel.Baris.Select(b => (b.Uraian, b.Nilai))], tabel.Dijumlahkan, Math.Clamp(tabel.Desimal, 0, 6), "");

    private static int Desimal(IEnumerable<decimal?> nilai) => nilai.Any(n => n is { } angka && angka != Math.Truncate(angka)) ? 2 : 0;
}
