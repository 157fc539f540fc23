using Tera.Core.Berkas;
using Tera.Core.Nilai;
using Tera.Core.Pengukuran;
using Tera.Core.Perencanaan;
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
        if (Kata(h.Indikator) is { } kata)
        {
            yield return Paragraph.Of("Formula penghitungan:") with { KeepWithNext = true };
            yield return Paragraph.Of($"{h.Indikator.Nama} = {kata}", ParagraphStyle.Formula);
        }

        if (ada && Bermasukan(formula!, h) is var (asal, sebutan))
        {
            yield return Hitungan($"Realisasi {hasil.Berkas.Tahun}{sebutan}", formula!.CetakAngka(KonteksRumus.Dari(asal.Masukan)), h.Realisasi, h.Indikator.Satuan);
        }

        else if (Setahun(hasil, h) is { } setahun)
        {
            yield return setahun;
        }

        if (h is { Indikator.Polaritas: Polaritas.Turun, Target.Nilai.AngkaAtauKosong: 0, Capaian.Nilai.Ada: true })
        {
            yield return TargetNol(h);
        }
        else if (h.Indikator.RentangTarget() is { } rentang && h.Realisasi.Nilai.AngkaAtauKosong is { } nilai && rentang.Memuat(nilai))
        {
            yield return DalamRentang(h);
        }
        else if (h.Capaian.Nilai.Ada && Formula.TryBaca(h.Capaian.Rumus, out var capaian, out _))
        {
            yield return Hitungan(Sebutan(h), capaian.CetakAngka(KonteksRumus.Dari(h.Capaian.Masukan), Urutan(h) ? 0 : h.Realisasi.Desimal), h.Capaian, "%");
        }
    }

    /// <summary>The formula in the agency's own words, else in those of its variables; none where it has neither.</summary>
    public static string? Kata(Indikator indikator) => indikator.RumusKata
        ?? (Formula.TryBaca(indikator.Rumus, out var formula, out _) ? formula.CetakKata(n => indikator.Variabel.FirstOrDefault(v => v.Nama == n)?.Uraian) : null);

    /// <summary>The figure that the formula's numbers made: the year's, or the quarter that the year stands at; none where the value was entered or added up.</summary>
    private static (Figure Asal, string Sebutan)? Bermasukan(Formula formula, HasilIndikator h)
    {
        if (!h.Realisasi.Nilai.Ada)
        {
            return null;
        }

        if (Memberi(h.Realisasi))
        {
            return (h.Realisasi, "");
        }

        // Where the year stands at its last quarter, the numbers are that quarter's.
        var akhir = h.Realisasi.Masukan is [{ Id: { } id }, ..] ? h.Triwulan.FirstOrDefault(q => q.Realisasi.Id == id) : null;
        return akhir is not null && Memberi(akhir.Realisasi) ? (akhir.Realisasi, $" (triwulan {Romawi.Cetak(akhir.Triwulan)})") : null;

        bool Memberi(Figure figure) => formula.Hitung(KonteksRumus.Dari(figure.Masukan)) is { Ada: true } hasil
            && Angka.Bulatkan(hasil.Angka, h.Realisasi.Desimal) == h.Realisasi.Nilai.Angka;
    }

    /// <summary>How quarters made the year; none where the year was entered, calculated or stands at its last quarter.</summary>
    private static Paragraph? Setahun(HasilBerkas hasil, HasilIndikator h)
    {
        var triwulan = h.Triwulan.Where(q => q.Realisasi.Nilai.Ada && h.Realisasi.Masukan.Any(m => m.Nama == "triwulan" && m.Id == q.Realisasi.Id)).ToList();
        if (!h.Realisasi.Nilai.Ada || triwulan.Count < 2)
        {
            return null;
        }

        var angka = triwulan.ConvertAll(q => Angka.Cetak(q.Realisasi.Nilai, q.Realisasi.Desimal));
        var isi = h.Indikator.Akumulasi switch
        {
            Akumulasi.Jumlah => $"jumlah triwulan = {string.Join(" + ", angka)}",
            Akumulasi.RataRata => $"rata-rata triwulan = ({string.Join(" + ", angka)}) ÷ {angka.Count}",
            Akumulasi.Maksimum => $"nilai triwulan tertinggi dari {string.Join("; ", angka)}",
            Akumulasi.Minimum => $"nilai triwulan terendah dari {string.Join("; ", angka)}",
            _ => null,
        };
        return isi is null ? null : Hitungan($"Realisasi {hasil.Berkas.Tahun}", isi, h.Realisasi, h.Indikator.Satuan);
    }

    // Grades without score are divided by their places: the line says whose.
    private static string Sebutan(HasilIndikator h) => Urutan(h) ? $"Capaian = urutan {h.Realisasi.Predikat} / urutan {h.Target.Predikat} × 100" : "Capaian";

    private static bool Urutan(HasilIndikator h) => h.Capaian.Masukan.Any(m => m.Nama == "urutan_realisasi");

    private static Paragraph TargetNol(HasilIndikator h)
    {
        var kalimat = new SentenceBuilder().Teks("Target nol: realisasi ").Angka(h.Realisasi, h.Indikator.Satuan)
            .Teks(h.Realisasi.Nilai.AngkaAtauKosong > 0 ? " di atas nol, capaian " : " juga nol, capaian ").Angka(h.Capaian, "%").Teks(".").Jadi();
        return kalimat with { Style = ParagraphStyle.Formula };
    }

    private static Paragraph DalamRentang(HasilIndikator h)
    {
        var kalimat = new SentenceBuilder().Teks("Realisasi ").Angka(h.Realisasi, h.Indikator.Satuan).Teks(" di dalam rentang target ").Angka(h.Target, h.Indikator.Satuan)
            .Teks(", sehingga capaian ").Persen(h.Capaian).Teks(" menurut kebijakan pengukuran laporan ini.").Jadi();
        return kalimat with { Style = ParagraphStyle.Formula };
    }

    private static Paragraph Hitungan(string apa, string angka, Figure hasil, string satuan)
    {
        var kalimat = new SentenceBuilder().Teks($"{apa} = {angka} = ").Angka(hasil with { Predikat = null }, satuan).Jadi();
        return kalimat with { Style = ParagraphStyle.Formula };
    }
}
