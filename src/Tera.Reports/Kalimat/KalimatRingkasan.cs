using Tera.Core.Berkas;
using Tera.Core.Pengukuran;
using Tera.Documents.Model;

namespace Tera.Reports.Kalimat;

/// <summary>The year in a few sentences: how many indicators reached their target, the mean, the money.</summary>
internal static class KalimatRingkasan
{
    public static IEnumerable<Block> Capaian(HasilBerkas hasil)
    {
        Core.Nilai.Figure F(string nama) => hasil.Figures[$"instansi/{hasil.Berkas.Tahun}/{nama}"];
        var k = new SentenceBuilder().Teks("Dari ").Jumlah(F("jumlah-indikator")).Teks(" indikator tujuan dan sasaran, ").Jumlah(F("tercapai"))
            .Teks(" indikator mencapai atau melampaui targetnya dan ").Jumlah(F("belum-tercapai")).Teks(" indikator belum mencapai targetnya");
        if (F("tanpa-capaian") is { Nilai: { Ada: true, Angka: > 0 } } tanpa)
        {
            k.Teks(", sedangkan ").Jumlah(tanpa).Teks(" indikator belum dapat dihitung capaiannya");
        }

        yield return k.Teks(".").Jadi();
        if (hasil.Pengukuran.RataRata.Nilai.Ada)
        {
            k = new SentenceBuilder().Teks("Rata-rata capaian tujuan dan sasaran adalah ").Persen(hasil.Pengukuran.RataRata);
            if (Kategori.Untuk(hasil.Pengukuran.RataRata.Nilai, hasil.Pengukuran.Kebijakan.Skala) is { } pita)
            {
                k.Teks($" dengan interpretasi {pita.Nama}");
            }

            yield return k.Teks(".").Jadi();
        }
    }

    /// <summary>Keberhasilan and kegagalan, indicator by indicator.</summary>
    public static IEnumerable<Block> KeberhasilanDanKegagalan(HasilBerkas hasil)
    {
        var terukur = hasil.Pengukuran.Indikator.Where(h => h.Capaian.Nilai.Ada).ToList();
        foreach (var block in Kelompok("Indikator yang mencapai atau melampaui target:", terukur.Where(KalimatIndikator.Tercapai))
            .Concat(Kelompok("Indikator yang belum mencapai target:", terukur.Where(h => !KalimatIndikator.Tercapai(h)))))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Kelompok(string judul, IEnumerable<HasilIndikator> indikator)
    {
        var butir = indikator.Select((h, n) => new SentenceBuilder().Teks($"{h.Indikator.Nama}: capaian ").Persen(h.Capaian).Teks(".").Jadi() with { Marker = $"{n + 1}." }).ToList();
        return butir.Count == 0 ? [] : butir.Prepend(Paragraph.Of(judul) with { KeepWithNext = true });
    }
}
