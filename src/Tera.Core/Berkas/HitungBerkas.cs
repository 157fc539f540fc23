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
    /// <param name="berkas">The file.</param>
    /// <param name="templat">Worksheet templates of the government; they go before the ones that Tera brings.</param>
    public static HasilBerkas Hitung(BerkasKinerja berkas, IReadOnlyList<TemplatLke>? templat = null)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var figures = new KumpulanFigure();
        var keluaran = new HitungKeluaran(figures, berkas.Pengukuran.Kebijakan);
        var anggaran = new HitungAnggaran(figures, keluaran.Hitung, berkas.Organisasi.Unit).Hitung(berkas.Anggaran);
        var pengukuran = Pengukur.Hitung(berkas.Tahun, berkas.Organisasi.Jenis, berkas.Perencanaan, berkas.Pengukuran, anggaran, figures);
        new HitungE81(figures, berkas.Pengukuran.Kebijakan, berkas.Tahun < berkas.Perencanaan.Renstra.TahunAkhir).Hitung(anggaran);
        var perjanjian = HitungPerjanjian.Hitung(berkas.Perencanaan.PerjanjianKinerja, figures);
        var dikenal = (IReadOnlyList<TemplatLke>)[.. templat ?? [], .. TemplatLkeJson.Bawaan];
        var evaluasi = HitungEvaluasi.Hitung(berkas.Evaluasi, dikenal, figures);
        HitungTindakLanjut.Hitung(berkas.Evaluasi.DitindaklanjutiPada(berkas.Tahun), figures);
        HitungTabel.Hitung([.. berkas.Organisasi.Kepegawaian.Select(Isi)], "pegawai", "$.organisasi.kepegawaian", figures);
        HitungTabel.Hitung([.. berkas.Organisasi.Sarana.Select(Isi)], "sarana", "$.organisasi.sarana", figures);
        HitungTabel.Hitung([.. berkas.Pengukuran.DataPendukung.Select(Isi)], "data", "$.pengukuran.dataPendukung", figures);
        return new() { Berkas = berkas, Anggaran = anggaran, Pengukuran = pengukuran, Templat = dikenal, Lke = evaluasi.Lke, Lhe = evaluasi.Lhe, Figures = figures.Semua, AwalanPk = perjanjian };
    }

    private static HitungTabel.Isi Isi(TabelJumlah tabel) => new(
        tabel.Judul, tabel.Kolom, [.. tabel.Baris.Select(b => (b.Uraian, b.Nilai))], tabel.Dijumlahkan, Desimal(tabel.Baris.SelectMany(b => b.Nilai)), tabel.Satuan);

    // The first heading is the label column's.
    private static HitungTabel.Isi Isi(DataPendukung tabel) => new(
        tabel.Judul, [.. tabel.Kolom.Skip(1)], [.. tabel.Baris.Select(b => (b.Uraian, b.Nilai))], tabel.Dijumlahkan, Math.Clamp(tabel.Desimal, 0, 6), "");

    private static int Desimal(IEnumerable<decimal?> nilai) => nilai.Any(n => n is { } angka && angka != Math.Truncate(angka)) ? 2 : 0;
}
