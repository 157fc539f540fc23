using System.Globalization;
using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Organisasi;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;

namespace Tera.Reports.Evaluasi;

/// <summary>The worksheet as a document: scores by stage, the latest stage in full; and the suggestions for the file's own year.</summary>
public static class DokumenLke
{
    public static IEnumerable<BerkasLaporan> Semua(HasilBerkas hasil)
    {
        foreach (var lke in hasil.Lke.Where(l => l.Templat is not null && l.Terakhir is not null))
        {
            yield return new($"lke-{Teks(lke.Lembar.Tahun)}", () => Susun(hasil, lke)) { Judul = Judul(hasil, lke) };
        }

        if (hasil.Templat.Count > 0)
        {
            yield return new($"lke-{Teks(hasil.Berkas.Tahun)}-saran", () => Saran(hasil)) { Judul = JudulSaran(hasil) };
        }
    }

    public static Document Susun(HasilBerkas hasil, HasilLke lke)
    {
        var dokumen = new DocumentBuilder(Judul(hasil, lke), hasil.Berkas.Organisasi.Nama).Part(PageNumbering.Arabic).Wide(true)
            .Add([.. Kepala(hasil, "LEMBAR KERJA EVALUASI AKUNTABILITAS KINERJA INSTANSI PEMERINTAH", lke.Lembar.Tahun), TabelTahapLke.Susun(lke), TabelLke.Susun(lke, lke.Terakhir!), .. Pelanggaran(lke.Terakhir!), Penandatangan(hasil, lke)])
            .Build();
        // Its class stands on each page, as on the letter that rests on it.
        return dokumen with { Sections = [.. dokumen.Sections.Select(s => s with { Header = "RAHASIA" })] };
    }

    /// <summary>By the template of the file's own worksheet, else the first that is known.</summary>
    public static Document Saran(HasilBerkas hasil)
    {
        var templat = hasil.Lke.LastOrDefault(l => l.Lembar.Tahun == hasil.Berkas.Tahun)?.Templat ?? hasil.Templat[0];
        return new DocumentBuilder(JudulSaran(hasil), hasil.Berkas.Organisasi.Nama).Part(PageNumbering.Arabic).Wide(true)
            .Add([.. Kepala(hasil, "SARAN PENILAIAN MANDIRI AKUNTABILITAS KINERJA INSTANSI PEMERINTAH", hasil.Berkas.Tahun), TabelSaranLke.Susun(hasil, templat)])
            .Build();
    }

    private static string Judul(HasilBerkas hasil, HasilLke lke) => $"Lembar Kerja Evaluasi AKIP {hasil.Berkas.Organisasi.Nama} Tahun {Teks(lke.Lembar.Tahun)}";

    private static string JudulSaran(HasilBerkas hasil) => $"Saran Penilaian Mandiri AKIP {hasil.Berkas.Organisasi.Nama} Tahun {Teks(hasil.Berkas.Tahun)}";

    private static IEnumerable<Block> Kepala(HasilBerkas hasil, string judul, int tahun) =>
        [KopSurat.Judul(judul), KopSurat.Judul(hasil.Berkas.Organisasi.Nama.ToUpperInvariant()), KopSurat.Judul($"TAHUN {Teks(tahun)}")];

    private static IEnumerable<Block> Pelanggaran(HasilTahapLke tahap) => tahap.Pelanggaran.Count == 0 ? [] :
        tahap.Pelanggaran.Select(p => (Block)Dokumen.Teks.Butir("-", p.Kalimat)).Prepend(Paragraph.Of("Jawaban yang perlu diperiksa lagi:") with { KeepWithNext = true });

    // The agency signs its own assessment, those who evaluated and who assured its quality the rest.
    private static Table Penandatangan(HasilBerkas hasil, HasilLke lke)
    {
        if (lke.Terakhir!.Tahap == TahapPenilaian.Mandiri)
        {
            return TandaTangan.Kepala(hasil, lke.Lembar.Ditetapkan);
        }

        var tempat = hasil.Berkas.Evaluasi.Hasil.FirstOrDefault(h => h.Tahun == lke.Lembar.Tahun)?.Surat?.Tempat ?? hasil.Berkas.Organisasi.TempatPenetapan;
        return TandaTangan.Berdua(new Pejabat { Jabatan = "Penjamin kualitas" }, new Pejabat { Jabatan = "Ketua tim evaluasi" }, tempat, lke.Lembar.Ditetapkan);
    }

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
