using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Kalimat;

namespace Tera.Reports.Evaluasi;

/// <summary>Follow-up of the recommendations: recap and action plan (E3, E4).</summary>
public static class DokumenTindakLanjut
{
    public static Document Susun(HasilBerkas hasil)
    {
        var o = hasil.Berkas.Organisasi;
        return new DocumentBuilder($"Tindak Lanjut Rekomendasi Hasil Evaluasi AKIP {o.Nama} Tahun {hasil.Berkas.Tahun}", o.Nama).Part(PageNumbering.Arabic).Wide(true)
            .Add(KopSurat.Judul("TINDAK LANJUT REKOMENDASI HASIL EVALUASI AKIP"), KopSurat.Judul(o.Nama.ToUpperInvariant()), KopSurat.Judul($"TAHUN {hasil.Berkas.Tahun}"))
            .Add(new Block?[] { Kalimat(hasil) ?? Teks.Belum("rekomendasi hasil evaluasi"), TabelRekapTindakLanjut.Susun(hasil), TabelTindakLanjut.Susun(hasil) }.OfType<Block>())
            .Add(TandaTangan.Kepala(hasil, null)).Build();
    }

    /// <summary>How far the recommendations are followed, in one sentence; none where there are no recommendations.</summary>
    internal static Paragraph? Kalimat(HasilBerkas hasil)
    {
        const string awalan = "tindak-lanjut/rekomendasi";
        if (!hasil.Figures.TryGetValue($"{awalan}/jumlah", out var jumlah))
        {
            return Ditutup(hasil);
        }

        var k = new SentenceBuilder().Teks("Dari ").Jumlah(jumlah).Teks(" rekomendasi hasil evaluasi AKIP, ");
        var bagian = new[] { (KeadaanTindakLanjut.Selesai, "telah selesai ditindaklanjuti dan diverifikasi evaluator"), (KeadaanTindakLanjut.Diakui, "selesai ditindaklanjuti menurut instansi tetapi belum diverifikasi evaluator"), (KeadaanTindakLanjut.DalamProses, "sedang ditindaklanjuti"), (KeadaanTindakLanjut.Belum, "belum ditindaklanjuti") }
            .Select(s => (Figure: hasil.Figures[$"{awalan}/{s.Item1.ToString().ToLowerInvariant()}"], Sebutan: s.Item2)).Where(s => s.Figure.Nilai is { Ada: true, Angka: > 0 }).ToList();
        for (var n = 0; n < bagian.Count; n++)
        {
            k.Teks(n == 0 ? "" : n == bagian.Count - 1 ? bagian.Count > 2 ? ", dan " : " dan " : ", ").Jumlah(bagian[n].Figure).Teks($" rekomendasi {bagian[n].Sebutan} (").Persen(hasil.Figures[$"{bagian[n].Figure.Id}/persen"]).Teks(")");
        }

        return k.Teks(".").Jadi();
    }

    // Nothing is left to this year, which is another thing than that nothing was recommended.
    private static Paragraph? Ditutup(HasilBerkas hasil) => hasil.Berkas.Evaluasi.SelesaiSebelum(hasil.Berkas.Tahun) is { Count: > 0 } selesai
        ? new SentenceBuilder().Teks($"Semua rekomendasi hasil evaluasi AKIP yang terbawa dari tahun sebelumnya sudah selesai ditindaklanjuti sebelum tahun {hasil.Berkas.Tahun}{(selesai.All(r => r.Keadaan() == KeadaanTindakLanjut.Selesai) ? " dan diverifikasi evaluator" : " menurut instansi; belum semuanya diverifikasi evaluator")}.").Jadi()
        : null;
}
