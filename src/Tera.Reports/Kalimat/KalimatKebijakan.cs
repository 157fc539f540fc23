using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;

namespace Tera.Reports.Kalimat;

/// <summary>The measurement policy as BAB III prints it: the rules that were applied to this file's indicators.</summary>
internal static class KalimatKebijakan
{
    public static IEnumerable<Block> Susun(HasilBerkas hasil)
    {
        var kebijakan = hasil.Pengukuran.Kebijakan;
        var polaritas = hasil.Pengukuran.Indikator.Select(h => h.Indikator.Polaritas).ToHashSet();
        yield return Paragraph.Of($"Pengukuran membandingkan realisasi dengan target Perjanjian Kinerja terakhir yang telah ditandatangani. Realisasi dibulatkan menurut jumlah desimal indikatornya ketika ditetapkan, target tidak dibulatkan, dan capaian dihitung dengan kebijakan pengukuran versi {kebijakan.Versi} berikut:") with { KeepWithNext = true };
        var rumus = new List<(string Keterangan, string Rumus)>();
        if (polaritas.Contains(Polaritas.Naik))
        {
            rumus.Add(("Indikator yang makin tinggi makin baik:", "Capaian = Realisasi ÷ Target × 100%"));
        }

        if (polaritas.Contains(Polaritas.Turun))
        {
            rumus.Add(("Indikator yang makin rendah makin baik:", kebijakan.Turun == RumusTurun.Selisih
                ? "Capaian = (2 × Target − Realisasi) ÷ Target × 100%" : "Capaian = Target ÷ Realisasi × 100%"));
        }

        if (polaritas.Contains(Polaritas.Rentang))
        {
            rumus.Add(("Indikator yang baik bila berada dalam rentang target:", "Capaian = 100% di dalam rentang, berkurang sebanding dengan jarak di luarnya"));
        }

        if (polaritas.Contains(Polaritas.Predikat))
        {
            rumus.Add(("Indikator berupa predikat:", "Capaian = Skor realisasi ÷ Skor target × 100%; predikat target tanpa skor dihitung pada batas bawahnya"));
        }

        foreach (var (keterangan, teks) in rumus)
        {
            yield return Paragraph.Of(keterangan) with { KeepWithNext = true };
            yield return Paragraph.Of(teks, ParagraphStyle.Formula);
        }

        yield return Paragraph.Of($"Capaian selalu ditampilkan sebagaimana hasil hitungannya. Untuk interpretasi dan rata-rata, capaian dibatasi 0% sampai {Angka.CetakSeadanya(kebijakan.BatasAtas)}%. Interpretasi mengikuti capaian yang tercetak dua desimal. Pembulatan dilakukan setengah menjauhi nol.");
        foreach (var butir in Teks.Bernomor(
        [
            "Target nol pada indikator yang makin tinggi makin baik tidak menghasilkan capaian dan tidak masuk rata-rata; data yang belum ada tidak dihitung sebagai nol.",
            "Capaian tujuan atau sasaran adalah rata-rata capaian indikatornya.",
            "Tingkat kemajuan membandingkan realisasi sampai tahun ini dengan target akhir Renstra.",
        ]))
        {
            yield return butir;
        }
    }
}
