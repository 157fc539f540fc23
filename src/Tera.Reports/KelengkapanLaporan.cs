using System.Globalization;
using Tera.Core.Berkas;
using Tera.Reports.Evaluasi;
using Tera.Reports.Pelaporan;
using Tera.Reports.Pengukuran;

namespace Tera.Reports;

/// <summary>What a kind of document cannot be written without: without it there is only a title to sign.</summary>
internal static class KelengkapanLaporan
{
    /// <summary>What is missing and where it is entered; null where the document can be written.</summary>
    public static string? Kurang(string jenis, BahanLaporan bahan, int triwulan)
    {
        var hasil = bahan.Hasil;
        var (rencana, anggaran) = (hasil.Berkas.Perencanaan, hasil.Berkas.Anggaran);
        return jenis switch
        {
            "lkj-triwulan" or "monev" when triwulan == 0 && !Enumerable.Range(1, 4).Any(n => TabelMonev.Berisi(hasil, n)) =>
                "belum ada realisasi triwulan. Isi lembar Realisasi Triwulan, atau pilih triwulannya (--triwulan) untuk formulir kosong.",
            "pk" when rencana.PerjanjianKinerja.Count == 0 => "belum ada perjanjian kinerja. Isi lembar PK dan Target PK.",
            "iku" when !rencana.SemuaIndikator().Any(i => i.Iku) => "belum ada indikator kinerja utama. Isi lembar Indikator.",
            "renstra" or "pohon" when rencana.Tujuan.Count + rencana.Sasaran.Count == 0 => "belum ada tujuan atau sasaran. Isi lembar Tujuan dan Sasaran.",
            "rkt" when !rencana.SemuaIndikator().Any() => "belum ada indikator. Isi lembar Indikator dan Target Renstra.",
            "rencana-aksi" when rencana.RencanaAksi.Count == 0 && !rencana.PerjanjianKinerja.Any(p => p.Individu.Count > 0) =>
                "belum ada rencana aksi. Isi lembar Rencana Aksi.",
            "program" or "e81" when anggaran.Program.Count == 0 => "belum ada program. Isi lembar Program.",
            "dialog-kinerja" when !hasil.Berkas.Pengukuran.Dialog.Any(d => triwulan == 0 || d.Triwulan == triwulan) => "belum ada dialog kinerja. Isi lembar Dialog Kinerja, Peserta Dialog, dan Keputusan Dialog.",
            "fisik-keuangan" when !TabelFisikKeuangan.Semua(hasil, triwulan).Any() => "belum ada data bulanan. Isi lembar Fisik Keuangan.",
            "sk-tim" when hasil.Berkas.Organisasi.TimPenyusun is null => "belum ada tim penyusun. Isi lembar Tim Penyusun.",
            "lhe" when !DokumenLhe.Semua(hasil).Any() => KurangLhe(hasil),
            "tindak-lanjut" when hasil.Berkas.Evaluasi.Terdahulu(hasil.Berkas.Tahun).Count == 0 => "belum ada rekomendasi hasil evaluasi. Isi lembar Rekomendasi dan Tindak Lanjut.",
            _ => null,
        };
    }

    private static string KurangLhe(HasilBerkas hasil)
    {
        var (tahun, ada) = (hasil.Berkas.Tahun, hasil.Lhe.Any(l => l.Tahun == hasil.Berkas.Tahun));
        var tahunAda = string.Join(", ", hasil.Lhe.Select(l => l.Tahun.ToString(CultureInfo.InvariantCulture)));
        if (hasil.Lhe.SelectMany(DokumenLhe.Tertahan).ToList() is { Count: > 0 } tertahan)
        {
            return $"jawaban lembar kerjanya melanggar aturan templat. {string.Join(' ', tertahan.Select(p => p.Kalimat))}";
        }

        return ada ? $"hasil evaluasi tahun {tahun} belum bernomor. Isi Nomor pada baris tahun {tahun} di lembar Evaluasi."
            : $"belum ada hasil evaluasi tahun {tahun}{(tahunAda.Length > 0 ? $" (yang ada: {tahunAda})" : "")}. Tambahkan baris tahun {tahun} dengan nomornya di lembar Evaluasi, atau isi lembar LKE.";
    }
}
