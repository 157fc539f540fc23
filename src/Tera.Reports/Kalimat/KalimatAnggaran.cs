using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;

namespace Tera.Reports.Kalimat;

/// <summary>Sentences about money.</summary>
internal static class KalimatAnggaran
{
    public static Paragraph Total(HasilBerkas hasil)
    {
        var uang = hasil.Anggaran.Total;
        var dokumen = hasil.Berkas.Anggaran.Dokumen is { } d ? $"Berdasarkan {d}, total" : "Total";
        var k = new SentenceBuilder().Teks($"{dokumen} anggaran {hasil.Berkas.Organisasi.Nama} tahun {hasil.Berkas.Tahun} sebesar ").Rupiah(uang.Pagu);
        return Serap(k, uang).Teks(".").Jadi();
    }

    public static Paragraph? Sasaran(HasilSasaran sasaran)
    {
        var a = sasaran.Anggaran;
        if (a.Pagu.Nilai is not { Ada: true, Angka: > 0 })
        {
            return null;
        }

        var k = new SentenceBuilder().Teks("Anggaran program yang mendukungnya sebesar ").Rupiah(a.Pagu);
        if (a.Realisasi.Nilai.Ada && a.Serapan.Nilai.Ada)
        {
            k.Teks(" dengan realisasi ").Rupiah(a.Realisasi).Teks(" atau ").Persen(a.Serapan);
        }

        k.Teks(".");
        return (a.Simpulan switch
        {
            "Efisien" => k.Teks(" Dengan capaian kinerja ").Persen(sasaran.Capaian).Teks(", penggunaan anggarannya efisien."),
            "Tidak efisien" => k.Teks(" Dengan capaian kinerja ").Persen(sasaran.Capaian).Teks(", penggunaan anggarannya tidak efisien."),
            "Tidak efektif" => k.Teks(" Karena target belum tercapai, penggunaan anggarannya dinyatakan tidak efektif."),
            _ => k,
        }).Jadi();
    }

    private static SentenceBuilder Serap(SentenceBuilder k, Uang uang)
    {
        if (uang.Realisasi.Nilai.Ada && uang.Serapan.Nilai.Ada)
        {
            k.Teks(", dengan realisasi sebesar ").Rupiah(uang.Realisasi).Teks(" atau ").Persen(uang.Serapan).Teks(" dan sisa ").Rupiah(uang.Sisa);
        }

        return k;
    }
}
