using Tera.Core.Anggaran;
using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;

namespace Tera.Reports.Kalimat;

/// <summary>Sentences about money.</summary>
internal static class KalimatAnggaran
{
    public static Paragraph Total(HasilBerkas hasil)
    {
        var uang = hasil.Anggaran.Total;
        if (!uang.Pagu.Nilai.Ada)
        {
            return Teks.Belum($"anggaran tahun {hasil.Berkas.Tahun}");
        }

        var dokumen = hasil.Berkas.Anggaran.Dokumen is { } d ? $"Berdasarkan {d}, total" : "Total";
        var k = new SentenceBuilder().Teks($"{dokumen} anggaran {hasil.Berkas.Organisasi.Nama} tahun {hasil.Berkas.Tahun} sebesar ").Rupiah(uang.Pagu);
        return Serap(k, uang).Teks(".").Jadi();
    }

    /// <summary>Money of a tujuan or sasaran; it names its subject, for it stands below the last of its indicators.</summary>
    public static Paragraph? Sasaran(HasilSasaran sasaran, decimal batasAtas)
    {
        var a = sasaran.Anggaran;
        if (a.Pagu.Nilai is not { Ada: true, Angka: > 0 })
        {
            return null;
        }

        var jenis = sasaran.Tujuan ? "tujuan" : "sasaran";
        var k = new SentenceBuilder().Teks($"Anggaran program yang mendukung {jenis} ini sebesar ").Rupiah(a.Pagu);
        if (a.Realisasi.Nilai.Ada && a.Serapan.Nilai.Ada)
        {
            k.Teks(" dengan realisasi ").Rupiah(a.Realisasi).Teks(" atau ").Persen(a.Serapan);
        }

        k.Teks(".");
        return (a.Simpulan switch
        {
            Efisiensi.Efisien => Capaian(k.Teks(" Dengan ")).Teks(", penggunaan anggarannya efisien."),
            Efisiensi.TidakEfisien => Capaian(k.Teks(" Dengan ")).Teks(", penggunaan anggarannya tidak efisien."),
            Efisiensi.TidakEfektif when sasaran.Indikator.Count > 1 => Capaian(k.Teks(" Dengan ")).Teks(", tidak semua indikatornya mencapai target; menurut kebijakan pengukuran laporan ini penggunaan anggarannya disebut tidak efektif, berapa pun capaiannya."),
            Efisiensi.TidakEfektif => Capaian(k.Teks(" Dengan ")).Teks(", target indikatornya belum tercapai; menurut kebijakan pengukuran laporan ini penggunaan anggarannya disebut tidak efektif, berapa pun capaiannya."),
            _ => k,
        }).Jadi();

        SentenceBuilder Capaian(SentenceBuilder awal)
        {
            awal.Teks($"capaian {jenis} ").Persen(sasaran.Capaian);
            return sasaran.Indikator.Any(i => i.Capaian.Nilai.AngkaAtauKosong > batasAtas) ? awal.Teks($" (capaian indikator dibatasi {Angka.CetakSeadanya(batasAtas)}%)") : awal;
        }
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
