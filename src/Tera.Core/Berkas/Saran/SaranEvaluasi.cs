using Tera.Core.Evaluasi;

namespace Tera.Core.Berkas;

/// <summary>The worksheet that fills itself: a suggestion for every criterion of a template, months before the evaluator comes.</summary>
public static class SaranEvaluasi
{
    /// <summary>One suggestion a criterion, in the order of the template. They are of the file's own year.</summary>
    public static IReadOnlyList<SaranLke> Untuk(HasilBerkas hasil, TemplatLke templat)
    {
        ArgumentNullException.ThrowIfNull(hasil);
        ArgumentNullException.ThrowIfNull(templat);
        return Untuk(new KonteksPeriksa(hasil), templat);
    }

    internal static IReadOnlyList<SaranLke> Untuk(KonteksPeriksa konteks, TemplatLke templat)
    {
        var jawaban = new Dictionary<string, IReadOnlyList<SyaratSaran>>(StringComparer.Ordinal);
        return [.. templat.SemuaKriteria().Select(k => Untuk(konteks, templat, k, jawaban))];
    }

    private static SaranLke Untuk(KonteksPeriksa konteks, TemplatLke templat, KriteriaLke kriteria, Dictionary<string, IReadOnlyList<SyaratSaran>> sudah)
    {
        if (DaftarKueri.Cari(kriteria.Kueri) is not { } kueri)
        {
            return new() { Kriteria = kriteria, Putusan = PutusanSaran.TidakDapatDijawab, Alasan = Minta("Tidak dapat dijawab dari data", kriteria) };
        }

        if (!sudah.TryGetValue(kueri.Nama, out var syarat))
        {
            sudah[kueri.Nama] = syarat = [.. kueri.Tanya(konteks)];
        }

        if (syarat.Count == 0)
        {
            return new() { Kriteria = kriteria, Kueri = kueri, Putusan = PutusanSaran.TidakDapatDijawab, Alasan = Minta($"Berkas belum memuat data untuk menjawabnya{(kueri.Perlu is { } perlu ? $": {perlu}" : "")}", kriteria) };
        }

        var terpenuhi = syarat.Count(s => s.Terpenuhi);
        var skala = kriteria.Butir.Count > 0 ? null : templat.CariSkala(kriteria.Skala);
        return new()
        {
            Kriteria = kriteria,
            Kueri = kueri,
            Syarat = syarat,
            Putusan = terpenuhi == syarat.Count ? PutusanSaran.Terpenuhi : terpenuhi == 0 ? PutusanSaran.TidakTerpenuhi : PutusanSaran.Sebagian,
            // Shares of the template are grades of sub-components; another scale goes by its own values.
            Jawaban = skala?.MenurutBagian(terpenuhi, syarat.Count, kriteria.Skala == templat.SkalaSub ? templat.Bagian : null)?.Kode,
            Alasan = $"{KonteksPeriksa.Teks(terpenuhi)} dari {KonteksPeriksa.Teks(syarat.Count)} syarat terpenuhi: {kueri.Arti}.{TanpaTanda(skala)}",
        };
    }

    private static string TanpaTanda(SkalaJawaban? skala) => skala is null || skala.Terpenuhi() is not null ? ""
        : $" Skala {skala.Kode} tidak menandai jawaban yang berarti terpenuhi, jadi tidak ada jawaban yang disarankan: tandai dalam templatnya, atau jawab menurut buktinya.";

    private static string Minta(string sebab, KriteriaLke kriteria) => kriteria.MintaBukti is { } bukti ? $"{sebab}. Siapkan bukti: {bukti}" : $"{sebab}.";
}
