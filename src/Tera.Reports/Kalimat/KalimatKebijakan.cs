using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;

namespace Tera.Reports.Kalimat;

/// <summary>The measurement policy as BAB III prints it: the rules that were applied to this file's indicators.</summary>
internal static class KalimatKebijakan
{
    private static readonly string[] Umum =
    [
        "Data yang belum ada tidak dihitung sebagai nol.",
        "Capaian tujuan atau sasaran adalah rata-rata capaian indikatornya.",
        "Tingkat kemajuan membandingkan realisasi sampai tahun ini dengan target akhir Renstra.",
    ];

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
            rumus.Add(("Indikator berupa predikat:", "Capaian = Skor realisasi ÷ Skor target × 100%; predikat target tanpa skor dihitung pada batas bawahnya; bila predikat realisasi tanpa skor, Capaian = Urutan predikat realisasi ÷ Urutan predikat target × 100% menurut skalanya"));
        }

        foreach (var (keterangan, teks) in rumus)
        {
            yield return Paragraph.Of(keterangan) with { KeepWithNext = true };
            yield return Paragraph.Of(teks, ParagraphStyle.Formula);
        }

        yield return Paragraph.Of($"Capaian selalu ditampilkan sebagaimana hasil hitungannya. Untuk interpretasi dan rata-rata, capaian dibatasi 0% sampai {Angka.CetakSeadanya(kebijakan.BatasAtas)}%. Interpretasi mengikuti capaian yang tercetak dua desimal. Pembulatan dilakukan setengah menjauhi nol.");
        foreach (var butir in Teks.Bernomor([.. Nol(hasil.Pengukuran.Indikator, kebijakan.Turun), .. Umum]))
        {
            yield return butir;
        }
    }

    /// <summary>What a zero does under each polarity, where an indicator of the file has it.</summary>
    private static IEnumerable<string> Nol(IReadOnlyList<HasilIndikator> indikator, RumusTurun turun)
    {
        var naik = Pasangan(indikator, Polaritas.Naik);
        var rendah = Pasangan(indikator, Polaritas.Turun);
        if (naik.Exists(p => p.Target == 0))
        {
            yield return "Target nol pada indikator yang makin tinggi makin baik tidak menghasilkan capaian, sebab tidak dapat menjadi pembagi, dan tidak masuk rata-rata.";
        }

        if (rendah.Exists(p => p.Target == 0))
        {
            yield return "Target nol pada indikator yang makin rendah makin baik tidak dihitung dengan rumus di atas: capaiannya 100% bila realisasinya nol dan 0% bila realisasinya di atas nol.";
        }

        if (turun == RumusTurun.Kebalikan && rendah.Exists(p => p is { Target: > 0, Realisasi: <= 0 }))
        {
            yield return "Realisasi nol pada indikator yang makin rendah makin baik tidak menghasilkan capaian bila targetnya di atas nol, sebab tidak dapat menjadi pembagi.";
        }
    }

    private static List<(decimal? Target, decimal? Realisasi)> Pasangan(IReadOnlyList<HasilIndikator> indikator, Polaritas polaritas) =>
    [
        .. from h in indikator
           where h.Indikator.Polaritas == polaritas
           from p in h.Triwulan.Select(q => (q.Target, q.Realisasi)).Concat(h.Riwayat.Select(r => (r.Target, r.Realisasi)))
               .Concat([(h.Target, h.Realisasi), (h.TargetRenstra, h.Realisasi), (h.TargetAkhir, h.RealisasiRenstra)])
           select (p.Item1.Nilai.AngkaAtauKosong, p.Item2.Nilai.AngkaAtauKosong),
    ];
}
