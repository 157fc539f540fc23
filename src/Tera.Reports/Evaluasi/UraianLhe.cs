using Tera.Core.Berkas;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;
using Tera.Documents.Model;
using Tera.Reports.Dokumen;
using Tera.Reports.Kalimat;

namespace Tera.Reports.Evaluasi;

/// <summary>Per component of the letter: the score, what holds and what is weak, from grades and notes of the worksheet.</summary>
internal static class UraianLhe
{
    public static IEnumerable<Block> Susun(HasilBerkas hasil, HasilLhe lhe)
    {
        var akhir = (lhe.Lke ?? hasil.Lke.FirstOrDefault(l => l.Lembar.Tahun == lhe.Tahun))?.Pada(TahapPenilaian.Final);
        if (akhir is null)
        {
            yield break;
        }

        yield return Paragraph.Of("Nilai tersebut merupakan akumulasi penilaian terhadap seluruh komponen dengan penjelasan sebagai berikut.");
        for (var n = 0; n < akhir.Komponen.Count; n++)
        {
            foreach (var blok in Komponen(akhir.Komponen[n], (char)('a' + n)))
            {
                yield return blok;
            }
        }
    }

    private static IEnumerable<Block> Komponen(HasilKomponenLke komponen, char huruf)
    {
        yield return new Paragraph { Runs = [new Run(komponen.Komponen.Nama, Bold: true)], Marker = $"{huruf}.", KeepWithNext = true };
        var k = new SentenceBuilder().Teks(komponen.Komponen.Uraian is { } uraian ? $"Komponen ini meliputi {uraian}. {komponen.Komponen.Nama}" : komponen.Komponen.Nama).Teks(" mendapat nilai ");
        yield return Nilai(k, komponen.Nilai, komponen.Komponen.Bobot).Teks(" dengan kondisi sebagai berikut.").Jadi();
        for (var s = 0; s < komponen.Sub.Count; s++)
        {
            foreach (var blok in Sub(komponen.Sub[s], s + 1))
            {
                yield return blok;
            }
        }
    }

    private static IEnumerable<Block> Sub(HasilSubLke sub, int nomor)
    {
        var k = Nilai(new SentenceBuilder().Teks($"{sub.Sub.Nama} mendapat nilai "), sub.Nilai, sub.Sub.Bobot).Teks(sub.Predikat is { } p ? $" (tingkat {p})." : ".");
        if (sub.Jawaban?.Catatan is { } catatan)
        {
            k.Teks(" " + catatan);
        }

        yield return k.Jadi() with { Marker = $"{nomor})" };
        var baik = sub.Kriteria.Where(c => c.Terpenuhi == true).Select(c => c.Kriteria.Uraian).ToList();
        var lemah = sub.Kriteria.Where(c => c.Terpenuhi == false || (c.Terpenuhi is null && c.Jawaban?.Catatan is not null)).Select(Kelemahan).ToList();
        var diperhatikan = sub.Kriteria.Where(c => c.Terpenuhi == true && c.Jawaban?.Catatan is not null).Select(c => c.Jawaban!.Catatan!).ToList();
        foreach (var blok in Daftar("Yang telah terpenuhi:", baik).Concat(Daftar("Yang masih perlu diperbaiki:", lemah)).Concat(Daftar("Yang perlu diperhatikan:", diperhatikan)))
        {
            yield return blok;
        }
    }

    private static string Kelemahan(HasilKriteriaLke k) => k.Jawaban?.Catatan ?? (k.Jawaban?.Jawaban is { } jawaban ? $"{k.Kriteria.Uraian} (dinilai {jawaban})" : k.Kriteria.Uraian);

    private static IEnumerable<Block> Daftar(string judul, List<string> butir) => butir.Count == 0 ? [] :
        butir.Select((b, n) => (Block)(Teks.Butir($"{(char)('a' + (n % 26))})", b.TrimEnd('.') + (n == butir.Count - 1 ? "." : ";")) with { Indent = 2 })).Prepend(Paragraph.Of(judul) with { Indent = 1, KeepWithNext = true });

    private static SentenceBuilder Nilai(SentenceBuilder k, Figure nilai, decimal? bobot) => k.Angka(nilai with { Predikat = null, Catatan = null }, "").Teks($" dari bobot {(bobot is { } b ? Angka.Cetak(b, 2) : "–")}");
}
