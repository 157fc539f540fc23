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
            foreach (var blok in Komponen(akhir.Komponen[n], Abjad.Kecil(n)))
            {
                yield return blok;
            }
        }
    }

    private static IEnumerable<Block> Komponen(HasilKomponenLke komponen, string huruf)
    {
        yield return new Paragraph { Runs = [new Run(komponen.Komponen.Nama, Bold: true)], Marker = $"{huruf}.", KeepWithNext = true };
        var k = new SentenceBuilder().Teks(komponen.Komponen.Uraian is { } uraian ? $"Komponen ini meliputi {uraian}. {komponen.Komponen.Nama}" : komponen.Komponen.Nama).Teks(" mendapat nilai ");
        yield return Nilai(k, komponen.Nilai, komponen.Komponen.Bobot).Teks(" dengan kondisi sebagai berikut.").Jadi() with { KeepWithNext = true };
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
        var k = Nilai(new SentenceBuilder().Teks($"{sub.Sub.Nama} mendapat nilai "), sub.Nilai, sub.Sub.Bobot)
            .Teks(sub.Predikat is { } p ? $" (tingkat {p})" : "");
        Pertimbangan(k, sub);
        k.Teks(".");
        if (sub is { Cara: CaraPenilaian.Pertimbangan, Jawaban.Alasan: { } alasan })
        {
            k.Teks($" Alasan pertimbangan: {alasan.TrimEnd('.')}.");
        }

        if (sub.Jawaban?.Catatan is { } catatan)
        {
            k.Teks(" " + catatan);
        }

        yield return k.Jadi() with { Marker = $"{nomor})" };
        // A criterion stands once: what is met is not called weak a line later, and a full grade that was calculated is not followed by its opposite.
        var penuh = sub.Cara != CaraPenilaian.Pertimbangan && sub.Tingkat.Nilai is { Ada: true, Angka: >= 100 };
        var baik = sub.Kriteria.Where(c => c.Terpenuhi == true && Catatan(c) is null).Select(c => c.Kriteria.Uraian).ToList();
        var bercatatan = sub.Kriteria.Where(c => Catatan(c) is null ? penuh && c.Terpenuhi == false : penuh || c.Terpenuhi == true).Select(Bercatatan).ToList();
        var lemah = penuh ? [] : sub.Kriteria.Where(c => c.Terpenuhi == false || (c.Terpenuhi is null && Catatan(c) is not null)).Select(Kelemahan).ToList();
        foreach (var blok in Daftar("Yang telah terpenuhi:", baik).Concat(Daftar("Yang dinilai dengan catatan:", bercatatan)).Concat(Daftar("Yang masih perlu diperbaiki:", lemah)))
        {
            yield return blok;
        }
    }

    // What the criteria come to stands beside a grade by judgement, whatever it is.
    private static void Pertimbangan(SentenceBuilder k, HasilSubLke sub)
    {
        if (sub.Cara != CaraPenilaian.Pertimbangan || !sub.Nilai.Nilai.Ada)
        {
            return;
        }

        k.Teks(", ditetapkan dengan pertimbangan evaluator");
        if (sub.Dasar.Nilai.Ada)
        {
            k.Teks(sub.Sub.Cara == CaraPenilaian.Bagian ? "; kriterianya terpenuhi " : "; rata-rata nilai kriterianya ").Persen(sub.Dasar);
        }
    }

    // A criterion that evidence items answer has its notes at them.
    private static string? Catatan(HasilKriteriaLke k) =>
        k.Butir.Where(b => b.Jawaban?.Catatan is not null).Select(b => $"{b.Butir.Uraian.TrimEnd('.')}: {b.Jawaban!.Catatan!.TrimEnd('.')}").Prepend(k.Jawaban?.Catatan).OfType<string>().ToList() is { Count: > 0 } catatan ? string.Join("; ", catatan) : null;

    private static string Bercatatan(HasilKriteriaLke k) => Catatan(k) is { } catatan ? $"{k.Kriteria.Uraian}: {catatan}" : k.Jawaban?.Jawaban is { } jawaban ? $"{k.Kriteria.Uraian} (dinilai {jawaban})" : $"{k.Kriteria.Uraian} (belum terpenuhi)";

    // What was found leads: the criterion's own words say that it holds.
    private static string Kelemahan(HasilKriteriaLke k) => Catatan(k) is { } catatan ? $"{catatan.TrimEnd('.')} (kriteria {k.Kriteria.Kode}: {k.Kriteria.Uraian.TrimEnd('.')})" : (k.Jawaban?.Jawaban is { } jawaban ? $"{k.Kriteria.Uraian} (dinilai {jawaban}) perlu ditingkatkan" : $"{k.Kriteria.Uraian} perlu ditingkatkan");

    private static IEnumerable<Block> Daftar(string judul, List<string> butir) => butir.Count == 0 ? [] :
        butir.Select((b, n) => (Block)(Teks.Butir($"{Abjad.Kecil(n)})", b.TrimEnd('.') + (n == butir.Count - 1 ? "." : ";")) with { Indent = 2 })).Prepend(Paragraph.Of(judul) with { Indent = 1, KeepWithNext = true });

    private static SentenceBuilder Nilai(SentenceBuilder k, Figure nilai, decimal? bobot) => k.Angka(nilai with { Predikat = null, Catatan = null }, "").Teks($" dari bobot {(bobot is { } b ? Angka.CetakSeadanya(b, 2) : "–")}");
}
