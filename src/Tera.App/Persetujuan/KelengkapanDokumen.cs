using System.Globalization;
using Tera.App.Berkas;
using Tera.App.Pengukuran;
using Tera.Core.Nilai;
using Tera.Core.Perencanaan;

namespace Tera.App.Persetujuan;

/// <summary>What a document lacks before it can be handed in: each with the remedy.</summary>
public static class KelengkapanDokumen
{
    private const string TanpaIndikator = "Belum ada indikator yang diukur. Tambahkan sasaran dan indikatornya pada halaman Rencana.";

    /// <summary>Whether a file has such a document.</summary>
    public static bool Ada(BerkasTermuat berkas, string dokumen, string kunci)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        return LangkahTahun.Untuk(dokumen, kunci) is not null && (dokumen != DokumenAlur.Pk || berkas.Berkas.Perencanaan.PerjanjianKinerja.Any(p => p.Kode == kunci));
    }

    public static IReadOnlyList<string> Kurang(BerkasTermuat berkas, string dokumen, string kunci)
    {
        ArgumentNullException.ThrowIfNull(berkas);
        var rencana = berkas.Berkas.Perencanaan;
        return dokumen switch
        {
            DokumenAlur.Renstra => [.. Renstra(rencana)],
            DokumenAlur.Iku => rencana.Iku.Count == 0 ? ["Belum ada keputusan IKU. Buat dari indikator yang ditandai IKU."] : [],
            DokumenAlur.Pk => [.. Pk(rencana, kunci)],
            DokumenAlur.RencanaAksi => rencana.RencanaAksi.Count == 0 ? ["Belum ada rencana aksi. Tulis sekurangnya satu aksi untuk setiap indikator PK."] : [],
            DokumenAlur.Triwulan => [.. Triwulan(berkas, int.Parse(kunci, CultureInfo.InvariantCulture))],
            DokumenAlur.Dialog => [.. Dialog(berkas, int.Parse(kunci, CultureInfo.InvariantCulture))],
            DokumenAlur.Lkjip => rencana.SemuaIndikator().Any() ? [] : [TanpaIndikator],
            _ => [],
        };
    }

    private static IEnumerable<string> Dialog(BerkasTermuat berkas, int n)
    {
        if (berkas.Berkas.Pengukuran.Dialog.FirstOrDefault(d => d.Triwulan == n) is not { } dialog)
        {
            yield return "Dialog kinerja belum dicatat. Tulis tanggal, kehadiran, risalah, dan keputusannya.";
            yield break;
        }

        if (dialog.Tanggal is null)
            yield return "Isi tanggal dialog.";
        if (!dialog.Peserta.Any(p => p.Hadir))
            yield return "Isi daftar hadir: sekurangnya seorang peserta hadir.";
        if (string.IsNullOrWhiteSpace(dialog.Risalah))
            yield return "Tulis risalahnya.";
        if (dialog.Keputusan.Count == 0)
            yield return "Tulis sekurangnya satu keputusan.";
        foreach (var (k, nomor) in dialog.Keputusan.Select((k, i) => (k, i + 1)).Where(k => string.IsNullOrWhiteSpace(k.k.PenanggungJawab) || k.k.Tenggat is null))
            yield return $"Keputusan {nomor.ToString(CultureInfo.InvariantCulture)}: sebut penanggung jawab dan tenggatnya.";
        foreach (var lebih in PergeseranDialog.Periksa(berkas, n))
            yield return $"Keputusan {lebih.Keputusan.ToString(CultureInfo.InvariantCulture)}: {lebih.Pesan}";
    }

    private static IEnumerable<string> Renstra(RencanaKinerja rencana)
    {
        if (rencana.Sasaran.Count == 0)
            yield return "Belum ada sasaran. Tambahkan sasaran pada halaman Rencana.";
        foreach (var sasaran in rencana.Sasaran.Where(s => s.Indikator.Count == 0))
            yield return $"Sasaran {sasaran.Kode} belum mempunyai indikator.";
        foreach (var indikator in rencana.SemuaIndikator().Where(i => i.TargetRenstra.Count == 0 && i.RentangTarget() is null))
            yield return $"Indikator {indikator.Kode} belum mempunyai target per tahun.";
    }

    private static IEnumerable<string> Pk(RencanaKinerja rencana, string kunci)
    {
        if (rencana.PerjanjianKinerja.FirstOrDefault(p => p.Kode == kunci) is not { } pk)
        {
            yield return $"Perjanjian Kinerja {kunci} tidak ada.";
            yield break;
        }

        if (pk.Target.Count == 0 && pk.Individu.Count == 0)
            yield return "Perjanjian ini belum memuat target.";
    }

    private static IEnumerable<string> Triwulan(BerkasTermuat berkas, int n) => berkas.Hasil.Pengukuran.Indikator.Count == 0 ? [TanpaIndikator] :
        from indikator in berkas.Hasil.Pengukuran.Indikator
        let triwulan = indikator.Triwulan[n - 1]
        where triwulan.Realisasi.Nilai is { Ada: false, Alasan: Core.Nilai.Alasan.BelumAdaRealisasi or Core.Nilai.Alasan.VariabelKosong } && triwulan.Realisasi.Predikat is null
        select indikator.Indikator.Pasokan.Count > 0
            ? $"{indikator.Indikator.Kode} {indikator.Indikator.Nama}: {triwulan.Realisasi.Nilai.Keterangan}. Realisasinya mengalir setelah triwulan {Romawi.Cetak(n)} disetujui di sana."
            : $"{indikator.Indikator.Kode} {indikator.Indikator.Nama}: realisasi belum diisi. Isi nilainya, atau tandai \"tidak diukur triwulan ini\".";
}
