using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Rumus;
using Tera.Documents.Model;
using Tera.Reports.Kalimat;

namespace Tera.Reports.Pengukuran;

/// <summary>U5: the formula in words, with its numbers, and its result.</summary>
internal static class RumusKerja
{
    public static IEnumerable<Block> Susun(HasilBerkas hasil, HasilIndikator h)
    {
        var ada = Formula.TryBaca(h.Indikator.Rumus, out var formula, out _);
        var kata = h.Indikator.RumusKata ?? (ada ? formula!.CetakKata(n => h.Indikator.Variabel.FirstOrDefault(v => v.Nama == n)?.Uraian) : null);
        if (kata is not null)
        {
            yield return Paragraph.Of("Formula penghitungan:") with { KeepWithNext = true };
            yield return Paragraph.Of($"{h.Indikator.Nama} = {kata}", ParagraphStyle.Formula);
        }

        if (ada && h.Realisasi.Nilai.Ada && h.Realisasi.Masukan.Count > 0)
        {
            yield return Hitungan($"Realisasi {hasil.Berkas.Tahun}", formula!.CetakAngka(KonteksRumus.Dari(h.Realisasi.Masukan)), h.Realisasi, h.Indikator.Satuan);
        }

        if (h is { Indikator.Polaritas: Polaritas.Turun, Target.Nilai.AngkaAtauKosong: 0, Capaian.Nilai.Ada: true })
        {
            yield return TargetNol(h);
        }
        else if (h.Capaian.Nilai.Ada && Formula.TryBaca(h.Capaian.Rumus, out var capaian, out _))
        {
            yield return Hitungan("Capaian", capaian.CetakAngka(KonteksRumus.Dari(h.Capaian.Masukan)), h.Capaian, "%");
        }
    }

    private static Paragraph TargetNol(HasilIndikator h)
    {
        var kalimat = new SentenceBuilder().Teks("Target nol: realisasi ").Angka(h.Realisasi, h.Indikator.Satuan)
            .Teks(h.Realisasi.Nilai.AngkaAtauKosong > 0 ? " di atas nol, capaian " : " juga nol, capaian ").Angka(h.Capaian, "%").Teks(".").Jadi();
        return kalimat with { Style = ParagraphStyle.Formula };
    }

    private static Paragraph Hitungan(string apa, string angka, Figure hasil, string satuan)
    {
        var kalimat = new SentenceBuilder().Teks($"{apa} = {angka} = ").Angka(hasil with { Predikat = null }, satuan).Jadi();
        return kalimat with { Style = ParagraphStyle.Formula };
    }
}
